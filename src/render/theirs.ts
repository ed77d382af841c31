/**
 * The publisher's own words in a text that is written beforehand: the boxes that the script puts there
 * (publisher/words/boxes.ts), in the same places, and without the sections that the publisher leaves out.
 */
import { ancestors, appendChild, createElement, createTextNode, getAttribute } from '@parse5/tools';
import { hasAttribute, isElementNode, queryAll, setAttribute, spliceChildren } from '@parse5/tools';
import type { Element, Node } from '@parse5/tools';
import { parseFragment, serializeOuter } from 'parse5';
import { msg } from '../localization/speech.js';
import { Box, mark, type Shown } from '../publisher/words/box.js';
import { check, type Schema } from '../publisher/words/check.js';
import { cards, definition, optionalSections, sections, type PublisherWords } from '../publisher/words/definition.js';
import { bare } from '../triage/own.js';

const schema = bare<Schema>(definition);

/** Words that are right in all they say. */
export function checkedWords(words: unknown): PublisherWords {
  const problems: string[] = [];
  const right = check(words, schema, (problem) => problems.push(problem));
  if (problems.length) throw new Error(`words: this is wrong, and nothing is written.\n${problems.join('\n')}`);
  return right as PublisherWords;
}

/** As much of an element of the page as a box needs. */
const likeInPage = (node: Element) => ({
  node,
  get firstChild() {
    return node.childNodes[0];
  },
  setAttribute: (name: string, value: string) => setAttribute(node, name, value),
  append: (...children: readonly (string | { node: Element })[]) =>
    children.forEach((child) => appendChild(node, typeof child === 'string' ? createTextNode(child) : child.node)),
});

/** Whose words, and what decides which of them are shown, and how. */
export interface Theirs extends Pick<Shown, 'region' | 'locale' | 'lang'> {
  words: PublisherWords;
}

/** Writes them into a text whose ids are called so. */
export function writeTheirs(text: Node, { words, ...about }: Theirs, called: (id: string) => string): void {
  const ownerDocument = { createElement: (name: string) => likeInPage(createElement(name)) };
  // The script knows where the page is, and adds it.
  const shown = { ...words, share: /^\w+:/.test(words.share ?? '') ? words.share : undefined };
  const from = { ...about, words: shown, msg, host: { ownerDocument }, text: null } as unknown as Shown;

  const all = (test: (element: Element) => unknown, within = text) => [
    ...queryAll<Element>(within, (node) => isElementNode(node) && Boolean(test(node))),
  ];
  const is = (node: Node, name: string) =>
    isElementNode(node) && getAttribute(node, 'class')?.split(' ').includes(`als-${name}`);
  const byId = (id: string) => all((one) => getAttribute(one, 'id') === called(id))[0];
  const around = (name: string, element: Element | undefined) =>
    element && ([element, ...ancestors(element)].find((one) => is(one, name)) as Element | undefined);

  /** Beside an element, or at its end. The script looks for the mark, and puts what it knows in the place of this. */
  const put = (
    anchor: Element | undefined,
    where: 'before' | 'behind' | 'end',
    name: string,
    fill: (box: Box) => void,
  ) => {
    if (!anchor) return;
    const box = new Box(from, `${name}/0`);
    fill(box);
    if (box.isEmpty) return;
    const { node } = box.element as unknown as ReturnType<typeof likeInPage>;
    if (where === 'end') return appendChild(anchor, node);
    const parent = anchor.parentNode!;
    spliceChildren(parent, parent.childNodes.indexOf(anchor) + Number(where === 'behind'), 0, node);
  };

  const [contents] = all((one) => is(one, 'links') && around('contents', one));
  const links = all(({ tagName, parentNode }) => tagName === 'a' && around('links', parentNode as Element));
  for (const id of optionalSections.filter((one) => words.hide?.includes(one))) {
    const section = around('section', byId(id));
    if (section) setAttribute(section, 'hidden', '');
    for (const link of links)
      if (getAttribute(link, 'href') === `#${called(id)}`) setAttribute(link.parentNode as Element, 'hidden', '');
  }
  for (const link of links) {
    const section = around('section', link);
    const item = link.parentNode as Element;
    if (!contents || !section || !hasAttribute(section, 'hidden') || hasAttribute(item, 'hidden')) continue;
    const [copy] = parseFragment(serializeOuter(item)).childNodes as [Element];
    setAttribute(copy, mark, `${getAttribute(link, 'href')}/0`);
    appendChild(contents, copy);
  }

  for (const id of sections) put(around('section', byId(id)), 'end', id, (box) => box.add(id, false));
  const organizations = around('section', byId('organizations'));
  put(organizations && byId('organizations'), 'behind', 'lines', (box) => box.services());
  for (const list of all((one) => is(one, 'lines') || is(one, 'crisis'))) {
    if (organizations && around('section', list) === organizations) continue;
    const card = around('card', list);
    // The emergency number comes first.
    const number = card && all((one) => is(one, 'calls') || is(one, 'strip'), card)[0];
    put(number ?? list, number ? 'behind' : 'before', 'crisis', (box) => box.crisisLines());
  }
  const lastCard = around('card', byId('prompt'));
  for (const id of lastCard ? cards : []) put(around('card', byId(id)), 'behind', id, (box) => box.add(id, false));
  put(around('page', lastCard), 'end', 'end', (box) => {
    box.services();
    box.add('danger-signs', false);
    box.end();
  });
  put(all((one) => is(one, 'review'))[0], 'behind', 'end', (box) => box.end());
}
