import type { Words } from '../../content.js';
import { msg } from '../../localization/speech.js';
import { filter, has } from '../../triage/own.js';
import { forSomeoneElse } from './answer-words.js';
import type { Shown } from './result-folds.js';

/** A step of the plan. Nothing is optional: what is left out would be read from what the page lets all objects inherit. */
export interface Step {
  /** What to do, where more is said about it. */
  heading: string | undefined;
  text: string | undefined;
  /** What to say. */
  quote: string | undefined;
}

const step = (heading?: string, text?: string, quote?: string): Step => ({ heading, text, quote });

/** Further advice as a step. How to reach the emergency service without speaking is the region's own way, where one is known. */
export function extraStep({ extras, noVoice }: Words, id: string, region: string): Step {
  const { heading, text } = extras[id]!;
  return step(heading, (id === 'no-voice' && noVoice[region]) || text);
}

/** What to do, in order: what cannot wait, then the way to a doctor with a sentence to read out, then what else helps. */
export function stepsOf({ words, plan, answers, region }: Shown): readonly Step[] {
  const { steps = [], say: toSay } = words.results[plan.result];
  const sentence = words.sentences[plan.sentence]!;
  const first = ['tube-out', 'not-sure-now', 'within-hours', 'diagnosed', 'under-18'];
  const own = (ids: readonly string[]) => ids.map((id) => extraStep(words, id, region));
  const others = filter(plan.extras, (id) => id !== 'crisis' && !id.endsWith('-help') && !has(first, id));
  const [call, ...more] = steps.map((text) => step(undefined, text));
  return [
    ...own(filter(plan.extras, (id) => has(first, id))),
    ...(call ? [call] : []),
    ...(toSay ? [step(undefined, undefined, forSomeoneElse(answers) ? sentence.carer : sentence.text)] : []),
    ...own(others),
    ...more,
  ];
}

export const doThis = (): string =>
  msg('Do this', { id: 'do-this', desc: 'Heading in a result, above numbered steps.' });

/** Before the sentence to read out. */
export const toSayWords = (): string =>
  msg('Say:', { id: 'say-this', desc: 'Before a ready sentence that the reader says when calling a doctor.' });
