// A page that has the text of the elements in it, as `als-widgets render` writes it: before the script, after it, without it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import { render, type RenderOptions } from 'als-widgets/render';
import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';
import { audit } from './audit.ts';
import { focused, startSite, strictPolicy, walkOn, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const elements = ['als-overview', 'als-urgent-signs', 'als-symptom-check'];
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const texts = async (options: RenderOptions = {}, names = elements) =>
  (await Promise.all(names.map((name) => render(name, { region: 'US', ...options })))).join('\n');
/** The script comes when the test says so. */
const late = '<script src="/late.js"></script>';
const files = {
  '/late.js':
    "addEventListener('go', () => document.head.append(Object.assign(document.createElement('script'), { src: '/als-widgets.js' })))",
};
const headings = '[data-als-prerendered] :is(h1, h2, h3, h4, h5, h6)';

type Open = Parameters<Site['open']>[1];
const open = async (body: string, options: Open = {}) =>
  site.open(`<main><h1>A page</h1>${body}</main>${late}`, { ...options, files: { ...files, ...options.files } });

/** The script comes, and what it loads beside it. */
async function comes(page: Page) {
  const beside = page.waitForResponse((response) => response.url().includes('prerendered.js'));
  await page.evaluate("dispatchEvent(new Event('go'))");
  await (await beside).finished();
  await page.waitForFunction(
    (names) => names.every((name) => document.querySelector(name)?.shadowRoot?.querySelector('.base') !== null),
    await page.evaluate((names) => names.filter((name) => document.querySelector(name)), elements),
  );
  // The buttons that only a script can answer are seen when they are alive.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.als-scripted')].every((one) => getComputedStyle(one).visibility === 'visible'),
  );
}

const words = (text: string | null) => text!.replace(/\s+/g, ' ').trim();
/** What share of the words of a text are found in another, each as often as it stands there. */
function share(found: string, expected: string): number {
  const count = new Map<string, number>();
  for (const word of words(found).split(' ')) count.set(word, (count.get(word) ?? 0) + 1);
  const all = words(expected).split(' ');
  const kept = all.filter((word) => {
    const left = count.get(word) ?? 0;
    count.set(word, left - 1);
    return left > 0;
  });
  return kept.length / all.length;
}
/** The words of an element as it draws them itself. */
async function ownWords(name: string): Promise<string> {
  const page = await site.open(`<script src="/als-widgets.js"></script><${name} region="US"></${name}>`);
  await page.waitForFunction((tag) => {
    const root = document.querySelector(tag)?.shadowRoot;
    return root?.querySelector(tag === 'als-overview' ? '.review' : '.base .page');
  }, name);
  return page.locator(`${name} .page`).first().innerText();
}

