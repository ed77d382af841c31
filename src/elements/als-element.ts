import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SignsAudience, WordGroups, Words } from '../content.js';
import { base } from './als-element.styles.js';
import { cards } from '../drawing/cards.styles.js';
import { controls } from '../drawing/controls.styles.js';
import { text } from '../drawing/text.styles.js';
import { tokens } from '../publisher/tokens.js';
import type { Events } from '../publisher/events.js';
import { fallbackLines } from '../drawing/fallback.js';
import { heading } from '../drawing/heading.js';
import { ReadingBar } from '../drawing/reading-bar.js';
import type { SignsContext } from '../drawing/signs.js';
import { TheirWords } from '../drawing/their-words.js';
import { WrittenText } from '../drawing/written-text.js';
import { signs } from '../generated/signs.js';
import { version } from '../generated/version.js';
import type { Catalog } from '../localization/catalog.js';
import { Language } from '../localization/language.js';
import { speaking } from '../localization/speech.js';
import { Drawing } from '../page/drawing.js';
import { followLooks, themeOf } from '../page/looks.js';
import { keepOwnKeys } from '../page/own-keys.js';
import { makeSheetsAnew, rootElsewhere } from '../page/own-sheets.js';
import { hasSwallowed, isHiddenByName } from '../page/page-around.js';
import { turn } from '../page/turn.js';
import type { Comfort, HeadingLevel, Switch } from '../publisher/attributes.js';
import {
  comfortOf,
  fromAttribute,
  headingLevelOf,
  oneOf,
  pointOut,
  regionOf,
  switchOf,
} from '../publisher/attributes.js';
import { optional, report } from '../publisher/tell.js';
import { bare } from '../triage/own.js';

/**
 * What every element does: it knows its content, language and region, wraps what it draws in an element with `lang`
 * and `dir`, out of reach of page styles, and leaves the reader with its fallback where anything goes wrong.
 *
 * @slot - Shown until the first render, and again, with the emergency line, if the element fails; always, if it holds more than words.
 * @attr {string} lang - Its language, as BCP 47. Without it: the nearest `lang` of the page, else English.
 * @attr {string} base - Folder of the files that are loaded when they are used, where the script cannot tell.
 * @attr {string} src - Address of a JSON file with the publisher's own words (docs/words.md).
 * @csspart base - The wrapper around everything.
 * @csspart heading - The element's own heading.
 * @csspart subheading - Headings inside, but those of cards and sections.
 * @csspart translation - Who made and who checked the translation.
 * @csspart button - A button with a frame.
 * @csspart button-quiet - A button that looks like a link.
 * @csspart strip - The emergency line, in the article and the check.
 * @csspart call - A link that calls an emergency number.
 * @fires {CustomEvent} als-ready - The element has drawn itself for the first time: sent once. Who may listen too late asks `ready`.
 * @fires {CustomEvent<{ message: string }>} als-error - Something failed and the fallback is shown; `detail.message` says what.
 */
export abstract class AlsElement extends LitElement {
  static override styles = [tokens, base, text, controls, cards];
  /** The version of als-widgets that defined this element. */
  static readonly version = version;
  /** The groups of words that it needs, in English. */
  static readonly groups: Partial<WordGroups> = { signs };
  /** Says all for itself: a page may have changed what objects inherit. */
  static override shadowRootOptions = bare<ShadowRootInit>({ mode: 'open' });

  /** The country whose emergency number applies: ISO 3166-1 alpha-2, any case. Without it: words, not a number. */
  @property() region = '';
  /** Level of the element's own heading, 1 to 6; headings inside follow. */
  @property({ attribute: 'heading-level' }) headingLevel: HeadingLevel = '2';
  /** `auto` follows the page, its `color-scheme` and a light colour of text; `light` and `dark` are fixed. */
  @property() theme: 'auto' | 'light' | 'dark' = 'auto';
  /** Least size of everything that can be pressed: `1` is 48 px, `2` is 64 px, `3` is 88 px. */
  @property() comfort: Comfort | 1 | 2 | 3 = '1';
  /** Offers to read aloud: with a voice on the device, or with `online` also by an online one, after a question. */
  @property({ attribute: 'read-aloud', converter: fromAttribute }) readAloud: Switch | 'online' = false;
  /** `draft` shows every translation and says how far it was checked; `reviewed` and `clinical` show English instead of less. */
  @property({ attribute: 'min-review' }) minReview: 'draft' | 'reviewed' | 'clinical' = 'draft';

