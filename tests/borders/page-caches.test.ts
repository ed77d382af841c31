// Sites that change pages without loading them: Turbo, and caches that copy what stands in the body.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const elements = `<als-urgent-signs region="US"></als-urgent-signs>
  <als-symptom-check region="US" activation-guard="off">See a doctor.</als-symptom-check>`;
const pageCalled = (name: string) => `<nav><a href="/">One</a> <a href="/two">Two</a> <a href="/three">Three</a></nav>
  <main><h1>Page ${name}</h1>${name === 'three' ? '<p>No check</p>' : elements}</main>`;
const head = '<script src="/turbo.js"></script><script src="/als-widgets.js" defer></script>';
const turbo = readFileSync('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'utf8');

const openTurbo = () =>
  site.open(pageCalled('one'), {
    head,
    files: { '/turbo.js': turbo },
    prepare: (page) =>
      page.route(/\/(two|three)$/, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${pageCalled(new URL(route.request().url()).pathname.slice(1))}</body></html>`,
        }),
      ),
  });

/** The tags in the body, and the ids that stand there more than once. */
const inBody = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return {
      tags: [...document.body.querySelectorAll('*')].map((element) => element.localName),
      twice: ids.filter((id, i) => ids.indexOf(id) !== i),
    };
  });

/** Ticks a danger sign and goes on: help comes, and every status region of the page together has said so once. */
async function asksForHelp(page: Page) {
  await page.evaluate(() => {
    const told: string[] = [];
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])];
    for (const region of roots.flatMap((root) => [...root.querySelectorAll('[role=status], [aria-live]')]))
      new MutationObserver(() => region.textContent && told.push(region.textContent)).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    Object.assign(window, { told });
  });
  await page.getByLabel('Choking').check();
  await page.waitForFunction('told.length > 0');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { level: 2, name: 'Call 911 now' }).waitFor();
  assert.deepEqual(await page.evaluate('told'), ['Call 911 now']);
}

describe('With Turbo', () => {
  it('to and fro and back three times, the check works, speaks once, and leaves nothing in the page', async () => {
    const page = await openTurbo();
    await drawn(page);
    const clean = await inBody(page);
    assert.deepEqual(clean.twice, []);
    const isOn = async (name: string) => {
      await page.getByRole('heading', { level: 1, name: `Page ${name}` }).waitFor();
      await page.waitForFunction('!document.documentElement.hasAttribute("data-turbo-preview")');
      await drawn(page);
    };
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    for (const name of ['Two', 'One', 'Two', 'Three', 'One']) {
      await page.getByRole('link', { name, exact: true }).click();
      await isOn(name.toLowerCase());
      if (name !== 'Three') assert.deepEqual(await inBody(page), clean);
    }
    for (const name of ['three', 'two', 'one']) {
      await page.goBack();
      await isOn(name);
      if (name === 'three') continue;
      assert.deepEqual(await inBody(page), clean);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await asksForHelp(page);
    }
    assert.equal(page.reports.served.filter((path) => path === '/als-widgets.js').length, 1);
    assert.deepEqual(page.reports.problems, []);
    assert.deepEqual(page.reports.warnings, []);
  });
});

describe('With a cache of the page’s own', () => {
  const caches: { [how: string]: string } = {
    'that copies the body': 'const kept = document.body.cloneNode(true); leave(); document.body.replaceWith(kept);',
    'that keeps the body itself': 'const kept = document.body; leave(); document.body.replaceWith(kept);',
    'that keeps its HTML': 'const kept = document.body.innerHTML; leave(); document.body.innerHTML = kept;',
    'that copies the whole document':
      'const kept = document.documentElement.cloneNode(true); leave(); document.body.replaceWith(document.adoptNode(kept.querySelector("body")));',
  };
  for (const [how, code] of Object.entries(caches))
    it(`${how}, the check works afterwards, speaks once, and leaves nothing in the page`, async () => {
      const page = await site.open(pageCalled('one'), {
        head: '<script src="/als-widgets.js" defer></script>',
        files: {
          '/cache.js': `const leave = () => document.body.replaceWith(Object.assign(document.createElement('body'), { innerHTML: '<h1>Elsewhere</h1>' }));
            window.toAndFro = () => { ${code} };`,
        },
      });
      await drawn(page);
      const clean = await inBody(page);
      await page.addScriptTag({ url: '/cache.js' });
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByLabel('Unable to swallow').check();
      for (let times = 0; times < 3; times++) await page.evaluate('toAndFro()');
      await drawn(page);
      assert.deepEqual(await inBody(page), clean);
      // The body itself comes back with its check as it was left.
      const isAsLeft = how === 'that keeps the body itself';
      if (isAsLeft) await page.getByLabel('Unable to swallow').uncheck();
      else await page.getByRole('button', { name: 'Start', exact: true }).click();
      await asksForHelp(page);
      assert.deepEqual(page.reports.problems, []);
    });
});
