import type { Cell, Row, TriageDefinition } from './definition.js';

const unanswered = ['unanswered'];
/** Ticked beside a symptom these say nothing about it. */
const notTicks = ['none', 'not-sure'];

/** Tells whether rows hold for one reading of the answers. Facts are worked out once, when asked for. */
export type Holds = (rows: readonly Row[]) => boolean;

export function holdsFor(definition: TriageDefinition, given: ReadonlyMap<string, readonly string[]>): Holds {
  const facts = new Map<string, readonly string[]>();

  const valuesOf = (id: string): readonly string[] => {
    const fact = definition.facts[id];
    if (!fact) return given.get(id) ?? unanswered;
    let values = facts.get(id);
    if (!values) facts.set(id, (values = [holds(fact) ? 'yes' : 'no']));
    return values;
  };

  const cellHolds = (id: string, cell: Cell): boolean => {
    const values = valuesOf(id);
    if (typeof cell === 'string') return values.includes(cell);
    if ('not' in cell) return !values.some((value) => cell.not.includes(value));
    if ('only' in cell) {
      const ticked = values.filter((value) => !notTicks.includes(value));
      return ticked.length > 0 && ticked.every((value) => cell.only.includes(value));
    }
    return values.some((value) => cell.includes(value));
  };

  const rowHolds = (row: Row): boolean => {
    for (const id in row) if (!cellHolds(id, row[id]!)) return false;
    return true;
  };

  const holds: Holds = (rows) => rows.some(rowHolds);
  return holds;
}
