import type { Answers, Choices, Row, ScreenDefinition, Sign, TriageDefinition } from './definition.js';
import { assess } from './assess.js';
import { holdsFor } from './facts.js';
import { every, filter, find, flatMap, has, listOf, own, some } from './own.js';
import { readAnswers } from './read-answers.js';

/** What stands on the screen at once: a screen of the definition, or questions that its list has opened. */
export interface Screen {
  /** Of the screen, or of the first question that the list has opened. */
  readonly id: string;
  readonly of: ScreenDefinition;
  readonly questions: readonly string[];
  readonly signs: ScreenDefinition['signs'] | undefined;
}

/** Where the interview stands: at a screen of questions, at emergency help, or at "check your answers". */
export type Step = { kind: 'questions'; screen: Screen } | { kind: 'help' } | { kind: 'check' };

/** What was chosen for a question, or in the list of a screen. */
export const chosenIn = (choices: Choices, id: string): readonly string[] => listOf(own(choices, id));

/** The questions that a sign answers or opens. */
export const questionsOf = (sign: Sign): readonly string[] => ('sets' in sign ? Object.keys(sign.sets) : sign.asks);

/** The answers that the choices stand for, lists of signs included. */
function answersFrom(definition: TriageDefinition, choices: Choices): Answers {
  const answers = { ...choices };
  for (const { id, signs } of definition.screens) {
    if (!signs || own(choices, id) === undefined) continue;
    delete answers[id];
    const chosen = chosenIn(choices, id);
    if (has(chosen, 'not-sure')) continue;
    const all = Object.keys(signs);
    const ticked = filter(all, (sign) => has(chosen, sign));
    for (const question of flatMap(all, (sign) => questionsOf(signs[sign]!))) {
      const first = find(ticked, (sign) => has(questionsOf(signs[sign]!), question));
      const sign = first && signs[first]!;
      if (!chosen.length) delete answers[question];
      else if (!sign) answers[question] = has(definition.questions[question]!.options, 'none') ? 'none' : 'no';
      else if ('sets' in sign) answers[question] = sign.sets[question]!;
    }
  }
  return answers;
}

const read = (definition: TriageDefinition, choices: Choices) =>
  readAnswers(definition, answersFrom(definition, choices)).given;

/** The questions that rows depend on, also by way of facts. */
function questionsBehind(definition: TriageDefinition, rows: readonly Row[]): string[] {
  return flatMap(rows, (row) =>
    flatMap(Object.keys(row), (id) => {
      const fact = own(definition.facts, id);
      return fact ? questionsBehind(definition, fact) : [id];
    }),
  );
}

/**
 * The answers as the rules are to see them: lists of signs are spelled out, answers to questions
 * that no longer apply are dropped, and where a question does not apply because of what the reader
 * has said, that is recorded.
 */
export function settle(definition: TriageDefinition, choices: Choices): Answers {
  const settled = answersFrom(definition, choices);
  const { given } = readAnswers(definition, settled);
  const holds = holdsFor(definition, given);
  for (const [id, { askWhen, otherwise }] of Object.entries(definition.questions)) {
    if (!askWhen || holds(askWhen)) continue;
    delete settled[id];
    const decided = every(questionsBehind(definition, askWhen), (behind) => given.has(behind));
    if (otherwise && decided) settled[id] = otherwise;
  }
  return settled;
}

/** What this reader is shown, in order; `alone`: one question or list a screen, for readers who answer with one press. */
export function screensFor(definition: TriageDefinition, choices: Choices, alone = false): Screen[] {
  const screens = sharedScreens(definition, choices);
  if (!alone) return screens;
  return flatMap(screens, (screen) => {
    const { id, of, questions, signs } = screen;
    if (groupsOf(screen).length === 1) return [screen];
    return [
      ...flatMap(questions, (question) => [{ id: question, of, questions: [question], signs: undefined }]),
      ...(signs ? [{ id, of, questions: [], signs }] : []),
    ];
  });
}

/** Everything on a screen that takes an answer: its questions, and its list by the id of the screen. */
export const groupsOf = ({ id, questions, signs }: Screen): readonly string[] =>
  signs ? [...questions, id] : questions;

function sharedScreens(definition: TriageDefinition, choices: Choices): Screen[] {
  const holds = holdsFor(definition, read(definition, choices));
  const applies = (question: string) => {
    const { askWhen } = definition.questions[question]!;
    return !askWhen || holds(askWhen);
  };
  return flatMap(definition.screens, (of): Screen[] => {
    const { id, signs } = of;
    const questions = filter(of.questions, applies);
    if (!signs) return questions.length ? [{ id, of, questions, signs }] : [];
    const chosen = chosenIn(choices, id);
    const screens: Screen[] = [{ id, of, questions, signs }];
    const open = (asks: readonly string[]) => screens.push({ id: asks[0]!, of, questions: asks, signs: undefined });
    if (has(chosen, 'not-sure'))
      for (const question of new Set(flatMap(Object.values(signs), questionsOf))) open([question]);
    else for (const [name, sign] of Object.entries(signs)) if (has(chosen, name) && 'asks' in sign) open(sign.asks);
    return screens;
  });
}

