// A publisher's site for the tests: pages, headers and the built file, on a free port of this machine.
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { chromeArguments, findChrome } from '../../scripts/browsers.mjs';

export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types als-widgets";

/** The page's own fonts, from npm: every script looks the same on any machine. A strict policy needs `font-src 'self'` for them. */
export const fonts = `${[
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-devanagari',
  'noto-sans-jp',
  'noto-sans-kr',
  'noto-sans-sc',
  'noto-sans-tc',
]
  .flatMap((name) => [400, 700].map((weight) => `<link rel="stylesheet" href="/fonts/${name}/${weight}.css">`))
  .join('')}<link rel="stylesheet" href="/fonts/page.css">`;
/** `lang` chooses between the Chinese, Japanese and Korean shapes of a sign. */
const pageFont = `body { font-family: 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Devanagari', 'Noto Sans SC', 'Noto Sans JP', sans-serif }
:lang(ja) body { font-family: 'Noto Sans', 'Noto Sans JP', sans-serif }
:lang(ko) body { font-family: 'Noto Sans', 'Noto Sans KR', sans-serif }
:lang(zh-Hant) body { font-family: 'Noto Sans', 'Noto Sans TC', sans-serif }`;

/** The snippet of the README. */
export const snippet = /```html\n(<script src=.*?)\n```/s
  .exec(readFileSync('README.md', 'utf8'))![1]!
  .replace('https://example.org', '');

/** For a walk, whose presses follow each other at once, and often at the same place: the guard would hold them up. */
export const unguardedSnippet = snippet.replace('<als-symptom-check', '<als-symptom-check activation-guard="off"');

export const check =
  '<script src="/als-widgets.js" defer></script><als-symptom-check region="US" activation-guard="off">See a doctor.</als-symptom-check>';

export interface Reports {
  /** Console errors and warnings, uncaught errors and violations of the security policy. */
  problems: string[];
  warnings: string[];
  /** Paths asked for, the page itself first. */
  requests: string[];
  /** The same as the server saw it: also what frames asked for. */
  served: string[];
}

export interface Site {
  open(
    body: string,
    options?: {
      head?: string;
      headers?: { [name: string]: string };
      files?: { [path: string]: string };
      type?: string;
      /** `lang` and `dir` of the page. */
      lang?: string;
      dir?: string;
    } & BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> },
  ): Promise<Page & { reports: Reports }>;
  close(): Promise<void>;
}

/** An address without what follows the name of its file. */
const fileOf = (path: string) => path.split('?')[0]!;

/** How a file is asked for that is loaded when it is used: no browser meets one of another version. */
export const versioned = (path: string): string =>
  `${path}?v=${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}`;

/** Serves what the tests ask for and opens it in one browser. */
export async function startSite(): Promise<Site> {
  /** The built files, as a publisher serves them. */
  const built = (path: string): { type: string; body: Buffer; headers?: { [name: string]: string } } | undefined => {
    if (path === '/fonts/page.css') return { type: 'text/css', body: Buffer.from(pageFont) };
    const font = /^\/fonts\/([\w-]+\/(?:files\/)?[\w.-]+\.(css|woff2))$/.exec(path);
    if (font)
      return {
        type: font[2] === 'css' ? 'text/css' : 'font/woff2',
        body: readFileSync(`node_modules/@fontsource/${font[1]}`),
      };
    const file = `dist${fileOf(path)}`;
    return /^\/((locales|guide)\/)?[\w.-]+\.(js|css)$/.test(fileOf(path)) && existsSync(file)
      ? { type: file.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(file) }
      : undefined;
  };
  let served: string[] = [];
  let answer: (
    path: string,
  ) => { type: string; body: string | Buffer; headers?: { [name: string]: string } } | undefined = () => undefined;
  const server: Server = createServer((request, response) => {
    served.push(request.url!);
    const found = answer(request.url!) ?? built(request.url!);
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
      {
        head = '',
        headers = {},
        files = {},
        type = 'text/html; charset=utf-8',
        lang = 'en',
        dir = 'ltr',
        prepare,
        ...context
      } = {},
    ) {
      const html = `<!doctype html><html lang="${lang}" dir="${dir}"><head><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body>${body}</body></html>`;
      answer = (path) =>
        path === '/'
          ? { type, body: html, headers }
          : fileOf(path) in files
            ? { type: fileOf(path).endsWith('.css') ? 'text/css' : 'text/javascript', body: files[fileOf(path)]! }
            : undefined;
      // Of the tests before, whose pages would go on; a test has few at once.
      await Promise.all(
        browser
          .contexts()
          .slice(0, -5)
          .map((before) => before.close()),
      );
      const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 }, ...context })).newPage();
      page.setDefaultTimeout(6000);
      served = [];
      const reports: Reports = { problems: [], warnings: [], requests: [], served };
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

/**
 * Answers by the start of the question or of what stands above a list: the starts of what is
 * chosen, joined by " + ". The rest is "No", "None of these" or 40 to 59.
 */
export type Given = { [question: string]: string };

/** A reader whose speech has been getting worse: `prompt`. */
export const slurred: Given = {
  'Have you noticed any of these?': 'Speech that has become slurred',
  'Think of the main change': 'It is getting worse',
  'How long ago': '1 to 3 months ago',
};

/** A reader whose arms, legs, muscles, speech, swallowing and weight have changed: `prompt`. */
export const fiveSymptoms: Given = {
  'Have you noticed any of these?': 'Daily tasks + Muscle twitching + Speech + Coughing or choking',
  'Which of these used to be': 'Lifting the arms + Climbing stairs',
  'Do you have any of these in your muscles': 'Muscle twitching in many places + Muscle cramps',
  'Have you noticed any of these other': 'Weight loss',
  'What makes these tasks hard': 'That part of the body',
  'Where did': 'In one place, and then it spread',
  'Think of the main change': 'It is getting worse',
  'How long ago': '3 to 12 months ago',
};

