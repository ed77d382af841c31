// What a publisher gets with a release: the folder that npm run release writes, checked and put into pages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { drawn, startSite, strictPolicy, type Site } from '../e2e/site.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = `als-widgets-${version}`;
const read = (name: string) => readFileSync(`release/${folder}/${name}`);
const text = (name: string) => read(name).toString();
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(path.length + 1));

let site: Site;
let said: string;
before(async () => {
  said = execFileSync('npx', ['tsx', 'scripts/release.ts'], { encoding: 'utf8' });
  site = await startSite();
});
after(() => site.close());

describe('The folder of a release', () => {
  it('is built twice, the same byte for byte, and names what is still to be filled in', () => {
    assert.match(said, /built twice, the same byte for byte/);
    assert.equal(
      /example\.org/.test(readFileSync('package.json', 'utf8')),
      /package\.json: homepage is still/.test(said),
      said,
    );
  });

  it('has every file of dist that a page may load, with the same bytes, and a compressed copy in two ways beside it', () => {
    const served = filesIn('dist').filter((name) => /^(?!modules\/|render\.js)(?!.*-X[AB]\.).*\.(js|css)$/.test(name));
    assert.deepEqual(
      filesIn(`release/${folder}`).filter((name) => /\.(js|css)$/.test(name)),
      served,
    );
    for (const name of served) {
      const data = read(name);
      assert.ok(data.equals(readFileSync(`dist/${name}`)), name);
      assert.ok(data.equals(brotliDecompressSync(read(`${name}.br`))), name);
      const zipped = read(`${name}.gz`);
      assert.ok(data.equals(gunzipSync(zipped)), name);
      assert.equal(zipped.readUInt32LE(4), 0, `${name}.gz holds a time`);
    }
  });

  it('has the hash of every file, as a browser takes it', () => {
    const hashes = Object.fromEntries(
      filesIn(`release/${folder}`)
        .filter((name) => !/\.(br|gz)$|^integrity\.json$/.test(name))
        .map((name) => [name, `sha384-${createHash('sha384').update(read(name)).digest('base64')}`]),
    );
    assert.deepEqual(JSON.parse(text('integrity.json')), hashes);
  });

  it('has no hash in a tag without crossorigin', () => {
    for (const page of [
      text('snippet.html'),
      readFileSync('README.md', 'utf8'),
      readFileSync('docs/upgrade.md', 'utf8'),
    ])
      for (const [tag] of page.matchAll(/<(script|link)\b[^>]*\bintegrity=[^>]*>/g)) assert.match(tag, /crossorigin/);
  });
});

const isSpanish = (page: Page) =>
  page.waitForFunction(() =>
    ['als-urgent-signs', 'als-overview', 'als-symptom-check'].every((name) =>
      document.querySelector(name)!.shadowRoot?.querySelector('[lang=es]:not(.fallback)'),
    ),
  );

describe('The snippet of a release', () => {
  const policy = () => ({
    'content-security-policy': strictPolicy.replace(
      "'self'",
      `'self' ${/'sha384-.*?'/.exec(text('snippet.html'))![0]}`,
    ),
    'integrity-policy': 'blocked-destinations=(script)',
  });
  /** The folder on the publisher's own site, with some files changed on the way. */
  const open = (headers: { [name: string]: string } = policy(), changed: { [name: string]: string } = {}) =>
    site.open(text('snippet.html'), {
      lang: 'es',
      headers,
      files: Object.fromEntries(
        filesIn(`release/${folder}`)
          .filter((name) => name.endsWith('.js'))
          .map((name) => [`/${folder}/${name}`, text(name) + (changed[name] ?? '')]),
      ),
    });

  it('runs under a strict policy that lets no script through without a hash, with its language and its sources', async () => {
    const page = await open();
    await isSpanish(page);
    await Promise.all([page.waitForResponse('**/sources.js?*'), page.locator('#sources-of-what-als-is').click()]);
    assert.deepEqual(page.reports.problems, []);
    assert.deepEqual(page.reports.warnings, []);
  });

  it('never runs a language file with another byte, also when it is asked for again without that policy', async () => {
    const page = await open({}, { 'locales/es.signs.js': ';globalThis.changed = true' });
    await drawn(page);
    for (let i = 0; i < 3; i++) {
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.waitForTimeout(100);
    }
    assert.equal(await page.evaluate('globalThis.changed'), undefined);
    assert.ok(await page.getByRole('heading', { name: 'Check symptoms and plan next steps' }).isVisible());
    assert.match(page.reports.warnings.join('\n'), /locales\/es\.signs\.js\?v=[\d.]+ did not load/);
  });

  it('leaves the danger signs and the number where the script has another byte', async () => {
    const page = await open(policy(), { 'als-widgets.js': ' ' });
    await page.waitForLoadState();
    assert.ok(await page.getByRole('link', { name: 'Call 911 now' }).isVisible());
    assert.equal(await page.evaluate("customElements.get('als-urgent-signs')"), undefined);
  });
});

describe('A server of another origin, with the headers that docs/upgrade.md names,', () => {
  const named: OutgoingHttpHeaders = Object.fromEntries(
    /```http\n(.*?)\n```/s
      .exec(readFileSync('docs/upgrade.md', 'utf8'))![1]!
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  );
  let server: Server;
  let lacking: string;
  before(
    () =>
      new Promise<void>((ready) => {
        server = createServer((request, response) => {
          const headers = { ...named };
          delete headers[lacking];
          response.writeHead(200, headers).end(readFileSync(`release${request.url!.split('?')[0]}`));
        }).listen(0, '127.0.0.1', ready);
      }),
  );
  after(() => server.close());

  /** A page that wants to be isolated from other origins, with the snippet, its addresses changed. */
  const open = (change = (snippet: string) => snippet, without = '') => {
    lacking = without;
    const cdn = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${folder}/`;
    return site.open(change(text('snippet.html')).replaceAll(`/${folder}/`, cdn), {
      lang: 'es',
      headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    });
  };
  const withoutHash = (snippet: string) => snippet.replace(/ integrity="[^"]*" crossorigin="anonymous"/, '');

  it('serves the snippet with hashes, and its languages', async () => {
    const page = await open();
    await isSpanish(page);
    assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
  });

  it('serves a plain script tag as well', async () => {
    await isSpanish(await open(withoutHash));
  });

  for (const [header, change] of [
    ['access-control-allow-origin', undefined],
    ['cross-origin-resource-policy', withoutHash],
  ] as const)
    it(`could not without ${header}: the danger signs and the number stay`, async () => {
      const page = await open(change, header);
      await page.waitForLoadState();
      assert.ok(await page.getByRole('link', { name: 'Call 911 now' }).isVisible());
      assert.equal(await page.evaluate("customElements.get('als-urgent-signs')"), undefined);
    });
});
