// Reads and writes XLIFF 1.2: one file a language, with everything that is translated.
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** The English and its translation as they were before the English changed. */
export interface Before {
  source: string;
  target: string;
}

/** A text in a language file. Placeholders are {0}, {1} … and {number}. */
export interface Translation {
  source: string;
  /** Null: not translated yet. '' is an empty target, and a fault. */
  target: string | null;
  before?: Before | undefined;
}

/** What a language file says of a unit beside its texts; computed, never read back. */
export interface Extra {
  note: string;
  state: string;
  qualifier?: string;
  approved?: boolean;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Placeholders stand as <x/>, which translation editors protect. */
const inline = (text: string) => escape(text).replace(/\{(\w+)\}/g, '<x id="$1" equiv-text="{$1}"/>');

/** The text of a source or target, without the line breaks and indents that editors put around it. */
const textOf = (node: Node): string =>
  rawText(node)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** Marks and groups that editors put in are taken off; what they enclose stays. */
function rawText(node: Node): string {
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeName === 'x' || child.nodeName === 'ph') text += `{${(child as Element).getAttribute('id')}}`;
    else if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue;
    else if (child.nodeType === 1) text += rawText(child);
  }
  return text;
}

const child = (element: Element, name: string): Element | undefined => {
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeName === name) return node as Element;
  return undefined;
};

/** What a language file says: its texts, ids that it has twice, and its language, '' where it does not say. */
export interface LanguageFile {
  units: Map<string, Translation>;
  twice: string[];
  language: string;
}

/** Reads a language file, of ours or as an editor saved it. Throws, for people, where it is no XLIFF 1.2. */
export function readXliff(xml: string, name: string): LanguageFile {
  const fail = (message: string): never => {
    throw new Error(`${name}: ${message}`);
  };
  const document = new DOMParser({
    onError: (level, message) => (level === 'warning' ? undefined : fail(`this is not well-formed XML: ${message}`)),
  }).parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml');
  const root = document.documentElement!;
  if (root.nodeName !== 'xliff' || root.getAttribute('version') !== '1.2')
    fail('this is not XLIFF 1.2. Export it from your editor as XLIFF 1.2');
  const units = new Map<string, Translation>();
  const twice: string[] = [];
  for (const unit of document.getElementsByTagName('trans-unit')) {
    const id = unit.getAttribute('id')!;
    if (units.has(id)) twice.push(id);
    const target = child(unit, 'target');
    const before = child(unit, 'alt-trans');
    const text = (element: Element | undefined) => (element ? textOf(element) : '');
    units.set(id, {
      source: text(child(unit, 'source')),
      target: target ? textOf(target) : null,
      ...(before?.getAttribute('alttranstype') === 'previous-version' && {
        before: { source: text(child(before, 'source')), target: text(child(before, 'target')) },
      }),
    });
  }
  const language = document.getElementsByTagName('file')[0]?.getAttribute('target-language') ?? '';
  return { units, twice, language };
}

/** Writes a language file, units in the order given. */
export function writeXliff(locale: string, units: ReadonlyMap<string, Translation & Extra>): string {
  const unit = ([id, { source, target, before, note, state, qualifier, approved }]: [string, Translation & Extra]) =>
    [
      `      <trans-unit id="${escape(id)}"${approved ? ' approved="yes"' : ''}>`,
      `        <source>${inline(source)}</source>`,
      target === null
        ? ''
        : `        <target state="${state}"${qualifier ? ` state-qualifier="${qualifier}"` : ''}>${inline(target)}</target>`,
      before &&
        `        <alt-trans alttranstype="previous-version">\n          <source>${inline(before.source)}</source>\n          <target>${inline(before.target)}</target>\n        </alt-trans>`,
      `        <note from="als-widgets">${escape(note)}</note>`,
      '      </trans-unit>',
    ]
      .filter(Boolean)
      .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="als-widgets" source-language="en" target-language="${locale}" datatype="plaintext">
    <body>
${[...units].map(unit).join('\n')}
    </body>
  </file>
</xliff>
`;
}
