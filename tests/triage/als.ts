// The ALS rules as they stand in content/, for the tests of the engine.
import { readFile } from '../../scripts/content/load.ts';
import { triageDefinition } from '../../scripts/content/triage-definition.ts';
import { assess as assessBy } from '../../src/triage/assess.ts';
import type { Answers } from '../../src/triage/definition.ts';

export const definition = triageDefinition(readFile('als/questions.yaml').value!, readFile('als/rules.yaml').value!);
export const scenarios = readFile('als/scenarios.yaml').value!;
export const assess = (answers: unknown) => assessBy(definition, answers);

/** A reader without any symptom: "no" or "none" to everything, 40 to 59 years old. */
export const well: Answers = Object.fromEntries(
  Object.entries(definition.questions)
    .filter(([, question]) => !question.wordsOnly && (!question.askWhen || question.otherwise))
    .map(([id, { options, otherwise }]) => [id, otherwise ?? (options.includes('none') ? 'none' : 'no')]),
);
well['age-band'] = '40-59';
