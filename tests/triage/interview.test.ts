import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/triage/definition.ts';
import {
  screenBefore,
  screensFor,
  settle,
  skip,
  stepAfter,
  unansweredOn,
  type Step,
} from '../../src/triage/interview.ts';
import { assess, definition, well } from './als.ts';

type From = Parameters<typeof stepAfter>[2];
const none: From = { screen: null, helpIsUnderWay: false, changing: false };
const nameOf = (step: Step) => (step.kind === 'questions' ? step.screen.id : step.kind);
const after = (answers: Answers, from: Partial<From>) => nameOf(stepAfter(definition, answers, { ...none, ...from }));
const screen = (id: string) => definition.screens.find((s) => s.id === id)!;
const without = (answers: Answers, ...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
/** Only what the reader has chosen: no recorded answers. */
const chosen = without(well, 'weakness-spread', 'change-course', 'change-duration');

describe('The interview', () => {
  it('asks about danger first', () => {
    assert.equal(after({}, {}), 'danger-now');
    const safety = Object.keys(definition.questions).filter((id) => definition.questions[id]!.safety);
    assert.deepEqual(
      definition.screens.slice(0, 3).flatMap(({ questions }) => questions),
      safety,
    );
  });

  it('asks every question on one screen, on at most 14 screens', () => {
    const asked = definition.screens.flatMap(({ questions }) => questions);
    assert.deepEqual(
      [...asked].sort(),
      Object.keys(definition.questions)
        .filter((id) => id !== 'who-for')
        .sort(),
    );
    assert.ok(definition.screens.length <= 14);
  });

  it('goes to help at the first answer that fires an emergency rule, until help is under way', () => {
    const answers: Answers = { 'choking-now': 'yes' };
    assert.equal(after(answers, { screen: 'danger-now' }), 'help');
    assert.equal(after(answers, { screen: 'danger-now', helpIsUnderWay: true }), 'sudden-changes');
    const late: Answers = {
      ...chosen,
      'speech-slurred': 'yes',
      'change-course': 'worse',
      'change-duration': 'hours-or-days',
    };
    assert.equal(after(late, { screen: 'over-time' }), 'help');
  });

  it('goes on screen by screen, and back', () => {
    assert.equal(after({ 'danger-now': 'no' }, { screen: 'danger-now' }), 'sudden-changes');
    assert.equal(screenBefore(definition, {}, 'sudden-changes')!.id, 'danger-now');
    assert.equal(screenBefore(definition, {}, 'danger-now'), null);
  });

  it('leaves out what does not apply: care problems, and how it has gone without any symptom', () => {
    const ids = screensFor(definition, chosen).map(({ id }) => id);
    assert.ok(!ids.includes('care') && !ids.includes('over-time'));
    assert.equal(after(chosen, { screen: 'other-signs' }), 'check');
    assert.ok(screensFor(definition, { 'diagnosed-already': 'yes' }).some(({ id }) => id === 'care'));
    const weak = { ...chosen, 'lost-abilities': ['lift-arms'] };
    assert.deepEqual(screensFor(definition, weak).at(-1), screen('over-time'));
    const twitch = { ...chosen, 'twitch-cramp-stiff': ['cramps'] };
    assert.deepEqual(screensFor(definition, twitch).at(-1)!.questions, ['change-course', 'change-duration']);
    const unsure = { ...chosen, 'lost-abilities': ['not-sure'] };
    assert.deepEqual(screensFor(definition, unsure).at(-1)!.questions, ['weakness-spread']);
  });

  it('records what follows from the answers, and drops what no longer applies', () => {
    assert.deepEqual(settle(definition, chosen), well);
    assert.deepEqual(assess(settle(definition, chosen)).status, 'complete');
    const changed = {
      ...chosen,
      'change-course': 'worse',
      'weakness-spread': 'all-over',
      'care-problem': ['tube-out'],
    };
    assert.deepEqual(settle(definition, changed), well);
    const weak = { ...chosen, 'lost-abilities': ['lift-arms'], 'change-course': 'worse' };
    assert.deepEqual(settle(definition, weak), weak);
  });

  it('records nothing for a reader who stops before the symptoms were asked', () => {
    const early: Answers = { 'breathing-severe-now': 'no' };
    assert.deepEqual(settle(definition, early), early);
    assert.deepEqual(settle(definition, without(chosen, 'weight-loss'))['change-course'], undefined);
    assert.equal(settle(definition, without(chosen, 'weight-loss'))['weakness-spread'], 'no-weakness');
  });

  it('takes leaving out the question about dark thoughts as "rather not say", and nothing else', () => {
    assert.deepEqual(skip(definition, {}, screen('feeling-safe')), { 'thoughts-of-self-harm': 'rather-not-say' });
    assert.deepEqual(skip(definition, { 'thoughts-of-self-harm': 'no' }, screen('feeling-safe')), {
      'thoughts-of-self-harm': 'no',
    });
    assert.deepEqual(skip(definition, {}, screen('danger-now')), {});
  });

  it('names the questions of a screen that are still open', () => {
    assert.deepEqual(unansweredOn(definition, { 'choking-now': 'no' }, screen('danger-now')), [
      'breathing-severe-now',
      'confused-or-drowsy',
      'cannot-swallow-saliva',
    ]);
  });

  it('takes a reader who changes one answer straight back, by way of questions that the change opens', () => {
    assert.equal(after(chosen, { screen: 'about-you', changing: true }), 'check');
    assert.equal(after({ ...chosen, 'diagnosed-already': 'yes' }, { screen: 'about-you', changing: true }), 'care');
    assert.equal(
      after({ ...chosen, 'weight-loss': 'yes' }, { screen: 'thinking-and-weight', changing: true }),
      'over-time',
    );
  });

  it('comes back to a question that was left open before it ends', () => {
    assert.equal(after(without(chosen, 'age-band'), { screen: 'other-signs' }), 'about-you');
  });
});
