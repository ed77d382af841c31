// What the tests of the engine ask of the ALS rules.
import { assess as assessBy } from '../../src/triage/assess.ts';
import type { Answers } from '../../src/triage/definition.ts';
import { definition } from './rules-in-content.ts';

export { definition, scenarios } from './rules-in-content.ts';
export const assess = (answers: unknown) => assessBy(definition, answers);

/** A reader without any symptom: "no" or "none" to everything, 40 to 59 years old. */
export const well: Answers = Object.fromEntries(
  Object.entries(definition.questions)
    .filter(([, question]) => !question.wordsOnly && (!question.askWhen || question.otherwise))
    .map(([id, { options, otherwise }]) => [id, otherwise ?? (options.includes('none') ? 'none' : 'no')]),
);
well['age-band'] = '40-59';
