// An eye tracker that dwells: it presses where the gaze rests, again and again. What a reader has
// said stays said, help is on the screen, and nothing comes to lie under the gaze.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { drawn, startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

/** What asks about danger signs, and the start of each sign there: with one press for an answer, each is a screen. */
const screens: readonly (readonly string[])[] = [
  ['Fighting', 'Suddenly confused', 'Choking', 'Unable to swallow', 'Sudden chest pain', 'Unable to drink'],
  ['Yes, in the last 7 days'],
  ['A fast change that started', 'A fast change, and now', 'Numbness around the bottom'],
  ['Yes, and I might act'],
];
const harmless: { [sign: string]: string } = {
  'Yes, in the last 7 days': 'No\\s*$',
  'Yes, and I might act': 'No\\s*$',
};

async function open(width: number, height: number, attributes: string) {
  const page = await site.open(
    `<script src="/als-widgets.js" defer></script><main><h1>Host</h1><p>Words of the page</p>
     <als-symptom-check region="US" ${attributes}></als-symptom-check><p style="height:60vh">After</p></main>`,
    { viewport: { width, height }, prepare: (p) => p.clock.install() },
  );
  await drawn(page);
  await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
  return page;
}

const answer = (page: Page, start: string) => page.locator('.answer', { hasText: new RegExp(`^\\s*${start}`) });
const isChosen = (sign: Locator) => sign.evaluate((e) => e.matches('[aria-pressed=true], :has(:checked)'));
const scrolled = (page: Page) => page.evaluate(() => scrollY);
/** What of ours, or else of the page, is pressed at a point. */
const under = (page: Page, x: number, y: number) =>
  page.evaluate(
    ([left, top]) => {
      const host = document.elementFromPoint(left!, top!);
      const found = host?.shadowRoot?.elementFromPoint(left!, top!) ?? host;
      return found?.closest('a, button, label')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    },
    [x, y],
  );
const press = async (page: Page) => {
  await page.mouse.down();
  await page.mouse.up();
};

/** From now on time passes only as a test says: a slow machine makes it no longer. */
const pause = async (page: Page) => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);

/** Rests on a control for so long, pressing every so many milliseconds. */
async function rest(page: Page, on: Locator, every = 500, seconds = 10) {
  await on.evaluate((e) => e.scrollIntoView({ block: 'center' }));
  const box = (await on.boundingBox())!;
  const place = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await pause(page);
  await page.mouse.move(5, 5);
  await page.mouse.move(...place);
  const from = { scroll: await scrolled(page), under: await under(page, ...place) };
  for (let time = 0; time <= seconds * 1000; time += every) {
    await press(page);
    await page.clock.fastForward(every);
    if (time === 0) assert.equal(await under(page, ...place), from.under);
  }
  assert.deepEqual({ scroll: await scrolled(page), under: await under(page, ...place) }, from);
  await page.clock.resume();
  return place;
}

async function assertHelpIsSeen(page: Page, height: number) {
  const call = (await page.getByRole('link', { name: 'Call 911', exact: true }).boundingBox())!;
  assert.ok(call.y >= 0 && call.y + call.height <= height, `"Call 911" is at ${call.y} of ${height}`);
  assert.ok(await page.getByRole('heading', { name: 'Call 911 now' }).isVisible());
}

