// A page that has the text of the elements in it, as `als-widgets render` writes it: before the script, after it, without it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import { render } from 'als-widgets/render';
import { JSDOM } from 'jsdom';
import { locales } from '../../dist/modules/generated/locales.js';
import { focused, startSite, type Site } from './site.ts';
import { comes, elements, letScriptCome, open, staysWhenScriptComes, texts, version } from './written-text.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

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

describe('A text that was written beforehand', () => {
  for (const [lang, width] of [
    ['en', 390],
    ['ar', 1280],
  ] as const)
    it(`stays where it is when the script comes: ${lang}, ${width} px`, async () => {
      const { page, picture } = await staysWhenScriptComes(site, lang, width, '#als-how-als-is-diagnosed');
      // Nothing on this screen needs a script: not a pixel changes.
      assert.ok(picture.equals(await page.screenshot()));
      assert.deepEqual(page.reports.problems, []);
      assert.deepEqual(page.reports.warnings, []);
      const files = page.reports.requests.map((path) => path.split('?')[0]!).filter((path) => path.endsWith('.js'));
      assert.deepEqual(files.sort(), [
        '/als-widgets.js',
        '/late.js',
        ...(lang === 'en' ? [] : ['article', 'check', 'signs'].map((group) => `/locales/${lang}.${group}.js`)),
        '/prerendered.js',
      ]);
    });

  it('is found by whoever reads, copies, prints or fetches the page, with the script and without', async () => {
    const name = 'als-overview';
    const drawn = await site.open(`<script src="/als-widgets.js"></script><${name} region="US"></${name}>`);
    await drawn.locator('.review').waitFor();
    const own = await drawn.locator(`${name} .page`).innerText();
    const text = await texts({}, [name]);
    const dom = new JSDOM(`<!doctype html><title>A page</title><main><h1>A page</h1>${text}</main>`);
    assert.ok(share(dom.window.document.body.textContent, own) >= 0.95, 'fetched');
    assert.ok(share(new Readability(dom.window.document).parse()!.textContent!, own) >= 0.95, 'Readability');
    const page = await open(site, text);
    for (const state of ['before', 'after']) {
      if (state === 'after') await comes(page);
      assert.ok(share(await page.locator('main').evaluate((main) => main.textContent), own) >= 0.95, state);
      const copied = await page.evaluate('getSelection().selectAllChildren(document.body), String(getSelection())');
      assert.ok(share(copied as string, own) >= 0.95, `${state}, copied`);
      await page.emulateMedia({ media: 'print' });
      assert.ok(share(await page.locator('main').innerText(), own) >= 0.95, `${state}, printed`);
      await page.emulateMedia({ media: 'screen' });
    }
    // Shown once: it is in the page, and not in the root too.
    assert.equal(await page.locator(`${name} .page`).count(), 0);
  });

  it('has ids of its own, each once, and a link to one of them leads there', async () => {
    const page = await site.open(`${await texts()}<script src="/als-widgets.js" defer></script>`);
    const { ids, empty, named } = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[data-als-prerendered] [id]')].map(({ id }) => id),
      empty: document.querySelectorAll('[id=""], [class=""]').length,
      named: [...document.querySelectorAll('[aria-labelledby], [aria-describedby], a[href^="#"]')]
        .flatMap((one) => [
          ...(one.getAttribute('aria-labelledby') ?? '').split(' '),
          ...(one.getAttribute('aria-describedby') ?? '').split(' '),
          one.getAttribute('href')?.slice(1) ?? '',
        ])
        .filter(Boolean),
    }));
    assert.equal(new Set(ids).size, ids.length);
    const others = [...ids, ...named].filter((id) => !id.startsWith('als-'));
    assert.deepEqual(others, []);
    const missing = named.filter((id) => !ids.includes(id));
    assert.deepEqual(missing, []);
    assert.equal(empty, 0);
    await page.goto(`${page.url()}#als-how-als-is-diagnosed`);
    const top = () => page.locator('#als-how-als-is-diagnosed').evaluate((one) => one.getBoundingClientRect().top);
    assert.ok((await top()) >= 0 && (await top()) < 200);
    await page.getByRole('link', { name: 'First signs', exact: true }).click();
    assert.match(page.url(), /#als-first-signs$/);
  });

  it('stands on a page twice, with a prefix before the ids of one: each has its own ids, choices and figures', async () => {
    const names = ['als-overview', 'als-symptom-check'];
    const page = await open(site, (await texts({}, names)) + (await texts({ idPrefix: 'second-' }, names)));
    const repeated = () =>
      page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, i) => ids.indexOf(id) !== i);
      });
    assert.deepEqual(await repeated(), []);
    const whom = page.getByRole('radio', { name: 'Someone else' });
    await whom.first().check();
    await whom.nth(1).check();
    assert.ok(await whom.first().isChecked());
    await comes(page);
    for (const prefix of ['', 'second-']) {
      await page.locator(`#${prefix}als-survival`).click();
      await page.locator(`#${prefix}als-survival[aria-expanded=true]`).waitFor();
    }
    assert.deepEqual(await repeated(), []);
    assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
  });

  it('says all without a script: signs, numbers to call, sources, and where the check would begin', async () => {
    const page = await site.open(`${await texts()}<script src="/als-widgets.js" defer></script>`, {
      javaScriptEnabled: false,
    });
    for (const name of elements) {
      assert.ok(await page.locator(`${name} a[href="tel:911"]`).first().isVisible(), name);
      assert.ok(await page.locator(name).getByText('Choking').first().isVisible(), name);
    }
    const section = page.locator('.als-section', { has: page.locator('#als-what-als-is') });
    assert.ok(!(await section.getByText('Hardiman O').isVisible()));
    await section.getByText('Sources for this section').click();
    assert.ok(await section.getByText('Hardiman O').isVisible());
    await page.getByText('Start', { exact: true }).click();
    assert.match(page.url(), /#als-check-when$/);
    // Nothing can be pressed that does nothing.
    assert.deepEqual(await page.locator('button:visible').allInnerTexts(), []);
  });

  it('has survival figures when the reader asks for them, in their place, with their sources', async () => {
    const text = await texts({ jsonLd: true }, ['als-overview']);
    const page = await open(site, text);
    await comes(page);
    const section = page.locator('.als-section', { has: page.locator('#als-survival') });
    const before = await section.innerText();
    const heading = await section.locator('h3').evaluate((one) => one.getBoundingClientRect().top);
    await page.evaluate(
      "revealed = []; addEventListener('als-reveal', (event) => revealed.push(event.detail.section))",
    );
    const show = page.getByRole('button', { name: 'Show survival figures' });
    await show.evaluate((button) => (button as HTMLElement).click());
    await page.getByRole('button', { name: 'Hide survival figures', expanded: true }).waitFor();
    assert.equal(await section.locator('h3').evaluate((one) => one.getBoundingClientRect().top), heading);
    const figures = await section.locator('.als-block:not(:first-of-type)').allInnerTexts();
    assert.match(figures.join(), /\d/);
    for (const figure of figures) assert.ok(!text.includes(figure.split('\n')[0]!), figure);
    await section.getByText('Sources for this section').click();
    assert.match(await section.locator('.als-sources').innerText(), /\d{4}/);
    assert.equal(await section.locator('[class]:not([class^="als-"]), [id]:not([id^="als-"])').count(), 0);
    assert.deepEqual(await page.evaluate('revealed'), ['how-long']);
    assert.ok(!page.reports.served.some((path) => path.includes('sources.js')));
    await page.getByRole('button', { name: 'Hide survival figures' }).click();
    assert.equal(await section.innerText(), before);
  });

  it('begins the check with what the reader has chosen before the script came', async () => {
    const page = await open(site, await texts({}, ['als-symptom-check']));
    await page.getByText('Someone else', { exact: true }).click();
    await comes(page);
    await page.getByRole('link', { name: 'Start' }).press('Enter');
    await page.getByRole('button', { name: 'Stop and see what to do' }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    assert.ok(await page.getByRole('radio', { name: 'Someone else' }).isChecked());
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Stop and see what to do' }).waitFor();
    assert.deepEqual(page.reports.problems, []);
  });

  it('has whom the publisher says the check is for', async () => {
    const { document } = new JSDOM(await render('symptom-check', { audience: 'carer' })).window;
    assert.equal(document.querySelector('input[checked]')!.closest('label')!.textContent.trim(), 'Someone else');
  });

  it('leads to the same choice with larger buttons at once, and keeps the focus there', async () => {
    const page = await open(site, await texts({}, ['als-symptom-check']));
    await comes(page);
    await page.getByText('Larger', { exact: true }).click();
    await page.locator('.comfort-2').waitFor({ state: 'attached' });
    assert.equal(await focused(page), 'Larger');
    assert.ok(await page.getByRole('radio', { name: 'Larger', exact: true }).isChecked());
  });

  it('gives way to a drawing when the language or region changes, and where it was written for another', async () => {
    const page = await open(site, await texts({}, ['als-urgent-signs', 'als-overview']));
    await comes(page);
    await page.locator('als-urgent-signs').evaluate((element) => element.setAttribute('region', 'GB'));
    await page.locator('als-urgent-signs').getByRole('heading', { name: 'Call 999' }).first().waitFor();
    assert.equal(await page.locator('als-urgent-signs').getByText('Call 911').first().isVisible(), false);
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.locator('als-overview .page').getByText('Otras causas').first().waitFor();
    const other = await open(site, (await texts({}, ['als-urgent-signs'])).replace('region="US"', 'region="DE"'));
    await letScriptCome(other);
    await other.getByRole('heading', { name: 'Call 112' }).first().waitFor();
    assert.equal(await other.getByText('Call 911').first().isVisible(), false);
  });

  it('in another language is shown in English and back', async () => {
    const page = await open(site, await texts({ lang: 'es' }, ['als-urgent-signs']));
    await comes(page);
    await page.getByRole('button', { name: 'Mostrar en inglés' }).click();
    await page.getByRole('heading', { name: 'When to get help' }).waitFor();
    await page.getByRole('button', { name: 'Mostrar la traducción' }).click();
    await page.locator('.card.emergency .word').getByText('Emergencia').waitFor();
  });

  it('of another version stays, and the console says so once', async () => {
    const page = await open(site, (await texts({}, ['als-urgent-signs'])).replaceAll(version, '0.0.1'));
    await comes(page);
    await page.locator('als-urgent-signs').evaluate((element) => element.append('.'));
    assert.deepEqual(page.reports.warnings, [
      `[als-widgets] <als-urgent-signs> keeps its text, which version 0.0.1 has written: this script is ${version}.`,
    ]);
    assert.ok(await page.locator('[data-als-prerendered] .als-emergency').isVisible());
  });

  it('whose danger signs the page hides gives way to the element’s own, and the console says why', async () => {
    const page = await open(site, await texts({}, ['als-urgent-signs']), {
      head: '<link rel="stylesheet" href="/page.css">',
      files: { '/page.css': '.als-emergency li { display: none }' },
    });
    await letScriptCome(page);
    await page.locator('.card.emergency li').first().waitFor();
    assert.match(
      page.reports.warnings.join(),
      /^[^,]* shows its own danger signs: [^,]* \(display: none, or no size\)\.$/,
    );
  });

  it('can be read where the file that makes it alive is missing, and a check can be walked there', async () => {
    const page = await open(site, await texts(), {
      prepare: (p) => p.route('**/prerendered.js*', (route) => route.abort()),
    });
    await letScriptCome(page);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Stop and see what to do' }).waitFor();
    assert.ok(await page.locator('#als-title').isVisible());
    assert.equal(await page.getByRole('button', { name: 'Show survival figures' }).count(), 0);
    assert.equal(page.reports.warnings.length, 1);
    assert.match(page.reports.warnings[0]!, /prerendered\.js\S* did not load\. Put it beside the script/);
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
      /^<link rel="stylesheet" href="\/als\/als-widgets.css">\n<als-urgent-signs lang="es" region="GB" heading-level="3">\n<div [^>]*data-als-prerendered="[\d.]+\/es\/GB\/3\/worried full"[^>]*>/,
    );
    const out = `${mkdtempSync(`${tmpdir()}/als-`)}/text.html`;
    assert.equal(cli('render', 'als-overview', '--out', out), '');
    assert.equal(readFileSync(out, 'utf8'), `${await render('overview')}\n`);
  });

  it('takes a prefix for ids, and a file with words of the publisher', async () => {
    const words = { publisher: 'Example <Hospital>', add: { emergency: { text: 'Our own ward is open.' } } };
    const file = `${mkdtempSync(`${tmpdir()}/als-`)}/words.json`;
    writeFileSync(file, JSON.stringify(words));
    const text = await render('urgent-signs', { words, idPrefix: 'es-' });
    assert.equal(cli('render', 'urgent-signs', '--words', file, '--id-prefix', 'es-'), `${text}\n`);
    const { document } = new JSDOM(text).window;
    assert.deepEqual(JSON.parse(document.querySelector('[data-als-words]')!.textContent), words);
    assert.match(document.querySelector('.als-card-emergency + .als-theirs')!.textContent, /Our own ward is open\./);
    assert.ok(document.querySelector('#es-als-signs-title'));
    const inDiv = new JSDOM(await render('urgent-signs', { words, div: true })).window.document;
    assert.ok(inDiv.querySelector('.als-theirs'));
    assert.equal(inDiv.querySelector('script, link'), null);
    assert.match(
      refused('render', 'urgent-signs', '--words', 'none.json'),
      /^1 words "none\.json": expected a JSON file\./,
    );
  });

  it('says what was found and what was expected', async () => {
    for (const [args, said] of [
      [['render'], 'element "": expected one of guide, overview, symptom-check, urgent-signs.'],
      [['print', 'overview'], 'command "print": expected render.'],
      [
        ['render', 'card'],
        'element "als-card": expected als-guide, als-overview, als-symptom-check, als-urgent-signs.',
      ],
    ] as const)
      assert.equal(refused(...args), `1 ${said}`);
    assert.match(refused('render', 'overview', '--colour', 'red'), /^1 .*--colour/);
    for (const [element, options, message] of [
      [
        'overview',
        { lang: 'sv' },
        `lang "sv": expected ${['en', ...Object.keys(locales).filter((locale) => !/-X[AB]$/.test(locale))].join(', ')}.`,
      ],
      ['overview', { region: 'ZZ' }, 'region "ZZ": expected a country whose number is known, such as "US".'],
      [
        'overview',
        { idPrefix: '2-' },
        'id-prefix "2-": expected a letter, and then letters, digits, "-" or "_", such as "es-".',
      ],
      ['overview', { headingLevel: 7 }, 'heading-level "7": expected 1, 2, 3, 4, 5, 6.'],
      ['urgent-signs', { audience: 'all' }, 'audience "all": expected worried, diagnosed, carer.'],
      [
        'overview',
        { audience: 'carer' },
        'audience "carer": expected none, for the article has one text for all readers.',
      ],
    ] as const)
      await assert.rejects(render(element, options), { message });
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
