import { html, type LitElement } from 'lit';
import type { GuideWords, Topic } from '../content.js';
import type { SignsContext } from '../drawing/signs.js';
import type { Catalog } from '../localization/catalog.js';
import { spoken } from '../localization/speech.js';
import { addSheet } from '../page/add-sheet.js';
import { focusOn } from '../page/focus-on.js';
import { oneOf, warn } from '../publisher/attributes.js';
import { bare, filter, find, flatMap, has } from '../triage/own.js';
import { contentsPage } from './contents-page.js';
import type { GuideCatalog, GuideFile } from './file.js';
import { guideStyles } from './guide.styles.js';
import { offer } from './offers.js';
import type { Page, TopicState } from './page.js';
import { topicPage } from './topic-page.js';

/** What of its element the library goes by. */
export interface GuideHost extends Element {
  topic: string;
  topics: string;
  audience: string;
  minReview: string;
}

const wordsIn = (found: unknown): string[] => (typeof found === 'string' ? (found.match(/[\w-]+/g) ?? []) : []);

/** The library in one element: its contents, or the topic that is open. */
export class Guide {
  private state: TopicState = {};
  /** The same for the same: a catalog that changes has all drawn anew. */
  readonly #catalogs = new WeakMap<Catalog, GuideCatalog>();

  constructor(
    private readonly host: LitElement & GuideHost,
    private readonly file: GuideFile,
    /** What is read now ends. Resolves when the element has drawn itself anew. */
    private readonly leave: () => Promise<unknown>,
    /** The topic that is open in the contents; '' for these. */
    public shown = '',
  ) {
    offer(host, this);
  }

  /** What the element speaks, with the library. */
  catalog(base: Catalog): GuideCatalog {
    const { host, file } = this;
    const { words, overlay } = file;
    const least = oneOf(host, 'min-review', host.minReview, ['draft', 'reviewed', 'clinical']);
    const found = this.#catalogs.get(base) ??
      overlay?.(base, words, least, html) ?? { ...base, words: bare({ ...base.words, ...words }) };
    this.#catalogs.set(base, found);
    return found;
  }

  render(context: SignsContext, note: () => unknown, reading: () => unknown): unknown {
    const { host } = this;
    // Text that is written beforehand has a style sheet of its own.
    if (host.renderRoot) addSheet(host.renderRoot as ShadowRoot, guideStyles, 'guide');
    const library = context.words.library!;
    const groups = this.#groups(library);
    const topics = flatMap(groups, (group) => group.topics);
    const alone = this.#alone(library);
    const topic = alone ?? find(topics, ({ id }) => id === this.shown);
    const page: Page = {
      context,
      library,
      groups,
      topics: alone ? [] : topics,
      isCarer: oneOf(host, 'audience', host.audience, ['diagnosed', 'carer']) === 'carer',
      isPartlyEnglish: (spoken() as GuideCatalog).isPartlyEnglish,
      note,
      reading,
      host,
      state: this.state,
      open: (id) => void this.open(id),
      back: alone ? undefined : () => void this.#show('', `topic-${this.shown}`),
      change: (state) => {
        Object.assign(this.state, state);
        host.requestUpdate();
      },
    };
    return topic ? topicPage(page, topic) : contentsPage(page);
  }

  /** Shows a topic, and leads there. Nothing else is told of it. */
  open(id: string): Promise<void> {
    return this.#show(id, 'title');
  }

  /** A topic that can be opened here. */
  topic(id: string, { library }: { library?: GuideWords['library'] | undefined }): Topic | undefined {
    if (!library) return undefined;
    const alone = this.#alone(library);
    const here = alone ? [alone] : flatMap(this.#groups(library), ({ topics }) => topics);
    return find(here, (topic) => topic.id === id);
  }

  async #show(id: string, focus: string): Promise<void> {
    if (id !== this.shown) this.state = {};
    this.shown = id;
    await this.leave();
    focusOn(this.host, focus);
  }

  /** The one topic that the publisher asks for. */
  #alone(library: GuideWords['library']): Topic | undefined {
    const [wanted] = wordsIn(this.host.topic);
    const all = flatMap(library.groups, ({ topics }) => topics);
    const found = find(all, ({ id }) => id === wanted);
    if (wanted && !found)
      warn(this.host, 'topic', wanted, `expected one of ${flatMap(library.groups, idsOf).join(', ')}. All are shown.`);
    return found;
  }

  /** The topics that the publisher asks for, in their groups; all, where there is none of these. */
  #groups({ groups }: GuideWords['library']): GuideWords['library']['groups'] {
    const wanted = wordsIn(this.host.topics);
    const known = flatMap(groups, idsOf);
    for (const id of filter(wanted, (one) => !has(known, one)))
      warn(this.host, 'topics', id, `expected some of ${known.join(', ')}. This one is left out.`);
    const chosen = filter(
      groups.map(({ heading, topics }) => ({ heading, topics: filter(topics, ({ id }) => has(wanted, id)) })),
      ({ topics }) => topics.length,
    );
    return chosen.length ? chosen : groups;
  }
}

const idsOf = ({ topics }: { topics: readonly Topic[] }) => topics.map(({ id }) => id);
