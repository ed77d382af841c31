// What publishers write into attributes and frameworks into properties: off is off, and what is not understood is told.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, slurred, startSite, toResult, type Site, unfold } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';
const tag = (attributes: string) => `${script}<als-symptom-check region="US" ${attributes}></als-symptom-check>`;
/** The guard against a second press is in the way of a test's own. */
const check = (attributes: string) => tag(`activation-guard="off" ${attributes}`);
const hears = (page: Page) =>
  page.addInitScript({ content: "heard = []; addEventListener('als-result', (e) => heard.push(e.detail))" });
/** A voice on the device. */
const speaks = (page: Page) =>
  page.addInitScript({
    content: `Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => [{ name: 'Local', lang: 'en-US', localService: true }], cancel() {}, speak() {} }) })`,
  });

const voiceAndEar = (page: Page) => Promise.all([speaks(page), hears(page)]);

const offs = ['false', 'off', 'no', '0', 'OFF', 'False', 'No', ' off ', '“off”', '&quot;off&quot;'];
const ons = ['', 'on', 'true', 'yes', '1', 'ON', 'True', '‘on’'];
const unclear = ['maybe', '2', 'offf', '-1', 'null', 'share-level'];

describe('A switch of the check', () => {
  /** What each switch of each check on the page does, as far as it can be seen at once. */
  const states = (page: Page) =>
    page.locator('als-symptom-check').evaluateAll((all) =>
      all.map((element) => {
        const label = element.shadowRoot!.querySelector('label')!;
        const place = { detail: 1, clientX: 5, clientY: 5, bubbles: true, cancelable: true, composed: true };
        label.dispatchEvent(new MouseEvent('click', place));
        return {
          guard: !label.dispatchEvent(new MouseEvent('click', place)),
          keeps: element.shadowRoot!.textContent.includes('Keep my answers in this tab'),
          reads: Boolean(element.shadowRoot!.querySelector('.reading')),
        };
      }),
    );
  /** Which checks tell the page a result. */
  const tells = async (page: Page) => {
    const checks = await page.locator('als-symptom-check').all();
    const told: boolean[] = [];
    for (const element of checks) {
      await page.evaluate('heard = []');
      await element.locator('.primary').evaluate((button: HTMLElement) => button.click());
      await element.locator('.stop button').evaluate((button: HTMLElement) => button.click());
      await element.getByRole('button', { name: 'Change an answer' }).waitFor();
      told.push((await page.evaluate<unknown[]>('heard')).length > 0);
    }
    return told;
  };
  const all = (value: string) =>
    `<als-symptom-check ${['share-level', 'show-pattern', 'resume', 'read-aloud', 'activation-guard'].map((name) => `${name}${value && `="${value}"`}`).join(' ')}></als-symptom-check>`;

  it('is off by any word for off, on by any word for on and by the bare attribute, without a warning', async () => {
    for (const [values, on] of [
      [offs, false],
      [ons, true],
    ] as const) {
      const page = await site.open(script + values.map(all).join(''), { prepare: voiceAndEar });
      await drawn(page);
      const found = await states(page);
      for (const [i, value] of values.entries()) assert.deepEqual(found[i], { guard: on, keeps: on, reads: on }, value);
      assert.deepEqual(
        await tells(page),
        values.map(() => on),
      );
      assert.deepEqual(page.reports.warnings, []);
      assert.deepEqual(page.reports.problems, []);
    }
  });

  it('takes the safe side of what is neither, and says so once', async () => {
    const page = await site.open(script + unclear.map(all).join(''), { prepare: voiceAndEar });
    await drawn(page);
    for (const state of await states(page)) assert.deepEqual(state, { guard: true, keeps: false, reads: false });
    await page.evaluate(() =>
      document.querySelectorAll('als-symptom-check').forEach((e) => e.setAttribute('theme', 'dark')),
    );
    for (const value of unclear)
      for (const [name, used] of [
        ['share-level', 'off'],
        ['show-pattern', 'off'],
        ['resume', 'off'],
        ['read-aloud', 'off'],
        ['activation-guard', 'on'],
      ])
        assert.equal(
          page.reports.warnings.filter(
            (warning) => warning.includes(`${name}="${value}": expected`) && warning.includes(`"${used}" is used.`),
          ).length,
          1,
          `${name}="${value}"`,
        );
    assert.equal(page.reports.warnings.length, unclear.length * 5);
    assert.deepEqual(
      await tells(page),
      unclear.map(() => false),
    );
  });

  it('follows the page: taken away it is off, the guard on', async () => {
    const page = await site.open(script + all('on'), { prepare: voiceAndEar });
    await drawn(page);
    await page.evaluate(() => {
      const element = document.querySelector('als-symptom-check')!;
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
    });
    assert.deepEqual(await states(page), [{ guard: true, keeps: false, reads: false }]);
    await page.evaluate(() => document.querySelector('als-symptom-check')!.setAttribute('read-aloud', ''));
    await page.getByRole('button', { name: 'Read this aloud' }).waitFor();
  });

  it('takes what frameworks set as properties, and can be read', async () => {
    const page = await site.open(script + all('on'), { prepare: voiceAndEar });
    await drawn(page);
    const set = (value: unknown) =>
      page.evaluate(async (v) => {
        const element = document.querySelector('als-symptom-check')!;
        const names = ['shareLevel', 'showPattern', 'resume', 'readAloud', 'activationGuard'];
        Object.assign(element, Object.fromEntries(names.map((name) => [name, v])));
        await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      }, value);
    for (const value of [true, 'on', 'true', 1, '1', 'YES']) {
      await set(value);
      assert.deepEqual(await states(page), [{ guard: true, keeps: true, reads: true }]);
    }
    for (const value of [false, 'off', 'false', 0, '0', 'No']) {
      await set(value);
      assert.deepEqual(await states(page), [{ guard: false, keeps: false, reads: false }]);
    }
    for (const value of [null, undefined, '']) {
      await set(value);
      assert.deepEqual(await states(page), [{ guard: true, keeps: false, reads: false }]);
    }
    assert.deepEqual(page.reports.warnings, []);
    assert.deepEqual(
      await page.evaluate(() =>
        ['', 'on', 'off', 'false'].map((value) => {
          document.querySelector('als-symptom-check')!.setAttribute('share-level', value);
          return (document.querySelector('als-symptom-check') as unknown as { shareLevel: boolean }).shareLevel;
        }),
      ),
      [true, true, false, false],
    );
  });

  it('set by a framework keeps a result from the page, or tells it', async () => {
    const values = [false, 'off', 'false', '0', 0, null, undefined, '', 'maybe', Number.NaN, true, 'on', 1];
    const page = await site.open(script + values.map(() => '<als-symptom-check></als-symptom-check>').join(''), {
      prepare: hears,
    });
    await drawn(page);
    await page.evaluate(
      (all) =>
        document
          .querySelectorAll('als-symptom-check')
          .forEach((element, i) => Object.assign(element, { shareLevel: all[i] })),
      values,
    );
    assert.deepEqual(
      await tells(page),
      values.map((_, i) => i > 9),
    );
  });

  it('that is off tells the page nothing and compares nothing; that is on does', async () => {
    for (const [attributes, on] of [
      ['share-level="off" show-pattern="false"', false],
      ['share-level="on" show-pattern', true],
    ] as const) {
      const page = await site.open(check(attributes), { prepare: hears });
      await toResult(page, slurred);
      await unfold(page, 'Why this advice');
      assert.deepEqual(await page.evaluate('heard'), on ? [{ disposition: 'prompt' }] : []);
      assert.equal(
        await page.getByText('This is not a diagnosis, and does not say how likely any illness is.').count(),
        on ? 1 : 0,
      );
    }
  });

  it('for pressing twice at one place is on unless it is off', async () => {
    for (const [attributes, presses] of [
      ['activation-guard="maybe"', 1],
      ['activation-guard', 1],
      ['activation-guard="No"', 2],
    ] as const) {
      const page = await site.open(tag(attributes));
      await page.evaluate("presses = 0; document.addEventListener('click', () => presses++)");
      const box = (await page.getByText('Someone else').boundingBox())!;
      await page.mouse.click(box.x + 5, box.y + 5, { clickCount: 2 });
      // A press of a label presses its input as well.
      assert.equal(await page.evaluate('presses / 2'), presses, attributes);
    }
  });
});

