// The files that are loaded when they are used: found beside the script, and what readers get of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSite, strictPolicy, type Site, unfold, versioned } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const element = (attributes = '') =>
  `<als-symptom-check region="US" activation-guard="off" ${attributes}></als-symptom-check>`;
const tag = (attributes = '') => `<script src="/als-widgets.js" defer></script>${element(attributes)}`;
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click();
const script = readFileSync('dist/als-widgets.js', 'utf8');

async function savedForClinic(page: Page): Promise<string> {
  await unfold(page, 'More ways');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save for a clinic system (FHIR)' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe('A file of its own', () => {
  const late = "document.head.append(Object.assign(document.createElement('script'), { src: '/lib/als-widgets.js' }))";
  const files = {
    '/lib/als-widgets.js': script,
    '/lib/renamed.js': script,
    '/elsewhere/all.js': script,
    '/lib/fhir.js': readFileSync('dist/fhir.js', 'utf8'),
    '/late.js': late,
  };
  const ways: { [way: string]: string } = {
    'beside a classic script': `${element()}<script src="/lib/als-widgets.js"></script>`,
    'beside a deferred one': `<script defer src="/lib/als-widgets.js"></script>${element()}`,
    'beside a module': `<script type="module" src="/lib/als-widgets.js"></script>${element()}`,
    'beside an injected one': `${element()}<script src="/late.js"></script>`,
    'beside a renamed one': `<script src="/lib/renamed.js"></script>${element()}`,
    'where data-base says': `<script src="/elsewhere/all.js" data-base="/lib"></script>${element()}`,
    'where the element says': `<script src="/elsewhere/all.js"></script>${element('base="/lib/"')}`,
  };
  for (const [way, body] of Object.entries(ways))
    it(`is found ${way}, and only when it is used`, async () => {
      // A page that demands trusted types could not inject a script by its address.
      const policy = way.includes('injected') ? strictPolicy.replace(/require-trusted.*/, '') : strictPolicy;
      const page = await site.open(body, { files, headers: { 'content-security-policy': policy } });
      await start(page);
      await page.getByRole('button', { name: 'Stop and see what to do' }).click();
      assert.ok(!page.reports.served.includes(versioned('/lib/fhir.js')));
      assert.match(await savedForClinic(page), /"QuestionnaireResponse"/);
      assert.ok(page.reports.served.includes(versioned('/lib/fhir.js')));
      assert.deepEqual(page.reports.problems, []);
    });

  it('that is missing is told to the reader and the publisher, and the rest goes on', async () => {
    const page = await site.open(`<script src="/elsewhere/all.js"></script>${element()}`, { files });
    await start(page);
    await page.getByRole('button', { name: 'Stop and see what to do' }).click();
    await unfold(page, 'More ways');
    await page.getByRole('button', { name: 'Save for a clinic system (FHIR)' }).click();
    await page
      .locator('.handed')
      .getByText('The file could not be made. Copy the summary instead, or print it.')
      .waitFor();
    assert.equal(page.reports.warnings.length, 1);
    assert.match(
      page.reports.warnings[0]!,
      /\/elsewhere\/fhir\.js\?v=[\d.]+ did not load\. Put it beside the script, or set data-base: /,
    );
    assert.ok(await page.getByRole('button', { name: 'Save as text' }).isVisible());
  });
});

