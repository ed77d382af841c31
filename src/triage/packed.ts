import { dispositions, type Cell, type Question, type Row, type TriageDefinition } from './definition.js';
import { bare, flatMap, named, own } from './own.js';

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

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

function packRows(definition: TriageDefinition, rows: readonly Row[]): string {
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

/** The rows of each rule of a disposition, as text; none where it has no rules. */
const ruleRows = (text: string) => (text ? text.slice(1).split('/') : []);
const ruleIds = (texts: readonly string[]) =>
  flatMap(texts, (text) => flatMap(ruleRows(text), (_, i) => [`${text[0]!}${i + 1}`]));

/** What most questions have is left out. */
const usual = ['yes', 'no', 'not-sure'];

/**
 * The same definition, packed: a sign that sets a question to "yes" is that question, and the rules of a
 * disposition are one text: the letter of their ids, and their rows with a slash between two rules.
 * @public Used where content is built.
 */
export function pack(definition: TriageDefinition): object {
  const { rules, facts, sentences } = definition;
  const isRows = (key: string, holder: unknown) =>
    /^(when|askWhen|hiddenWhen|fastReferral|crisisSupport|outOfScope)$/.test(key) ||
    holder === facts ||
    holder === sentences;
  const ruleTexts = dispositions.map((disposition) => {
    const own = Object.entries(rules).filter(([, rule]) => rule.disposition === disposition);
    const letter = own[0]?.[0][0] ?? '';
    return letter + own.map(([, { when }]) => packRows(definition, when).slice(1)).join('/');
  });
  const ids = ruleIds(ruleTexts);
  Object.keys(rules).forEach((id, i) => {
    if (id !== ids[i]) throw new Error(`rule ${id} stands where ${ids[i]} is next`);
  });
  return JSON.parse(
    JSON.stringify(definition, function (this: unknown, key, value: unknown) {
      if (isRows(key, this)) return packRows(definition, [value as Row | readonly Row[]].flat());
      if (value === rules) return ruleTexts;
      if (key === 'options' && String(value) === String(usual)) return undefined;
      if (key === 'type' && value === 'one') return undefined;
      const [[asked, answer] = [], ...more] = Object.entries((value as { sets?: object }).sets ?? {});
      return answer === usual[0] && !more.length ? asked : value;
    }),
  ) as object;
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
 * The definition, whole.
 * @public Taken by generated/triage.ts.
 */
export function unpack(packed: object): TriageDefinition {
  const definition = bare(packed) as Writable<TriageDefinition>;
  for (const question of Object.values(definition.questions) as Writable<Question>[]) {
    question.type ??= 'one';
    question.options ??= usual;
  }
  for (const { signs = {} } of definition.screens) {
    const found = signs as { [id: string]: unknown };
    for (const id of Object.keys(found))
      if (typeof found[id] === 'string') found[id] = bare({ sets: { [found[id]]: 'yes' } });
  }
  const ids = idsOf(definition);
  const texts = definition.rules as unknown as readonly string[];
  definition.rules = named(
    ruleIds(texts),
    flatMap(texts, (text, i) =>
      flatMap(ruleRows(text), (when) => [
        bare({ disposition: dispositions[i]!, when: unpackRows(definition, ids, when) }),
      ]),
    ),
  );
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
