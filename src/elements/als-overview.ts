import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { str } from '@lit/localize';
import type { Block, Section } from '../content.js';
import { msg, say } from '../localization/speech.js';
import { AlsElement, define, turn } from './als-element.js';
import { overview } from './als-overview.styles.js';
import { draw, ladder } from '../figures/figures.js';
import { figures } from '../figures/figures.styles.js';
import { contactList } from '../drawing/contacts.js';
import { items } from '../drawing/items.js';
import { signsInShort } from '../drawing/signs.js';
import { reviewState } from '../drawing/review-state.js';

/**
 * The article on ALS (motor neurone disease): a summary first, contents, sections, the words used,
 * the sources with their markers, and who has reviewed it. Survival figures are not in the page
 * until the reader asks for them.
 *
 * @customElement als-overview
 * @summary What ALS is, in plain words, with the sources of every claim.
 * @csspart lead - The summary at the top.
 * @csspart contents - The list of sections.
 * @csspart section - One section.
 * @csspart section-heading - Its heading.
 * @csspart review - Who has reviewed the content, and when its sources were checked.
 * @fires als-reveal - The reader asked for survival figures; `detail.section` is the id of the section.
 */
export class AlsOverview extends AlsElement {
  static override styles = [...AlsElement.styles, overview, figures];

  /** Ids of the sections whose hidden part the reader has asked for. Never remembered. */
  @state() private revealed: readonly string[] = [];

  /** How many parts are drawn. The rest follow in turns: a long article never keeps the page from answering. */
  @state() private drawn = 2;

  protected override updated(): void {
    if (!this.isWhole) void turn().then(() => (this.drawn += 2));
    else this.optional(() => draw(this.renderRoot));
  }

  protected override body(): unknown {
    const { article } = this.words;
    return html`<section class="page" aria-labelledby="title">
      ${this.heading(0, article.title, 'title')}
      <div class="lead" part="lead">${article.lead.map((block) => this.block(block))}</div>
      ${this.helpLine()} ${this.translationNote()} ${this.readAloudBar()}
      <div class="contents" part="contents">
        ${this.heading(1, msg('In this guide', { id: 'contents', desc: 'Heading of the list of sections.' }), 'contents')}
        <ul role="list">
          ${article.sections.map(({ id, heading }) => html`<li>${this.linkTo(id, say(heading))}</li>`)}
          <li>${this.linkTo('organizations', this.organizationsHeading)}</li>
          <li>${this.linkTo('glossary', this.glossaryHeading)}</li>
          <li>${this.linkTo('sources', this.sourcesHeading)}</li>
        </ul>
      </div>
      <div class="sections">
        ${this.parts.slice(0, this.drawn).map((part) => part())}
      </div>
      ${this.isWhole ? this.review() : nothing}
    </section>`;
  }

  /** Everything on the line, in order. */
  private get parts(): readonly (() => unknown)[] {
    const sections = this.words.article.sections.map((section) => () => this.section(section));
    return [...sections, () => this.organizations(), () => this.glossary(), () => this.sources()];
  }

  private get isWhole(): boolean {
    return this.drawn >= this.parts.length;
  }

  private organizations() {
    return html`<div class="section" part="section"><span class="junction"></span>
          ${this.heading(1, this.organizationsHeading, 'organizations', 'section-heading')}
          ${contactList(this.regionCode, 'associations')}
          <p class="quiet">${msg(str`These names and numbers were compared with saved copies of published pages on ${this.words.review.contactsChecked}. Nobody has called the numbers.`, { id: 'contacts-compared', desc: '0 is a date. Under a list of organizations and help lines.' })}</p>
        </div>`;
  }

  private glossary() {
    return html`<div class="section" part="section"><span class="junction"></span>
          ${this.heading(1, this.glossaryHeading, 'glossary', 'section-heading')}
          <dl>
            ${this.words.glossary.map(
              ({ term, text, say: sound }) =>
                html`<dt>${say(term)}</dt>
                  <dd>
                    ${say(text)}
                    ${sound ? html`<span class="quiet">${msg(str`Say it: ${sound}`, { id: 'say-it', desc: 'How to pronounce a word; 0 is the pronunciation in letters.' })}</span>` : nothing}
                  </dd>`,
            )}
          </dl>
        </div>`;
  }

  private sources() {
    return html`<div class="section" part="section"><span class="junction"></span>
          ${this.heading(1, this.sourcesHeading, 'sources', 'section-heading')}
          <ol class="sources">
            ${this.words.sources.map(
              ({ citation, address }, i) =>
                html`<li id="source-${i + 1}" tabindex="-1"><span lang="en" dir="ltr" translate="yes">${citation} <a href="https://${address}">${address}</a></span></li>`,
            )}
          </ol>
        </div>`;
  }

