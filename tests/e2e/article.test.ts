import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import {
  drawn,
  fonts,
  eachScreen,
  focused,
  manySigns,
  manySignsDiagnosed,
  startSite,
  toResult,
  unguardedSnippet,
  type Site,
  versioned,
} from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const article = '<script src="/als-widgets.js" defer></script><als-overview region="US"></als-overview>';
const textOf = (page: Page, tag: string, selector: string) =>
  page.locator(tag).evaluate(
    (element, css) =>
      [...element.shadowRoot!.querySelectorAll(css)]
        .map((e) => {
          const copy = e.cloneNode(true) as Element;
          copy.querySelectorAll('.more, ul, button, svg, a[href^=http]').forEach((m) => m.remove());
          return copy.textContent.replace(/\s+/g, ' ').trim();
        })
        .filter(Boolean),
    selector,
  );

/** Grades prose: each text is split into sentences, each sentence into words. */
function grade(texts: readonly string[]) {
  const found = { sentence: 0, word: 0, syllable: 0, polysillabicWord: 0 };
  let longest: string[] = [];
  let longestText = '';
  for (const text of texts)
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
      const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(segment)].filter((w) => w.isWordLike);
      if (!words.length) continue;
      found.sentence++;
      found.word += words.length;
      if (words.length > longest.length) [longest, longestText] = [words.map((w) => w.segment), segment];
      for (const { segment: word } of words) {
        found.syllable += syllable(word);
        if (syllable(word) >= 3) found.polysillabicWord++;
      }
    }
  return { fleschKincaid: fleschKincaid(found), smog: smogFormula(found), most: longest.length, longest: longestText };
}
function assertEasy(texts: readonly string[], most: { fleschKincaid: number; smog: number }) {
  assert.ok(texts.length > 5);
  const found = grade(texts);
  assert.ok(found.fleschKincaid <= most.fleschKincaid, `Flesch-Kincaid ${found.fleschKincaid.toFixed(1)}`);
  assert.ok(found.smog <= most.smog, `SMOG ${found.smog.toFixed(1)}`);
  assert.ok(found.most <= 25, `${found.most} words: ${found.longest}`);
}
const banned =
  /\b(suffer|victim|afflicted|wheelchair-bound|confined to|relentless|death sentence|hopeless|burden|battle|brave|giving up hope|don.t (panic|worry)|rest assured|simply|obviously|easily|click|tap|see (below|above)|AI|killer|accurate|medically approved)\b/i;

