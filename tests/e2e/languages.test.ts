// Languages in the built file: their direction, changes of language, and a network that fails. Every screen of each: tests/languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import type { Words } from '../../dist/modules/content.js';
import { english } from '../../dist/modules/generated/english.js';
import {
  allElements,
  catalogOf,
  check,
  isRightToLeft,
  langs,
  readers,
  script,
  shipped,
  textsIn,
  tooWide,
  walkThrough,
} from './every-screen.ts';
import { answerScreen, drawn, startSite, strictPolicy, versioned, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

/** Waits until the check on the page is drawn in a language. */
const speaks = (page: Page, locale: string) =>
  page.waitForFunction(
    (lang) =>
      document.querySelector('als-symptom-check')!.shadowRoot!.querySelector('.base')!.getAttribute('lang') === lang,
    locale,
  );

describe('Every language', () => {
  it('shows by an accented language that no text is hard-coded or glued together', async () => {
    const open = (body: string) => site.open(body, { lang: 'en-XA', viewport: { width: 320, height: 800 } });
    const plain = async (page: Page, where: string) => {
      // Accents leave no word of plain letters; days come from Intl, and names of help lines stay.
      const names = /Samaritans|Shout|NHS 111|Motor Neurone Disease Association|MND Scotland/;
      const texts = await textsIn(page, 'en-XA');
      assert.deepEqual(
        texts.filter((text) => /[A-Za-z]{3}/.test(text.replace(/[A-Z][a-z]+ \d+, \d{4}/, '')) && !names.test(text)),
        [],
        where,
      );
      assert.deepEqual(await tooWide(page), [], where);
    };
    const article = await open(allElements());
    await drawn(article);
    await plain(article, 'article and signs');
    const page = await open(check());
    await drawn(page);
    await walkThrough(page, readers['one with a sign in each list']!, (screen) => plain(page, screen));
  });

  it('leads to the English and back', async () => {
    const page = await site.open(check(), { lang: 'es' });
    await drawn(page);
    const note = page.locator('.translation');
    assert.equal(await note.getAttribute('lang'), 'es');
    const title = await page.locator('#title').innerText();
    await note.getByRole('button').click();
    await page.getByRole('heading', { name: 'Check symptoms and plan next steps' }).waitFor();
    assert.equal(await page.locator('.base').getAttribute('lang'), 'en');
    // Focus stays with the button that leads back, and its name is in the language that it leads to.
    assert.equal(
      await page.evaluate(
        () => document.querySelector('als-symptom-check')!.shadowRoot!.activeElement?.parentElement?.lang,
      ),
      'es',
    );
    await note.getByRole('button').press('Enter');
    await speaks(page, 'es');
    assert.equal(await page.locator('#title').innerText(), title);
  });
});

describe('Right to left', () => {
  for (const locale of ['ar-XB', ...shipped.map((l) => l.locale).filter(isRightToLeft)])
    it(`mirrors everything in ${locale}`, async () => {
      // The page itself need not say so: the element sets its own direction.
      const page = await site.open(check(), { lang: locale, viewport: { width: 390, height: 800 } });
      await drawn(page);
      assert.equal(await page.locator('.base').getAttribute('dir'), 'rtl');
      await page.locator('.primary').click();
      const seen = await page.evaluate(() => {
        const root = document.querySelector('als-symptom-check')!.shadowRoot!;
        const strip = getComputedStyle(root.querySelector('.strip')!);
        return {
          tickIsRightOfLabel:
            root.querySelector('.answer input')!.getBoundingClientRect().left >
            root.querySelector('.answer [part=answer-label]')!.getBoundingClientRect().left,
          barIsRight: parseFloat(strip.borderRightWidth) > parseFloat(strip.borderLeftWidth),
          progressRunsLeft: new DOMMatrix(getComputedStyle(root.querySelector('.track')!).transform).a === -1,
          titleIsRight: getComputedStyle(root.querySelector('#title')!).direction === 'rtl',
        };
      });
      assert.deepEqual(seen, {
        tickIsRightOfLabel: true,
        barIsRight: true,
        progressRunsLeft: true,
        titleIsRight: true,
      });
    });

  it('keeps the digits of a phone number in order', async () => {
    const page = await site.open(allElements(), { lang: 'ar-XB' });
    await drawn(page);
    const orders = await page.evaluate(() => {
      const found: boolean[] = [];
      for (const element of document.querySelectorAll('als-urgent-signs, als-overview'))
        for (const link of element.shadowRoot!.querySelectorAll('a[href^="tel:"]')) {
          const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode as Text;
            const at = [...text.data.matchAll(/\d/g)].map(({ index }) => {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + 1);
              return range.getBoundingClientRect();
            });
            for (let i = 1; i < at.length; i++)
              if (Math.abs(at[i]!.top - at[i - 1]!.top) < 4) found.push(at[i]!.left > at[i - 1]!.left);
          }
        }
      return found;
    });
    assert.ok(orders.length > 4);
    assert.ok(orders.every(Boolean));
  });
});