describe('A gaze that rests for ten seconds', () => {
  for (const [width, height] of [
    [390, 844],
    [768, 1024],
    [1280, 900],
  ] as const)
    for (const comfort of ['1', '2', '3'])
      for (const style of ['choose', 'press'])
        it(`on any danger sign leaves it chosen, with help on the screen, at ${width} × ${height}, comfort ${comfort}, ${style}`, async () => {
          const page = await open(width, height, `comfort="${comfort}" answers="${style}"`);
          nextScreen: for (const signs of screens) {
            for (const start of signs) {
              const sign = answer(page, start);
              await sign.waitFor();
              await rest(page, sign);
              assert.ok(await isChosen(sign), `${start} is still chosen`);
              await assertHelpIsSeen(page, height);
              // The reader takes it back: elsewhere first, then by a key.
              await page.mouse.move(5, 5);
              const control = answer(page, harmless[start] ?? start);
              await (style === 'press' ? control : control.locator('input')).press('Space');
              // A harmless answer to a question goes on by itself.
              if (style === 'press' && start in harmless) continue nextScreen;
              assert.equal(await isChosen(sign), false);
              assert.equal(await page.getByRole('link', { name: 'Call 911', exact: true }).count(), 0);
            }
            for (const none of style === 'press' ? ['None of these'] : ['None of these', 'No'])
              for (const control of await answer(page, `${none}\\s*$`).all())
                if (!(await isChosen(control)))
                  await (style === 'press' ? control : control.locator('input')).press('Space');
            if (signs[0] !== 'Yes, in the last 7 days' && (await page.getByText(signs[0]!).count()))
              await page.getByRole('button', { name: 'Continue' }).press('Enter');
          }
        });

  for (const every of [250, 900, 1400, 1900])
    it(`changes nothing when it presses every ${every} ms`, async () => {
      const page = await open(1280, 900, 'comfort="1"');
      await rest(page, answer(page, 'Fighting'), every);
      assert.ok(await isChosen(answer(page, 'Fighting')));
    });

  it('on the box of a sign, or at the edge of its row, changes nothing either', async () => {
    const page = await open(1280, 900, 'comfort="1"');
    const sign = answer(page, 'Fighting');
    await rest(page, sign.locator('input'));
    assert.ok(await isChosen(sign));
    const { x, y, width, height } = (await sign.boundingBox())!;
    await page.mouse.move(5, 5);
    await page.mouse.move(x + width - 3, y + height - 3);
    await pause(page);
    await page.clock.fastForward(5000);
    for (let i = 0; i < 9; i++) {
      await press(page);
      await page.clock.fastForward(500);
    }
    // The first press there took the sign back: the gaze had been elsewhere. No other press counted.
    assert.equal(await isChosen(sign), false);
  });

  it('on Continue goes on by one screen, whatever lies there then', async () => {
    const page = await open(1280, 1200, 'comfort="1"');
    await answer(page, 'None of these').locator('input').press('Space');
    const box = (await page.getByRole('button', { name: 'Continue' }).boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20);
    for (let i = 0; i < 20; i++) {
      await press(page);
      await page.clock.fastForward(500);
    }
    await page.getByRole('heading', { name: 'Sudden or fast changes' }).waitFor();
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
    assert.equal(await page.getByText('There is a problem').count(), 0);
  });
});

describe('A pointer that is parked, for a switch', () => {
  for (const [comfort, wait] of [
    ['1', 2000],
    ['2', 2000],
    ['3', 4000],
  ] as const)
    it(`presses again after ${wait} ms without any press, at comfort ${comfort}`, async () => {
      const page = await open(800, 1400, `comfort="${comfort}" answers="press"`);
      const sign = answer(page, 'Choking');
      const box = (await sign.boundingBox())!;
      await page.mouse.move(box.x + 60, box.y + 20);
      await pause(page);
      await press(page);
      await page.clock.fastForward(wait - 100);
      await press(page);
      assert.ok(await isChosen(sign));
      // The press that did not count begins the wait anew.
      await page.clock.fastForward(wait - 100);
      await press(page);
      assert.ok(await isChosen(sign));
      await page.clock.fastForward(wait + 100);
      await press(page);
      assert.equal(await isChosen(sign), false);
    });
});

