// Drops and alters every condition of every rule row in turn: a scenario must notice each time.
import type { Cell, Row, TriageDefinition } from '../../src/triage/definition.ts';
import { answersOf, differences, type Scenario } from './scenarios.ts';

interface Mutant {
  what: string;
  definition: TriageDefinition;
}

const withoutKey = (row: Row, key: string): Row => Object.fromEntries(Object.entries(row).filter(([id]) => id !== key));

const show = (cell: Cell) => JSON.stringify(cell);

/** One cell turned round, one answer shorter, or no longer exclusive. */
function alterCell(cell: Cell): Cell[] {
  if (typeof cell === 'string') return [{ not: [cell] }];
  const [list, wrap] = Array.isArray(cell)
    ? [cell as string[], (values: string[]): Cell => values]
    : 'not' in cell
      ? [[...cell.not], (values: string[]): Cell => ({ not: values })]
      : [[...(cell as { only: string[] }).only], (values: string[]): Cell => ({ only: values })];
  const shorter = list.map((_, i) => wrap(list.filter((_, j) => j !== i)));
  const ticked = 'only' in (cell as object) ? [list as Cell] : [];
  return [...shorter, ...ticked];
}

function* alterRows(rows: readonly Row[]): Generator<[string, Row[]]> {
  for (const [index, row] of rows.entries()) {
    const replace = (...by: Row[]) => rows.flatMap((other, i) => (i === index ? by : [other]));
    yield [`row ${index + 1} dropped`, replace()];
    for (const [id, cell] of Object.entries(row)) {
      if (Object.keys(row).length > 1) yield [`row ${index + 1}: ${id} dropped`, replace(withoutKey(row, id))];
      for (const altered of alterCell(cell))
        yield [`row ${index + 1}: ${id} ${show(cell)} -> ${show(altered)}`, replace({ ...row, [id]: altered })];
    }
  }
}

/** All definitions that differ from this one in one condition. */
export function* mutants(definition: TriageDefinition): Generator<Mutant> {
  for (const [id, rows] of Object.entries(definition.facts))
    for (const [what, when] of alterRows(rows))
      yield { what: `fact ${id}: ${what}`, definition: { ...definition, facts: { ...definition.facts, [id]: when } } };
  for (const [id, rule] of Object.entries(definition.rules))
    for (const [what, when] of alterRows(rule.when))
      yield {
        what: `${id}: ${what}`,
        definition: { ...definition, rules: { ...definition.rules, [id]: { ...rule, when } } },
      };
  for (const [index, row] of definition.pattern.rows.entries())
    for (const [what, [when]] of alterRows([row.when])) {
      const rows = definition.pattern.rows.toSpliced(index, 1, ...(when ? [{ ...row, when }] : []));
      yield {
        what: `pattern ${index + 1} (${row.pattern}): ${what}`,
        definition: { ...definition, pattern: { ...definition.pattern, rows } },
      };
    }
  for (const key of ['fastReferral', 'crisisSupport'] as const)
    for (const [what, when] of alterRows(definition[key]))
      yield { what: `${key}: ${what}`, definition: { ...definition, [key]: when } };
}

/** The mutants that no scenario notices, and how many were tried. */
export function survivors(
  definition: TriageDefinition,
  scenarios: readonly Scenario[],
): { tried: number; alive: string[] } {
  let tried = 0;
  const alive: string[] = [];
  const given = new Map(scenarios.map((scenario) => [scenario, answersOf(definition, scenario)]));
  for (const mutant of mutants(definition)) {
    tried++;
    // What the interview records depends on facts alone.
    const isOfFacts = mutant.definition.facts !== definition.facts;
    const notices = (scenario: Scenario) =>
      differences(mutant.definition, scenario, isOfFacts ? undefined : given.get(scenario)).length;
    if (!scenarios.some(notices)) alive.push(mutant.what);
  }
  return { tried, alive };
}