describe('The article', () => {
  it('leads from its contents, and from sections to their neighbors, to the place, without touching the address', async () => {
    const page = await site.open(article);
    await drawn(page);
    const sections = await page.locator('.section > :is(h2, h3)').allInnerTexts();
    assert.equal(sections.length, 15);
    for (const name of sections) {
      await page.getByRole('link', { name, exact: true }).click();
      assert.equal(await focused(page), name);
      assert.ok(
        await page
          .getByRole('heading', { name, exact: true })
          .evaluate((h) => h.getBoundingClientRect().top >= 0 && h.getBoundingClientRect().bottom <= innerHeight),
      );
    }
    assert.ok(!page.url().includes('#'));
  });

  it('asks for at most 40 stops of a keyboard or a switch, 9 of them in its contents, all at least 48 px high', async () => {
    const page = await site.open(article);
    await drawn(page);
    const stops = async () => {
      await page.locator('als-overview').evaluate((e) => e.scrollIntoView());
      await page.locator('body').click({ position: { x: 1, y: 1 } });
      const found: string[] = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const focus = document.querySelector('als-overview')!.shadowRoot!.activeElement;
          if (!focus) return null;
          const help = focus.closest('.strip, .lines');
          const { height } = focus.getBoundingClientRect();
          return help
            ? ''
            : `${focus.closest('.contents') ? 'contents: ' : ''}${height < 48 ? 'low: ' : ''}${focus.textContent.trim()}`;
        });
        if (stop === null) return found.filter(Boolean);
        found.push(stop);
      }
    };
    const found = await stops();
    assert.ok(found.length > 20 && found.length <= 40, `${found.length} stops: ${found.join(', ')}`);
    assert.ok(found.filter((stop) => stop.startsWith('contents: ')).length <= 9, found.join(', '));
    assert.deepEqual(
      found.filter((stop) => stop.includes('low: ')),
      [],
    );
    const pressed = await page.locator('als-overview').locator('a:not(.strip a, .lines a), button').count();
    assert.equal(found.length, pressed, 'something can be pressed that Tab does not reach');
  });

  it('has its contents beside it where there is width, above it where there is not, and one right edge', async () => {
    for (const [width, beside] of [
      [1280, true],
      [800, false],
      [390, false],
    ] as const) {
      const page = await site.open(article, { head: fonts, viewport: { width, height: 900 } });
      await drawn(page);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      const right = (selector: string) =>
        page
          .locator('als-overview')
          .evaluate((e, css) => Math.round(e.shadowRoot!.querySelector(css)!.getBoundingClientRect().right), selector);
      const edge = await right('.lead');
      for (const part of ['.strip', '.section', '.section .block', '.review', ...(beside ? [] : ['.contents'])])
        assert.equal(await right(part), edge, `${part} at ${width}`);
      assert.equal((await right('.contents')) > edge + 200, beside);
    }
  });

  it('has no survival figure in the page until the reader asks, and none after hiding them', async () => {
    const page = await site.open(article);
    await drawn(page);
    const figures = () =>
      page
        .locator('als-overview')
        .evaluate((e) => /5 years|first symptoms, others|205 days/.test(e.shadowRoot!.textContent));
    assert.equal(await figures(), false);
    await page.getByRole('button', { name: 'Show survival figures' }).click();
    assert.equal(await figures(), true);
    await page.getByRole('button', { name: 'Hide survival figures' }).click();
    assert.equal(await figures(), false);
  });

  it('tells where speech changes are explained how the region is reached without speaking, before it is needed', async () => {
    const page = await site.open(article.replace('US', 'SA'));
    await drawn(page);
    const block = page.locator('.block', {
      has: page.getByRole('heading', { name: 'Emergency help without speaking' }),
    });
    await block
      .getByText('Ask for an ambulance in the Asefni app of the Saudi Red Crescent. Set up the app before you need it.')
      .waitFor();
  });

  it('has the crisis lines of the region beside the words on suicide, and a directory where there are none', async () => {
    for (const [region, name] of [
      ['GB', 'Samaritans'],
      ['SA', 'Find A Helpline'],
    ] as const) {
      const page = await site.open(article.replace('US', region));
      await drawn(page);
      const block = page.locator('.block', { hasText: 'thoughts of ending their life' });
      await block.getByRole('link', { name }).waitFor();
      const signs = await site.open(
        `<script src="/als-widgets.js" defer></script><als-urgent-signs region="${region}"></als-urgent-signs>`,
      );
      await signs.getByRole('heading', { name: 'If you are thinking of ending your life' }).waitFor();
      await signs.getByRole('link', { name }).waitFor();
    }
  });

  it('hides the numbers of help lines a year after they were checked; their names and links stay, and so does the emergency number', async () => {
    for (const [date, shown] of [
      ['2027-11-26T12:00:00Z', 1],
      ['2027-11-27T12:00:00Z', 0],
    ] as const) {
      const page = await site.open(article, { prepare: (p) => p.clock.setFixedTime(date) });
      await drawn(page);
      await page.getByRole('link', { name: 'The ALS Association' }).waitFor();
      assert.equal(await page.getByRole('link', { name: '1-800-782-4747' }).count(), shown, date);
      await page.locator('a[href="tel:911"]').first().waitFor();
    }
  });

  it('has one outline at every heading level, without gaps, no deeper than 6', async () => {
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const page = await site.open(
        `<script src="/als-widgets.js" defer></script><als-overview heading-level="${level}"></als-overview>`,
      );
      await drawn(page);
      const levels = await page
        .locator('als-overview')
        .evaluate((e) => [...e.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => Number(h.localName[1])));
      assert.equal(levels[0], level);
      levels.forEach((found, i) => assert.ok(found <= Math.min(6, (levels[i - 1] ?? found) + 1) && found >= level));
    }
  });

  it('is in plain English', async () => {
    const page = await site.open(article);
    await drawn(page);
    await page.getByRole('button', { name: 'Show survival figures' }).click();
    const texts = await textOf(page, 'als-overview', '.lead p, .block p, .block li, .block dd, .review p');
    assertEasy(texts, { fleschKincaid: 8, smog: 10 });
    for (const text of texts) assert.doesNotMatch(text, banned);
  });
});

