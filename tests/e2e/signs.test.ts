// The danger signs, as somebody afraid looks for one of them: by its heading, in every place that has them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { parse } from 'yaml';
import { drawn, slurred, startSite, toResult, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const { signs, groups } = parse(readFileSync('content/als/urgent-signs.yaml', 'utf8')) as {
  signs: { [id: string]: { disposition: string; for: string[]; group: string; text: string; short?: string } };
  groups: { [id: string]: string };
};
const levels = ['emergency', 'urgent', 'prompt'] as const;
const audiences = ['worried', 'diagnosed'] as const;
type Level = (typeof levels)[number];
type Audience = (typeof audiences)[number];

/** What the content says of a level, by the heading of its group. */
const written = (audience: Audience, level: Level, form: 'text' | 'short') =>
  Object.entries(groups).flatMap(([id, heading]) => {
    const found = Object.values(signs).flatMap((sign) =>
      sign.disposition === level && sign.for.includes(audience) && sign.group === id ? (sign[form] ?? []) : [],
    );
    return found.length ? [[heading, found] as const] : [];
  });

/** The headings of danger signs that call for the emergency number: the gravest first. */
const emergencyGroups = [
  'Breathing, chest and throat',
  'Sudden or fast changes',
  'Numbness, pee and poo',
  'Eating and drinking',
  'Thoughts of suicide or self-harm',
];

/** What a screen reader finds in a place, in order: roles and names; headings with their level. */
async function read(place: Locator): Promise<{ role: string; name: string }[]> {
  const found: { role: string; name: string }[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    for (const [key, value] of typeof node === 'string' ? [[node, ''] as const] : Object.entries(node as object)) {
      const [, role = '', quoted, level = ''] = /^([\w/]+)(?: "(.*?)")?(?: \[level=(\d)\])?/.exec(key) ?? [];
      found.push({ role: role + level, name: quoted ?? (typeof value === 'string' ? value : '') });
      if (typeof value === 'object') walk(value);
    }
  };
  walk(parse(await place.ariaSnapshot()));
  return found;
}

/** The lists of a place, by the heading above each. */
function lists(found: readonly { role: string; name: string }[]) {
  const all: [heading: string, items: string[]][] = [];
  for (const { role, name } of found) {
    if (role.startsWith('heading')) all.push([name, []]);
    if (role === 'listitem') all.at(-1)![1].push(name);
  }
  return all.filter(([, items]) => items.length);
}

const script = '<script src="/als-widgets.js" defer></script>';
const cards = (page: Page) => page.locator('.card');
const open = async (body: string, options = {}) => {
  const page = await site.open(script + body, options);
  await drawn(page);
  return page;
};
const guide = (audience: Audience) =>
  `<als-symptom-check region="US" mode="guide" audience="${audience}"></als-symptom-check>`;
const urgentSigns = (audience: Audience, more = '') =>
  `<als-urgent-signs region="US" audience="${audience}" ${more}></als-urgent-signs>`;

for (const audience of audiences) {
  describe(`For ${audience} readers`, () => {
    for (const [place, body] of [
      ['the element of urgent signs', urgentSigns(audience)],
      ['the guide', guide(audience)],
    ] as const)
      it(`${place} has each sign once, long lists under their headings, the gravest first`, async () => {
        const page = await open(body);
        for (const [i, level] of levels.entries()) {
          const found = await read(cards(page).nth(i));
          const wanted = written(audience, level, 'text');
          const isLong = wanted.flatMap(([, items]) => items).length > 7;
          const [title, ...below] = found.filter(({ role }) => role.startsWith('heading'));
          assert.equal(title!.role, 'heading3');
          assert.deepEqual(
            below,
            isLong ? wanted.map(([name]) => ({ role: 'heading4', name })) : [],
            `headings of ${level}`,
          );
          assert.deepEqual(
            lists(found),
            isLong ? wanted : [[title!.name, wanted.flatMap(([, items]) => items)]],
            `signs of ${level}`,
          );
          if (level === 'emergency')
            assert.deepEqual(
              below.map(({ name }) => name),
              emergencyGroups,
            );
        }
      });

    it('the number to call and the way without a voice stand before the first group', async () => {
      const page = await open(urgentSigns(audience));
      const text = (await read(cards(page).first())).map(({ name }) => name);
      const order = [
        'Emergency',
        'Call 911 now if you notice any of these:',
        'Call 911',
        'If you cannot speak:',
        emergencyGroups[0]!,
      ].map((start) => text.findIndex((name) => name.startsWith(start)));
      assert.ok(!order.includes(-1), text.join('\n'));
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
      );
    });

    it('a result has the same groups in short, under what to call, with a heading above two signs and more', async () => {
      const page = await open('<als-symptom-check region="US" activation-guard="off"></als-symptom-check>');
      await toResult(page, audience === 'diagnosed' ? { 'Is one of these true': 'A doctor has said' } : slurred);
      const found = await read(page.locator('.sooner'));
      const from = found.findIndex(({ name }) => name.startsWith('Call 911 now if'));
      assert.equal(found[from]!.role, 'heading3');
      const wanted = written(audience, 'emergency', 'short');
      const headed = wanted.filter(([, items]) => items.length > 1).map(([name]) => name);
      const below = found.slice(from + 1).filter(({ role }) => /heading4|listitem/.test(role));
      assert.deepEqual(
        below.slice(0, headed.length + wanted.flatMap(([, items]) => items).length).map(({ name }) => name),
        wanted.flatMap(([name, items]) => (headed.includes(name) ? [name, ...items] : items)),
      );
    });
  });
}