describe('A text that was written beforehand', () => {
  for (const lang of ['en', 'ar', 'ja'])
    for (const width of [390, 1280])
      it(`stays where it is when the script comes: ${lang}, ${width} px`, async () => {
        const page = await open(await texts(lang === 'en' ? {} : { lang }), {
          lang,
          dir: lang === 'ar' ? 'rtl' : 'ltr',
          viewport: { width, height: 800 },
          prepare: (p) =>
            p.addInitScript({
              content:
                "shifts = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => (shifts += entry.value))).observe({ type: 'layout-shift', buffered: true })",
            }),
        });
        await page.locator('#als-how-als-is-diagnosed').evaluate((heading) => heading.scrollIntoView());
        const places = () =>
          page.locator(headings).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
        const [first, picture] = [await places(), await page.screenshot()];
        assert.ok(first.length > 60);
        await comes(page);
        for (const [i, place] of (await places()).entries()) assert.ok(Math.abs(place - first[i]!) <= 2);
        assert.ok(((await page.evaluate('shifts')) as number) <= 0.01);
        // In English there is no button on this screen that only a script can answer: not a pixel changes.
        if (lang === 'en') assert.ok(picture.equals(await page.screenshot()));
        assert.deepEqual(page.reports.problems, []);
        assert.deepEqual(page.reports.warnings, []);
      });

  it('is found by whoever reads, copies, prints or fetches the page, with the script and without', async () => {
    for (const name of elements) {
      const own = await ownWords(name);
      const text = await texts({}, [name]);
      const dom = new JSDOM(`<!doctype html><title>A page</title><main><h1>A page</h1>${text}</main>`);
      assert.ok(share(dom.window.document.body.textContent, own) >= 0.95, 'fetched');
      // It leaves out what looks like navigation and forms.
      if (name !== 'als-symptom-check')
        assert.ok(share(new Readability(dom.window.document).parse()!.textContent!, own) >= 0.95, 'Readability');
      const page = await open(text);
      for (const state of ['before', 'after']) {
        if (state === 'after') await comes(page);
        assert.ok(share(await page.locator('main').evaluate((main) => main.textContent), own) >= 0.95, state);
        const copied = await page.evaluate('getSelection().selectAllChildren(document.body), String(getSelection())');
        assert.ok(share(copied as string, own) >= 0.95, `${state}, copied`);
        await page.emulateMedia({ media: 'print' });
        const printed = await page.locator('main').innerText();
        // A reader on paper can press nothing: contents, buttons and the form are left out.
        if (name !== 'als-symptom-check') assert.ok(share(printed, own) >= 0.95, `${state}, printed`);
        await page.emulateMedia({ media: 'screen' });
        // Shown once: it is in the page, or in the root.
        const drawn = await page.locator(name).evaluate((element) => element.shadowRoot?.querySelector('.page'));
        assert.ok(!drawn);
      }
    }
  });

  it('has ids of its own, each once, and a link to one of them leads there', async () => {
    const page = await site.open(`${await texts()}<script src="/als-widgets.js" defer></script>`);
    const { ids, empty, named } = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('als-overview [id], als-urgent-signs [id], als-symptom-check [id]')].map(
        ({ id }) => id,
      ),
      empty: document.querySelectorAll('[id=""], [class=""]').length,
      named: [...document.querySelectorAll('[aria-labelledby], [aria-describedby], a[href^="#"]')].flatMap((one) =>
        `${one.getAttribute('aria-labelledby') ?? ''} ${one.getAttribute('aria-describedby') ?? ''} ${one.getAttribute('href')?.slice(1) ?? ''}`
          .split(' ')
          .filter(Boolean),
      ),
    }));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      [...ids, ...named].filter((id) => !id.startsWith('als-')),
      [],
    );
    assert.deepEqual(
      named.filter((id) => !ids.includes(id)),
      [],
    );
    assert.equal(empty, 0);
    await page.goto(`${page.url()}#als-how-als-is-diagnosed`);
    const top = () => page.locator('#als-how-als-is-diagnosed').evaluate((one) => one.getBoundingClientRect().top);
    assert.ok((await top()) >= 0 && (await top()) < 200);
    await page.getByRole('link', { name: 'First signs', exact: true }).click();
    assert.match(page.url(), /#als-first-signs$/);
  });

  it('says all without a script: signs, numbers to call, sources, and where the check would begin', async () => {
    const page = await site.open(`${await texts()}<script src="/als-widgets.js" defer></script>`, {
      javaScriptEnabled: false,
    });
    for (const name of elements) {
      assert.ok(await page.locator(`${name} a[href="tel:911"]`).first().isVisible(), name);
      assert.ok(await page.locator(name).getByText('Choking').first().isVisible(), name);
    }
    const sources = page.locator('als-overview .als-section', { has: page.locator('#als-what-als-is') });
    assert.ok(!(await sources.getByText('Hardiman O').isVisible()));
    await sources.getByText('Sources for this section').click();
    assert.ok(await sources.getByText('Hardiman O').isVisible());
    await page.getByText('Start', { exact: true }).click();
    assert.match(page.url(), /#als-check-when$/);
    // Nothing can be pressed that does nothing.
    assert.deepEqual(await page.locator('button:visible').allInnerTexts(), []);
  });

  it('passes axe before the script and after it', async () => {
    const page = await open(await texts());
    // The ruler of the audit looks into roots, which there are none of yet.
    await page.evaluate(
      "for (const e of document.querySelectorAll('als-overview, als-urgent-signs, als-symptom-check')) e.attachShadow({ mode: 'open' }).append(document.createElement('slot'))",
    );
    await audit(page, 'before');
    const after = await open(await texts());
    await comes(after);
    await audit(after, 'after');
  });

  it('has survival figures when the reader asks for them, in their place, with their sources', async () => {
    const text = await texts({ jsonLd: true }, ['als-overview']);
    assert.doesNotMatch(text, /\b(live|lived|survival)\b[^.<]*\b\d+ (to|in)\b/);
    const page = await open(text);
    await comes(page);
    const section = page.locator('.als-section', { has: page.locator('#als-survival') });
    const cited = () => section.locator('.als-sources ol > li').count();
    const [before, blocks, sources] = [await section.innerText(), section.locator('.als-block'), await cited()];
    const count = await blocks.count();
    await page.evaluate(
      "revealed = []; addEventListener('als-reveal', (event) => revealed.push(event.detail.section))",
    );
    await page.getByRole('button', { name: 'Show survival figures' }).click();
    await page.getByRole('button', { name: 'Hide survival figures', expanded: true }).waitFor();
    assert.ok((await blocks.count()) > count);
    assert.ok((await cited()) > sources);
    assert.equal(await section.locator('[class]:not([class^="als-"]), [id]:not([id^="als-"])').count(), 0);
    assert.equal((await page.evaluate<string[]>('revealed')).length, 1);
    assert.deepEqual(
      page.reports.served.filter((path) => path.includes('sources.js')),
      [],
    );
    await page.getByRole('button', { name: 'Hide survival figures' }).click();
    assert.equal(await section.innerText(), before);
    assert.equal(await cited(), sources);
  });

  it('begins the check with what the reader has chosen before the script came, and with a press of a key', async () => {
    const page = await open(await texts({}, ['als-symptom-check']));
    await page.getByText('Someone else', { exact: true }).click();
    await comes(page);
    await page.getByRole('link', { name: 'Start' }).press('Enter');
    await page
      .getByRole('heading', { name: /person|they/i })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Stop and see what to do' }).waitFor();
    await walkOn(page);
    assert.deepEqual(page.reports.problems, []);
  });

  it('leads to the same choice with larger buttons at once, and keeps the focus there', async () => {
    const page = await open(await texts({}, ['als-symptom-check']));
    await comes(page);
    const place = () =>
      page.getByRole('radio', { name: 'Larger', exact: true }).evaluate((one) => one.getBoundingClientRect().top);
    const before = await place();
    await page.getByText('Larger', { exact: true }).click();
    await page.waitForFunction(() =>
      document.querySelector('als-symptom-check')!.shadowRoot!.querySelector('.comfort-2'),
    );
    assert.equal(await focused(page), 'Larger');
    assert.ok(await page.getByRole('radio', { name: 'Larger', exact: true }).isChecked());
    assert.ok(Math.abs((await place()) - before) < 200);
  });

  it('gives way to a drawing when the language or region changes, and where it was written for another', async () => {
    const page = await open(await texts({}, ['als-urgent-signs', 'als-overview']));
    await comes(page);
    await page.locator('als-urgent-signs').evaluate((element) => element.setAttribute('region', 'GB'));
    await page.locator('als-urgent-signs').getByRole('heading', { name: 'Call 999' }).first().waitFor();
    assert.equal(await page.locator('als-urgent-signs').getByText('Call 911').first().isVisible(), false);
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.locator('als-overview').getByText('Otras causas').first().waitFor();
    const other = await open((await texts({}, ['als-urgent-signs'])).replace('region="US"', 'region="DE"'));
    await other.evaluate("dispatchEvent(new Event('go'))");
    await other.getByRole('heading', { name: 'Call 112' }).first().waitFor();
    assert.equal(await other.getByText('Call 911').first().isVisible(), false);
  });

  it('in another language is shown in English and back, and asks for that language alone', async () => {
    const page = await open(await texts({ lang: 'es' }, ['als-urgent-signs']));
    await comes(page);
    await page.getByRole('button', { name: 'Mostrar en inglés' }).click();
    await page.getByRole('heading', { name: 'When to get help' }).waitFor();
    await page.getByRole('button', { name: 'Mostrar la traducción' }).click();
    await page.getByText('Emergencia').first().waitFor();
    assert.deepEqual(
      page.reports.served.filter((path) => path.includes('locales')),
      ['/locales/es.js'],
    );
  });

  it('of another version stays, and the console says so once', async () => {
    const text = (await texts({}, ['als-urgent-signs'])).replaceAll(version, '0.0.1');
    const page = await open(text);
    await comes(page);
    await page.locator('als-urgent-signs').evaluate((element) => element.append('.'));
    assert.deepEqual(page.reports.warnings, [
      `[als-widgets] <als-urgent-signs> keeps its text, which version 0.0.1 has written: this script is ${version}.`,
    ]);
    assert.ok(await page.locator('[data-als-prerendered] .als-emergency').isVisible());
  });

  const hiding = {
    'display: none': '.als-emergency li { display: none }',
    'visibility: hidden': 'main li { visibility: hidden }',
    'opacity: 0': '.als-card.als-emergency { opacity: 0 }',
    'color: ': 'main .als-emergency li { color: #fdeded }',
    'font-size: 0px': 'main .als-base li { font-size: 0 }',
    'without room':
      '.als-emergency { height: 0 !important; overflow: hidden; padding: 0 !important; border: 0 !important }',
    'clip-path': '.als-emergency ul { clip-path: inset(50%) }',
    'outside of the page': '.als-emergency ul { position: absolute; left: -9999px }',
  };
  for (const [why, style] of Object.entries(hiding))
    it(`whose danger signs the page hides gives way to the element’s own: ${why}`, async () => {
      const page = await open(await texts({}, ['als-urgent-signs']), {
        head: '<link rel="stylesheet" href="/page.css">',
        files: { '/page.css': style },
      });
      await page.evaluate("dispatchEvent(new Event('go'))");
      await page.locator('als-urgent-signs .card.emergency li').first().waitFor();
      assert.equal(page.reports.warnings.length, 1);
      assert.ok(page.reports.warnings[0]!.includes(why), page.reports.warnings[0]);
    });

  it('in a closed pop-up is left alone, and looked at when it opens', async () => {
    const page = await open(`<div id="closed" hidden>${await texts({}, ['als-urgent-signs'])}</div>`, {
      head: '<link rel="stylesheet" href="/page.css">',
      files: { '/page.css': 'main .als-emergency { display: none }' },
    });
    await comes(page);
    assert.deepEqual(page.reports.warnings, []);
    await page.evaluate("document.querySelector('#closed').hidden = false");
    await page.locator('als-urgent-signs .card.emergency li').first().waitFor();
  });

  it('can be read where the file that makes it alive is missing, and a check can be walked there', async () => {
    const page = await open(await texts(), {
      prepare: (p) => p.route('**/prerendered.js', (route) => route.abort()),
    });
    await page.evaluate("dispatchEvent(new Event('go'))");
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Stop and see what to do' }).waitFor();
    assert.ok(await page.locator('#als-title').isVisible());
    assert.equal(await page.getByRole('button', { name: 'Show survival figures' }).count(), 0);
    assert.equal(page.reports.warnings.length, 1);
    assert.match(page.reports.warnings[0]!, /prerendered\.js did not load/);
  });

  it('is in the colours and the font of the page, under a strict policy, in a page with Bootstrap', async () => {
    const page = await open(await texts({}, ['als-urgent-signs']), {
      head: '<link rel="stylesheet" href="/bootstrap.css"><link rel="stylesheet" href="/page.css">',
      headers: { 'content-security-policy': strictPolicy },
      files: {
        '/bootstrap.css': readFileSync('node_modules/bootstrap/dist/css/bootstrap.css', 'utf8'),
        '/page.css': 'body { font-family: Georgia, serif; --als-color-surface: rgb(250, 250, 240) }',
      },
    });
    const looks = () =>
      page
        .locator('.als-emergency li')
        .first()
        .evaluate((item) => {
          const base = getComputedStyle(item.closest('.als-base')!);
          return [getComputedStyle(item).fontFamily, base.backgroundColor, item.getBoundingClientRect().width];
        });
    const before = await looks();
    assert.deepEqual(before.slice(0, 2), ['Georgia, serif', 'rgb(250, 250, 240)']);
    await comes(page);
    assert.deepEqual(await looks(), before);
    assert.deepEqual(page.reports.problems, []);
    const own = await open('<als-urgent-signs region="US"></als-urgent-signs>', {
      head: '<link rel="stylesheet" href="/bootstrap.css"><link rel="stylesheet" href="/page.css">',
      files: {
        '/bootstrap.css': readFileSync('node_modules/bootstrap/dist/css/bootstrap.css', 'utf8'),
        '/page.css': 'body { font-family: Georgia, serif }',
      },
    });
    await own.evaluate("dispatchEvent(new Event('go'))");
    const width = await own
      .locator('.emergency li')
      .first()
      .evaluate((item) => item.getBoundingClientRect().width);
    assert.equal(width, before[2]);
  });
});

