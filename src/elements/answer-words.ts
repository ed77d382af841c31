import { msg } from '@lit/localize';
import type { Words } from '../content.js';
import { triage } from '../generated/triage.js';
import type { Answers } from '../triage/definition.js';

/** Whether somebody answers for another person: changes words, never a rule. */
export const forSomeoneElse = (answers: Answers): boolean => answers['who-for'] === 'someone-else';

/** The answers chosen for a question, as a list. */
export const chosen = (answers: Answers, id: string): readonly string[] => [answers[id] ?? []].flat();

/** What each option of a question is called. */
export function optionTexts(words: Words, id: string, answers: Answers): readonly string[] {
  const { options } = words.questions[id]!;
  if (options) return options.map((o) => (typeof o === 'string' ? o : (forSomeoneElse(answers) && o.carer) || o.text));
  return [
    msg('Yes', { id: 'yes', desc: 'Answer to a yes-or-no question.' }),
    msg('No', { id: 'no', desc: 'Answer to a yes-or-no question.' }),
    msg('I am not sure', { id: 'not-sure', desc: 'Answer to a yes-or-no question.' }),
  ];
}

/** The question as it is put to this reader. */
export function questionText(words: Words, id: string, answers: Answers): string {
  const { text, carer, diagnosed } = words.questions[id]!;
  if (diagnosed && answers['diagnosed-already'] === 'yes') return diagnosed;
  return (forSomeoneElse(answers) && carer) || text;
}

/** The answer to a question in words, or '' without one. */
export function answerText(words: Words, id: string, answers: Answers): string {
  const given = chosen(answers, id);
  const texts = optionTexts(words, id, answers);
  return triage.questions[id]!.options.flatMap((option, i) => (given.includes(option) ? [texts[i]!] : [])).join('; ');
}
