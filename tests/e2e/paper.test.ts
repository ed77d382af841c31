// What a reader takes away: the summary as text and on paper, and the article on paper; and outlines.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import {
  changeRow,
  check,
  drawn,
  manySignsDiagnosed,
  snippet,
  startSite,
  slurred,
  toResult,
  walk,
  type Site,
  unfold,
} from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

/** The summary as it is shown: its headings and lines, in order. */
const shown = async (page: Page) => {
  await unfold(page, 'More ways');
  return page
    .locator('.summary')
    .evaluate((summary) =>
      [...summary.querySelectorAll('h1,h2,h3,h4,h5,h6,li')].map((e) => e.textContent.replace(/\s+/g, ' ').trim()),
    );
};

describe('The summary', () => {
  it('is copied word for word as it is shown, in the same order', async () => {
    const page = await site.open(check, { permissions: ['clipboard-read', 'clipboard-write'] });
    await toResult(page, slurred);
    await page.getByRole('button', { name: 'Copy the summary' }).click();
    await page.locator('.handed').getByText('Copied', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = copied
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/^- /, ''));
    assert.deepEqual(lines, ['Summary for the visit', ...(await shown(page))]);
  });

  it('is printed word for word as it is shown, alone, and then gone', async () => {
    const page = await site.open(`<main><h1>The page</h1></main>${check}`, {
      prepare: (p) =>
        p.addInitScript({
          // Looks into the closed root that is printed, in place of the print dialog.
          content: `const attach = Element.prototype.attachShadow; let root;
            Element.prototype.attachShadow = function (init) { const made = attach.call(this, init); if (init.mode === 'closed') root = made; return made; };
            print = () => { printed = {
              lines: [...root.querySelectorAll('h1, h2, li')].map((e) => e.textContent),
              large: [...root.querySelectorAll('h1, h2, li')].every((e) => e.getBoundingClientRect().height > 10),
              others: [...document.body.querySelectorAll('*')].filter((e) => e.checkVisibility()).length,
              held: root.host.shadowRoot,
            }; };`,
        }),
    });
    await toResult(page, slurred);
    const expected = ['Summary for the visit', ...(await shown(page))];
    await page.emulateMedia({ media: 'print' });
    await page.locator('button', { hasText: 'Print the summary' }).evaluate((button: HTMLElement) => button.click());
    assert.deepEqual(await page.evaluate('printed'), { lines: expected, large: true, others: 0, held: null });
    await page.keyboard.press('Shift');
    assert.equal(await page.locator('[data-als-print]').count(), 0);
    await page.emulateMedia({ media: 'screen' });
    assert.ok(await page.getByRole('heading', { name: 'The page' }).isVisible());
  });

  it('is saved word for word as it is copied', async () => {
    const page = await site.open(check, { permissions: ['clipboard-read', 'clipboard-write'] });
    await toResult(page, slurred);
    await page.getByRole('button', { name: 'Copy the summary' }).click();
    await page.locator('.handed').getByText('Copied', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await unfold(page, 'More ways');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as text' }).click(),
    ]);
    assert.equal(readFileSync(await download.path(), 'utf8'), copied);
  });

  for (const format of ['A4', 'Letter'])
    it(`fits on one page of ${format}, also for a reader with much to tell`, async () => {
      const page = await site.open(`<main><h1>The page</h1></main>${check}`, {
        prepare: (p) => p.addInitScript({ content: 'print = () => {};' }),
      });
      await toResult(page, manySignsDiagnosed);
      await page.getByRole('button', { name: 'Print the summary' }).evaluate((button: HTMLElement) => button.click());
      const paper = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      assert.equal(paper.match(/\/Type\s*\/Page\b/g)?.length, 1);
    });

  it('keeps no answer that a changed answer has made void', async () => {
    const page = await site.open(check);
    await walk(page, slurred);
    await changeRow(page, 'Have you noticed any of these?');
    await page.getByLabel('None of these').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'See what to do next' }).click();
    const lines = (await shown(page)).join('\n');
    assert.doesNotMatch(lines, /main change is: Getting worse|1 to 3 months|harder to understand: Yes/);
  });
});

describe('On paper', () => {
  it('the page has urgent signs and article, no buttons, and no survival figure that was not asked for', async () => {
    const page = await site.open(snippet);
    await drawn(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const name of ['When to get help', 'ALS (motor neurone disease)', 'Sources'])
      assert.ok(await page.getByRole('heading', { name, exact: true }).isVisible(), name);
    assert.equal(await page.getByRole('button').count(), 0);
    const ink = await page
      .locator('als-overview')
      .evaluate((e) => getComputedStyle(e.shadowRoot!.querySelector('p')!).color);
    assert.equal(ink, 'rgb(0, 0, 0)');
    assert.ok((await page.pdf()).byteLength > 10_000);
  });
});

describe('At every heading level', () => {
  it('all three elements and every screen of the check have an outline without gaps', async () => {
    const outline = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('als-urgent-signs, als-overview, als-symptom-check')].map((e) =>
          [...e.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => Number(h.localName[1])),
        ),
      );
    for (const level of [1, 2, 5, 6]) {
      const page = await site.open(snippet.replaceAll('region="US"', `region="US" heading-level="${level}"`));
      await drawn(page);
      const whole = async (where: string) => {
        for (const levels of await outline(page)) {
          assert.equal(levels[0], level, where);
          for (const [i, found] of levels.entries())
            assert.ok(
              found >= level && found <= Math.min(6, (levels[i - 1] ?? level) + 1),
              `${where}: ${levels.join()}`,
            );
        }
      };
      await whole('start');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await whole('problem');
      await page.getByRole('button', { name: 'Stop and see what to do' }).click();
      await page.getByRole('heading', { name: /^Answer the missing questions/ }).waitFor();
      await whole('not enough answered');
    }
  });
});
