// Pages and browsers that are made otherwise: tags closed with "/>", other documents, XHTML, no constructable sheets.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { check, drawn, slurred, snippet, startSite, strictPolicy, toResult, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';

/** What stands on the page from top to bottom, of the words asked for that are seen. */
const order = (page: Page, words: readonly string[]) =>
  page.evaluate((all) => {
    const seen: [number, string][] = [];
    const nodes: Node[] = [document.body];
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      nodes.push(...node.childNodes, ...(node instanceof Element ? (node.shadowRoot?.childNodes ?? []) : []));
      if (!(node instanceof Text) || !all.includes(node.data.trim())) continue;
      const range = document.createRange();
      range.selectNode(node);
      const { top, height } = range.getBoundingClientRect();
      if (height) seen.push([top, node.data.trim()]);
    }
    return seen.sort(([a], [b]) => a - b).map(([, word]) => word);
  }, words);

const titles = ['When to get help', 'ALS (motor neurone disease)', 'Check symptoms and plan next steps'];

describe('A tag closed with "/>"', () => {
  for (const [how, head, end] of [
    ['with the script deferred', script, ''],
    ['with the script before the page', '<script src="/als-widgets.js"></script>', ''],
    ['with the script at the end', '', '<script src="/als-widgets.js"></script>'],
  ] as const)
    it(`hides nothing of the page, in its order, and the console says what happened: ${how}`, async () => {
      const page = await site.open(
        `<als-urgent-signs region="US" /><h2>Our clinic</h2><p>Since 1950</p><als-overview region="US" />
         <als-symptom-check region="US" /><footer>Contact us</footer>${end}`,
        { head },
      );
      await drawn(page);
      await page.getByText('Contact us').waitFor();
      assert.deepEqual(await order(page, [...titles, 'Our clinic', 'Since 1950', 'Contact us']), [
        titles[0],
        'Our clinic',
        'Since 1950',
        titles[1],
        titles[2],
        'Contact us',
      ]);
      assert.deepEqual(
        page.reports.warnings.map((warning) => /<(als-.*?)> has <(.*?)>.*"\/>"/.exec(warning)?.slice(1)).sort(),
        [
          ['als-overview', 'als-symptom-check'],
          ['als-symptom-check', 'footer'],
          ['als-urgent-signs', 'h2'],
        ],
      );
      await toResult(page, slurred);
      assert.ok(await page.getByText('Contact us').isVisible());
      assert.equal(page.reports.warnings.length, 3);
      assert.deepEqual(page.reports.problems, []);
    });

  for (const tail of [
    '<div class="card"><div><h3>Seen</h3></div></div>',
    '<p>Seen</p><als-urgent-signs></als-urgent-signs>',
    '<div><p>Seen</p><form><input></form></div>',
    'Seen<nav><a href="/">Home</a></nav>',
    '<p>Seen</p><script src="/of-the-page.js"></script>',
    '<div class="content"><p>Seen</p><button>Buy</button></div>',
    '<blockquote>Seen</blockquote>',
    '<details><summary>Seen</summary>More</details>',
    '<p>Seen</p><iframe src="about:blank"></iframe>',
    '<x-app>Seen</x-app>',
  ])
    it(`keeps in view: ${tail}`, async () => {
      const page = await site.open(`${script}<als-urgent-signs region="US" />${tail}`, {
        files: { '/of-the-page.js': '' },
      });
      await drawn(page);
      assert.deepEqual(await order(page, ['Seen']), ['Seen']);
    });

  it('and what the page adds later stays in view as well', async () => {
    const page = await site.open(`${script}<als-urgent-signs region="US">Call 911.</als-urgent-signs>`);
    await drawn(page);
    await page.evaluate(() => {
      const heading = document.createElement('h2');
      heading.textContent = 'Our clinic';
      document.querySelector('als-urgent-signs')!.append(heading);
    });
    await page.getByText('Our clinic').waitFor();
    assert.equal(page.reports.warnings.length, 1);
  });

  it('but words for readers without scripts give way to the element, as ever', async () => {
    for (const words of [
      'Of the page.',
      '<p>Of the page.</p><p>More.</p>',
      '<p>Of the page.<a href="/als">About ALS</a></p><ul><li>One</li></ul>',
      '<div><strong>Of the page.</strong><br><img alt=""></div>',
      '<slot></slot><font><font>Of the page.</font></font><noscript>More.</noscript>',
      '<div slot="of-the-page"><h2>Of the page.</h2></div>',
    ]) {
      const page = await site.open(`${script}<als-urgent-signs region="US">${words}</als-urgent-signs>`);
      await drawn(page);
      assert.deepEqual(await order(page, ['Of the page.', 'When to get help']), ['When to get help'], words);
      assert.deepEqual(page.reports.warnings, []);
      await page.context().close();
    }
    const page = await site.open(
      `${script}<als-symptom-check region="US"><div slot="find-a-doctor"><h3>Find a clinic</h3></div></als-symptom-check>`,
    );
    await toResult(page, slurred);
    assert.ok(await page.getByRole('heading', { name: 'Find a clinic' }).isVisible());
    assert.deepEqual(page.reports.warnings, []);
  });
});

