import type { Answers, Choices, Row, ScreenDefinition, TriageDefinition } from './definition.js';
import { assess } from './assess.js';
import { holdsFor } from './facts.js';
import { readAnswers } from './read-answers.js';

/** What stands on the screen at once: a screen of the definition, or questions that its list has opened. */
export interface Screen {
  /** Of the screen, or of the first question that the list has opened. */
  readonly id: string;
  readonly of: ScreenDefinition;
  readonly questions: readonly string[];
  readonly signs?: ScreenDefinition['signs'];
}

/** Where the interview stands: at a screen of questions, at emergency help, or at "check your answers". */
export type Step = { kind: 'questions'; screen: Screen } | { kind: 'help' } | { kind: 'check' };

const chosenIn = (choices: Choices, id: string): readonly string[] => [choices[id] ?? []].flat();

/** Whether a tick says all: there is one question, and "yes" answers it. */
const tickDecides = ({ questions }: TriageDefinition, asks: readonly string[]): boolean =>
  asks.length === 1 && questions[asks[0]!]!.options.includes('yes');

/** The answers that the choices stand for, lists of signs included. */
function answersFrom(definition: TriageDefinition, choices: Choices): Answers {
  const answers = { ...choices };
  for (const { id, signs } of definition.screens) {
    if (!signs || !(id in choices)) continue;
    delete answers[id];
    const chosen = chosenIn(choices, id);
    if (chosen.includes('not-sure')) continue;
    for (const [sign, asks] of Object.entries(signs)) {
      for (const question of asks) {
        if (!chosen.length) delete answers[question];
        else if (!chosen.includes(sign))
          answers[question] = definition.questions[question]!.options.includes('none') ? 'none' : 'no';
        else if (tickDecides(definition, asks)) answers[question] = 'yes';
      }
    }
  }
  return answers;
}

const read = (definition: TriageDefinition, choices: Choices) =>
  readAnswers(definition, answersFrom(definition, choices)).given;

/** The questions that rows depend on, also by way of facts. */
function questionsBehind(definition: TriageDefinition, rows: readonly Row[]): string[] {
  return rows
    .flatMap((row) => Object.keys(row))
    .flatMap((id) => (definition.facts[id] ? questionsBehind(definition, definition.facts[id]) : [id]));
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
    const decided = questionsBehind(definition, askWhen).every((behind) => given.has(behind));
    if (otherwise && decided) settled[id] = otherwise;
  }
  return settled;
}

/** What this reader is shown, in order. */
export function screensFor(definition: TriageDefinition, choices: Choices): Screen[] {
  const holds = holdsFor(definition, read(definition, choices));
  const applies = (question: string) => {
    const { askWhen } = definition.questions[question]!;
    return !askWhen || holds(askWhen);
  };
  return definition.screens.flatMap((of): Screen[] => {
    const { id, signs } = of;
    const questions = of.questions.filter(applies);
    if (!signs) return questions.length ? [{ id, of, questions }] : [];
    const chosen = chosenIn(choices, id);
    const opened = chosen.includes('not-sure')
      ? Object.values(signs)
          .flat()
          .map((question) => [question])
      : Object.entries(signs)
          .filter(([sign, asks]) => chosen.includes(sign) && !tickDecides(definition, asks))
          .map(([, asks]) => asks);
    return [{ id, of, questions, signs }, ...opened.map((asks) => ({ id: asks[0]!, of, questions: asks }))];
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
  const coming = definition.screens.map(({ questions, signs }) => {
    if (signs) return true;
    const rows = questions.map((question) => definition.questions[question]!.askWhen);
    if (rows.some((askWhen) => !askWhen || holds(askWhen))) return true;
    const decided = rows.every((askWhen) => questionsBehind(definition, askWhen!).every((id) => given.has(id)));
    return decided ? false : null;
  });
  const place = definition.screens.indexOf(screen.of);
  return {
    step: coming.slice(0, place + 1).filter((comes) => comes !== false).length,
    of: coming.filter((comes) => comes !== false).length,
    exact: !coming.includes(null),
  };
}

/** What of a screen has no answer yet: its questions, and the list of signs by the id of the screen. */
export function unansweredOn(definition: TriageDefinition, choices: Choices, screen: Screen): string[] {
  const given = read(definition, choices);
  const open = screen.questions.filter((id) => !given.has(id));
  return screen.signs && !chosenIn(choices, screen.id).length ? [...open, screen.id] : open;
}

/** Records what the reader leaves out where leaving it out is an answer. */
export function skip(definition: TriageDefinition, choices: Choices, screen: Screen): Choices {
  const recorded = { ...choices };
  for (const id of unansweredOn(definition, choices, screen)) {
    const ifSkipped = definition.questions[id]?.ifSkipped;
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
): Step {
  if (!from.helpIsUnderWay && assess(definition, settle(definition, choices)).disposition === 'emergency')
    return { kind: 'help' };
  const screens = screensFor(definition, choices);
  const open = screens.find((screen) => unansweredOn(definition, choices, screen).length > 0);
  const place = screens.findIndex(({ id }) => id === from.screen);
  const following = place < 0 && from.screen !== null ? open : screens[place + 1];
  const screen = from.changing ? open : (following ?? open);
  return screen ? { kind: 'questions', screen } : { kind: 'check' };
}

/** The screen before this one, or null at the first. */
export function screenBefore(definition: TriageDefinition, choices: Choices, screen: string): Screen | null {
  const screens = screensFor(definition, choices);
  return screens[screens.findIndex(({ id }) => id === screen) - 1] ?? null;
}

/**
 * The questions whose answers made a rule fire, in the order of the definition. What the interview
 * has recorded by itself is left out.
 */
export function answersBehind(definition: TriageDefinition, answers: Answers, rule: string): string[] {
  const { given } = readAnswers(definition, answers);
  const holds = holdsFor(definition, given);
  const behind = (rows: readonly Row[]): string[] =>
    rows
      .filter((row) => holds([row]))
      .flatMap((row) => Object.keys(row))
      .flatMap((id) => (definition.facts[id] ? behind(definition.facts[id]) : [id]));
  const found = behind(definition.rules[rule]!.when);
  return Object.entries(definition.questions)
    .filter(([id, { otherwise }]) => found.includes(id) && given.has(id) && given.get(id)![0] !== otherwise)
    .map(([id]) => id);
}