describe('A region', () => {
  const shown = async (page: Page) =>
    page
      .locator('als-urgent-signs')
      .evaluateAll((all) => all.map((e) => e.shadowRoot!.querySelector('a.call')?.getAttribute('href') ?? ''));
  const signs = (region: string) => `<als-urgent-signs region=${region}></als-urgent-signs>`;

  it('is understood as people write it', async () => {
    const written: { [number: string]: string[] } = {
      'tel:911': [
        '“US”',
        '"USA"',
        '"us"',
        '"U.S."',
        '"U.S.A."',
        '"United States"',
        '"united states of america"',
        '"&quot;US&quot;"',
        '"&amp;quot;US&amp;quot;"',
        '"«US»"',
        '"„US“"',
        '"‘US’"',
        '" US\u00a0"',
        '"\u200bUS\ufeff"',
        '"en-US"',
        '"en_us"',
        '"es-US"',
        '"fr-CA"',
        '"CAN"',
        '"Canada"',
      ],
      'tel:999': [
        '"uk"',
        '"U.K."',
        '"GBR"',
        '"en-GB"',
        '"en_GB"',
        '"en-UK"',
        '"United Kingdom"',
        '"england"',
        '"Scotland"',
        '"Wales"',
        '"Northern Ireland"',
        '"Great Britain"',
      ],
      'tel:112': ['"Germany"', '"de-DE"', '"Ireland"', '"IRL"', '"India"', '"Netherlands"'],
      'tel:000': ['"Australia"', '"AUS"', '"en-AU"'],
      'tel:119': ['"Japan"', '"South Korea"'],
      'tel:185': ['"Côte d’Ivoire"'],
      'tel:144': ['"Austria"', '"de-AT"'],
    };
    for (const [number, regions] of Object.entries(written)) {
      const page = await site.open(script + regions.map(signs).join(''));
      await drawn(page);
      for (const [i, found] of (await shown(page)).entries()) assert.equal(found, number, regions[i]);
      assert.deepEqual(page.reports.warnings, [], number);
    }
  });

  it('that may be another, or is none, is told by its name, and words stand instead of a number', async () => {
    const unknown = [
      'Georgia', // or one of the States
      'Korea',
      'Congo',
      'US-IN', // Indiana is not India
      'us-IN',
      'us-ca',
      'au-SA',
      'ca-SK',
      'CA-SK',
      'in-GA',
      'br-PE',
      'DE-CH',
      'es-419',
      'AUT', // not Australia
      'CHN',
      'Utopia',
      'US, GB',
      'constructor',
      '__proto__',
      'EU',
      'world',
    ];
    const page = await site.open(script + unknown.map((region) => signs(`"${region}"`)).join(''));
    await drawn(page);
    assert.deepEqual(
      await shown(page),
      unknown.map(() => ''),
    );
    assert.deepEqual(
      page.reports.warnings,
      unknown.map(
        (region) =>
          `[als-widgets] <als-urgent-signs> region="${region}": expected a country whose number is known, such as "US". No number is shown.`,
      ),
    );
  });

  it('needs no Intl, where it is a code', async () => {
    const page = await site.open(script + ['US', 'uk', 'en-GB', 'Germany'].map((r) => signs(`"${r}"`)).join(''), {
      prepare: (p) => p.addInitScript({ content: 'delete window.Intl' }),
    });
    await drawn(page);
    assert.deepEqual(await shown(page), ['tel:911', 'tel:999', 'tel:999', '']);
    assert.deepEqual(page.reports.problems, []);
  });
});

