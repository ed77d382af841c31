import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { drawn, snippet, startSite, strictPolicy, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const titles = ['When to get help', 'ALS (motor neurone disease)', 'Check symptoms and plan next steps'];
const elements =
  '<als-urgent-signs region="US"></als-urgent-signs><als-overview></als-overview><als-symptom-check></als-symptom-check>';
const source = readFileSync('dist/als-widgets.js', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('The snippet', () => {
  it('shows all three elements in an empty page, with one request and nothing to complain about', async () => {
    const page = await site.open(snippet);
    await drawn(page);
    for (const name of titles) await page.getByRole('heading', { name, exact: true }).waitFor();
    assert.deepEqual(page.reports, {
      problems: [],
      warnings: [],
      requests: ['/', '/als-widgets.js'],
      served: ['/', '/als-widgets.js'],
    });
  });

  const ways: { [way: string]: [body: string, head?: string] } = {
    'in the head': [elements, '<script src="/als-widgets.js"></script>'],
    'at the end': [`${elements}<script src="/als-widgets.js"></script>`],
    'as a module': [elements, '<script type="module" src="/als-widgets.js"></script>'],
    async: [elements, '<script async src="/als-widgets.js"></script>'],
    'injected late': [elements + '<script src="/late.js"></script>'],
  };
  for (const [way, [body, head = '']] of Object.entries(ways))
    it(`works ${way}`, async () => {
      const late =
        "setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { src: '/als-widgets.js' })), 50)";
      const page = await site.open(body, { head, files: { '/late.js': late } });
      await page.getByRole('heading', { name: titles[2]! }).waitFor();
      await drawn(page);
      assert.deepEqual(page.reports.problems, []);
      assert.equal(page.reports.requests.filter((path) => path === '/als-widgets.js').length, 1);
    });

  it('loaded twice or in two versions, leaves all to the first and says so once', async () => {
    const files = { '/second.js': source, '/other.js': source.replaceAll(version, '9.9.9') };
    for (const [second, name] of [
      ['/second.js', version],
      ['/other.js', '9.9.9'],
    ] as const) {
      const page = await site.open(
        `<script src="/als-widgets.js"></script><script src="${second}"></script>${elements}`,
        { files, headers: { 'content-security-policy': strictPolicy } },
      );
      await drawn(page);
      assert.deepEqual(page.reports.problems, []);
      assert.deepEqual(page.reports.warnings, [
        `[als-widgets] version ${name} is not used: version ${version} is already on this page.`,
      ]);
    }
  });

  it('reads well on a page that is not in UTF-8', async () => {
    const page = await site.open(snippet, { type: 'text/html; charset=windows-1252' });
    await drawn(page);
    const text = await page.locator('als-overview').evaluate((e) => e.shadowRoot!.textContent);
    assert.match(text, /Guillain-Barré/);
  });

  it('runs without a violation and without a changed pixel under a strict policy, also in a sandbox', async () => {
    const pictures: string[] = [];
    for (const policy of ['', strictPolicy, `${strictPolicy}; sandbox allow-scripts`]) {
      const page = await site.open(snippet, { headers: policy ? { 'content-security-policy': policy } : {} });
      await drawn(page);
      assert.deepEqual(page.reports.problems, []);
      pictures.push((await page.screenshot({ fullPage: true, timeout: 30_000 })).toString('base64'));
    }
    assert.equal(pictures[1], pictures[0]);
    assert.equal(pictures[2], pictures[0]);
  });

  it("lives beside a page's own Lit, whichever comes first", async () => {
    const host = await build({
      stdin: {
        contents:
          "import {LitElement, html} from 'lit'; customElements.define('host-card', class extends LitElement { render() { return html`<p>A card of the page</p>` } })",
        resolveDir: process.cwd(),
      },
      bundle: true,
      format: 'iife',
      write: false,
    });
    const files = { '/host.js': host.outputFiles[0]!.text };
    const policy = { 'content-security-policy': strictPolicy.replace('als-widgets', 'als-widgets lit-html') };
    const scripts = ['<script src="/host.js"></script>', '<script src="/als-widgets.js"></script>'];
    for (const order of [scripts, scripts.toReversed()]) {
      const page = await site.open(`${order.join('')}<host-card></host-card>${elements}`, { files, headers: policy });
      await page.getByText('A card of the page').waitFor();
      await drawn(page);
      assert.deepEqual(page.reports.problems, []);
    }
  });

  it('leaves nothing on the window', async () => {
    const page = await site.open(snippet, {
      prepare: (p) =>
        p.addInitScript({ content: 'before = new Set(Object.getOwnPropertyNames(window)); before.add("before")' }),
    });
    await drawn(page);
    assert.deepEqual(await page.evaluate('Object.getOwnPropertyNames(window).filter((name) => !before.has(name))'), []);
  });

  it('draws elements that a script adds later, and tells when each is ready', async () => {
    const page = await site.open('<script src="/als-widgets.js"></script><script src="/add.js"></script>', {
      files: {
        '/add.js':
          "ready = []; addEventListener('als-ready', (e) => ready.push(e.target.localName)); document.body.append(document.createElement('als-urgent-signs'))",
      },
    });
    await page.getByRole('heading', { name: titles[0]! }).waitFor();
    assert.deepEqual(await page.evaluate('ready'), ['als-urgent-signs']);
  });

  it('keeps a promise that each is ready, for a script that begins to listen when that was long ago', async () => {
    const page = await site.open(snippet, {
      prepare: (p) =>
        p.addInitScript({
          content: "heard = []; addEventListener('als-ready', (e) => heard.push(e.target.localName))",
        }),
    });
    await drawn(page);
    const ready = 'Promise.all([...document.querySelectorAll("[region]")].map((element) => element.ready))';
    assert.deepEqual(await page.evaluate(ready), [true, true, true]);
    assert.deepEqual(await page.evaluate(ready), [true, true, true]);
    assert.deepEqual(await page.evaluate('heard.sort()'), ['als-overview', 'als-symptom-check', 'als-urgent-signs']);
  });
});
