import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/triage/definition.ts';
import {
  answersBehind,
  dangerLeftOpen,
  groupsOf,
  progress,
  questionsOf,
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
const screen = (id: string, choices: Answers = {}) => screensFor(definition, choices).find((s) => s.id === id)!;
const without = (answers: Answers, ...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
const asksOf = ({ questions, signs = {} }: (typeof definition.screens)[number]) => [
  ...questions,
  ...new Set(Object.values(signs).flatMap(questionsOf)),
];
const ids = (choices: Answers) => screensFor(definition, choices).map(({ id }) => id);
/** A reader without any symptom, as the screens take it. */
const wellChoices: Answers = {
  'danger-now': ['none'],
  'sudden-stroke-signs': 'no',
  'sudden-changes': ['none'],
  'thoughts-of-self-harm': 'no',
  'age-band': '40-59',
  'about-you': ['none'],
  body: ['none'],
  other: ['none'],
};
/** Only what the reader has chosen: no recorded answers. */
const chosen = without(well, 'weakness-spread', 'change-course', 'change-duration');

describe('The interview', () => {
  it('asks about danger first, on three screens', () => {
    assert.equal(after({}, {}), 'danger-now');
    const safety = Object.keys(definition.questions).filter((id) => definition.questions[id]!.safety);
    assert.deepEqual(definition.screens.slice(0, 3).flatMap(asksOf).sort(), safety.sort());
  });

  it('asks every question on one screen', () => {
    const ids = Object.keys(definition.questions).filter((id) => id !== 'who-for');
    assert.deepEqual(definition.screens.flatMap(asksOf).sort(), ids.sort());
  });

  it('is done in 6 screens by a reader without symptoms, and in 13 by the one with the longest path', () => {
    assert.deepEqual(ids(wellChoices), ['danger-now', 'sudden-changes', 'feeling-safe', 'about-you', 'body', 'other']);
    assert.equal(after(wellChoices, { screen: 'other' }), 'check');
    const all = (id: string) => Object.keys(definition.screens.find((s) => s.id === id)!.signs!);
    const everything: Answers = {
      ...wellChoices,
      'about-you': ['diagnosed', 'family'],
      body: all('body'),
      other: all('other'),
      'lost-abilities': ['lift-arms'],
    };
    assert.equal(ids(everything).length, 13);
    const alone = screensFor(definition, everything, true);
    assert.ok(alone.every((screen) => groupsOf(screen).length === 1));
    assert.equal(alone.length, 18);
    assert.deepEqual(
      alone.flatMap(groupsOf),
      screensFor(definition, everything).flatMap(groupsOf),
      'the same questions in the same order',
    );
  });

  it('goes on and back one question at a time for readers who answer with one press', () => {
    const next = stepAfter(definition, wellChoices, { ...none, screen: 'danger-now' }, true);
    assert.equal(nameOf(next), 'sudden-stroke-signs');
    assert.equal(screenBefore(definition, wellChoices, 'sudden-changes', true)!.id, 'sudden-stroke-signs');
    assert.equal(screenBefore(definition, wellChoices, 'sudden-stroke-signs', true)!.id, 'danger-now');
  });

  it('goes to help at the first answer that fires an emergency rule, until help is under way', () => {
    const choices: Answers = { 'danger-now': ['choking'] };
    assert.equal(after(choices, { screen: 'danger-now' }), 'help');
    assert.equal(after(choices, { screen: 'danger-now', helpIsUnderWay: true }), 'sudden-changes');
    const late: Answers = {
      ...wellChoices,
      body: ['speech'],
      'change-course': 'worse',
      'change-duration': 'hours-or-days',
    };
    assert.equal(after(late, { screen: 'course' }), 'help');
  });

  it('goes on screen by screen, and back', () => {
    assert.equal(after({ 'danger-now': ['none'] }, { screen: 'danger-now' }), 'sudden-changes');
    assert.equal(screenBefore(definition, {}, 'sudden-changes')!.id, 'danger-now');
    assert.equal(screenBefore(definition, {}, 'danger-now'), null);
  });

  it('takes "none of these" as a "no" to every sign of the list, and a tick as a "yes" to its own', () => {
    assert.deepEqual(settle(definition, { 'danger-now': ['none'] }), {
      'breathing-severe-now': 'no',
      'confused-or-drowsy': 'no',
      'choking-now': 'no',
      'cannot-swallow-saliva': 'no',
      'chest-danger': 'no',
      'severe-dehydration': 'no',
    });
    const settled = settle(definition, { ...wellChoices, body: ['thin', 'tasks'] });
    assert.equal(settled['muscle-thinner'], 'yes');
    assert.equal(settled['speech-slurred'], 'no');
    assert.equal(settled['twitch-cramp-stiff'], 'none');
    assert.equal(settled['lost-abilities'], undefined);
  });

  it('takes a tick as the answer that its sign stands for, and of several signs of one question the more urgent', () => {
    const fast = (...signs: string[]) => settle(definition, { 'sudden-changes': signs })['rapid-worsening'];
    assert.equal(fast('fast-days'), 'yes-over-days');
    assert.equal(fast('fast-days', 'fast-disabled'), 'yes');
    assert.equal(fast('saddle'), 'no');
    const swallow = (...signs: string[]) => settle(definition, { body: signs })['swallow-trouble'];
    assert.equal(swallow('lump'), 'lump-only');
    assert.equal(swallow('lump', 'swallow'), 'yes');
    assert.equal(swallow('thin'), 'no');
  });

  it('asks what needs more than a tick right after its list, and drops it with the tick', () => {
    assert.deepEqual(ids({ body: ['tasks', 'thin', 'twitch'] }).slice(5, 7), ['lost-abilities', 'twitch-cramp-stiff']);
    assert.deepEqual(screen('numb-or-tingling', { other: ['numb'] }).questions, ['numb-or-tingling', 'pain-main']);
    const settled = settle(definition, { ...wellChoices, 'lost-abilities': ['lift-arms'] });
    assert.equal(settled['lost-abilities'], 'none');
    assert.equal(settle(definition, { body: [], 'lost-abilities': ['lift-arms'] })['lost-abilities'], undefined);
  });

  it('asks the signs of a list one by one when a reader is not sure about one of them', () => {
    const choices: Answers = { 'danger-now': ['not-sure'] };
    assert.deepEqual(ids(choices).slice(0, 7), [
      'danger-now',
      'breathing-severe-now',
      'confused-or-drowsy',
      'choking-now',
      'cannot-swallow-saliva',
      'chest-danger',
      'severe-dehydration',
    ]);
    // A question that several signs stand for is asked once.
    assert.deepEqual(ids({ 'sudden-changes': ['not-sure'] }).slice(1, 4), [
      'sudden-changes',
      'rapid-worsening',
      'saddle-or-bladder',
    ]);
    assert.deepEqual(settle(definition, { ...choices, 'choking-now': 'not-sure' }), { 'choking-now': 'not-sure' });
    assert.equal(after({ ...choices, 'choking-now': 'yes' }, { screen: 'choking-now' }), 'help');
  });

  it('comes to the same assessment by lists as by single answers', () => {
    assert.deepEqual(assess(settle(definition, wellChoices)), assess(well));
    assert.equal(assess(settle(definition, wellChoices)).disposition, 'monitor');
  });

  it('leaves out what does not apply: care problems, and how it has gone without any symptom', () => {
    assert.ok(ids({ ...wellChoices, 'about-you': ['diagnosed'] }).includes('care'));
    const weak = { ...wellChoices, body: ['tasks'], 'lost-abilities': ['lift-arms'] };
    assert.deepEqual(ids(weak).slice(-2), ['cause', 'course']);
    assert.deepEqual(screen('cause', weak).questions, ['task-cause', 'weakness-spread']);
    assert.deepEqual(ids({ ...wellChoices, body: ['speech'] }).slice(-2), ['other', 'course']);
    const unsure = { ...wellChoices, body: ['tasks'], 'lost-abilities': ['not-sure'] };
    assert.equal(ids(unsure).at(-1), 'cause');
    assert.deepEqual(screen('cause', unsure).questions, ['weakness-spread']);
  });

  it('says how far a reader is, and exactly only where nothing can change it any more', () => {
    const at = (id: string, choices: Answers) => progress(definition, choices, screen(id, choices));
    assert.deepEqual(at('danger-now', {}), { step: 1, of: 9, exact: false });
    assert.deepEqual(at('other', wellChoices), { step: 6, of: 6, exact: true });
    assert.deepEqual(at('lost-abilities', { ...wellChoices, body: ['tasks'] }), { step: 5, of: 8, exact: false });
    const slurred = { ...wellChoices, body: ['speech'] };
    assert.deepEqual(at('course', slurred), { step: 7, of: 7, exact: true });
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

  it('names what of a screen is still open: its questions, and its list by the id of the screen', () => {
    assert.deepEqual(unansweredOn(definition, {}, screen('sudden-changes')), ['sudden-stroke-signs', 'sudden-changes']);
    const choices: Answers = { 'sudden-changes': ['none'] };
    assert.deepEqual(unansweredOn(definition, choices, screen('sudden-changes')), ['sudden-stroke-signs']);
  });

  it('takes a reader who changes one answer straight back, by way of questions that the change opens', () => {
    assert.equal(after(wellChoices, { screen: 'about-you', changing: true }), 'check');
    assert.equal(
      after({ ...wellChoices, 'about-you': ['diagnosed'] }, { screen: 'about-you', changing: true }),
      'care',
    );
    assert.equal(after({ ...wellChoices, other: ['weight'] }, { screen: 'other', changing: true }), 'course');
  });

  it('comes back to a question that was left open before it ends', () => {
    assert.equal(after(without(wellChoices, 'age-band'), { screen: 'other' }), 'about-you');
  });

  it('goes on to the next screen also where all is answered, for a reader who has gone back', () => {
    assert.equal(after(wellChoices, { screen: 'danger-now' }), 'sudden-changes');
    assert.equal(after(wellChoices, { screen: 'body' }), 'other');
    assert.equal(after(wellChoices, {}), 'danger-now');
    assert.equal(after(wellChoices, { screen: 'lost-abilities' }), 'check');
  });

  it('goes to the first open question where the screen it comes from is gone', () => {
    const choices = without({ ...wellChoices, body: ['none'] }, 'other');
    assert.equal(after(choices, { screen: 'lost-abilities' }), 'other');
  });
});

describe('The danger questions that are left open', () => {
  it('are those without an answer that counts', () => {
    assert.deepEqual(dangerLeftOpen(definition, well), []);
    const open = { ...without(well, 'age-band'), 'choking-now': 'perhaps' };
    assert.deepEqual(dangerLeftOpen(definition, open), ['choking-now']);
  });
});

describe('What led to a rule', () => {
  it('is the answers that made it fire, also by way of facts, and no harmless one', () => {
    const answers = settle(definition, {
      ...wellChoices,
      body: ['tasks'],
      'lost-abilities': ['lift-arms', 'not-sure'],
      'weakness-spread': 'one-place',
      'change-course': 'worse',
      'change-duration': '1-3-months',
    });
    assert.deepEqual(answersBehind(definition, answers, 'P3'), ['lost-abilities', 'change-course']);
    assert.deepEqual(answersBehind(definition, answers, 'R1'), ['lost-abilities']);
    const eyes = { ...well, 'eyes-or-tiring': ['drooping-eyelid'], 'change-course': 'no-change-to-report' };
    assert.deepEqual(answersBehind(definition, eyes, 'P9'), ['eyes-or-tiring']);
    const weak = { ...well, 'lost-abilities': ['lift-arms'], 'change-course': 'no-change-to-report' };
    assert.deepEqual(answersBehind(definition, weak, 'P3'), ['lost-abilities']);
    const numb = { ...well, 'numb-or-tingling': 'main-problem', 'pain-main': 'yes' };
    assert.deepEqual(answersBehind(definition, numb, 'R4'), ['numb-or-tingling', 'pain-main']);
  });
});
