// The pages of integrations/frameworks/, with the package as npm packs it: checked by each framework's own
// compiler, built, and opened. They stand in a folder of their own, where nothing of this project is found.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromeArguments, findChrome } from '../../scripts/browsers.mjs';
import { drawn, slurred, toResult } from '../e2e/site.ts';

/** Where each build leaves its page, and what it is called. The ones that take longest first. */
const pages = {
  angular: ['angular/dist', 'Angular 20'],
  next: ['next/out', 'Next 16, with danger signs that a server component writes'],
  vue: ['vue/dist', 'Vue 3'],
  svelte: ['svelte/dist', 'Svelte 5'],
  react: ['react/dist', 'React 19, drawn on the server and hydrated'],
  astro: ['astro/dist', 'Astro 5, with danger signs written at build time'],
  preact: ['preact/dist', 'Preact 11'],
} as const;
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];
const withWrittenSigns: Name[] = ['next', 'astro'];

const folder = mkdtempSync(join(tmpdir(), 'als-widgets-frameworks-'));
const quiet = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
/** Warnings of hydration and of unknown tags are in builds for development alone. */
const forDevelopment = ['react', 'preact', 'vue', 'svelte', 'switches'];

/** Runs a command; what it has said is the error if it fails. */
async function run(cwd: string, command: string, args: string[], more: NodeJS.ProcessEnv = {}): Promise<void> {
  const env = { ...process.env, ...quiet, CI: '1', NO_COLOR: '1', NODE_OPTIONS: '', ...more };
  await promisify(execFile)(command, args, { cwd, env, maxBuffer: 2 ** 26 }).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
    },
  );
}

const types: { [ending: string]: string } = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
let server: Server;
let browser: Browser;
const builds = new Map<string, Promise<void>>();

before(async () => {
  const source = 'integrations/frameworks';
  const left = /^(node_modules|dist|out|server|public|\.next|\.angular|\.astro)$/;
  cpSync(source, folder, { recursive: true, filter: (path) => !left.test(basename(path)) });
  cpSync('tests/frameworks/switches', join(folder, 'switches'), { recursive: true });
  await run('.', 'npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  renameSync(join(folder, `als-widgets-${version}.tgz`), join(folder, 'als-widgets.tgz'));
  await run(folder, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']);
  // Two at once: each takes about one core.
  const lanes = [Promise.resolve(), Promise.resolve()];
  const inTurn = [...names, 'switches'];
  for (const [i, name] of inTurn.entries()) {
    const more = forDevelopment.includes(name) ? { NODE_ENV: 'development' } : {};
    const build = lanes[i % 2]!.then(() => run(folder, 'npm', ['run', '--silent', name], more));
    builds.set(name, build);
    lanes[i % 2] = build.catch(() => undefined);
  }
  server = createServer((request, response) => {
    const path = join(folder, new URL(request.url!, 'http://x').pathname.replace(/\/$/, '/index.html'));
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(readFileSync(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const executablePath = await findChrome();
  browser = await chromium.launch({ executablePath, args: chromeArguments(executablePath) });
});
after(async () => {
  await browser?.close();
  server?.close();
  await Promise.allSettled(builds.values());
  rmSync(folder, { recursive: true, force: true });
});

/** A page as a server has it at its root: the built files name each other from there. */
async function open(built: string, prepare?: (page: Page) => Promise<unknown>) {
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 } })).newPage();
  page.setDefaultTimeout(6000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !message.text().startsWith('Lit is in dev mode'))
      problems.push(message.text());
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.route(`${origin}/**`, async (route) => {
    const url = route.request().url();
    await route.continue({ url: url.replace(origin, `${origin}/${built}`) });
  });
  await prepare?.(page);
  await page.goto(origin);
  await drawn(page);
  return { page, problems };
}

for (const name of names)
  describe(`A page in ${pages[name][1]},`, () => {
    const [built] = pages[name];

    it('passes its framework’s own check, and is built', () => builds.get(name));

    it('has the elements drawn with their attributes and properties, tells that they are ready, and a switch set to false is off', async () => {
      await builds.get(name);
      const { page, problems } = await open(built);
      await page.getByRole('status').getByText('The check is ready.').waitFor();
      const check = page.locator('als-symptom-check');
      const { region, comfort, switches } = (await check.evaluate((e) => {
        const { region, comfort, switches } = e as unknown as { [name: string]: unknown };
        return { region, comfort, switches };
      })) as { [name: string]: unknown; switches: object };
      assert.deepEqual(
        { region, comfort, ...switches },
        { region: 'GB', comfort: '2', showsPattern: false, sharesLevel: true, mayKeep: false, guardsPresses: true },
      );
      const signs = page.locator('als-urgent-signs');
      assert.equal(await signs.getByRole('link', { name: '999' }).first().isVisible(), true);
      assert.equal(await signs.getByRole('heading', { level: 2 }).first().isVisible(), true);
      assert.deepEqual(problems, []);
    });

    it('hears how soon to get help when a check has ended', async () => {
      await builds.get(name);
      const { page, problems } = await open(built);
      await page.locator('als-symptom-check').evaluate((e) => Object.assign(e, { activationGuard: false }));
      await toResult(page, slurred);
      await page.getByRole('status').getByText('How soon: prompt.').waitFor();
      assert.equal(await page.getByRole('link', { name: 'Find a GP near you' }).isVisible(), true);
      assert.deepEqual(problems, []);
    });
  });

describe('What a server has written', () => {
  for (const name of withWrittenSigns)
    it(`stands in the page without a script: ${name}`, async () => {
      await builds.get(name);
      const html = readFileSync(join(folder, pages[name][0], 'index.html'), 'utf8');
      assert.match(html, /<als-urgent-signs [^>]*>\s*<div [^>]*data-als-prerendered="[\w./-]*\/en-GB\/GB\//);
      assert.match(html, /href="tel:999"/);
    });

  it('is what React draws, with what stands between the tags', async () => {
    await builds.get('react');
    const html = readFileSync(join(folder, 'react/dist/index.html'), 'utf8');
    assert.match(html, /<als-urgent-signs region="GB" heading-level="2" theme="light">Trouble breathing/);
    assert.match(html, /<als-symptom-check region="GB" comfort="2" share-level="">/);
  });
});

describe('A switch that a framework sets', () => {
  for (const framework of ['react', 'preact', 'vue', 'svelte', 'angular'])
    it(`is on or off as it says, as an attribute and as a property: ${framework}`, async () => {
      await builds.get('switches');
      const { page, problems } = await open('switches/dist', (p) =>
        // A voice on the device: only then is there something to switch on.
        p.addInitScript({
          content: `Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => [{ name: 'Local', lang: 'en-US', localService: true }], cancel() {}, speak() {} }) })`,
        }),
      );
      const found = await page.locator(`#${framework} als-symptom-check`).evaluateAll((all) =>
        all.map((element) => {
          const { switches } = element as unknown as { switches: { [name: string]: boolean } };
          return {
            ...{ pattern: switches.showsPattern, level: switches.sharesLevel },
            keeps: element.shadowRoot!.textContent.includes('Keep my answers in this tab'),
            reads: Boolean(element.shadowRoot!.querySelector('.reading')),
          };
        }),
      );
      const expected = [false, false, false, false, false, true, true, true].flatMap((on) => {
        const all = { pattern: on, level: on, keeps: on, reads: on };
        return [all, all];
      });
      assert.deepEqual(found, expected);
      assert.deepEqual(problems, []);
    });
});
