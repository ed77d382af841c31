import type { SignWords, Words } from '../content.js';
import { triage } from '../generated/triage.js';
import { list, msg, pair } from '../localization/speech.js';
import type { Answers, Choices } from '../triage/definition.js';
import { chosenIn } from '../triage/interview.js';
import { own } from '../triage/own.js';
import type { Option } from './choice-group.js';

/** Whether somebody answers for another person: changes words, never a rule. */
export const forSomeoneElse = (answers: Answers): boolean => own(answers, 'who-for') === 'someone-else';

const isDiagnosed = (answers: Answers): boolean => own(answers, 'diagnosed-already') === 'yes';

/** The choices of a question, or of a screen's list of signs, in words. */
export function optionWords(words: Words, id: string, answers: Answers): readonly Option[] {
  const question = triage.questions[id];
  if (!question) return signWords(words, id, answers);
  const { options } = words.questions[id]!;
  const texts = options?.map((o) => (typeof o === 'string' ? o : (forSomeoneElse(answers) && o.carer) || o.text)) ?? [
    msg('Yes', { id: 'yes', desc: 'Answer to a yes-or-no question.' }),
    msg('No', { id: 'no', desc: 'Answer to a yes-or-no question.' }),
    msg('I am not sure', { id: 'not-sure', desc: 'Answer to a yes-or-no question.' }),
  ];
  return question.options.map((option, i) => ({ id: option, text: texts[i]!, more: undefined }));
}

function signWords(words: Words, screen: string, answers: Answers): readonly Option[] {
  const { signs } = triage.screens.find(({ id }) => id === screen)!;
  const sign = ({ text, more, diagnosed }: SignWords) =>
    diagnosed && isDiagnosed(answers) ? { text: diagnosed, more: undefined } : { text, more };
  return [
    ...Object.keys(signs!).map((id, i) => ({ id, ...sign(words.screens[screen]!.signs![i]!) })),
    {
      id: 'not-sure',
      text: msg('I am not sure about one of these', {
        id: 'not-sure-of-one',
        desc: 'Last but one choice in a list of signs. Leads to the signs one by one. Safety.',
      }),
      more: undefined,
    },
    {
      id: 'none',
      text: msg('None of these', { id: 'none', desc: 'Last choice in a list of signs. Safety.' }),
      more: undefined,
    },
  ];
}

/** The question as it is put to this reader; for a list, what stands above it. */
export function questionText(words: Words, id: string, answers: Answers): string {
  const question = words.questions[id];
  if (!question) {
    const { ask, heading, carer } = words.screens[id]!;
    return ask ?? ((forSomeoneElse(answers) && carer) || heading!);
  }
  if (question.diagnosed && isDiagnosed(answers)) return question.diagnosed;
  return (forSomeoneElse(answers) && question.carer) || question.text;
}

/** A question or list in short. */
export const labelOf = (words: Words, id: string, answers: Answers): string =>
  words.questions[id]?.label ?? words.screens[id]!.label ?? questionText(words, id, answers);

/** What was chosen, in words: no parts without a choice. */
export function answerText(words: Words, id: string, choices: Choices, answers: Answers = choices): readonly string[] {
  const given = chosenIn(choices, id);
  const texts = optionWords(words, id, answers).filter((option) => given.includes(option.id));
  return list(texts.map(({ text }) => text));
}

/** A question in short, and what was answered. */
export const answerLine = (words: Words, id: string, answers: Answers): readonly string[] =>
  pair(labelOf(words, id, answers), answerText(words, id, answers));
