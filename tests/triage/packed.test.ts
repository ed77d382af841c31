import assert from 'node:assert/strict';
import { it } from 'node:test';
import { triage } from '../../src/generated/triage.ts';
import type { Cell } from '../../src/triage/definition.ts';
import { definition } from './als.ts';

it('The rules that the elements take are the rules of content/, row by row', () => {
  // One answer, and a list of one, mean the same.
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, cell: Cell) =>
      Array.isArray(cell) && cell.length === 1 ? (cell[0] as unknown) : cell,
    );
  assert.deepEqual(plain(triage), plain(definition));
});
