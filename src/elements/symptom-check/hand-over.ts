import type { Catalog } from '../../localization/catalog.js';
import { put } from '../../localization/speech.js';
import { markNotCaptured } from '../../page/not-captured.js';
import type { SummaryLines } from './visit-summary.js';

const wait = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000));

/** What somebody else promised, or an error where it takes too long: some browsers and servers never answer. */
export const inTime = <Result>(promised: Promise<Result>, seconds: number): Promise<Result> =>
  Promise.race([
    promised,
    wait(seconds).then(() => {
      throw new Error('There was no answer.');
    }),
  ]);

/** Copies text. Resolves to whether it is known to have worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await inTime(navigator.clipboard.writeText(text), 3);
    return true;
  } catch {
    // A page without https or in a sandbox has no clipboard, and may still have the old command.
    let taken = false;
    const give = (event: ClipboardEvent) => {
      event.clipboardData!.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      taken = true;
    };
    addEventListener('copy', give, true);
    try {
      return document.execCommand('copy') && taken;
    } finally {
      removeEventListener('copy', give, true);
    }
  }
}

/** Asks the browser to save a file. Nothing is sent. No browser tells whether it did. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  void wait(60)
    .then(() => URL.revokeObjectURL(link.href))
    .catch(() => undefined);
}

/** Adds a style sheet, and returns how to take it away. A strict policy refuses `<style>`, an old browser all else. */
function adopt(to: Document | ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    to.adoptedStyleSheets = [...to.adoptedStyleSheets, sheet];
    return () => (to.adoptedStyleSheets = to.adoptedStyleSheets.filter((other) => other !== sheet));
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    (to === document ? document.head : to).append(style);
    if (!style.sheet) throw new Error('The page refuses styles.');
    return () => style.remove();
  }
}

// The ids raise it above what the page says of itself, also with `!important`.
const pageStyle =
  '@page{size:auto!important;margin:10mm!important}@media print{:root:not(#a#a),:root:not(#a#a)>*{all:initial!important;direction:ltr!important;display:block!important}:root:not(#a#a)::before,:root:not(#a#a)::after,:root:not(#a#a)>:not([data-als-print]){display:none!important}}';
// Inside a shadow root `!important` is above everything that the page says of its host.
const summaryStyle =
  ':host{all:initial!important;display:block!important;font:9.5pt/1.2 sans-serif!important}:host::before,:host::after{display:none!important}@media not print{:host{display:none!important}}h1{font-size:14pt;margin:0 0 .4em}h2{font-size:11pt;margin:.5em 0 .1em}ul{columns:3 14em;column-gap:2em;margin:0;padding-inline-start:1.2em}h2{break-after:avoid}.english{display:block;font-size:.9em}';

/** Takes away what was printed last. */
let clear = () => {};

/**
 * Prints a title and its parts alone, without the page around them, and resolves to whether the
 * browser has begun. A closed shadow root holds them, so that no page script reads them. It stands
 * beside the body, which a page may hide. Phones make the paper after `afterprint`: it stays until
 * the reader comes back to the page.
 */
export async function printAlone(
  title: string,
  parts: readonly SummaryLines[],
  { locale, dir }: Catalog,
): Promise<boolean> {
  clear();
  const holder = document.createElement('div');
  const root = holder.attachShadow({ mode: 'closed' });
  const add = (parent: Node, tag: string, text = '') => {
    const element = document.createElement(tag);
    put(element, text);
    return parent.appendChild(element);
  };
  const body = add(root, 'div');
  body.lang = locale;
  body.dir = dir;
  add(body, 'h1', title);
  for (const { heading, lines } of parts) {
    const section = add(body, 'section');
    add(section, 'h2', heading);
    const list = add(section, 'ul');
    for (const line of lines) put(add(list, 'li'), line);
  }
  holder.dataset['alsPrint'] = '';
  markNotCaptured(holder);
  let begun = false;
  let unstyle = () => {};
  const listening = new AbortController();
  const end = (clear = () => {
    listening.abort();
    unstyle();
    holder.remove();
    style.display = display;
  });
  // What stands on the element itself is also above what a page says important in a layer.
  const { style } = document.documentElement;
  const { display } = style;
  const place = () => {
    style.setProperty('display', 'block', 'important');
    unstyle();
    unstyle = adopt(document, pageStyle);
    document.documentElement.append(holder);
  };
  const { signal } = listening;
  for (const back of ['pointerdown', 'keydown']) addEventListener(back, end, { capture: true, signal });
  addEventListener('focus', () => void wait(5).then(end), { signal });
  // After the page's own listeners: they may have changed the page once more.
  addEventListener(
    'beforeprint',
    () => {
      begun = true;
      place();
    },
    { signal },
  );
  try {
    place();
    adopt(root, summaryStyle);
    print();
  } catch (error) {
    end();
    throw error;
  }
  // A sandboxed page may not print, and is told nothing; some browsers begin a little later.
  if (!begun) await wait(2);
  return begun;
}
