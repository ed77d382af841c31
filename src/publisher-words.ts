/**
 * The publisher's own words beside ours: a file of its own, loaded where an element has a JSON block, a `src`
 * or something for a slot. It checks what it reads, and puts it into what the element has drawn, or into its
 * text that was written beforehand: as text alone, each box marked as theirs. `msg` comes from the element.
 */
import type { LitElement } from 'lit';
import type { msg as Msg } from '@lit/localize';
import { langOf } from './localization/match.js';
import { showBoxes } from './publisher/words/boxes.js';
import { check, type Schema } from './publisher/words/check.js';
import { definition, places, type PublisherWords } from './publisher/words/definition.js';
import { optional, tell } from './publisher/tell.js';
import { loadJson } from './side-files/load-json.js';
import { bare, has, some } from './triage/own.js';

/** As page code cannot change it. */
const schema = bare<Schema>(definition);
/** A warning that nobody can read tells nothing. */
const most = 20;

/** Checks words; what is wrong is told in one warning, and left out. */
function checked(words: unknown, where: string): PublisherWords | undefined {
  const problems: string[] = [];
  const right = check(words, schema, (problem) => problems.push(problem)) as PublisherWords | undefined;
  if (!problems.length) return right;
  const shown = problems.slice(0, most);
  if (problems.length > most) shown.push(`and ${problems.length - most} more`);
  if (some(problems, (problem) => /^hide/.test(problem)))
    shown.push('What matters for safety, the sources and the review state can be added to, never hidden.');
  tell(`${where}: ${right ? 'this is left out, the rest is used' : 'nothing of it is used'}.\n${shown.join('\n')}`);
  return right;
}

/** By address: one request for all elements. */
const files = new Map<string, Promise<PublisherWords | undefined>>();

function fileAt(src: string, element: Element): Promise<PublisherWords | undefined> {
  const where = `<${element.localName}> src="${src}"`;
  if (!files.has(src))
    files.set(
      src,
      loadJson(src).then(
        (words) => checked(words, where),
        (error: unknown) => void tell(`${where}: expected a JSON file; nothing of it is used.`, error),
      ),
    );
  return files.get(src)!;
}

/** The words of one element. */
export class TheirWords {
  #words: PublisherWords | undefined;
  /** The block or the address that the words are from. */
  #from: string | undefined;
  readonly #watched = new WeakSet<Node>();

  constructor(private readonly host: LitElement) {
    for (const { slot } of host.querySelectorAll('[slot^=after-]'))
      if (!has(places, slot.slice(6)))
        tell(`<${host.localName}> slot="${slot}": expected after- and one of ${places.join(', ')}. It is not shown.`);
  }

  /** Shows them where they belong: called whenever the element has drawn itself. */
  show(text: HTMLElement | null, region: string, locale: string, msg: typeof Msg): void {
    const { host } = this;
    this.#read();
    showBoxes({ host, text, region, locale, msg, words: this.#words, lang: this.#words?.lang ?? langOf(host) });
  }

  #read(): void {
    const { host } = this;
    const block = host.querySelector('[data-als-words]');
    if (block && !this.#watched.has(block)) {
      this.#watched.add(block);
      // A framework may write other words into it, or a server the rest of them.
      const changed = { childList: true, characterData: true, subtree: true };
      optional(host, () => new MutationObserver(() => host.requestUpdate()).observe(block, changed));
    }
    const from = block ? block.textContent : host.getAttribute('src');
    if (from === this.#from) return;
    this.#from = from ?? undefined;
    if (block || !from) this.#words = from?.trim() ? this.#parsed(from) : undefined;
    else
      void fileAt(from, host).then((words) => {
        if (this.#from !== from) return;
        this.#words = words;
        host.requestUpdate();
      });
  }

  #parsed(json: string): PublisherWords | undefined {
    const where = `<${this.host.localName}> data-als-words`;
    let words: unknown;
    try {
      words = JSON.parse(json);
    } catch (error) {
      // The rest of the page may bring the rest of the block.
      if (document.readyState !== 'loading') tell(`${where}: expected JSON; nothing of it is used.`, error);
      else
        addEventListener('DOMContentLoaded', () => {
          this.#from = undefined;
          this.host.requestUpdate();
        });
      return undefined;
    }
    return checked(words, where);
  }
}
