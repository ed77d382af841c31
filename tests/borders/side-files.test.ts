// However the script came to the page: the language loads, or one warning says what to do. What comes broken is left out.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { answerScreen, drawn, slurred, startSite, strictPolicy, toResult, versioned, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

type Opened = Page & { reports: { problems: string[]; warnings: string[] } };
const script = readFileSync('dist/als-widgets.js', 'utf8');
const spanish = readFileSync('dist/locales/es.signs.js', 'utf8');
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const signs = '<als-urgent-signs region="US">Call 911.</als-urgent-signs>';
const emergencyLine = 'Trouble breathing or choking now? Call 911.';

/** Everything that reaches the page's own error handlers. */
const listens = (page: Page) =>
  page.addInitScript({
    content: `uncaught = []; failures = [];
      addEventListener('error', (event) => uncaught.push(event.message));
      addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
      addEventListener('als-error', (event) => failures.push(event.target.localName));`,
  });
const spoken = (page: Page) =>
  page
    .locator('als-urgent-signs')
    .evaluate((element) => element.shadowRoot!.querySelector('.base')!.getAttribute('lang'));
const ours = (page: Opened) => page.reports.warnings.filter((warning) => warning.startsWith('[als-widgets]'));

/** The Spanish words are there, and nothing was to be said. */
async function assertSpanish(page: Opened) {
  await page.waitForFunction(() =>
    document.querySelector('als-urgent-signs')!.shadowRoot?.querySelector('.base[lang=es]'),
  );
  assert.deepEqual(ours(page), []);
}

/** English with the emergency line in both languages, and one warning with the way out. */
async function assertTold(page: Opened, file = versioned('locales/es.signs.js')) {
  await drawn(page);
  assert.equal(await spoken(page), 'en');
  assert.ok(await page.getByText(emergencyLine).isVisible());
  assert.ok(await page.locator('.fallback[lang=es]').isVisible());
  const [warning, ...more] = ours(page);
  assert.deepEqual(more, []);
  assert.ok(warning!.includes(`${file} did not load.`), warning);
  assert.ok(warning!.includes('set data-base: <script data-base="/folder/">'), warning);
  assert.ok(warning!.includes('use als-widgets.<language>.js'), warning);
}

/** Scripts of the page that bring ours: by its text or by its address. */
const loaders = {
  '/eval.js': "fetch('/als-widgets.js').then((r) => r.text()).then((text) => (0, eval)(text))",
  '/blob.js': `fetch('/als-widgets.js').then((r) => r.blob()).then((blob) => {
    const tag = document.createElement('script');
    tag.src = URL.createObjectURL(new Blob([blob], { type: 'text/javascript' }));
    document.head.append(tag);
  })`,
  // As jQuery.globalEval does it.
  '/jquery.js': `fetch('/als-widgets.js').then((r) => r.text()).then((text) => {
    const tag = document.createElement('script');
    tag.text = text;
    document.head.appendChild(tag).parentNode.removeChild(tag);
  })`,
  '/tags.js':
    "document.head.append(Object.assign(document.createElement('script'), { src: '/lib/als-widgets.js', async: true }))",
  '/bundle.js': `globalThis.before = 1;\n${script}\nglobalThis.after = 1;`,
  '/lib/als-widgets.js': script,
  '/lib/locales/es.signs.js': spanish,
};
/** A site whose address does not tell where the languages are. */
const files = { ...loaders, '/locales/es.signs.js': '' };
const none = (page: Page) =>
  page.route('**/locales/*', (route) =>
    route.request().url().includes('/lib/') ? route.continue() : route.fulfill({ status: 404 }),
  );
/** A short address that leads elsewhere, as that of a CDN. */
const redirects = async (page: Page) => {
  await none(page);
  await page.route('**/als-widgets@1', (route) =>
    route.fulfill({ status: 302, headers: { location: '/lib/als-widgets.js' } }),
  );
};

