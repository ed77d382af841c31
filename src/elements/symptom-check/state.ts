import { triage } from '../../generated/triage.js';
import type { Comfort } from '../../publisher/attributes.js';
import { assess } from '../../triage/assess.js';
import type { Answers, Assessment, Choices } from '../../triage/definition.js';
import { screensFor, settle, type Screen } from '../../triage/interview.js';
import { find, has, own } from '../../triage/own.js';
import type { AnswerStyle } from './choice-group.js';
import type { Kept } from './kept-answers.js';
import type { Handed } from './summary-section.js';

/** Where the reader is and what the reader has chosen. Everything else follows from it. */
export interface State {
  readonly view: 'start' | 'questions' | 'take-back' | 'help' | 'check' | 'result' | 'clear';
  /** Id of the screen of questions that is shown, or was last. */
  readonly screen: string | null;
  readonly choices: Choices;
  /** Questions that the reader has left blank, where that counts as an answer. */
  readonly blank: readonly string[];
  /** The question or list that the reader went back to change, from "check your answers". */
  readonly changing: string | null;
  /** The list in which the reader was last asked whether to take a danger sign back, and the choice that does so. */
  readonly takingBack: { readonly id: string; readonly option: string } | null;
  /** The reader has said that emergency help is under way. */
  readonly helpIsUnderWay: boolean;
  /** It stands above the questions: decided with each screen, so that nothing moves while one is answered. */
  readonly helpIsAbove: boolean;
  /** Questions left open when the reader pressed Continue. */
  readonly missing: readonly string[];
  /** What of a result the reader has unfolded. */
  readonly unfolded: readonly string[];
  /** What became of copying, printing or saving the summary. */
  readonly handed: Handed | null;
  /** Kept answers were found that this version cannot read. */
  readonly startedAnew: boolean;
  /** Whether the reader has agreed to keep the answers in the tab; the browser may have refused. */
  readonly keeping: 'off' | 'on' | 'refused';
  /** How the reader wants to answer, and how large buttons are; without it the attributes count. */
  readonly style: AnswerStyle | null;
  readonly comfort: Comfort | null;
}

/** The check as somebody finds it. */
export const fresh = (audience: string): State => ({
  view: 'start',
  screen: null,
  choices: audience === 'carer' ? { 'who-for': 'someone-else' } : {},
  blank: [],
  changing: null,
  takingBack: null,
  helpIsUnderWay: false,
  helpIsAbove: false,
  missing: [],
  unfolded: [],
  handed: null,
  startedAnew: false,
  keeping: 'off',
  style: null,
  comfort: null,
});

/** The start, for whom the publisher says, as long as the reader has chosen nothing. */
export const startFor = (state: State, audience: string): State =>
  state.view === 'start' && !Object.keys(state.choices).length ? { ...state, choices: fresh(audience).choices } : state;

/** The check with what was kept in the tab. The question whether to take a sign back is asked anew. */
export const restored = (state: State, kept: Kept): State => ({
  ...state,
  ...(kept as Pick<State, keyof Kept>),
  ...(kept.view === 'take-back' && { view: 'questions' }),
  keeping: 'on',
});

/** The answers as the rules are to see them. */
export const settled = ({ choices }: State): Answers => settle(triage, choices);

/** What the rules say about the answers so far. */
export const assessmentOf = (state: State): Assessment => assess(triage, settled(state));

/** Whether the answers so far call for emergency help. */
export const isEmergency = (state: State): boolean => assessmentOf(state).disposition === 'emergency';

/** What this reader is asked, screen by screen: with one press for each answer, one question or list at a time. */
export const screensOf = ({ choices }: Pick<State, 'choices'>, style: AnswerStyle): Screen[] =>
  screensFor(triage, choices, style === 'press');

/**
 * The screen of questions that the reader is at. Where it is asked in another way since, the one with the
 * same question or of the same kind; the first one where answers have taken that away.
 */
export function screenOf(state: State, style: AnswerStyle): Screen {
  const screens = screensOf(state, style);
  const at = ({ screen }: State, test: (candidate: Screen, id: string) => boolean) =>
    screen === null ? undefined : find(screens, (candidate) => test(candidate, screen));
  return (
    at(state, ({ id }, screen) => id === screen) ??
    at(state, ({ of, questions }, screen) => of.id === screen || has(questions, screen)) ??
    screens[0]!
  );
}

/** Whether the answer to one question or list alone fires an emergency rule. */
export function firesAlone(state: State, group: string): boolean {
  const choice = own(state.choices, group);
  return choice !== undefined && isEmergency({ ...state, choices: { [group]: choice } });
}

/** The same, while no help is under way: it is shown at once. */
export const callsForHelp = (state: State, group: string): boolean => !state.helpIsUnderWay && firesAlone(state, group);
