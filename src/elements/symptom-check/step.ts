import { triage } from '../../generated/triage.js';
import type { Choices } from '../../triage/definition.js';
import {
  chosenIn,
  groupsOf,
  questionsOf,
  screenBefore,
  skip,
  stepAfter,
  unansweredOn,
  type Screen,
} from '../../triage/interview.js';
import { every, filter, find, has, own, some } from '../../triage/own.js';
import type { AnswerStyle } from './choice-group.js';
import { isMany, standsAlone, takesBackDanger, ticked } from './groups.js';
import { callsForHelp, firesAlone, fresh, isEmergency, screenOf, screensOf, type State } from './state.js';
import type { Handed } from './summary-section.js';

/** What the reader did, or what came of it. */
export type Action =
  | { readonly did: 'answer'; readonly group: string; readonly option: string }
  /** To the screen that is due: after Start, or where help has appeared and cannot be seen. */
  | { readonly did: 'go-on' }
  /** From a screen of questions. */
  | { readonly did: 'continue' | 'back' }
  /** To another screen: the result at any time, and the answers; a question before all is cleared or one is taken back. */
  | { readonly did: 'see'; readonly view: 'questions' | 'check' | 'result' | 'clear' }
  /** From "check your answers" to one of its rows. */
  | { readonly did: 'change'; readonly group: string }
  /** The reader has called for help, and goes on where the questions were left. */
  | { readonly did: 'call' }
  /** The danger sign that the reader was asked about. */
  | { readonly did: 'take-back' }
  | { readonly did: 'clear' }
  | { readonly did: 'unfold'; readonly id: string }
  | { readonly did: 'hand-over'; readonly handed: Handed | null }
  | { readonly did: 'set'; readonly to: Partial<Pick<State, 'style' | 'comfort' | 'keeping'>> };

/** What the publisher and the reader have set: whom the check is for, and how it is answered. */
export interface Setting {
  readonly audience: string;
  readonly style: AnswerStyle;
}

/** The heading of the screen, the list of what is missing, a question, or the row of an answer. */
export type Focus = 'title' | 'problem' | { readonly at: 'question' | 'row'; readonly group: string };

export interface Next {
  readonly state: State;
  /** Where focus goes; without one it stays, and so does the screen. With it, a result or emergency help is told to a publisher who asks. */
  readonly focus: Focus | null;
  /** Emergency help has come to lie over the questions. */
  readonly helpAppears: boolean;
}

/** What follows from what the reader did. Nothing else happens here: nothing is drawn, kept or told. */
export function step(state: State, action: Action, setting: Setting): Next {
  const { choices } = state;
  const { style } = setting;
  switch (action.did) {
    case 'answer':
      return answer(state, action.group, action.option, setting);
    case 'go-on':
      return goOn(state, setting);
    case 'continue':
      return finish(state, choices, setting);
    case 'back': {
      if (state.changing !== null) return toRow(state);
      const before = screenBefore(triage, choices, screenOf(state, style).id, style === 'press');
      return go(state, before ? { screen: before.id } : { view: 'start', screen: null });
    }
    case 'see':
      return go(state, { view: action.view, unfolded: [] });
    case 'change':
      return change(state, action.group, setting);
    case 'call': {
      const after = { ...state, helpIsUnderWay: true };
      const isOpen = unansweredOn(triage, choices, screenOf(state, style)).length;
      return isOpen ? go(after, { view: 'questions' }) : goOn(after, setting);
    }
    case 'take-back': {
      const { id, option } = state.takingBack!;
      return go(state, { view: 'questions', choices: { ...choices, [id]: [option] } });
    }
    case 'clear': {
      const { comfort, keeping } = state;
      return go(fresh(setting.audience), { style: state.style, comfort, keeping: keeping === 'on' ? 'off' : keeping });
    }
    case 'unfold':
      return stay({ ...state, unfolded: ticked(state.unfolded, action.id) });
    case 'hand-over':
      return stay({ ...state, handed: action.handed });
    case 'set':
      return stay({ ...state, ...action.to });
  }
}

/** The same screen, with something changed on it. */
const stay = (state: State, helpAppears = false): Next => ({ state, focus: null, helpAppears });