describe('An attribute that is nearly ours', () => {
  it('is pointed out once, and not guessed from', async () => {
    const near: [attribute: string, meant: string][] = [
      ['country="US"', 'region'],
      ['data-region="US"', 'region'],
      ['country-code="US"', 'region'],
      ['locale="es"', 'lang'],
      ['language="es"', 'lang'],
      ['data-lang="es"', 'lang'],
      ['headingLevel="3"', 'heading-level'],
      ['heading_level="3"', 'heading-level'],
      ['showPattern', 'show-pattern'],
      ['readaloud', 'read-aloud'],
      ['shareLevel="off"', 'share-level'],
      ['data-share-level', 'share-level'],
      ['activationguard="off"', 'activation-guard'],
      ['minReview="clinical"', 'min-review'],
    ];
    const page = await site.open(
      script + near.map(([attribute]) => `<als-symptom-check ${attribute}></als-symptom-check>`).join(''),
    );
    await drawn(page);
    assert.equal(page.reports.warnings.length, near.length, page.reports.warnings.join('\n'));
    for (const [i, [attribute, meant]] of near.entries()) {
      const [name, value = '""'] = attribute.split('=');
      assert.equal(
        page.reports.warnings[i],
        `[als-widgets] <als-symptom-check> ${name!.toLowerCase()}=${value}: did you mean ${meant}?`,
      );
    }
    assert.equal(await page.locator('a.call').count(), 0);
    assert.deepEqual(page.reports.problems, []);
  });

  it('is nothing to speak of where it is the page’s own, or ours stands beside it', async () => {
    const page = await site.open(
      `${script}<als-urgent-signs id="a" class="b" style="color: red" data-v-7ba5bd90 data-testid="x" aria-label="y" slot="z" data-theme="dark" theme="dark" country="US" region="GB" lang="en" base="/"></als-urgent-signs>`,
    );
    await drawn(page);
    assert.deepEqual(page.reports.warnings, []);
  });
});

