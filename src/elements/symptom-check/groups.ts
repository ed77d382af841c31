import { triage } from '../../generated/triage.js';
import { questionsOf } from '../../triage/interview.js';
import { filter, find, has, own, some } from '../../triage/own.js';

/** Whether any number may be chosen: lists of signs, and questions of that type. */
export const isMany = (id: string): boolean => triage.questions[id]?.type !== 'one';

/** "None" and "not sure" exclude the others. */
export const standsAlone = (option: string): boolean => option === 'none' || option === 'not-sure';

const signsOf = (screen: string) => find(triage.screens, ({ id }) => id === screen)?.signs ?? {};

/** Whether a question, or the list of a screen, asks about danger signs. */
const asksDanger = (id: string): boolean =>
  triage.questions[id]?.safety ?? some(Object.values(signsOf(id)), (sign) => some(questionsOf(sign), asksDanger));

/** Whether a choice in a list would clear a danger sign that is ticked. */
export const takesBackDanger = (id: string, before: readonly string[], option: string): boolean =>
  standsAlone(option) &&
  some(before, (sign) => own(signsOf(id), sign) && some(questionsOf(signsOf(id)[sign]!), asksDanger));

/** What a list is after one of its choices changed. */
export function ticked(before: readonly string[], option: string): readonly string[] {
  if (has(before, option)) return filter(before, (o) => o !== option);
  return standsAlone(option) ? [option] : [...filter(before, (o) => !standsAlone(o)), option];
}
