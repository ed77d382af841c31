import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkContent } from '../../scripts/content/check.ts';
import { compactRegions, compactWords } from '../../scripts/content/compact.ts';
import { describeFault, loadContent, readFile } from '../../scripts/content/load.ts';
import { units, unshown } from '../../scripts/content/units.ts';

const content = loadContent();
/** The faults of the content after a change. */
const faultsAfter = (change: (copy: typeof content) => void) => {
  const copy = structuredClone(content);
  change(copy);
  return checkContent(copy).map(describeFault);
};
const names = (faults: string[], fault: string) =>
  assert.ok(faults.includes(fault), `${fault}\nnot in\n${faults.join('\n')}`);

describe('The content', () => {
  it('has no fault', () => assert.deepEqual(checkContent(content), []));

  it('has a next review only behind a review, and writes its month in each language', () => {
    const review = content['als/review.yaml'];
    const signing = { name: 'A', role: 'B', organisation: 'C', date: '2027-05-01', covers: ['article'] };
    const faults = (reviews: object[], next: string) =>
      readFile('als/review.yaml', JSON.stringify({ ...review, reviews, 'next-review': next })).faults.map(
        describeFault,
      );
    assert.deepEqual(faults([signing], '2028-05-31'), []);
    for (const [reviews, next] of [
      [[], '2028-05-31'],
      [[signing], '2027-05-01'],
    ] as const)
      assert.match(faults([...reviews], next).join(), /review\.yaml: next-review: a day after that of a review/);
    const months = ['en', 'de', 'ar', 'ja'].map(
      (locale) =>
        compactWords(
          { ...content, 'als/review.yaml': { ...review, reviews: [signing], 'next-review': '2028-05-31' } },
          locale,
        ).article.review.next!.month,
    );
    assert.deepEqual(months, ['May 2028', 'Mai 2028', 'مايو 2028', '2028年5月']);
    assert.equal(compactWords(content).article.review.next, undefined);
  });

  it('is all shown by an element', () => {
    assert.deepEqual(unshown(content, [compactWords(content), compactRegions(content)]), []);
    assert.ok(units(content).length > 500);
    assert.equal(new Set(units(content).map(({ id }) => id)).size, units(content).length);
  });

  it('gives a text a new unit id when it comes to mean something else, and its options and signs not', () => {
    const copy = structuredClone(content);
    const idsOf = () => units(copy).map(({ id }) => id);
    const before = idsOf();
    copy['als/questions.yaml'].questions['weight-loss']!.meaning = 9;
    copy['als/questions.yaml'].questions['age-band']!.meaning = 9;
    const changed = idsOf().filter((id) => !before.includes(id));
    assert.deepEqual(changed, [
      ...['text', 'carer', 'label'].map((text) => `questions.questions.age-band.${text}@9`),
      ...['text', 'carer', 'diagnosed', 'label'].map((text) => `questions.questions.weight-loss.${text}@9`),
    ]);
  });

  it('says every claim of the clinical brief', () => {
    const { lead, sections } = content['als/article.yaml'];
    const blocks = [lead, ...Object.values(sections).flatMap((s) => [s.blocks, s.hidden ?? {}])].flatMap((b) =>
      Object.values(b),
    );
    const said = new Set(blocks.flatMap(({ claims }) => claims));
    const count = (letter: string, last: number) =>
      Array.from({ length: last }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);
    // C68 is the phrase "medically approved next steps", which is not said.
    const missing = [...count('C', 69), ...count('A', 14)].filter((claim) => !said.has(claim) && claim !== 'C68');
    assert.deepEqual(missing, []);
  });

  it('holds survival figures in the hidden part alone', () => {
    const { lead, sections } = content['als/article.yaml'];
    const open = JSON.stringify([lead, Object.values(sections).map((s) => s.blocks)]);
    assert.doesNotMatch(open, /survival of|median|live for|\d+ to \d+ years|\d+ extra days/);
  });
});

