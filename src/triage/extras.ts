import type { Answers, Assessment, TriageDefinition } from './definition.js';
import { holdsFor } from './facts.js';
import { filter, has, some } from './own.js';
import { readAnswers } from './read-answers.js';

/** Ids of the extra advice that a result shows beside its own, in order: crisis support first. */
export function extrasFor(definition: TriageDefinition, answers: Answers, assessment: Assessment): string[] {
  const holds = holdsFor(definition, readAnswers(definition, answers).given);
  const triggered = filter(Object.keys(definition.extras), (id) => {
    const { rules = [], when } = definition.extras[id]!;
    return some(rules, (rule) => has(assessment.fired, rule)) || (when && holds(when));
  });
  return [
    ...(assessment.crisisSupport ? ['crisis'] : []),
    ...triggered,
    ...(assessment.fastReferral ? ['fast-referral'] : []),
  ];
}
