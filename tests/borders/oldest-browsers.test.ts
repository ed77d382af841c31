// The oldest browsers that the README names: the built files need nothing that one of them lacks.
// What a browser knows, and since which version, is MDN's data.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { BrowserName, CompatData, Identifier } from '@mdn/browser-compat-data';
import { parse } from 'acorn';
import type { Page } from 'playwright-core';
import { drawn, slurred, snippet, startSite, toResult, unfold, unguardedSnippet, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const mdn = JSON.parse(readFileSync('node_modules/@mdn/browser-compat-data/data.json', 'utf8')) as CompatData;
const names: { [inReadme: string]: BrowserName[] } = {
  'Chrome, Edge': ['chrome', 'chrome_android', 'edge'],
  Firefox: ['firefox', 'firefox_android'],
  'Safari, also iOS': ['safari', 'safari_ios'],
  'Samsung Internet': ['samsunginternet_android'],
};
const table = /### Which browsers are supported\n\n([\s\S]*?)\n\n/.exec(readFileSync('README.md', 'utf8'))![1]!;
const rows = table
  .split('\n')
  .slice(2)
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .map(([, browser, version, month]) => ({ browser: browser!, version: version!, month: month! }));
const oldest = rows.flatMap(({ browser, version }) => names[browser]!.map((name) => ({ name, version })));

/** The browsers of the table that do not know something, by MDN's entry for it. */
const lackIt = (entry: Identifier | undefined) =>
  oldest.flatMap(({ name, version }) => {
    const isSince = (since: unknown) =>
      typeof since === 'string' && parseFloat(since.replace('≤', '')) <= parseFloat(version);
    const isKnown = [entry?.__compat?.support[name]]
      .flat()
      .some(
        (known) =>
          known &&
          isSince(known.version_added) &&
          !isSince(known.version_removed) &&
          !(known.flags || known.prefix || known.alternative_name),
      );
    return isKnown ? [] : `${name} ${version}`;
  });

it('The README says when each of them came', () => {
  assert.deepEqual(
    rows.map(({ browser }) => browser),
    Object.keys(names),
  );
  for (const { browser, version, month } of rows) {
    const date = mdn.browsers[names[browser]![0]!].releases[version]!.release_date!;
    assert.equal(new Date(date).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }), month);
  }
});

