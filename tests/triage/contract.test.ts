import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answers } from '../../src/triage/definition.ts';
import { assess, definition, well } from './als.ts';
import { contract, lists, questions } from './contract.ts';

const seed = 20261124;
const ids = Object.keys(questions);
const oneOf = (id: string) => fc.constantFrom(...questions[id]!);
const answerTo = (id: string): fc.Arbitrary<string | string[]> =>
  lists.includes(id) ? fc.oneof(fc.subarray([...questions[id]!]), oneOf(id)) : oneOf(id);

/** Mostly well, with some questions answered at random: few rules fire, or many. */
const readers = (least: number, most: number) =>
  fc
    .subarray(ids, { minLength: least, maxLength: most })
    .chain((some) => fc.record(Object.fromEntries(some.map((id) => [id, answerTo(id)]))))
    .map((some): Answers => ({ ...well, ...some }));
const withGaps = fc
  .tuple(readers(0, 12), fc.subarray(ids, { maxLength: 8 }))
  .map(([answers, open]) => Object.fromEntries(Object.entries(answers).filter(([id]) => !open.includes(id))));
const odd = fc.oneof(
  fc.constantFrom('maybe', 'YES', '', 'none', null, 7, true, {}, ['yes'], [['yes']], ['none', 'x'], undefined),
  fc.anything(),
);
const oddIds = fc.constantFrom(
  ...ids,
  'constructor',
  '__proto__',
  'toString',
  'who-for',
  'care-problem',
  'new-question',
);
const hostile = fc.tuple(readers(0, 6), fc.array(fc.tuple(oddIds, odd), { maxLength: 5 })).map(([answers, extra]) => {
  const all = { ...answers };
  for (const [id, value] of extra)
    Object.defineProperty(all, id, { value, enumerable: true, configurable: true, writable: true });
  return all;
});
const same = (arbitrary: fc.Arbitrary<unknown>, numRuns: number) =>
  fc.assert(
    fc.property(arbitrary, (answers) => assert.deepEqual(assess(answers), contract(answers as Answers))),
    { seed, numRuns },
  );

describe('The rule table and the contract, read by hand, agree', () => {
  it('on the questions, their options and which are lists', () => {
    const asked = Object.entries(definition.questions).filter(([, question]) => !question.wordsOnly);
    assert.deepEqual(Object.fromEntries(asked.map(([id, { options }]) => [id, options])), questions);
    assert.deepEqual(
      asked
        .filter(([, { type }]) => type === 'many')
        .map(([id]) => id)
        .sort(),
      [...lists].sort(),
    );
  });
  it('on readers with few symptoms', () => same(readers(0, 4), 10_000));
  it('on readers with many symptoms', () => same(readers(5, ids.length), 10_000));
  it('on readers who leave questions open', () => same(withGaps, 10_000));
  it('on input that no form would give', () => same(hostile, 6_000));
});
