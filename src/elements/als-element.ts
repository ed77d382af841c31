import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SignsAudience, Words } from '../content.js';
import { version } from '../generated/version.js';
import { inEnglish, type Catalog } from '../localization/catalog.js';
import { Language } from '../localization/language.js';
import { msg, say, speaking } from '../localization/speech.js';
import { load } from '../side-files/load.js';
import { report, tell } from '../publisher/tell.js';
import type { ReadAloud } from '../read-aloud.js';
import { bare, flatMap } from '../triage/own.js';
import {
  comfortOf,
  emergencyNumbers,
  fromAttribute,
  headingLevelOf,
  oneOf,
  pointOut,
  regionOf,
  switchOf,
  type Comfort,
} from '../publisher/attributes.js';
import { tokens } from '../publisher/tokens.js';
import { callForHelp, helpLine, noVoice, withNumber } from '../drawing/emergency.js';
import { heading } from '../drawing/heading.js';
import { base } from './als-element.styles.js';
import { now } from '../page/now.js';
import { OutsideChanges } from '../page/outside-changes.js';
import { keepOwnKeys } from '../page/own-keys.js';
import { hasSwallowed, isHiddenByName } from '../page/page-around.js';
import type { SignsContext } from '../drawing/signs.js';

/**
 * What every element does: it knows its content, its language and its region, wraps what it draws in
 * an element that carries `lang` and `dir` and that no page style can reach, and catches whatever goes wrong,
 * so that the reader is left with what stands between the tags and the emergency line.
 *
 * @slot - Shown until the first render, and again, with the emergency line, if the element fails; always, if it holds more than words.
 * @attr {string} lang - Its language, as BCP 47. Without it: the nearest `lang` of the page, else English.
 * @attr {string} base - Folder of the files that are loaded when they are used, where the script cannot tell.
 * @csspart base - The wrapper around everything.
 * @csspart heading - The element's own heading.
 * @fires als-ready - The element has drawn itself for the first time.
 * @fires als-error - Something failed and the fallback is shown; `detail.message` says what.
 * @cssproperty [--als-font-family=inherit] - The page's own font by default.
 * @cssproperty [--als-font-size-base=medium] - What all sizes are relative to: the reader's browser setting by default.
 * @cssproperty [--als-line-height=1.6] - Line height of running text.
 * @cssproperty [--als-measure=65ch] - The longest line of text.
 * @cssproperty [--als-paragraph-space=0.75em] - Space between paragraphs.
 * @cssproperty [--als-radius=8px] - Corner radius of cards; controls have half of it.
 * @cssproperty [--als-target-size=48px] - The least height of everything that can be pressed.
 * @cssproperty [--als-target-gap=8px] - The least gap between two things that can be pressed.
 * @cssproperty [--als-scroll-offset=4.5em] - Room above a heading that is scrolled to, for a fixed page header.
 */
export abstract class AlsElement extends LitElement {
  static override styles = [tokens, base];
  /** The version of als-widgets that defined this element. */
  static readonly version = version;
  /** Says all for itself: a page may have changed what objects inherit. */
  static override shadowRootOptions = bare<ShadowRootInit>({ mode: 'open' });

  /** The country whose emergency number applies: ISO 3166-1 alpha-2, any case. Without it: words, not a number. */
  @property() region = '';
  /** Level of the element's own heading, 1 to 6; headings inside follow. */
  @property({ attribute: 'heading-level' }) headingLevel = '2';
  /** `auto` follows the page's `color-scheme`; `light` and `dark` set it. */
  @property() theme = 'auto';

  /** Least size of everything that can be pressed: `1` is 48 px, `2` is 64 px, `3` is 88 px. */
  @property() comfort: string = '1';

  /** Offers to read aloud: with a voice on the device, or with `online` also by an online one, after a question. */
  @property({ attribute: 'read-aloud', converter: fromAttribute }) readAloud: boolean | string = false;

  /** `draft` shows every translation and says how far it was checked; `reviewed` and `clinical` show English instead of less. */
  @property({ attribute: 'min-review' }) minReview: string = 'draft';

  protected readonly language = new Language(this, () =>
    oneOf(this, 'min-review', this.minReview, ['draft', 'reviewed', 'clinical']),
  );
  /** Reading aloud, once its file has arrived. */
  protected reader: ReadAloud | null = null;
  #readerIsAskedFor = false;
  #failed = false;
  #drawn: Catalog | undefined;
  #isHiddenByName = false;
  #hasSwallowed = false;
  #around = '';
  #shows = '';
  readonly #outside = new OutsideChanges(this, () => this.#drawAnew());

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

