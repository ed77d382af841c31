// What a screen reader hears of a check inside a part of the page that is modal: all else is then silent.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';
const check = (attributes = '') =>
  `<als-symptom-check region="US" activation-guard="off" ${attributes}>See a doctor.</als-symptom-check>`;

/** Where the check stands, and what the page runs at the press of "Open". */
const places: { [where: string]: [html: string, open: string] } = {
  'a modal dialog': [`<dialog>${check()}</dialog>`, "document.querySelector('dialog').showModal()"],
  'a modal dialog, moved there as it opens': [
    `${check()}<dialog></dialog>`,
    "const dialog = document.querySelector('dialog'); dialog.append(document.querySelector('als-symptom-check')); dialog.showModal()",
  ],
  'a dialog over another': [
    `<dialog id="first">A page<dialog id="second">${check()}</dialog></dialog>`,
    'first.showModal(); second.showModal()',
  ],
  'a dialog of the page, with the rest hidden by aria-hidden': [
    `<main>Words of the page</main><div role="dialog" aria-modal="true" aria-label="Check">${check()}</div><footer>More</footer>`,
    "for (const other of document.querySelectorAll('body > :not([role=dialog])')) other.setAttribute('aria-hidden', 'true')",
  ],
  'a dialog of the page, with the rest inert': [
    `<main>Words of the page</main><div role="dialog" aria-modal="true" aria-label="Check">${check()}</div><footer>More</footer>`,
    "for (const other of document.querySelectorAll('body > :not([role=dialog])')) other.inert = true",
  ],
  'a page where whatever a script adds to the body is hidden at once': [
    `<div role="dialog" aria-modal="true" aria-label="Check">${check()}</div>`,
    `const hide = () => { for (const other of document.querySelectorAll('body > :not([role=dialog])')) other.inert = true };
     hide(); new MutationObserver(hide).observe(document.body, { childList: true })`,
  ],
  'a popover': [`<div popover id="pop" style="max-height:90%">${check()}</div>`, 'pop.showPopover()'],
  'a popover of its own': [check('popover id="pop"'), 'pop.showPopover()'],
  'a modal dialog in a shadow root, through a slot': [
    `<x-modal>${check()}</x-modal>`,
    `const root = document.querySelector('x-modal').attachShadow({ mode: 'open' });
     root.innerHTML = '<dialog><slot></slot></dialog>'; root.firstChild.showModal()`,
  ],
  'a modal dialog in a shadow root, with the check in the same root': [
    '<x-modal></x-modal>',
    `const root = document.querySelector('x-modal').attachShadow({ mode: 'open' });
     root.innerHTML = '<dialog>${check()}</dialog>'; root.firstChild.showModal()`,
  ],
  'a part that fills the screen': [
    `<main>Words of the page</main><div id="all" style="overflow:auto">${check()}</div>`,
    'return all.requestFullscreen()',
  ],
};

/** Waits until a status region that screen readers know has these words. */
async function isHeard(page: Page, words: string) {
  const session = await page.context().newCDPSession(page);
  let heard: string[] = [];
  for (const end = Date.now() + 4000; Date.now() < end;) {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const wordsIn = (id: string): string => {
      const node = nodes.find(({ nodeId }) => nodeId === id);
      return node?.role?.value === 'StaticText'
        ? String(node.name!.value)
        : (node?.childIds ?? []).map(wordsIn).join('');
    };
    heard = nodes
      .filter(({ ignored, role }) => !ignored && role?.value === 'status')
      .map(({ nodeId }) => wordsIn(nodeId));
    if (heard.some((text) => text.trim() === words)) return session.detach();
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`"${words}" is not heard, but: ${JSON.stringify(heard)}`);
}

describe('The call for help, and that the summary is copied, are heard by a screen reader', () => {
  for (const [where, [html, open]] of Object.entries(places))
    it(`in ${where}`, async () => {
      const page = await site.open(`${script}<button id="open">Open</button>${html}`, {
        files: { '/open.js': `document.querySelector('#open').onclick = () => { ${open} };` },
        permissions: ['clipboard-write'],
      });
      await page.addScriptTag({ url: '/open.js' });
      await page.evaluate(() => customElements.whenDefined('als-symptom-check'));
      await page.getByRole('button', { name: 'Open' }).click();
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByLabel('Choking').check();
      await isHeard(page, 'Call 911 now');
      await page.getByRole('button', { name: 'Stop and see what to do' }).click();
      await page.getByRole('button', { name: 'Copy the summary' }).click();
      await isHeard(page, 'Copied');
      assert.deepEqual(page.reports.problems, []);
    });
});