describe('Reading aloud', () => {
  /** Stands in for the browser's voices: one on the device, one online. */
  const speech =
    (voices: string, behaviour = 'setTimeout(() => { u.onstart?.(); setTimeout(() => u.onend?.(), 20); }, 0)') =>
    (page: Page) =>
      page.addInitScript({
        content: `spoken = []; cancelled = 0;
        const all = { local: { name: 'Local', lang: 'en_US', localService: true }, french: { name: 'French', lang: 'fr-FR', localService: true }, online: { name: 'Online', lang: 'en-US', localService: false } };
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
          getVoices: () => ${voices}, cancel: () => { cancelled++; }, speak: (u) => { spoken.push([u.text, u.voice.name]); ${behaviour}; } }) });`,
      });
  const read = (page: Page) => page.getByRole('button', { name: 'Read this aloud' });
  const spoken = (page: Page) => page.evaluate<[string, string][]>('spoken');

  it('is not there unless the publisher asks, and asks for no file', async () => {
    const page = await site.open(tag(), { prepare: speech('[all.local]') });
    await start(page);
    assert.equal(await read(page).count(), 0);
    assert.ok(!page.reports.served.includes(versioned('/read-aloud.js')));
  });

  it('reads the screen with a voice on the device, sentence by sentence, the heading first, and never by itself', async () => {
    const page = await site.open(tag('read-aloud'), {
      prepare: speech('[all.online, all.local]'),
      headers: { 'content-security-policy': strictPolicy },
    });
    await read(page).waitFor();
    assert.deepEqual(await spoken(page), []);
    await read(page).click();
    await page.waitForFunction(() => (window as unknown as { spoken: string[] }).spoken.length > 5);
    const said = await spoken(page);
    assert.deepEqual(said[0], ['Check symptoms and plan next steps', 'Local']);
    assert.equal(said[1]![0], 'Answer questions about symptoms.');
    assert.ok(said.every(([text, voice]) => text.length <= 200 && voice === 'Local'));
    assert.deepEqual(page.reports.problems, []);
  });

  it('puts Stop first, pauses, goes on where it was, and stops with the screen', async () => {
    const page = await site.open(tag('read-aloud'), { prepare: speech('[all.local]', 'u.onstart?.()') });
    await read(page).click();
    const bar = page.locator('.reading button');
    assert.deepEqual(await bar.allInnerTexts(), ['Stop reading', 'Pause']);
    await page.getByRole('button', { name: 'Pause' }).click();
    assert.deepEqual(await bar.allInnerTexts(), ['Stop reading', 'Go on reading']);
    await page.getByRole('button', { name: 'Go on reading' }).click();
    assert.equal((await spoken(page))[1]![0], 'Check symptoms and plan next steps');
    const before = await page.evaluate<number>('cancelled');
    await start(page);
    await read(page).waitFor();
    assert.ok((await page.evaluate<number>('cancelled')) > before);
  });

  it('offers nothing without a voice for the language, nor with an online one that nobody allowed', async () => {
    for (const voices of ['[]', '[all.french]', '[all.online]']) {
      const page = await site.open(tag('read-aloud'), { prepare: speech(voices) });
      await page.waitForResponse('**/read-aloud.js?*').catch(() => undefined);
      assert.equal(await read(page).count(), 0, voices);
    }
  });

  it('asks before it uses an online voice, and takes no for an answer', async () => {
    const page = await site.open(tag('read-aloud="online"'), { prepare: speech('[all.online]') });
    await read(page).click();
    await page.getByText('This voice is made by an online service.').waitFor();
    assert.deepEqual(await spoken(page), []);
    await page.getByRole('button', { name: 'Do not read aloud' }).click();
    assert.deepEqual(await spoken(page), []);
    await read(page).click();
    await page.getByRole('button', { name: 'Use the online voice' }).click();
    await page.waitForFunction('spoken.length > 0');
    assert.equal((await spoken(page))[0]![1], 'Online');
  });

  it('says so when the voice fails without a word', async () => {
    const page = await site.open(tag('read-aloud'), {
      prepare: async (p) => {
        await p.clock.install();
        await speech('[all.local]', '')(p);
      },
    });
    await read(page).click();
    await page.clock.runFor(3100);
    await page.getByText('Reading stopped. The voice of this browser did not answer.').waitFor();
    await read(page).waitFor();
  });

  it('stops when the element is taken out of the page', async () => {
    const page = await site.open(tag('read-aloud'), { prepare: speech('[all.local]', 'u.onstart?.()') });
    await read(page).click();
    const before = await page.evaluate<number>('cancelled');
    await page.evaluate("document.querySelector('als-symptom-check').remove()");
    assert.ok((await page.evaluate<number>('cancelled')) > before);
  });

  it('reads each passage in its own language, not the English beneath, and stops when the page turns to another', async () => {
    const page = await site.open(
      '<script src="/als-widgets.js"></script><als-overview read-aloud region="US"></als-overview>',
      {
        lang: 'fr',
        prepare: speech('[all.french, all.local]', 'setTimeout(() => { u.onstart?.(); u.onend?.(); })'),
      },
    );
    const reading = page.locator('.reading button');
    await page.locator('#sources-of-what-als-is').click();
    await reading.click();
    await page.waitForFunction(() =>
      (window as unknown as { spoken: string[][] }).spoken.some(([, voice]) => voice === 'Local'),
    );
    const said = await spoken(page);
    const inEnglish = said.filter(([, voice]) => voice === 'Local').map(([text]) => text);
    assert.equal(said[0]![1], 'French');
    assert.ok(
      inEnglish.every((text) => !/Call 911|choking/i.test(text)),
      inEnglish.join('\n'),
    );
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await page.getByRole('heading', { name: 'ALS (motor neurone disease)' }).waitFor();
    const before = (await spoken(page)).length;
    await page.waitForTimeout(100);
    assert.equal((await spoken(page)).length, before);
    assert.deepEqual(page.reports.problems, []);
  });

  it('reads the article, and no survival figure that was not asked for', async () => {
    const page = await site.open('<script src="/als-widgets.js"></script><als-overview read-aloud></als-overview>', {
      prepare: speech('[all.local]', 'setTimeout(() => { u.onstart?.(); u.onend?.(); })'),
    });
    await read(page).click();
    await read(page).waitFor();
    const said = (await spoken(page)).map(([text]) => text).join(' ');
    assert.ok(said.length > 5000);
    assert.doesNotMatch(said, /205 days|5 years/);
  });
});
