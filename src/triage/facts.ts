import type { Cell, Row, TriageDefinition } from './definition.js';
import { every, has, own, some } from './own.js';

const unanswered = ['unanswered'];

/** Tells whether rows hold for one reading of the answers. Facts are worked out once, when asked for. */
export type Holds = (rows: readonly Row[]) => boolean;

export function holdsFor(definition: TriageDefinition, given: ReadonlyMap<string, readonly string[]>): Holds {
  const facts = new Map<string, readonly string[]>();

  const valuesOf = (id: string): readonly string[] => {
    const fact = own(definition.facts, id);
    if (!fact) return given.get(id) ?? unanswered;
    let values = facts.get(id);
    if (!values) facts.set(id, (values = [holds(fact) ? 'yes' : 'no']));
    return values;
  };

  const cellHolds = (id: string, cell: Cell): boolean => {
    const values = valuesOf(id);
    if (typeof cell === 'string') return has(values, cell);
    if (isList(cell)) return some(values, (value) => has(cell, value));
    const { not, only } = cell as { not?: readonly string[]; only?: readonly string[] };
    if (not) return !some(values, (value) => has(not, value));
    return every(values, (value) => has(only!, value));
  };

  const holds: Holds = (rows) => some(rows, (row) => every(Object.keys(row), (id) => cellHolds(id, own(row, id)!)));
  return holds;
}

const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell);