/** Another screen, or this one anew: attention goes there. */
function go(state: State, to: Partial<State>, focus: Focus = 'title'): Next {
  const next = { ...state, missing: [], handed: null, ...to };
  const helpIsAbove = next.helpIsUnderWay && isEmergency(next);
  return { state: { ...next, helpIsAbove }, focus, helpAppears: false };
}

/** To "check your answers"; to the row that was changed, where one was. */
const toRow = (state: State): Next =>
  go(
    state,
    { view: 'check', changing: null },
    state.changing === null ? 'title' : { at: 'row', group: state.changing },
  );

/** An answer; in one-press style it goes on as well, where with it the screen has its answers. */
function answer(state: State, group: string, option: string, setting: Setting): Next {
  const { choices, view } = state;
  const chosen = chosenIn(choices, group);
  const given = { ...choices, [group]: option };
  if (view === 'start') {
    const after = { ...state, choices: given };
    return setting.style === 'press' ? goOn(after, setting) : stay(after);
  }
  // Help appears over this screen first: another one would come to lie under the pointer.
  if (
    view === 'questions' &&
    setting.style === 'press' &&
    answersAll(state, group, option, setting.style) &&
    !callsForHelp({ ...state, choices: given }, group)
  )
    return finish(state, given, setting);
  // "None of these" never takes a danger sign back by itself.
  if (isMany(group) && takesBackDanger(group, chosen, option))
    return go(state, { view: 'take-back', takingBack: { id: group, option } });
  const after = { ...state, choices: isMany(group) ? { ...choices, [group]: ticked(chosen, option) } : given };
  return stay(after, view === 'questions' && !firesAlone(state, group) && firesAlone(after, group));
}

/** Whether one answer is all that a screen still needs. */
function answersAll(state: State, group: string, option: string, style: AnswerStyle): boolean {
  const groups = groupsOf(screenOf(state, style));
  const isOpen = (id: string) => !chosenIn(state.choices, id).length;
  if (isMany(group))
    return groups.length === 1 && standsAlone(option) && every(chosenIn(state.choices, group), (o) => o === option);
  // The last open question of several; a reader who comes back to change one may want to change another.
  return groups.length === 1 || (!some(groups, isMany) && every(groups, (id) => isOpen(id) === (id === group)));
}

/** Goes on from a screen with what was given there, unless something is missing. */
function finish(state: State, given: Choices, setting: Setting): Next {
  const screen = screenOf(state, setting.style);
  const choices = skip(triage, given, screen);
  const missing = unansweredOn(triage, choices, screen);
  const elsewhere = filter(state.blank, (id) => !has(screen.questions, id));
  const after = { ...state, blank: [...elsewhere, ...unansweredOn(triage, given, screen)] };
  const answered = { ...after, choices };
  // Help does not wait for the other questions of a screen.
  const isDone = !missing.length || (!state.helpIsUnderWay && isEmergency(answered));
  return isDone ? goOn(answered, setting) : go(after, { missing }, 'problem');
}

function goOn(state: State, setting: Setting): Next {
  const { choices, changing } = state;
  const following = stepAfter(triage, choices, { ...state, changing: changing !== null }, setting.style === 'press');
  if (following.kind === 'questions') return ask(state, following.screen, {}, 'title', setting);
  return following.kind === 'help' ? go(state, { view: 'help' }) : toRow(state);
}

function change(state: State, group: string, setting: Setting): Next {
  if (group === 'who-for') return go(state, { view: 'start', changing: group }, { at: 'question', group });
  const screen = find(screensOf(state, setting.style), (candidate) => has(groupsOf(candidate), group))!;
  const isAlone = groupsOf(screen).length === 1;
  return ask(state, screen, { changing: group }, isAlone ? 'title' : { at: 'question', group }, setting);
}

/**
 * To a screen of questions. Where a publisher says that readers are diagnosed, that sign is ticked when
 * its list comes; the reader may untick it.
 */
function ask(state: State, screen: Screen, to: Partial<State>, focus: Focus, { audience }: Setting): Next {
  const { id, signs = {} } = screen;
  const known = audience === 'diagnosed' && own(state.choices, id) === undefined;
  const sign = known && find(Object.keys(signs), (s) => questionsOf(signs[s]!)[0] === 'diagnosed-already');
  const choices = sign ? { ...state.choices, [id]: [sign] } : state.choices;
  return go(state, { choices, view: 'questions', screen: id, ...to }, focus);
}
