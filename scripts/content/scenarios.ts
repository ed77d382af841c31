import type { Content } from '../../content/schema.ts';
import type { Answers, Assessment, TriageDefinition } from '../../src/triage/definition.ts';
import { assess } from '../../src/triage/assess.ts';
import { settle } from '../../src/triage/interview.ts';

export type Scenario = Content['als/scenarios.yaml'][number];

/**
 * The answers of a scenario: "no" or "none" to everything it leaves out (where there is no such answer,
 * the first), age 40 to 59, and what the interview records by itself. `unanswered` leaves a question open.
 */
export function answersOf(definition: TriageDefinition, scenario: Scenario): Answers {
  const answers: Answers = { 'age-band': '40-59' };
  for (const [id, question] of Object.entries(definition.questions)) {
    if (question.wordsOnly || question.otherwise || id in answers) continue;
    answers[id] = ['none', 'no'].find((plain) => question.options.includes(plain)) ?? question.options[0]!;
  }
  const open = Object.keys(scenario.answers).filter((id) => scenario.answers[id] === 'unanswered');
  for (const id of open) delete answers[id];
  const given = Object.fromEntries(Object.entries(scenario.answers).filter(([id]) => !open.includes(id)));
  // Given last, so that a scenario can contradict itself as no interview would let a reader do.
  const all = { ...settle(definition, { ...answers, ...given }), ...given };
  for (const id of open) delete all[id];
  return all;
}

/** What differs between what a scenario expects and what the rules say. Empty: nothing. */
export function differences(
  definition: TriageDefinition,
  scenario: Scenario,
  answers = answersOf(definition, scenario),
): string[] {
  const found: Assessment = assess(definition, answers);
  const support = [found.crisisSupport && 'crisis-support', found.fastReferral && 'fast-referral'].filter(Boolean);
  const compare = (what: string, expected: string, actual: string) =>
    expected === actual ? [] : [`${what}: expected ${expected}, found ${actual}`];
  return [
    ...compare('then', scenario.then, found.disposition ?? 'none'),
    ...compare('fires', scenario.fires.join(' '), found.fired.join(' ')),
    ...compare('with', [...scenario.with].sort().join(' '), support.sort().join(' ')),
    ...(scenario.pattern ? compare('pattern', scenario.pattern, found.pattern ?? 'hidden') : []),
    ...found.invalid.map((id) => `answers: ${id} has a value that is not an option`),
  ];
}
