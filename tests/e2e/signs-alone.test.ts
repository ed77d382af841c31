// als-urgent-signs.js: the danger signs in a file of their own, by themselves and beside als-widgets.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { article } from '../../dist/modules/generated/article.js';
import { check } from '../../dist/modules/generated/check.js';
import { signs } from '../../dist/modules/generated/signs.js';
import { langs } from './every-screen.ts';
import { drawn, startSite, strictPolicy, versioned, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const alone = '<script src="/als-urgent-signs.js"></script>';
const all = '<script src="/als-widgets.js"></script>';
const element = '<als-urgent-signs region="US"></als-urgent-signs>';
const three = `${element}<als-overview></als-overview><als-symptom-check></als-symptom-check>`;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
/** The policy, and one that allows no policy for trusted types: no HTML is parsed, so that none is needed. */
const policies = [strictPolicy, strictPolicy.replace('trusted-types als-widgets', "trusted-types 'none'")];

const open = async (body: string, lang = 'en', policy = strictPolicy) => {
  const page = await site.open(body, { lang, headers: { 'content-security-policy': policy } });
  await drawn(page);
  return page;
};
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsOf) : [];

describe('The danger signs in a file of their own', () => {
  it('are whole in one request: every sign, the number, crisis lines, and nothing of the article or the check', async () => {
    for (const policy of policies) {
      const page = await open(alone + element, 'en', policy);
      const shown = await page.locator('als-urgent-signs').evaluate((e) => e.shadowRoot!.textContent);
      for (const { all: forAll, worried } of Object.values(signs.signs.list).flatMap((groups) => groups.flat()))
        assert.ok(shown.includes(forAll ?? worried ?? ''), forAll ?? worried);
      assert.ok(await page.getByRole('link', { name: 'Call 911' }).isVisible());
      assert.ok(await page.getByRole('link', { name: '988 Suicide and Crisis Lifeline' }).isVisible());
      assert.deepEqual(page.reports.requests, ['/', '/als-urgent-signs.js']);
      assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
    }
    const script = readFileSync('dist/als-urgent-signs.js', 'utf8').toLowerCase();
    // What is a part of a sign's own words is in it.
    const own = textsOf(signs).join('|').toLowerCase();
    const others = [...textsOf(article), ...textsOf(check)].map((text) => text.toLowerCase());
    assert.deepEqual(
      others.filter((text) => text.length > 30 && !own.includes(text) && script.includes(text)),
      [],
    );
  });

  it('work beside all of als-widgets, whichever comes first: each element is defined once, without a word', async () => {
    for (const scripts of [alone + all, all + alone]) {
      const page = await open(scripts + three);
      assert.deepEqual(await langs(page), ['en', 'en', 'en']);
      assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
    }
  });

  it('loaded twice, or in two versions, say so once', async () => {
    const files = { '/other.js': readFileSync('dist/als-urgent-signs.js', 'utf8').replaceAll(version, '9.9.9') };
    for (const [scripts, name] of [
      [alone + alone, version],
      [`${alone}<script src="/other.js"></script>`, '9.9.9'],
      [`${all}<script src="/other.js"></script>`, '9.9.9'],
    ] as const) {
      const page = await site.open(scripts + element, { files });
      await drawn(page);
      assert.deepEqual(page.reports.warnings, [
        `[als-widgets] version ${name} is not used: version ${version} is already on this page.`,
      ]);
    }
  });

  it('speak another language from one file more, or with it inside', async () => {
    const page = await open(alone + element, 'es');
    assert.deepEqual(await langs(page), ['es']);
    assert.deepEqual(page.reports.requests.slice(1), ['/als-urgent-signs.js', versioned('/locales/es.signs.js')]);
    const inside = await open(alone.replace('.js', '.es.js') + element, '');
    assert.deepEqual(await langs(inside), ['es']);
    assert.deepEqual(inside.reports.requests.slice(1), ['/als-urgent-signs.es.js']);
    assert.deepEqual([...page.reports.problems, ...inside.reports.problems], []);
  });
});

describe('A language', () => {
  it('is asked for by what the page shows: a file for each group of words, all at once, with the version', async () => {
    let held = 0;
    const page = await site.open(all + three, {
      lang: 'es',
      headers: { 'content-security-policy': strictPolicy },
      // None is answered before all are asked for.
      prepare: (p) =>
        p.route('**/locales/*', async (route) => {
          held++;
          for (let waited = 0; held < 3 && waited < 3000; waited += 20)
            await new Promise((done) => setTimeout(done, 20));
          await route.continue();
        }),
    });
    await drawn(page);
    assert.deepEqual(await langs(page), ['es', 'es', 'es']);
    assert.deepEqual(
      page.reports.requests.slice(2).sort(),
      ['article', 'check', 'signs'].map((group) => versioned(`/locales/es.${group}.js`)),
    );
  });

  it('that lacks a group leaves English with the emergency line to the element that needs it, and the others speak', async () => {
    const page = await site.open(all + three, {
      lang: 'es',
      prepare: (p) => p.route('**/locales/es.article.js*', (route) => route.abort()),
    });
    await drawn(page);
    assert.deepEqual(await langs(page), ['es', 'en', 'es']);
    assert.ok(await page.locator('als-overview .fallback[lang=es]').isVisible());
    assert.equal(page.reports.warnings.length, 1);
  });

  it('is whole in one file, for those who name it', async () => {
    const { default: whole } = (await import(`../../dist/locales/${'es'}.js`)) as { default: object };
    assert.deepEqual(Object.keys(whole).sort(), ['article', 'check', 'edition', 'locale', 'signs', 'translate']);
  });
});
