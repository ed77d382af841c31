// A page translator, a tool that links phone numbers, a cleaner: each changes what we have drawn, under
// the reader's hands. Whatever it does, the reader sees the words of the screen that is asked, every
// tick counts for the question that is read, and every button works.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, startSite, type Site } from '../e2e/site.ts';

/**
 * Tools as a page sees them, on the page's window: `tools[name](root)` goes over an open shadow root once.
 * Each marks its words with a dot, or puts a second text between brackets: a test takes the marks away.
 */
const library = `
const mark = (text) => text.replace(/[^\\s\\u00b7]+(?!\\u00b7)(?=\\s|$)/g, (word) => word + '\\u00b7');
const isMarked = (text) => !text.trim() || text.includes('\\u00b7') || text.includes('\\u27e6');
const textsOf = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) if (!isMarked(walker.currentNode.data) && walker.currentNode.parentNode.nodeName !== 'STYLE') texts.push(walker.currentNode);
  return texts;
};
const font = (text) => Object.assign(document.createElement('font'), { textContent: text });
const markInside = (element) => { for (const text of textsOf(element)) text.data = mark(text.data); return element; };
const blocks = 'h1, h2, h3, h4, p, li, legend, label, button, dt, dd';
const leaves = (root) => [...root.querySelectorAll(blocks)].filter((block) => !block.querySelector(blocks));
const isDone = new WeakSet();
const originals = new WeakMap();
const tools = {
  'wraps each text in an element': (root) => { for (const text of textsOf(root)) text.replaceWith(font(mark(text.data))); },
  'wraps each text in two elements': (root) => {
    for (const text of textsOf(root)) { const outer = font(''); outer.append(font(mark(text.data))); text.replaceWith(outer); }
  },
  'wraps each text, and keeps our own node in it': (root) => {
    for (const text of textsOf(root)) { const outer = font(''); text.replaceWith(outer); text.data = mark(text.data); outer.append(text); }
  },
  'splits texts at numbers and links them': (root) => {
    for (const text of textsOf(root)) {
      if (!/\\d/.test(text.data) || text.parentNode.closest('a, [data-linked]')) continue;
      const parts = text.data.split(/(\\d+)/).map((part) => {
        if (!/^\\d+$/.test(part)) return part;
        return Object.assign(document.createElement('a'), { href: 'tel:' + part, textContent: part });
      });
      text.parentNode.setAttribute('data-linked', '');
      text.replaceWith(...parts);
    }
  },
  'links numbers by writing the block anew': (root) => {
    for (const block of leaves(root)) if (!block.querySelector('a') && /\\b\\d{3}\\b/.test(block.textContent) && !block.closest('a')) block.innerHTML = block.innerHTML.replace(/\\b\\d{3}\\b(?![^<]*>)/g, (n) => '<a href="tel:' + n + '">' + n + '</a>');
  },
  'changes texts where they stand': (root) => { markInside(root); },
  'adds a second text beside each': (root) => {
    for (const text of textsOf(root)) if (!text.nextSibling?.matches?.('font')) text.after(font('\\u27e6' + text.data.trim() + '\\u27e7'));
  },
  'joins texts and takes empty ones away': (root) => { markInside(root); root.normalize(); },
  'takes all comments out': (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT), all = [];
    while (walker.nextNode()) all.push(walker.currentNode);
    for (const comment of all) comment.remove();
    markInside(root);
  },
  'writes the text of each block anew': (root) => {
    for (const block of leaves(root)) if (!block.querySelector('input, svg') && !isMarked(block.textContent)) block.textContent = mark(block.textContent);
  },
  'writes the inside of each block anew': (root) => {
    for (const block of leaves(root)) if (!isMarked(block.textContent)) block.innerHTML = markInside(block.cloneNode(true)).innerHTML;
  },
  'puts a copy in the place of each block': (root) => {
    for (const block of leaves(root)) if (!isMarked(block.textContent)) block.replaceWith(markInside(block.cloneNode(true)));
  },
  'puts a copy in the place of each fieldset and list of buttons': (root) => {
    for (const block of root.querySelectorAll('fieldset, .actions, .stop')) if (!isMarked(block.textContent)) block.replaceWith(markInside(block.cloneNode(true)));
  },
  'writes the whole screen anew': (root) => {
    const base = root.querySelector('.base');
    if (base && !isMarked(base.textContent)) base.innerHTML = markInside(base.cloneNode(true)).innerHTML;
  },
  'puts a copy in the place of the whole screen': (root) => {
    const base = root.querySelector('.base');
    if (base && !isMarked(base.textContent)) base.replaceWith(markInside(base.cloneNode(true)));
  },
  'puts elements of ours into its own': (root) => {
    for (const block of root.querySelectorAll('button')) if (!block.closest('font')) { const outer = font(''); block.replaceWith(outer); outer.append(block); }
  },
  'takes whole blocks out, twice': (root) => {
    for (const block of root.querySelectorAll('h2, legend, .actions, .call')) if (taken++ < 8) block.remove();
  },
  'goes back to the original every other time': (root) => {
    if (back) for (const element of root.querySelectorAll('font')) element.replaceWith(element.title);
    else for (const text of textsOf(root)) text.replaceWith(Object.assign(font(mark(text.data)), { title: text.data }));
    back = !back;
  },
  'changes the language of the page too': (root) => {
    document.documentElement.lang = 'en-x-mtfrom-en';
    document.documentElement.className = 'translated-ltr';
    for (const text of textsOf(root)) text.replaceWith(font(mark(text.data)));
  },
};
let taken = 0;
let back = false;
const rootsOf = () => [...document.querySelectorAll('als-symptom-check, als-overview, als-urgent-signs')].flatMap((e) => e.shadowRoot ?? []);
const run = (name) => { for (const root of rootsOf()) tools[name](root); };
/** A tool sees what others change, not what it has changed itself. */
const watch = (name) => {
  const observer = new MutationObserver(() => { run(name); observer.takeRecords(); });
  run(name);
  for (const root of rootsOf()) observer.observe(root, { childList: true, characterData: true, subtree: true });
};
`;

