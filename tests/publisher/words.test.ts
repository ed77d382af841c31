// What a publisher may say beside our words: the definition, what checks it, and what people are told of both.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { check } from '../../src/publisher/words/check.ts';
import { definition, places } from '../../src/publisher/words/definition.ts';

const checked = (words: unknown) => {
  const problems: string[] = [];
  return { right: check(words, definition, (problem) => problems.push(problem)) as object, problems };
};
const publisher = 'Example Hospital';

describe('The words of a publisher', () => {
  it('are taken as they are where nothing is wrong', () => {
    const words = {
      publisher,
      hide: ['research'],
      add: { mind: { text: 'More.', links: [{ text: 'Groups', href: '/groups?a:b' }] } },
      services: [{ name: 'Clinic', phone: '(01) 555-0100', url: 'https://x.example', regions: ['GB'] }],
      reviewers: [{ name: 'A', role: 'B', organisation: 'C', reviewed: '2028-02-29' }],
      contact: 'mailto:web@x.example',
    };
    const { right, problems } = checked(words);
    assert.deepEqual(problems, []);
    assert.equal(JSON.stringify(right), JSON.stringify(words));
  });

  it('that are wrong are left out alone, each with its path, what was expected and what was found', () => {
    const { right, problems } = checked({
      publisher,
      servces: [],
      services: [{ name: 'Clinic', phone: 'ask' }, { phone: '1' }, 'Clinic'],
      hide: ['research', 'care'],
      reviewers: [{ name: 'A', role: 'B', organisation: 'C', reviewed: '2026-02-30' }],
      share: 7,
    });
    assert.equal(
      JSON.stringify(right),
      JSON.stringify({
        publisher,
        services: [{ name: 'Clinic' }],
        hide: ['research'],
        reviewers: [],
        share: undefined,
      }),
    );
    assert.match(problems[0]!, /^keys: expected only "\$schema", "publisher", .*, found "servces"$/);
    assert.equal(problems[1], 'services[0].phone: expected a phone number such as "+44 20 7946 0000", found "ask"');
    assert.equal(problems[2], 'services[1].name: expected it, found nothing');
    assert.equal(problems[3], 'services[2]: expected an object, found "Clinic"');
    assert.match(problems[4]!, /^hide\[1\]: expected one of "what-als-is", .*, found "care"$/);
    assert.equal(problems[5], 'reviewers[0].reviewed: expected a day such as "2027-05-31", found "2026-02-30"');
    assert.equal(problems[6], 'share: expected a text, found 7');
    assert.equal(problems.length, 7);
  });

  it('lead nowhere but to pages, mail, numbers to call and addresses of the site', () => {
    const link = (href: string) => checked({ publisher, contact: href }).problems.length === 0;
    for (const href of [
      'https://x.example/a:b',
      'http://x',
      'mailto:a@b.example',
      'tel:+1555',
      '/a',
      './a',
      '../a',
      '#a',
      '?a=b:c',
      'a/b',
      'page.html',
      '//x.example/a',
    ])
      assert.ok(link(href), href);
    for (const href of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      'file:///x',
      'a b',
      '',
    ])
      assert.ok(!link(href), href);
  });

  it('cannot reach what all objects inherit, and may not be endless', () => {
    const { right, problems } = checked(
      JSON.parse(
        `{ "publisher": "A", "__proto__": { "hide": ["glossary"] }, "constructor": {}, "add": { "__proto__": { "text": "x" }, "mind": { "text": "${'x'.repeat(100_000)}" } } }`,
      ),
    );
    assert.deepEqual(Object.keys(right), ['publisher', 'add']);
    assert.equal((right as { hide?: unknown }).hide, undefined);
    assert.equal(Object.getPrototypeOf(Object.getPrototypeOf(right)), null);
    assert.match(problems.at(-1)!, /^add\.mind\.text: expected at most 2000 characters, found "x{60}…"$/);
    assert.equal(problems.length, 4);
  });

  it('are nothing at all without the name of the publisher, or where they are no object', () => {
    for (const words of [{}, { publisher: ' ' }, [], null, 'words', 7]) assert.equal(checked(words).right, undefined);
  });
});

describe('What people are told of the words of a publisher', () => {
  it('is the schema that checks them, in dist/, with an explanation at each key', () => {
    const schema = JSON.parse(readFileSync('dist/words.schema.json', 'utf8')) as typeof definition;
    assert.deepEqual(schema, JSON.parse(JSON.stringify(definition)));
    for (const [key, { description }] of Object.entries(schema.properties)) assert.ok(description.length > 10, key);
  });

  it('names every key and every place in docs/words.md', () => {
    const docs = readFileSync('docs/words.md', 'utf8');
    const keys = [
      ...Object.keys(definition.properties),
      ...Object.keys(definition.properties.services.items.properties),
    ];
    for (const name of [...keys, ...Object.keys(definition.properties.reviewers.items.properties), ...places])
      assert.ok(docs.includes(`\`${name}\``), name);
  });
});
