// Pages with the text of the elements in them, whose script comes when a test says so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { render, type RenderOptions } from 'als-widgets/render';
import type { Page } from 'playwright-core';
import type { Site } from './site.ts';

export const elements = ['als-overview', 'als-urgent-signs', 'als-symptom-check'];
export const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
export const texts = async (options: RenderOptions = {}, names = elements): Promise<string> =>
  (await Promise.all(names.map((name) => render(name, { region: 'US', ...options })))).join('\n');

const files = {
  '/late.js':
    "addEventListener('go', () => document.head.append(Object.assign(document.createElement('script'), { src: '/als-widgets.js' })))",
};

export type Open = Parameters<Site['open']>[1];
export const open = async (site: Site, body: string, options: Open = {}): ReturnType<Site['open']> =>
  site.open(`<main><h1>A page</h1>${body}</main><script src="/late.js"></script>`, {
    ...options,
    files: { ...files, ...options.files },
  });

export const letScriptCome = (page: Page): Promise<unknown> => page.evaluate("dispatchEvent(new Event('go'))");

/** The script comes, and what makes a text alive: the buttons that only a script can answer are seen then. */
export async function comes(page: Page): Promise<void> {
  const beside = page.waitForResponse((response) => response.url().includes('prerendered.js'));
  await letScriptCome(page);
  await (await beside).finished();
  await page.waitForFunction(
    (names) =>
      [...document.querySelectorAll(names)].every((one) => one.shadowRoot?.querySelector('.base')) &&
      [...document.querySelectorAll('.als-scripted')].every((one) => getComputedStyle(one).visibility === 'visible'),
    elements.join(),
  );
}

/** Keeps count of how much the page shifts, in `shifts`. */
const countShifts = (page: Page): Promise<unknown> =>
  page.addInitScript({
    content:
      "shifts = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => (shifts += entry.value))).observe({ type: 'layout-shift', buffered: true })",
  });

/** Where each heading of the texts is in the window. */
const places = (page: Page): Promise<number[]> =>
  page
    .locator('[data-als-prerendered] :is(h1, h2, h3, h4, h5, h6)')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));

/** Opens all texts at one of their headings, and lets the script come: nothing moves. With a picture from before. */
export async function staysWhenScriptComes(
  site: Site,
  lang: string,
  width: number,
  heading: string,
  div = false,
): Promise<{ page: Awaited<ReturnType<typeof open>>; picture: Buffer }> {
  const page = await open(site, await texts({ div, ...(lang === 'en' ? {} : { lang }) }), {
    lang,
    // A text in a div brings no style sheet: editors would take it away.
    ...(div && { head: '<link rel="stylesheet" href="/als-widgets.css">' }),
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    viewport: { width, height: 800 },
    prepare: countShifts,
  });
  await page.locator(heading).evaluate((found) => found.scrollIntoView());
  const before = await places(page);
  const picture = await page.screenshot();
  assert.ok(before.length > 60);
  await comes(page);
  for (const [i, place] of (await places(page)).entries()) assert.ok(Math.abs(place - before[i]!) <= 2);
  assert.ok((await page.evaluate<number>('shifts')) <= 0.01);
  return { page, picture };
}
