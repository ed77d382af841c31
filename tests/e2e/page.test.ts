// What a publisher's page does to the elements, and what they do to it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  answerScreen,
  check,
  drawn,
  snippet,
  startSite,
  strictPolicy,
  slurred,
  toResult,
  unguardedSnippet,
  type Site,
} from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

describe('A whole check', () => {
  it('asks for nothing, keeps nothing, changes no address, and tells the page nothing', async () => {
    const page = await site.open(check, {
      headers: { 'content-security-policy': strictPolicy },
      prepare: (p) =>
        p.addInitScript({
          content: `events = []; const dispatch = EventTarget.prototype.dispatchEvent;
            EventTarget.prototype.dispatchEvent = function (event) { if (event.type.startsWith('als-')) events.push([event.type, event.detail]); return dispatch.call(this, event); };`,
        }),
    });
    await drawn(page);
    const before = page.reports.requests.length;
    const state = () =>
      page.evaluate(
        '[location.href, document.title, history.length, document.cookie, localStorage.length, sessionStorage.length].join()',
      );
    const start = await state();
    await toResult(page, slurred);
    await page.getByRole('button', { name: 'Change an answer' }).click();
    await page.getByRole('button', { name: 'Clear my answers' }).click();
    assert.equal(page.reports.requests.length, before);
    assert.equal(await state(), start);
    assert.equal(await page.evaluate('indexedDB.databases().then((all) => all.length)'), 0);
    assert.deepEqual(await page.evaluate('events'), [['als-ready', null]]);
    assert.deepEqual(page.reports.problems, []);
  });

  it('gives the inputs in the page names and values that say nothing', async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const names = await page
      .locator('input')
      .evaluateAll((inputs) => inputs.map((i) => `${(i as HTMLInputElement).name}=${(i as HTMLInputElement).value}`));
    for (const name of names) assert.match(name, /^q\d+=\d+$/);
  });
});

describe('On a hostile page', () => {
  const hostile: { [what: string]: string } = {
    'a tiny root size': 'html { font-size: 62.5% }',
    'a reset of everything that insists': '* { all: unset !important }',
    'tags that are hidden':
      'section, h1, h2, h3, p, ul, li, label, input, button, fieldset, a, div, als-overview { display: none !important }',
    'shouting, centred, spaced text':
      'body { text-transform: uppercase; text-align: center; letter-spacing: 2px; text-indent: 3em; white-space: nowrap; font-style: italic; visibility: hidden }',
    'a dark page': ':root { color-scheme: dark; background: #000; color: #fff }',
    'a column of 256 pixels': 'body { width: 256px; margin: 0 }',
  };
  for (const [what, css] of Object.entries(hostile))
    it(`the text stays large, plain and in its place: ${what}`, async () => {
      const page = await site.open(snippet, {
        head: '<link rel="stylesheet" href="/page.css">',
        files: { '/page.css': css },
      });
      await drawn(page);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await answerScreen(page);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('als-urgent-signs, als-overview, als-symptom-check')].map((element) => {
          const text = element.shadowRoot!.querySelector('li, .answer')!;
          const style = getComputedStyle(text);
          const box = element.shadowRoot!.querySelector('.base')!;
          return {
            large: parseFloat(style.fontSize) >= 16,
            case: style.textTransform,
            align: style.textAlign,
            indent: style.textIndent,
            wrap: style.whiteSpace,
            seen: style.visibility,
            high: text.getBoundingClientRect().height > 10,
            fits: box.scrollWidth <= box.clientWidth,
          };
        }),
      );
      for (const element of found)
        assert.deepEqual(element, {
          large: true,
          case: 'none',
          align: 'start',
          indent: '0px',
          wrap: 'normal',
          seen: 'visible',
          high: true,
          fits: true,
        });
      assert.deepEqual(page.reports.problems, []);
    });

  it('does not scroll sideways at 320 pixels, nor at 400 % zoom of a desktop', async () => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 320, height: 256 },
    ]) {
      const page = await site.open(unguardedSnippet, { viewport });
      await drawn(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await toResult(page, slurred);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
  });

  it('keeps the heading that takes focus clear of a fixed header', async () => {
    const page = await site.open(`<div id="bar"></div>${check}`, {
      head: '<link rel="stylesheet" href="/page.css">',
      files: {
        '/page.css':
          '#bar { position: fixed; inset: 0 0 auto; height: 96px; background: #ccc; z-index: 9 } body { margin-top: 96px }',
      },
    });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    for (let i = 0; i < 3; i++) {
      await answerScreen(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      assert.ok(
        await page
          .getByRole('heading', { level: 2 })
          .evaluate((h) => h.getBoundingClientRect().top >= 96 && h.getBoundingClientRect().bottom <= innerHeight),
      );
    }
  });
});

describe('When something fails', () => {
  it('shows what stands between the tags where the script is blocked or off', async () => {
    const blocked = await site.open(snippet, {
      prepare: (page) => page.route('**/als-widgets.js', (route) => route.abort()),
    });
    assert.ok(await blocked.getByText('Choking on something that cannot be coughed out').isVisible());
    const off = await site.open(snippet, { javaScriptEnabled: false });
    assert.ok(await off.getByText('Choking on something that cannot be coughed out').isVisible());
  });

  it('shows it again, with the emergency line, when an element throws, and the others go on', async () => {
    const page = await site.open(
      `<script src="/als-widgets.js" defer></script><als-overview region="gb">The article is missing.</als-overview><als-urgent-signs></als-urgent-signs>`,
      {
        prepare: (p) =>
          p.addInitScript({
            content: `errors = []; addEventListener('als-error', (event) => errors.push(event.target.localName + ': ' + event.detail.message));
            const set = Element.prototype.setAttribute;
            Element.prototype.setAttribute = function (name, value) { if (String(value).startsWith('sources-of-')) throw new Error('broken'); return set.call(this, name, value); };`,
          }),
      },
    );
    await page.getByText('The article is missing.').waitFor();
    assert.ok(await page.getByText('Trouble breathing or choking now? Call 999.').isVisible());
    await page.getByRole('heading', { name: 'When to get help' }).waitFor();
    assert.deepEqual(await page.evaluate('errors'), ['als-overview: Error: broken']);
    assert.equal(page.reports.problems.length, 1);
    assert.match(page.reports.problems[0]!, /^\[als-widgets\] <als-overview> failed; its fallback is shown\./);
  });
});
