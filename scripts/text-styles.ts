// Writes dist/als-widgets.css: the styles of the elements, for their text where it stands in the page, and
// dist/publisher-words.css, those of a publisher's own words in such a text.
// Names get the prefix that they have there, and every rule holds inside of our tags and divs alone.
import { readFileSync, writeFileSync } from 'node:fs';
import type { CSSResult } from 'lit';
import { transformSync } from 'esbuild';
import postcss, { type AtRule, type Rule } from 'postcss';
import selectorParser, { type Selector } from 'postcss-selector-parser';
import { render } from 'als-widgets/render';
import { AlsGuide, AlsOverview, AlsSymptomCheck, AlsUrgentSigns } from '../dist/modules/index.js';
import { guideStyles } from '../dist/modules/guide/guide.styles.js';
import { css as theirs } from '../dist/modules/publisher/words/box-style.js';
import { translated } from '../dist/modules/localization/translation.styles.js';
import { writtenText } from '../dist/modules/render/text.styles.js';

const elements = {
  'als-guide': AlsGuide,
  'als-overview': AlsOverview,
  'als-symptom-check': AlsSymptomCheck,
  'als-urgent-signs': AlsUrgentSigns,
};

/** What an attribute of the element decides, and a class in its shadow root. */
const byAttribute: { readonly [name: string]: string } = {
  light: '[theme=light i]',
  dark: '[theme=dark i]',
  'comfort-2': '[comfort="2"]',
  'comfort-3': '[comfort="3"]',
};
/** Links and summaries that look like buttons. */
const buttons = ':is(button,summary,:where(.als-button))';

/** All classes that a text has, in the language with the most signs around it and in the plainest. */
const texts = await Promise.all(
  Object.keys(elements).flatMap((element) =>
    [{}, { lang: 'ar', region: 'US' }].map((options) => render(element, options)),
  ),
);
texts.push(await render('guide', { topic: 'breathing', region: 'GB' }));
texts.push(await render('urgent-signs', { size: 'compact', region: 'US' }));
const used = new Set(
  texts.flatMap((text) => [...text.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' '))),
);

/**
 * A selector of the shadow root of some elements as it is in the page; null where nothing there is meant by it.
 * It is as specific as what it says inside of them: a simple rule of the page's own wins.
 */
function inPage(selector: Selector, names: readonly string[]): string | null {
  let isMeant = true;
  const tags = names.length > 1 ? `:where(${names.join()})` : names[0]!;
  const divs = names.length > 1 ? '[data-als-widget]' : `[data-als-widget=${names[0]!.slice(4)}]`;
  const boxes = `:where(${names.join()},${divs})`;
  let place = `:where(${boxes}>.als-base) `;
  selector.walk((node) => {
    if (node.type === 'class') {
      const attribute = byAttribute[node.value];
      if (attribute || node.value === 'base') {
        place = attribute
          ? `:is(${tags}${attribute},:where(${divs})${attribute.replace('[', '[data-')})>`
          : `${boxes}>`;
        node.value = 'als-base';
      } else node.value = `als-${node.value}`;
      isMeant &&= used.has(node.value);
    } else if (node.type === 'id') {
      node.replaceWith(selectorParser.className({ value: `als-${node.value}` }));
    } else if (node.type === 'tag') {
      isMeant &&= node.value !== 'slot';
      if (node.value === 'button') node.value = buttons;
    } else if (node.type === 'pseudo' && node.value === ':host') {
      place = tags;
      node.replaceWith(...(node.nodes[0]?.nodes ?? []));
    }
  });
  return isMeant ? place + String(selector).trim() : null;
}

function transform(rule: Rule, tags: readonly string[]) {
  const kept = selectorParser((root) => {
    root.each((selector) => {
      const own = inPage(selector, tags);
      if (own === null) selector.remove();
      else selector.replaceWith(selectorParser.selector({ value: '', nodes: [selectorParser.tag({ value: own })] }));
    });
  }).processSync(rule.selector);
  if (kept) rule.selector = kept;
  else rule.remove();
}

/** Each sheet, and the elements that have it. */
const sheets = new Map<Pick<CSSResult, 'cssText'>, string[]>();
for (const [tag, { styles }] of Object.entries(elements))
  for (const style of styles) sheets.set(style, [...(sheets.get(style) ?? []), tag]);
sheets.set({ cssText: guideStyles }, ['als-guide']);
sheets.set({ cssText: translated }, Object.keys(elements));
sheets.set(writtenText, Object.keys(elements));

const page = postcss.root();
for (const [{ cssText }, tags] of sheets) {
  const sheet = postcss.parse(cssText);
  sheet.walkRules((rule) => transform(rule, tags));
  sheet.walkAtRules((rule: AtRule) => {
    if (!rule.nodes?.length) rule.remove();
  });
  page.append(sheet);
}
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
for (const [name, styles] of [
  ['als-widgets', page.toString()],
  ['publisher-words', theirs],
] as const) {
  const { code } = transformSync(styles, { loader: 'css', minify: true, charset: 'ascii' });
  writeFileSync(`dist/${name}.css`, `/* als-widgets ${version}, MIT */\n${code}`);
}
