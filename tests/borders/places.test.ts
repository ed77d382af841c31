// Where an element stands: places that shrink to fit, and parts of a page that are hidden.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';
const signs = (attributes = '') => `<als-urgent-signs region="GB" ${attributes}>Call 999.</als-urgent-signs>`;
const text = `<p>${'Words of the page. '.repeat(60)}</p>`;

const boxOf = (page: Page) => page.evaluate(() => document.querySelector('als-urgent-signs')!.getBoundingClientRect());
const scrollsSideways = (page: Page) =>
  page.evaluate(
    () =>
      document.documentElement.scrollWidth > innerWidth ||
      [...document.querySelectorAll('dialog, [popover]')].some((box) => box.scrollWidth > box.clientWidth),
  );

describe('An element is as wide as there is room, up to its measure', () => {
  const places: { [where: string]: string } = {
    'a row': `<div style="display:flex;gap:2rem"><div style="width:200px">Picture</div>${signs()}</div>`,
    'a row from the right': `<div dir="rtl" style="display:flex"><div>Picture</div>${signs()}</div>`,
    'a row that does not shrink it': `<div style="display:flex">${signs('style="flex:none"')}</div>`,
    'a row within a line': `<div style="display:inline-flex">${signs()}</div>`,
    'a row of a wrapper without a box': `<div style="display:flex"><div style="display:contents">${signs()}</div></div>`,
    'a centred column': `<div style="display:flex;flex-direction:column;align-items:center">${signs()}</div>`,
    'a centred grid': `<div style="display:grid;place-items:center">${signs()}</div>`,
    'a grid beside text': `<div style="display:grid;grid-template-columns:auto 1fr">${signs()}${text}</div>`,
    'a float': `<div style="float:left">${signs()}</div>`,
    'a float of its own': signs('style="float:right"'),
    'a block within a line': `<div style="display:inline-block">${signs()}</div>`,
    'a block within a line that does not wrap': `<div style="white-space:nowrap;font-size:0;text-indent:-99px"><div style="display:inline-block">${signs()}</div></div>`,
    'a box that fits its content': `<div style="width:fit-content;margin:auto">${signs()}</div>`,
    'a box as wide as its content likes': `<div style="width:max-content">${signs()}</div>`,
    'a table': `<table><tr><td>Note</td><td>${signs()}</td></tr></table>`,
    'a box that is placed': `<div style="position:absolute;left:0">${signs()}</div>`,
    'a dialog': `<dialog>${signs()}<form method="dialog"><button>Close</button></form></dialog>`,
    'a form in a dialog': `<dialog><form method="dialog">${signs()}<button>Close</button></form></dialog>`,
    'a popover': `<div popover>${signs()}</div>`,
  };
  for (const [where, html] of Object.entries(places))
    it(`in ${where}, on a desktop and a phone`, async () => {
      for (const [width, least, most] of [
        [1000, 550, 800],
        [320, 150, 304],
      ] as const) {
        const page = await site.open(`${script}${html}`, { viewport: { width, height: 800 } });
        await drawn(page);
        await page.evaluate(() => {
          document.querySelector('dialog')?.showModal();
          document.querySelector<HTMLElement>('[popover]')?.showPopover();
        });
        const box = await boxOf(page);
        assert.ok(box.width >= least && box.width <= most, `${box.width} of ${width}`);
        assert.ok(!(await scrollsSideways(page)), `scrolls sideways at ${width}`);
        assert.deepEqual(page.reports.problems, []);
        await page.context().close();
      }
    });

  it('in a block it has the whole width, as before, and the width that the page gives it', async () => {
    const page = await site.open(`${script}<main style="width:900px">${signs()}</main>`);
    await drawn(page);
    assert.equal((await boxOf(page)).width, 900);
    for (const [style, width] of [
      ['width: 50%', 450],
      ['display: inline-block; width: 300px', 300],
      ['margin: 0 20px', 860],
      ['max-width: 40em', 640],
      ['width: 1000px; margin-left: -50px', 1000],
    ] as const) {
      await page.evaluate((css) => document.querySelector('als-urgent-signs')!.setAttribute('style', css), style);
      assert.equal((await boxOf(page)).width, width);
    }
  });

  it('where the page squeezes it, it can still be read, and does not overflow', async () => {
    for (const [html, least] of [
      [`<div style="display:grid;grid-template-columns:min-content 1fr">${signs()}${text}</div>`, 155],
      [`<table><tr><td>${text}</td><td>${signs()}</td></tr></table>`, 155],
      [`<div style="display:flex;width:240px">${signs()}</div>`, 240],
      [`<div style="display:flex">${text}${signs()}</div>`, 155],
    ] as const) {
      const page = await site.open(script + html);
      await drawn(page);
      assert.ok((await boxOf(page)).width >= least, html);
      assert.ok(!(await scrollsSideways(page)));
      await page.context().close();
    }
  });

  it('with a measure of the publisher, or none', async () => {
    const page = await site.open(`${script}<div id="row" style="display:flex">${signs()}</div>`);
    await drawn(page);
    for (const [measure, least, most] of [
      ['30ch', 250, 420],
      ['none', 980, 990],
      ['100%', 980, 990],
    ] as const) {
      await page.evaluate(
        (value) => document.getElementById('row')!.style.setProperty('--als-measure', value),
        measure,
      );
      const { width } = await boxOf(page);
      assert.ok(width >= least && width <= most, `${measure}: ${width}`);
    }
  });

  it('what asks for the width is no word for a reader', async () => {
    const page = await site.open(script + signs());
    await drawn(page);
    assert.doesNotMatch(await page.locator('als-urgent-signs').ariaSnapshot(), /0 0/);
    const { top } = await boxOf(page);
    assert.equal(await page.locator('.page').evaluate((e) => e.getBoundingClientRect().top), top);
  });
});

