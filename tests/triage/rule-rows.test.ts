import assert from 'node:assert/strict';
import { it } from 'node:test';
import { survivors } from '../../scripts/content/mutate-rules.ts';
import { definition, scenarios } from './als.ts';

it('Every condition of every rule matters to a scenario: dropped or altered, one fails', () => {
  const { tried, alive } = survivors(definition, scenarios);
  assert.ok(tried > 700, `only ${tried} were tried`);
  assert.deepEqual(alive, []);
});