  private review() {
    return html`<div class="review" part="review">
        ${this.heading(1, msg('Who has reviewed this', { id: 'review', desc: 'Heading above the review state.' }), 'review')}
        ${reviewState(this.words.review)}
      </div>`;
  }

  private get organizationsHeading(): string {
    return msg('Organizations that help', {
      id: 'organizations',
      desc: 'Heading above ALS associations of the region.',
    });
  }

  private get glossaryHeading(): string {
    return msg('Words used here', { id: 'glossary', desc: 'Heading of the glossary.' });
  }

  private get sourcesHeading(): string {
    return msg('Sources', { id: 'sources', desc: 'Heading of the list of citations.' });
  }

  private section({ id, heading, blocks, hidden }: Section) {
    const shown = this.revealed.includes(id);
    return html`<div class="section" part="section"><span class="junction"></span>
      ${this.heading(1, heading, id, 'section-heading')} ${blocks.map((block) => this.block(block))}
      ${
        hidden
          ? html`<p class="reveal">
              <button
                type="button"
                aria-expanded=${shown}
                @click=${() => this.guard(() => this.reveal(id))}
                .textContent=${
                  shown
                    ? msg('Hide survival figures', {
                        id: 'hide-survival',
                        desc: 'Button. Removes the figures from the page again.',
                      })
                    : msg('Show survival figures', {
                        id: 'show-survival',
                        desc: 'Button. The figures are not in the page until it is pressed.',
                      })
                }
              >
              </button>
            </p>
            ${shown ? hidden.map((block) => this.block(block)) : nothing}`
          : nothing
      }
    </div>`;
  }

  private block({ heading, text, list, terms, checked, noVoice, crisisLines, signs, figure, sources }: Block) {
    const listed = signs ? signsInShort(this.words, 'worried', signs) : list;
    const rows = listed?.map(
      (item, i) => html`<li>${say(item)}${i === listed.length - 1 && !terms ? this.markers(sources) : nothing}</li>`,
    );
    return html`<div class="block ${figure}" role=${figure ? 'figure' : nothing} aria-labelledby=${figure ?? nothing}>
      ${heading ? this.heading(2, heading, '') : nothing}
      ${text ? html`<p id=${figure ?? nothing}>${say(text)}${listed || terms ? nothing : this.markers(sources)}</p>` : nothing}
      ${figure === 'ladder' ? ladder(this.words, (result) => this.withNumber(result)) : nothing}
      ${rows ? (figure ? html`<ol role="list">${rows}</ol>` : html`<ul>${rows}</ul>`) : nothing}
      ${
        terms
          ? html`<dl>
            ${terms.map((t, i) => html`<div><dt><span class="drawing" aria-hidden="true"></span>${say(t.term)}</dt><dd>${say(t.text)}${this.markers(t.sources ?? (i === terms.length - 1 ? sources : undefined))}</dd></div>`)}
          </dl>`
          : nothing
      }
      ${noVoice ? html`<ul ${items(this.words.extras.noVoice.list!)}></ul> ${this.noVoice()}` : nothing} ${crisisLines ? contactList(this.regionCode, 'crisis') : nothing}
      ${
        checked
          ? html`<p class="quiet">${msg(str`This list was compared with saved copies of published pages on ${checked}. Approvals may have changed since then.`, { id: 'list-compared', desc: '0 is a date. Under a list of medicines and where they are approved.' })}</p>`
          : nothing
      }
    </div>`;
  }

  /** A marker for each source, named as a reader would say it. */
  private markers(sources: readonly number[] | undefined) {
    if (!sources?.length) return nothing;
    return html` <span class="markers"
      >${sources.map((source) => {
        const name = msg(str`Source ${source + 1}: ${this.words.sources[source]!.citation.split('. ')[0]}`, {
          id: 'source-name',
          desc: 'Name of a link to a citation; 0 is its number, 1 its short name.',
        });
        return this.linkTo(`source-${source + 1}`, `[${source + 1}]`, name);
      })}</span
    >`;
  }

  /** A link inside the shadow root, where a plain fragment would lead nowhere. */
  private linkTo(id: string, text: unknown, name?: string) {
    return html`<a href="#${id}" aria-label=${name ?? nothing} @click=${(event: Event) => this.follow(event, id)}>${text}</a>`;
  }

  private follow(event: Event, id: string) {
    event.preventDefault();
    this.guard(() => this.focusOn(id));
  }

  private reveal(section: string) {
    const shown = this.revealed.includes(section);
    this.revealed = shown ? this.revealed.filter((id) => id !== section) : [...this.revealed, section];
    if (!shown) this.send('als-reveal', { section });
  }
}

define('als-overview', AlsOverview);

declare global {
  interface HTMLElementTagNameMap {
    'als-overview': AlsOverview;
  }
}
