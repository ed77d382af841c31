// Measures the built file against the same text as static HTML, in one run: `npm run bench`.
// Milliseconds are medians of 7 with the CPU slowed four-fold, unless a row says otherwise.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { assess } from '../dist/modules/triage.js';
import { chromeArguments, findChrome } from './browsers.mjs';

const script = brotliCompressSync(readFileSync('dist/als-widgets.js'));
const hello = await build({
  stdin: {
    contents: `import {LitElement, html} from 'lit'; customElements.define('als-hello', class extends LitElement { render() { return html\`<p>Hello</p>\` } })`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  minify: true,
  format: 'iife',
  write: false,
});
const files: { [path: string]: Buffer } = {
  '/als-widgets.js': script,
  '/hello.js': brotliCompressSync(hello.outputFiles[0]!.contents),
};
const three =
  '<als-urgent-signs region="US"></als-urgent-signs><als-overview region="US"></als-overview><als-symptom-check region="US"></als-symptom-check>';
const tag = (src: string) => `<script src="${src}" defer></script>`;
const pages: { [path: string]: string } = {
  '/blank': '',
  '/three': tag('/als-widgets.js') + three,
  '/one': tag('/als-widgets.js') + '<als-urgent-signs region="US"></als-urgent-signs>',
  '/ten': tag('/als-widgets.js') + '<als-urgent-signs region="US"></als-urgent-signs>'.repeat(10),
  '/fifty': tag('/als-widgets.js') + '<als-urgent-signs region="US"></als-urgent-signs>'.repeat(50),
  '/hello': tag('/hello.js') + '<als-hello></als-hello>',
};
const server = createServer((request, response) => {
  const path = request.url!.split('?')[0]!;
  const file = files[path];
  if (file) return response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'br' }).end(file);
  if (!(path in pages)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' });
  response.end(
    brotliCompressSync(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Bench</title><body>${pages[path]}</body></html>`,
    ),
  );
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const executablePath = await findChrome();
const browser = await chromium.launch({ executablePath, args: chromeArguments(executablePath) });

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

interface Load {
  rendered: number;
  longest: number;
  work: number;
  heap: number;
}

/** Runs in the page: the longest task, and the frame in which all elements have been drawn. */
const watch = `
  longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration))))
    .observe({ type: 'longtask', buffered: true });
  const drawn = () => [...document.querySelectorAll('*')].every((e) => !e.localName.startsWith('als-') || e.shadowRoot?.querySelector(e.localName === 'als-overview' ? '.review' : '.base, p'));
  const look = () => requestAnimationFrame(() => (drawn() ? requestAnimationFrame(() => (painted = performance.now())) : look()));
  addEventListener('load', look);`;

/** Opens a page afresh and measures until it has been painted. */
async function load(
  path: string,
  { slow = 4, network = false } = {},
  then?: (page: Page, cdp: CDPSession) => Promise<void>,
): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript({ content: watch });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
  if (network) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562,
      downloadThroughput: 180_000,
      uploadThroughput: 84_000,
    });
  }
  await cdp.send('Performance.enable');
  await page.goto(origin + path);
  const { rendered, longest } = await page
    .waitForFunction(() => {
      const found = window as unknown as { painted?: number; longest: number };
      return found.painted ? { rendered: found.painted, longest: found.longest } : false;
    })
    .then((handle) => handle.jsonValue() as Promise<{ rendered: number; longest: number }>);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((m) => m.name === name)!.value * 1000;
  await then?.(page, cdp);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await context.close();
  return {
    rendered,
    longest,
    work: metric('ScriptDuration') + metric('LayoutDuration') + metric('RecalcStyleDuration'),
    heap: usedSize,
  };
}

async function measure(path: string, options = {}): Promise<Load> {
  const loads: Load[] = [];
  for (let i = 0; i < 7; i++) loads.push(await load(path, options));
  const of = (key: keyof Load) => median(loads.map((l) => l[key]));
  return { rendered: of('rendered'), longest: of('longest'), work: of('work'), heap: of('heap') };
}

// The same text as static HTML: what the elements drew, without script, shadow roots or styles.
await load('/three', { slow: 1 }, async (page) => {
  pages['/static'] = await page.evaluate(() =>
    [...document.querySelectorAll('als-urgent-signs, als-overview, als-symptom-check')]
      .map((element) =>
        element
          .shadowRoot!.querySelector('.base')!
          .outerHTML.replace(/<!--.*?-->/gs, '')
          .replace(/\s+/g, ' '),
      )
      .join(''),
  );
});

/** From pressing Continue to the next screen laid out. */
const answers: number[] = [];
await load('/three', {}, async (page) => {
  await page.getByRole('button', { name: 'Start' }).click();
  for (let i = 0; i < 6; i++) {
    answers.push(
      await page.evaluate(async () => {
        const check = document.querySelector('als-symptom-check') as HTMLElement & { updateComplete: Promise<unknown> };
        const root = check.shadowRoot!;
        for (const group of root.querySelectorAll('fieldset')) {
          const inputs = [...group.querySelectorAll('input')];
          (inputs[0]!.type === 'checkbox' ? inputs.at(-1) : inputs.length === 3 ? inputs[1] : inputs[0])!.click();
          await check.updateComplete;
        }
        const start = performance.now();
        [...root.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Continue')!.click();
        await check.updateComplete;
        check.getBoundingClientRect();
        return performance.now() - start;
      }),
    );
  }
});

const growth = { each: 0, heap: 0 };
await load('/one', { slow: 1 }, async (page, cdp) => {
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heap();
  growth.each = await page.evaluate(async () => {
    // Not laid out: the elements' own work.
    const hidden = document.body.appendChild(document.createElement('div'));
    hidden.hidden = true;
    const start = performance.now();
    for (let i = 0; i < 200; i++) hidden.append(document.createElement('als-urgent-signs'));
    await (hidden.lastChild as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    return (performance.now() - start) / 200;
  });
  growth.heap = ((await heap()) - before) / 200;
});

const times: number[] = [];
for (let i = 0; i < 4000; i++) {
  const start = performance.now();
  assess({ 'speech-slurred': 'yes', 'change-course': 'worse', 'lost-abilities': ['hand-fine-tasks'] });
  times.push((performance.now() - start) * 1000);
}

const found: { [name: string]: Load } = {};
for (const path of ['/blank', '/static', '/three', '/one', '/ten', '/fifty']) found[path] = await measure(path);
const [still, full] = [await measure('/static', { slow: 1 }), await measure('/three', { slow: 1 })];
const [slowHello, slowThree] = [
  await measure('/hello', { slow: 1, network: true }),
  await measure('/three', { slow: 1, network: true }),
];
await browser.close();
server.close();

const n = (value: number, digits = 0) => value.toFixed(digits).padStart(9);
console.log('page                          rendered ms  longest task ms   heap kB');
for (const [path, name] of Object.entries({
  '/blank': 'blank',
  '/static': 'static HTML',
  '/three': 'three elements',
  '/one': '1 urgent signs',
  '/ten': '10 urgent signs',
  '/fifty': '50 urgent signs',
})) {
  const { rendered, longest, heap } = found[path]!;
  console.log(`${name.padEnd(30)}${n(rendered)}  ${n(longest)}      ${n(heap / 1000)}`);
}
const rows: [what: string, value: number, budget: number, digits?: number][] = [
  ['first render, times static HTML', found['/three']!.rendered / found['/static']!.rendered, 2, 2],
  ['longest task, ms', found['/three']!.longest, 50],
  ['an answer to the next question, ms', median(answers), 50, 1],
  ['main-thread work at full speed, times static HTML', full.work / still.work, 3, 2],
  ['slow 4G, times a one-script hello world', slowThree.rendered / slowHello.rendered, 1.2, 2],
  ['heap over static HTML, kB', (found['/three']!.heap - found['/static']!.heap) / 1000, 1000],
  ['each further urgent signs at full speed, ms', growth.each, 0.5, 2],
  ['heap of each, kB', growth.heap / 1000, 8, 1],
  ['assess(), microseconds', median(times), 50, 1],
];
console.log('\n    found    budget');
for (const [what, value, budget, digits] of rows)
  console.log(`${n(value, digits)} ${n(budget)}  ${value > budget ? 'OVER ' : ''}${what}`);