describe('als-widgets render', () => {
  const cli = (...args: string[]) =>
    execFileSync(process.execPath, ['bin/als-widgets.mjs', ...args], { encoding: 'utf8', stdio: 'pipe' });
  const refused = (...args: string[]) => {
    try {
      cli(...args);
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return `${status} ${stderr.split('\n')[0]}`;
    }
    return 'not refused';
  };

  it('writes to the screen or into a file, for either name of an element', async () => {
    const text = await render('als-urgent-signs', { lang: 'es', region: 'gb', headingLevel: 3, base: '/als' });
    assert.equal(
      cli('render', 'urgent-signs', '--lang', 'es', '--region', 'GB', '--heading-level', '3', '--base', '/als/'),
      `${text}\n`,
    );
    assert.match(
      text,
      /^<link rel="stylesheet" href="\/als\/als-widgets.css">\n<als-urgent-signs lang="es" region="GB" heading-level="3">\n<div [^>]*data-als-prerendered="[\d.]+\/es\/GB\/3\/worried"[^>]*>/,
    );
    const out = `${mkdtempSync(`${tmpdir()}/als-`)}/text.html`;
    assert.equal(cli('render', 'als-overview', '--out', out), '');
    assert.equal(readFileSync(out, 'utf8'), `${await render('overview')}\n`);
  });

  it('says what was found and what was expected', () => {
    for (const [args, said] of [
      [['render', 'card'], 'element "als-card": expected als-overview, als-symptom-check, als-urgent-signs.'],
      [['render'], 'element "": expected one of overview, symptom-check, urgent-signs.'],
      [['print', 'overview'], 'command "print": expected render.'],
      [
        ['render', 'overview', '--lang', 'ko'],
        'lang "ko": expected en, en-GB, es, fr, de, pt-BR, it, ar, zh-Hans, ja, hi.',
      ],
      [
        ['render', 'overview', '--region', 'ZZ'],
        'region "ZZ": expected a country whose number is known, such as "US".',
      ],
      [['render', 'overview', '--heading-level', '7'], 'heading-level "7": expected 1, 2, 3, 4, 5, 6.'],
      [['render', 'urgent-signs', '--audience', 'all'], 'audience "all": expected worried, diagnosed, carer.'],
      [
        ['render', 'overview', '--audience', 'carer'],
        'audience "carer": expected none, for the article has one text for all readers.',
      ],
    ] as const)
      assert.equal(refused(...args), `1 ${said}`);
    assert.match(refused('render', 'overview', '--colour', 'red'), /^1 .*--colour/);
  });

  it('has the English beneath safety texts of a draft, and its note', async () => {
    for (const lang of ['es', 'hi']) {
      const { document } = new JSDOM(await render('urgent-signs', { lang, region: 'US' })).window;
      assert.equal(document.querySelector('.als-base')!.getAttribute('lang'), lang);
      assert.ok(document.querySelectorAll('.als-emergency li .als-english[lang=en]').length > 8);
      assert.ok(document.querySelector('.als-translation'));
    }
  });

  it('tells machines nothing that does not stand in the text', async () => {
    for (const lang of ['en', 'ja']) {
      const { document } = new JSDOM(await render('overview', { lang, region: 'US', jsonLd: true })).window;
      const block = document.querySelector('script[type="application/ld+json"]')!;
      assert.doesNotMatch(block.textContent, /</);
      const text = words(document.querySelector('als-overview')!.textContent);
      const links = [...document.querySelectorAll('als-overview a')].map((link) => (link as HTMLAnchorElement).href);
      const page = JSON.parse(block.textContent) as { [key: string]: unknown };
      assert.deepEqual([page['@type'], page['inLanguage']], ['MedicalWebPage', lang]);
      const { code } = page['mainEntity'] as { code: { codingSystem: string; codeValue: string }[] };
      assert.deepEqual(
        code.map(({ codingSystem, codeValue }) => `${codingSystem} ${codeValue}`),
        ['ICD-10-CM G12.21', 'ICD-11 8B60.0', 'SNOMED CT 86044005', 'MeSH D000690'],
      );
      // Nobody has signed.
      assert.ok(!('reviewedBy' in page) && !('lastReviewed' in page));
      const look = (value: unknown, key: string): void => {
        if (key.startsWith('@') || key === 'inLanguage') return;
        if (typeof value === 'object')
          for (const [name, inner] of Object.entries(value!)) look(inner, Number.isNaN(Number(name)) ? name : key);
        else if (key === 'url') assert.ok(links.includes(value as string), value as string);
        else assert.ok(text.includes(words(value as string)), value as string);
      };
      look(page, '');
    }
  });
});
