import type { Content } from '../../content/schema.ts';
import type { Cell, Row } from '../../src/triage/definition.ts';
import { optionsOf, questionsOf, triageDefinition } from './triage-definition.ts';
import { checkGuide, guideClaims } from './check-guide.ts';
import { differences } from './scenarios.ts';
import type { Fault } from './load.ts';

type File = keyof Content;

/** Questions that change words only need no rule. */
const wordsOnly = ['who-for'];

/** What a figure draws, in its order: the ids of the list and of the terms that say the same in words. */
const drawn = {
  pathway: ['brain', 'upper', 'lower', 'muscle', 'usual', 'als'],
  'start-places': ['hand', 'foot', 'mouth', 'neck', 'breath', 'mood'],
};

/** What no schema can say: ids that exist, nothing uncited, unread, unfired or without evidence. */
export function checkContent(content: Content): Fault[] {
  const faults: Fault[] = [];
  const fault = (file: string, path: string, message: string) => faults.push({ file, path, message });
  const { questions, screens } = content['als/questions.yaml'];
  const rulesFile = content['als/rules.yaml'];
  const scenarios = content['als/scenarios.yaml'];
  const ruleIds = Object.keys(rulesFile.rules);

  // Sources
  const cited = new Set<string>();
  const cite = (file: string, path: string, keys: readonly string[] = []) => {
    for (const key of keys) {
      cited.add(key);
      if (!(key in content['als/sources.yaml'])) fault(file, path, `cites ${key}, which is not in sources.yaml`);
    }
  };
  const article = content['als/article.yaml'];
  const citeBlocks = (path: string, blocks: Content['als/article.yaml']['lead']) => {
    for (const [id, block] of Object.entries(blocks)) {
      const at = `${path}.${id}`;
      const terms = Object.entries(block.terms ?? {});
      cite('als/article.yaml', at, block.sources);
      for (const [term, { sources }] of terms) cite('als/article.yaml', `${at}.terms.${term}`, sources);
      const makesClaims = block.claims.length > 0;
      if (makesClaims && !block.sources.length && !terms.some(([, { sources }]) => sources.length))
        fault('als/article.yaml', at, `makes claims (${block.claims.join(', ')}) without a source`);
      if (block.figure && !block.text) fault('als/article.yaml', at, 'is a figure without a caption (text)');
      const told = [...Object.keys(block.list ?? {}), ...terms.map(([term]) => term)].join(', ');
      const toTell = Object.entries(drawn)
        .find(([figure]) => figure === block.figure)?.[1]
        .join(', ');
      if (toTell && told !== toTell)
        fault('als/article.yaml', at, `is drawn as ${toTell}, and tells ${told || 'nothing'}`);
      if (!block.text && !block.list && !block.terms && !block['signs-of']) fault('als/article.yaml', at, 'is empty');
    }
  };
  citeBlocks('lead', article.lead);
  const sections = Object.entries(article.sections);
  const figures = sections.flatMap(([, { blocks }]) => Object.values(blocks).map(({ figure }) => figure ?? ''));
  if (figures.filter((figure) => figure in drawn).join() !== Object.keys(drawn).join())
    fault('als/article.yaml', 'sections', `are drawn in another order than ${Object.keys(drawn).join(', ')}`);
  for (const [i, [id, section]] of sections.entries()) {
    const before = sections.slice(0, i).find(([other]) => other === section['part-of']);
    if (section['part-of'] && (!before || before[1]['part-of']))
      fault('als/article.yaml', `sections.${id}`, 'is part of no section before it that the contents have');
    citeBlocks(`sections.${id}.blocks`, section.blocks);
    citeBlocks(`sections.${id}.hidden`, section.hidden ?? {});
  }
  const { compact, groups, signs } = content['als/urgent-signs.yaml'];
  for (const name of compact.names)
    if (signs[name]?.disposition !== 'emergency' || signs[name].for.length < 2)
      fault('als/urgent-signs.yaml', `compact.names.${name}`, 'is no sign of the emergency for every audience');
  for (const group of Object.keys(groups))
    if (!Object.values(signs).some((sign) => sign.group === group))
      fault('als/urgent-signs.yaml', `groups.${group}`, 'is a group without a sign');
  for (const [id, sign] of Object.entries(signs)) {
    cite('als/urgent-signs.yaml', `signs.${id}`, sign.sources);
    if (!(sign.group in groups))
      fault('als/urgent-signs.yaml', `signs.${id}`, `stands in group ${sign.group}, which does not exist`);
    for (const rule of sign.rules) {
      const found = rulesFile.rules[rule];
      if (!found) fault('als/urgent-signs.yaml', `signs.${id}`, `stands for rule ${rule}, which does not exist`);
      else if (found.disposition !== sign.disposition)
        fault(
          'als/urgent-signs.yaml',
          `signs.${id}`,
          `is ${sign.disposition}, but rule ${rule} is ${found.disposition}`,
        );
    }
  }
  for (const cards of ['cards', 'cards-diagnosed'] as const)
    for (const [id, card] of Object.entries(content['als/urgent-signs.yaml'][cards]))
      cite('als/urgent-signs.yaml', `${cards}.${id}`, card.sources);
  for (const [id, rule] of Object.entries(rulesFile.rules)) cite('als/rules.yaml', `rules.${id}`, rule.sources);
  for (const id of ['fast-referral', 'crisis-support'] as const) cite('als/rules.yaml', id, rulesFile[id].sources);
  for (const group of ['dispositions', 'extras'] as const)
    for (const [id, entry] of Object.entries<{ sources: string[] }>(content['als/advice.yaml'][group]))
      cite('als/advice.yaml', `${group}.${id}`, entry.sources);
  for (const { file, path, sources } of guideClaims(content)) cite(file, path, sources);
  faults.push(...checkGuide(content));
  for (const key of Object.keys(content['als/sources.yaml']))
    if (!cited.has(key)) fault('als/sources.yaml', key, 'is cited nowhere');

  const { remarks, regions } = content['regions/help-lines.yaml'];
  const used = new Set(
    Object.values(regions).flatMap((kinds) =>
      Object.values(kinds).flatMap((lines) => lines.map(({ remark }) => remark)),
    ),
  );
  for (const remark of used)
    if (remark && !(remark in remarks))
      fault('regions/help-lines.yaml', `remarks.${remark}`, 'stands beside a line, and does not exist');
  for (const id of Object.keys(remarks))
    if (!used.has(id)) fault('regions/help-lines.yaml', `remarks.${id}`, 'stands beside no line');

  // Questions and screens
  for (const [id, question] of Object.entries(questions)) {
    if (question.type === 'yes-no' && question.options && Object.keys(question.options).join() !== 'yes,no,not-sure')
      fault('als/questions.yaml', `questions.${id}`, 'is yes-no and has other options');
    if (question.type !== 'yes-no' && !question.options)
      fault('als/questions.yaml', `questions.${id}`, 'has no options');
    for (const key of ['otherwise', 'if-skipped'] as const)
      if (question[key] && !optionsOf(question).includes(question[key]))
        fault('als/questions.yaml', `questions.${id}.${key}`, `${question[key]} is not one of its options`);
    const places = Object.values(screens).filter((screen) => questionsOf(screen).includes(id)).length;
    if (places !== (wordsOnly.includes(id) ? 0 : 1))
      fault('als/questions.yaml', `questions.${id}`, `stands on ${places} screens`);
  }
  for (const [id, screen] of Object.entries(screens))
    for (const question of questionsOf(screen))
      if (!(question in questions))
        fault('als/questions.yaml', `screens.${id}`, `asks ${question}, which is not a question`);

  // Rows
  const read = new Set<string>();
  const known = new Set(Object.keys(questions));
  const checkCell = (file: File, path: string, id: string, cell: Cell) => {
    read.add(id);
    if (!known.has(id)) return fault(file, path, `${id} is not a question, and not a fact above it`);
    const values = typeof cell === 'string' ? [cell] : 'not' in cell ? cell.not : 'only' in cell ? cell.only : cell;
    const allowed = questions[id] ? [...optionsOf(questions[id]), 'unanswered'] : ['yes', 'no'];
    for (const value of values) if (!allowed.includes(value)) fault(file, path, `${value} is not an answer to ${id}`);
  };
  const checkRows = (file: File, path: string, rows: readonly Row[]) =>
    rows.forEach((row, i) => {
      for (const [id, cell] of Object.entries(row)) checkCell(file, `${path}.${i}`, id, cell);
    });
  for (const [id, fact] of Object.entries(rulesFile.facts)) {
    if (id in questions) fault('als/rules.yaml', `facts.${id}`, 'has the name of a question');
    checkRows('als/rules.yaml', `facts.${id}.when`, fact.when);
    known.add(id);
  }
  for (const [id, rule] of Object.entries(rulesFile.rules)) checkRows('als/rules.yaml', `rules.${id}.when`, rule.when);
  for (const id of ['fast-referral', 'crisis-support', 'out-of-scope'] as const)
    checkRows('als/rules.yaml', `${id}.when`, rulesFile[id].when);
  const checkRuleNames = (path: string, names: readonly string[]) => {
    for (const rule of names)
      if (!ruleIds.includes(rule)) fault('als/rules.yaml', path, `names rule ${rule}, which does not exist`);
  };
  for (const [id, trigger] of Object.entries(rulesFile.extras)) {
    checkRows('als/rules.yaml', `extras.${id}.when`, trigger.when ?? []);
    checkRuleNames(`extras.${id}`, trigger.rules ?? []);
  }
  checkRuleNames('self-harm', rulesFile['self-harm']);
  const { sentences } = content['als/advice.yaml'];
  for (const [id, { when }] of Object.entries(rulesFile.sentences)) {
    checkRows('als/rules.yaml', `sentences.${id}.when`, when);
    if (!(id in sentences)) fault('als/rules.yaml', `sentences.${id}`, 'is not among the sentences of advice.yaml');
  }
  for (const id of Object.keys(sentences))
    if (!(id in rulesFile.sentences)) fault('als/advice.yaml', `sentences.${id}`, 'is chosen by no row of rules.yaml');
  checkRows('als/rules.yaml', 'pattern.hidden-when', rulesFile.pattern['hidden-when']);
  checkRows(
    'als/rules.yaml',
    'pattern.rows',
    rulesFile.pattern.rows.map((row) => row.when),
  );
  const readByRules = new Set(read);
  for (const [id, question] of Object.entries(questions))
    checkRows('als/questions.yaml', `questions.${id}.ask-when`, question['ask-when'] ?? []);
  for (const id of Object.keys(questions))
    if (!readByRules.has(id) && !wordsOnly.includes(id))
      fault('als/questions.yaml', `questions.${id}`, 'is read by no rule');
  for (const id of Object.keys(rulesFile.facts))
    if (!read.has(id)) fault('als/rules.yaml', `facts.${id}`, 'is read by no rule');

  // Scenarios
  if (faults.length) return faults;
  const definition = triageDefinition(content['als/questions.yaml'], rulesFile);
  for (const scenario of scenarios) {
    for (const id of scenario.fires)
      if (!ruleIds.includes(id)) fault('als/scenarios.yaml', scenario.id, `expects rule ${id}, which does not exist`);
    for (const difference of differences(definition, scenario)) fault('als/scenarios.yaml', scenario.id, difference);
  }
  for (const id of ruleIds) {
    const count = scenarios.filter((scenario) => scenario.fires.includes(id)).length;
    if (count < 2) fault('als/rules.yaml', `rules.${id}`, `is fired by ${count} scenarios; it needs at least 2`);
  }
  return faults;
}
