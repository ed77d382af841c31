// A reader who is tired, or answers with eye gaze, a switch, keys or a voice.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import {
  drawn,
  eachScreen,
  fiveSymptoms,
  focused,
  manySignsDiagnosed,
  slurred,
  startSite,
  strictPolicy,
  toResult,
  walk,
  type Given,
  type Site,
} from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const tag = (attributes = '') =>
  `<script src="/als-widgets.js" defer></script><als-symptom-check region="US" activation-guard="off" ${attributes}></als-symptom-check>`;
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click();
const press = { press: 'answers="press"', choose: '' };

describe('The result within days', () => {
  for (const [width, height, most] of [
    [390, 844, 3000],
    [1280, 900, 1800],
  ] as const)
    it(`is at most ${most} px high and 450 words long at ${width} px, with the plan and the number in the first two screens`, async () => {
      const page = await site.open(tag(), { viewport: { width, height } });
      await drawn(page);
      await toResult(page, slurred);
      const result = page.locator('.page');
      assert.ok((await result.evaluate(({ clientHeight }) => clientHeight)) <= most);
      const parts = await page.locator('.result > :not(:has(.folds))').allInnerTexts();
      const words = parts.join(' ').trim().split(/\s+/).length;
      assert.ok(words <= 450, `${words} words`);
      for (const seen of [
        page.getByRole('heading', { name: 'Do this' }),
        page.getByRole('listitem').filter({ hasText: 'Say:' }),
        page.getByRole('link', { name: 'Call 911', exact: true }),
      ])
        assert.ok((await seen.boundingBox())!.y < 2 * height);
    });
});

