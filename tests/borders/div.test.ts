// <div data-als-widget="urgent-signs">: for editors that take our tags away.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, startSite, strictPolicy, type Site } from '../e2e/site.ts';
import { staysWhenScriptComes } from '../e2e/written-text.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';
const alone = '<script src="/als-urgent-signs.js" defer></script>';
const text = '<p>Trouble breathing? <a href="tel:999">Call 999.</a></p>';
const signs = `<div data-als-widget="urgent-signs" data-region="GB">${text}</div>`;

const elementsIn = (page: Page) =>
  page.locator('[data-als-widget] > *').evaluateAll((all) => all.map(({ localName }) => localName));
const numbers = (page: Page) => page.getByRole('link', { name: 'Call 999', exact: true });
/** Waits for so many elements, each drawn. */
async function draws(page: Page, count: number): Promise<void> {
  await page.waitForFunction((n) => document.querySelectorAll('[data-als-widget] > *').length === n, count);
  await drawn(page);
}
const quiet = (page: { reports: { problems: string[]; warnings: string[] } }) =>
  assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);

describe('A div with data-als-widget', () => {
  it('is drawn as its tag is, under a strict policy, whichever way the script comes', async () => {
    const ways: [body: string, head?: string][] = [
      [signs + script],
      [signs, script.replace(' defer', '')],
      [signs, script.replace('defer', 'async')],
      [signs + alone],
      [signs, script.replace('<script', '<script type="module"')],
    ];
    for (const [body, head = ''] of ways) {
      const page = await site.open(body, { head, headers: { 'content-security-policy': strictPolicy } });
      await draws(page, 1);
      assert.deepEqual(await elementsIn(page), ['als-urgent-signs']);
      assert.ok(await numbers(page).isVisible());
      assert.ok(!(await page.getByText('Trouble breathing?').isVisible()));
      quiet(page);
    }
  });

  it('takes each attribute of the tag, its own lang, and the text as what stands between the tags', async () => {
    const page = await site.open(
      `${script}<div data-als-widget="symptom-check" data-region="gb" data-mode="guide" data-heading-level="3" data-theme="dark" lang="es" class="wide">${text}</div>
       <div data-als-widget="overview" data-lang="fr" data-citations="inline">Text</div>`,
    );
    await draws(page, 2);
    assert.equal(
      await page.locator('als-symptom-check').evaluate((e) => (e.cloneNode() as Element).outerHTML),
      '<als-symptom-check region="gb" mode="guide" heading-level="3" theme="dark"></als-symptom-check>',
    );
    assert.equal(await page.locator('als-symptom-check').innerHTML(), text);
    assert.deepEqual(await page.locator('.base').evaluateAll((all) => all.map((e) => e.getAttribute('lang'))), [
      'es',
      'fr',
    ]);
    assert.equal(await page.locator('.wide > als-symptom-check').count(), 1);
    quiet(page);
  });

  it('does not say where scripts come from: that is not for whoever may write a text alone', async () => {
    const page = await site.open(
      `<div data-als-widget="urgent-signs" data-base="/theirs/" base="/theirs/" data-onclick="x" data-style="x" lang="es">${text}</div>${script}`,
    );
    await draws(page, 1);
    assert.equal(await page.locator('als-urgent-signs').evaluate((e) => e.attributes.length), 0);
    assert.ok(page.reports.requests.every((path) => !path.includes('theirs')));
  });

  it('is drawn when it comes later, is put in twice, gets its text again, or comes with the next page', async () => {
    const page = await site.open(`<main></main>${script}`);
    const put = (html: string) => page.evaluate((given) => (document.querySelector('main')!.innerHTML = given), html);
    await put(signs);
    await draws(page, 1);
    await put(`<section>${signs}${signs}</section>`);
    await draws(page, 2);
    await page.evaluate((given) => (document.querySelector('[data-als-widget]')!.innerHTML = given), text);
    await draws(page, 2);
    // As it stands in the page, with the element inside: an editor has kept what it saw.
    await put(await page.locator('main').innerHTML());
    await draws(page, 2);
    await page.evaluate((given) => {
      const body = document.createElement('body');
      body.innerHTML = given;
      document.body.replaceWith(body);
    }, signs);
    await draws(page, 1);
    assert.equal(await numbers(page).count(), 1);
    quiet(page);
  });

  it('waits for its whole text where the page is still being read', async () => {
    const page = await site.open(
      `${script.replace(' defer', '')}<div data-als-widget="urgent-signs" data-region="GB"><p>First</p><script src="/slow.js"></script><p>Last</p></div>`,
      { files: { '/slow.js': 'document.body.append(document.createElement("hr"))' } },
    );
    await draws(page, 1);
    assert.equal(await page.locator('als-urgent-signs > p').count(), 2);
    assert.equal(await page.locator('[data-als-widget] > p').count(), 0);
  });

  it('with both scripts, in either order, is drawn once, without a word', async () => {
    for (const scripts of [script + alone, alone + script, (alone + script).replaceAll(' defer', '')]) {
      const page = await site.open(`${scripts}${signs}<div data-als-widget="overview">${text}</div>`);
      await draws(page, 2);
      assert.deepEqual(await elementsIn(page), ['als-urgent-signs', 'als-overview']);
      quiet(page);
    }
  });

  it('with another name, or an attribute that is nearly ours, keeps its text and says once what was expected', async () => {
    const page = await site.open(
      `<div data-als-widget="danger-signs">${text}</div>
       <div data-als-widget="urgent-signs" data-country="GB" heading-level="3" data-theme="blue">${text}</div>${script}`,
    );
    await draws(page, 2);
    await page.waitForLoadState();
    await page.evaluate(() => document.body.append('More', document.createElement('p')));
    assert.ok(await page.getByText('Trouble breathing?').first().isVisible());
    assert.deepEqual(page.reports.warnings.sort(), [
      '[als-widgets] <als-urgent-signs> theme="blue": expected "auto", "light", "dark". "auto" is used.',
      '[als-widgets] <div> data-als-widget="danger-signs": expected urgent-signs, or with als-widgets.js guide, overview or symptom-check.',
      '[als-widgets] <div> data-country="GB": did you mean data-region?',
      '[als-widgets] <div> heading-level="3": did you mean data-heading-level?',
    ]);
    assert.deepEqual(page.reports.problems, []);
  });

  it('is known as people and word processors write its name', async () => {
    const names = ['als-urgent-signs', 'Urgent-Signs', ' urgent-signs ', '“urgent-signs”'];
    const page = await site.open(names.map((name) => signs.replace('urgent-signs', name)).join('') + script);
    await draws(page, names.length);
    assert.deepEqual(
      await elementsIn(page),
      names.map(() => 'als-urgent-signs'),
    );
    quiet(page);
  });

  it('says so where its script is not the one that has its element', async () => {
    const page = await site.open(`<div data-als-widget="overview">${text}</div>${alone}`);
    await page.waitForLoadState();
    assert.equal(page.reports.warnings.length, 1);
    assert.match(page.reports.warnings[0]!, /data-als-widget="overview": expected urgent-signs/);
  });

  it('in a text that is being edited is the editor’s', async () => {
    const page = await site.open(`<div contenteditable="true">${signs}</div>${script}`);
    await page.waitForLoadState();
    assert.equal(await page.locator('[contenteditable]').innerHTML(), signs);
  });

  it('costs a busy page one look for each of its changes, however much they bring, of less than a millisecond in 10,000 elements', async () => {
    const page = await site.open(`<main>${'<p><b>x</b></p>'.repeat(5000)}</main><aside></aside>${script}`, {
      prepare: (p) =>
        p.addInitScript({
          content: `looks = []; const find = Document.prototype.querySelectorAll; Document.prototype.querySelectorAll = function (selector) {
            const start = performance.now(); try { return find.call(this, selector) } finally { looks.push(performance.now() - start) } }`,
        }),
    });
    await page.waitForLoadState();
    const looks = await page.evaluate<number[]>(`(async () => {
      looks.length = 0;
      for (let change = 0; change < 100; change++) {
        for (let i = 0; i < 50; i++) document.querySelector('aside').append(document.createElement('i'));
        await new Promise((done) => setTimeout(done));
      }
      return looks;
    })()`);
    assert.equal(looks.length, 100);
    assert.ok(looks.reduce((sum, each) => sum + each) < 100);
  });
});

