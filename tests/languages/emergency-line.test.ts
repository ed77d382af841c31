// The emergency line of every language that does not arrive, in the built file: `npm test -- languages`.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { english } from '../../dist/modules/generated/english.js';
import { allElements, catalogOf, check, isRightToLeft, langs, script, shipped } from '../e2e/every-screen.ts';
import { drawn, startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

describe('When a language does not arrive', () => {
  /** With one number and a way without speaking, with two numbers, and none that is known. */
  const regions = { GB: ['999'], FR: ['15', '112'], '': [] };
  const blocked = (page: Page) => page.route('**/locales/*', (route) => route.abort());

  for (const shown of shipped)
    it(`the emergency line stands in ${shown.locale} and in English, with the number of the region or in words`, async () => {
      const { words } = await catalogOf(shown.locale);
      for (const [region, numbers] of Object.entries(regions)) {
        const [number] = numbers;
        const page = await site.open(
          `${allElements(region)}${check().replace(script, '').replace('"GB"', `"${region}"`)}`,
          {
            lang: shown.locale,
            prepare: blocked,
          },
        );
        await drawn(page);
        for (const tag of ['als-urgent-signs', 'als-overview', 'als-symptom-check']) {
          const element = page.locator(tag);
          for (const [lang, lines] of [
            [shown.locale, words.emergencyLine],
            ['en', english.emergencyLine],
          ] as const) {
            const line = number ? lines.withNumber.replace('{number}', number) : lines.withoutNumber;
            const passage = element.locator(`[lang="${lang === 'en-GB' ? 'en' : lang}"]`, { hasText: line }).first();
            assert.ok(await passage.isVisible(), `${tag} ${region}: ${line}`);
            assert.equal(
              await passage.evaluate((e) => getComputedStyle(e).direction),
              isRightToLeft(lang) ? 'rtl' : 'ltr',
            );
          }
          if (number)
            assert.ok(await element.locator(`a[href="tel:${number}"]`).first().isVisible(), `${tag} ${region}`);
        }
        for (const each of numbers)
          assert.ok(await page.locator(`als-urgent-signs a.call[href="tel:${each}"]`).isVisible(), `${region} ${each}`);
        assert.deepEqual(await langs(page), ['en', 'en', 'en']);
        assert.equal(page.reports.warnings.length, 1, page.reports.warnings.join('\n'));
        await page.context().close();
      }
    });
});
