// A publisher's site for the tests: pages, headers and the built file, on a free port of this machine.
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromeArguments, findChrome } from '../../scripts/browsers.mjs';

export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types als-widgets";

export const snippet = `<script src="/als-widgets.js" defer></script>
<als-urgent-signs region="US">Trouble breathing or choking now? Call your emergency number.</als-urgent-signs>
<als-overview region="US"></als-overview>
<als-symptom-check region="US"></als-symptom-check>`;

export const check =
  '<script src="/als-widgets.js" defer></script><als-symptom-check region="US">See a doctor.</als-symptom-check>';

export interface Reports {
  /** Console errors and warnings, uncaught errors and violations of the security policy. */
  problems: string[];
  warnings: string[];
  /** Paths asked for, the page itself first. */
  requests: string[];
}

export interface Site {
  open(
    body: string,
    options?: {
      head?: string;
      headers?: { [name: string]: string };
      files?: { [path: string]: string };
      type?: string;
    } & BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> },
  ): Promise<Page & { reports: Reports }>;
  close(): Promise<void>;
}

/** Serves what the tests ask for and opens it in one browser. */
export async function startSite(): Promise<Site> {
  const script = readFileSync('dist/als-widgets.js');
  let answer: (
    path: string,
  ) => { type: string; body: string | Buffer; headers?: { [name: string]: string } } | undefined = () => undefined;
  const server: Server = createServer((request, response) => {
    const found =
      answer(request.url!) ??
      (request.url === '/als-widgets.js' ? { type: 'text/javascript', body: script } : undefined);
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': found.type, ...found.headers }).end(found.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = await findChrome();
  const browser: Browser = await chromium.launch({ executablePath, args: chromeArguments(executablePath) });

  return {
    async open(
      body,
      { head = '', headers = {}, files = {}, type = 'text/html; charset=utf-8', prepare, ...context } = {},
    ) {
      const html = `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body>${body}</body></html>`;
      answer = (path) =>
        path === '/'
          ? { type, body: html, headers }
          : path in files
            ? { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: files[path]! }
            : undefined;
      const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 }, ...context })).newPage();
      page.setDefaultTimeout(6000);
      const reports: Reports = { problems: [], warnings: [], requests: [] };
      page.on('pageerror', (error) => reports.problems.push(error.message));
      page.on('console', (message) => {
        // The icon of the test page is refused by a strict policy; that is not ours.
        if (message.type() === 'error' && !message.text().includes("'data:,'")) reports.problems.push(message.text());
        if (message.type() === 'warning') reports.warnings.push(message.text());
      });
      page.on('request', (request) => reports.requests.push(request.url().replace(origin, '')));
      await prepare?.(page);
      await page.goto(origin);
      return Object.assign(page, { reports });
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Waits until every element on the page has drawn itself. */
export const drawn = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .filter((e) => e.localName.startsWith('als-'))
      .every((e) => e.shadowRoot?.querySelector(e.localName === 'als-overview' ? '.review' : '.base')),
  );

/** What the focused control or heading is called. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element?.closest('label') ?? element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });

/** Answers by the start of the question; the rest is "No", "None of these" or 40 to 59. */
export type Given = { [question: string]: string };

/** Answers all questions of the screen that is shown. */
export async function answerScreen(page: Page, given: Given = {}): Promise<void> {
  for (const group of await page.locator('fieldset').all()) {
    const legend = (await group.locator('legend').innerText()).trim();
    const wanted = Object.entries(given).find(([start]) => legend.startsWith(start))?.[1];
    const boxes = (await group.getByRole('checkbox').count()) > 0;
    const name = wanted ?? (boxes ? 'None of these' : legend.startsWith('How old') ? '40 to 59' : 'No');
    for (const option of name.split(' + ')) await group.getByLabel(option, { exact: true }).check();
  }
}

/** Walks from the start to "check your answers", or to emergency help. */
export async function walk(page: Page, given: Given = {}): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  while ((await page.getByRole('button', { name: 'Continue' }).count()) > 0) {
    await answerScreen(page, given);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

/** Walks to the result. */
export async function toResult(page: Page, given: Given = {}): Promise<void> {
  await walk(page, given);
  const next = page.getByRole('button', { name: 'See what to do next' });
  if (await next.count()) await next.click();
}
