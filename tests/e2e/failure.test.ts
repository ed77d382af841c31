// What a reader is left with when something inside breaks, also late, in the middle of a check.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { answerScreen, drawn, snippet, startSite, toResult, walk, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const broken = (code: string) => (page: Page) =>
  page.addInitScript({
    content: `failures = []; uncaught = [];
      addEventListener('als-error', (event) => failures.push(event.target.localName));
      addEventListener('error', (event) => uncaught.push(event.message));
      addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
      ${code}`,
  });
const page = `${snippet.replace('"US"></als-o', '"US">Read about ALS at the NHS.</als-o').replace('"US"></als-s', '"US">See a doctor.</als-s')}`;
/** Fails where a result is drawn and nowhere before: at the class of its lists. */
const breaksResults = `const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) { if (value === 'sign dont') throw new Error('broken'); return set.call(this, name, value); };`;
const emergencyLine = 'Trouble breathing or choking now? Call 911.';

async function assertFailedAlone(opened: Page & { reports: { problems: string[] } }, tag: string) {
  await opened.waitForFunction('failures.length');
  assert.deepEqual(await opened.evaluate('failures'), [tag]);
  assert.deepEqual(await opened.evaluate('uncaught'), []);
  assert.equal(opened.reports.problems.length, 1);
  assert.ok(opened.reports.problems[0]!.startsWith(`[als-widgets] <${tag}> failed; its fallback is shown.`));
  assert.ok(await opened.locator(tag).getByText(emergencyLine, { exact: true }).isVisible());
}

describe('When something breaks', () => {
  it('at the result, after a whole check, its fallback stands there, and the article still works', async () => {
    const opened = await site.open(page, {
      prepare: broken(breaksResults),
    });
    await drawn(opened);
    await toResult(opened, { 'Is one of these true': 'ALS or frontotemporal' });
    await opened.locator('als-symptom-check', { hasText: 'See a doctor.' }).waitFor();
    await assertFailedAlone(opened, 'als-symptom-check');
    await opened.getByRole('link', { name: 'Sources', exact: true }).click();
    await opened.getByRole('button', { name: 'Show survival figures' }).click();
    await opened.getByRole('button', { name: 'Hide survival figures' }).waitFor();
  });

  it('at the emergency result, the number to call stands there all the same', async () => {
    const opened = await site.open(page, {
      prepare: broken(breaksResults),
    });
    await walk(opened, { 'Is any of these happening': 'Choking' });
    await opened.locator('als-symptom-check', { hasText: 'See a doctor.' }).waitFor();
    await assertFailedAlone(opened, 'als-symptom-check');
  });

  it('in the middle of the questions, when focus cannot move, its fallback stands there', async () => {
    const opened = await site.open(page, { prepare: broken('') });
    await drawn(opened);
    await opened.getByRole('button', { name: 'Start', exact: true }).click();
    await answerScreen(opened);
    await opened.evaluate("HTMLElement.prototype.focus = () => { throw new Error('broken'); }");
    await opened.getByRole('button', { name: 'Continue' }).evaluate((button: HTMLElement) => button.click());
    await opened.locator('als-symptom-check', { hasText: 'See a doctor.' }).waitFor();
    await assertFailedAlone(opened, 'als-symptom-check');
  });

  it('before anything stands, who waits for it is told that it has failed', async () => {
    const opened = await site.open(page, {
      prepare: broken(`const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) { if (this.localName === 'als-overview' && !failures.length) throw new Error('broken'); return attach.call(this, init); };`),
    });
    await opened.waitForFunction('failures.length');
    assert.equal(await opened.evaluate("document.querySelector('als-overview').ready"), false);
    assert.equal(await opened.evaluate("document.querySelector('als-symptom-check').ready"), true);
  });
});
