// Kept answers belong to one check, of one page, in the tab in which the reader asked to keep them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';
const tag = (attributes = '') =>
  `<als-symptom-check resume="session" activation-guard="off" ${attributes}></als-symptom-check>`;
const other = `<!doctype html><html lang="en"><head><title>Another page</title>${script}</head><body>`;
/** Other pages of the site, each with a check. */
const pages: { [path: string]: string } = {
  '/other': other + tag(),
  '/carers': other + tag('audience="carer"'),
  '/blank': other + '<h1>No check</h1>',
};

/** A page on which the reader has agreed to keep the answers, and has ticked "Choking". */
async function keeping(body: string) {
  const page = await site.open(script + body, {
    prepare: (opened) =>
      opened.context().route(
        ({ pathname }) => pathname in pages,
        (route) => route.fulfill({ contentType: 'text/html', body: pages[new URL(route.request().url()).pathname]! }),
      ),
  });
  const first = page.locator('als-symptom-check').first();
  await first.getByLabel('Keep my answers in this tab').check();
  await first.getByRole('button', { name: 'Start', exact: true }).click();
  await first.getByLabel('Choking').check();
  return page;
}
const first = (page: Page) => page.locator('als-symptom-check').first();
const isKept = async (page: Page) => {
  await first(page).getByLabel('Choking').waitFor();
  assert.ok(await first(page).getByLabel('Choking').isChecked());
};
const isEmpty = async (page: Page, check = first(page)) => {
  await check.getByRole('button', { name: 'Start', exact: true }).waitFor();
  assert.equal(await check.getByLabel('Keep my answers in this tab').isChecked(), false);
};
/** The window that a press opens. */
const opened = async (page: Page, name: string) =>
  (await Promise.all([page.waitForEvent('popup'), page.getByText(name, { exact: true }).click()]))[0];

describe('Kept answers', () => {
  it('stay in their tab over reloads, and over a visit to another page', async () => {
    const page = await keeping(`${tag()}<a href="/blank">Another page</a>`);
    await page.reload();
    await isKept(page);
    await page.getByRole('link', { name: 'Another page' }).click();
    await page.getByRole('heading', { name: 'No check' }).waitFor();
    await page.goBack();
    await isKept(page);
    await page.reload();
    await isKept(page);
  });

  for (const [how, link] of Object.entries({
    'a script of the page': '<button onclick="window.open(location.href)">Open</button>',
    'a script that hides the page': "<button onclick=\"open(location.href, '', 'noopener')\">Open</button>",
    'a script, empty first':
      '<button onclick="const view = window.open(\'\'); view.location.href = location.href">Open</button>',
    'a script that cuts the tie':
      '<button onclick="const view = window.open(\'\'); view.opener = null; view.location.href = location.href">Open</button>',
    'a link': '<a href="/" target="_blank">Open</a>',
    'a link that keeps its opener': '<a href="/" target="_blank" rel="opener">Open</a>',
    'a link without an opener': '<a href="/" target="_blank" rel="noopener noreferrer">Open</a>',
    'a form': '<form target="_blank" method="post" action="/"><button>Open</button></form>',
  }))
    it(`do not show in a window that is opened by ${how}, and stay in the first when that one is used`, async () => {
      const page = await keeping(`${tag()}${link}`);
      const second = await opened(page, 'Open');
      await isEmpty(second);
      await second.reload();
      await isEmpty(second);
      await second.getByLabel('Keep my answers in this tab').check();
      await second.getByRole('button', { name: 'Start', exact: true }).click();
      await second.getByLabel('Unable to swallow').check();
      await second.reload();
      await second.getByLabel('Unable to swallow').waitFor();
      assert.ok(await second.getByLabel('Unable to swallow').isChecked());
      assert.ok(!(await second.getByLabel('Choking').isChecked()));
      await page.reload();
      await isKept(page);
      assert.ok(!(await page.getByLabel('Unable to swallow').isChecked()));
    });

  it('of an opened window outlast a visit to another page and back there too', async () => {
    const page = await keeping(`${tag()}<button onclick="window.open(location.href)">Open</button>`);
    const second = await opened(page, 'Open');
    await second.getByLabel('Keep my answers in this tab').check();
    await second.getByRole('button', { name: 'Start', exact: true }).click();
    await second.getByLabel('Choking').check();
    await second.goto(`${page.url()}blank`);
    await second.goBack();
    await isKept(second);
  });

  it('of an opened window are there when the page makes its check anew', async () => {
    const page = await keeping(`${tag()}<button onclick="window.open(location.href)">Open</button>`);
    const second = await opened(page, 'Open');
    await second.getByLabel('Keep my answers in this tab').check();
    await second.getByRole('button', { name: 'Start', exact: true }).click();
    await second.getByLabel('Choking').check();
    await first(second).evaluate((check) => check.replaceWith(check.cloneNode()));
    await isKept(second);
  });

  it('do not show on another page of the site, nor on one for others', async () => {
    const page = await keeping(`${tag()}<a href="/other">Other</a><a href="/carers">Carers</a>`);
    for (const name of ['Other', 'Carers']) {
      await page.getByRole('link', { name }).click();
      await isEmpty(page);
      await page.goBack();
      await isKept(page);
    }
  });

  it('do not show in another check of the page, for the same readers or others, wherever it stands', async () => {
    const page = await keeping(`<main></main>${tag()}${tag()}${tag('audience="carer"')}`);
    await page.reload();
    await isKept(page);
    for (const place of [1, 2]) await isEmpty(page, page.locator('als-symptom-check').nth(place));
  });

  it('do not show once the page asks for another audience at the same place', async () => {
    const page = await keeping(tag());
    await page.route('**/', (route) =>
      route.fulfill({ contentType: 'text/html', body: other + tag('audience="diagnosed"') }),
    );
    await page.reload();
    await isEmpty(page);
  });

  it('are forgotten in one check alone when its reader clears them', async () => {
    const page = await keeping(tag() + tag());
    const second = page.locator('als-symptom-check').nth(1);
    await second.getByLabel('Keep my answers in this tab').check();
    await second.getByLabel('Keep my answers in this tab').uncheck();
    await page.reload();
    await isKept(page);
  });
});