describe('A text that was written beforehand for a div', () => {
  it('stays where it is when the script comes, and is drawn by nobody a second time', async () => {
    const { page, picture } = await staysWhenScriptComes(site, 'en', 390, '#als-care', true);
    assert.ok(picture.equals(await page.screenshot()));
    assert.deepEqual(await elementsIn(page), ['als-overview', 'als-urgent-signs', 'als-symptom-check']);
    assert.equal(await page.locator('als-overview .page').count(), 0);
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
    quiet(page);
  });

  it('is what the command prints with --div: the text, its attributes, and no tag of ours', () => {
    const printed = execFileSync(
      'node',
      [
        'bin/als-widgets.mjs',
        'render',
        'urgent-signs',
        '--div',
        '--lang',
        'es',
        '--region',
        'ES',
        '--heading-level',
        '3',
      ],
      { encoding: 'utf8' },
    );
    assert.match(
      printed,
      /^<div data-als-widget="urgent-signs" data-lang="es" data-region="ES" data-heading-level="3">\n<div class="als-base" data-als-prerendered=/,
    );
    assert.doesNotMatch(printed, /<als-|<link/);
    assert.match(printed, /href="tel:112"/);
  });
});

it('A page that has no observers, or breaks what finds a div, has no error from it', async () => {
  const broken = [
    'MutationObserver = undefined',
    'Document.prototype.querySelectorAll = () => { throw new Error("broken") }',
  ];
  for (const content of broken) {
    const page = await site.open(signs + script, { prepare: (p) => p.addInitScript({ content }) });
    await page.waitForLoadState();
    assert.deepEqual(page.reports.problems, []);
    assert.ok((await numbers(page).count()) || (await page.getByText('Trouble breathing?').isVisible()));
  }
});