/** What a reader sees: texts without the marks of a tool, what is ticked, and where numbers lead. */
const driver = `
const clean = (text) => text.replace(/\\u27e6[^\\u27e7]*\\u27e7/g, '').replace(/\\u00b7/g, '').replace(/\\s+/g, '');
const check = () => document.querySelector('als-symptom-check');
const inside = (selector) => [...check().shadowRoot.querySelectorAll(selector)];
const called = (words) => inside('button, label').find((control) => clean(control.textContent).startsWith(clean(words)));
const hasHanded = () => inside('.handed').some(({ textContent }) => textContent.trim());
const screenNow = () => {
  const base = inside('.base')[0];
  if (!base) return 'NOTHING';
  return {
    text: clean(base.textContent),
    ticked: inside('.answer').map((answer) => (answer.querySelector('input')?.checked ?? answer.getAttribute('aria-pressed') === 'true') ? 1 : 0).join(''),
    wrongNumbers: inside('a[href^="tel:"]').filter((link) => !clean(link.textContent).replace(/-/g, '').includes(link.getAttribute('href').slice(4))).map((link) => link.outerHTML),
  };
};
// Where help has appeared, the element waits for a frame to see whether it is in view.
const frame = () => new Promise((done) => inside('.help')[0] ? requestAnimationFrame(() => setTimeout(done, 4)) : setTimeout(done, 2));
/** Waits until nothing has changed for two frames; says so where it never ends. */
const calm = async () => {
  let changes = 0, seen = -1;
  const observer = new MutationObserver(() => changes++);
  observer.observe(check().shadowRoot, { childList: true, characterData: true, subtree: true });
  await check().updateComplete;
  for (let frames = 0; seen !== changes; frames++) {
    if (frames > 200) return false;
    seen = changes;
    await frame();
    await frame();
  }
  observer.disconnect();
  return true;
};
`;

/** What a reader does: presses what they read, by how its words begin; or the page changes an attribute. */
type Step = string | { [attribute: string]: string };

const walkIn = (style: 'choose' | 'press'): Step[] => {
  /** In one-press style one answer goes on by itself. */
  const goOn = style === 'choose' ? ['Continue'] : [];
  return [
    'Start',
    'Continue',
    'Choose what applies',
    // A sign that calls for help, then "None of these": it is asked whether to take it back.
    ...['Choking on', 'None of these', 'No, keep', 'None of these', 'Yes, take it back'],
    // The signs one by one; "yes" to the third: help.
    ...['I am not sure about one', 'Continue', 'No', ...goOn, 'No', ...goOn, 'Yes', 'Continue'],
    { region: 'GB' },
    ...['Why this advice', 'Why this advice', 'I have called'],
    { region: 'DE' },
    ...['Back', 'No', ...goOn, 'No', ...goOn, 'No', ...goOn, 'No', 'Stop'],
    ...['Change an answer', 'Change: Is any', 'Back'],
    ...['Clear my answers', 'Yes, clear them', 'Someone else'],
    // With one press "Someone else" begins, and a question and a list are screens of their own.
    ...(style === 'choose'
      ? ['Start', 'None of these', 'Continue', 'None of these', 'No', 'Continue']
      : ['None of these', 'No', 'None of these']),
    ...['Yes, but', 'Stop', 'Copy the summary', 'Change an answer', 'Clear my answers', 'Keep my answers'],
  ];
};

