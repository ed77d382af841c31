import type { Answers, Assessment, TriageDefinition } from './definition.js';
import { holdsFor } from './facts.js';
import { readAnswers } from './read-answers.js';

/** Ids of the extra advice that a result shows beside its own, in order: crisis support first. */
export function extrasFor(definition: TriageDefinition, answers: Answers, assessment: Assessment): string[] {
  const holds = holdsFor(definition, readAnswers(definition, answers).given);
  const triggered = Object.entries(definition.extras)
    .filter(([, { rules, when }]) => rules?.some((id) => assessment.fired.includes(id)) || (when && holds(when)))
    .map(([id]) => id);
  return [
    ...(assessment.crisisSupport ? ['crisis'] : []),
    ...triggered,
    ...(assessment.fastReferral ? ['fast-referral'] : []),
  ];
}
