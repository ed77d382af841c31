import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences } from '../../scripts/content/scenarios.ts';
import { definition, scenarios } from './als.ts';

describe('The table of scenarios', () => {
  for (const scenario of scenarios)
    it(`${scenario.who}: ${scenario.then}`, () => assert.deepEqual(differences(definition, scenario), []));
});
