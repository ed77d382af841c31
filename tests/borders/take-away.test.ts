// What a reader takes away from a page that is in the way: the summary on paper, copied and saved, and true words for each.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { FrameLocator, Page } from 'playwright-core';
import { check, startSite, strictPolicy, unfold, type Reports, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const words = {
  copied: 'Copied',
  cannotCopy: 'This page does not allow copying. Select the text here, or print it.',
  printAsked: 'Your browser was asked to print the summary. If nothing is printed, copy the summary instead.',
  cannotPrint: 'It seems that this page cannot print. Copy the summary instead, or save it as text.',
  saveAsked: 'Your browser was asked to save a file. If no file appears, copy the summary instead.',
  noFile: 'The file could not be made. Copy the summary instead, or print it.',
  notKept: 'This browser does not let the page keep answers. They will be gone if the page is reloaded.',
};

/** Runs before the page's own scripts; notes what reaches the page's log. */
const script = (content: string) => (page: Page) =>
  page.addInitScript({
    content: `uncaught = []; addEventListener('error', (event) => uncaught.push(event.message));
      addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
      failures = []; addEventListener('als-error', (event) => failures.push(event.detail.message)); ${content}`,
  });
/** Stands in for a print dialog that stays open. */
const dialog = "print = () => dispatchEvent(new Event('beforeprint'));";

async function toResult(page: Page | FrameLocator): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByLabel('Choking').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'I have called for help, go on with the questions' }).click();
  await page.getByRole('button', { name: 'Stop and see what to do' }).click();
  await unfold(page, 'More ways');
  await page.locator('.summary').waitFor();
}

/** As a switch or a voice presses: a page's print rules may hide the button. */
const press = (page: Page, name: string) =>
  page.locator('button', { hasText: name }).evaluate((button: HTMLElement) => button.click());
/** By the buttons. */
const says = (page: Page | FrameLocator, text: string) =>
  page.locator('.handed').getByText(text, { exact: true }).waitFor();
const line = (page: Page) => page.locator('.handed').innerText();