describe('A language is there', () => {
  const nonce = { 'content-security-policy': "script-src 'nonce-abc'; object-src 'none'" };
  const dynamic = { 'content-security-policy': "script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'" };
  const ways: { [way: string]: [body: string, headers?: { [name: string]: string }] } = {
    'with an address that has a version': [`<script src="/als-widgets.js?ver=6.4.1"></script>${signs}`],
    'with a nonce': [`<script nonce="abc" src="/als-widgets.js"></script>${signs}`, nonce],
    'with a nonce and strict-dynamic': [`<script nonce="abc" src="/als-widgets.js"></script>${signs}`, dynamic],
    'as a module': [`<script type="module" src="/als-widgets.js"></script>${signs}`],
    'put in by a tag manager': [`${signs}<script src="/tags.js"></script>`],
    'under the strict policy': [
      `<script src="/als-widgets.js" defer></script>${signs}`,
      { 'content-security-policy': strictPolicy },
    ],
  };
  for (const [way, [body, headers = {}]] of Object.entries(ways))
    it(`where the script comes ${way}`, async () => {
      const page = await site.open(body, { lang: 'es', headers, files: loaders });
      await assertSpanish(page);
      assert.deepEqual(page.reports.problems, []);
    });
});

describe('A script that cannot tell where it came from', () => {
  const ways: { [way: string]: (attribute: string) => string } = {
    'in a bundle': (attribute) => `<script src="/bundle.js" ${attribute}></script>${signs}`,
    'by eval': (attribute) => `<script src="/eval.js" ${attribute}></script>${signs}`,
    'as jQuery does it': (attribute) => `${signs}<script src="/jquery.js" ${attribute}></script>`,
    'as a blob': (attribute) => `${signs}<script src="/blob.js" ${attribute}></script>`,
    'by a short address': (attribute) => `<script src="/als-widgets@1" ${attribute}></script>${signs}`,
    'by eval, the place said later in the page': (attribute) =>
      `<script src="/eval.js"></script>${signs}<script type="application/json" ${attribute}>{}</script>`,
  };
  for (const [way, body] of Object.entries(ways)) {
    it(`(${way}) says what to do, once`, async () => {
      const page = await site.open(body('') + signs.replace('signs', 'signs lang="es"'), {
        lang: 'es',
        files,
        prepare: redirects,
      });
      await page.waitForFunction(() => document.querySelectorAll('als-urgent-signs').length === 2);
      await page.evaluate(() => document.querySelectorAll('als-urgent-signs')[1]!.remove());
      await assertTold(page);
    });
    it(`(${way}) needs data-base and no more`, async () => {
      const page = await site.open(body('data-base="/lib/"'), { lang: 'es', files, prepare: redirects });
      await assertSpanish(page);
      assert.deepEqual(page.reports.problems, []);
    });
  }

  it('is not led astray by the data-base of another script', async () => {
    const page = await site.open(
      `<script src="/tags.js" data-base="/elsewhere/"></script><script src="/als-widgets.js"></script>${signs}`,
      { lang: 'es', files: { ...loaders, '/tags.js': '' } },
    );
    await assertSpanish(page);
  });
});