describe('Bad content fails the build, naming file, path and what is wrong', () => {
  it('for a text that is empty or has markup', () => {
    const source = readFileSync('content/als/glossary.yaml', 'utf8');
    const bad = readFile('als/glossary.yaml', source.replace('text: Not harmful.', 'text: "Not <b>harmful</b>."'));
    assert.deepEqual(bad.faults.map(describeFault), [
      'content/als/glossary.yaml: benign.text: plain text: no <, >, &, no double or outer spaces',
    ]);
    assert.match(
      describeFault(readFile('als/glossary.yaml', 'als: [').faults[0]!),
      /^content\/als\/glossary\.yaml: line 1: /,
    );
    assert.match(
      describeFault(readFile('als/glossary.yaml', 'als: { term: A, text: B, note: C }').faults[0]!),
      /^content\/als\/glossary\.yaml: als: Unrecognized key/,
    );
  });
  it('for a figure that nobody can draw, or that draws other things than its text tells', () => {
    const source = readFileSync('content/als/article.yaml', 'utf8');
    const bad = readFile('als/article.yaml', source.replace('figure: road', 'figure: map'));
    assert.match(
      describeFault(bad.faults[0]!),
      /^content\/als\/article\.yaml: sections\.diagnosis\.blocks\.no-single-test\.figure: Invalid option: expected one of "pathway"/,
    );
    names(
      faultsAfter((c) => delete c['als/article.yaml'].sections['what-als-is']!.blocks['two-kinds']!.list!['lower']),
      'content/als/article.yaml: sections.what-als-is.blocks.two-kinds: is drawn as brain, upper, lower, muscle, usual, als, and tells brain, upper, muscle, usual, als',
    );
    names(
      faultsAfter((c) => delete c['als/article.yaml'].sections['care']!.blocks['team']!.text),
      'content/als/article.yaml: sections.care.blocks.team: is a figure without a caption (text)',
    );
  });
  it('for an unknown source, and a source that nobody cites', () => {
    names(
      faultsAfter((c) => (c['als/rules.yaml'].rules['E1']!.sources = ['NOBODY'])),
      'content/als/rules.yaml: rules.E1: cites NOBODY, which is not in sources.yaml',
    );
    names(
      faultsAfter((c) => (c['als/sources.yaml']['EXTRA'] = c['als/sources.yaml']['NG42']!)),
      'content/als/sources.yaml: EXTRA: is cited nowhere',
    );
  });
  it('for a claim without a source', () =>
    names(
      faultsAfter((c) => (c['als/article.yaml'].lead['most-weakness']!.sources = [])),
      'content/als/article.yaml: lead.most-weakness: makes claims (C67) without a source',
    ));
  it('for a section that is part of one that comes later, or that the contents do not have', () => {
    for (const [part, of] of [
      ['what-als-is', 'treatment'],
      ['research', 'diagnosis'],
    ] as const)
      names(
        faultsAfter((c) => (c['als/article.yaml'].sections[part]!['part-of'] = of)),
        `content/als/article.yaml: sections.${part}: is part of no section before it that the contents have`,
      );
  });
  it('for an unknown question, answer or fact in a rule', () => {
    names(
      faultsAfter((c) => c['als/rules.yaml'].rules['E1']!.when.push({ 'no-such-question': 'yes' })),
      'content/als/rules.yaml: rules.E1.when.1: no-such-question is not a question, and not a fact above it',
    );
    names(
      faultsAfter((c) => c['als/rules.yaml'].rules['E1']!.when.push({ 'weight-loss': 'maybe' })),
      'content/als/rules.yaml: rules.E1.when.1: maybe is not an answer to weight-loss',
    );
  });
  it('for a question that no rule reads, or that stands on no screen', () =>
    names(
      faultsAfter(
        (c) => (c['als/questions.yaml'].questions['new-one'] = c['als/questions.yaml'].questions['weight-loss']!),
      ),
      'content/als/questions.yaml: questions.new-one: is read by no rule',
    ));
  it('for a sign that is calmer than its rule', () =>
    names(
      faultsAfter((c) => (Object.values(c['als/urgent-signs.yaml'].signs)[0]!.disposition = 'prompt')),
      `content/als/urgent-signs.yaml: signs.${Object.keys(content['als/urgent-signs.yaml'].signs)[0]}: is prompt, but rule E1 is emergency`,
    ));
  it('for a sign in a group that does not exist, and a group without a sign', () => {
    names(
      faultsAfter((c) => (c['als/urgent-signs.yaml'].signs['choking-now']!.group = 'lungs')),
      'content/als/urgent-signs.yaml: signs.choking-now: stands in group lungs, which does not exist',
    );
    names(
      faultsAfter((c) => (c['als/urgent-signs.yaml'].groups['lungs'] = 'Lungs')),
      'content/als/urgent-signs.yaml: groups.lungs: is a group without a sign',
    );
  });
  it('for a topic of the library that nobody can reach, or that names what does not exist', () => {
    const breathing = content['als/guide']['breathing']!;
    names(
      faultsAfter((c) => (c['als/guide']['dancing'] = breathing)),
      'content/als/guide/dancing.yaml: (top): is a topic that nobody can reach: guide.yaml does not name it',
    );
    names(
      faultsAfter((c) => delete c['als/guide']['breathing']),
      'content/als/guide.yaml: groups.body: names topic breathing, which does not exist',
    );
    names(
      faultsAfter((c) => c['als/guide']['breathing']!.sooner.push('no-such-sign')),
      'content/als/guide/breathing.yaml: sooner: names sign no-such-sign, which does not exist',
    );
    names(
      faultsAfter((c) => (c['als/guide']['breathing']!.next = ['breathing'])),
      'content/als/guide/breathing.yaml: next: names breathing, which is no other topic',
    );
    names(
      faultsAfter((c) => (c['als/guide']['breathing']!.know['mask']!.sources = ['NOBODY'])),
      'content/als/guide/breathing.yaml: know.mask: cites NOBODY, which is not in sources.yaml',
    );
  });
  it('for a sign-off of what does not exist; that of one topic stands there alone', () => {
    const signing = { name: 'A', role: 'B', organisation: 'C', date: '2027-05-01', covers: ['guide-breathing'] };
    const signed = structuredClone(content);
    signed['als/review.yaml'].reviews = [signing];
    assert.deepEqual(checkContent(signed), []);
    const { article, guide } = compactWords(signed);
    assert.deepEqual(article.review.reviews, []);
    const topics = guide.library.groups.flatMap((group) => group.topics);
    assert.deepEqual(
      topics.filter(({ reviews }) => reviews).map(({ id }) => id),
      ['breathing'],
    );
    names(
      faultsAfter((c) => (c['als/review.yaml'].reviews = [{ ...signing, covers: ['guide-dancing'] }])),
      'content/als/review.yaml: reviews.A: covers guide-dancing: expected article, …',
    );
  });
  it('for a rule that no scenario fires, and a scenario that no longer holds', () => {
    names(
      faultsAfter((c) => {
        const all = c['als/scenarios.yaml'];
        all.splice(0, all.length, ...all.filter((s) => !s.fires.includes('E8')));
      }),
      'content/als/rules.yaml: rules.E8: is fired by 0 scenarios; it needs at least 2',
    );
    names(
      faultsAfter((c) => (c['als/scenarios.yaml'].find((s) => s.id === 'no-symptoms')!.then = 'urgent')),
      'content/als/scenarios.yaml: no-symptoms: then: expected urgent, found monitor',
    );
  });
});
