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
    if (child.localName === 'x' || child.localName === 'ph') text += `{${(child as Element).getAttribute('id')}}`;
    else if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue;
    else if (child.nodeType === 1) text += rawText(child);
  }
  return text;
}

const child = (element: Element, name: string): Element | undefined => {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.localName === name) return node as Element;
  return undefined;
};

/** How far an editor says that a text is. '' where it says nothing. */
export interface Said {
  /** Of XLIFF 1.2: `new`, `needs-…`, `translated`, `signed-off`, `final`, or one of the editor's own. */
  state: string;
  /** `yes` or `no`. */
  approved: string;
  /** Not for translation: so somebody has marked it. */
  locked: boolean;
}

/** What a language file says: its texts, how far each is, ids that it has twice, and its language, '' where it does not say. */
export interface LanguageFile {
  units: Map<string, Translation>;
  said: Map<string, Said>;
  twice: string[];
  language: string;
}

/** What else people send, by its outermost element. */
const otherFormats: { [root: string]: string } = {
  tmx: 'a translation memory (TMX)',
  tbx: 'a list of terms (TBX)',
  TS: 'a Qt file (TS)',
  resources: 'a file of an Android app',
  html: 'a web page',
};

/** Reads a language file, of ours or as an editor saved it. Throws, for people, where it is no XLIFF 1.2. */
export function readXliff(xml: string, name: string): LanguageFile {
  const faults: string[] = [];
  let root: Element | null = null;
  try {
    root = new DOMParser({
      onError: (level, message) => level !== 'warning' && faults.push(message.split('\n')[0]!),
    }).parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml').documentElement;
  } catch (error) {
    faults.push((error as Error).message);
  }
  if (faults.length || !root)
    throw new Error(
      `${name}: this is not well-formed XML: ${faults[0]}. It was cut off on its way, or edited by hand. Export it from your editor again`,
    );
  const version = root.getAttribute('version');
  if (root.localName !== 'xliff' || version !== '1.2') {
    const found =
      root.localName === 'xliff'
        ? `XLIFF ${version ?? 'without a version'}`
        : (otherFormats[root.localName!] ?? `an XML file of another kind (<${root.nodeName}>)`);
    throw new Error(
      `${name}: this is not XLIFF 1.2, but ${found}. Export it from your editor as XLIFF 1.2, without a converter between`,
    );
  }
  const units = new Map<string, Translation>();
  const said = new Map<string, Said>();
  const twice: string[] = [];
  for (const unit of root.getElementsByTagNameNS('*', 'trans-unit')) {
    const id = unit.getAttribute('id') ?? '';
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
    const word = (attribute: string, ...elements: (Element | undefined)[]) =>
      elements.map((element) => element?.getAttribute(attribute)?.trim().toLowerCase()).find(Boolean) ?? '';
    said.set(id, {
      state: word('state', target, unit),
      approved: word('approved', unit, target),
      locked: word('translate', unit) === 'no',
    });
  }
  const language = root.getElementsByTagNameNS('*', 'file')[0]?.getAttribute('target-language') ?? '';
  return { units, said, twice, language };
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
