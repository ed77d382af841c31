// The ways that matter most, with keys alone, and the fixed header that may cover them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { check, drawn, focused, snippet, startSite, walk, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

/** Presses Tab until the focused control is called so. */
async function tabTo(page: Page, name: string) {
  for (let i = 0; i < 80; i++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`"${name}" was not reached; focus is on "${await focused(page)}"`);
}

describe('With keys alone', () => {
  it('a reader in danger has the number to call after two presses, and its screen after three', async () => {
    const page = await site.open(check);
    await drawn(page);
    await tabTo(page, 'Start');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
    await tabTo(page, 'Choking on something that will not cough out');
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: 'Call 911', exact: true }).waitFor();
    assert.match(await focused(page), /^Choking/);
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Call 911 now' }).waitFor();
    assert.equal(await focused(page), 'Call 911 now');
  });

  it('a reader who left out an answer is led to the problem, and from there to the answer', async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    assert.equal(await focused(page), 'There is a problem');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Choose what applies, or “None of these”: Is any of these happening right now?');
    await page.keyboard.press('Enter');
    assert.match(await focused(page), /^Fighting for breath/);
  });

  it('a reader who changes an answer starts at its question, and comes back to its row', async () => {
    const page = await site.open(check);
    await walk(page);
    const row = page.getByRole('button', { name: 'Change: Age' });
    await row.press('Enter');
    assert.equal(await focused(page), 'How old are you?');
    await tabTo(page, 'Back');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await row.press('Enter');
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    assert.ok(await row.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button));
  });
});

describe('Under a fixed header of 96 pixels', () => {
  const bar = {
    head: '<link rel="stylesheet" href="/page.css">',
    files: {
      '/page.css':
        'body { margin: 96px 0 0 } #bar { position: fixed; inset: 0 0 auto; height: 96px; background: #ccc; z-index: 9 }',
    },
  };
  /** What lies over the start of the focused heading, where anything does. */
  const cover = (page: Page) =>
    page.evaluate(() => {
      let focus: Element = document.activeElement!;
      while (focus.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
      const { left, top, bottom } = focus.getBoundingClientRect();
      const root = focus.getRootNode() as ShadowRoot;
      return [top + 2, bottom - 2]
        .map((y) => root.elementFromPoint(left + 2, y) ?? document.elementFromPoint(left + 2, y))
        .filter((seen) => !seen || !(focus === seen || focus.contains(seen) || seen.contains(focus)))
        .map((seen) => seen?.outerHTML.slice(0, 60) ?? 'outside the window');
    });

  it('no heading is covered that a link of the contents, or of a section to its neighbor, leads to', async () => {
    const page = await site.open(`<div id="bar"></div>${snippet}`, bar);
    await drawn(page);
    const names = await page.locator('als-overview').locator('.links a').allInnerTexts();
    for (const name of names) {
      await page.getByRole('link', { name, exact: true }).first().press('Enter');
      assert.equal(await focused(page), name.trim());
      assert.deepEqual(await cover(page), [], name);
    }
  });

  it('neither the question that is to be changed, nor the list of problems', async () => {
    const page = await site.open(`<div id="bar"></div>${check}`, bar);
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Continue' }).press('Enter');
    assert.equal(await focused(page), 'There is a problem');
    assert.deepEqual(await cover(page), []);
    const another = await site.open(`<div id="bar"></div>${check}`, bar);
    await walk(another);
    await another.getByRole('button', { name: 'Change: Age' }).press('Enter');
    assert.equal(await focused(another), 'How old are you?');
    assert.deepEqual(await cover(another), []);
  });
});
