// Where answers stay, and who else may learn of them: nobody, unless the reader or publisher asks.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { check, slurred, startSite, toResult, walk, type Given, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const tag = (attributes = '') =>
  `<script src="/als-widgets.js" defer></script><als-symptom-check activation-guard="off" ${attributes}></als-symptom-check>`;
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).first().click();
const stored = (page: Page) =>
  page.evaluate('JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage })');

describe('Answers', () => {
  it('are gone after a reload, unless the reader has asked to keep them', async () => {
    for (const attributes of ['', 'resume="session"']) {
      const page = await site.open(tag(attributes));
      await start(page);
      await page.getByLabel('Unable to swallow').check();
      assert.equal(await stored(page), '{}{}');
      await page.reload();
      await page.getByRole('heading', { name: 'Check symptoms and plan next steps' }).waitFor();
    }
  });

  it('outlast a reload in the tab once the reader has agreed, never in the address, until they are cleared', async () => {
    const page = await site.open(tag('resume="session"'));
    await page.getByLabel('Keep my answers in this tab').check();
    await walk(page, slurred);
    const address = page.url();
    await page.reload();
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    assert.equal(page.url(), address);
    assert.ok(await page.getByText('Getting worse').isVisible());
    await page.getByRole('button', { name: 'Clear my answers' }).click();
    await page.getByRole('button', { name: 'Yes, clear them' }).click();
    assert.equal(await stored(page), '{}{}');
    assert.equal(await page.getByLabel('Keep my answers in this tab').isChecked(), false);
    await page.reload();
    await page.getByRole('heading', { name: 'Check symptoms and plan next steps' }).waitFor();
  });

  it('are forgotten as soon as the reader no longer wants them kept', async () => {
    const page = await site.open(tag('resume="session"'));
    await page.getByLabel('Keep my answers in this tab').check();
    await page.getByLabel('Someone else').check();
    assert.notEqual(await stored(page), '{}{}');
    await page.getByLabel('Keep my answers in this tab').uncheck();
    assert.equal(await stored(page), '{}{}');
  });

  it('that this version cannot read start the check anew, and say so', async () => {
    for (const found of ['2;questions;danger-now;', '3;questions;danger-now;;no-such-question=yes', '["3",{}]']) {
      const page = await site.open(tag('resume="session"'), {
        prepare: (p) => p.addInitScript(`sessionStorage.setItem('als-widgets:/::0', ${JSON.stringify(found)})`),
      });
      await page.getByText('The answers kept in this tab could not be read. Please start again.').waitFor();
      await start(page);
      await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
      assert.deepEqual(page.reports.problems, []);
    }
  });

  it('of two checks on a page are kept apart', async () => {
    const page = await site.open(`${tag('resume="session"')}<als-symptom-check resume="session"></als-symptom-check>`);
    const [first, second] = [page.locator('als-symptom-check').first(), page.locator('als-symptom-check').last()];
    await first.getByLabel('Keep my answers in this tab').check();
    await start(page);
    await first.getByLabel('Choking').check();
    await page.reload();
    assert.ok(await first.getByLabel('Choking').isChecked());
    await second.getByRole('button', { name: 'Start', exact: true }).waitFor();
    assert.equal(await second.getByLabel('Keep my answers in this tab').isChecked(), false);
  });

  it('stay when the reader goes to another page and back, as the browser keeps the page', async () => {
    const page = await site.open(check);
    await start(page);
    await page.getByLabel('Unable to swallow').check();
    // Stands in for the back/forward cache, which a test browser does not have.
    await page.evaluate(
      'dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })), dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))',
    );
    assert.ok(await page.getByLabel('Unable to swallow').isChecked());
  });

  it('stay when the element is moved in the page, and leave no listener behind when it is taken out', async () => {
    const page = await site.open(`${check}<main></main>`, {
      prepare: (p) =>
        p.addInitScript({
          content: `listeners = 0; const add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
            EventTarget.prototype.addEventListener = function (type, ...rest) { if (this === window && type === 'pointermove') listeners++; return add.call(this, type, ...rest); };
            EventTarget.prototype.removeEventListener = function (type, ...rest) { if (this === window && type === 'pointermove') listeners--; return remove.call(this, type, ...rest); };`,
        }),
    });
    await start(page);
    await page.getByLabel('Unable to swallow').check();
    await page.evaluate("document.querySelector('main').append(document.querySelector('als-symptom-check'))");
    assert.ok(await page.getByLabel('Unable to swallow').isChecked());
    assert.equal(await page.evaluate('listeners'), 1);
    await page.evaluate("document.querySelector('als-symptom-check').remove()");
    assert.equal(await page.evaluate('listeners'), 0);
  });
});

describe('The page learns', () => {
  const events = (page: Page) =>
    page.addInitScript({
      content: `events = []; const dispatch = EventTarget.prototype.dispatchEvent;
        EventTarget.prototype.dispatchEvent = function (event) { if (event.type.startsWith('als-')) events.push([event.type, event.detail, event.bubbles, event.composed]); return dispatch.call(this, event); };`,
    });
  const ready = ['als-ready', null, true, true];

  it('nothing of a result, unless share-level is set: then the disposition alone', async () => {
    const quiet = await site.open(tag(), { prepare: events });
    await toResult(quiet, slurred);
    assert.deepEqual(await quiet.evaluate('events'), [ready]);
    const expected: [Given, string][] = [
      [slurred, 'prompt'],
      [{ 'Is any of these happening': 'Choking' }, 'emergency'],
      [{}, 'monitor'],
    ];
    for (const [given, disposition] of expected) {
      const page = await site.open(tag('share-level'), { prepare: events });
      await toResult(page, given);
      assert.deepEqual(await page.evaluate('events'), [ready, ['als-result', { disposition }, true, true]]);
    }
  });
});