describe('The language of the page', () => {
  const [first, second] = ['en-GB', shipped.at(-1)!.locale];
  const signs = (attributes = '') => `<als-urgent-signs region="GB" ${attributes}></als-urgent-signs>`;

  it('may be two on one page: each element follows the nearest lang, and each language is asked for once', async () => {
    const page = await site.open(
      `${script}${signs()}<div lang="${first}">${signs()}${signs(`lang="${second}"`)}</div>${signs(`lang="${second}"`)}`,
    );
    await drawn(page);
    assert.deepEqual(await langs(page), ['en', first, second, second]);
    assert.equal(page.reports.requests.filter((path) => path === versioned(`/locales/${second}.signs.js`)).length, 1);
  });

  it('is found through shadow roots', async () => {
    const page = await site.open(`${script}<div id="host" lang="${second}"></div>`);
    await page.evaluate(() => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      root.append(document.createElement('als-urgent-signs'));
    });
    await page.waitForFunction(() =>
      document
        .querySelector('#host')!
        .shadowRoot!.querySelector('als-urgent-signs')!
        .shadowRoot!.querySelector('.base'),
    );
    assert.deepEqual(await langs(page), [second]);
    await page.evaluate((lang) => document.querySelector('#host')!.setAttribute('lang', lang), first);
    await page.waitForFunction(
      (lang) =>
        document
          .querySelector('#host')!
          .shadowRoot!.querySelector('als-urgent-signs')!
          .shadowRoot!.querySelector('.base')!
          .getAttribute('lang') === lang,
      first,
    );
  });

  it('may change while a check is under way: the answers stay', async () => {
    const page = await site.open(check());
    await drawn(page);
    await page.locator('.primary').click();
    await page.locator('.answer').last().click();
    await page.evaluate((lang) => (document.documentElement.lang = lang), second);
    await speaks(page, second);
    assert.ok(await page.locator('.answer input').last().isChecked());
    await page.locator('.primary').click();
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await page.getByRole('heading', { name: 'Sudden or fast changes' }).waitFor();
    await answerScreen(page);
    await page.getByRole('button', { name: 'Back' }).click();
    assert.ok(await page.getByRole('checkbox', { name: 'None of these' }).isChecked());
  });

  it('is the page’s word, never the browser’s: a browser in another language changes nothing', async () => {
    const page = await site.open(check(), { locale: second });
    await drawn(page);
    assert.deepEqual(await langs(page), ['en']);
    assert.equal(page.reports.requests.length, 2);
  });

  it('that is no language is told to the publisher once, and English is spoken', async () => {
    const page = await site.open(`${script}${signs('lang="english please"')}`);
    await drawn(page);
    assert.deepEqual(await langs(page), ['en']);
    assert.deepEqual(page.reports.warnings, [
      '[als-widgets] <als-urgent-signs> lang="english please": expected a BCP 47 tag such as "es". English is used.',
    ]);
  });

  it('in one language needs one file: als-widgets.<locale>.js asks for nothing more', async () => {
    const page = await site.open(check().replace('als-widgets.js', `als-widgets.${second}.js`), {
      lang: '',
      headers: { 'content-security-policy': strictPolicy },
    });
    await drawn(page);
    assert.deepEqual(await langs(page), [second]);
    assert.deepEqual(page.reports.requests.slice(1), [`/als-widgets.${second}.js`]);
    assert.deepEqual(page.reports.problems, []);
  });
});

describe('The question whether a sign is taken back', () => {
  for (const lang of ['ja', 'ar'])
    it(`stands in whole English beneath its ${lang}, signs included`, async () => {
      const page = await site.open(check(), { lang });
      await drawn(page);
      await page.locator('.translation').waitFor();
      await page.locator('.primary').click();
      await page.locator('.answer', { hasText: 'Choking' }).click();
      await page.locator('.answer', { hasText: 'None of these' }).click();
      assert.equal(
        await page.locator('#title .english').textContent(),
        'You chose “Choking on something that will not cough out”. Take it back?',
      );
    });
});

