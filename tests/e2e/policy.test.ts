// A whole check on a page with a strict policy, and in a frame that may do nothing but run scripts.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { answerScreen, check, drawn, startSite, strictPolicy, toResult, type Site, unfold } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

/** Notes every violation, also those that are only reported; and keeps the print dialog away. */
const watch = (page: Page) =>
  page.addInitScript({
    content: `violations = []; print = () => dispatchEvent(new Event('afterprint'));
      addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));`,
  });
const policy = { 'content-security-policy': strictPolicy };

/** The test page's own icon is refused by the policy. */
const violations = (page: Page) => page.evaluate<string[]>('violations.filter((v) => !v.startsWith("img-src data"))');

describe('Under a strict policy', () => {
  it('a check violates nothing: errors, help, changing, stopping, copying, printing, clearing', async () => {
    const page = await site.open(check, { headers: policy, prepare: watch });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Choking').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'I have called for help, go on with the questions' }).click();
    await answerScreen(page);
    await page.getByRole('button', { name: 'Stop and see what to do' }).click();
    await page.getByRole('button', { name: 'Copy the summary' }).click();
    await page.getByRole('button', { name: 'Print the summary' }).click();
    await unfold(page, 'More ways');
    const [text] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as text' }).click(),
    ]);
    assert.equal(text.suggestedFilename(), 'als-summary.txt');
    const [clinic] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /FHIR/ }).click(),
    ]);
    assert.equal(clinic.suggestedFilename(), 'als-summary.json');
    await page.getByRole('button', { name: 'Change an answer' }).click();
    await page.getByRole('button', { name: 'Clear my answers' }).click();
    await page.getByRole('button', { name: 'Yes, clear them' }).click();
    await page.getByRole('heading', { name: 'Check symptoms and plan next steps' }).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(page.reports.problems, []);
    assert.equal(await page.locator('[data-als-print]').count(), 0);
  });

  it('the article shows and hides its survival figures without a violation', async () => {
    const page = await site.open('<script src="/als-widgets.js"></script><als-overview></als-overview>', {
      headers: policy,
      prepare: watch,
    });
    await page.getByRole('button', { name: 'Show survival figures' }).click();
    await page.getByRole('button', { name: 'Hide survival figures' }).click();
    await page.getByRole('button', { name: 'Show survival figures' }).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(page.reports.problems, []);
  });
});

describe('In a frame with sandbox="allow-scripts"', () => {
  const frame = `<iframe sandbox="allow-scripts" width="900" height="700" srcdoc='${check}'></iframe>`;
  /** The helpers that walk the check only look for roles and names, which a frame answers as well. */
  const inside = (page: Page) => page.frameLocator('iframe') as FrameLocator & Page;

  it('a check goes to its result, and the summary can be copied', async () => {
    const page = await site.open(frame, { headers: policy, prepare: watch });
    await toResult(inside(page), { 'Is one of these true': 'ALS or frontotemporal' });
    await inside(page)
      .getByRole('heading', { name: /^See a doctor in the next few weeks/ })
      .waitFor();
    await inside(page).getByRole('button', { name: 'Copy the summary' }).click();
    await inside(page).locator('.handed').getByText('Copied', { exact: true }).waitFor();
    assert.ok(await inside(page).getByRole('button', { name: 'Print the summary' }).isVisible());
  });

  it('asks for nothing more than the script', async () => {
    const page = await site.open(frame, { headers: policy });
    await toResult(inside(page));
    await inside(page)
      .getByRole('heading', { name: /^See a doctor if anything changes/ })
      .waitFor();
    assert.deepEqual(page.reports.served, ['/', '/als-widgets.js']);
  });
});

describe('Two checks on a page', () => {
  it('go their own ways', async () => {
    const page = await site.open(`${check}<als-symptom-check region="GB" activation-guard="off"></als-symptom-check>`);
    await drawn(page);
    const [first, second] = [page.locator('als-symptom-check').first(), page.locator('als-symptom-check').last()];
    await first.getByRole('button', { name: 'Start', exact: true }).click();
    await second.getByRole('button', { name: 'Start', exact: true }).click();
    await first.getByLabel('Choking').check();
    await first.getByRole('link', { name: 'Call 911', exact: true }).waitFor();
    assert.equal(await second.getByRole('checkbox', { checked: true }).count(), 0);
    await second.getByLabel('Unable to swallow').check();
    await second.getByRole('link', { name: 'Call 999', exact: true }).waitFor();
    assert.equal(await first.getByRole('checkbox', { checked: true }).count(), 1);
  });
});
