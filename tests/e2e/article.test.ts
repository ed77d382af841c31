import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { parse } from 'yaml';
import type { Page } from 'playwright-core';
import { audit } from './audit.ts';
import {
  drawn,
  eachScreen,
  focused,
  manySigns,
  manySignsDiagnosed,
  slurred,
  startSite,
  toResult,
  unguardedSnippet,
  type Site,
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
          copy.querySelectorAll('.markers, .more, ul, button, svg, a[href^=http]').forEach((m) => m.remove());
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
  it('leads from its contents and its markers to the place, without touching the address', async () => {
    const page = await site.open(article);
    await drawn(page);
    for (const name of ['Treatment', 'Words used here', 'What ALS is']) {
      await page.getByRole('link', { name, exact: true }).click();
      assert.equal(await focused(page), name);
      assert.ok(
        await page
          .getByRole('heading', { name, exact: true })
          .evaluate((h) => h.getBoundingClientRect().top >= 0 && h.getBoundingClientRect().bottom <= innerHeight),
      );
    }
    await page.getByRole('link', { name: 'Source 1: NHS', exact: true }).first().click();
    assert.match(await focused(page), /^NHS\. Motor neurone disease\./);
    assert.ok(!page.url().includes('#'));
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

  it('takes its danger signs from the urgent signs, in short', async () => {
    const page = await site.open(article);
    await drawn(page);
    const list = page.locator('.block', { has: page.getByRole('heading', { name: 'Call your emergency number now' }) });
    const { signs } = parse(readFileSync('content/als/urgent-signs.yaml', 'utf8')) as {
      signs: { [id: string]: { disposition: string; for: string[]; short?: string } };
    };
    const short = Object.values(signs).filter(
      (sign) => sign.disposition === 'emergency' && sign.for.includes('worried') && sign.short,
    );
    assert.ok(short.length > 7);
    const found = (await list.locator('li').allInnerTexts()).map((text) => text.replace(/\s*\[.*$/s, '').trim());
    assert.deepEqual(
      found,
      short.map((sign) => sign.short),
    );
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
        ...(await textOf(page, 'als-symptom-check', '.why, legend, .parts li, .more, .answer span:not(.more)')),
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

describe('Everything, for axe', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const host = (body: string) => `<main><h1>A page</h1><script src="/als-widgets.js" defer></script>${body}</main>`;
    const open = async (body: string) => {
      const page = await site.open(host(body), {
        colorScheme,
        head: '<meta name="color-scheme" content="light dark">',
      });
      await drawn(page);
      return page;
    };

    it(`finds nothing in the article and the urgent signs (${colorScheme})`, async () => {
      const page = await open(
        '<als-urgent-signs region="US"></als-urgent-signs><als-overview region="US"></als-overview>',
      );
      await page.getByRole('button', { name: 'Show survival figures' }).click();
      await audit(page, 'article');
      await audit(await open('<als-urgent-signs region="GB" audience="diagnosed"></als-urgent-signs>'), 'diagnosed');
    });

    it(`finds nothing on any screen of the check (${colorScheme})`, async () => {
      const page = await open(
        '<als-symptom-check region="US" activation-guard="off" read-aloud resume="session"></als-symptom-check>',
      );
      await audit(page, 'start');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await audit(page, 'error');
      const given = { ...manySignsDiagnosed, 'Have you had thoughts': 'Yes, but I am safe for now' };
      await eachScreen(page, given, async () => audit(page, await page.getByRole('heading', { level: 2 }).innerText()));
      await audit(page, 'check your answers');
      await page.getByRole('button', { name: 'See what to do next' }).click();
      await audit(page, 'result today');
      await page.getByRole('button', { name: 'Clear my answers' }).click();
      await audit(page, 'clear');
    });

    it(`finds nothing on the other results (${colorScheme})`, async () => {
      for (const given of [
        { 'Is any of these happening': 'Choking' },
        slurred,
        { 'Is one of these true': 'ALS or frontotemporal' },
        {},
      ]) {
        const page = await open('<als-symptom-check region="US" activation-guard="off"></als-symptom-check>');
        await toResult(page, given);
        await audit(page, JSON.stringify(given));
      }
      const page = await open('<als-symptom-check></als-symptom-check>');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByRole('button', { name: 'Stop and see what to do' }).click();
      await audit(page, 'not enough answered');
    });
  }
});
