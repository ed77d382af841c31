// Dialogs of a page that keep the keyboard inside: it reaches every control of the check, round and round.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const check = '<als-symptom-check region="US" activation-guard="off">See a doctor.</als-symptom-check>';
const dialog = (inside: string) =>
  `<div id="dialog" role="dialog" aria-modal="true" aria-label="Check">${inside}</div>`;
const close = '<button>Close</button>';
const focusTrap = `${['tabbable/dist/index.umd.js', 'focus-trap/dist/focus-trap.umd.js'].map((file) => readFileSync(`node_modules/${file}`, 'utf8')).join(';')};
  window.focusTrap.createFocusTrap('#dialog', { tabbableOptions: { getShadowRoot: true } }).activate();`;
const bootstrap = (inside: string) =>
  `<div class="modal" tabindex="-1" id="dialog"><div class="modal-dialog"><div class="modal-content">${inside}</div></div></div>`;
const openBootstrap = `${readFileSync('node_modules/bootstrap/dist/js/bootstrap.bundle.js', 'utf8')};
  new bootstrap.Modal('#dialog').show();`;
/** As pages write it themselves: focus that has left comes back to the start. */
const byHand = `addEventListener('focusin', ({ target }) => {
  if (!dialog.contains(target)) dialog.querySelector('button, als-symptom-check').focus();
}); dialog.querySelector('button').focus();`;

const traps: { [what: string]: [html: string, open: string] } = {
  'focus-trap, with the check last': [dialog(close + check), focusTrap],
  'focus-trap, with the check first': [dialog(check + close), focusTrap],
  'focus-trap, with the check alone': [dialog(check), focusTrap],
  'a Bootstrap 5 modal, with the check last': [bootstrap(close + check), openBootstrap],
  'a Bootstrap 5 modal, with the check alone': [bootstrap(check), openBootstrap],
  'a modal dialog': [`<dialog id="dialog">${close}${check}</dialog>`, 'dialog.showModal()'],
  'a modal dialog, with the check alone': [`<dialog id="dialog">${check}</dialog>`, 'dialog.showModal()'],
  'a dialog that brings back what leaves it': [dialog(close + check), byHand],
};

/** Presses Tab until it has been everywhere, from where it is, and tells what was never reached, and what was outside the dialog. */
async function goRound(page: Page, key: 'Tab' | 'Shift+Tab') {
  const missed = await page.evaluateHandle(() => [
    ...document.querySelector('als-symptom-check')!.shadowRoot!.querySelectorAll<HTMLInputElement>('a, button, input'),
  ]);
  assert.ok((await missed.evaluate((all) => all.length)) > 4);
  const outside: string[] = [];
  for (let presses = 0; presses < 60 && (await missed.evaluate((all) => all.length)); presses++) {
    if (presses) await page.keyboard.press(key);
    const left = await missed.evaluate((all) => {
      const around = document.activeElement!;
      const at = (around.shadowRoot?.activeElement ?? around) as HTMLInputElement;
      // Radios of one question are one stop.
      const reached = all.filter((one) => one === at || (at.type === 'radio' && one.name === at.name));
      for (const one of reached) all.splice(all.indexOf(one), 1);
      return around.closest('#dialog') || around === document.body ? null : around.outerHTML;
    });
    if (left) outside.push(left);
  }
  assert.deepEqual(outside, []);
  assert.deepEqual(
    await missed.evaluate((all) => all.map((one) => (one.closest('label') ?? one).textContent.trim())),
    [],
  );
}

describe('Tab reaches every control of the check, and nothing behind the dialog', () => {
  for (const [what, [html, open]] of Object.entries(traps))
    it(`in ${what}`, async () => {
      const page = await site.open(
        `<script src="/als-widgets.js" defer></script><a href="#before">Before</a>${html}<a href="#after">After</a>`,
        { files: { '/open.js': open } },
      );
      await drawn(page);
      await page.addScriptTag({ url: '/open.js' });
      await goRound(page, 'Tab');
      const start = page.getByRole('button', { name: 'Start', exact: true });
      await start.press('Enter');
      await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
      await goRound(page, 'Tab');
      await goRound(page, 'Shift+Tab');
      assert.deepEqual(page.reports.problems, []);
    });
});