/** What is drawn on each sheet of paper, as the commands in the PDF, and how large the sheets are. */
async function paper(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const streams = [...pdf.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, packed]) => {
    try {
      return inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [...(pdf.match(/\/MediaBox \[.*?\]/g) ?? []), ...streams.filter((stream) => /\bBT\b| re\b/.test(stream))];
}

/** The paper of a page without any rules. */
async function plainPaper(): Promise<readonly string[]> {
  const page = await site.open(check, { prepare: script(dialog) });
  await toResult(page);
  await press(page, 'Print the summary');
  const sheets = await paper(page);
  assert.equal(sheets.filter((sheet) => sheet.startsWith('/MediaBox')).length, 1);
  assert.ok(sheets.join().length > 5000);
  return sheets;
}

const assertSame = (found: readonly string[], expected: readonly string[]) =>
  assert.ok(
    found.join() === expected.join(),
    `another paper: ${found.length} parts, ${found.join().length} characters`,
  );

describe('The summary on paper is word for word and line for line the same', () => {
  let expected: readonly string[];
  let page: Page & { reports: Reports };
  before(async () => {
    expected = await plainPaper();
    page = await site.open(`<nav>MENU</nav><main>${check}</main><div>FOOTER</div>`, { prepare: script(dialog) });
    await toResult(page);
  });

  const everything =
    'display:grid;width:200px;height:100%;overflow:hidden;columns:3;transform:scale(.5);zoom:.3;position:fixed;filter:invert(1);opacity:0;clip-path:circle(1px);content-visibility:hidden;contain:strict';
  const rules: { [what: string]: string } = {
    'hides all but its own part': 'body *{visibility:hidden}#print-me,#print-me *{visibility:visible}',
    'prints main alone': 'body>*:not(main){display:none!important}',
    'prints an element with a name alone': 'body>*{display:none!important}body>main{display:block!important}',
    'hides what is beside its body':
      'html>:not(head,body){display:none!important;position:absolute!important;left:-9999px!important}',
    'hides every div': 'div,body>div{display:none!important}',
    'hides lists and headings': 'section,h1,h2,ul,li{display:none!important}',
    'allows no printing': 'html,body{display:none!important}',
    'allows no printing, in a layer': '@layer a{*{display:none!important;visibility:hidden!important}}',
    'allows no printing, with much weight': 'html:root:root:not(#a){display:none!important}',
    'prints white on black': '*{color:#fff!important;background:#000!important;print-color-adjust:exact}',
    'is dark': ':root{color-scheme:dark;background:#000;color:#fff}',
    'is one screen high': 'html,body{height:100%!important;overflow:hidden!important;position:fixed}',
    'lays its body out': `body{${everything}}`,
    'lays everything out': `html,body,div{${everything}}`,
    'writes from top to bottom': 'html,body{writing-mode:vertical-rl}',
    'writes from right to left': '*{direction:rtl!important;unicode-bidi:bidi-override!important}',
    'has large type':
      'html{font:40px/4 serif;letter-spacing:9px;text-transform:uppercase;text-indent:5em;text-align:right;white-space:nowrap;text-shadow:3px 3px red}',
    'has a paper of its own':
      '@page{size:A6 landscape;margin:4cm}@page :first{margin:5cm}@page wide{size:A3}html,body{page:wide}',
    'has a watermark':
      '*::before,*::after{content:"DRAFT"!important;position:fixed;inset:0;font-size:90px;display:block!important}',
    'moves all the time':
      '@keyframes a{from,to{display:none;opacity:0}}*{animation:a 1s infinite!important;transition:all 9s!important}',
  };
  for (const [what, rule] of Object.entries(rules))
    it(`on a page that ${what}`, async () => {
      await page.evaluate(
        (css) => {
          document.querySelector('#rule')?.remove();
          document.head.append(Object.assign(document.createElement('style'), { id: 'rule', textContent: css }));
        },
        rule.startsWith('@page') ? rule : `@media print{${rule}}`,
      );
      await press(page, 'Print the summary');
      assertSame(await paper(page), expected);
    });

  const pages: { [what: string]: string } = {
    'changes itself before printing':
      "addEventListener('beforeprint', () => { document.adoptedStyleSheets = []; document.querySelector('[data-als-print]')?.remove(); document.body.innerHTML = '<p>Printed from example.org'; })",
    'hides itself before printing, by script':
      "addEventListener('beforeprint', () => { document.documentElement.style.setProperty('display', 'none', 'important'); document.body.hidden = true; })",
    'runs in a browser without constructed style sheets': 'window.CSSStyleSheet = undefined;',
  };
  for (const [what, code] of Object.entries(pages))
    it(`on a page that ${what}`, async () => {
      const other = await site.open(`<main>${check}</main>`, {
        prepare: script(`${dialog} addEventListener('load', () => { ${code} })`),
      });
      await toResult(other);
      await press(other, 'Print the summary');
      assertSame(await paper(other), expected);
      assert.deepEqual(await other.evaluate('uncaught'), []);
    });

  it('from a dialog, with a popover open and the whole screen taken', async () => {
    const other = await site.open(`<dialog style="width: 50em">${check}</dialog><div popover>POPOVER</div>`, {
      prepare: script(
        `${dialog} addEventListener('load', () => { document.querySelector('dialog').showModal(); document.querySelector('[popover]').showPopover(); })`,
      ),
    });
    await toResult(other);
    await other.evaluate('document.documentElement.requestFullscreen()').catch(() => undefined);
    await press(other, 'Print the summary');
    assertSame(await paper(other), expected);
  });

  it('where the browser tells that it has printed before the paper is made, until the reader is back', async () => {
    const other = await site.open(`<nav>MENU</nav>${check}`, {
      prepare: script(
        "print = () => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); };",
      ),
    });
    await toResult(other);
    const elements = () => other.evaluate<number>("document.querySelectorAll('*').length");
    const untouched = await elements();
    const held = () => other.locator('[data-als-print]').count();
    await other.getByRole('button', { name: 'Print the summary' }).click();
    await says(other, words.printAsked);
    assertSame(await paper(other), expected);
    await other.keyboard.press('Shift');
    assert.equal(await held(), 0);
    await other.getByRole('button', { name: 'Print the summary' }).click();
    assert.equal(await held(), 1);
    await other.clock.install({ time: 0 });
    await other.clock.pauseAt(60_000);
    await other.evaluate("dispatchEvent(new Event('focus'))");
    await other.clock.fastForward(4000);
    assert.equal(await held(), 1);
    await other.clock.fastForward(2000);
    assert.equal(await held(), 0);
    assert.equal(await other.evaluate('document.adoptedStyleSheets.length'), 0);
    assert.equal(await other.evaluate('document.documentElement.getAttribute("style") || ""'), '');
    assert.equal(await elements(), untouched);
  });
});

describe('After "Print the summary"', () => {
  for (const [where, code] of Object.entries({
    'that does not know printing': 'delete Window.prototype.print; window.print = undefined',
    'that refuses': "window.print = () => { throw new Error('no') }",
    'that does nothing': 'window.print = () => {}',
  }))
    it(`in a browser ${where} the reader is told, and nothing is left in the page`, async () => {
      const page = await site.open(check, { prepare: script(code) });
      await toResult(page);
      await page.getByRole('button', { name: 'Print the summary' }).click();
      await says(page, words.cannotPrint);
      await page.keyboard.press('Shift');
      assert.equal(await page.locator('[data-als-print]').count(), 0);
      assert.deepEqual(await page.evaluate('[...uncaught, ...failures]'), []);
      assert.equal(page.reports.warnings.length, where === 'that does nothing' ? 0 : 1);
    });
});

describe('In a sandbox', () => {
  const inSandbox = async (rights: string, prepare = script('')) => {
    const page = await site.open(`<iframe sandbox="${rights}" width="900" height="700" srcdoc='${check}'></iframe>`, {
      prepare,
      permissions: ['clipboard-read'],
    });
    await toResult(page.frameLocator('iframe'));
    return { page, frame: page.frameLocator('iframe') };
  };

  it('without the right to print, the reader is told that it cannot', async () => {
    const { frame } = await inSandbox('allow-scripts allow-same-origin');
    await frame.getByRole('button', { name: 'Print the summary' }).click();
    await says(frame, words.cannotPrint);
  });

  it('without the right to save, what is said is true, and is said anew for each way', async () => {
    const { page, frame } = await inSandbox('allow-scripts allow-same-origin');
    await frame.getByRole('button', { name: 'Copy the summary' }).click();
    await says(frame, words.copied);
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    for (const name of ['Save as text', 'Save for a clinic system (FHIR)']) {
      await frame.getByRole('button', { name: 'Copy the summary' }).click();
      await says(frame, words.copied);
      await frame.getByRole('button', { name }).click();
      await says(frame, words.saveAsked);
      assert.equal(await frame.locator('.handed').getByText(words.copied, { exact: true }).count(), 0);
      await frame.locator('#als-widgets-status').getByText(words.saveAsked).waitFor();
    }
    assert.deepEqual(downloads, []);
  });

  it('that has no clipboard, the summary is copied all the same', async () => {
    const { page, frame } = await inSandbox('allow-scripts');
    await frame.getByRole('button', { name: 'Copy the summary' }).click();
    await says(frame, words.copied);
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Summary for the visit\n/);
  });
});