describe('What a reader takes away', () => {
  it('is in their language, also for a clinic system', async () => {
    const page = await site.open(check(), { lang: 'es' });
    await drawn(page);
    await page.locator('.primary').click();
    await page.locator('.answer').last().click();
    await page.locator('.stop button').click();
    await page.locator('.take .fold button').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'FHIR' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const saved = JSON.parse(Buffer.concat(chunks).toString()) as {
      language: string;
      item: { text: string; answer?: { valueCoding?: { display?: string } }[] }[];
    };
    assert.equal(saved.language, 'es');
    const given = JSON.stringify(saved);
    assert.match(given, /"Nada de esto"/);
    assert.doesNotMatch(given, /"Yes"|I am not sure|None of these/);
  });
});

describe('A language that is not checked enough', () => {
  const { locale } = shipped.at(-1)!;
  const file = readFileSync(`dist/locales/${locale}.signs.js`, 'utf8');
  const levels = /levels:"([^"]+)"/.exec(file)![1]!;
  const withLevels = (change: (levels: string) => string) => ({
    [`/locales/${locale}.signs.js`]: file
      .replace(levels, change(levels))
      .replace(/signed:\{\}/, 'signed:{reviewed:{who:"An Association",role:"reviewers",date:"1 March 2027"}}'),
  });
  const signs = (attributes: string) => `${script}<als-urgent-signs region="GB" ${attributes}></als-urgent-signs>`;

  it('is English where the publisher asks for reviewed texts and there are none', async () => {
    const page = await site.open(signs('min-review="reviewed"'), { lang: locale });
    await drawn(page);
    assert.deepEqual(await langs(page), ['en']);
    assert.equal(await page.locator('.translation').count(), 0);
  });

  it('is English in part where a part is reviewed: each passage says which language it is', async () => {
    const { words } = await catalogOf(locale);
    // The interface and every second text are reviewed.
    const texts = levels.length - Object.keys((await catalogOf(locale)).messages).length;
    const files = withLevels((all) =>
      [...all].map((l, i) => (i >= texts || i % 2 ? (l < 'a' ? 'R' : 'r') : l)).join(''),
    );
    const page = await site.open(signs('min-review="reviewed"'), { lang: locale, files });
    await drawn(page);
    assert.deepEqual(await langs(page), [locale]);
    const signsIn = ({ signs: { list } }: Words) =>
      new Set(
        Object.values(list).flatMap((groups) => groups.flat().flatMap((sign) => Object.values(sign) as string[])),
      );
    const [english_, own] = [signsIn(english), signsIn(words)];
    const items = await page
      .locator('.card li')
      .evaluateAll((all) =>
        all.map((li) => [
          li.textContent,
          li.querySelector('[lang]')?.getAttribute('lang') ?? null,
          li.querySelector('[dir]')?.getAttribute('dir') ?? null,
        ]),
      );
    assert.ok(items.some(([text]) => own.has(text!)) && items.some(([text]) => english_.has(text!)));
    for (const [text, lang, dir] of items) {
      if (own.has(text!)) assert.deepEqual([lang, dir], [null, null], text!);
      else assert.deepEqual([lang, dir], ['en', 'ltr'], text!);
    }
    assert.match(await page.locator('.translation').innerText(), /An Association/);
  });

  it('stays whole when the publisher asks for more, whatever the reader has chosen', async () => {
    const page = await site.open(signs(''), { lang: locale });
    await drawn(page);
    await page.locator('.translation button').click();
    await page.getByRole('heading', { name: 'When to get help' }).waitFor();
    await page.evaluate(() => document.querySelector('als-urgent-signs')!.setAttribute('min-review', 'clinical'));
    await page.waitForFunction(
      () => !document.querySelector('als-urgent-signs')!.shadowRoot!.querySelector('.translation'),
    );
    assert.ok(await page.locator('.card.emergency').isVisible());
    assert.deepEqual(page.reports.problems, []);
  });

  it('that is reviewed says by whom, and shows no English beneath', async () => {
    const files = withLevels((all) => all.replace(/[A-Z]/g, 'R').replace(/[a-z]/g, 'r'));
    const page = await site.open(signs('min-review="reviewed"'), { lang: locale, files });
    await drawn(page);
    assert.deepEqual(await langs(page), [locale]);
    assert.match(await page.locator('.translation').innerText(), /An Association.*reviewers.*1 March 2027/s);
    assert.equal(await page.locator('.card .english').count(), 0);
  });
});