const steps = async (page: Page, walk: readonly Step[], tool: string | null) =>
  page.evaluate(
    async ({ walk, tool }) => {
      type InPage = {
        run: (name: string) => void;
        calm: () => Promise<boolean>;
        screenNow: () => unknown;
        hasHanded: () => boolean;
        called: (words: string) => HTMLElement | undefined;
        check: () => HTMLElement;
      };
      const inPage = window as unknown as InPage;
      const seen: unknown[] = [];
      for (const step of ['', ...walk]) {
        if (typeof step !== 'string')
          for (const [name, value] of Object.entries(step)) inPage.check().setAttribute(name, value);
        else if (step) {
          const control = inPage.called(step);
          if (!control) return [...seen, `Nothing is called "${step}".`];
          control.click();
          // The browser copies in its own time.
          for (let i = 0; step.startsWith('Copy') && i < 500 && !inPage.hasHanded(); i++)
            await new Promise((done) => setTimeout(done, 10));
        }
        let ends = await inPage.calm();
        if (tool) {
          inPage.run(tool);
          ends &&= await inPage.calm();
        }
        seen.push(ends ? inPage.screenNow() : 'It never ends.');
      }
      return seen;
    },
    { walk, tool },
  );

const body = (style: string) =>
  `<script src="/als-widgets.js" defer></script><als-symptom-check region="US" answers="${style}" activation-guard="off" share-level>See a doctor.</als-symptom-check>`;
/** The clipboard of a busy machine may answer too late; what is copied is another test's concern. */
const copies = `navigator.clipboard.writeText = () => new Promise((done) => setTimeout(done, 20));`;
const inPage = `<script>${copies}${library}${driver}const told = []; addEventListener('als-result', (event) => told.push(event.detail.disposition)); Object.assign(window, { run, watch, calm, screenNow, called, hasHanded, check });</script>`;

const toolNames = [...library.matchAll(/^ {2}'([^']+)': /gm)].map(([, name]) => name!);

describe('On a page where a tool changes what is drawn', () => {
  let site: Site;
  const cleanRuns: { [style: string]: { screens: unknown[]; told: unknown } } = {};
  before(async () => {
    site = await startSite();
    for (const style of ['choose', 'press'] as const) {
      const page = await site.open(body(style), { head: inPage });
      await drawn(page);
      const screens = await steps(page, walkIn(style), null);
      cleanRuns[style] = { screens, told: await page.evaluate('told') };
      await page.context().close();
    }
  });
  after(() => site.close());

  it('the walk itself sees what it is meant to see', () => {
    for (const { screens, told } of Object.values(cleanRuns)) {
      const all = JSON.stringify(screens);
      for (const words of [
        'Takeitback?',
        'Isanyofthesehappening',
        'emergency',
        '999',
        '112',
        'Checkyouranswers',
        'Clearallanswers?',
      ])
        assert.ok(all.includes(words), `${words} is not seen: ${all.slice(-600)}`);
      assert.ok(
        !/Nothing is called|NOTHING|never ends/.test(all),
        all.match(/Nothing is called.*|NOTHING|never ends/)?.[0],
      );
      assert.deepEqual(told, ['emergency', null, 'urgent']);
    }
  });

  for (const name of toolNames)
    for (const [style, how] of [
      ['choose', 'on every change'],
      ['press', 'on every change'],
      ['choose', 'after each step'],
    ] as const)
      it(`that ${name} (${how}, ${style}): the same screens, ticks, numbers and advice`, async () => {
        const page = await site.open(body(style), { head: inPage });
        await drawn(page);
        if (how === 'on every change')
          await page.evaluate((tool) => (window as unknown as { watch: (name: string) => void }).watch(tool), name);
        const screens = await steps(page, walkIn(style), how === 'on every change' ? null : name);
        const { screens: expected, told } = cleanRuns[style]!;
        for (const [i, screen] of expected.entries())
          assert.deepEqual(screens[i], screen, `at step ${i}: ${JSON.stringify(walkIn(style)[i - 1])}`);
        assert.deepEqual(await page.evaluate('told'), told);
        assert.deepEqual(page.reports.problems, []);
        await page.context().close();
      });
});
