// Texts that were written beforehand, on pages that do more: other languages and widths, styles that hide, strict policies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { audit } from '../e2e/audit.ts';
import { startSite, strictPolicy, type Site } from '../e2e/site.ts';
import { comes, letScriptCome, open, staysWhenScriptComes, texts } from '../e2e/written-text.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

describe('A text that was written beforehand', () => {
  for (const [lang, width] of [
    ['en', 1280],
    ['ar', 390],
    ['ja', 390],
    ['ja', 1280],
  ] as const)
    it(`stays where it is when the script comes: ${lang}, ${width} px`, async () => {
      await staysWhenScriptComes(site, lang, width, '#als-care');
    });

  it('passes axe before the script and after it', async () => {
    for (const state of ['before', 'after']) {
      const page = await open(site, await texts({}, ['als-overview', 'als-symptom-check']));
      if (state === 'after') await comes(page);
      // The ruler of the audit looks into roots, which there are none of yet.
      else
        await page.evaluate(
          "for (const e of document.querySelectorAll('als-overview, als-symptom-check')) e.attachShadow({ mode: 'open' }).append(document.createElement('slot'))",
        );
      await audit(page, state);
    }
  });

  const hiding = {
    'visibility: hidden': 'main li { visibility: hidden }',
    'opacity: 0': '.als-card.als-emergency { opacity: 0 }',
    'color: ': 'main .als-emergency li { color: #fdeded }',
    'font-size: 0px': 'main .als-base li { font-size: 0 }',
    'without room':
      '.als-emergency { height: 0 !important; overflow: hidden; padding: 0 !important; border: 0 !important }',
    'clip-path': '.als-emergency ul { clip-path: inset(50%) }',
    'overflow: hidden': '.als-emergency { height: 3em !important; overflow: hidden }',
    'no size': '.als-emergency ul { content-visibility: hidden }',
    'outside of the page': '.als-emergency ul { position: absolute; left: -9999px }',
  };
  for (const [why, style] of Object.entries(hiding))
    it(`whose danger signs the page hides gives way to the element’s own: ${why}`, async () => {
      const page = await open(site, await texts({}, ['als-urgent-signs']), {
        head: '<link rel="stylesheet" href="/page.css">',
        files: { '/page.css': style },
      });
      await letScriptCome(page);
      await page.locator('.card.emergency li').first().waitFor();
      assert.equal(page.reports.warnings.length, 1);
      assert.ok(page.reports.warnings[0]!.includes(why), page.reports.warnings[0]);
    });

  it('is not hidden by colours that a browser writes otherwise', async () => {
    const page = await open(site, await texts({}, ['als-urgent-signs']), {
      head: '<link rel="stylesheet" href="/page.css">',
      files: {
        '/page.css': `:root { --als-color-text: oklch(0.2 0 0); --als-color-emergency-text: color(display-p3 0.5 0 0) }
          :root { --als-color-surface: oklch(1 0 0); --als-color-emergency-tint: oklch(0.97 0.01 20) }`,
      },
    });
    await comes(page);
    assert.deepEqual(page.reports.warnings, []);
  });

  it('of a small box whose button the page hides gives way to the element’s own', async () => {
    for (const style of ['summary { display: none }', 'details { visibility: hidden }']) {
      const page = await open(site, await texts({ size: 'compact' }, ['als-urgent-signs']), {
        head: '<link rel="stylesheet" href="/page.css">',
        files: { '/page.css': style.replace(' }', ' !important }') },
      });
      await letScriptCome(page);
      await page.locator('.unfolds summary').click();
      assert.ok(await page.locator('.card.urgent li').first().isVisible());
      assert.equal(page.reports.warnings.length, 1);
    }
  });

  it('begins the check with the first press, also where a page translator has written other words on it', async () => {
    const page = await open(site, await texts({}, ['als-symptom-check']));
    await comes(page);
    await page.evaluate("document.querySelector('.als-primary').innerHTML = '<font><font>Iniciar</font></font>'");
    await page.getByText('Iniciar').click();
    await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
  });

  it('in a closed pop-up is left alone, and looked at when it opens', async () => {
    const page = await open(site, `<div id="closed" hidden>${await texts({}, ['als-urgent-signs'])}</div>`, {
      head: '<link rel="stylesheet" href="/page.css">',
      files: { '/page.css': 'main .als-emergency { display: none }' },
    });
    await letScriptCome(page);
    await page.locator('als-urgent-signs .base').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(page.reports.warnings, []);
    await page.evaluate("document.querySelector('#closed').style.visibility = 'hidden'");
    await page.evaluate("document.querySelector('#closed').hidden = false; dispatchEvent(new Event('load'))");
    assert.deepEqual(page.reports.warnings, []);
    await page.evaluate("document.querySelector('#closed').style.visibility = ''; dispatchEvent(new Event('load'))");
    await page.locator('.card.emergency li').first().waitFor();
  });

  it('looks the same with the script and without, in the font and colours of a page with Bootstrap, under a strict policy', async () => {
    const pictures: Buffer[] = [];
    for (const script of ['', '<script src="/als-widgets.js" defer></script>']) {
      const page = await site.open(`${await texts({}, ['als-urgent-signs'])}${script}`, {
        head: '<link rel="stylesheet" href="/bootstrap.css"><link rel="stylesheet" href="/page.css">',
        headers: { 'content-security-policy': strictPolicy },
        files: {
          '/bootstrap.css': readFileSync('node_modules/bootstrap/dist/css/bootstrap.css', 'utf8'),
          '/page.css': 'body { font-family: Georgia, serif; --als-color-surface: rgb(250, 250, 240) }',
        },
      });
      if (script) await page.locator('als-urgent-signs .base').waitFor({ state: 'attached' });
      pictures.push(await page.screenshot({ fullPage: true }));
      const look = await page
        .locator('.als-base')
        .evaluate((base) => [getComputedStyle(base).fontFamily, getComputedStyle(base).backgroundColor]);
      assert.deepEqual(look, ['Georgia, serif', 'rgb(250, 250, 240)']);
      assert.deepEqual(page.reports.problems, []);
    }
    assert.ok(pictures[0]!.equals(pictures[1]!));
  });
});