describe('When a language does not arrive', () => {
  const { locale } = shipped.at(-1)!;

  it('a slow one never leaves a blank, and English does not flash before it', async () => {
    const held: (() => void)[] = [];
    const page = await site.open(check(), {
      lang: locale,
      prepare: (p) =>
        p.route('**/locales/*', (route: Route) => new Promise<void>((done) => held.push(() => done(route.continue())))),
    });
    await page.getByText(english.emergencyLine.withNumber.replace('{number}', '999')).first().waitFor();
    assert.equal(await page.locator('.base').count(), 0);
    for (const release of held) release();
    await drawn(page);
    assert.deepEqual(await langs(page), [locale]);
    assert.equal(await page.locator('.fallback').count(), 0);
  });

  it('one that takes very long is not waited for: English is drawn, and the language when it comes', async () => {
    const held: (() => void)[] = [];
    const page = await site.open(check(), {
      lang: locale,
      prepare: async (p) => {
        await p.clock.install();
        await p.route(
          '**/locales/*',
          (route: Route) => new Promise<void>((done) => held.push(() => done(route.continue()))),
        );
      },
    });
    await page.locator('.fallback').first().waitFor();
    await page.clock.fastForward(5000);
    await drawn(page);
    assert.deepEqual(await langs(page), ['en']);
    await page.locator('.primary').click();
    await page.getByRole('checkbox', { name: 'None of these' }).check();
    for (const release of held) release();
    await speaks(page, locale);
    assert.ok(await page.locator('.answer input').last().isChecked());
  });

  it('one that fails is tried again, when the browser is back online', async () => {
    let fails = true;
    const page = await site.open(check(), {
      lang: locale,
      prepare: (p) => p.route('**/locales/*', (route: Route) => (fails ? route.abort() : route.continue())),
    });
    await drawn(page);
    assert.deepEqual(await langs(page), ['en']);
    fails = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await speaks(page, locale);
    assert.equal(page.reports.warnings.length, 1);
  });

  it('one that fails is tried again, not before 5 seconds, then 20, and the console says so once', async () => {
    let failures = 0;
    const page = await site.open(check(), {
      lang: locale,
      prepare: async (p) => {
        await p.clock.install();
        await p.route('**/locales/*.check.js*', (route: Route) => (failures++ < 2 ? route.abort() : route.continue()));
      },
    });
    /** Moves the page's clock on until the language has been asked for so often: how many seconds. */
    const secondsUntil = async (asked: number) => {
      for (let seconds = 0; seconds < 120; seconds++) {
        if (failures >= asked) return seconds;
        await page.clock.fastForward(1000);
        await page.waitForTimeout(30);
      }
      throw new Error(`asked for ${failures} times, not ${asked}`);
    };
    await drawn(page);
    assert.equal(await secondsUntil(1), 0);
    const [first, second] = [await secondsUntil(2), await secondsUntil(3)];
    assert.ok(first >= 4 && second >= 18, `${first} s, ${second} s`);
    await speaks(page, locale);
    assert.equal(page.reports.warnings.length, 1);
  });

  it('one of another version of the script is not mixed with it', async () => {
    const other = readFileSync(`dist/locales/${locale}.check.js`, 'utf8').replace(/edition:"\w+"/, 'edition:"0ther"');
    const page = await site.open(check(), { lang: locale, files: { [`/locales/${locale}.check.js`]: other } });
    await drawn(page);
    assert.deepEqual(await langs(page), ['en']);
    assert.match(page.reports.warnings.join('\n'), /did not load.*It is of another version than the script/);
  });

  it('an address that is none leaves English, and the emergency line in the language', async () => {
    const page = await site.open(check('base="https://"'), { lang: locale });
    await drawn(page);
    assert.deepEqual(await langs(page), ['en']);
    assert.equal(await page.locator('.fallback').count(), 2);
    assert.deepEqual(page.reports.problems, []);
  });

  it('a reader who has asked for English keeps it when the page turns to a language that fails', async () => {
    const page = await site.open(check(), {
      lang: locale,
      prepare: (p) => p.route('**/locales/es.*', (route) => route.abort()),
    });
    await drawn(page);
    await page.locator('.translation button').click();
    await Promise.all([
      page.waitForEvent('requestfailed'),
      page.evaluate(() => (document.documentElement.lang = 'es')),
    ]);
    await page.waitForTimeout(100);
    assert.deepEqual(await langs(page), ['en']);
    assert.ok(await page.locator('.translation button').isVisible());
  });

  it('a change to a language that fails keeps what is shown', async () => {
    const page = await site.open(check(), {
      lang: locale,
      prepare: (p) => p.route('**/locales/en-GB.*', (route) => route.abort()),
    });
    await drawn(page);
    const title = await page.locator('#title').innerText();
    await Promise.all([
      page.waitForEvent('requestfailed'),
      page.evaluate(() => (document.documentElement.lang = 'en-GB')),
    ]);
    assert.equal(await page.locator('#title').innerText(), title);
  });
});