describe('The language of a page', () => {
  const spoken = async (page: Page) =>
    page
      .locator('als-urgent-signs')
      .evaluateAll((all) => all.map((e) => e.shadowRoot!.querySelector('.base')!.getAttribute('lang')));

  it('is found as content management systems and servers write it', async () => {
    const written = {
      'zh-Hans': ['zh-cmn-Hans', 'zh-cmn-Hans-CN', 'zh_CN', 'zh_CN.GB2312', 'cmn'],
      'pt-BR': ['pt-PT-ao90', 'pt_br', 'PT-BR'],
      es: ['es,en', 'es;q=0.9', '“es”', ' es\u00a0', 'es_ES.UTF-8', 'es-', 'es-419'],
      de: ['de-DE-formal', 'de_DE@euro', 'deu'],
      ar: ['ar-arb', 'ar-arz'],
      'zh-Hant': ['zh-TW', 'zh_HK', 'zh-Hant-MO', 'zh_TW.Big5'],
      en: ['en-US@posix', 'en_US.UTF-8', 'sw'],
    };
    for (const [locale, tags] of Object.entries(written)) {
      const page = await site.open(
        script + tags.map((lang) => `<als-urgent-signs lang="${lang}"></als-urgent-signs>`).join(''),
      );
      await page.waitForFunction(
        (lang) =>
          [...document.querySelectorAll('als-urgent-signs')].every(
            (e) => e.shadowRoot?.querySelector('.base')?.getAttribute('lang') === lang,
          ),
        locale,
      );
      assert.deepEqual(page.reports.warnings, [], locale);
    }
  });

  it('that is none is English, and told; what may be traditional Chinese is never simplified', async () => {
    const none = [
      'jp',
      'cn',
      'br',
      'i-klingon',
      'x-default',
      'zh-yue',
      'zh-cht',
      'zh-big5',
      'zh-taiwan',
      'spanish',
      'mul',
    ];
    const page = await site.open(
      script + none.map((lang) => `<als-urgent-signs lang="${lang}"></als-urgent-signs>`).join(''),
    );
    await drawn(page);
    assert.deepEqual(
      await spoken(page),
      none.map(() => 'en'),
    );
    assert.deepEqual(
      page.reports.warnings,
      none.map(
        (lang) =>
          `[als-widgets] <als-urgent-signs> lang="${lang}": expected a BCP 47 tag such as "es". English is used.`,
      ),
    );
  });
});

describe('A console that is missing or throws', () => {
  for (const broken of ['delete window.console', "console.warn = () => { throw new Error('no console') }"])
    it(`harms no reader: ${broken}`, async () => {
      const page = await site.open(
        `${script}<als-urgent-signs region="Utopia" theme="pink" lang="spanish" country="US">Words.</als-urgent-signs>`,
        { prepare: (p) => p.addInitScript({ content: broken }) },
      );
      await page.getByRole('heading', { name: 'When to get help' }).waitFor();
      assert.deepEqual(page.reports.problems, []);
    });
});
