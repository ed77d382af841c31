import type { Answers, Assessment, Disposition, TriageDefinition } from './definition.js';
import { holdsFor } from './facts.js';
import { answersBehind } from './interview.js';
import { every, filter, find, flatMap, has, own, some } from './own.js';
import { readAnswers } from './read-answers.js';

/** What a result says to this reader, by ids. */
export interface Plan {
  /** Whose words it has. */
  result: Disposition | 'none' | 'self-harm';
  /** The rules of the level that was reached. */
  reasons: readonly string[];
  /** The questions whose answers led to it, each once; where no rule fired, what was noticed all the same. */
  because: readonly string[];
  /** Further advice, in order: crisis support first. */
  extras: readonly string[];
  /** What to say when calling a doctor. */
  sentence: string;
}

/** What follows from an assessment. */
export function planFor(definition: TriageDefinition, answers: Answers, assessment: Assessment): Plan {
  const { given } = readAnswers(definition, answers);
  const holds = holdsFor(definition, given);
  const { fired, disposition, crisisSupport, fastReferral } = assessment;
  const reasons = filter(fired, (id) => definition.rules[id]!.disposition === disposition);
  const led = flatMap(reasons, (id) => answersBehind(definition, answers, id));
  const noticed = (id: string) => {
    const { options, otherwise } = definition.questions[id]!;
    const calm = find(['none', 'no'], (option) => has(options, option));
    return calm && given.has(id) && !has([calm, otherwise], given.get(id)![0]);
  };
  const isSelfHarm = reasons.length > 0 && every(reasons, (id) => has(definition.selfHarm, id));
  const triggered = filter(Object.keys(definition.extras), (id) => {
    const { rules = [], when = [] } = definition.extras[id]!;
    return some(rules, (rule) => has(fired, rule)) || holds(when);
  });
  return {
    result: isSelfHarm ? 'self-harm' : (disposition ?? 'none'),
    reasons,
    because: filter(Object.keys(definition.questions), reasons.length ? (id) => has(led, id) : noticed),
    extras: [...(crisisSupport ? ['crisis'] : []), ...triggered, ...(fastReferral ? ['fast-referral'] : [])],
    sentence: find(Object.keys(definition.sentences), (id) => holds(own(definition.sentences, id)!))!,
  };
}
