// Pictures of the screens for the printable sheet, from the built files: the same walks in English and in a language.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { choose, drawn, fonts, goOn, startSite, type Site } from '../../tests/e2e/site.ts';
import type { SourceUnit } from './source-units.ts';

/** Letters alone: signs and spaces differ between a text and a page. */
const letters = (text: string) => text.replace(/\{\w+\}/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** Which answer a walk gives: its place, by the number of the screen, whether several may be ticked, and how many there are. */
type Place = (screen: number, isMany: boolean, count: number) => number;
const none: Place = (screen, isMany, count) => (isMany ? count - 1 : screen < 3 ? 0 : 1);
const walks: readonly Place[] = [
  none,
  // A sign in each list; twitching; getting worse.
  (screen, isMany, count) => (isMany && screen > 3 ? 1 : none(screen, isMany, count)),
  (screen, isMany, count) => (isMany && screen > 3 ? Math.min(2, count - 1) : none(screen, isMany, count)),
  (screen, isMany, count) => (screen < 4 ? none(screen, isMany, count) : !isMany && count === 7 ? 2 : 0),
  // In danger; thoughts of suicide; with a diagnosis.
  () => 0,
  (screen, isMany, count) => (screen === 2 ? 2 : none(screen, isMany, count)),
  (screen, isMany, count) => (isMany && screen > 2 ? 0 : none(screen, isMany, count)),
];

async function walk(page: Page, place: Place, shoot: () => Promise<void>) {
  await shoot();
  await goOn(page);
  for (let screen = 0; screen < 40 && (await page.locator('.stop').count()); screen++) {
    await shoot();
    for (const group of await page.locator('fieldset').all()) {
      const answers = await group.locator('.answer').all();
      const isMany = (await group.locator('[type=checkbox]').count()) > 0;
      await choose(answers[Math.min(place(screen, isMany, answers.length), answers.length - 1)]!);
    }
    await goOn(page);
  }
  await shoot();
  if (await page.locator('.rows').count()) {
    await goOn(page);
    await shoot();
  }
}

/** How tall a picture may be, so that it fits on paper: the beginning of what is taller. */
const tallest = 1400;

/** Takes a picture of each screen, where it shows most of its texts, into a folder: the files by screen. */
async function picturesOf(
  site: Site,
  [locale, region]: readonly [string, string],
  screens: ReadonlyMap<string, readonly string[]>,
  folder: URL,
): Promise<Map<string, string>> {
  mkdirSync(folder, { recursive: true });
  const seen = new Map<string, number>();
  const open = async (tag: string, attributes = '') => {
    const page = await site.open(
      `<script src="/als-widgets.js" defer></script><main><${tag} region="${region}" activation-guard="off" ${attributes}></${tag}></main>`,
      { lang: locale, head: fonts, viewport: { width: 390, height: 800 } },
    );
    await drawn(page);
    const shoot = async () => {
      await page.evaluate(() => document.fonts.ready);
      const shown = await page.evaluate(
        (name) =>
          [...document.querySelector(name)!.shadowRoot!.querySelectorAll('*')]
            .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim()))
            .map((element) => {
              const { top, bottom } = element.getBoundingClientRect();
              return { text: element.textContent, top: top + scrollY, bottom: bottom + scrollY };
            })
            .filter(({ top, bottom }) => bottom > top),
        tag,
      );
      const places = shown.map((one) => ({ ...one, text: letters(one.text) }));
      for (const [i, [name, texts]] of [...screens].entries()) {
        const here = texts.flatMap((text) => places.filter((one) => one.text.includes(text)).slice(-1));
        if (here.length <= Math.max(seen.get(name) ?? 0, texts.length / 6)) continue;
        seen.set(name, here.length);
        const top = Math.max(0, Math.min(...here.map((one) => one.top)) - 16);
        const height = Math.min(Math.max(...here.map((one) => one.bottom)) + 16 - top, tallest);
        await page.screenshot({
          path: new URL(`${i}.jpg`, folder).pathname,
          type: 'jpeg',
          quality: 70,
          fullPage: true,
          clip: { x: 0, y: top, width: 390, height },
          timeout: 60_000,
        });
      }
    };
    return { page, shoot };
  };
  for (const [tag, attributes] of [
    ['als-urgent-signs', ''],
    ['als-urgent-signs', 'audience="diagnosed"'],
    ['als-overview', ''],
    ['als-symptom-check', 'mode="guide"'],
  ] as const) {
    const { page, shoot } = await open(tag, attributes);
    await shoot();
    await page.context().close();
  }
  for (const place of walks) {
    const { page, shoot } = await open('als-symptom-check');
    await walk(page, place, shoot);
    await page.context().close();
  }
  return new Map([...screens.keys()].flatMap((name, i) => (seen.has(name) ? [[name, `${i}.jpg`]] : [])));
}

/** Pictures by screen, English first, as paths beside the sheet. */
export async function pictures(
  locale: string,
  region: string,
  source: readonly SourceUnit[],
  targetOf: (id: string) => string,
  sheets: URL,
): Promise<{ [screen: string]: string[] }> {
  const site = await startSite();
  const found: { [screen: string]: string[] } = {};
  try {
    for (const [tag, textOf] of [
      ['en', (unit: SourceUnit) => unit.source],
      [locale, ({ id }: SourceUnit) => targetOf(id)],
    ] as const) {
      const screens = new Map<string, string[]>();
      for (const unit of source) {
        const text = letters(textOf(unit));
        const texts = screens.get(unit.screen!) ?? [];
        screens.set(unit.screen!, text.length > 2 ? [...texts, text] : texts);
      }
      for (const [screen, file] of await picturesOf(site, [tag, region], screens, new URL(`${tag}/`, sheets)))
        (found[screen] ??= []).push(`${tag}/${file}`);
    }
  } finally {
    await site.close();
  }
  return found;
}
