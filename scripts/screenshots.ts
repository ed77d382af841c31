// npm run screenshots [locale …]: the built file in every language, narrow and wide, light and dark,
// to be looked at. Fonts come from npm, so that they look the same on any machine.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { regionOf, shipped } from './i18n/languages.ts';
import { choose, drawn, fonts, goOn, startSite } from '../tests/e2e/site.ts';

const script = '<script src="/als-widgets.js" defer></script>';
const widths = { narrow: 320, wide: 1000 };
const site = await startSite();

/** Chooses in every question of the screen: the first answer, or the last. */
async function answer(page: Page, which: 'first' | 'last') {
  for (const group of await page.locator('fieldset').all()) {
    const answers = await group.locator('.answer').all();
    // The longest question asks how long ago: "hours or days" would be an emergency, and end the questions.
    const isDuration = answers.length === 7 && !(await group.locator('[type=checkbox]').count());
    await choose(answers.at(which === 'last' ? -1 : isDuration ? 2 : 0)!);
  }
}

for (const locale of process.argv.length > 2
  ? process.argv.slice(2)
  : ['en', ...shipped.map((language) => language.locale), 'en-XA', 'ar-XB'])
  for (const [size, width] of Object.entries(widths))
    for (const colorScheme of ['light', 'dark'] as const) {
      const folder = `reports/screenshots/${locale}`;
      mkdirSync(folder, { recursive: true });
      const open = async (tag: string, attributes = '') => {
        const page = await site.open(
          `${script}<main><${tag} region="${/^en$|X/.test(locale) ? 'US' : regionOf(locale)}" activation-guard="off" ${attributes}></${tag}></main>`,
          {
            lang: locale,
            head: `${fonts}<meta name="color-scheme" content="light dark">`,
            viewport: { width, height: 800 },
            colorScheme,
          },
        );
        await drawn(page);
        return page;
      };
      const shoot = async (page: Page, name: string) => {
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({
          path: `${folder}/${name}-${size}-${colorScheme}.png`,
          fullPage: true,
          timeout: 60_000,
        });
      };
      for (const [name, tag, attributes] of [
        ['signs', 'als-urgent-signs', ''],
        ['signs-diagnosed', 'als-urgent-signs', 'audience="diagnosed"'],
        ['article', 'als-overview', ''],
      ] as const) {
        const page = await open(tag, attributes);
        await shoot(page, name);
        await page.context().close();
      }
      const page = await open('als-symptom-check');
      await shoot(page, 'check-1-start');
      await goOn(page);
      await page.locator('.primary').click();
      await shoot(page, 'check-2-danger-unanswered');
      for (let screen = 3; await page.locator('.stop').count(); screen++) {
        // Nothing on the first screens, then the first of everything: it is getting worse.
        await answer(page, screen < 6 ? 'last' : 'first');
        await shoot(page, `check-${screen}`);
        await goOn(page);
      }
      await shoot(page, 'check-answers');
      await goOn(page);
      await shoot(page, 'check-result');
      await page.context().close();
      const emergency = await open('als-symptom-check');
      await goOn(emergency);
      await answer(emergency, 'first');
      await goOn(emergency);
      await shoot(emergency, 'emergency');
      await emergency.context().close();
      console.log(`${folder}: ${size}, ${colorScheme}`);
    }
await site.close();
