// Every screen of the check, for a reader who steps through it with a switch, or hits it with an unsteady hand.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, eachScreen, manySignsDiagnosed, slurred, startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const tag = (attributes = '') =>
  `<script src="/als-widgets.js" defer></script><als-symptom-check region="US" activation-guard="off" ${attributes}></als-symptom-check>`;
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click();
const press = { press: 'answers="press"', choose: '' };

interface Stop {
  name: string;
  label: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** Everything that can be pressed, in the order in which a switch steps through it. */
const stops = (page: Page): Promise<Stop[]> =>
  page.locator('als-symptom-check').evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll('button, input, a[href]')]
      .filter((e) => e.getClientRects().length)
      .map((e) => {
        const shown = e.closest('label') ?? e;
        const { left, top, right, bottom } = shown.getBoundingClientRect();
        const label = shown.textContent.replace(/\s+/g, ' ').trim();
        // In the page: focus may scroll it.
        const place = { left, top: top + scrollY, right, bottom: bottom + scrollY };
        return { name: e.getAttribute('aria-label') ?? label, label, ...place };
      }),
  );

describe('Every screen of the check', () => {
  for (const [style, attributes] of Object.entries(press))
    it(`has few stops, each with a short name of its own that stands on it (${style})`, async () => {
      const page = await site.open(tag(attributes));
      await start(page);
      const look = async () => {
        const title = await page.locator('#title').innerText();
        // In one-press style the last answer has led on to another kind of screen.
        if (title === 'Check your answers') return;
        const found = await stops(page);
        const upToStop = found.findIndex(({ name }) => name.startsWith('Stop and see')) + 1;
        const answers = await page.locator('.answer').allInnerTexts();
        const simple = answers.length === 3;
        assert.ok(upToStop > 0 && upToStop <= (simple ? 6 : 17), `${title}: ${upToStop} stops`);
        const names = found.map(({ name }) => name);
        assert.equal(new Set(names).size, names.length, `${title}: ${names.join(' | ')}`);
        for (const { name, label } of found) assert.equal(name, label);
      };
      await eachScreen(page, manySignsDiagnosed, look);
      const names = (await stops(page)).map(({ name }) => name);
      assert.equal(new Set(names).size, names.length, names.join(' | '));
    });

  it('asks each danger sign that a reader is not sure about with six stops', async () => {
    const page = await site.open(tag());
    await start(page);
    await page.getByLabel('I am not sure about one of these').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    for (let i = 0; i < 6; i++) {
      const names = (await stops(page)).map(({ name }) => name);
      assert.deepEqual(names.slice(0, 6), [
        'Yes',
        'No',
        'I am not sure',
        'Continue',
        'Back',
        'Stop and see what to do',
      ]);
      await page.getByLabel('No', { exact: true }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await page.getByRole('heading', { name: 'Sudden or fast changes' }).waitFor();
  });

  for (const [comfort, [size, gap]] of Object.entries({ 1: [48, 8], 2: [64, 12], 3: [88, 16] }))
    it(`has targets of ${size} px, ${gap} px apart, at comfort ${comfort}`, async () => {
      for (const viewport of [
        { width: 1000, height: 800 },
        { width: 320, height: 640 },
      ]) {
        const page = await site.open(tag(`comfort="${comfort}" resume="session"`), { viewport });
        await drawn(page);
        const look = async () => {
          const found = await stops(page);
          for (const one of found) {
            const { name, left, top, right, bottom } = one;
            assert.ok(
              bottom - top >= size! - 0.5 && right - left >= 47.5,
              `${name}: ${right - left} by ${bottom - top}`,
            );
            for (const other of found) {
              if (one === other) continue;
              const across = Math.max(other.left - right, left - other.right);
              const down = Math.max(other.top - bottom, top - other.bottom);
              assert.ok(
                Math.max(across, down) >= gap! - 0.5,
                `${name} and ${other.name} are ${Math.max(across, down)} px apart`,
              );
            }
          }
        };
        await look();
        await start(page);
        await eachScreen(page, slurred, look);
        await look();
        await page.getByRole('button', { name: 'See what to do next' }).click();
        await look();
      }
    });

  it('is larger by token, by attribute and by the reader, whichever is largest', async () => {
    const page = await site.open(tag('comfort="2"'), {
      head: '<link rel="stylesheet" href="/page.css">',
      files: { '/page.css': ':root { --als-target-size: 70px }' },
    });
    await drawn(page);
    const height = () =>
      page.getByRole('button', { name: 'Start', exact: true }).evaluate((b) => b.getBoundingClientRect().height);
    assert.equal(await height(), 70);
    const letters = () => page.locator('.page').evaluate((all) => parseFloat(getComputedStyle(all).fontSize));
    const before = await letters();
    await page.getByLabel('Largest, for eye gaze').check();
    assert.equal(await height(), 88);
    assert.equal(((await letters()) / before).toFixed(3), (1.25 / 1.12).toFixed(3));
  });

  it('does not change under a pointer or focus, and does nothing at single keys or Escape', async () => {
    const page = await site.open(tag());
    await start(page);
    const before = await stops(page);
    for (const answer of await page.locator('.answer').all()) await answer.hover();
    for (const key of ['a', 'n', 'y', '1', 'Escape', '/', '?']) await page.keyboard.press(key);
    assert.deepEqual(await stops(page), before);
    assert.equal(await page.locator(':checked').count(), 0 + (await page.locator('option:checked').count()));
  });

  it('takes a press only where it is let go, and nothing beside, doubled or dragged counts twice', async () => {
    const page = await site.open(tag());
    await start(page);
    const [first, second] = [page.getByLabel('Fighting for breath'), page.getByLabel('Unable to swallow')];
    const at = async (answer: typeof first) => (await answer.boundingBox())!;
    // Pressed at one answer, let go at another.
    await page.mouse.move((await at(first)).x + 5, (await at(first)).y + 5);
    await page.mouse.down();
    await page.mouse.move((await at(second)).x + 5, (await at(second)).y + 5);
    await page.mouse.up();
    await page.mouse.click(990, 5);
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
    await page.getByRole('button', { name: 'Continue' }).dblclick();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    assert.equal(await page.locator('.errors').count(), 1);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`keeps its edges, marks and focus in forced colours (${colorScheme})`, async () => {
      const page = await site.open(tag(press.press), { forcedColors: 'active', colorScheme });
      await start(page);
      const style = (answer: string, of: string) =>
        page
          .getByRole('button', { name: answer })
          .evaluate((e, property) => getComputedStyle(e).getPropertyValue(property), of);
      const plain = await style('Choking', 'border-block-start-color');
      assert.equal(await style('Choking', 'border-block-start-width'), '2px');
      assert.notEqual(plain, await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      await page.getByRole('button', { name: 'Choking' }).focus();
      await page.keyboard.press('Enter');
      assert.notEqual(await style('Choking', 'border-block-start-color'), plain);
      assert.equal(await style('Choking', 'outline-style'), 'solid');
      assert.equal(await style('Choking', 'outline-width'), '3px');
      const card = page.locator('.card.emergency');
      assert.equal(await card.evaluate((e) => getComputedStyle(e).borderBlockStartWidth), '2px');
    });

  it('is as it was after a day', async () => {
    const page = await site.open(tag(), { prepare: (p) => p.clock.install() });
    await start(page);
    await page.getByLabel('Unable to swallow').check();
    await page.clock.fastForward('24:00:00');
    assert.ok(await page.getByLabel('Unable to swallow').isChecked());
  });

  it('leaves the form of the page alone, whatever is pressed', async () => {
    const page = await site.open(`<form action="/sent">${tag()}</form>`);
    await start(page);
    await page.getByLabel('Unable to swallow').press('Enter');
    await page.getByRole('button', { name: 'Continue' }).click();
    assert.equal(new URL(page.url()).pathname, '/');
    assert.equal(await page.evaluate('[...new FormData(document.forms[0])].length'), 0);
  });

  it('lists danger signs first, short enough for 15 seconds', async () => {
    const page = await site.open(tag());
    await start(page);
    // The signs themselves, without the smaller text under them.
    const signs = await page.locator('.answer').evaluateAll((all) =>
      all.slice(0, -2).map((sign) => {
        const copy = sign.cloneNode(true) as Element;
        copy.querySelector('.more')?.remove();
        return copy.textContent.trim();
      }),
    );
    const words = signs.join(' ').split(/\s+/).length;
    // 240 words a minute are 60 in 15 seconds.
    assert.ok(words <= 60, `${words} words`);
  });
});
