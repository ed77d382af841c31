// The demonstration, as `npm start` serves it: under the strict policy, on the built files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { demoPage } from '../../scripts/demo.mjs';
import { drawn, startSite, strictPolicy, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => {
  // As `npm start` does.
  execFileSync('npx', ['tsx', 'scripts/demo-looks.ts']);
  site = await startSite();
});
after(() => site.close());

const types: { [ending: string]: string } = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const open = async (path: string, viewport = { width: 1280, height: 900 }) => {
  // What stands in its words is written before a browser waits for it.
  const asked = demoPage(path.split(/[?#]/)[0]!);
  const page = await site.open('', {
    viewport,
    prepare: (opened) =>
      opened.route(/\/(demo|dist)\//, (route) => {
        const file = new URL(route.request().url()).pathname.slice(1);
        if (!existsSync(file)) return route.fulfill({ status: 404 });
        const isAsked = file === `demo/${path.split(/[?#]/)[0]!}`;
        const body = isAsked ? asked : file.endsWith('.html') ? demoPage(file.slice(5)) : readFileSync(file);
        const contentType = `${types[file.split('.').pop()!]}; charset=utf-8`;
        return route.fulfill({ body, contentType, headers: { 'content-security-policy': strictPolicy } });
      }),
  });
  await page.goto(new URL(`/demo/${path}`, page.url()).href);
  return page;
};

describe('A page of the demonstration', () => {
  const own = readdirSync('demo', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?<!-written)\.html$/.test(file));
  const written = own.filter((file) => file.startsWith('looks/')).map((file) => file.replace('.html', '-written.html'));
  for (const name of [...own, ...written])
    it(`${name} has every element drawn, nothing in the console, no dead link, and does not scroll sideways on a phone`, async () => {
      const page = await open(name, { width: 390, height: 800 });
      if (/written/.test(name)) await page.locator('als-overview .base').waitFor({ state: 'attached' });
      else await drawn(page);
      assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
      const links = await page
        .locator('a[href$=".html"]:not([href*=":"])')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      for (const link of links) assert.ok(existsSync(join('demo', dirname(name), link)), link);
    });
});

describe('The gallery', () => {
  const titles: { [state: string]: RegExp } = {
    'the-check-something-is-missing': /There is a problem/,
    'the-check-a-danger-sign-is-ticked': /Call 911/,
    'the-check-check-your-answers': /Check your answers/,
    'results-emergency': /Call 911 now/,
    'results-today': /Get medical help today/,
    'results-within-days': /See a doctor in the next few days/,
    'results-in-the-coming-weeks': /See a doctor in the next few weeks/,
    'results-no-warning-sign': /See a doctor if anything changes/,
    'results-not-enough-answered': /Answer the missing questions, or see a doctor/,
  };

  it('shows each state that it names, and each result is the one that it is called', async () => {
    const page = await open('gallery.html');
    const states = await page
      .locator('.choices a[href^="#"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.slice(1)));
    assert.ok(states.length > 30);
    for (const state of states) {
      await page.evaluate((hash) => (location.hash = hash), state);
      await page.locator(`#stage[data-shows="${state}"]`).waitFor();
      const element = page.locator('#stage > *');
      if (titles[state])
        assert.match(await element.evaluate((one) => one.shadowRoot!.textContent), titles[state], state);
      assert.ok((await element.evaluate((one) => one.getBoundingClientRect().height)) > 40, state);
    }
    assert.deepEqual(
      page.reports.problems.map((problem) => problem.split('\n')[0]),
      ['[als-widgets] <als-urgent-signs> failed; its fallback is shown. Error: A fault that the gallery has made.'],
    );
    assert.deepEqual(page.reports.warnings, []);
  });
});

describe('The configurator', () => {
  /** What an element has drawn, and for what. */
  const seen = (page: Page, place: string) =>
    page.locator(`${place} :is(als-urgent-signs, als-overview, als-symptom-check)`).evaluate((one) => ({
      attributes: [...one.attributes]
        .map(({ name, value }) => `${name}=${value}`)
        .filter((name) => !/^lang=/.test(name)),
      text: one.shadowRoot!.querySelector('.base')!.textContent.replace(/\s+/g, ' '),
      lang: one.shadowRoot!.querySelector('.base')!.getAttribute('lang'),
    }));

  for (const choice of [
    'element=urgent-signs&region=GB&heading-level=3&folder=/als/',
    'element=urgent-signs&region=ES&lang=es&form=div&audience=diagnosed',
    'element=overview&region=AU&citations=inline&theme=dark',
    'element=symptom-check&region=US&comfort=2&answers=press&form=div&resume=session',
    'element=symptom-check&mode=guide&region=&written=on&folder=https://cdn.example.org/1.0',
  ])
    it(`prints what, pasted into an empty page, is what the preview shows: ${choice}`, async () => {
      const page = await open(`configurator.html#${choice}`);
      await page.locator('#stage[data-shows]').waitFor();
      const printed = await page.locator('#snippet').innerText();
      const preview = await seen(page, '#stage');
      const asked = page.reports.requests.filter((path) => !/^\/(demo|dist)?(\/|$)/.test(path));
      assert.deepEqual(asked, []);
      assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
      const pasted = await site.open(
        `<main>${printed.replace(/(src|href)="[^"]*\/(als-[\w.-]+)"/g, '$1="/$2"')}</main>`,
      );
      await drawn(pasted);
      await pasted.locator('main .base').first().waitFor({ state: 'attached' });
      assert.deepEqual(await seen(pasted, 'main'), preview);
      assert.deepEqual([...pasted.reports.problems, ...pasted.reports.warnings], []);
      const without = await site.open(`<main>${printed}</main>`, { javaScriptEnabled: false });
      assert.ok((await without.locator('main').innerText()).length > 20);
    });

  it('keeps its state in the address alone, and takes it from there', async () => {
    const page = await open('configurator.html');
    await page.getByLabel('Element').selectOption('The symptom check');
    await page.getByLabel('Country').fill('DE');
    await page.getByLabel('Written as').selectOption({ index: 1 });
    await page.locator('#stage[data-shows*="region=DE"]').waitFor();
    const address = page.url();
    await page.reload();
    await page.locator('#stage[data-shows*="region=DE"]').waitFor();
    assert.equal(page.url(), address);
    assert.match(await page.locator('#snippet').innerText(), /<div data-als-widget="symptom-check" data-region="DE">/);
    assert.match(await page.locator('#policy').innerText(), /^script-src 'self'; style-src 'self'; require-trusted/);
    assert.equal(await page.evaluate('document.cookie + localStorage.length + sessionStorage.length'), '00');
  });
});
