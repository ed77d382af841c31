import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { assess as assessBy } from '../../src/triage/assess.ts';
import type { Answers, TriageDefinition } from '../../src/triage/definition.ts';
import { listOf, named, withTexts } from '../../src/triage/own.ts';
import { planFor } from '../../src/triage/plan.ts';
import { summaryText } from '../../src/triage/summary.ts';
import { assess, well } from './als.ts';

/** A tiny rule set: the engine knows nothing about ALS. */
const tiny: TriageDefinition = {
  version: 'tiny',
  questions: {
    danger: { type: 'one', options: ['yes', 'no', 'not-sure'], safety: true },
    signs: { type: 'many', options: ['a', 'b', 'c', 'not-sure', 'none'] },
    course: { type: 'one', options: ['worse', 'better', 'none'], askWhen: [{ any: 'yes' }], otherwise: 'none' },
    tube: { type: 'many', options: ['out', 'none'], askWhen: [{ signs: 'c' }] },
    voice: { type: 'one', options: ['me', 'you'], wordsOnly: true },
  },
  screens: [
    { id: 'first', questions: ['danger'] },
    { id: 'second', questions: ['signs'] },
    { id: 'third', questions: ['course', 'tube'] },
  ],
  facts: { any: [{ signs: ['a', 'b', 'c'] }], onlyA: [{ signs: { only: ['a'] } }] },
  rules: {
    E: { disposition: 'emergency', when: [{ danger: 'yes' }] },
    U: { disposition: 'urgent', when: [{ tube: 'out' }] },
    P: { disposition: 'prompt', when: [{ any: 'yes', course: { not: ['better', 'none'] } }] },
    R: { disposition: 'routine', when: [{ onlyA: 'yes' }, { course: 'unanswered', any: 'yes' }] },
  },
  fastReferral: [{ signs: 'b', course: 'worse' }],
  crisisSupport: [{ danger: 'not-sure' }],
  outOfScope: [{ signs: 'c' }],
  extras: { first: { rules: ['P', 'U'] }, second: { when: [{ signs: 'c' }] }, third: { rules: ['E'] } },
  selfHarm: ['E'],
  sentences: { b: [{ signs: 'b' }], signs: [{ any: 'yes' }], other: [{}] },
  pattern: {
    hiddenWhen: [{ any: 'no' }],
    unknownOf: ['course', 'danger'],
    rows: [
      { pattern: 'not-enough-information', when: { any: 'yes' }, unknown: 1 },
      { pattern: 'fits', when: { course: 'worse' } },
      { pattern: 'partly-fits', when: {} },
    ],
  },
};
const tinyAssess = (answers: unknown) => assessBy(tiny, answers);
const calm: Answers = { danger: 'no', signs: 'none', course: 'none' };

