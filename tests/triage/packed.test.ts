import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TriageDefinition } from '../../src/triage/definition.ts';
import { pack, unpack } from '../../src/triage/packed.ts';
import { definition } from './als.ts';

/** A text and a list of that text alone ask the same of an answer. */
const alike = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, item: unknown) =>
    Array.isArray(item) && item.length === 1 && typeof item[0] === 'string' ? item[0] : item,
  );
const without = (disposition: string): TriageDefinition => ({
  ...definition,
  rules: Object.fromEntries(Object.entries(definition.rules).filter(([, rule]) => rule.disposition !== disposition)),
});

describe('Rules on their way to the reader', () => {
  it('arrive as they were, in the same order', () => {
    const arrived = unpack(pack(definition));
    assert.deepEqual(alike(arrived), alike(definition));
    assert.deepEqual(Object.keys(arrived.rules), Object.keys(definition.rules));
  });

  it('keep their dispositions where one has no rules', () => {
    for (const disposition of ['emergency', 'prompt', 'routine'])
      assert.deepEqual(alike(unpack(pack(without(disposition)))), alike(without(disposition)));
  });

  it('are refused where an id is out of its order', () => {
    const { E1, ...others } = definition.rules;
    assert.throws(() => pack({ ...definition, rules: { ...others, E1: E1! } }), /rule E2 stands where E1 is next/);
  });
});
