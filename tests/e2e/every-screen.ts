// What the tests of every language share: its texts, the pages, and a walk through every screen by structure.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { article } from '../../dist/modules/generated/article.js';
import { check as checkWords } from '../../dist/modules/generated/check.js';
import { signs } from '../../dist/modules/generated/signs.js';
import type { Catalog, LocaleFile } from '../../dist/modules/localization/catalog.js';
import { choose, goOn } from './site.ts';

interface Shipped {
  locale: string;
  name: string;
  ready?: boolean;
}
export const shipped = (JSON.parse(readFileSync('i18n/locales.json', 'utf8')) as Shipped[]).filter(
  ({ ready }) => ready !== false,
);
export const isRightToLeft = (locale: string) => /^ar/.test(locale);

/** The texts of a language, as its file has them. */
export async function catalogOf(locale: string): Promise<Catalog> {
  const { default: file } = (await import(`../../dist/locales/${locale}.js`)) as { default: Required<LocaleFile> };
  const groups = [file.signs, file.article, file.check];
  return file.translate(groups, [signs, article, checkWords], (() => '') as never).catalog('draft')!;
}

export const script = '<script src="/als-widgets.js" defer></script>';
export const allElements = (region = 'GB') =>
  `<main><h1>A page</h1>${script}<als-urgent-signs region="${region}"></als-urgent-signs><als-overview region="${region}"></als-overview></main>`;
export const check = (attributes = '') =>
  `<main><h1>A page</h1>${script}<als-symptom-check region="GB" activation-guard="off" ${attributes}></als-symptom-check></main>`;

/** The languages of all elements on the page, in order. */
export const langs = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .flatMap((e) => [e, ...(e.shadowRoot?.querySelectorAll('*') ?? [])])
      .filter((e) => e.localName.startsWith('als-'))
      .map((e) => e.shadowRoot!.querySelector('.base')!.getAttribute('lang')),
  );

/** Texts on the page that are not marked as another language than this one. */
export const textsIn = (page: Page, locale: string) =>
  page.evaluate((lang) => {
    const found: string[] = [];
    const roots: Node[] = [...document.querySelectorAll('als-urgent-signs, als-overview, als-symptom-check')].map(
      (element) => element.shadowRoot!,
    );
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        if (parentElement?.closest('[lang]')?.getAttribute('lang') === lang && data.trim()) found.push(data.trim());
      }
    }
    return found;
  }, locale);

/**
 * Texts that reach beyond the page or the box that they stand in. Chinese and Japanese signs such as
 * a closing bracket have half of their width empty, which Chromium lets hang at the end of a line.
 */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const inside = [...document.querySelectorAll('main > *')].flatMap((e) => [
      ...(e.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []),
    ]);
    const hanging = /^(zh|ja)/.test(document.documentElement.lang) ? 10 : 0;
    return (
      [document.documentElement, ...inside]
        // What is for screen readers alone has no room on the screen.
        .filter((e) => e.clientWidth && getComputedStyle(e).display !== 'inline' && !e.closest('[role=status]'))
        .filter((e, i) => e.scrollWidth > e.clientWidth + (i ? hanging : 0))
        .map(
          (e) => `${e.localName}.${e.className} ${e.scrollWidth} of ${e.clientWidth}: ${e.textContent?.slice(0, 60)}`,
        )
    );
  });

/** Which answers a reader gives: their places, by the number of the screen, and whether several may be ticked. */
type Answers = (screen: number, many: boolean, count: number) => readonly number[];
const none: Answers = (screen, many, count) => [many ? count - 1 : screen < 3 ? 0 : 1];
export const readers: { [reader: string]: { forOther?: true; answers: Answers } } = {
  'one whom nothing troubles': { answers: none },
  'one with a sign in each list': {
    answers: (screen, many, count) => (many && screen > 1 ? [1] : none(screen, many, count)),
  },
  'a carer of somebody who has ALS, and many signs': {
    forOther: true,
    answers: (screen, many, count) =>
      many && screen > 3
        ? Array.from({ length: count - 2 }, (_, i) => i)
        : many && screen === 3
          ? [0]
          : none(screen, many, count),
  },
  'one in danger': { answers: (screen, many, count) => (screen ? none(screen, many, count) : [0]) },
  'one who might end their life': {
    answers: (screen, many, count) => (screen === 2 ? [2] : none(screen, many, count)),
  },
};

/** Walks through a check by its structure, in any language, and looks at every screen, the result included. */
export async function walkThrough(
  page: Page,
  { forOther, answers }: (typeof readers)[string],
  look: (screen: string) => Promise<void>,
): Promise<void> {
  await look('start');
  if (forOther) await page.locator('fieldset').first().locator('.answer').nth(1).click();
  await goOn(page);
  for (let screen = 0; (await page.locator('.stop').count()) > 0; screen++) {
    if (screen > 40) throw new Error('The questions do not come to an end.');
    await look(await page.locator('#title').innerText());
    for (const group of await page.locator('fieldset').all()) {
      const given = group.locator('.answer');
      const many = (await group.locator('[type=checkbox]').count()) > 0;
      for (const place of answers(screen, many, await given.count())) await choose(given.nth(place));
    }
    await goOn(page);
  }
  // Somebody in danger sees at once what to do.
  if (await page.locator('.rows').count()) {
    await look('check your answers');
    await goOn(page);
  }
  await look('result');
}