describe('"Copied" is said', () => {
  const clipboard = (code: string) =>
    `Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => ${code} } });`;

  for (const [what, code] of Object.entries({
    refuses: "Promise.reject(new Error('no'))",
    throws: "{ throw new Error('no') }",
    'never answers': 'new Promise(() => {})',
  })) {
    it(`where the clipboard ${what} and the old way works, though the page watches its copies`, async () => {
      const page = await site.open(check, {
        prepare: script(
          `${clipboard(code)} taken = 0; document.addEventListener('copy', (event) => { taken++; event.preventDefault(); }, true);`,
        ),
      });
      await toResult(page);
      await page.getByRole('button', { name: 'Copy the summary' }).click();
      await says(page, words.copied);
      assert.equal(await page.evaluate('taken'), 0);
    });

    it(`not where the clipboard ${what} and nothing else works`, async () => {
      const page = await site.open(check, {
        prepare: script(`${clipboard(code)} document.execCommand = () => false;`),
      });
      await toResult(page);
      await page.getByRole('button', { name: 'Copy the summary' }).click();
      await says(page, words.cannotCopy);
      assert.deepEqual(await page.evaluate('[...uncaught, ...failures]'), []);
    });
  }
});

describe('The summary', () => {
  it('can be selected by hand, also on a page that allows no selecting', async () => {
    const page = await site.open(check, {
      head: '<style>*{-webkit-user-select:none!important;user-select:none!important}</style>',
    });
    await toResult(page);
    await page.locator('.summary').getByText('Choking', { exact: false }).first().click({ clickCount: 3 });
    assert.match(await page.evaluate('String(getSelection())'), /Choking/);
  });
});

