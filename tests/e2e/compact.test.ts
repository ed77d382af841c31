// size="compact": the danger signs as a small box, for every page of a site.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { render } from 'als-widgets/render';
import type { Page } from 'playwright-core';
import { signs } from '../../dist/modules/generated/signs.js';
import { audit } from './audit.ts';
import { drawn, startSite, strictPolicy, type Site } from './site.ts';
import { comes, open } from './written-text.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const box = '<als-urgent-signs size="compact" region="US"></als-urgent-signs>';
const button = (page: Page) => page.getByText(/^Show \d+ more signs$/);
const all = Object.values(signs.signs.list).flatMap((groups) =>
  groups.flat().flatMap(({ all: forAll, worried }) => forAll ?? worried ?? []),
);
const text = (sign: string | readonly string[]) => (typeof sign === 'string' ? sign : sign[0]!);
const seen = async (page: Page) => {
  const visible = await Promise.all(
    all.map((sign) =>
      page
        .locator('li', { hasText: text(sign) })
        .first()
        .isVisible(),
    ),
  );
  return visible.filter(Boolean).length;
};

describe('The danger signs as a small box', () => {
  it('have the number and a few signs on a phone, at most 200 px high, and say how many more there are', async () => {
    const page = await site.open(`<script src="/als-urgent-signs.js"></script>${box}`, {
      headers: { 'content-security-policy': strictPolicy },
    });
    await page.setViewportSize({ width: 390, height: 700 });
    await drawn(page);
    assert.ok((await page.locator('als-urgent-signs').boundingBox())!.height <= 200);
    const link = page.getByRole('link', { name: /^Fighting for breath, choking, .* Call 911 now\.$/ });
    assert.equal(await link.getAttribute('href'), 'tel:911');
    const { named } = signs.signs.compact;
    assert.equal(await button(page).textContent(), `Show ${all.length - named} more signs`);
    assert.equal(await seen(page), 0);
    for (const pressed of [link, button(page)]) assert.ok((await pressed.boundingBox())!.height >= 48);
    assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
  });

  it('are all shown in their place by the button, and put away again', async () => {
    const page = await site.open(`<script src="/als-widgets.js"></script><main><h1>A page</h1>${box}</main>`);
    await drawn(page);
    const place = await button(page).boundingBox();
    await button(page).focus();
    await page.keyboard.press('Enter');
    assert.equal(await seen(page), all.length);
    await audit(page, 'opened');
    assert.ok(await page.getByRole('heading', { name: 'When to get help' }).isVisible());
    assert.deepEqual(await button(page).boundingBox(), place);
    await page.keyboard.press(' ');
    assert.equal(await seen(page), 0);
  });

  it('are all open on paper', async () => {
    const page = await site.open(`<script src="/als-widgets.js"></script>${box}`);
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await seen(page), all.length);
  });

  it('written beforehand are all open where no script runs, and stay as they are where it comes', async () => {
    const written = await render('urgent-signs', { size: 'compact', region: 'US', base: '/' });
    const still = await site.open(written, { javaScriptEnabled: false });
    assert.equal(await seen(still), all.length);
    assert.equal(await button(still).isVisible(), false);
    const page = await open(site, `${written}<h2 id="after">After it</h2>`);
    const place = await page.locator('#after').boundingBox();
    await comes(page);
    assert.deepEqual(await page.locator('#after').boundingBox(), place);
    assert.equal(await seen(page), 0);
    await button(page).click();
    assert.equal(await seen(page), all.length);
    assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
  });

  it('of an unknown size are the whole list, and the console says which sizes there are', async () => {
    const page = await site.open(`<script src="/als-widgets.js"></script>${box.replace('compact', 'tiny')}`);
    await drawn(page);
    assert.equal(await seen(page), all.length);
    assert.deepEqual(page.reports.warnings, [
      '[als-widgets] <als-urgent-signs> size="tiny": expected "full", "compact". "full" is used.',
    ]);
  });
});
