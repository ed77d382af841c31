// What a designer does to the elements, and what the page around them does without wanting to.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { render } from 'als-widgets/render';
import { startSite, type Site } from '../e2e/site.ts';

let site: Site;
let page: Awaited<ReturnType<Site['open']>>;
before(async () => {
  site = await startSite();
  page = await site.open('<style></style><main></main>', { head: '<script src="/als-widgets.js" defer></script>' });
});
after(() => site.close());

const tag = '<als-urgent-signs region="US"></als-urgent-signs>';
const ways = { drawn: tag, 'written beforehand': await render('urgent-signs', { region: 'US', base: '/' }) };

/** A new element in a page with these styles, once it is shown as it is to be. */
async function show(css: string, body: string): Promise<void> {
  page.reports.warnings.length = 0;
  await page.evaluate(
    ([css, body]) => {
      document.querySelector('style')!.textContent = css!;
      document.querySelector('main')!.innerHTML = `<h1>A page</h1><p id="own">Text of the page</p>${body}`;
    },
    [css, body],
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll('als-urgent-signs')].every(
      (e) => e.shadowRoot?.querySelector('.base') && [...document.styleSheets].every(({ cssRules }) => cssRules),
    ),
  );
}

/** Waits until the console has been told this. */
const told = async (message: RegExp) => {
  for (const end = Date.now() + 4000; !message.test(page.reports.warnings.join()) && Date.now() < end;)
    await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.match(page.reports.warnings.join(), message);
};

/** What shows the text: the element's own drawing, or the text between the tags. */
const shown = `(document.querySelector('als-urgent-signs').shadowRoot.querySelector('.card')
  ? document.querySelector('als-urgent-signs').shadowRoot.querySelector('.base')
  : document.querySelector('.als-base'))`;

const sizes = (): Promise<readonly number[]> =>
  page.evaluate(
    `[document.querySelector('#own'), ${shown}.querySelector('section')].map((e) => parseFloat(getComputedStyle(e).fontSize))`,
  );

describe('Running text', () => {
  for (const [way, body] of Object.entries(ways))
    for (const [css, size] of [
      ['', 16],
      ['body { font-size: 20px }', 20],
      ['body { font-size: 14px }', 16],
      ['html { font-size: 62.5% } body { font-size: 1.8rem }', 18],
      ['html { font-size: 62.5% }', 16],
      ['main { font-size: 2px }', 16],
      ['main { font-size: 0 }', 16],
      [':root { --als-font-size: 19px }', 19],
      [':root { --als-font-size-base: 19px }', 19],
      ['body { font-size: 20px } :root { --als-font-size: 1em; --als-font-size-base: 40px }', 20],
      [':root { --als-font-size: 14px }', 14],
    ] as const)
      it(`${way} is ${size} px on a page with "${css}"`, async () => {
        await show(css, body);
        assert.equal((await sizes())[1], size);
      });

  it('goes with the size of the page when its reader changes it', async () => {
    await show('body { font-size: 18px }', tag);
    await page.evaluate(() => (document.body.style.fontSize = '150%'));
    assert.deepEqual(await sizes(), [24, 24]);
    await page.evaluate(() => document.body.removeAttribute('style'));
  });
});

/** How many cards, words for how soon, and numbers to call can be read. */
const readable = (): Promise<number> =>
  page.evaluate(`[...${shown}.querySelectorAll('.card, .word, .call, .als-card, .als-word, .als-call')].filter((e) =>
    e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    e.getBoundingClientRect().height > 10 && parseFloat(getComputedStyle(e).fontSize) > 10).length`);

describe('A style that hides danger signs', () => {
  for (const [part, hiding] of [
    ['card', 'display: none'],
    ['base', 'display: none'],
    ['card-urgency', 'display: none'],
    ['card-emergency', 'opacity: 0'],
    ['card', 'visibility: hidden'],
    ['card', 'visibility: collapse'],
    ['card', 'opacity: 0.01'],
    ['card', 'font-size: 0'],
    ['call', 'display: none'],
  ] as const) {
    it(`is not followed, and the console says so: part ${part}, ${hiding}`, async () => {
      await show(`als-urgent-signs::part(${part}) { ${hiding} }`, ways.drawn);
      await told(new RegExp(`part="[^"]*${part}.*: shown in spite of `));
      assert.equal(await readable(), 7);
    });

    it(`is not followed in a text written beforehand: class als-${part}, ${hiding}`, async () => {
      await show(`main .als-${part} { ${hiding} !important }`, ways['written beforehand']);
      await told(/shows its own danger signs: a style of the page hides/);
      await page.waitForFunction(`${shown}.matches('.base')`);
      assert.equal(await readable(), 7);
    });
  }

  it('is not followed where it comes later, with a class of the page', async () => {
    await show('.dense ::part(card) { display: none }', tag);
    await page.evaluate(() => document.querySelector('main')!.classList.add('dense'));
    await told(/part="card card-emergency"/);
    assert.equal(await readable(), 7);
    await page.evaluate(() => document.querySelector('main')!.removeAttribute('class'));
  });

  for (const size of ['0', '0px', '2px'])
    for (const [way, body] of Object.entries(ways))
      it(`may be a size of ${size}, ${way}`, async () => {
        await show(`:root { --als-font-size: ${size} }`, body);
        assert.equal(await readable(), 7);
        if (body === tag && size !== '0') await told(/part="base": shown in spite of .*font-size 12px/);
      });

  it('is followed where a pop-up is closed; parts may have looks, and others may be hidden', async () => {
    await show(
      'div { visibility: hidden } ::part(card) { border: 0; background: none } ::part(contents) { display: none }',
      `<div>${tag}</div><details>${tag}</details><als-overview></als-overview>`,
    );
    await page.waitForFunction(() => document.querySelector('als-overview')!.shadowRoot!.querySelector('.review'));
    for (let i = 0; i < 3; i++) await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(page.reports.warnings, []);
    assert.ok(!(await page.locator('als-overview .contents').isVisible()));
  });
});