describe('The engine', () => {
  it('says "keep an eye on it" when everything is answered and no rule fires', () => {
    assert.deepEqual(tinyAssess(calm), {
      status: 'complete',
      disposition: 'monitor',
      fastReferral: false,
      crisisSupport: false,
      pattern: null,
      fired: [],
      invalid: [],
      rulesVersion: 'tiny',
    });
  });

  it('gives no result while a safety question is open, even when a lesser rule fires', () => {
    const found = tinyAssess({ signs: 'a', course: 'worse' });
    assert.equal(found.disposition, null);
    assert.equal(found.status, 'incomplete');
    assert.deepEqual(found.fired, ['P', 'R']);
    assert.equal(found.pattern, null);
  });

  it('gives no result when nothing fires and something else is open', () => {
    assert.equal(tinyAssess({ danger: 'no', signs: 'none' }).disposition, null);
    assert.equal(tinyAssess({ danger: 'no', signs: 'none' }).status, 'incomplete');
  });

  it('calls for emergency help whatever else is open', () => {
    const found = tinyAssess({ danger: 'yes' });
    assert.equal(found.disposition, 'emergency');
    assert.equal(found.status, 'incomplete');
  });

  it('takes the highest disposition and names all fired rules in table order', () => {
    const found = tinyAssess({ ...calm, signs: ['c', 'a'], tube: 'out', course: 'worse' });
    assert.equal(found.disposition, 'urgent');
    assert.deepEqual(found.fired, ['U', 'P']);
    assert.equal(found.status, 'out-of-scope');
    assert.equal(found.pattern, 'fits');
  });

  it('reads "anything but" as true for no answer at all', () => {
    assert.deepEqual(tinyAssess({ danger: 'no', signs: ['b'] }).fired, ['P', 'R']);
    assert.deepEqual(tinyAssess({ danger: 'no', signs: ['b'], course: 'better' }).fired, []);
    assert.deepEqual(tinyAssess({ danger: 'no', signs: ['b'], course: 'none' }).fired, []);
  });

  it('reads "only" as at least one of these and nothing else: "not sure" is something else', () => {
    assert.deepEqual(tinyAssess({ danger: 'no', signs: ['a'], course: 'better' }).fired, ['R']);
    assert.deepEqual(tinyAssess({ danger: 'no', signs: ['a', 'not-sure'], course: 'better' }).fired, []);
    assert.deepEqual(tinyAssess({ danger: 'no', signs: ['a', 'b'], course: 'better' }).fired, []);
    assert.deepEqual(tinyAssess({ danger: 'no', signs: ['not-sure'], course: 'none' }).fired, []);
  });

  it('tells fast referral and crisis support', () => {
    assert.equal(tinyAssess({ danger: 'no', signs: 'b', course: 'worse' }).fastReferral, true);
    assert.equal(tinyAssess({ danger: 'not-sure', signs: 'none', course: 'none' }).crisisSupport, true);
  });

  it('chooses the first pattern that holds and counts what is unknown', () => {
    assert.equal(tinyAssess({ danger: 'no', signs: 'b', course: 'worse' }).pattern, 'fits');
    assert.equal(tinyAssess({ danger: 'not-sure', signs: 'b', course: 'worse' }).pattern, 'not-enough-information');
    assert.equal(tinyAssess({ danger: 'no', signs: 'a', course: 'better' }).pattern, 'partly-fits');
    assert.equal(tinyAssess({ danger: 'no', signs: 'b' }).pattern, 'not-enough-information');
    assert.equal(tinyAssess({ danger: 'yes', signs: 'b', course: 'worse' }).pattern, null);
    assert.equal(
      assessBy({ ...tiny, pattern: { ...tiny.pattern, rows: [] } }, { danger: 'no', signs: 'b', course: 'worse' })
        .pattern,
      null,
    );
  });

  it('lets an answer count only where its question applies', () => {
    assert.deepEqual(tinyAssess({ ...calm, tube: 'out' }).fired, []);
    assert.deepEqual(tinyAssess({ ...calm, tube: 'gone' }).invalid, []);
    assert.equal(tinyAssess({ ...calm, signs: 'c', course: 'better' }).status, 'incomplete');
    assert.deepEqual(tinyAssess({ ...calm, signs: 'c', course: 'better', tube: 'gone' }).invalid, ['tube']);
  });

  const plan = (answers: Answers, definition = tiny) => planFor(definition, answers, assessBy(definition, answers));

  it('shows extra advice in order: crisis support, then what was triggered, then fast referral', () => {
    const answers: Answers = { danger: 'not-sure', signs: ['b', 'c'], course: 'worse', tube: 'none' };
    assert.deepEqual(plan(answers).extras, ['crisis', 'first', 'second', 'fast-referral']);
    assert.deepEqual(plan(calm).extras, []);
    const both = { ...tiny, extras: { both: { rules: ['U'], when: [{ signs: 'b' }] } } } as TriageDefinition;
    assert.deepEqual(plan({ ...calm, signs: 'b', course: 'better' }, both).extras, ['both']);
    assert.deepEqual(plan({ ...calm, signs: 'c', course: 'better', tube: 'out' }, both).extras, ['both']);
  });

  it('gives the reasons of the level that was reached, and the answers that led to it, each once', () => {
    const answers: Answers = { danger: 'no', signs: ['a', 'c'], course: 'worse', tube: 'out' };
    const { result, reasons, because } = plan(answers);
    assert.deepEqual({ result, reasons, because }, { result: 'urgent', reasons: ['U'], because: ['tube'] });
    assert.deepEqual(plan({ ...answers, tube: 'none' }).because, ['signs', 'course']);
  });

  it('names what was noticed where no rule fired: neither "no" nor "none"', () => {
    assert.deepEqual(plan(calm).because, []);
    assert.deepEqual(plan({ ...calm, danger: 'not-sure', signs: 'b', course: 'better' }).because, [
      'danger',
      'signs',
      'course',
    ]);
    assert.equal(plan(calm).result, 'monitor');
    assert.equal(plan({}).result, 'none');
    assert.deepEqual(plan({}).because, []);
  });

  it('has words of its own where thoughts of self-harm alone decide, and for nothing else', () => {
    assert.equal(plan({ danger: 'yes' }).result, 'self-harm');
    const two = { ...tiny, rules: { ...tiny.rules, E2: { disposition: 'emergency', when: [{ signs: 'a' }] } } };
    assert.equal(plan({ danger: 'yes', signs: 'a' }, two as TriageDefinition).result, 'emergency');
    assert.equal(plan({ danger: 'yes', signs: 'b' }, two as TriageDefinition).result, 'self-harm');
  });

  it('gives the first sentence to read out that fits', () => {
    assert.equal(plan({ ...calm, signs: ['a', 'b'] }).sentence, 'b');
    assert.equal(plan({ ...calm, signs: 'a' }).sentence, 'signs');
    assert.equal(plan(calm).sentence, 'other');
  });

  it('writes the summary as a title and headed lists', () => {
    assert.equal(summaryText('Title', [{ heading: 'One', lines: ['a', 'b'] }]), 'Title\n\nOne\n- a\n- b\n');
  });
});

