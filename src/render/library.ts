/** The library as it stands in the page: HTML opens its topics in their places, and no address says which. */
import type { GuideSources } from '../content.js';
import type { TopicState } from '../guide/page.js';

/** What of the element is used here: it is closed to pages, not to us. */
export interface Library {
  topic: string;
  headingLevel: string;
  guide: { shown: string; state: TopicState };
}

/** A fold of HTML's own. */
const fold = (summary: string, inside: string, id = '') =>
  `<details class="als-folded als-topic-fold"${id && ` id="${id}"`}><summary>${summary}</summary>\n${inside}</details>`;

/** `draw` draws what the element shows, its ids with such a beginning more; all ids begin with `prefix`. */
export function libraryText(
  drawn: Library,
  sources: GuideSources,
  prefix: string,
  draw: (ids: string) => string,
): string {
  const { guide } = drawn;
  /** What stands inside of a closed topic is behind a fold of its own. */
  const whole = (ids: string) => {
    guide.state = { sources, isOpen: true };
    const all = draw(ids);
    guide.state = {};
    const closed = draw(ids);
    // The button that opens it has become a link, as the one that begins the check.
    const button = /<a [^>]*href="#[\w-]*when"[^>]*>(.*?)<\/a>/s.exec(closed);
    return button ? closed.replace(button[0], () => fold(button[1]!, inside(all))) : all;
  };
  if (drawn.topic) return whole('');
  const level = drawn.headingLevel;
  const contents = draw('');
  drawn.headingLevel = String(Math.min(6, Number(level) + 2));
  const text = contents.replace(
    /<button[^>]*id="[\w-]*?als-guide-topic-([\w-]+)"[^>]*>(.*?)<\/button>/gs,
    (_, id: string, title: string) => {
      guide.shown = id;
      return fold(title, inside(whole(`${id}-`)), `${prefix}als-guide-${id}`);
    },
  );
  guide.shown = '';
  guide.state = {};
  drawn.headingLevel = level;
  return text;
}

/** A topic without what stands around it already: its title, the emergency line, and ways that need a script. */
const inside = (topic: string) =>
  topic
    .replace(/^<section[^>]*>|<\/section>$/g, '')
    .replace(/<h\d [^>]*id="[\w-]*title"[^>]*>.*?<\/h\d>/s, '')
    .replace(/<p class="als-(back|strip)">.*?<\/p>/gs, '')
    .replace(/<div[^>]*class="als-translation".*?<\/div>\s*(<p class="als-quiet">.*?<\/p>)?/gs, '')
    .replace(/<div class="als-part als-turn">.*?<\/p>\s*<\/div>/s, '')
    .trim();
