import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { edition, locales } from '../generated/locales.js';
import { included, load } from '../side-files/load.js';
import { tell } from '../publisher/tell.js';
import { inEnglish, type Catalog, type Least, type Translation } from './catalog.js';
import { langOf, match } from './match.js';

/** How long a reader waits for a language, in ms, with the emergency line in it, before English is drawn. */
const patience = 4000;
/** How long after the nth failure a language is tried again, in ms: four times as long each time, up to an hour. */
const pause = (failures: number) => Math.min(5_000 * 4 ** failures, 3_600_000);

/** Languages that have arrived. */
const translations = new Map<string, Translation>(included.map((file) => [file.locale, file]));
const underWay = new Map<string, Promise<void> | undefined>();
const listening = new Set<Language>();

/** A language is here: all elements that ask for it draw themselves in it. */
export function arrive(translation: Translation): void {
  translations.set(translation.locale, translation);
  for (const { host } of listening) host.requestUpdate();
}

/**
 * Loads a language once for the page, and goes on trying while an element asks for it, also when the
 * browser is back online. Resolves with the first outcome.
 */
function fetchLocale(locale: string, failures = 0): Promise<void> | undefined {
  const asking = [...listening].filter(({ wanted }) => wanted === locale);
  const asks = asking[failures % asking.length];
  if (!asks) return void underWay.delete(locale);
  const isOurs = (file: Translation | undefined) =>
    file?.edition === edition && file.locale === locale && !!file.catalog(inEnglish.words, html, 'draft');
  return load.locale(asks.host, locale, failures, isOurs).then(
    ({ default: translation }) => arrive(translation),
    () => {
      const again = () => {
        clearTimeout(timer);
        removeEventListener('online', again);
        void fetchLocale(locale, failures + 1);
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
    const tag = langOf(this.host) || included[0]?.locale || 'en';
    if (tag !== this.#tag) {
      this.#tag = tag;
      const matched = match(tag);
      if (!matched)
        tell(`<${this.host.localName}> lang="${tag}": expected a BCP 47 tag such as "es". English is used.`);
      this.wanted = matched?.locale ?? 'en';
      this.varies = matched?.varies ?? false;
    }
    if (!this.isHere && !underWay.has(this.wanted)) underWay.set(this.wanted, fetchLocale(this.wanted));
    this.host.requestUpdate();
  }

  /** Whether the language is in the script or has arrived. */
  get isHere(): boolean {
    return this.wanted === 'en' || translations.has(this.wanted);
  }

  /** Resolves when the language is here, has failed to load, or has taken too long. */
  async arrival(): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    let waitedFor;
    while (waitedFor !== this.wanted) {
      waitedFor = this.wanted;
      await Promise.race([underWay.get(waitedFor), late]);
    }
  }

  /** What the element draws. A language that has not arrived leaves what is shown. */
  get catalog(): Catalog {
    const wanted = translations.get(this.wanted);
    if (this.isHere && this.#shown !== wanted) {
      this.#shown = wanted;
      this.prefersEnglish = false;
    }
    const catalog = this.#shown?.catalog(inEnglish.words, html, this.least());
    return (!this.prefersEnglish && catalog) || inEnglish;
  }

  /** The language that is drawn, as soon as it is here. */
  get due(): string {
    return this.isHere ? this.catalog.locale : this.wanted;
  }

  /** Who made and who checked the translation, and the way to the English and back. */
  note(): unknown {
    const { prefersEnglish, varies, isHere } = this;
    return this.#shown?.note(html, this.least(), { prefersEnglish, varies: varies && isHere }, () => {
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
