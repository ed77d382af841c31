// The figures of the article: what they are called, that their words stand beside them, and that they never cost the text.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tooWide } from './every-screen.ts';
import { drawn, fonts, startSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const article = '<main><script src="/als-widgets.js" defer></script><als-overview region="US"></als-overview></main>';
type Options = Parameters<Site['open']>[1];
const open = async (options?: Options) => {
  const page = await site.open(article, options);
  await drawn(page);
  return page;
};

describe('The figures of the article', () => {
  it('are each named by their message, and say in words all that they draw', async () => {
    const page = await open();
    for (const [message, words, drawings] of [
      [
        'When you move, your brain sends a message',
        ['Upper motor neurons run', 'The nerve cells pass on less and less'],
        2,
      ],
      ['ALS can start in different places.', ['Hand or arm', 'Your foot may catch on the ground.'], 6],
      ['How soon you need help', ['Call 911 now', 'Get medical help today', 'next few days', 'next few weeks'], 0],
      ['No single test can show', ['You tell a doctor what has changed', 'You can bring somebody to that visit.'], 0],
      ['Many people can help you.', ['Dietitian', 'Ask about breathing and sleep.'], 0],
    ] as const) {
      const figure = page.getByRole('figure', { name: message });
      for (const text of words) assert.ok(await figure.getByText(text).isVisible(), text);
      assert.equal(await figure.locator('.drawing svg').count(), drawings, message);
    }
    assert.equal(await page.getByRole('figure').count(), 5);
    assert.equal(await page.getByRole('figure').getByRole('list').count(), 3);
  });

  it('fail alone: all text stands where it stood, and the publisher is told', async () => {
    const textAndHeight = async (prepare?: NonNullable<Options>['prepare']) => {
      const page = await open(prepare && { prepare });
      const problems = [...page.reports.problems, ...page.reports.warnings];
      return {
        problems,
        article: await page.locator('als-overview').evaluate((e) => {
          const root = e.shadowRoot!;
          root.querySelectorAll('svg text').forEach((number) => number.remove());
          return [(e as HTMLElement).offsetHeight, root.textContent];
        }),
      };
    };
    const whole = await textAndHeight();
    const broken = await textAndHeight((page) =>
      page.addInitScript(`const find = DocumentFragment.prototype.querySelectorAll;
        DocumentFragment.prototype.querySelectorAll = function (css) {
          if (css.includes('drawing')) throw new Error('no figure today');
          return find.call(this, css);
        };`),
    );
    assert.deepEqual(broken.article, whole.article);
    assert.deepEqual(whole.problems, []);
    assert.ok(broken.problems.length && broken.problems.every((problem) => problem.includes('no figure today')));
  });

  for (const [lang, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ] as const)
    it(`stay inside their boxes at 320 px (${dir}), numbers at least 16 px high, lines at least 2 px`, async () => {
      const page = await open({ lang, dir, head: fonts, viewport: { width: 320, height: 800 } });
      assert.deepEqual(await tooWide(page), []);
      const sizes = await page.locator('als-overview').evaluate((e) =>
        [...e.shadowRoot!.querySelectorAll<SVGGraphicsElement>('.drawing :is(text, path, circle)')].map((shape) => {
          const style = getComputedStyle(shape);
          const scale = shape.getScreenCTM()!.d;
          return shape.localName === 'text'
            ? parseFloat(style.fontSize) * scale - 14
            : parseFloat(style.strokeWidth) * scale;
        }),
      );
      assert.ok(sizes.length > 20 && sizes.every((size) => size >= 1.99), String(sizes));
    });

  it('keep their lines in forced colours', async () => {
    const page = await open({ forcedColors: 'active', colorScheme: 'dark' });
    const strokes = await page
      .locator('als-overview')
      .evaluate((e) =>
        [...e.shadowRoot!.querySelectorAll('.drawing :is(path, circle)')].map((line) => getComputedStyle(line).stroke),
      );
    assert.deepEqual([...new Set(strokes)], [await page.evaluate(() => getComputedStyle(document.body).color)]);
  });
});
