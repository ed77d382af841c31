// The ALS rules and scenarios as they stand in content/, for the tests of the engine.
import { readFile } from '../../scripts/content/load.ts';
import { triageDefinition } from '../../scripts/content/triage-definition.ts';

export const definition = triageDefinition(readFile('als/questions.yaml').value!, readFile('als/rules.yaml').value!);
export const scenarios = readFile('als/scenarios.yaml').value!;
