// After each step the reader sees where the next screen begins: in frames, under the heads of pages, in boxes that scroll.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { answerScreen, check, goOn, startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

/** A frame, `rights` for one of another origin: it tells the page around it how high its content is. */
const asHighAsItsContent = (
  inside: string,
  rights = '',
) => `<iframe class="auto" ${rights} srcdoc='<body style="margin:0">${inside}<script>
  new ResizeObserver(() => parent.postMessage(document.documentElement.offsetHeight, "*")).observe(document.documentElement)</script>'></iframe>`;
const otherOrigin = 'sandbox="allow-scripts"';
const logo = '<div style="height:160px">Logo, title, a line of text</div>';
const text = `<p>${'Words of the page. '.repeat(200)}</p>`;
const head = (position: string) =>
  `<header class="head" style="position:${position};top:0;left:0;right:0">Menu of the page</header>`;

const css = `body { margin: 0 } iframe { width: 100%; border: 0 } .auto { height: 300px }
  .head { height: 64px; background: #ccc; z-index: 9 } .site { height: 500px } footer { height: 900px }
  .scrolls { height: 600px; overflow: auto } dialog { max-height: 80%; padding: 0; width: 90% }`;
const follow = `addEventListener('message', ({ source, data }) => {
  for (const frame of document.querySelectorAll('.auto')) if (frame.contentWindow === source) frame.style.height = data + 'px';
});`;

const inPage = (html: string) => `<div class="site">The site</div>${html}<footer>Footer</footer>`;
const places: { [where: string]: string } = {
  'a frame as high as its content': inPage(asHighAsItsContent(logo + check)),
  'such a frame from another origin': inPage(asHighAsItsContent(logo + check, otherOrigin)),
  'such a frame with nothing else in it': inPage(asHighAsItsContent(check, otherOrigin)),
  'such a frame with text below': inPage(asHighAsItsContent(logo + check + text)),
  'such a frame in a page with a fixed head': head('fixed') + inPage(asHighAsItsContent(logo + check)),
  'such a frame from another origin in a page with a fixed head':
    head('fixed') + inPage(asHighAsItsContent(logo + check, otherOrigin)),
  'such a frame in a page with a sticky head': head('sticky') + inPage(asHighAsItsContent(logo + check)),
  'such a frame in a box that scrolls': `<div class="scrolls">${inPage(asHighAsItsContent(logo + check))}</div>`,
  'a frame that scrolls, with a fixed head in it': inPage(
    `<iframe style="height:600px" srcdoc='<style>${css}</style>${head('fixed')}<div style="height:160px"></div>${check}${text}'></iframe>`,
  ),
  'a page with a fixed head': head('fixed') + inPage(check),
  'a page with a sticky head': head('sticky') + inPage(check),
  'a box that scrolls, with a sticky head in it': `<div class="scrolls">${head('sticky')}${text}${check}${text}</div>${text}`,
  'a dialog that scrolls, with a sticky head in it': `<dialog>${head('sticky')}${text}${check}</dialog>${text}`,
};

type Open = Awaited<ReturnType<typeof open>>;

/** Where the check is, and what lies over its top. */
async function open(html: string, width: number) {
  const page = await site.open(html, {
    head: '<link rel="stylesheet" href="/page.css"><script src="/page.js"></script>',
    files: { '/page.css': css, '/page.js': follow },
    viewport: { width, height: 640 },
  });
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await page.waitForFunction(() => [...document.querySelectorAll('.auto')].every((frame) => frame.clientHeight > 600));
  const framed = (await page.locator('iframe').count()) > 0;
  // A frame knows the same locators.
  return {
    page,
    inside: (framed ? page.frameLocator('iframe') : page) as FrameLocator & Page,
    isElsewhere: html.includes(otherOrigin),
  };
}

/** Waits until the reader sees all of it: through frames and boxes that scroll, with no head over it. */
async function isSeen({ page, inside }: Open, target: Locator) {
  const found = async () => {
    const seen = await target.evaluate(
      (element) =>
        new Promise<number>((tell) =>
          new IntersectionObserver(([entry]) => tell(entry!.intersectionRatio)).observe(element),
        ),
    );
    const top = (await target.boundingBox())!.y;
    const heads = [...(await page.locator('.head').all()), ...(await inside.locator('.head').all())];
    const covers = await Promise.all(heads.map(async (over) => (await over.boundingBox())!));
    return { seen, top, covered: covers.some(({ y, height }) => top < y + height) };
  };
  let last = await found();
  for (const end = Date.now() + 3000; Date.now() < end && (last.seen < 0.99 || last.covered); last = await found());
  assert.ok(last.seen >= 0.99 && !last.covered, `${await target.innerText()}: ${JSON.stringify(last)}`);
}

/** Chromium discards what is pressed on a frame of another origin that has moved within half a second. */
const standsStill = async ({ page, isElsewhere }: Open) => {
  if (isElsewhere) await page.waitForTimeout(600);
};

/** Answers the screen; an answer that was not taken is given again. */
async function answerAll(opened: Open) {
  for (let times = opened.isElsewhere ? 3 : 1; times; times--) {
    await standsStill(opened);
    await answerScreen(opened.inside);
  }
}

/** Too low for the number: the heading says it. */
const lowFrame = inPage(`<iframe style="height:300px" srcdoc='${logo}${check}'></iframe>`);

describe('After each step its heading is in view', () => {
  for (const [where, html] of Object.entries({ ...places, 'a low frame, half of it below the window': lowFrame }))
    it(`in ${where}, on a phone and a desktop`, async () => {
      for (const width of [390, 1000]) {
        const opened = await open(html, width);
        const { page, inside } = opened;
        const heading = inside.locator('#title');
        await inside.getByRole('button', { name: 'Start', exact: true }).click();
        await isSeen(opened, inside.getByRole('heading', { name: 'Is any of these happening right now?' }));
        for (const block of ['start', 'end'] as const) {
          await answerAll(opened);
          // The reader has scrolled to the button, and past it.
          await inside.locator('.primary').evaluate((button, to) => button.scrollIntoView({ block: to }), block);
          await standsStill(opened);
          await goOn(inside);
          await isSeen(opened, heading);
        }
        const back = inside.getByRole('button', { name: 'Back' });
        await back.evaluate((button) => button.scrollIntoView({ block: 'start' }));
        await back.press('Enter');
        await isSeen(opened, heading);
        await standsStill(opened);
        await inside.getByRole('button', { name: 'Stop and see what to do' }).click();
        await isSeen(opened, heading);
        assert.deepEqual(page.reports.problems, []);
        await page.context().close();
      }
    });
});

describe('The number to call is in view as soon as an answer asks for it', () => {
  for (const [where, html] of Object.entries(places))
    it(`in ${where}`, async () => {
      const opened = await open(html, 390);
      await opened.inside.getByRole('button', { name: 'Start', exact: true }).click();
      await standsStill(opened);
      await opened.inside.getByText('Choking on').click();
      await isSeen(opened, opened.inside.getByRole('link', { name: 'Call 911', exact: true }).first());
    });
});
