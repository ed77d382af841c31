import type { Cell, Row, TriageDefinition } from './definition.js';
import { bare, flatMap, own } from './own.js';

/**
 * A definition on its way to the reader: rows stand as text, a third of their weight. Commas between
 * rows, spaces between cells. A cell is the place of its question or fact, then `!` for "anything but"
 * or `.` for "nothing but", then the places of the answers. A place is one character, from "0" on.
 */
const zero = 48;
const mark = '#';
const idsOf = ({ questions, facts }: TriageDefinition) => [...Object.keys(questions), ...Object.keys(facts)];
const answersTo = ({ questions }: TriageDefinition, id: string) => [
  ...(own(questions, id)?.options ?? ['yes', 'no']),
  'unanswered',
];

/** @public Used where content is built. */
export function packRows(definition: TriageDefinition, rows: readonly Row[]): string {
  const ids = idsOf(definition);
  const place = (list: readonly string[], value: string) => String.fromCharCode(zero + list.indexOf(value));
  const pack = ([id, cell]: readonly [string, Cell]): string => {
    const { not, only } = cell as { not?: readonly string[]; only?: readonly string[] };
    const values = not ?? only ?? [cell as string | readonly string[]].flat();
    const answers = values.map((value) => place(answersTo(definition, id), value));
    return [place(ids, id), not ? '!' : only ? '.' : '', ...answers].join('');
  };
  return mark + rows.map((row) => Object.entries(row).map(pack).join(' ')).join();
}

function unpackRows(definition: TriageDefinition, ids: readonly string[], text: string): Row[] {
  const row = (cells: string): Row => {
    const found: { [id: string]: Cell } = {};
    for (const cell of cells ? cells.split(' ') : []) {
      const id = ids[cell.charCodeAt(0) - zero]!;
      const how = cell[1];
      const answers = answersTo(definition, id);
      const values = flatMap(cell.slice(how === '!' || how === '.' ? 2 : 1), (sign) => [
        answers[sign.charCodeAt(0) - zero]!,
      ]);
      found[id] = how === '!' ? { not: values } : how === '.' ? { only: values } : values;
    }
    return bare(found);
  };
  return flatMap(text.split(','), (cells) => [row(cells)]);
}

/**
 * The definition with its rows read.
 * @public Taken by generated/triage.ts.
 */
export function unpack(packed: object): TriageDefinition {
  const definition = bare(packed) as TriageDefinition;
  const ids = idsOf(definition);
  const read = (value: unknown, holder: { readonly pattern?: unknown }): unknown => {
    if (typeof value === 'string' && value[0] === mark) {
      const rows = unpackRows(definition, ids, value.slice(1));
      // A pattern has one row.
      return typeof holder.pattern === 'string' ? rows[0] : rows;
    }
    if (typeof value === 'object' && value) {
      const held = value as { [key: string]: unknown };
      for (const key of Object.keys(held)) held[key] = read(held[key], held);
    }
    return value;
  };
  read(definition, definition);
  return definition;
}