describe('Where no file can be made', () => {
  /** The answers and the plan are there, nothing has reached the page, and there are other ways. */
  const assertGoesOn = async (page: Page & { reports: Reports }, warnings = 1) => {
    assert.deepEqual(await page.evaluate('[...uncaught, ...failures]'), []);
    assert.equal(page.reports.warnings.length, warnings);
    assert.ok(await page.getByRole('heading', { name: 'Call 911 now' }).isVisible());
    await page.getByRole('button', { name: 'Change an answer' }).click();
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    assert.ok(await page.getByText('Choking').first().isVisible());
  };

  for (const [what, code] of Object.entries({
    'makes no address for a file': "URL.createObjectURL = () => { throw new Error('no'); }",
    'knows no addresses for files': 'delete URL.createObjectURL',
    'knows no files': 'delete window.Blob',
    'lets no link be pressed': "HTMLAnchorElement.prototype.click = () => { throw new Error('no'); }",
  }))
    for (const name of ['Save as text', 'Save for a clinic system (FHIR)'])
      it(`because the browser ${what}, the reader of "${name}" is told`, async () => {
        const page = await site.open(check, { prepare: script(code) });
        await toResult(page);
        await page.getByRole('button', { name }).click();
        await says(page, words.noFile);
        await assertGoesOn(page);
      });

  const withFile = (content: string) => site.open(check, { prepare: script(''), files: { '/fhir.js': content } });

  for (const [what, content] of Object.entries({
    'comes without what it is for': 'export const other = 1;',
    'is empty': '',
    'is a page': '<!doctype html><title>Not found</title>',
    fails: "throw new Error('broken')",
    'makes nothing of the answers': "export const questionnaireResponse = () => { throw new Error('broken'); }",
  }))
    it(`because fhir.js ${what}, the reader is told`, async () => {
      const page = await withFile(content);
      await toResult(page);
      await page.getByRole('button', { name: 'Save for a clinic system (FHIR)' }).click();
      await says(page, words.noFile);
      await assertGoesOn(page);
    });

  /** fhir.js that waits for the page to say `answer()`. */
  const slow = `await new Promise((done) => { window.answer = done; });\n${readFileSync('dist/fhir.js', 'utf8')}`;

  it('because fhir.js does not answer, the reader is told, and no file comes later', async () => {
    const page = await withFile(slow);
    await toResult(page);
    await page.clock.install();
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: 'Save for a clinic system (FHIR)' }).click();
    await page.waitForFunction('window.answer');
    assert.equal(await line(page), '');
    await page.clock.fastForward(11_000);
    await says(page, words.noFile);
    await page.evaluate('answer()');
    await page.clock.resume();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as text' }).click()]);
    assert.equal(downloads.length, 1);
    await assertGoesOn(page);
  });

  it('no file comes for a reader who has cleared the answers meanwhile', async () => {
    const page = await withFile(slow);
    await toResult(page);
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: 'Save for a clinic system (FHIR)' }).click();
    await page.waitForFunction('window.answer');
    await page.getByRole('button', { name: 'Clear my answers' }).click();
    await page.getByRole('button', { name: 'Yes, clear them' }).click();
    await page.evaluate('answer()');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Stop and see what to do' }).click();
    await page.getByRole('heading', { name: 'Summary for the visit' }).waitFor();
    assert.equal(await line(page), '');
    assert.deepEqual(downloads, []);
  });

  it('and no console either, all is as well as it can be', async () => {
    const page = await site.open(check, {
      prepare: script(
        "URL.createObjectURL = () => { throw new Error('no'); }; console.warn = console.error = () => { throw new Error('none'); };",
      ),
    });
    await toResult(page);
    await page.getByRole('button', { name: 'Save as text' }).click();
    await says(page, words.noFile);
    await assertGoesOn(page, 0);
  });

  it('under a strict policy, nothing of this violates it', async () => {
    const page = await site.open(check, {
      headers: { 'content-security-policy': strictPolicy },
      prepare: script(
        "URL.createObjectURL = () => { throw new Error('no'); }; Object.defineProperty(navigator, 'clipboard', { value: undefined });",
      ),
    });
    await toResult(page);
    await page.getByRole('button', { name: 'Save as text' }).click();
    await says(page, words.noFile);
    await page.getByRole('button', { name: 'Copy the summary' }).click();
    await says(page, words.copied);
    await page.getByRole('button', { name: 'Print the summary' }).click();
    await says(page, words.printAsked);
    assert.deepEqual(page.reports.problems, []);
  });
});