describe('A result with too few answers', () => {
  it('has the whole card', async () => {
    const page = await open('<als-symptom-check region="US"></als-symptom-check>');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Stop and see what to do' }).click();
    const card = cards(page).filter({ has: page.getByRole('link', { name: 'Call 911', exact: true }) });
    assert.deepEqual(lists(await read(card)), written('worried', 'emergency', 'text'));
  });
});

describe('The article', () => {
  it('has the same groups in short', async () => {
    const page = await open('<als-overview region="US"></als-overview>');
    for (const [heading, level] of [
      ['Call your emergency number now', 'emergency'],
      ['Get help today', 'urgent'],
      ['See a doctor within days', 'prompt'],
    ] as const) {
      const found = await read(page.locator('.block', { has: page.getByRole('heading', { name: heading }) }));
      const wanted = written('worried', level, 'short');
      assert.deepEqual(
        lists(found),
        level === 'emergency' ? wanted : [[heading, wanted.flatMap(([, items]) => items)]],
      );
    }
  });
});

describe('The headings', () => {
  it('go one level down at a time, and no deeper than 6', async () => {
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const page = await open(urgentSigns('worried', `heading-level="${level}"`));
      const found = (await read(page.locator('als-urgent-signs')))
        .filter(({ role }) => role.startsWith('heading'))
        .map(({ role }) => Number(role.at(-1)));
      assert.deepEqual([...new Set(found)], [...new Set([0, 1, 2].map((below) => Math.min(6, level + below)))]);
      await page.context().close();
    }
  });

  it('stand in two columns where the card is wide, and below each other where it is not', async () => {
    for (const [width, lang] of [
      [720, 'en'],
      [720, 'ar-XB'],
      [390, 'en'],
      [320, 'en'],
    ] as const) {
      const page = await open(urgentSigns('worried'), { viewport: { width, height: 844 }, lang });
      const headings = cards(page).first().getByRole('heading', { level: 4 });
      assert.equal(await headings.count(), emergencyGroups.length);
      /** Where lines begin, counted from the side where reading begins, and the top. */
      const places = await headings.evaluateAll((all, isRtl) => {
        const boxes = all.map((heading) => heading.getBoundingClientRect());
        return boxes.map(({ left, right, top }) => [Math.round(isRtl ? innerWidth - right : left), Math.round(top)]);
      }, lang !== 'en');
      const [[start, top] = [], [secondStart, secondTop] = [], [thirdStart, thirdTop] = []] = places;
      assert.equal(secondStart! > start!, width === 720, `${width} ${lang}`);
      assert.equal(secondTop! > top!, width < 720, `${width} ${lang}`);
      assert.equal(thirdStart, start);
      assert.ok(thirdTop! > secondTop!);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      await page.context().close();
    }
  });
});

describe('What stands between the tags', () => {
  for (const file of ['README.md', 'docs/cms.md', 'demo/index.html', 'demo/languages.html', 'demo/diagnosed.html'])
    it(`of ${file} has the same groups, for readers without the script`, async () => {
      const [fallback] =
        /<(als-urgent-signs|div data-als-widget="urgent-signs") (data-)?region="(US|GB)"[\s\S]*?<\/(als-urgent-signs|div)>/.exec(
          readFileSync(file, 'utf8'),
        )!;
      const number = fallback.includes('"GB"') ? '999' : '911';
      const page = await site.open(`<main>${fallback}</main>`, { javaScriptEnabled: false });
      const place = page.locator('main > *');
      assert.equal(await place.getByRole('link', { name: `Call ${number} now` }).getAttribute('href'), `tel:${number}`);
      const [first, ...rest] = await place.locator('p, li').allInnerTexts();
      assert.equal(first, `Call ${number} now if you notice any of these:`);
      assert.deepEqual(
        rest,
        written(fallback.includes('diagnosed') ? 'diagnosed' : 'worried', 'emergency', 'short').flat(2),
      );
    });
});