describe('The way to a result', () => {
  /**
   * Counts what a reader with a switch does: presses, and stops stepped over, from the focused heading to
   * the first press of a screen and on from there to the next.
   */
  async function journey(attributes: string, given: Given) {
    const page = await site.open(tag(attributes));
    await drawn(page);
    const counted = { presses: 0, steps: 0 };
    let last = { screen: '', place: 0 };
    await page.exposeFunction('count', (screen: string, place: number) => {
      counted.presses++;
      counted.steps += place - (screen === last.screen && place > last.place ? last.place : 0);
      last = { screen, place };
    });
    await page.locator('als-symptom-check').evaluate((element) => {
      const root = element.shadowRoot!;
      root.addEventListener(
        'click',
        ({ target }) => {
          const all = [...root.querySelectorAll('button, input, a[href]')];
          // What is pressed, not the words in it; a label presses its box, which is counted then.
          const place = all.indexOf((target as Element).closest('button, input, a')!);
          if (place >= 0)
            void (window as unknown as { count: (screen: string, place: number) => void }).count(
              root.querySelector('#title')!.textContent,
              place + 1,
            );
        },
        true,
      );
    });
    const isPress = (await page.getByRole('button', { name: 'Me', exact: true }).count()) > 0;
    await page.getByRole('button', { name: isPress ? 'Me' : 'Start', exact: true }).click();
    await eachScreen(page, given);
    await page.getByRole('button', { name: 'See what to do next' }).click();
    await page.locator('.result').waitFor();
    return counted;
  }
  // The budgets of a form of as many questions as these readers answer (ux/spec 3.3).
  const readers: { [who: string]: [Given, questions: number] } = {
    'without symptoms': [{}, 30],
    'with slurred speech': [slurred, 32],
  };
  for (const [who, [given, questions]] of Object.entries(readers)) {
    it(`is short for a reader ${who}, who chooses and continues`, async () => {
      const { presses, steps } = await journey('', given);
      assert.ok(presses <= 2 * questions + 3 && steps <= 7 * questions + 8, `${presses} presses, ${steps} steps`);
    });

    it(`is short for a reader ${who}, with one press for each answer`, async () => {
      const { presses, steps } = await journey(press.press, given);
      assert.ok(presses <= questions + 3 && steps <= 3 * questions + 8, `${presses} presses, ${steps} steps`);
    });
  }

  for (const [who, given, most] of [
    ['without symptoms', {}, 45],
    ['with five symptoms', fiveSymptoms, 79],
  ] as const)
    it(`takes a reader ${who} at most ${most} highlights of a switch, with one press for each answer`, async () => {
      const { steps } = await journey(press.press, given);
      assert.ok(steps <= most, `${steps} highlights`);
    });

  for (const [style, attributes] of Object.entries(press))
    it(`to emergency help takes three presses at most (${style})`, async () => {
      const page = await site.open(tag(attributes));
      await start(page);
      await page.locator('.answer', { hasText: 'Choking' }).click();
      await page.getByRole('link', { name: 'Call 911', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Continue' }).click();
      assert.equal(await focused(page), 'Call 911 now');
    });

  it('in one-press style takes "none of these" and a single answer with one press each', async () => {
    const page = await site.open(tag(press.press));
    await start(page);
    await page.getByRole('button', { name: 'None of these' }).click();
    assert.equal(await focused(page), 'Did any of these start suddenly?');
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    assert.equal(await focused(page), 'How old are you?');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    assert.equal(await page.getByRole('button', { name: 'No', exact: true }).getAttribute('aria-pressed'), 'true');
  });

  it('in one-press style comes to help with the answer that makes an emergency of those before', async () => {
    const page = await site.open(tag(press.press));
    await walk(page, { ...slurred, 'How long ago': 'Hours or days' });
    assert.equal(await focused(page), 'Call 911 now');
  });

  it('in one-press style does not let "none of these" sweep ticks away unseen', async () => {
    const page = await site.open(tag(press.press));
    await start(page);
    await page.getByRole('button', { name: /^Unable to swallow/ }).click();
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.getByRole('button', { name: 'Yes, take it back' }).click();
    assert.equal(await page.getByRole('button', { pressed: true }).innerText(), 'None of these');
    await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
  });
});

describe('Every disposition is reached', () => {
  const dispositions: { [title: string]: Given | null } = {
    'Call 911 now': { 'Is any of these happening': 'Choking' },
    'Get medical help today': { ...slurred, 'Have you noticed any of these?': 'Short of breath at rest' },
    'See a doctor in the next few days': slurred,
    'See a doctor in the next few weeks': { 'Is one of these true': 'ALS or frontotemporal' },
    'See a doctor if anything changes, or any time you want to': {},
    'Answer the missing questions, or see a doctor': null,
  };
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
  const sideways = (page: Page) =>
    page.evaluate(() => {
      const base = document.querySelector('als-symptom-check')!.shadowRoot!.querySelector('.base')!;
      return document.documentElement.scrollWidth > innerWidth || base.scrollWidth > base.clientWidth + 1;
    });
  const inRoot = (page: Page, css: string) =>
    page.locator('als-symptom-check').evaluate((element, text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      element.shadowRoot!.adoptedStyleSheets.push(sheet);
    }, css);

  interface Way {
    attributes?: string;
    context?: BrowserContextOptions;
    prepare?: (page: Page) => Promise<unknown>;
  }
  // From right to left, every screen of every language is walked: tests/languages.
  const ways: { [way: string]: Way } = {
    'by one press': { attributes: press.press },
    'at comfort 3, in one-press style': {
      attributes: `comfort="3" ${press.press}`,
      context: { viewport: { width: 360, height: 640 } },
    },
    'in forced colours, with text spacing, at 400 % zoom': {
      context: { viewport: { width: 320, height: 256 }, forcedColors: 'active' },
      prepare: (page) => inRoot(page, spacing),
    },
  };
  for (const [way, { attributes = '', context = {}, prepare }] of Object.entries(ways))
    it(way, async () => {
      for (const [title, given] of Object.entries(dispositions)) {
        const page = await site.open(tag(attributes), context);
        await drawn(page);
        await prepare?.(page);
        await start(page);
        if (given) await eachScreen(page, given, async () => assert.equal(await sideways(page), false));
        else await page.getByRole('button', { name: 'Stop and see what to do' }).click();
        const next = page.getByRole('button', { name: 'See what to do next' });
        if (await next.count()) {
          assert.equal(await sideways(page), false);
          await next.click();
        }
        await page.getByRole('heading', { level: 2, name: title }).waitFor();
        assert.equal(await sideways(page), false, title);
        assert.deepEqual(page.reports.problems, []);
        await page.context().close();
      }
    });

  it('by keys alone', async () => {
    const tabTo = async (page: Page, name: string) => {
      for (let i = 0; i < 60; i++) {
        if ((await focused(page)).startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`"${name}" was not reached; focus is on "${await focused(page)}"`);
    };
    for (const [title, given] of Object.entries(dispositions)) {
      const page = await site.open(tag(press.press));
      await drawn(page);
      await tabTo(page, 'Start');
      await page.keyboard.press('Enter');
      if (!given) {
        await tabTo(page, 'Stop and see');
        await page.keyboard.press('Enter');
      }
      for (let i = 0; given && i < 20 && (await page.locator('.stop').count()); i++) {
        const before = await page.locator('#title').innerText();
        // Focus starts on the heading of each screen.
        assert.equal(await focused(page), before);
        for (const group of await page.locator('fieldset').all()) {
          const [legend = before] = await group.locator('legend').allInnerTexts();
          const options = await group.locator('.answer').allInnerTexts();
          const wanted = Object.entries(given).find(([begin]) => legend.startsWith(begin))?.[1];
          await tabTo(page, wanted ?? ['None of these', '40 to 59', 'No'].find((usual) => options.includes(usual))!);
          await page.keyboard.press('Space');
        }
        if ((await page.locator('#title').innerText()) !== before) continue;
        await tabTo(page, 'Continue');
        await page.keyboard.press('Enter');
      }
      if (await page.getByRole('button', { name: 'See what to do next' }).count()) {
        await tabTo(page, 'See what to do next');
        await page.keyboard.press('Enter');
      }
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
      assert.equal(await focused(page), title);
      await page.context().close();
    }
  });

  it('on paper', async () => {
    for (const [title, given] of Object.entries(dispositions)) {
      const page = await site.open(tag());
      if (given) await toResult(page, given);
      else {
        await start(page);
        await page.getByRole('button', { name: 'Stop and see what to do' }).click();
      }
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.getByRole('heading', { level: 2, name: title }).isVisible());
      assert.equal(await page.getByRole('button').count(), 0);
      await page.context().close();
    }
  });
});

describe('A resting gaze or a shaking hand', () => {
  const open = async (comfort: string, guard = '') => {
    const page = await site.open(
      `<script src="/als-widgets.js" defer></script><als-symptom-check answers="press" comfort="${comfort}" ${guard}></als-symptom-check>`,
      { prepare: (p) => p.clock.install(), viewport: { width: 800, height: 1400 } },
    );
    await drawn(page);
    await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
    const box = (await page.getByRole('button', { name: /^Choking/ }).boundingBox())!;
    const place = [box.x + 60, box.y + box.height / 2] as const;
    const pressed = () => page.locator('[aria-pressed=true]').count();
    return { page, place, pressed };
  };

  it('is not held up where the guard is off, and keys never are', async () => {
    const off = await open('3', 'activation-guard="off"');
    await off.page.mouse.click(...off.place);
    await off.page.mouse.click(...off.place);
    assert.equal(await off.pressed(), 0);
    const { page, pressed } = await open('3');
    await page.getByRole('button', { name: /^Choking/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.equal(await pressed(), 1);
  });

  it('does not press twice by holding a key', async () => {
    const { page, pressed } = await open('1');
    await page.getByRole('button', { name: /^Choking/ }).focus();
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    assert.equal(await pressed(), 1);
  });

  it('lets a label press its own box', async () => {
    const page = await site.open(
      '<script src="/als-widgets.js" defer></script><als-symptom-check></als-symptom-check>',
    );
    await start(page);
    await page.getByText('Choking on something').click();
    assert.ok(await page.getByLabel(/Choking/).isChecked());
  });
});

describe('What happens away from the focus', () => {
  it('is said once by a region of the check itself, which is empty before and after', async () => {
    const page = await site.open(`${tag()}<als-symptom-check></als-symptom-check>`, {
      headers: { 'content-security-policy': strictPolicy },
      prepare: (p) => p.clock.install(),
    });
    await drawn(page);
    const region = page.locator('als-symptom-check').first().getByRole('status');
    assert.equal(await region.count(), 1);
    assert.equal(await page.locator('body > [role=status]').count(), 0);
    assert.equal(await region.textContent(), '');
    assert.ok(await region.evaluate((e) => e.matches('.rr-block.ph-no-capture[data-hj-suppress]')));
    await page.getByRole('button', { name: 'Start', exact: true }).first().click();
    await page.getByLabel('Choking').check();
    await page.clock.runFor(150);
    assert.equal(await region.textContent(), 'Call 911 now');
    await page.clock.runFor(6000);
    assert.equal(await region.textContent(), '');
    assert.deepEqual(page.reports.problems, []);
  });
});

describe('The longest way', () => {
  it('comes to an end within 13 screens of questions', async () => {
    const page = await site.open(tag());
    await drawn(page);
    await start(page);
    let screens = 0;
    const count = () => Promise.resolve(void screens++);
    const all = {
      ...manySignsDiagnosed,
      'Since the last clinic visit, is any of these other': 'Laughing + Numbness + A drooping',
    };
    await eachScreen(page, all, count);
    assert.equal(screens, 13);
    assert.equal(await focused(page), 'Check your answers');
    const well = await site.open(tag());
    screens = 0;
    await start(well);
    await eachScreen(well, {}, count);
    assert.equal(screens, 6);
  });
});
