// What the README tells publishers to write, taken from the README and run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { colors } from '../../dist/modules/publisher/tokens.js';
import { audit } from './audit.ts';
import { drawn, startSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const readme = readFileSync('README.md', 'utf8');
/** The script in the README that has this in it. */
const snippet = (part: string) =>
  [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!).find((code) => code.includes(part))!;
const tags = ['als-urgent-signs', 'als-overview', 'als-symptom-check'];
const elements = tags.map((tag) => `<${tag} region="GB"></${tag}>`).join('');

/** Each element's size of running text, and its colours. */
const looks = (page: Page) =>
  page.evaluate((names) => {
    return names.map((name) => {
      const base = document.querySelector(name)!.shadowRoot!.querySelector('.base')!;
      const text = getComputedStyle(base.querySelector('p')!);
      return { size: parseFloat(text.fontSize), color: text.color, surface: getComputedStyle(base).backgroundColor };
    });
  }, tags);

describe('A page’s own buttons, written as the README says,', () => {
  const open = (larger: string) =>
    site.open(
      `<main><h1>A page</h1><button id="larger">A+</button><button id="contrast">Contrast</button>${elements}</main>
      <script src="/als-widgets.js"></script><script src="/tools.js"></script>`,
      {
        head: '<link rel="stylesheet" href="/page.css">',
        files: {
          '/page.css':
            'button { min-height: 48px; min-width: 48px } .hc, .hc * { background: #000 !important; color: #ff0 !important }',
          '/tools.js': `${snippet('--als-color-')}
            let on = false;
            document.querySelector('#larger').onclick = () => { ${larger} };
            document.querySelector('#contrast').onclick = () => { document.body.classList.toggle('hc', (on = !on)); contrast(on); };`,
        },
      },
    );

  for (const larger of ["document.body.style.fontSize = '150%'", "document.documentElement.style.fontSize = '150%'"])
    it(`enlarge the text of all three elements by as much as that of the page: ${larger}`, async () => {
      const page = await open(larger);
      await drawn(page);
      const before = await looks(page);
      await page.getByRole('button', { name: 'A+' }).click();
      const after = await looks(page);
      for (const [i, { size }] of after.entries())
        assert.equal(Math.round(size), Math.round(before[i]!.size * 1.5), tags[i]);
    });

  it('raise the contrast of all three, so that nothing is hard to read, and take it back', async () => {
    const page = await open('');
    await drawn(page);
    const before = await looks(page);
    const button = page.getByRole('button', { name: 'Contrast' });
    await button.click();
    for (const { color, surface } of await looks(page))
      assert.deepEqual([color, surface], ['rgb(255, 255, 0)', 'rgb(0, 0, 0)']);
    await button.click();
    // Whether a page is dark without saying so is seen once its colours have changed.
    await page.waitForTimeout(300);
    assert.deepEqual(await looks(page), before);
    await button.click();
    await audit(page, 'contrast');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Choking', { exact: false }).first().click();
    await audit(page, 'contrast, a question');
  });

  it('name every colour that there is', () => {
    const named = [...snippet('--als-color-').matchAll(/'#\w+':\s*'([^']+)'/g)].flatMap(([, names]) =>
      names!.split(' '),
    );
    assert.deepEqual(named.sort(), Object.keys(colors).sort());
  });
});

it('A focus trap, written as the README says, lets the keyboard reach the check and keeps it there', async () => {
  const bundled = await build({
    stdin: { contents: snippet('focus-trap'), resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const page = await site.open(
    `<a href="#x">Behind</a><div id="dialog" role="dialog" aria-label="A check"><button>Close</button><als-symptom-check region="US"></als-symptom-check></div>
    <script src="/als-widgets.js"></script>`,
    { files: { '/trap.js': bundled.outputFiles[0]!.text } },
  );
  await drawn(page);
  await page.addScriptTag({ url: '/trap.js' });
  const at = () => page.evaluate(() => document.activeElement!.localName);
  await page.waitForFunction(() => document.activeElement!.localName === 'button');
  await page.keyboard.press('Tab');
  assert.equal(await at(), 'als-symptom-check');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await at(), 'button');
  // Round the whole dialog: never behind it.
  const visited: string[] = [];
  for (let stops = 0; stops < 60 && (stops < 2 || visited.at(-1) !== 'button'); stops++) {
    await page.keyboard.press('Tab');
    visited.push(await at());
  }
  assert.deepEqual([...new Set(visited)], ['als-symptom-check', 'button']);
});