describe('A finger', () => {
  it('that was lifted may press at the same place again, though not at once', async () => {
    const page = await site.open(
      '<script src="/als-widgets.js" defer></script><als-symptom-check region="US" comfort="3"></als-symptom-check>',
      { hasTouch: true, prepare: (p) => p.clock.install() },
    );
    await drawn(page);
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    const sign = answer(page, 'Choking');
    await pause(page);
    await sign.tap();
    assert.ok(await isChosen(sign));
    await page.clock.fastForward(300);
    await sign.tap();
    assert.ok(await isChosen(sign));
    await page.clock.fastForward(700);
    await sign.tap();
    assert.equal(await isChosen(sign), false);
  });
});

describe('A danger sign that is chosen', () => {
  for (const style of ['choose', 'press'])
    it(`is not taken back by "None of these" before the reader has said so (${style})`, async () => {
      const page = await open(1000, 900, `answers="${style}" activation-guard="off"`);
      const none = answer(page, 'None of these');
      await answer(page, 'Choking').click();
      await none.click();
      await page
        .getByRole('heading', { name: 'You chose “Choking on something that will not cough out”. Take it back?' })
        .waitFor();
      assert.ok(await page.getByRole('link', { name: 'Call 911' }).isVisible());
      await page.getByRole('button', { name: 'No, keep what I chose' }).click();
      assert.ok(await isChosen(answer(page, 'Choking')));
      await assertHelpIsSeen(page, 900);
      await answer(page, 'Fighting').click();
      await none.click();
      await page.getByRole('heading', { name: /^You chose “Fighting for breath; Choking on something/ }).waitFor();
      await page.getByRole('button', { name: 'Yes, take it back' }).click();
      assert.ok(await isChosen(none));
      assert.equal(await page.getByRole('link', { name: 'Call 911', exact: true }).count(), 0);
    });

  it('nor by "I am not sure about one of these"; where none is chosen nothing is asked', async () => {
    const page = await open(1000, 900, 'activation-guard="off"');
    await answer(page, 'Choking').click();
    await answer(page, 'I am not sure').click();
    await page.getByRole('button', { name: 'No, keep what I chose' }).click();
    await answer(page, 'Choking').click();
    await answer(page, 'I am not sure').click();
    await answer(page, 'None of these').click();
    assert.ok(await isChosen(answer(page, 'None of these')));
  });
});

describe('Emergency help', () => {
  it('that is taken back at once leads nowhere', async () => {
    const page = await open(1000, 900, 'activation-guard="off"');
    await page.evaluate(async () => {
      const element = document.querySelector('als-symptom-check')!;
      const sign = element.shadowRoot!.querySelector('input')!;
      sign.click();
      await element.updateComplete;
      sign.click();
      await element.updateComplete;
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    assert.ok(await page.getByRole('heading', { name: 'Is any of these happening right now?' }).isVisible());
    assert.equal(await page.getByRole('heading', { name: 'There is a problem' }).count(), 0);
  });

  it('is the next screen at once where its place is not in view, as in a frame as high as its content', async () => {
    const page = await site.open(
      '<div style="height:300px"></div><iframe src="/frame" style="width:100%;border:0;height:1600px"></iframe>',
      {
        viewport: { width: 900, height: 700 },
        files: { '/frame': '' },
        prepare: (p) =>
          p.route('**/frame', (route) =>
            route.fulfill({
              contentType: 'text/html',
              body: '<!doctype html><html lang="en"><script src="/als-widgets.js" defer></script><div style="height:160px">Logo</div><als-symptom-check region="US"></als-symptom-check>',
            }),
          ),
      },
    );
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Start', exact: true }).click();
    await frame.getByLabel('Fighting').click();
    await frame.getByRole('button', { name: 'I have called for help, go on with the questions' }).waitFor();
    await assertHelpIsSeen(page, 700).catch(async () => {
      const call = (await frame.getByRole('link', { name: 'Call 911', exact: true }).boundingBox())!;
      assert.ok(call.y >= 0 && call.y < 700, `"Call 911" is at ${call.y}`);
    });
  });
});