/**
 * How far a screen is: which step of how many. `exact` is false where answers still to come can
 * make it fewer. What a list has opened belongs to the list's step.
 */
export function progress(
  definition: TriageDefinition,
  choices: Choices,
  screen: Screen,
): { step: number; of: number; exact: boolean } {
  const given = read(definition, choices);
  const holds = holdsFor(definition, given);
  let step = 0;
  let of = 0;
  let exact = true;
  for (const definedScreen of definition.screens) {
    const comes = isComing(definedScreen);
    if (comes !== false) of++;
    if (comes === null) exact = false;
    if (definedScreen === screen.of) step = of;
  }
  return { step, of, exact };

  /** Null where answers still to come decide it. */
  function isComing({ questions, signs }: ScreenDefinition): boolean | null {
    const applies = (id: string) => {
      const { askWhen } = definition.questions[id]!;
      return !askWhen || holds(askWhen);
    };
    if (signs || some(questions, applies)) return true;
    const decided = every(questions, (id) =>
      every(questionsBehind(definition, definition.questions[id]!.askWhen!), (behind) => given.has(behind)),
    );
    return decided ? false : null;
  }
}

/** What of a screen has no answer yet: its questions, and the list of signs by the id of the screen. */
export function unansweredOn(definition: TriageDefinition, choices: Choices, screen: Screen): string[] {
  const given = read(definition, choices);
  const open = filter(screen.questions, (id) => !given.has(id));
  return screen.signs && !chosenIn(choices, screen.id).length ? [...open, screen.id] : open;
}

/** The danger questions without an answer: while there are any, the advice is the least that fits. */
export function dangerLeftOpen(definition: TriageDefinition, answers: Answers): string[] {
  const { given } = readAnswers(definition, answers);
  return filter(Object.keys(definition.questions), (id) => !!definition.questions[id]!.safety && !given.has(id));
}

/** Records what the reader leaves out where leaving it out is an answer. */
export function skip(definition: TriageDefinition, choices: Choices, screen: Screen): Choices {
  const recorded = { ...choices };
  for (const id of unansweredOn(definition, choices, screen)) {
    const ifSkipped = own(definition.questions, id)?.ifSkipped;
    if (ifSkipped) recorded[id] = ifSkipped;
  }
  return recorded;
}

/**
 * What comes after a screen. Emergency help comes before any further question, until the reader
 * says that help is under way. A reader who changes one answer goes straight back to the check,
 * by way of questions that the change has opened.
 */
export function stepAfter(
  definition: TriageDefinition,
  choices: Choices,
  from: { screen: string | null; helpIsUnderWay: boolean; changing: boolean },
  alone = false,
): Step {
  if (!from.helpIsUnderWay && assess(definition, settle(definition, choices)).disposition === 'emergency')
    return { kind: 'help' };
  const screens = screensFor(definition, choices, alone);
  const open = find(screens, (candidate) => unansweredOn(definition, choices, candidate).length > 0);
  let following = from.screen === null ? screens[0] : undefined;
  let before: string | undefined;
  for (const candidate of screens) {
    if (before === from.screen) following = candidate;
    before = candidate.id;
  }
  const screen = from.changing ? open : (following ?? open);
  return screen ? { kind: 'questions', screen } : { kind: 'check' };
}

/** The screen before this one, or null at the first. */
export function screenBefore(
  definition: TriageDefinition,
  choices: Choices,
  screen: string,
  alone = false,
): Screen | null {
  let before: Screen | null = null;
  for (const candidate of screensFor(definition, choices, alone)) {
    if (candidate.id === screen) return before;
    before = candidate;
  }
  return null;
}

/**
 * The questions whose answers made a rule fire, in the order of the definition. What the interview
 * has recorded by itself is left out.
 */
export function answersBehind(definition: TriageDefinition, answers: Answers, rule: string): string[] {
  const { given } = readAnswers(definition, answers);
  const holds = holdsFor(definition, given);
  const behind = (rows: readonly Row[]): string[] =>
    flatMap(
      filter(rows, (row) => holds([row])),
      (row) =>
        flatMap(Object.keys(row), (id) => {
          const fact = own(definition.facts, id);
          return fact ? behind(fact) : [id];
        }),
    );
  const found = behind(definition.rules[rule]!.when);
  return filter(
    Object.keys(definition.questions),
    (id) => has(found, id) && given.has(id) && given.get(id)![0] !== definition.questions[id]!.otherwise,
  );
}
