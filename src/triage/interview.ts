import type { Answers, Row, Screen, TriageDefinition } from './definition.js';
import { assess } from './assess.js';
import { holdsFor } from './facts.js';
import { readAnswers } from './read-answers.js';

/** Where the interview stands: at a screen of questions, at emergency help, or at "check your answers". */
export type Step = { kind: 'questions'; screen: Screen } | { kind: 'help' } | { kind: 'check' };

const read = (definition: TriageDefinition, answers: Answers) => readAnswers(definition, answers).given;

/** The questions that rows depend on, also by way of facts. */
function questionsBehind(definition: TriageDefinition, rows: readonly Row[]): string[] {
  return rows
    .flatMap((row) => Object.keys(row))
    .flatMap((id) => (definition.facts[id] ? questionsBehind(definition, definition.facts[id]) : [id]));
}

/**
 * The answers as the rules are to see them: answers to questions that no longer apply are dropped,
 * and where a question does not apply because of what the reader has said, that is recorded.
 */
export function settle(definition: TriageDefinition, answers: Answers): Answers {
  const given = read(definition, answers);
  const holds = holdsFor(definition, given);
  const settled = { ...answers };
  for (const [id, { askWhen, otherwise }] of Object.entries(definition.questions)) {
    if (!askWhen || holds(askWhen)) continue;
    delete settled[id];
    const decided = questionsBehind(definition, askWhen).every((behind) => given.has(behind));
    if (otherwise && decided) settled[id] = otherwise;
  }
  return settled;
}

/** The screens this reader is asked, each with its questions that apply. */
export function screensFor(definition: TriageDefinition, answers: Answers): Screen[] {
  const holds = holdsFor(definition, read(definition, answers));
  return definition.screens
    .map(({ id, questions }) => ({
      id,
      questions: questions.filter((question) => {
        const { askWhen } = definition.questions[question]!;
        return !askWhen || holds(askWhen);
      }),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** The questions of a screen that have no answer yet. */
export function unansweredOn(definition: TriageDefinition, answers: Answers, screen: Screen): string[] {
  const given = read(definition, answers);
  return screen.questions.filter((id) => !given.has(id));
}

/** Records what the reader leaves out where leaving it out is an answer. */
export function skip(definition: TriageDefinition, answers: Answers, screen: Screen): Answers {
  const recorded = { ...answers };
  for (const id of unansweredOn(definition, answers, screen)) {
    const { ifSkipped } = definition.questions[id]!;
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
  answers: Answers,
  from: { screen: string | null; helpIsUnderWay: boolean; changing: boolean },
): Step {
  if (!from.helpIsUnderWay && assess(definition, settle(definition, answers)).disposition === 'emergency')
    return { kind: 'help' };
  const screens = screensFor(definition, answers);
  const open = screens.find((screen) => unansweredOn(definition, answers, screen).length > 0);
  const following = screens[screens.findIndex(({ id }) => id === from.screen) + 1];
  const screen = from.changing ? open : (following ?? open);
  return screen ? { kind: 'questions', screen } : { kind: 'check' };
}

/** The screen before this one, or null at the first. */
export function screenBefore(definition: TriageDefinition, answers: Answers, screen: string): Screen | null {
  const screens = screensFor(definition, answers);
  return screens[screens.findIndex(({ id }) => id === screen) - 1] ?? null;
}
