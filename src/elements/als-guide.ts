import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { contactList } from '../drawing/contacts.js';
import { helpLine } from '../drawing/emergency.js';
import { fallbackLines } from '../drawing/fallback.js';
import { guidance } from '../drawing/guidance.styles.js';
import { items } from '../drawing/items.js';
import { associations } from '../generated/associations.js';
import { guideTitles } from '../generated/guide-titles.js';
import type { Guide } from '../guide/guide.js';
import { inEnglish, type Catalog } from '../localization/catalog.js';
import { msg } from '../localization/speech.js';
import { define } from '../page/define.js';
import { focusOn } from '../page/focus-on.js';
import * as load from '../side-files/load.js';
import { AlsElement } from './als-element.js';
import { lent } from './lent-to-guide.js';

/** How long a reader waits for the library, in ms, with the emergency line, before its titles are drawn. */
const patience = 4000;

/**
 * A library for people who have ALS and those who care for them: its contents, or one topic. All that is in it
 * comes with one file for each language, so that no request tells what is read. No address, title, event or
 * storage changes with it.
 *
 * @customElement als-guide
 * @summary Living with ALS, one topic at a time: what to know, what to do, what to ask, when to get help.
 * @csspart contents - The groups of topics.
 * @csspart contents-link - The button that opens a topic.
 * @csspart topic - One topic.
 * @csspart lead - Its opening.
 * @csspart section - A part of it, such as what to do.
 * @csspart card - Signs that call for help sooner.
 * @csspart card-emergency - Those of the emergency.
 * @csspart card-urgent - Those for help today.
 * @csspart card-prompt - Those for a call within days.
 * @csspart card-urgency - The word and picture at its top.
 * @csspart card-heading - What to do, and when.
 * @csspart sources - The list that the button for sources shows.
 * @csspart review - Who has reviewed the topic.
 */
export class AlsGuide extends AlsElement {
  static override styles = [...AlsElement.styles, guidance];

  /** One topic alone, such as `breathing`. Without: the contents. */
  @property() topic = '';
  /** The contents with these topics alone, such as `breathing eating`. */
  @property() topics = '';
  /** To whom it speaks: `diagnosed`, or the `carer` of a person with ALS. */
  @property() audience: 'diagnosed' | 'carer' = 'diagnosed';

  private guide: Guide | undefined;
  #asked = '';
  #arrival: Promise<void> | undefined;
  #times = 0;

  protected override get shows(): string {
    return [this.topic, this.topics, this.audience, this.guide?.shown].join();
  }

  protected override get catalog(): Catalog {
    return this.guide?.catalog(super.catalog) ?? super.catalog;
  }

  protected override async scheduleUpdate(): Promise<void> {
    const { wanted } = this.language;
    if (wanted !== this.#asked) {
      this.#asked = wanted;
      this.#arrival = this.ask();
    }
    if (!this.guide && !this.hasUpdated && !this.written.text) {
      const lines = fallbackLines(this.language, this.regionCode);
      this.renderRoot.prepend(...lines);
      await Promise.race([this.#arrival, new Promise((late) => setTimeout(late, patience))]);
      for (const line of lines) line.remove();
    }
    return super.scheduleUpdate();
  }

  /** Asks for the library in the language that is wanted. */
  private async ask(): Promise<void> {
    const { wanted } = this.language;
    try {
      const [code, { default: file }] = await load.guide(this, wanted, this.#times++, lent);
      if (wanted === this.language.wanted)
        this.guide = new code.Guide(this, file, () => this.leave(), this.guide?.shown);
    } catch {
      // Why, the console has been told.
    }
    this.requestUpdate();
  }

  /** Another page of the library takes the place of this one, or of the text that was written beforehand. */
  private leave(): Promise<unknown> {
    this.reading.stop();
    return this.written.end();
  }

  protected override body(): unknown {
    return (
      this.guide?.render(
        this.signsFor('diagnosed'),
        () => this.language.note(),
        () => this.reading.render(),
      ) ?? this.#without()
    );
  }

  /** The library has not come: whom to call, who helps, and what it is about. */
  #without() {
    const [title, ...titles] = guideTitles.split('|');
    const again = () =>
      void this.ask()
        .then(() => this.updateComplete)
        .then(() => focusOn(this, 'title'));
    return html`<section class="page" aria-labelledby="title">
      ${this.heading(0, html`<span lang="en" dir="ltr">${title}</span>`, 'title')} ${helpLine(this.regionCode)}
      <p>${msg('The library did not load.', { id: 'guide-failed', desc: 'In the place of the library, where its file did not come.' })}</p>
      <button part="button" type="button" @click=${again}>${msg('Try again', { id: 'try-again', desc: 'Button, after “The library did not load.”' })}</button>
      ${contactList(this.regionCode, associations, inEnglish.words.associationNotes ?? [])}
      <ul lang="en" dir="ltr" ${items(titles)}></ul>
    </section>`;
  }
}

define('als-guide', AlsGuide);

declare global {
  interface HTMLElementTagNameMap {
    'als-guide': AlsGuide;
  }
}
