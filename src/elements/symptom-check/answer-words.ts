import type { OptionWords, SignsAudience, SignWords, Words } from '../../content.js';
import { triage } from '../../generated/triage.js';
import { list, msg, pair } from '../../localization/speech.js';
import type { Answers, Choices } from '../../triage/definition.js';
import { chosenIn } from '../../triage/interview.js';
import { own } from '../../triage/own.js';
import type { Option } from './choice-group.js';

/** Whether somebody answers for another person: changes words, never a rule. */
export const forSomeoneElse = (answers: Answers): boolean => own(answers, 'who-for') === 'someone-else';

/** Whether the reader, or the person asked about, has the diagnosis. */
export const isDiagnosed = (answers: Answers): boolean => own(answers, 'diagnosed-already') === 'yes';

/** Whom the danger signs are for. */
export const audienceOf = (answers: Answers): SignsAudience => (isDiagnosed(answers) ? 'diagnosed' : 'worried');

/** An option in full, and in short for where it stands after what was asked. */
interface Said extends Option {
  label: string;
}

/** The choices of a question, or of a screen's list of signs, in words. */
export function optionWords(words: Words, id: string, answers: Answers): readonly Said[] {
  const question = triage.questions[id];
  if (!question) return signWords(words, id, answers);
  const texts: readonly (string | OptionWords)[] = words.questions[id]!.options ?? [
    msg('Yes', { id: 'yes', desc: 'Answer to a yes-or-no question.' }),
    msg('No', { id: 'no', desc: 'Answer to a yes-or-no question.' }),
    {
      text: msg('I am not sure', { id: 'not-sure', desc: 'Answer to a yes-or-no question.' }),
      label: msg('Not sure', { id: 'not-sure-label', desc: 'After a question in short: the answer “I am not sure”.' }),
    },
  ];
  return question.options.map((option, i) => {
    const said = texts[i]!;
    if (typeof said === 'string') return { id: option, text: said, label: said, more: undefined };
    const text = fitting(said, answers);
    return { id: option, text, label: said.label ?? text, more: undefined };
  });
}

/** The wording for this reader: for the diagnosed, for somebody who answers for another person, or for all. */
const fitting = (
  { text, carer, diagnosed }: { text: string; carer?: string | undefined; diagnosed?: string | undefined },
  answers: Answers,
): string => (isDiagnosed(answers) && diagnosed) || (forSomeoneElse(answers) && carer) || text;

function signWords(words: Words, screen: string, answers: Answers): readonly Said[] {
  const { signs } = triage.screens.find(({ id }) => id === screen)!;
  const option = (id: string, text: string, more?: string) => ({ id, text, label: text, more });
  const sign = (id: string, { text, more, diagnosed }: SignWords) =>
    diagnosed && isDiagnosed(answers) ? option(id, diagnosed) : option(id, text, more);
  return [
    ...Object.keys(signs!).map((id, i) => sign(id, words.screens[screen]!.signs![i]!)),
    option(
      'not-sure',
      msg('I am not sure about one of these', {
        id: 'not-sure-of-one',
        desc: 'Last but one choice in a list of signs. Leads to the signs one by one. Safety.',
      }),
    ),
    option('none', msg('None of these', { id: 'none', desc: 'Last choice in a list of signs. Safety.' })),
  ];
}

/** The question as it is put to this reader; for a list, what stands above it. */
export function questionText(words: Words, id: string, answers: Answers): string {
  const question = words.questions[id];
  if (!question) {
    const { ask } = words.screens[id]!;
    return ask ?? screenHeading(words, id, answers);
  }
  return fitting(question, answers);
}

/** What stands above a screen of several questions, or of a list. */
export const screenHeading = (words: Words, id: string, answers: Answers): string => {
  const { heading, carer, diagnosed } = words.screens[id]!;
  return fitting({ text: heading!, carer, diagnosed }, answers);
};

/** What else to know before answering: for a list, since when, where the reader has the diagnosis. */
export const hintFor = (words: Words, id: string, answers: Answers): string | undefined =>
  words.questions[id]?.hint ?? (isDiagnosed(answers) ? words.screens[id]?.since : undefined);

/** A question or list in short. */
export const labelOf = (words: Words, id: string, answers: Answers): string =>
  words.questions[id]?.label ?? words.screens[id]!.label ?? questionText(words, id, answers);

/** What was chosen, in words: no parts without a choice. */
export function answerText(words: Words, id: string, choices: Choices, answers: Answers = choices): readonly string[] {
  const given = chosenIn(choices, id);
  const texts = optionWords(words, id, answers).filter((option) => given.includes(option.id));
  return list(texts.map(({ label }) => label));
}

/** A question in short, and what was answered. */
export const answerLine = (words: Words, id: string, answers: Answers): readonly string[] =>
  pair(labelOf(words, id, answers), answerText(words, id, answers));

/** What was said, as somebody would tell it: where the answer or the question says it all, that alone. */
export function toldLine(words: Words, id: string, answers: Answers): readonly string[] {
  const { type } = triage.questions[id]!;
  if (type === 'many') return answerText(words, id, answers);
  return answers[id] === 'yes' && !words.questions[id]!.options
    ? [labelOf(words, id, answers)]
    : answerLine(words, id, answers);
}