describe('The sources of the article', () => {
  const open = async (attributes = '') => {
    const page = await site.open(article.replace('region', `${attributes} region`));
    await drawn(page);
    return page;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('are not in the page until a reader asks; then one file is loaded for all of them', async () => {
    const page = await open();
    const links = page.locator('als-overview').locator('.sources, a[href*="doi.org"]');
    assert.equal(await links.count(), 0);
    assert.doesNotMatch(await page.locator('als-overview').evaluate((e) => e.shadowRoot!.textContent), /\[\d/);
    await button(page, 'Sources for this section Treatment').click();
    assert.ok(await links.count());
    await page.getByText('Approved drugs for ALS progression.').first().waitFor();
    await button(page, 'Sources for this section What ALS is').click();
    await button(page, 'All sources Sources').click();
    assert.deepEqual(page.reports.requests, ['/', '/als-widgets.js', versioned('/sources.js')]);
  });

  it('have their short names where that file does not come, or is not what it should be', async () => {
    for (const content of [null, 'export const citations = { get() { throw new Error("broken") } };']) {
      const page = await site.open(
        article,
        content
          ? { files: { '/sources.js': content } }
          : {
              prepare: (p) => p.route('**/sources.js?*', (route) => route.abort()),
            },
      );
      await drawn(page);
      await button(page, 'Sources for this section Treatment').click();
      const link = page.getByRole('link', { name: 'ALS TDI, approved drugs', exact: true }).first();
      assert.equal(await link.getAttribute('href'), 'https://www.als.net/news/approved-drugs-for-als-progression');
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/sources.js')),
      );
      assert.equal(await link.count(), 1);
      await page.waitForTimeout(100);
      assert.equal(
        page.reports.warnings.filter((warning) => warning.includes(`${versioned('/sources.js')} did not load`)).length,
        1,
      );
    }
  });

  it('stand under the statements that they support, in the order of the section, two presses from each claim', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Show survival figures' }).click();
    const { lead, sections } = parse(readFileSync('content/als/article.yaml', 'utf8')) as {
      lead: Blocks;
      sections: { [id: string]: { heading: string; blocks: Blocks; hidden?: Blocks } };
    };
    const sources = parse(readFileSync('content/als/sources.yaml', 'utf8')) as { [key: string]: { url: string } };
    for (const { heading, blocks, hidden } of [
      { heading: 'ALS (motor neurone disease)', blocks: lead, hidden: {} },
      ...Object.values(sections),
    ]) {
      const name = `Sources for this section ${heading}`;
      await button(page, name).click();
      assert.equal(await button(page, name).getAttribute('aria-expanded'), 'true');
      const found = await page.locator('.sources > ol > li').evaluateAll((items) =>
        items.map((item) => ({
          says: [...item.querySelectorAll('p')].map((p) => p.textContent.trim()),
          links: [...item.querySelectorAll('a')].map((a) => a.href),
        })),
      );
      const claims = Object.values({ ...blocks, ...hidden }).flatMap(statementsOf);
      assert.equal(found.length, claims.length, heading);
      for (const [i, { texts, cites }] of claims.entries()) {
        assert.deepEqual(
          found[i]!.links,
          cites.map((key) => sources[key]!.url),
          `${heading}: ${texts[0]}`,
        );
        assert.equal(found[i]!.says.length, texts.length);
        for (const [n, said] of found[i]!.says.entries())
          assert.ok(texts[n]!.startsWith(said) && /[.?]$|^[^.]+$/.test(said), `${said} / ${texts[n]}`);
      }
      await button(page, `Close these sources ${heading}`).click();
    }
  });

  it('close again at their end, and the reader is back at the button', async () => {
    const page = await open();
    const name = 'Sources for this section Care and living with ALS';
    await button(page, name).press('Enter');
    const before = await button(page, name).boundingBox();
    await button(page, 'Close these sources Care and living with ALS').press('Enter');
    assert.equal(await focused(page), 'Sources for this section');
    assert.equal(await button(page, name).getAttribute('aria-expanded'), 'false');
    assert.ok(await button(page, name).evaluate((e) => (e.getRootNode() as ShadowRoot).activeElement === e));
    const { top, bottom } = await button(page, name).evaluate((e) => e.getBoundingClientRect());
    assert.ok(before && top >= 0 && bottom <= page.viewportSize()!.height);
    assert.equal(await page.locator('.sources').count(), 0);
  });

  it('all of them are a list at the end, folded under a button as well', async () => {
    const page = await open();
    await button(page, 'All sources Sources').click();
    const cited = new Set(
      [...readFileSync('content/als/article.yaml', 'utf8').matchAll(/sources: \[([^\]]+)\]/g)].flatMap(([, keys]) =>
        keys!.split(', '),
      ),
    );
    const links = await page.locator('.sources a').count();
    assert.ok(links >= cited.size, `${links} of ${cited.size}`);
    await button(page, 'Close these sources Sources').click();
    assert.equal(await page.locator('.sources').count(), 0);
  });

  it('have numbers at the statements for a clinician, each leading to its sources and back', async () => {
    const markers = (page: Page) =>
      page.locator('als-overview').locator('.block').getByRole('button', { name: /^\d+ / });
    assert.equal(await markers(await open()).count(), 0);
    const page = await open('citations="inline" comfort="2"');
    const all = await markers(page).all();
    assert.ok(all.length > 50);
    const boxes = await Promise.all(all.map((marker) => marker.boundingBox()));
    for (const [i, box] of boxes.entries()) {
      assert.ok(box!.height >= 64 && box!.width >= 64);
      const next = boxes[i + 1];
      if (next) assert.ok(next.y >= box!.y + box!.height || next.x >= box!.x + box!.width, `${i} overlaps the next`);
    }
    const marker = button(page, '3 Sources for this section Treatment');
    await marker.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('als-overview')!.shadowRoot!.activeElement?.localName === 'li',
    );
    assert.match(await focused(page), /^Side effects of riluzole .*Rilutek/);
    await button(page, 'Close these sources Treatment').press('Enter');
    assert.ok(await marker.evaluate((e) => (e.getRootNode() as ShadowRoot).activeElement === e));
    assert.deepEqual(page.reports.warnings, []);
  });

  it('stay folded for a value that nobody knows, which is told once', async () => {
    const page = await open('citations="all"');
    assert.equal(
      await page.locator('als-overview').locator('.block').getByRole('button', { name: /^\d+ / }).count(),
      0,
    );
    assert.deepEqual(page.reports.warnings, [
      '[als-widgets] <als-overview> citations="all": expected "folded", "inline". "folded" is used.',
    ]);
  });

  it('no two buttons or links of the article are called the same, also with numbers and all opened', async () => {
    const page = await open('citations="inline"');
    for (const opener of await page.getByRole('button', { name: 'Sources for this section' }).all())
      if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
    const names = await page.locator('als-overview').evaluate((e) => {
      const root = e.shadowRoot!;
      return [...root.querySelectorAll('button, .links a')].map((b) =>
        (b.getAttribute('aria-labelledby')?.split(' ') ?? [])
          .map((id) => root.getElementById(id)!.textContent.trim())
          .concat(b.hasAttribute('aria-labelledby') ? [] : b.textContent.trim())
          .join(' '),
      );
    });
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });
});