/** How the wrapper of an element, a button and a card look. */
const looks = (page: Page, tag = 'als-urgent-signs') =>
  page.evaluate(
    (name) =>
      ['.page', '.call, button', '.card, .strip'].map((part) => {
        const found = document.querySelector(name)!.shadowRoot!.querySelector(part)!;
        const { fontSize, paddingLeft, backgroundColor, display } = getComputedStyle(found);
        return { fontSize, paddingLeft, backgroundColor, display };
      }),
    tag,
  );

describe('In another document', () => {
  for (const [how, headers] of [
    ['', {}],
    [', under a strict policy', { 'content-security-policy': strictPolicy }],
  ] as const)
    it(`an element looks the same in a pop-out window, and back again${how}`, async () => {
      const page = await site.open(`${script}<als-urgent-signs region="GB">Call 999.</als-urgent-signs>`, {
        headers,
      });
      await drawn(page);
      const before = await looks(page);
      const [popOut] = await Promise.all([
        page.waitForEvent('popup'),
        page.evaluate(() => {
          const popOut = open('', '', 'width=1000,height=800')!;
          popOut.document.body.append(document.querySelector('als-urgent-signs')!);
          Object.assign(globalThis, { popOut });
        }),
      ]);
      assert.deepEqual(await looks(popOut), before);
      await page.evaluate(() =>
        document.body.append(
          (globalThis as unknown as { popOut: Window }).popOut.document.querySelector('als-urgent-signs')!,
        ),
      );
      assert.deepEqual(await looks(page), before);
      assert.deepEqual(page.reports.problems, []);
    });

  it('an element that is drawn in a frame first is dressed there, and a whole check goes on after a move', async () => {
    const page = await site.open(`${check}<iframe width="1000" height="700"></iframe>`);
    await drawn(page);
    const before = await looks(page, 'als-symptom-check');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.evaluate(() => {
      const { body } = document.querySelector('iframe')!.contentDocument!;
      const signs = document.createElement('als-urgent-signs');
      signs.setAttribute('region', 'GB');
      body.append(document.querySelector('als-symptom-check')!, signs);
    });
    const frame = page.frames()[1]!;
    await frame.getByRole('link', { name: 'Call 999' }).waitFor();
    await frame.getByRole('button', { name: 'Stop and see what to do' }).click();
    await frame.getByRole('heading', { name: 'When to get help', exact: true }).waitFor();
    for (const tag of ['als-symptom-check', 'als-urgent-signs'])
      assert.equal(
        await frame.locator(`${tag} .page`).evaluate((e) => getComputedStyle(e).fontSize),
        before[0]!.fontSize,
      );
    assert.deepEqual(page.reports.problems, []);
  });

  it('an element that passes through a document without a window comes back dressed', async () => {
    const page = await site.open(`${script}<als-urgent-signs region="GB">Call 999.</als-urgent-signs>`);
    await drawn(page);
    const before = await looks(page);
    await page.evaluate(() => {
      const signs = document.querySelector('als-urgent-signs')!;
      document.implementation.createHTMLDocument('').body.append(signs);
      document.createElement('template').content.append(signs);
      document.body.append(signs);
    });
    assert.deepEqual(await looks(page), before);
    assert.deepEqual(page.reports.problems, []);
  });
});