  protected readonly language = new Language(this, (this.constructor as typeof AlsElement).groups, () =>
    oneOf(this, 'min-review', this.minReview, ['draft', 'reviewed', 'clinical']),
  );
  protected readonly reading = new ReadingBar(this, () =>
    switchOf(this, 'read-aloud', this.readAloud, ['off', 'on', 'online']),
  );
  protected readonly drawing = new Drawing(
    this,
    () => speaking(this.catalog, () => super.performUpdate()),
    () => [this.shows, this.written.text, this.catalog, this.language.wanted, this.regionCode, this.headingLevel],
    (error) => this.fail(error),
  );
  /** Resolves once the first drawing stands, also for who asks later: to `true`, or to `false` where its fallback stands. */
  readonly ready = new Promise<boolean>((resolve) => (this.#stands = resolve));
  #stands!: (isDrawn: boolean) => void;
  protected readonly written = new WrittenText(this, () => this.writtenFor);
  protected readonly theirs = new TheirWords(this, () => [this.written.text, this.regionCode]);
  #isHiddenByName = false;
  #hasSwallowed = false;

  constructor() {
    super();
    keepOwnKeys(this);
  }

  /** What the element shows, inside the wrapper. */
  protected abstract body(): unknown;
  /** What lies over the page for a while. */
  protected overlay(): unknown {
    return nothing;
  }

  /**
   * Names what is read now, such as a screen of questions. When it changes all is drawn anew: a page
   * translator may have put other nodes in the place of ours, and an old text must never stay.
   */
  protected get shows(): string {
    return '';
  }

  /** What the text between the tags was written for, if it says what would be drawn. */
  protected get writtenFor(): string {
    return ['', this.language.due, this.regionCode, this.headingLevel, this.shows].join('/');
  }

  protected override render(): unknown {
    const theme = themeOf(this, this.theme);
    const { locale, dir, passages } = this.catalog;
    passages?.dress(this.renderRoot as ShadowRoot);
    this.#hasSwallowed ||= hasSwallowed(this);
    // Our own translation, which the page asks for. All else, and English, may be translated by whatever the reader uses.
    const translate = locale === this.language.wanted && !/^en/.test(locale) ? 'no' : nothing;
    return html`<div class="base ${theme} comfort-${this.comfortLevel} ${this.#isHiddenByName ? 'shown' : ''}" part="base" lang=${locale} dir=${dir} translate=${translate}>
        <div class="frame">${this.written.text ? this.reading.render() : [this.language.isHere ? nothing : this.#fallback(), this.body()]}</div>
        ${this.overlay()}
      </div>
      ${this.#hasSwallowed ? html`<slot></slot>` : nothing}`;
  }

  /** All texts in the language of the element. */
  protected get catalog(): Catalog {
    return this.language.catalog;
  }

  protected get words(): Words {
    return this.catalog.words;
  }

  protected get comfortLevel(): Comfort {
    return comfortOf(this, this.comfort);
  }

  override connectedCallback(): void {
    try {
      // In XHTML, Chromium's parser does not tell an element its attributes.
      if (!this.hasUpdated && this.ownerDocument.contentType !== 'text/html')
        for (const { name, value } of this.attributes) this.attributeChangedCallback(name, null, value);
      super.connectedCallback();
    } catch (error) {
      this.fail(error);
    }
  }

  /** What stands between the tags stays until the first render replaces it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#isHiddenByName = isHiddenByName(this);
    const root = this.ownerDocument === document ? super.createRenderRoot() : rootElsewhere(this);
    root.append(document.createElement('slot'));
    return root;
  }

  protected adoptedCallback(): void {
    makeSheetsAnew(this);
  }

  /** Elements draw themselves first in turns, so that a page of them never stops answering. */
  protected override async scheduleUpdate(): Promise<void> {
    try {
      if (!this.hasUpdated) {
        await turn();
        if (!this.language.isHere && !this.drawing.isOver && !this.written.text) {
          this.renderRoot.prepend(...this.#fallback());
          await this.language.arrival();
        }
      }
      await super.scheduleUpdate();
    } catch (error) {
      this.fail(error);
    }
  }

  protected override performUpdate(): void {
    this.drawing.update();
  }

  protected override firstUpdated(): void {
    pointOut(this, (this.constructor as typeof LitElement).observedAttributes.concat('lang'));
    optional(this, () => followLooks(this));
    this.send('als-ready');
  }

  /** Runs what answers the reader's own action; an error there ends in the fallback too. */
  protected guard(action: () => void): void {
    try {
      speaking(this.catalog, action);
    } catch (error) {
      this.fail(error);
    }
  }

  #fallback(): readonly HTMLElement[] {
    return fallbackLines(this.language, this.regionCode);
  }

  /** Reports once, and leaves the reader with the emergency line and what stands between the tags. */
  protected fail(error: unknown): void {
    if (this.drawing.isOver) return;
    this.drawing.isOver = true;
    try {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.replaceChildren(...this.#fallback(), document.createElement('slot'));
    } catch {
      // Without a shadow root, what stands between the tags is still there.
    }
    report(`<${this.localName}> failed; its fallback is shown.`, error);
    this.send('als-error', { message: String(error) });
  }

  /** Tells the page, through all shadow roots around: first of all, that it is ready or has failed. */
  protected send<Type extends keyof Events>(type: Type, detail?: Events[Type]['detail']): void {
    this.#stands(type !== 'als-error');
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  protected get regionCode(): string {
    return regionOf(this, this.region);
  }

  /** A heading so many levels below the element's own. */
  protected readonly heading = (below: number, text: unknown, id = '', part?: string, about?: string): TemplateResult =>
    heading(headingLevelOf(this, this.headingLevel) + below, text, id, part, about);

  /** What lists of urgent signs need of the element. */
  protected readonly signsFor = (audience: SignsAudience): SignsContext => ({
    words: this.words,
    region: this.regionCode,
    audience,
    heading: this.heading,
  });
}