interface Blocks {
  [id: string]: {
    heading?: string;
    text?: string;
    list?: { [id: string]: string };
    terms?: { [id: string]: { term: string; sources?: string[] } };
    'signs-of'?: string;
    sources: string[];
  };
}
/** What a block says on which sources, by the content itself. */
function statementsOf({ heading, text, list, terms, 'signs-of': signs, sources }: Blocks[string]) {
  const all = Object.values(terms ?? {});
  const own = all.filter((term) => term.sources).map((term) => ({ texts: [term.term], cites: term.sources! }));
  const shared = all.filter((term) => !term.sources).map(({ term }) => term);
  const texts = [signs ? heading : text, ...Object.values(list ?? {}), ...shared].flatMap((said) => said ?? []);
  return sources.length ? [{ texts, cites: sources }, ...own] : own;
}

describe('The other words', () => {
  it('of the urgent signs are easier still', async () => {
    for (const audience of ['worried', 'diagnosed']) {
      const page = await site.open(
        `<script src="/als-widgets.js" defer></script><als-urgent-signs region="GB" audience="${audience}"></als-urgent-signs>`,
      );
      await drawn(page);
      const texts = await textOf(page, 'als-urgent-signs', 'p:not(.word, .calls), li');
      assertEasy(texts, { fleschKincaid: 6, smog: 10 });
      for (const text of texts) assert.doesNotMatch(text, banned);
    }
  });

  it('of the questions are easier still', async () => {
    const page = await site.open(unguardedSnippet);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const texts: string[] = [];
    const collect = async () =>
      void texts.push(
        ...(await textOf(page, 'als-symptom-check', '.why, #title, legend, .parts li, .more, .answer span:not(.more)')),
      );
    await eachScreen(page, manySignsDiagnosed, collect);
    assertEasy(texts, { fleschKincaid: 6, smog: 10 });
    assertEasy(
      texts.filter((text) => text.includes('?')),
      { fleschKincaid: 6, smog: 10 },
    );
    for (const text of texts) assert.doesNotMatch(text, banned);
  });

  it('of a result with many reasons are plain', async () => {
    const page = await site.open(unguardedSnippet);
    await toResult(page, manySigns);
    const texts = await textOf(page, 'als-symptom-check', '.result .part p, .result .part li:not(.sources li)');
    assertEasy(texts, { fleschKincaid: 8, smog: 10 });
    for (const text of texts) assert.doesNotMatch(text, banned);
  });
});