/** A reader with much to tell. */
export const manySigns: Given = {
  'Have you noticed any of these?': 'Daily tasks + Muscle twitching + Speech + Coughing or choking',
  'Which of these used to be': 'Lifting the arms + Climbing stairs',
  'Do you have any of these in your muscles': 'Muscle twitching in many places + Muscle cramps',
  'Do you have any of these?': 'A drooping eyelid',
  'Have you noticed any of these other': 'Weight loss + Numbness + A drooping eyelid',
  'Do you have numbness': 'Yes, some',
  'What makes these tasks hard': 'That part of the body',
  'Where did': 'In one place, and then it spread',
  'Think of the main change': 'It is getting worse',
  'How long ago': '1 to 3 months ago',
};

/** The same, of somebody who has the diagnosis: most is then asked since the last clinic visit. */
export const manySignsDiagnosed: Given = {
  ...manySigns,
  'Is one of these true': 'A doctor has said',
  'Since the last clinic visit, which of these': 'Lifting the arms + Climbing stairs',
  // Three lists and questions begin alike: what is chosen tells which of them is meant.
  'Since the last clinic visit, is any of these new':
    'Daily tasks + Muscle twitching + Speech that is + Coughing or choking',
  'Since the last clinic visit, is any of these other': 'Weight loss + Numbness + A drooping eyelid',
  'Since the last clinic visit, is any of these': 'Muscle twitching in many places + Muscle cramps',
  'Since the last clinic visit, is any of': 'A drooping eyelid',
  'Since the last clinic visit, are numbness': 'Yes, some',
  'Think of the newest change': 'It is getting worse',
};

/** Chooses an answer. A tick that is there stays: pressing again would take it away. */
export async function choose(answer: Locator): Promise<void> {
  if (!(await answer.evaluate((e) => e.matches('[aria-pressed=true], :has(:checked)')))) await answer.click();
}

/** Answers all questions of the screen that is shown. */
export async function answerScreen(page: Page, given: Given = {}): Promise<void> {
  for (const group of await page.locator('fieldset').all()) {
    const [legend = ''] = [
      ...(await group.locator('legend').allInnerTexts()),
      await page.locator('als-symptom-check #title').innerText(),
    ];
    const options = (await group.locator('.answer').allInnerTexts()).map((option) => option.trim());
    const fitting = Object.entries(given).filter(([start]) => legend.trim().startsWith(start));
    const isHere = ([, names]: [string, string]) => options.some((option) => option.startsWith(names.split(' + ')[0]!));
    const wanted = (fitting.find(isHere) ?? fitting[0])?.[1];
    const usual = ['None of these', '40 to 59', 'No'].find((name) => options.some((option) => option.trim() === name));
    for (const name of (wanted ?? usual ?? 'No').split(' + ')) {
      const places = options.map((option) => option.trim());
      const place = places.includes(name)
        ? places.indexOf(name)
        : places.findIndex((option) => option.startsWith(name));
      if (place < 0) throw new Error(`"${name}" is not among: ${places.join(', ')}`);
      await choose(group.locator('.answer').nth(place));
    }
  }
}

const onQuestions = async (page: Page) =>
  (await page.getByRole('button', { name: 'Stop and see what to do' }).count()) > 0;

/** Walks from the start to "check your answers", or to emergency help, in the style that is set. */
export async function walk(page: Page, given: Given = {}): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await walkOn(page, given);
}

/** Walks from where the reader is. */
export const walkOn = (page: Page, given: Given = {}): Promise<void> => eachScreen(page, given);

/** Answers every screen from here on, and looks at each once it is answered. */
export async function eachScreen(page: Page, given: Given, look?: () => Promise<void>): Promise<void> {
  for (let screens = 0; await onQuestions(page); screens++) {
    if (screens > 40) throw new Error('The questions do not come to an end.');
    const before = await titleOf(page);
    await answerScreen(page, given);
    await look?.();
    // In one-press style a single answer has gone on by itself.
    if ((await titleOf(page)) === before) await page.getByRole('button', { name: 'Continue' }).click();
    // A sign that was ticked may have opened its question on the same screen.
    await leaves(page, before);
  }
}

/** Presses what leads on, in any language, and waits for the next screen. */
export async function goOn(page: Page): Promise<void> {
  const before = await titleOf(page);
  await page.locator('.primary').click();
  if (!(await leaves(page, before, 6000))) throw new Error(`The screen "${before}" stays.`);
}

/** Whether another screen than this comes within some ms: a frame of another process may take a moment. */
async function leaves(page: Page, title: string | undefined, within = 2000): Promise<boolean> {
  for (let waited = 0; waited < within; waited += 20) {
    if ((await titleOf(page)) !== title) return true;
    await new Promise((done) => setTimeout(done, 20));
  }
  return false;
}

/** Nothing where the element has failed. */
const titleOf = async (page: Page) => (await page.locator('als-symptom-check #title').allTextContents())[0];

/** Walks to the result. */
export async function toResult(page: Page, given: Given = {}): Promise<void> {
  await walk(page, given);
  const next = page.getByRole('button', { name: 'See what to do next' });
  if (await next.count()) await next.click();
}

/** Presses what unfolds more of a result. */
export const unfold = (page: Page | FrameLocator, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true, expanded: false }).click();

/** Presses "Change" in the row of "check your answers" that is called so. */
export async function changeRow(page: Page, label: string): Promise<void> {
  const row = page.locator('.rows > div', { has: page.locator('dt', { hasText: label }) });
  await row.getByRole('button').click();
}
