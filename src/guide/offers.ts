import type { LitElement } from 'lit';
import type { Catalog } from '../localization/catalog.js';
import { msg, put as putWords, speaking, str } from '../localization/speech.js';
import { hears } from '../page/hears.js';
import { find, flatMap, own } from '../triage/own.js';
import type { Guide, GuideHost } from './guide.js';

/** Where a topic is offered: places of the other elements, by what finds them there. */
const places: { readonly [element: string]: readonly (readonly [place: string, ...topics: string[]])[] } = {
  'als-overview': [
    ['#what-als-is, #als-what-als-is', 'types'],
    ['#diagnosis, #als-how-als-is-diagnosed', 'tests-and-visits'],
    ['#treatment, #als-treatment', 'medicines'],
    ['#care, #als-care', 'breathing', 'eating', 'speech'],
    ['#mind, #als-thinking-feelings-and-mood', 'mood'],
    ['#research, #als-research', 'trials-and-myths'],
    ['#family, #als-family', 'genes'],
  ],
  'als-urgent-signs': [
    ['.card.urgent, .als-card.als-urgent', 'breathing'],
    ['.card.prompt, .als-card.als-prompt', 'eating'],
  ],
  'als-symptom-check': [
    ['.result.diagnosed .card.urgent', 'breathing'],
    ['.result.diagnosed .card.prompt', 'eating'],
    ['.result.diagnosed .card.routine', 'tests-and-visits'],
    ['.result.diagnosed .card.monitor', 'everyday'],
  ],
};

/** The libraries of the page, as they are now, and the elements that may offer a topic. */
const guides = new Map<LitElement, Guide>();
const latest = new WeakMap<LitElement, Guide>();
const others = new Set<LitElement>();
const met = new WeakSet<Element>();
let isListening = false;

/** What of its element a library is offered by: it is closed to pages, not to us. */
type Host = LitElement & { topic: string; topics: string; catalog: Catalog };

/** From now on the other elements of the page offer the topics of a library, in any order of their coming, until it is gone. */
export function offer(host: LitElement, guide: Guide): void {
  // In Node there is no page.
  if (!host.ownerDocument) return;
  const isKnown = latest.has(host);
  latest.set(host, guide);
  if (isKnown) return;
  let told = '';
  const tell = (about: string) => {
    if (told === about) return;
    told = about;
    for (const other of others) other.requestUpdate();
  };
  hears(
    host,
    () => {
      const { topic, topics, catalog } = host as unknown as Host;
      guides.set(host, latest.get(host)!);
      tell([topic, topics, catalog.locale].join('/'));
    },
    () => {
      guides.delete(host);
      tell('');
    },
  );
  if (!isListening) {
    isListening = true;
    document.addEventListener('als-ready', (event) => meet(event.composedPath()[0] as LitElement));
  }
  for (const element of document.querySelectorAll<LitElement>(Object.keys(places).join())) meet(element);
}

/** An element that has drawn itself is looked at again after each drawing. */
function meet(other: LitElement): void {
  if (!own(places, other.localName) || met.has(other) || !other.hasUpdated) return;
  met.add(other);
  hears(
    other,
    () => {
      others.add(other);
      offerIn(other);
    },
    () => others.delete(other),
  );
  other.requestUpdate();
}

/** Puts offers where they belong, and takes away what is no longer offered. */
function offerIn(element: LitElement): void {
  const written = element.querySelector<HTMLElement>('[data-als-prerendered]');
  const root: ParentNode = written?.assignedSlot ? written : element.renderRoot;
  const stale = new Set(root.querySelectorAll('[data-als-offer]'));
  const isFor = element.localName !== 'als-urgent-signs' || (element as Partial<GuideHost>).audience === 'diagnosed';
  for (const [place, ...topics] of isFor ? own(places, element.localName)! : []) {
    const found = root.querySelector(place);
    // A heading stands for its section.
    const around = found?.id ? found.parentElement : found;
    if (around) put(around, topics, stale);
  }
  for (const one of stale) one.remove();
}

function put(around: Element, topics: readonly string[], stale: Set<Element>): void {
  const offered = flatMap(topics, (id) => {
    const [host, guide] =
      find(guides, ([host, guide]) => guide.topic(id, (host as unknown as Host).catalog.words)) ?? [];
    return guide ? [{ id, guide, catalog: (host as unknown as Host).catalog }] : [];
  });
  if (!offered.length) return;
  const key = offered.map(({ id, catalog }) => `${id}/${catalog.locale}`).join();
  const there = find(stale, (one) => around.contains(one) && one.getAttribute('data-als-offer') === key);
  if (there) return void stale.delete(there);
  const box = document.createElement('p');
  box.setAttribute('data-als-offer', key);
  for (const { id, guide, catalog } of offered) {
    const link = document.createElement('a');
    // The address does not say which.
    link.href = '#als-guide';
    link.lang = catalog.locale;
    link.dir = catalog.dir;
    speaking(catalog, () => {
      const [before = '', after = ''] = msg(str`In the library: ${'|'}`, {
        id: 'guide-offer',
        desc: 'Link in the article, the danger signs and a result; 0 is the title of a topic of the library, which the link opens on the same page.',
      }).split('|');
      putWords(link, [before, guide.topic(id, catalog.words)!.title, after]);
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void guide.open(id);
    });
    box.append(link, ' ');
  }
  const before = find(around.children, (child) =>
    /(^|als-)sources-of-/.test(child.id || child.firstElementChild?.id || ''),
  );
  around.insertBefore(box, before ?? null);
}
