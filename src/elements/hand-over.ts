import type { Catalog } from '../localization/catalog.js';
import { put } from '../localization/speech.js';
import type { SummaryLines } from './visit-summary.js';

/** Copies text. Resolves to whether it worked: a sandboxed page may not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Saves a file where the reader's browser saves files. Nothing is sent. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Prints a title and its parts alone, without the page around them. A closed shadow root holds them
 * while the print dialog is open, so that no page script reads them; then they are gone.
 */
export function printAlone(title: string, parts: readonly SummaryLines[], { locale, dir }: Catalog): void {
  const holder = document.createElement('div');
  const root = holder.attachShadow({ mode: 'closed' });
  const page = new CSSStyleSheet();
  const inside = new CSSStyleSheet();
  page.replaceSync('@media print{body>:not([data-als-print]){display:none!important}}');
  inside.replaceSync(
    ':host{all:initial;display:none}@media print{:host{display:block;font:10pt/1.3 sans-serif;color:#000}h1{font-size:14pt;margin:0 0 .4em}h2{font-size:11pt;margin:.7em 0 .2em}ul{columns:3 14em;column-gap:2em;margin:0;padding-inline-start:1.2em}li,h2{break-inside:avoid}.english{display:block;font-size:.9em}}@page{margin:12mm}',
  );
  root.adoptedStyleSheets = [inside];
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
  document.body.append(holder);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  const clear = () => {
    holder.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
  };
  // A sandboxed page may not print, and then tells nothing: the next key or press clears as well.
  for (const done of ['afterprint', 'pointerdown', 'keydown']) addEventListener(done, clear, { once: true });
  try {
    print();
  } catch {
    clear();
  }
}