describe('In XHTML', () => {
  for (const [how, head, end] of [
    ['deferred', '<script src="/als-widgets.js" defer="defer"></script>', ''],
    ['in the head', '<script src="/als-widgets.js"></script>', ''],
    ['at the end', '', '<script src="/als-widgets.js"></script>'],
  ] as const)
    it(`all works, attributes too, under a strict policy: the script ${how}`, async () => {
      const page = await site.open('', {
        prepare: (opened) =>
          opened.route('**/page.xhtml', (route) =>
            route.fulfill({
              contentType: 'application/xhtml+xml',
              headers: { 'content-security-policy': strictPolicy },
              body: `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title>${head}</head><body>
                <als-urgent-signs region="GB" theme="dark">Call 999.</als-urgent-signs><als-overview region="US"/>
                <als-symptom-check region="US" activation-guard="off"/>${end}</body></html>`,
            }),
          ),
      });
      await page.goto(`${page.url()}page.xhtml`);
      await drawn(page);
      assert.ok(await page.getByRole('link', { name: 'Call 999' }).isVisible());
      assert.equal((await looks(page))[0]!.fontSize, '16px');
      assert.equal(await page.locator('als-urgent-signs .dark').count(), 1);
      await page.getByRole('link', { name: 'Sources', exact: true }).click();
      await toResult(page, slurred);
      await page.getByRole('heading', { name: 'See a doctor in the next few days', exact: true }).waitFor();
      assert.deepEqual(page.reports.problems, []);
      assert.deepEqual(page.reports.warnings, []);
    });
});

describe('Without constructable style sheets', () => {
  const hosts: { [what: string]: string } = {
    'in a browser that has none':
      'for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replaceSync; delete CSSStyleSheet.prototype.replace;',
    'on a page with a library that takes the name Document, as MooTools does':
      'window.Document = function () {}; window.Document.prototype = {};',
    'on a page where shadow roots are said to be a polyfill': 'window.ShadyCSS = { nativeShadow: false };',
  };
  for (const [what, content] of Object.entries(hosts))
    it(`all works and looks the same ${what}`, async () => {
      const usual = await site.open(snippet);
      await drawn(usual);
      const page = await site.open(snippet.replace('<als-symptom-check', '<als-symptom-check activation-guard="off"'), {
        prepare: (opened) => opened.addInitScript({ content }),
      });
      await drawn(page);
      for (const tag of ['als-urgent-signs', 'als-overview', 'als-symptom-check'])
        assert.deepEqual(await looks(page, tag), await looks(usual, tag));
      await toResult(page, slurred);
      await page.getByRole('heading', { name: 'See a doctor in the next few days', exact: true }).waitFor();
      assert.deepEqual(page.reports.problems, []);
    });

  it('all words are there, plain, where a strict policy refuses style elements', async () => {
    const page = await site.open(snippet, {
      headers: { 'content-security-policy': strictPolicy },
      prepare: (opened) => opened.addInitScript({ content: Object.values(hosts)[0]! }),
    });
    await drawn(page);
    assert.ok(await page.locator('als-urgent-signs').getByRole('link', { name: 'Call 911' }).isVisible());
    await toResult(page, slurred);
    assert.ok(page.reports.problems.every((problem) => /inline style.*Content Security Policy/.test(problem)));
  });
});
