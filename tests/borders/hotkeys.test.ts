// Pages with hotkeys: keys that answer a control of ours are the reader's, all others the page's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, focused, startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const library = (file: string) => readFileSync(`node_modules/${file}`, 'utf8');
const controls = '/^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/';
/** A handler that spares what it takes for controls, and takes all other keys for itself. */
const takes = `(event) => {
  if (${controls}.test(event.target.tagName)) return;
  heard.push(event.key);
  if (/^( |Enter|Arrow\\w+|Home|End)$/.test(event.key)) event.preventDefault();
}`;
const listens = (target: string, capture: boolean, types = ['keydown']) =>
  types.map((type) => `${target}.addEventListener('${type}', ${takes}, ${capture});`).join('');
const all = ['keydown', 'keypress', 'keyup'];

/** What the page runs once the check is there. */
const pages: { [hotkeys: string]: string } = {
  'of its document': listens('document', false, all),
  'of its document, before anything inside': listens('document', true, all),
  'of its window': listens('window', false, all),
  'of its window, before anything inside': listens('window', true, all),
  'of what is around the check': listens("document.querySelector('main')", true, all),
  'set with onkeydown and onkeyup': `document.onkeydown = window.onkeyup = document.body.onkeypress = ${takes};`,
  'of mousetrap': `${library('mousetrap/mousetrap.js')}
    Mousetrap.bind(['space', 'enter', 'up', 'down', 'left', 'right', 'home', 'end', 'esc', '?', '/', 'ctrl+s'], (event) => { heard.push(event.key); return false; });`,
  'of hotkeys-js': `${library('hotkeys-js/dist/hotkeys-js.umd.cjs')}
    hotkeys('space,enter,up,down,left,right,home,end,esc,shift+/,/,ctrl+s', (event) => { heard.push(event.key); event.preventDefault(); });`,
};
const body = `<main><als-overview region="US"></als-overview>
  <als-symptom-check region="US" activation-guard="off">See a doctor.</als-symptom-check></main><button>Of the page</button>`;

async function open(hotkeys: string) {
  const page = await site.open(`<script src="/als-widgets.js" defer></script>${body}`, {
    files: { '/hotkeys.js': `window.heard = []; ${hotkeys}` },
  });
  await drawn(page);
  await page.addScriptTag({ url: '/hotkeys.js' });
  return page;
}
const heard = (page: Page) => page.evaluate<string[]>('heard.splice(0)');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('A page takes Space, Enter and the arrows for itself, and leaves them to the check', () => {
  for (const [what, hotkeys] of Object.entries(pages))
    it(`hotkeys ${what}`, async () => {
      const page = await open(hotkeys);

      const forMe = page.getByRole('radio', { name: 'Me', exact: true });
      await forMe.focus();
      await page.keyboard.press('Space');
      assert.ok(await forMe.isChecked());
      await page.keyboard.press('ArrowDown');
      assert.ok(await page.getByRole('radio', { name: 'Someone else' }).isChecked());
      await page.keyboard.press('ArrowLeft');
      assert.ok(await forMe.isChecked());
      for (const key of ['Home', 'End']) await page.keyboard.press(key);

      await button(page, 'Start').focus();
      await page.keyboard.press('Space');
      const sign = page.getByRole('checkbox', { name: 'Unable to swallow' });
      await sign.focus();
      await page.keyboard.press('Space');
      assert.ok(await sign.isChecked());
      await page.keyboard.press('Space');
      assert.ok(!(await sign.isChecked()));
      await button(page, 'Back').focus();
      await page.keyboard.press('Enter');
      await button(page, 'Start').waitFor();

      await page.getByRole('link', { name: 'Sources', exact: true }).focus();
      await page.keyboard.press('Enter');
      assert.equal(await focused(page), 'Sources');
      assert.deepEqual(await heard(page), []);
      assert.deepEqual(page.reports.problems, []);
    });

  it('a key that is held presses once, and is not heard once the focus has moved on', async () => {
    const page = await open(pages['of its document']!);
    await button(page, 'Start').focus();
    await page.keyboard.down('Enter');
    const first = page.getByRole('heading', { name: 'Is any of these happening right now?' });
    await first.waitFor();
    await page.keyboard.down('Enter');
    await button(page, 'Continue').focus();
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    assert.deepEqual(await heard(page), []);
    assert.ok(await first.isVisible());
    assert.equal(await page.getByRole('heading', { name: 'There is a problem' }).count(), 0);
  });

  it('in one-press style too', async () => {
    const page = await open(pages['of its document']!);
    await page.evaluate("document.querySelector('als-symptom-check').answers = 'press'");
    await button(page, 'Start').press('Enter');
    const sign = page.getByRole('button', { name: 'Unable to swallow' });
    await sign.press('Space');
    assert.equal(await sign.getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await heard(page), []);
  });
});

describe('All other keys are the page’s, with the focus on a control of the check', () => {
  for (const [what, hotkeys] of Object.entries(pages))
    it(`hotkeys ${what}`, async () => {
      const page = await open(hotkeys);
      await button(page, 'Start').focus();
      await heard(page);
      for (const [keys, key] of [
        ['Escape', 'Escape'],
        ['Shift+?', '?'],
        ['/', '/'],
        ['Control+s', 's'],
      ] as const) {
        await page.keyboard.press(keys);
        assert.ok((await heard(page)).includes(key), keys);
      }
    });

  it('and keys with a modifier, which no control answers', async () => {
    const page = await open(pages['of its window']!);
    await button(page, 'Start').focus();
    for (const [keys, key] of [
      ['Control+Enter', 'Enter'],
      ['Alt+ArrowUp', 'ArrowUp'],
      ['Meta+ArrowDown', 'ArrowDown'],
    ] as const) {
      await page.keyboard.press(keys);
      assert.ok((await heard(page)).includes(key), keys);
    }
  });

  it('and Space on a heading of the check, or beside it, as everywhere on the page', async () => {
    const page = await open(pages['of its document, before anything inside']!);
    await button(page, 'Start').press('Enter');
    await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
    await heard(page);
    await page.keyboard.press('Space');
    assert.ok((await heard(page)).includes(' '));
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('ArrowDown');
    assert.ok((await heard(page)).includes('ArrowDown'));
  });

  it('once the check is taken out of the page, every key is', async () => {
    const page = await open(pages['of its window, before anything inside']!);
    await page.evaluate("document.querySelectorAll('als-overview, als-symptom-check').forEach((e) => e.remove())");
    await page.keyboard.press('Space');
    assert.ok((await heard(page)).includes(' '));
  });
});
