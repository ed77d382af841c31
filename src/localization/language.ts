import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Group, WordGroups } from '../content.js';
import { edition, locales } from '../generated/locales.js';
import * as load from '../side-files/load.js';
import { tell } from '../publisher/tell.js';
import { inEnglish, type Catalog, type Least, type LocaleFile, type Translation } from './catalog.js';
import { langOf, match } from './match.js';

/** How long a reader waits for a language, in ms, with the emergency line in it, before English is drawn. */
const patience = 4000;
/** How long after the nth failure a language is tried again, in ms: four times as long each time, up to an hour. */
const pause = (failures: number) => Math.min(5_000 * 4 ** failures, 3_600_000);

/** Languages that have arrived, by their groups of words. */
const translations = new Map<string, Translation>();
const underWay = new Map<string, Promise<void> | undefined>();
const listening = new Set<Language>();

/** Groups of words in a language are here, a file for each: all elements that ask for them draw themselves in it. */
export function arrive(key: string, groups: Partial<WordGroups>, files: readonly LocaleFile[]): void {
  const translated = (Object.keys(groups) as Group[]).map((group, i) => files[i]![group]!);
  translations.set(key, files[0]!.translate!(translated, Object.values(groups), html));
  for (const { host } of listening) host.requestUpdate();
}

/**
 * Loads the groups of a language side by side, each once for the page, and goes on trying while an
 * element asks for them, also when the browser is back online. Resolves with the first outcome.
 */
function fetchLocale(key: string, failures = 0): Promise<void> | undefined {
  const asking = [...listening].filter((language) => language.key === key);
  const asks = asking[failures % asking.length];
  if (!asks) return void underWay.delete(key);
  const { host, wanted, groups } = asks;
  const words = Object.values(groups);
  const files = (Object.keys(groups) as Group[]).map(async (group) => {
    const isOurs = (file: LocaleFile | undefined) =>
      file?.edition === edition &&
      file.locale === wanted &&
      file[group] &&
      // The signs come with what makes a catalog.
      (group !== 'signs' || file.translate!([file.signs!], [words[0]!], html).catalog('draft'));
    const file = load.included.find(({ locale }) => locale === wanted);
    return file ?? (await load.locale(host, `${wanted}.${group}`, failures, isOurs)).default;
  });
  return Promise.all(files).then(
    (files) => arrive(key, groups, files),
    () => {
      const again = () => {
        clearTimeout(timer);
        removeEventListener('online', again);
        void fetchLocale(key, failures + 1);
      };
      const timer = setTimeout(again, pause(failures));
      addEventListener('online', again);
    },
  );
}

let observer: MutationObserver | undefined;

/** Which language an element speaks: that of the nearest `lang`, followed when it changes. */
export class Language implements ReactiveController {
  /** What the page asks for, of what is shipped. */
  wanted = 'en';
  /** The page asked for another region's kind of this language. */
  varies = false;
  /** The reader has asked for English. */
  prefersEnglish = false;
  /** The language that is shown; none is English. */
  #shown: Translation | undefined;
  #tag: string | undefined;

  constructor(
    readonly host: ReactiveControllerHost & Element,
    /** The groups of words that it needs, in English. */
    readonly groups: Partial<WordGroups>,
    /** Texts that have not reached this level are shown in English. */
    private readonly least: () => Least,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    listening.add(this);
    try {
      observer ??= new MutationObserver(() => listening.forEach((language) => language.follow()));
      // A change of `lang` outside a shadow root is not seen from inside, nor the other way round.
      for (let root: Node = this.host.getRootNode(); ; root = root.host.getRootNode()) {
        observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
        if (!(root instanceof ShadowRoot)) break;
      }
    } catch {
      // A browser or page without observers: a change is not noticed.
    }
    this.follow();
  }

  hostDisconnected(): void {
    listening.delete(this);
  }

  /** Looks again at what the page asks for, and whether it has arrived. */
  follow(): void {
    const tag = langOf(this.host) || load.included[0]?.locale || 'en';
    if (tag !== this.#tag) {
      this.#tag = tag;
      const matched = match(tag);
      if (!matched)
        tell(`<${this.host.localName}> lang="${tag}": expected a BCP 47 tag such as "es". English is used.`);
      this.wanted = matched?.locale ?? 'en';
      this.varies = matched?.varies ?? false;
    }
    if (!this.isHere && !underWay.has(this.key)) underWay.set(this.key, fetchLocale(this.key));
    this.host.requestUpdate();
  }

  /** Names what it needs: a language, and the groups. */
  get key(): string {
    return [this.wanted, ...Object.keys(this.groups)].join();
  }

  /** Whether the language is in the script or has arrived. */
  get isHere(): boolean {
    return this.wanted === 'en' || translations.has(this.key);
  }

  /** Resolves when the language is here, has failed to load, or has taken too long. */
  async arrival(): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    let waitedFor;
    while (waitedFor !== this.wanted) {
      waitedFor = this.wanted;
      await Promise.race([underWay.get(this.key), late]);
    }
  }

  /** What the element draws. A language that has not arrived leaves what is shown. */
  get catalog(): Catalog {
    const translation = translations.get(this.key);
    if (this.isHere && this.#shown !== translation) {
      this.#shown = translation;
      this.prefersEnglish = false;
    }
    const catalog = this.#shown?.catalog(this.least());
    return (!this.prefersEnglish && catalog) || inEnglish;
  }

  /** The language that is drawn, as soon as it is here. */
  get due(): string {
    return this.isHere ? this.catalog.locale : this.wanted;
  }

  /** Who made and who checked the translation, and the way to the English and back. */
  note(): unknown {
    const { prefersEnglish, varies, isHere } = this;
    return this.#shown?.note(this.least(), { prefersEnglish, varies: varies && isHere }, () => {
      this.prefersEnglish = !prefersEnglish;
      this.host.requestUpdate();
    });
  }

  /** The emergency line in the language that the page asks for, unless that is English: it is in the script itself. */
  emergencyLine(number: string | undefined): string | undefined {
    const [both, withNumber, withoutNumber] = locales[this.wanted]?.split('|') ?? [];
    return withoutNumber && both! + (number ? withNumber!.replace('{number}', number) : withoutNumber);
  }
}