/** What a reader finds: seen, in the accessibility tree, in reach of Tab, in the way of a press. */
const found = async (page: Page) => {
  const link = page.locator('als-urgent-signs .call');
  const seen = await link.evaluate((e: Element & { checkVisibility: (options: object) => boolean }) =>
    e.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }),
  );
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const spoken = nodes.some(({ ignored, name }) => !ignored && name?.value === 'Call 999');
  await link.evaluate((e: HTMLElement) => e.focus());
  const focused = await link.evaluate((e) => e.matches(':focus'));
  const pressed = await link.evaluate((e) => {
    e.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = e.getBoundingClientRect();
    const root = e.getRootNode() as ShadowRoot;
    const at = root.elementFromPoint(left + width / 2, top + height / 2);
    return width > 0 && !!at && e.contains(at);
  });
  return { seen, spoken, focused, pressed };
};
const everything = { seen: true, spoken: true, focused: true, pressed: true };
const nothing = { seen: false, spoken: false, focused: false, pressed: false };

describe('In a part of the page that is hidden, nothing of an element is there', () => {
  const parts: { [what: string]: [css: string, opened: string, html?: string] } = {
    'a closed pop-up': [
      '.pop { position: fixed; inset: 0; overflow: auto; opacity: 0; visibility: hidden; pointer-events: none }',
      '.pop { opacity: 1; visibility: visible; pointer-events: auto }',
    ],
    'a collapsed part': ['.pop { visibility: collapse }', '.pop { visibility: visible }'],
    'a part whose children are hidden one by one': ['.pop * { visibility: hidden }', '.pop * { visibility: visible }'],
    'a part that browsers skip': ['.pop { content-visibility: hidden }', '.pop { content-visibility: visible }'],
  };
  for (const [what, [closed, opened]] of Object.entries(parts))
    it(what, async () => {
      const page = await site.open(
        `${script}<a href="#there">Book an appointment</a><div class="pop"><div>${signs()}</div></div>`,
        { head: `<style>${closed}</style><style media="not all">${opened}</style>` },
      );
      await drawn(page);
      assert.deepEqual(await found(page), nothing);
      await page.evaluate('scrollTo(0, 0)');
      await page.getByRole('link', { name: 'Book an appointment' }).click();
      assert.match(page.url(), /#there$/);
      await page.keyboard.press('Tab');
      assert.notEqual(await page.evaluate('document.activeElement.localName'), 'als-urgent-signs');
      assert.deepEqual(page.reports.warnings, []);
      await page.evaluate("document.querySelectorAll('style')[1].media = 'all'");
      assert.deepEqual(await found(page), everything);
    });

  it('a closed pop-up with a shadow root of its own', async () => {
    const page = await site.open(`${script}<x-pop>${signs()}</x-pop>
      <script>document.querySelector('x-pop').attachShadow({ mode: 'open' }).innerHTML =
        '<style>div { visibility: hidden; pointer-events: none }</style><div><slot></slot></div>'</script>`);
    await drawn(page);
    assert.deepEqual(await found(page), nothing);
    assert.deepEqual(page.reports.warnings, []);
  });

  it('something inert takes no press and no focus, and is not spoken', async () => {
    for (const html of [`<div inert>${signs()}</div>`, signs('inert')]) {
      const page = await site.open(script + html);
      await drawn(page);
      assert.deepEqual(await found(page), { ...nothing, seen: true });
      await page.context().close();
    }
  });

  it('closed details, a closed dialog and aria-hidden', async () => {
    for (const html of [`<details>${signs()}</details>`, `<dialog>${signs()}</dialog>`]) {
      const page = await site.open(script + html);
      await drawn(page);
      assert.deepEqual(await found(page), nothing);
      await page.context().close();
    }
    const page = await site.open(`${script}<div aria-hidden="true">${signs()}</div>`);
    await drawn(page);
    assert.equal((await found(page)).spoken, false);
  });

  it('a press goes through where the page lets presses through, until it takes them again', async () => {
    const page = await site.open(`${script}<div style="pointer-events:none">${signs()}</div>`);
    await drawn(page);
    assert.deepEqual(await found(page), { ...everything, pressed: false });
    await page.evaluate("document.querySelector('als-urgent-signs').style.pointerEvents = 'auto'");
    assert.deepEqual(await found(page), everything);
  });
});

describe('A stray rule for the tag itself does not hide the emergency text, and the console says so once', () => {
  for (const [rule, named] of [
    ['als-urgent-signs { display: none }', 'display none'],
    ['als-urgent-signs { display: none !important }', 'display none'],
    ['als-urgent-signs { visibility: hidden }', 'visibility hidden'],
    ['body > * { visibility: hidden !important }', 'visibility hidden'],
    ['[region]:not(main) { opacity: 0 }', 'opacity 0'],
    ['body { visibility: hidden }', 'visibility hidden'],
  ] as const)
    it(rule, async () => {
      const page = await site.open(script + signs(), { head: `<style>${rule}</style>` });
      await drawn(page);
      assert.deepEqual(await found(page), everything);
      assert.equal(page.reports.warnings.length, 1);
      assert.ok(page.reports.warnings[0]!.startsWith('[als-widgets] <als-urgent-signs> is shown'));
      assert.ok(page.reports.warnings[0]!.includes(named), page.reports.warnings[0]);
      await page.evaluate("document.querySelector('als-urgent-signs').setAttribute('theme', 'dark')");
      assert.equal(page.reports.warnings.length, 1);
    });

  for (const rule of [
    'als-urgent-signs { font-size: 0; color: transparent; -webkit-text-fill-color: transparent; text-indent: -9999px }',
    ':not(:defined) { display: none }',
    'als-urgent-signs { display: inline }',
    'als-urgent-signs { display: contents }',
    'als-urgent-signs { display: flex; flex-direction: row }',
  ])
    it(`${rule} changes nothing`, async () => {
      const page = await site.open(script + signs(), { head: `<style>${rule}</style>` });
      await drawn(page);
      assert.deepEqual(await found(page), everything);
      assert.ok((await boxOf(page)).width > 900);
      assert.deepEqual(page.reports.warnings, []);
    });

  it('a page whose styles cannot be asked for loses nothing', async () => {
    const page = await site.open(script + signs(), {
      prepare: (opened) => opened.addInitScript("getComputedStyle = () => { throw new Error('broken'); }"),
    });
    await drawn(page);
    assert.ok(await page.getByText(/^Suddenly confused, such as not knowing/).isVisible());
    assert.deepEqual(page.reports.problems, []);
  });

  it('what HTML has for hiding it hides it, without a word in the console', async () => {
    for (const attribute of ['hidden', 'hidden="until-found"', 'popover']) {
      const page = await site.open(script + signs(attribute));
      await drawn(page);
      assert.deepEqual(await found(page), nothing, attribute);
      assert.deepEqual(page.reports.warnings, []);
      await page.evaluate(
        "for (const name of ['hidden', 'popover']) document.querySelector('als-urgent-signs').removeAttribute(name)",
      );
      assert.deepEqual(await found(page), everything);
      await page.context().close();
    }
  });
});

describe('As a popover of its own', () => {
  for (const kind of ['auto', 'manual', 'hint'])
    it(`"${kind}" opens over the page, scrolls inside, and closes`, async () => {
      const page = await site.open(
        `${script}<button popovertarget="p">When to get help</button>${signs(`id="p" popover="${kind}"`)}<p>Text of the page</p>`,
        { viewport: { width: 600, height: 500 } },
      );
      await drawn(page);
      const link = page.getByRole('link', { name: 'Call 999' });
      assert.equal(await link.count(), 0);
      await page.getByRole('button', { name: 'When to get help' }).click();
      assert.ok(await link.isVisible());
      const box = await boxOf(page);
      assert.ok(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 500, JSON.stringify(box));
      assert.ok(box.width > 500);
      const scrolled = await page.evaluate(() => {
        const signs = document.querySelector('als-urgent-signs')!;
        signs.scrollTop = 1e6;
        const end = signs.shadowRoot!.querySelector('.page')!.getBoundingClientRect().bottom;
        return signs.scrollTop > 0 && end <= signs.getBoundingClientRect().bottom + 1;
      });
      assert.ok(scrolled);
      await page.evaluate("document.querySelector('als-urgent-signs').hidePopover()");
      assert.equal(await link.count(), 0);
    });
});

describe('What HTML has for the tag itself counts for each element, whatever the page says of how it is laid out', () => {
  const tags = ['als-urgent-signs', 'als-overview', 'als-symptom-check'];
  for (const [attribute, isSeen] of Object.entries({
    popover: false,
    hidden: false,
    'hidden="UNTIL-FOUND"': false,
    inert: true,
  }))
    for (const tag of tags)
      it(`<${tag} ${attribute}>`, async () => {
        const page = await site.open(
          `${script}<a href="#there">Book an appointment</a><${tag} region="GB" ${attribute} style="display:block !important">Call 999.</${tag}>`,
        );
        await drawn(page);
        const text = page.locator(`${tag} p, ${tag} li`).first();
        assert.equal(
          await text.evaluate((e) => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })),
          isSeen,
        );
        // The only stop of the page is its own link.
        await page.getByRole('link', { name: 'Book an appointment' }).focus();
        await page.keyboard.press('Tab');
        assert.notEqual(await page.evaluate('document.activeElement.localName'), tag);
        await page.evaluate((name) => {
          const element = document.querySelector(name)!;
          for (const attribute of ['popover', 'hidden', 'inert']) element.removeAttribute(attribute);
        }, tag);
        assert.ok(await text.isVisible());
        await page.getByRole('link', { name: 'Book an appointment' }).focus();
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate('document.activeElement.localName'), tag);
        assert.deepEqual(page.reports.warnings, []);
      });

  it('a check that is hidden until it is found shows itself to a search and to a link', async () => {
    const page = await site.open(
      `${script}<a href="#check">To the check</a><als-symptom-check id="check" region="GB" hidden="until-found">See a doctor.</als-symptom-check>`,
    );
    await drawn(page);
    const start = page.getByRole('button', { name: 'Start', exact: true });
    assert.equal(await start.count(), 0);
    await page.getByRole('link', { name: 'To the check' }).click();
    await start.waitFor();
    assert.equal(await page.locator('als-symptom-check').getAttribute('hidden'), null);
    await start.click();
    await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
  });

  it('a check in a popover of its own works, and keeps what was chosen when it closes and opens', async () => {
    const page = await site.open(
      `${script}<button popovertarget="check">Open the check</button><als-symptom-check id="check" popover region="GB" activation-guard="off">See a doctor.</als-symptom-check>`,
    );
    await drawn(page);
    const open = page.getByRole('button', { name: 'Open the check' });
    await open.click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByLabel('Choking').check();
    await page.getByRole('link', { name: 'Call 999', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    assert.ok(!(await page.getByLabel('Choking').isVisible()));
    await open.click();
    assert.ok(await page.getByLabel('Choking').isChecked());
    assert.ok(await page.getByRole('link', { name: 'Call 999', exact: true }).isVisible());
  });
});