describe('Reading what is handed in', () => {
  it('takes what is not a plain object as no answers', () => {
    class Thing {
      danger = 'yes';
    }
    const inherited: unknown = Object.create({ danger: 'yes' });
    for (const input of [
      null,
      undefined,
      'danger',
      7,
      [],
      ['yes'],
      new Map([['danger', 'yes']]),
      new Thing(),
      inherited,
      () => 1,
      Symbol('x'),
    ])
      assert.deepEqual({ d: tinyAssess(input).disposition, i: tinyAssess(input).invalid }, { d: null, i: [] });
  });

  it('takes plain objects of another window, and those without a prototype', () => {
    assert.equal(tinyAssess(runInNewContext('({ danger: "yes" })')).disposition, 'emergency');
    assert.equal(tinyAssess(Object.assign(Object.create(null) as object, { danger: 'yes' })).disposition, 'emergency');
  });

  it('names unknown questions, unknown options and lists for a single choice, and counts them as unanswered', () => {
    assert.deepEqual(tinyAssess({ ...calm, constructor: 'yes' }).invalid, ['constructor']);
    assert.deepEqual(tinyAssess(JSON.parse('{"__proto__":"yes"}')).invalid, ['__proto__']);
    assert.equal(tinyAssess({ ...calm, other: 'yes' }).disposition, null);
    for (const danger of ['maybe', ['yes'], ['no'], null, 1, true, {}, ''])
      assert.deepEqual(tinyAssess({ ...calm, danger }).invalid, ['danger']);
    assert.equal(tinyAssess({ ...calm, danger: ['yes'] }).disposition, null);
  });

  it('takes a single string for a list, and lets known ticks count beside unknown ones', () => {
    assert.deepEqual(tinyAssess({ ...calm, signs: 'b', course: 'worse' }).fired, ['P']);
    const found = tinyAssess({ ...calm, signs: ['b', 'zebra', 3], course: 'worse' });
    assert.deepEqual(found.fired, ['P']);
    assert.deepEqual(found.invalid, ['signs']);
    assert.equal(found.status, 'incomplete');
  });

  it('drops "none" beside a tick, and takes an empty list or undefined as unanswered', () => {
    assert.deepEqual(tinyAssess({ ...calm, signs: ['none', 'a'], course: 'better' }).fired, ['R']);
    const { rules } = tiny;
    const readsNone = {
      ...tiny,
      rules: { ...rules, N: { disposition: 'routine', when: [{ signs: 'none' }] } },
    } as TriageDefinition;
    assert.deepEqual(assessBy(readsNone, { ...calm, signs: ['none', 'b'], course: 'better' }).fired, []);
    assert.deepEqual(assessBy(readsNone, calm).fired, ['N']);
    for (const signs of [[], undefined]) {
      assert.deepEqual(tinyAssess({ ...calm, signs }).invalid, []);
      assert.equal(tinyAssess({ ...calm, signs }).status, 'incomplete');
    }
  });

  it('ignores who the check is for, whatever it says', () => {
    for (const voice of ['me', 'nobody', ['me'], null])
      assert.equal(tinyAssess({ ...calm, voice }).disposition, 'monitor');
  });

  it('survives answers that refuse to be read', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    assert.equal(tinyAssess(trap).disposition, null);
    const thrower = {
      get danger(): string {
        throw new Error('no');
      },
      signs: 'a',
    };
    assert.deepEqual(tinyAssess(thrower).invalid, ['danger']);
    assert.deepEqual(tinyAssess(thrower).fired, ['P', 'R']);
  });
});