/** Syntax of ES2020 to ES2022: how it is seen in a tree, and MDN's entry. */
const { classes, operators, grammar, regular_expressions: patterns } = mdn.javascript as { [part: string]: Identifier };
interface Tree {
  type: string;
  [part: string]: unknown;
}
const syntax: { [what: string]: [Identifier | undefined, (tree: Tree) => boolean] } = {
  'a?.b': [operators!.optional_chaining, ({ type }) => type === 'ChainExpression'],
  'a ?? b': [operators!.nullish_coalescing, ({ type, operator }) => type === 'LogicalExpression' && operator === '??'],
  'a ??= b': [operators!.nullish_coalescing_assignment, ({ operator }) => operator === '??='],
  'a ||= b': [operators!.logical_or_assignment, ({ operator }) => operator === '||='],
  'a &&= b': [operators!.logical_and_assignment, ({ operator }) => operator === '&&='],
  '1_000': [grammar!.numeric_separators, ({ type, raw }) => type === 'Literal' && /^\d+_/.test(String(raw))],
  'a field': [classes!.public_class_fields, ({ type }) => type === 'PropertyDefinition'],
  'a private name': [classes!.private_class_fields, ({ type }) => type === 'PrivateIdentifier'],
  'a private method': [
    classes!.private_class_methods,
    ({ type, key }) => type === 'MethodDefinition' && (key as Tree).type === 'PrivateIdentifier',
  ],
  '#a in b': [
    classes!.private_class_fields_in,
    ({ operator, left }) => operator === 'in' && (left as Tree).type === 'PrivateIdentifier',
  ],
  'a static field': [classes!.static!.class_fields, ({ type, static: is }) => type === 'PropertyDefinition' && !!is],
  'static {}': [classes!.static!.initialization_blocks, ({ type }) => type === 'StaticBlock'],
  '/(?<=a)/': [
    patterns!.lookbehind_assertion,
    ({ regex }) => /\(\?<[=!]/.test((regex as { pattern: string } | undefined)?.pattern ?? ''),
  ],
  '/(?<a>)/': [
    patterns!.named_capturing_group,
    ({ regex }) => /\(\?<\w/.test((regex as { pattern: string } | undefined)?.pattern ?? ''),
  ],
  '/a/d': [
    (mdn.javascript.builtins as Identifier).RegExp!.hasIndices,
    ({ regex }) => !!(regex as { flags: string } | undefined)?.flags.includes('d'),
  ],
};

describe('Each of them can read', () => {
  // render.js runs in Node.
  const files = ['dist', 'dist/locales'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (/^(?!render\.).*\.js$/.test(name) ? `${folder}/${name}` : [])),
  );
  for (const file of files)
    it(file, () => {
      const sourceType = /als-widgets[\w.-]*$/.test(file) ? 'script' : 'module';
      const used = new Set<string>();
      const look = (tree: Tree) => {
        for (const [what, [, isThis]] of Object.entries(syntax)) if (isThis(tree)) used.add(what);
        for (const part of Object.values(tree).flat()) if ((part as Tree | null)?.type) look(part as Tree);
      };
      look(parse(readFileSync(file, 'utf8'), { ecmaVersion: 2022, sourceType }) as unknown as Tree);
      for (const what of used) assert.deepEqual(lackIt(syntax[what]![0]), [], what);
    });
});

/** What is newer in our styles, and what readers of an older browser do without. */
const leftOut: { [what: string]: string } = {
  '@container': 'smaller text and padding in a narrow place, and groups of signs beside each other in a wide one',
  'container-type': 'the same',
  cqi: 'padding that follows the width of the element',
  'light-dark()': 'dark colours of its own accord',
  ':has': 'a mark around what is chosen, beside its tick',
  ':popover-open': 'hiding of what such a browser cannot open',
  'text-wrap': 'lines of a heading that are equally long',
  hyphens: 'hyphens in German',
  'accent-color': 'boxes and ticks in our blue',
  'color-scheme': 'dark boxes and ticks on a dark page',
  cursor: 'the shape of a pointer',
  'text-size-adjust': 'the size of text in a phone that is turned, which Safari has under its own name',
  'user-select': 'words that can be selected on a page that allows none, which Safari has under its own name',
};

describe('Each of them understands our styles', () => {
  /** Selectors and declarations of all elements, as the browser has read them. */
  const stylesOf = (page: Page) =>
    page.evaluate(() => {
      const found: { selector: string; declarations: [property: string, value: string][] }[] = [];
      const rules = ['als-urgent-signs', 'als-overview', 'als-symptom-check'].flatMap((tag) =>
        document.querySelector(tag)!.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]),
      );
      for (const rule of rules) {
        if ('cssRules' in rule) rules.push(...(rule.cssRules as CSSRuleList));
        if (rule instanceof CSSContainerRule) found.push({ selector: '@container', declarations: [] });
        if (rule instanceof CSSStyleRule)
          found.push({
            selector: rule.selectorText,
            declarations: [...rule.style.cssText.matchAll(/([\w-]+): ([^;]+)/g)].map(([, property, value]) => [
              property!,
              value!,
            ]),
          });
      }
      return found;
    });
  const { selectors, properties, types, 'at-rules': rules } = mdn.css as unknown as { [part: string]: Identifier };
  const isNewer = (entry: Identifier | undefined) => lackIt(entry).length > 0;
  /** Names of pseudo-classes and -elements; within `:is` and `:where` an unknown one does no harm to others. */
  const newerIn = (selector: string) =>
    [...selector.matchAll(/:([a-z]+(?:-[a-z]+)*)/g)].flatMap(([whole, name]) =>
      isNewer(selectors![name!]) ? whole : [],
    );
  const values: { [what: string]: [RegExp, Identifier | undefined] } = {
    cqi: [/\dcqi/, types!.length!.container_query_length_units],
    'light-dark()': [/light-dark\(/, types!.color!['light-dark']],
    'min()': [/\bmin\(/, types!.min],
    'max()': [/\bmax\(/, types!.max],
    'clamp()': [/\bclamp\(/, types!.clamp],
    'env()': [/\benv\(/, types!.env],
  };

  it('all but what is named here, with what a reader does without', async () => {
    const page = await site.open(snippet, { lang: 'de' });
    await drawn(page);
    const newer = new Set<string>();
    for (const { selector, declarations } of await stylesOf(page)) {
      if (selector === '@container') newer.add(selector);
      else for (const name of newerIn(selector)) newer.add(name);
      // Chromium also lists what the shorthand "font" sets back.
      for (const [property, value] of declarations) {
        if (!/^--|^font-(language|size)-/.test(property) && isNewer(properties![property])) newer.add(property);
        for (const [what, [pattern, entry]] of Object.entries(values))
          if (pattern.test(value) && isNewer(entry)) newer.add(what);
      }
    }
    assert.deepEqual([...newer].sort(), Object.keys(leftOut).sort());
    assert.ok(isNewer(rules!.container));
  });

  it('and a tick or a plus that is not to be spoken is a plain one where that is not known', () => {
    const ticks = [
      ...readFileSync('dist/als-widgets.js', 'utf8').matchAll(/(content:"[^"]+";)?content:("[^"]+") \/ ""/g),
    ];
    assert.equal(ticks.length, 7);
    for (const [, before, tick] of ticks) assert.equal(before, `content:${tick};`);
  });

  it('and loses no rule over a part of its selector', async () => {
    const page = await site.open(snippet);
    await drawn(page);
    for (const { selector } of await stylesOf(page)) {
      const parts = selector.replace(/:(is|where)\((?:[^()]|\([^()]*\))*\)/g, '').split(/,(?![^(]*\))/);
      const known = parts.filter((part) => newerIn(part).length === 0);
      assert.ok(known.length === 0 || known.length === parts.length, selector);
    }
  });
});

/** Interfaces, functions and members that one of them lacks: `delete` takes them from a newer browser. */
const newer: [owner: string, member?: string][] = [];
const there = { ...mdn.api, ...mdn.javascript.builtins } as unknown as { [owner: string]: Identifier };
for (const [owner, members] of Object.entries(there)) {
  if (members.__compat && lackIt(members).length) newer.push([owner]);
  for (const [member, entry] of Object.entries(members as { [member: string]: Identifier }))
    if (/^[a-z]\w*$/i.test(member) && !member.endsWith('_event') && lackIt(entry).length)
      newer.push([owner, member.replace('_static', '')]);
}
const makeOld = `for (const [owner, member] of ${JSON.stringify(newer)}) {
  const there = globalThis[owner];
  for (const object of member ? [there?.prototype, there, owner === 'Window' && globalThis] : [globalThis])
    if (object && (member ?? owner) !== 'prototype') try { delete object[member ?? owner]; } catch {}
}`;

describe('With everything taken out of the browser that one of them lacks', () => {
  const open = async (body: string) => {
    const page = await site.open(body, { prepare: (opened) => opened.addInitScript({ content: makeOld }) });
    await drawn(page);
    return page;
  };

  it('that is, what came since', async () => {
    const page = await open(snippet);
    const gone = [
      'Object.hasOwn',
      'window.structuredClone',
      'Array.prototype.at',
      'Array.prototype.findLast',
      'Document.prototype.adoptedStyleSheets',
      'CSSStyleSheet.prototype.replaceSync',
      'HTMLElement.prototype.inert',
      'HTMLElement.prototype.showPopover',
      'Element.prototype.checkVisibility',
      'Intl.Segmenter',
      'CSS.highlights',
      'window.trustedTypes',
    ];
    assert.deepEqual(
      await page.evaluate(`[${gone.join()}].map((one) => typeof one)`),
      gone.map(() => 'undefined'),
    );
  });

  it('all elements draw themselves, and a whole check works, its summary too', async () => {
    const page = await open(unguardedSnippet.replaceAll('region=', 'read-aloud="on" resume="on" region='));
    await toResult(page, slurred);
    await page.getByRole('heading', { name: 'See a doctor in the next few days', exact: true }).waitFor();
    await unfold(page, 'More ways');
    for (const [name, ending] of [
      ['Save as text', '.txt'],
      ['Save for a clinic system (FHIR)', '.json'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      assert.ok(download.suggestedFilename().endsWith(ending));
    }
    assert.deepEqual(page.reports.problems, []);
    assert.deepEqual(page.reports.warnings, []);
  });

  it('the number to call is there as soon as an answer asks for it', async () => {
    const page = await open(unguardedSnippet);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByLabel('Choking').check();
    await page.locator('als-symptom-check').getByRole('link', { name: 'Call 911', exact: true }).waitFor();
    assert.deepEqual(page.reports.problems, []);
  });

  it('a page in another language is in that language', async () => {
    const page = await site.open(unguardedSnippet, {
      lang: 'es',
      prepare: (opened) => opened.addInitScript({ content: makeOld }),
    });
    await page.locator('als-symptom-check [lang=es] #title').waitFor();
    assert.deepEqual(page.reports.problems, []);
  });
});