/** The contrast of text on the surface as painted, and whether that is dark. */
const painted = (of: Page): Promise<{ contrast: number; isDark: boolean }> =>
  of.evaluate(`(() => {
    const luminance = (color) => {
      const [r, g, b] = color.match(/[\\d.]+/g).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const { color, backgroundColor } = getComputedStyle(${shown});
    const [low, high] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
    return { contrast: (high + 0.05) / (low + 0.05), isDark: luminance(backgroundColor) < 0.1 };
  })()`);

describe('On a page that does not declare a color-scheme', () => {
  for (const [way, body] of Object.entries(ways))
    for (const [css, isDark] of [
      ['body { background: #1a1029; color: #f6f0ff }', true],
      ['body { background: #333; color: #ddd }', true],
      ['body { background: oklch(0.21 0.04 265); color: oklch(0.98 0.003 247) }', true],
      ['body { background: color(srgb 0.1 0.1 0.1); color: color(srgb 0.9 0.9 0.9) }', true],
      ['body { background: lab(10 0 0); color: lab(95.5 0 0) }', true],
      ['body { background: #111; color: color(display-p3 0.9 0.9 0.9) }', true],
      ['body { background: #eef; color: lab(30 2 2) }', false],
      ['main { background: #222 linear-gradient(#111, #222); color: rgb(255 255 255 / 0.9) }', true],
      ['body { background: #eef; color: #333 }', false],
      ['body { background: #eef; color: oklch(0.3 0.02 265) }', false],
      ['body { background: #fff; color: #767676 }', false],
    ] as const)
      it(`a text ${way} is ${isDark ? 'dark' : 'light'}, with its contrast: ${css}`, async () => {
        await show(css, body);
        const found = await painted(page);
        assert.equal(found.isDark, isDark);
        assert.ok(found.contrast >= 7, String(found.contrast));
      });

  it('an element is dark as soon as the page is, and light again', async () => {
    await show('body { background: #fff; color: #222 } .night { background: #111; color: #eee }', tag);
    for (const isDark of [true, false]) {
      await page.evaluate(() => document.body.classList.toggle('night'));
      await page.waitForFunction(`${shown}.matches('.dark') === ${isDark}`);
      assert.equal((await painted(page)).isDark, isDark);
    }
  });

  it('theme="light" stays light, and theme="dark" dark', async () => {
    for (const [way, body] of Object.entries(ways))
      for (const theme of ['light', 'dark']) {
        await show(
          `body { background: ${theme === 'light' ? '#111; color: #eee' : '#fff; color: #111'} }`,
          body.replace('region=', `theme="${theme}" region=`),
        );
        assert.equal((await painted(page)).isDark, theme === 'dark', way);
      }
  });
});

describe('docs/look.md', () => {
  const text = readFileSync('docs/look.md', 'utf8');
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: {
      declarations: { tagName?: string; cssProperties: { name: string }[]; cssParts: { name: string }[] }[];
    }[];
  };
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const tokens = new Set(elements[0]!.cssProperties.map(({ name }) => name));
  const parts = new Set(elements.flatMap(({ cssParts }) => cssParts.map(({ name }) => name)));
  const all = ['als-urgent-signs', 'als-overview', 'als-symptom-check']
    .map((name) => `<${name} region="GB"></${name}>`)
    .join('');

  it('has the tokens, colours, pairs and parts that there are', () => {
    execFileSync('npx', ['tsx', 'scripts/look.ts', '--check']);
  });

  it('names every class that a text written beforehand has for a part', () => {
    const classes = new Set(ways['written beforehand'].match(/als-[\w-]+/g));
    for (const name of ['card', 'card-emergency', 'card-heading', 'card-urgency', 'heading', 'subheading', 'call'])
      assert.ok(parts.has(name) && classes.has(`als-${name}`), name);
  });

  for (const [, css = ''] of text.matchAll(/```css\n(.*?)```/gs))
    it(`has styles that do what they are for: ${css
      .split('\n')
      .find((line) => line.includes('  --als') || line.includes('::part'))!
      .trim()}`, async () => {
      for (const [name] of css.matchAll(/--als-[\w-]+/g)) assert.ok(tokens.has(name), name);
      for (const [, name = ''] of css.matchAll(/::part\(([\w-]+)\)|\.als-([\w-]+)/g))
        assert.ok(!name || parts.has(name), name);
      await show('', all);
      await page.waitForFunction(() => document.querySelector('als-overview')!.shadowRoot!.querySelector('.review'));
      const looks = () => page.screenshot({ fullPage: true });
      const before = await looks();
      await page.evaluate((styles) => (document.querySelector('style')!.textContent = styles), css);
      assert.ok(!before.equals(await looks()));
      assert.deepEqual(page.reports.warnings, []);
    });
});