describe('Words that are written apart from their structure', () => {
  it('come back into their places, and under their ids, and inherit nothing', () => {
    const words = withTexts<{ list: [{ a: string }, { a: string }] }>(
      { list: [{ a: '' }, { a: '' }] },
      ['one', 'two'].values(),
    );
    const byId = named<{ a: string }>(['x', 'y'], words.list);
    assert.deepEqual([Object.keys(byId), byId['x']!.a, byId['y']!.a], [['x', 'y'], 'one', 'two']);
    for (const object of [words, byId, byId['x']!]) assert.equal('toString' in object, false);
  });

  it('may be one text, several or none, or hold nothing', () => {
    assert.deepEqual([listOf('one'), listOf(['one', 'two']), listOf(undefined)], [['one'], ['one', 'two'], []]);
    assert.equal(withTexts(null, null), null);
  });
});

describe('The ALS rules', () => {
  it('end in "keep an eye on it" for a reader without any symptom', () => {
    assert.equal(assess(well).disposition, 'monitor');
    assert.equal(assess(well).rulesVersion, '3');
  });

  it('take "none" beside anything else, known or not, as unsaid', () => {
    const lists = (ticks: unknown) => assess({ ...well, 'lost-abilities': ticks });
    assert.deepEqual(lists(['none', 'none']), assess(well));
    assert.deepEqual(lists('none'), assess(well));
    assert.deepEqual(lists(['none', 'lift-arms']), lists(['lift-arms']));
    const odd = lists(['none', 'x']);
    assert.deepEqual([odd.disposition, odd.status, odd.invalid], [null, 'incomplete', ['lost-abilities']]);
    const silent = assess({ ...well, 'thoughts-of-self-harm': undefined });
    assert.deepEqual([silent.disposition, silent.status, silent.crisisSupport], ['routine', 'incomplete', true]);
    assert.equal(assess({ 'choking-now': 'no' }).crisisSupport, false);
  });

  it('ask whom they are for without letting it matter', () => {
    assert.deepEqual(assess({ ...well, 'who-for': 'someone-else' }), assess(well));
  });
});
