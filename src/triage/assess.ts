import type { Assessment, Pattern, TriageDefinition } from './definition.js';
import { dispositions } from './definition.js';
import { holdsFor } from './facts.js';
import { filter, find, has, own, some } from './own.js';
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
    const question = own(definition.questions, id);
    return !question?.askWhen || question.otherwise !== undefined || applies(question.askWhen);
  };
  const given = new Map(filter(reading.given, ([id]) => counts(id)));
  const invalid = filter(reading.invalid, counts);
  const missing = filter(
    Object.entries(definition.questions),
    ([id, question]) => !question.wordsOnly && counts(id) && !given.has(id),
  );
  const incomplete = missing.length > 0 || invalid.length > 0;
  countBlanks(definition, given);
  const isDangerOpen = some(missing, ([id, question]) => question.safety && !given.has(id));
  const holds = holdsFor(definition, given);

  const fired = filter(Object.keys(definition.rules), (id) => holds(definition.rules[id]!.when));
  const highest = find(dispositions, (d) => some(fired, (id) => definition.rules[id]!.disposition === d));
  // An open danger question can only make it more urgent: what already calls for help today is said at once.
  const isSure = highest === 'emergency' || highest === 'urgent' || !isDangerOpen;
  const disposition = isSure ? (highest ?? (incomplete ? null : 'monitor')) : null;

  const isUnknown = (id: string) => {
    const values = given.get(id);
    return !values || has(values, 'not-sure');
  };
  const pattern = (): Pattern | null => {
    const { hiddenWhen, unknownOf, rows } = definition.pattern;
    if (disposition === null || disposition === 'emergency' || holds(hiddenWhen)) return null;
    const unknown = filter(unknownOf, isUnknown).length;
    return find(rows, (row) => unknown >= (row.unknown ?? 0) && holds([row.when]))?.pattern ?? null;
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

/** A question that may be left blank counts as what leaving it blank means, once any later question is answered. */
function countBlanks({ questions }: TriageDefinition, given: Map<string, readonly string[]>): void {
  const blank = new Map<string, readonly string[]>();
  for (const [id, { ifSkipped }] of Object.entries(questions)) {
    if (given.has(id)) for (const [left, meant] of blank) given.set(left, meant);
    else if (ifSkipped) blank.set(id, [ifSkipped]);
  }
}