describe('Where no module may be loaded', () => {
  const policies = {
    'a policy of hashes': `script-src '${hashOf(script)}'`,
    'a policy of hashes with strict-dynamic': `script-src '${hashOf(script)}' 'strict-dynamic'`,
  };
  for (const [what, policy] of Object.entries(policies)) {
    it(`(${what}) the warning names the file in one language`, async () => {
      const page = await site.open(`<script src="/als-widgets.js" integrity="${hashOf(script)}"></script>${signs}`, {
        lang: 'es',
        headers: { 'content-security-policy': policy },
      });
      await drawn(page);
      await assertTold(page);
    });
    it(`(${what}) that file has the language in it`, async () => {
      const inSpanish = readFileSync('dist/als-widgets.es.js', 'utf8');
      const page = await site.open(
        `<script src="/als-widgets.es.js" integrity="${hashOf(inSpanish)}"></script>${signs}`,
        { lang: 'es', headers: { 'content-security-policy': policy.replace(hashOf(script), hashOf(inSpanish)) } },
      );
      await assertSpanish(page);
      assert.deepEqual(page.reports.problems, []);
    });
  }

  it('(a page opened from disk) the warning names the file in one language, which has it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'als-widgets-'));
    try {
      for (const name of ['als-widgets', 'als-widgets.es']) {
        const file = join(folder, `${name}.html`);
        const address = pathToFileURL(`dist/${name}.js`).href;
        writeFileSync(
          file,
          `<!doctype html><html lang="es"><meta charset="utf-8"><title>A page</title><script src="${address}"></script>${signs}`,
        );
        const page = await site.open('');
        page.reports.problems.length = 0;
        await page.goto(pathToFileURL(file).href);
        if (name === 'als-widgets') await assertTold(page);
        else await assertSpanish(page);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('A language file that lies', () => {
  const edition = /edition:"(\w+)"/.exec(spanish)![1]!;
  const lies: { [what: string]: string } = {
    'has nothing to give': 'export default undefined',
    'gives null': 'export default null',
    'has no default': 'export const es = 1',
    'is an empty object': 'export default {}',
    'has no edition': spanish.replace(/edition:"\w+"/, 'edition:undefined'),
    'is another language': readFileSync('dist/locales/fr.signs.js', 'utf8'),
    'breaks when it is asked': `export default { locale: 'es', edition: '${edition}', signs: {}, translate() { throw new Error('broken') } }`,
    'is a text': 'export default "es"',
    throws: 'throw new Error("broken")',
    'is a page': '<!doctype html><title>Not found</title>',
    'gives a getter that throws': 'export default { get edition() { throw new Error("broken") } }',
  };
  for (const [what, lie] of Object.entries(lies))
    it(`(it ${what}) leaves English and the emergency line, and is tried again`, async () => {
      let lying = true;
      const page = await site.open(`<script src="/als-widgets.js"></script>${signs}<als-overview></als-overview>`, {
        lang: 'es',
        prepare: async (p) => {
          await listens(p);
          await p.route('**/locales/es.signs.js*', (route) =>
            lying ? route.fulfill({ contentType: 'text/javascript', body: lie }) : route.continue(),
          );
        },
      });
      await drawn(page);
      assert.equal(await spoken(page), 'en');
      assert.ok(await page.locator('als-urgent-signs').getByText(emergencyLine).isVisible());
      assert.ok(await page.locator('als-urgent-signs .fallback[lang=es]').isVisible());
      assert.equal(ours(page).length, 1, ours(page).join('\n'));
      lying = false;
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.waitForFunction(() =>
        document.querySelector('als-urgent-signs')!.shadowRoot?.querySelector('.base[lang=es]'),
      );
      assert.deepEqual(await page.evaluate('[...uncaught, ...failures]'), []);
      assert.equal(ours(page).length, 1);
    });
});

describe('Reading aloud that fails', () => {
  const page = ['als-urgent-signs', 'als-overview', 'als-symptom-check']
    .map((tag) => `<${tag} region="US" read-aloud activation-guard="off"></${tag}>`)
    .join('');
  const opened = (file: string | undefined, prepare = '') =>
    site.open(`<script src="/als-widgets.js"></script>${page}`, {
      prepare: async (p) => {
        await listens(p);
        await p.addInitScript({
          content: `cancelled = 0; spoken = [];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            synthesis = Object.assign(new EventTarget(), { getVoices: () => [{ name: 'Local', lang: 'en-US', localService: true }], cancel() { cancelled++; }, speak(u) { spoken.push(u.text); u.onstart?.(); } });
            Object.defineProperty(window, 'speechSynthesis', { configurable: true, get: () => synthesis });
            ${prepare}`,
        });
        if (file !== undefined)
          await p.route('**/read-aloud.js?*', (route) =>
            file === 'never' ? undefined : route.fulfill({ contentType: 'text/javascript', body: file }),
          );
      },
    });

  /** Everything but the extra works: to the result, and out of the page. */
  async function assertUnharmed(p: Opened) {
    await drawn(p);
    await toResult(p, slurred);
    await p.getByRole('heading', { name: 'See a doctor', exact: false }).first().waitFor();
    await p.evaluate(() => document.querySelectorAll('als-urgent-signs, als-overview').forEach((e) => e.remove()));
    await p.evaluate(() => (document.documentElement.lang = 'de'));
    await p.waitForFunction(() =>
      document.querySelector('als-symptom-check')!.shadowRoot?.querySelector('.base[lang=de]'),
    );
    assert.deepEqual(await p.evaluate('[...uncaught, ...failures]'), []);
    assert.deepEqual(p.reports.problems, []);
  }

  const throws = "() => { throw new Error('no voice') }";
  const silent: { [what: string]: [file: string | undefined, prepare: string, warnings: number] } = {
    'its file comes without what it should bring': ['export const nothing = 1', '', 1],
    'its file never answers': ['never', '', 0],
    'its file is a page': ['<!doctype html><title>Not found</title>', '', 1],
    'the browser has no voices': [undefined, 'synthesis = undefined', 0],
    'the browser refuses its voices': [
      undefined,
      `Object.defineProperty(window, 'speechSynthesis', { get: ${throws} })`,
      1,
    ],
    'asking for voices throws': [undefined, `synthesis.getVoices = ${throws}`, 1],
    'the voices are none': [undefined, 'synthesis.getVoices = () => null', 1],
    'a voice has no language': [undefined, "synthesis.getVoices = () => [{ name: 'Odd' }]", 0],
  };
  for (const [what, [file, prepare, warnings]] of Object.entries(silent))
    it(`is left out where ${what}: everything else works`, async () => {
      const p = await opened(file, prepare);
      await assertUnharmed(p);
      assert.equal(await p.getByRole('button', { name: 'Read this aloud' }).count(), 0);
      assert.equal(ours(p).length, warnings, ours(p).join('\n'));
    });

  const failing: { [what: string]: string } = {
    'speaking throws': `synthesis.speak = ${throws}`,
    'there are no utterances': 'delete window.SpeechSynthesisUtterance; SpeechSynthesisUtterance = undefined',
    'the voice goes away': `synthesis.speak = () => { Object.defineProperty(window, 'speechSynthesis', { get: ${throws} }); throw new Error('gone'); }`,
  };
  for (const [what, prepare] of Object.entries(failing))
    it(`says so to the reader who asks where ${what}`, async () => {
      const p = await opened(undefined, prepare);
      await drawn(p);
      const element = p.locator('als-symptom-check');
      await element.getByRole('button', { name: 'Read this aloud' }).click();
      await element.getByText('Reading stopped. The voice of this browser did not answer.').waitFor();
      assert.equal(ours(p).length, 1);
      await assertUnharmed(p);
    });

  it('to stop, or to show where it is, goes on reading and harms nothing', async () => {
    const p = await opened(
      undefined,
      `synthesis.cancel = ${throws}; delete Intl.Segmenter; window.Highlight = undefined`,
    );
    await drawn(p);
    const element = p.locator('als-symptom-check');
    await element.getByRole('button', { name: 'Start', exact: true }).click();
    await answerScreen(p);
    await element.getByRole('button', { name: 'Read this aloud' }).click();
    assert.equal(await p.evaluate('spoken.length'), 1);
    await element.getByRole('button', { name: 'Pause' }).click();
    await element.getByRole('button', { name: 'Stop reading' }).click();
    await element.getByRole('button', { name: 'Read this aloud' }).click();
    await element.getByRole('button', { name: 'Continue' }).click();
    await element.getByRole('button', { name: 'Back' }).click();
    // The answers stand.
    assert.ok(await element.getByRole('checkbox', { name: 'None of these' }).isChecked());
    assert.deepEqual(await p.evaluate('[...uncaught, ...failures]'), []);
  });

  it('stops when the publisher takes it away', async () => {
    const p = await opened(undefined);
    const element = p.locator('als-symptom-check');
    await element.getByRole('button', { name: 'Read this aloud' }).click();
    const before = await p.evaluate<number>('cancelled');
    await p.evaluate(() => document.querySelector('als-symptom-check')!.removeAttribute('read-aloud'));
    await element.getByRole('button', { name: 'Stop reading' }).waitFor({ state: 'detached' });
    assert.ok((await p.evaluate<number>('cancelled')) > before);
  });
});
