/**
 * What an element draws in its shadow root, as it stands in the page: names get a prefix, so that no style or
 * id of the page is met by chance, and what a script would do is done by HTML itself.
 */
import {
  ancestors,
  createElement,
  getAttribute,
  isElementNode,
  query,
  queryAll,
  removeNode,
  replaceWith,
} from '@parse5/tools';
import type { ChildNode, Element, Node } from '@parse5/tools';
import { parseFragment, serialize } from 'parse5';
import { writeTheirs, type Theirs } from './theirs.js';

/** Attributes that name an id, or several. */
const references = ['id', 'aria-labelledby', 'aria-describedby'];
/** Focus and values that only a script gives and takes. */
const left = /^(tabindex|value)$/;

const prefixed = (names: string, prefix: string) => names.trim().replace(/\S+/g, (name) => prefix + name);
const has = (element: Node, name: string) =>
  isElementNode(element) && getAttribute(element, 'class')?.split(' ').includes(name);
function set(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((attribute) => attribute.name !== name), { name, value }];
}
const addClass = (element: Element, name: string) =>
  set(element, 'class', [getAttribute(element, 'class'), name].filter(Boolean).join(' '));

/** What stands in the text and in no template of the elements. */
interface Added {
  /** In the rooms that are kept for them, in their order. */
  drawings: readonly string[];
  underReview: string;
  theirs: Theirs | undefined;
  /** What an id is called where a heading says more: links to it are read by people. */
  anchors: { readonly [id: string]: string };
}

/** The drawn text. Its ids, and the names of its controls, begin with what keeps them apart from others of the page. */
export function lightDom(
  drawn: string,
  prefix: { id: string; name: string },
  { drawings, underReview, theirs, anchors }: Added,
): string {
  // Lit marks the places of its parts with comments, and those inside of lists with "<?>".
  const bare = (text: string) => parseFragment(text.replace(/<!--.*?-->|<\?[^>]*>/gs, ''));
  const fragment = bare(drawn);
  const called = (id: string) => anchors[id] ?? id;
  const elements = () => [...queryAll<Element>(fragment, isElementNode)];
  const rooms = elements().filter((element) => has(element, 'drawing'));
  const pictures = [...drawings];
  for (const room of rooms) {
    const isInFigure = [...ancestors(room)].some((around) => has(around, 'pathway') || has(around, 'start-places'));
    const picture = isInFigure && pictures.shift();
    if (picture) adopt(room, bare(picture).childNodes);
    else removeNode(room);
  }
  const review = elements().find((element) => has(element, 'review'));
  if (review) adopt(review, [...review.childNodes, ...bare(underReview).childNodes]);
  for (const button of elements().filter(({ tagName }) => tagName === 'button')) {
    // The one that closes a list of sources has gone with what opened it.
    if (button.parentNode && !fold(button)) press(button);
  }
  for (const element of elements()) {
    nameByClass(element);
    const isTitle = getAttribute(element, 'id') === 'title';
    element.attrs = element.attrs
      .filter(({ name }) => !left.test(name))
      .map(({ name, value, ...rest }) => {
        if (references.includes(name))
          return { ...rest, name, value: prefixed(value.replace(/\S+/g, called), prefix.id) };
        if (name === 'name') return { ...rest, name, value: prefixed(value, prefix.name) };
        if (name === 'class') return { ...rest, name, value: prefixed(value, 'als-') };
        if (name === 'href')
          return { ...rest, name, value: value.replace(/^#(.*)/, (_, id: string) => `#${prefix.id}${called(id)}`) };
        return { ...rest, name, value };
      })
      .filter(({ name, value }) => value || !/^(class|id)$/.test(name));
    if (isTitle) addClass(element, 'als-title');
    // A form around the element sends none of them.
    if (/^(input|button|fieldset)$/.test(element.tagName)) set(element, 'form', '');
  }
  if (theirs) writeTheirs(fragment, theirs, (id) => prefix.id + called(id));
  return serialize(fragment)
    .replace(/\s+/g, ' ')
    .replace(
      /> (?=<)|(?<=<\/(p|li|div|d[tdl]|h\d|[uo]l|summary|details|section|legend|label|fieldset)>)(?=<)/g,
      (gap) => gap.replace(' ', '') + '\n',
    )
    .trim();
}

/** A page reaches parts of a shadow root by their names, and what stands in the page by classes of the same names. */
function nameByClass(element: Element) {
  const names = ['class', 'part'].flatMap((name) => getAttribute(element, name)?.split(/\s+/) ?? []);
  element.attrs = element.attrs.filter(({ name }) => name !== 'part');
  if (names.some(Boolean)) set(element, 'class', [...new Set(names)].join(' '));
}

/** The sources of a section, or all of them: HTML unfolds them. What opens and closes them by script goes. */
function fold(button: Element): boolean {
  const siblings = button.parentNode!.childNodes;
  const panel = siblings.slice(siblings.indexOf(button) + 1).find(isElementNode);
  if (!panel || !has(panel, 'sources')) return false;
  const { attrs } = button;
  const summary = createElement('summary', { id: '', 'aria-labelledby': '' });
  summary.attrs = attrs.filter(({ name }) => /^(id|class|part|aria-labelledby)$/.test(name));
  adopt(summary, button.childNodes);
  removeNode(query<Element>(panel, (node) => isElementNode(node) && node.tagName === 'button')!);
  removeNode(panel);
  const details = createElement('details', { class: 'folded' });
  adopt(details, [summary, panel]);
  replaceWith(button, details);
  return true;
}

/** What only a script can do keeps its room; what begins the check leads to what stands below without one. */
function press(button: Element): void {
  if (!has(button, 'primary')) return addClass(button, 'scripted');
  button.tagName = button.nodeName = 'a';
  button.attrs = [
    { name: 'class', value: 'primary' },
    { name: 'part', value: 'button button-primary' },
    { name: 'href', value: '#when' },
  ];
}

function adopt(parent: Element, children: readonly ChildNode[]): void {
  parent.childNodes = [...children];
  for (const child of children) child.parentNode = parent;
}
