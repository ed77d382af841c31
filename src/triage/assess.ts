import type { Assessment, Pattern, TriageDefinition } from './definition.js';
import { dispositions } from './definition.js';
import { holdsFor } from './facts.js';
import { readAnswers } from './read-answers.js';

/**
 * Runs all rules on some answers. A pure function: the same answers and rules give the same result.
 * The highest disposition that fires wins; nothing lowers it. Never throws, whatever it is given.
 */
export function assess(definition: TriageDefinition, answers: unknown): Assessment {
  const reading = readAnswers(definition, answers);
  const applies = holdsFor(definition, reading.given);
  // A question that is not this reader's to answer needs no answer, and one given does not count.
  const counts = (id: string): boolean => {
    const question = Object.hasOwn(definition.questions, id) ? definition.questions[id]! : undefined;
    return !question?.askWhen || question.otherwise !== undefined || applies(question.askWhen);
  };
  const given = new Map([...reading.given].filter(([id]) => counts(id)));
  const invalid = reading.invalid.filter(counts);
  const holds = holdsFor(definition, given);

  const missing = Object.entries(definition.questions).filter(
    ([id, question]) => !question.wordsOnly && counts(id) && !given.has(id),
  );
  const incomplete = missing.length > 0 || invalid.length > 0;
  const safetyMissing = missing.some(([, question]) => question.safety);

  const fired = Object.keys(definition.rules).filter((id) => holds(definition.rules[id]!.when));
  const highest = dispositions.find((d) => fired.some((id) => definition.rules[id]!.disposition === d));
  const disposition =
    highest === 'emergency' ? highest : safetyMissing ? null : (highest ?? (incomplete ? null : 'monitor'));

  const isUnknown = (id: string) => {
    const values = given.get(id);
    return !values || values.includes('not-sure');
  };
  const pattern = (): Pattern | null => {
    const { hiddenWhen, unknownOf, rows } = definition.pattern;
    if (disposition === null || disposition === 'emergency' || holds(hiddenWhen)) return null;
    const unknown = unknownOf.filter(isUnknown).length;
    return rows.find((row) => unknown >= (row.unknown ?? 0) && holds([row.when]))?.pattern ?? null;
  };

  return {
    status: incomplete ? 'incomplete' : holds(definition.outOfScope) ? 'out-of-scope' : 'complete',
    disposition,
    fastReferral: holds(definition.fastReferral),
    crisisSupport: holds(definition.crisisSupport),
    pattern: pattern(),
    fired,
    invalid,
    rulesVersion: definition.version,
  };
}
