// Every screen of every language, in the built file. It takes minutes: `npm test -- languages`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { english } from '../../dist/modules/generated/english.js';
import { readXliff } from '../../scripts/i18n/xliff.ts';
import { audit } from '../e2e/audit.ts';
import {
  allElements,
  catalogOf,
  check,
  isRightToLeft,
  readers,
  shipped,
  textsIn,
  tooWide,
  walkThrough,
} from '../e2e/every-screen.ts';
import { drawn, fonts, startSite, strictPolicy, versioned } from '../e2e/site.ts';

/** What axe finds is the same in languages that look alike: one with long words, one from right to left, one without spaces. */
const audited = ['de', 'ar', 'ja'];

// Two at once, each with a browser of its own.
describe('Every language', { concurrency: 2 }, () => {
  for (const { locale } of shipped)
    it(`speaks ${locale} on every screen: no untranslated text, nothing cut off at 320 px${audited.includes(locale) ? ', nothing that axe finds' : ''}`, async (test) => {
      const site = await startSite();
      test.after(() => site.close());
      const { words, messages } = await catalogOf(locale);
      const translated = new Map<string, string>();
      const pairUp = (source: unknown, target: unknown): void => {
        if (typeof source === 'string') {
          if (source !== target) translated.set(source, target as string);
        } else if (source && typeof source === 'object')
          for (const key of Object.keys(source)) pairUp((source as never)[key], (target as never)[key]);
      };
      pairUp(english, words);
      for (const [source, target] of Object.entries(messages)) if (source !== target) translated.set(source, target);
      assert.ok(translated.size > (locale === 'en-GB' ? 20 : 600), String(translated.size));

      const context = {
        lang: locale,
        dir: isRightToLeft(locale) ? 'rtl' : 'ltr',
        viewport: { width: 320, height: 800 },
        head: fonts,
      };
      const looksRight = async (page: Page, where: string) => {
        const texts = await textsIn(page, locale);
        assert.ok(texts.length > 3, `${where}: ${texts.length} texts`);
        assert.deepEqual(
          texts.filter((text) => translated.has(text)),
          [],
          where,
        );
        if (audited.includes(locale)) await audit(page, where);
        assert.deepEqual(await tooWide(page), [], where);
        // The English beneath has the width of what it stands beneath.
        const squeezed = await page
          .locator('.english')
          .evaluateAll((all) =>
            (all as HTMLElement[]).filter((e) => e.offsetWidth < 100 && e.offsetHeight > 70).map((e) => e.innerText),
          );
        assert.deepEqual(squeezed, [], where);
      };
      const madeBy = readXliff(readFileSync(`i18n/${locale}.xlf`, 'utf8'), locale).units.get(
        'translation-notes.machine',
      )!;
      const headers = { 'content-security-policy': `${strictPolicy}; font-src 'self'` };
      const article = await site.open(allElements(), { ...context, headers });
      await drawn(article);
      await looksRight(article, 'article and signs');
      // Of itself it says, in its own language and in English, that a machine made it.
      for (const element of await article.locator('.translation').all()) {
        assert.ok((await element.innerText()).includes(madeBy.target!));
        assert.ok((await element.innerText()).includes(madeBy.source));
      }
      await article.context().close();
      for (const [reader, how] of Object.entries(readers)) {
        const page = await site.open(check(), { ...context, headers });
        await drawn(page);
        await walkThrough(page, how, (screen) => looksRight(page, `${reader}: ${screen}`));
        assert.deepEqual(page.reports.problems, []);
        assert.deepEqual(
          page.reports.requests.slice(1).filter((path) => !path.startsWith('/fonts/')),
          ['/als-widgets.js', ...['signs', 'check'].map((group) => versioned(`/locales/${locale}.${group}.js`))],
        );
        await page.context().close();
      }
    });
});