describe('A browser that keeps nothing', () => {
  const tag =
    '<script src="/als-widgets.js" defer></script><als-symptom-check region="US" resume="session" activation-guard="off"></als-symptom-check>';
  const blocked: { [what: string]: string } = {
    'blocks storage': "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('blocked'); } });",
    'has no storage': "Object.defineProperty(window, 'sessionStorage', { value: null });",
    'has a full storage': "Storage.prototype.setItem = () => { throw new Error('full'); };",
    'only seems to store': 'Storage.prototype.setItem = () => undefined;',
  };
  for (const [what, code] of Object.entries(blocked))
    it(`because it ${what} tells so to a reader who asks for it, and to no other`, async () => {
      const page = await site.open(tag, { prepare: script(code) });
      const box = page.getByLabel('Keep my answers in this tab');
      await box.waitFor();
      assert.equal(await page.getByText(/could not be read/).count(), 0);
      assert.equal(await page.getByText(words.notKept).count(), 0);
      await box.click();
      await page.locator('als-symptom-check p').getByText(words.notKept).waitFor();
      await page.locator('#als-widgets-status').getByText(words.notKept).waitFor();
      assert.equal(await box.isChecked(), false);
      await toResult(page);
      assert.deepEqual(await page.evaluate('[...uncaught, ...failures]'), []);
    });

  it('from some moment on tells it then, and forgets no answer', async () => {
    const page = await site.open(tag, { prepare: script('') });
    await page.getByLabel('Keep my answers in this tab').check();
    await page.evaluate("Storage.prototype.setItem = () => { throw new Error('full'); }");
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.locator('als-symptom-check p').getByText(words.notKept).waitFor();
  });
});
