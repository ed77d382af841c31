// What docs/accessibility.md says and no other test shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { tooWide } from './every-screen.ts';
import { drawn, slurred, snippet, startSite, toResult, unguardedSnippet, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

describe('Every element', () => {
  it('with the text spacing that WCAG names, nothing is cut off at 320 px', async () => {
    const page = await site.open(unguardedSnippet, { viewport: { width: 320, height: 800 } });
    await drawn(page);
    const space = () =>
      page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        for (const { shadowRoot } of document.querySelectorAll('als-urgent-signs, als-overview, als-symptom-check'))
          shadowRoot!.adoptedStyleSheets.push(sheet);
      }, spacing);
    await space();
    const fits = async () => {
      assert.deepEqual(await tooWide(page), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
      const cut =
        await page.evaluate(`[...document.querySelectorAll('als-urgent-signs, als-overview, als-symptom-check')]
        .flatMap((one) => [...one.shadowRoot.querySelectorAll('*')])
        .filter((one) => getComputedStyle(one).overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 1)
        .map((one) => one.className + ': ' + one.textContent.slice(0, 80))`);
      assert.deepEqual(cut, []);
    };
    await fits();
    await toResult(page, slurred);
    await fits();
  });

  it('has nothing that moves, blinks or sounds by itself', async () => {
    const page = await site.open(snippet);
    await drawn(page);
    assert.equal(await page.evaluate('document.getAnimations().length'), 0);
    for (const file of ['als-widgets.js', 'als-widgets.css'])
      assert.doesNotMatch(
        // By this one, which nobody sees, an element is told that the page has turned dark.
        readFileSync(`dist/${file}`, 'utf8').replace('transition:color 1ms', ''),
        /@keyframes|animation:|transition:|autoplay|<(marquee|blink|video|audio)/,
      );
  });
});