  protected override render(): unknown {
    const theme = oneOf(this, 'theme', this.theme, ['auto', 'light', 'dark']);
    const { locale, dir } = this.catalog;
    const shown = this.#isHiddenByName ? 'shown' : '';
    this.#hasSwallowed ||= hasSwallowed(this);
    // Our own translation, which the page asks for. All else, and English, may be translated by whatever the reader uses.
    const translate = locale === this.language.wanted && !/^en/.test(locale) ? 'no' : nothing;
    return html`<div
        class="base ${theme} comfort-${this.comfortLevel} ${shown}"
        part="base"
        lang=${locale}
        dir=${dir}
        translate=${translate}
      >
        <div class="frame">${this.language.isHere ? nothing : this.fallbackLines()} ${this.body()}</div>
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

  /** Who made and who checked the translation, and the way to the English and back. */
  protected translationNote(): unknown {
    return this.language.note(() => {
      this.guard(() => {
        this.language.prefersEnglish = !this.language.prefersEnglish;
        this.requestUpdate();
      });
    });
  }

  /** The buttons for reading aloud, once their file has arrived: it is asked for with the first drawing. */
  protected readAloudBar(): unknown {
    const wanted = () => switchOf(this, 'read-aloud', this.readAloud, ['off', 'on', 'online']);
    if (!wanted()) {
      this.hush();
      return nothing;
    }
    if (!this.#readerIsAskedFor) {
      this.#readerIsAskedFor = true;
      load
        .readAloud(this)
        .then((module) => {
          const source = () => ({
            root: this.renderRoot.querySelector('.page')!,
            lang: this.catalog.locale,
            online: wanted() === 'online',
          });
          this.reader = new module.ReadAloud(source, () => {
            this.requestUpdate();
            const bar = this.renderRoot.querySelector('.reading');
            // The button that was pressed is gone: focus goes to the first that took its place.
            if (bar?.matches(':focus-within'))
              void this.updateComplete.then(() => bar.querySelector('button')?.focus({ preventScroll: true }));
          });
        })
        // An extra is left out. Why, the console has been told.
        .catch(() => undefined);
    }
    return html`<div class="actions reading">${this.optional(() => this.reader?.render(html, msg))}</div>`;
  }

  /** Stops reading aloud. */
  protected hush(): void {
    this.optional(() => this.reader?.stop());
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hush();
  }

  /** What stands between the tags stays until the first render replaces it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#isHiddenByName = isHiddenByName(this);
    const isAtHome = this.ownerDocument === document;
    const root = isAtHome ? super.createRenderRoot() : this.attachShadow({ mode: 'open' });
    if (!isAtHome) this.adoptedCallback();
    root.append(document.createElement('slot'));
    return root;
  }

  /** A constructed sheet works in one document alone: in another, as of a pop-out window, it is made anew. */
  protected adoptedCallback(): void {
    const { shadowRoot: root, ownerDocument } = this;
    const view = ownerDocument.defaultView;
    if (!view || !root?.adoptedStyleSheets) return;
    root.adoptedStyleSheets = (this.constructor as typeof AlsElement).elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }

  /** Elements draw themselves first in turns, so that a page of them never stops answering. */
  protected override async scheduleUpdate(): Promise<void> {
    try {
      if (!this.hasUpdated) {
        await turn();
        if (!this.language.isHere && !this.#failed) {
          this.renderRoot.prepend(...this.fallbackLines());
          await this.language.arrival();
        }
      }
      await super.scheduleUpdate();
    } catch (error) {
      this.fail(error);
    }
  }

  protected override performUpdate(): void {
    if (this.#failed) return;
    const around = [this.language.wanted, this.regionCode, this.headingLevel].join();
    if (this.#drawn !== this.catalog || this.#around !== around || this.#shows !== this.shows) {
      this.#around = around;
      return this.#drawAnew();
    }
    try {
      this.#outside.tryAgain();
      this.#draw();
    } catch {
      // Where code of the page has taken away what Lit draws into, the state is still whole.
      this.#drawAnew();
    }
  }

  #draw(): void {
    const { catalog } = this;
    // What is being read is in another language now.
    if (this.#drawn !== catalog) this.hush();
    this.#drawn = catalog;
    speaking(catalog, () => super.performUpdate());
    this.#outside.ignoreOwn();
  }

  /** Takes out all but the styles, and gives Lit another place to draw. */
  #empty(): void {
    for (const node of [...this.renderRoot.childNodes]) if (node.nodeName.toLowerCase() !== 'style') node.remove();
    this.renderOptions.renderBefore = this.renderRoot.appendChild(new Comment());
  }

  /** Draws everything from the state alone; focus stays where it was on a screen. */
  #drawAnew(): void {
    if (this.#failed) return;
    try {
      const controls = () => [...this.renderRoot.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')];
      const focused = controls().indexOf(this.shadowRoot!.activeElement as HTMLElement);
      this.#empty();
      this.isUpdatePending = true;
      this.#draw();
      if (this.#shows === this.shows) controls()[focused]?.focus({ preventScroll: true });
      this.#shows = this.shows;
    } catch (error) {
      this.fail(error);
    }
  }

  protected override firstUpdated(): void {
    pointOut(this, (this.constructor as typeof LitElement).observedAttributes.concat('lang'));
    this.optional(() => new MutationObserver(() => this.requestUpdate()).observe(this, { childList: true }));
    this.send('als-ready');
  }

  /** Changes what no template draws. */
  protected byHand(change: () => void): void {
    change();
    this.#outside.ignoreOwn();
  }

  /** Runs what answers the reader's own action; an error there ends in the fallback too. */
  protected guard(action: () => void): void {
    try {
      speaking(this.catalog, action);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Reports once, and leaves the reader with the emergency line and what stands between the tags. */
  protected fail(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    try {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.replaceChildren(...this.fallbackLines(), document.createElement('slot'));
    } catch {
      // Without a shadow root, what stands between the tags is still there.
    }
    report(`<${this.localName}> failed; its fallback is shown.`, error);
    this.send('als-error', { message: String(error) });
  }

  /** Tells the page, through all shadow roots around. */
  protected send(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  protected get regionCode(): string {
    return regionOf(this, this.region);
  }

  /** The numbers of the region, most important first; none where it is not known. */
  protected get numbers(): readonly string[] {
    return emergencyNumbers(this.regionCode);
  }

  /** What the element shows without its content: the emergency line in its language, and in English. */
  private fallbackLines(): readonly HTMLElement[] {
    const [number] = this.numbers;
    const { withNumber, withoutNumber } = inEnglish.words.emergencyLine;
    const lines = {
      [this.language.wanted]: this.language.emergencyLine(number),
      en: number ? withNumber.replace('{number}', number) : withoutNumber,
    };
    return flatMap(Object.entries(lines), ([lang, textContent]) =>
      textContent
        ? [Object.assign(document.createElement('p'), { className: 'fallback', lang, dir: 'auto', textContent })]
        : [],
    );
  }

  /** A heading so many levels below the element's own. */
  protected heading(below: number, text: unknown, id = '', part?: string, about?: string): TemplateResult {
    return heading(headingLevelOf(this, this.headingLevel) + below, text, id, part, about);
  }

  /** A text about a number to call: with the number where it is known, else in words. */
  protected withNumber(texts: { heading: string; headingWithoutNumber?: string | undefined }): string {
    return withNumber(texts, this.regionCode);
  }

  protected callForHelp(): TemplateResult {
    return callForHelp(this.regionCode);
  }

  protected noVoice(): unknown {
    return noVoice(this.regionCode);
  }

  protected helpLine(): TemplateResult {
    return helpLine(this.regionCode);
  }

  /** What lists of urgent signs need of the element. */
  protected signsFor(audience: SignsAudience): SignsContext {
    return {
      words: this.words,
      region: this.regionCode,
      audience,
      heading: (below, text, id, part) => this.heading(below, text, id, part),
    };
  }

  /** Moves focus to a heading and brings it into view, clear of a fixed page header. */
  protected focusOn(id: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    if (!target) return;
    target.focus({ preventScroll: true });
    // Into a page of another origin around it goes no margin: for a moment the heading itself is as high.
    target.classList.add('aim');
    this.optional(() => {
      const { top } = target.getBoundingClientRect();
      // In a frame as high as its content only the browser knows what the reader sees: "nearest" asks it.
      const block = top > innerHeight / 2 ? 'start' : 'nearest';
      target.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    });
    target.classList.remove('aim');
  }

  /** Runs what the reader can do without: where it fails, the publisher is told, and the rest goes on. */
  protected optional<Result>(action: () => Result): Result | undefined {
    try {
      return action();
    } catch (error) {
      return void tell(`<${this.localName}>`, error);
    }
  }
}

let turns: Promise<void> = Promise.resolve();
let sliceEnds = 0;

/** Resolves after all turns asked for before, in a new task where this one has gone on for 10 ms. */
export function turn(): Promise<void> {
  turns = turns.then(async () => {
    if (now() < sliceEnds) return;
    await new Promise((resolve) => {
      // Where there are no channels, or none that answer.
      setTimeout(resolve, 100);
      try {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(port1.close());
        port2.postMessage(null);
      } catch {
        // It is a little slower.
      }
    });
    sliceEnds = now() + 10;
  });
  return turns;
}

/** Defines an element where there is a page, unless a first copy of the script has done so. */
export function define(tag: string, element: CustomElementConstructor): void {
  try {
    if (globalThis.customElements && !customElements.get(tag)) customElements.define(tag, element);
  } catch (error) {
    report(`<${tag}> cannot be defined on this page.`, error);
  }
}
