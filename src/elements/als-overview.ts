import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { str } from '@lit/localize';
import type { Block } from '../content.js';
import { firstSentence } from '../localization/first-sentence.js';
import { msg, say } from '../localization/speech.js';
import { define } from '../page/define.js';
import { turn } from '../page/turn.js';
import { helpLine, noVoice, withNumber } from '../drawing/emergency.js';
import { focusOn } from '../page/focus-on.js';
import { AlsElement } from './als-element.js';
import { overview } from './als-overview.styles.js';
import { draw, ladder } from '../figures/figures.js';
import { figures } from '../figures/figures.styles.js';
import { contactList } from '../drawing/contacts.js';
import { items } from '../drawing/items.js';
import { signsList } from '../drawing/signs.js';
import { reviewLine, reviewMore } from '../drawing/review-state.js';
import { oneOf } from '../publisher/attributes.js';
import { optional } from '../publisher/tell.js';

/** A section, and the section before it at whose start its link stands; without that the contents have it. */
type Part = readonly [id: string, heading: string, draw: () => unknown, partOf?: string | undefined];

/** The statements that rest on each list of sources, in their order. */
type Cited = ReadonlyMap<readonly number[], Iterable<string>>;

/** Notes a statement with its sources, and draws the marker of the first that rests on them. */
type Mark = (sources: readonly number[] | undefined, statement: string) => unknown;

/**
 * The article on ALS (motor neurone disease): a summary first, contents, sections each with its
 * sources on demand, the words used, all sources, and who has reviewed it. Survival figures are not
 * in the page until the reader asks for them.
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

  /** `folded` shows the sources of a section when its reader asks; `inline` also numbers them at the statements, for clinicians. */
  @property() citations: string = 'folded';

  /** What the reader has opened, each with the id of what opened it: the way back. Never remembered. */
  private readonly opened = new Map<string, string>();

  /** How many parts are drawn. The rest follow in turns: a long article never keeps the page from answering. */
  @state() private drawn = 2;

  protected override updated(): void {
    if (!this.isWhole) void turn().then(() => (this.drawn += 2));
    else optional(this, () => draw(this.renderRoot));
  }

  protected override body(): unknown {
    const { parts } = this;
    const { title, lead } = this.words.article;
    return html`<section class="page" aria-labelledby="title">
      ${this.heading(0, title, 'title')}
      <div class="lead" part="lead">${this.told('title', lead)}</div>
      ${helpLine(this.regionCode)} ${this.translationNote()} ${this.reading.render()}
      <div class="contents" part="contents">
        ${this.heading(1, msg('In this guide', { id: 'contents', desc: 'Heading of the list of sections.' }), 'contents')}
        ${this.links(parts)}
      </div>
      <div class="sections">
        ${parts.slice(0, this.drawn).map(
          ([id, heading, draw]) =>
            html`<div class="section" part="section"><span class="junction"></span>
              ${this.heading(1, heading, id, 'section-heading')} ${this.links(parts, id)} ${draw()}
            </div>`,
        )}
      </div>
      ${this.isWhole ? this.review() : nothing}
    </section>`;
  }

  /** Everything on the line, in order. */
  private get parts(): readonly Part[] {
    const { words } = this;
    return [
      ...words.article.sections.map(({ id, heading, partOf, blocks, hidden }): Part => [
        id,
        heading,
        () => this.told(id, blocks, hidden),
        partOf,
      ]),
      [
        'organizations',
        msg('Organizations that help', { id: 'organizations', desc: 'Heading above ALS associations of the region.' }),
        () => this.organizations(),
      ],
      ['glossary', msg('Words used here', { id: 'glossary', desc: 'Heading of the glossary.' }), () => this.glossary()],
      [
        'sources',
        msg('Sources', { id: 'sources', desc: 'Heading of the list of citations.' }),
        () =>
          this.sources(
            'sources',
            msg('All sources', { id: 'all-sources', desc: 'Button that shows the list of all citations beneath it.' }),
            new Map(words.sources.map((_, source) => [[source], []])),
          ),
        'glossary',
      ],
    ];
  }

  private get isWhole(): boolean {
    return this.drawn >= this.words.article.sections.length + 3;
  }

  private organizations() {
    return html`${contactList(this.regionCode, 'associations')}
      <p class="quiet">${msg(str`These names and numbers were compared with saved copies of published pages on ${this.words.review.contactsChecked}. Nobody has called the numbers.`, { id: 'contacts-compared', desc: '0 is a date. Under a list of organizations and help lines.' })}</p>`;
  }

  private glossary() {
    return html`<dl>
      ${this.words.glossary.map(
        ({ term, text, say: sound }) =>
          html`<dt>${say(term)}</dt>
            <dd>
              ${say(text)}
              ${sound ? html`<span class="quiet">${msg(str`Say it: ${sound}`, { id: 'say-it', desc: 'How to pronounce a word; 0 is the pronunciation in letters.' })}</span>` : nothing}
            </dd>`,
      )}
    </dl>`;
  }

  private review() {
    return html`<div class="review" part="review">
        ${this.heading(1, msg('Who has reviewed this', { id: 'review', desc: 'Heading above the review state.' }), 'review')}
        ${reviewLine(this.words.review)} ${reviewMore(this.words.review)}
      </div>`;
  }

  /** The blocks of a section, and a button for their sources. */
  private told(section: string, blocks: readonly Block[], hidden?: readonly Block[]) {
    const shown = this.opened.has(section);
    const cited = new Map<readonly number[], Set<string>>();
    const mark: Mark = (sources, statement) => {
      if (!sources) return nothing;
      const isFirst = !cited.has(sources);
      if (isFirst) cited.set(sources, new Set());
      cited.get(sources)!.add(firstSentence(statement));
      return isFirst ? this.marker(section, cited.size) : nothing;
    };
    const draw = (some: readonly Block[]) => some.map((block) => this.block(block, mark));
    return html`${draw(blocks)}
    ${
      hidden
        ? html`${this.button(
            'survival',
            section,
            shown
              ? msg('Hide survival figures', {
                  id: 'hide-survival',
                  desc: 'Button. Removes the figures from the page again.',
                })
              : msg('Show survival figures', {
                  id: 'show-survival',
                  desc: 'Button. The figures are not in the page until it is pressed.',
                }),
            () => {
              this.toggle(section);
              if (!shown) this.send('als-reveal', { section });
            },
            shown,
          )}
          ${shown ? draw(hidden) : nothing}`
        : nothing
    }
    ${
      cited.size
        ? this.sources(
            section,
            msg('Sources for this section', {
              id: 'section-sources',
              desc: 'Button that shows the citations of a section of the article beneath it.',
            }),
            cited,
          )
        : nothing
    }`;
  }

  /** A button, the sources that it shows beneath it, and at their end the way back to where the reader was. */
  private sources(section: string, name: string, cited: Cited) {
    const id = `sources-of-${section}`;
    const from = this.opened.get(id);
    return html`${this.button(id, section, name, () => this.toggle(id), !!from)}
    ${
      from
        ? html`<div class="sources">
            <ol>
              ${[...cited].map(
                ([sources, statements], i) =>
                  html`<li id="${section}-${i + 1}" tabindex="-1">
                    ${[...statements].map((statement) => html`<p>${say(statement)}</p>`)}
                    ${sources.map((source) => {
                      const { citation, address } = this.words.sources[source]!;
                      return html`<a href="https://${address}"><span lang="en" dir="ltr" translate="yes">${citation}</span></a>`;
                    })}
                  </li>`,
              )}
            </ol>
            ${this.button(
              `close-${section}`,
              section,
              msg('Close these sources', {
                id: 'close-sources',
                desc: 'Button at the end of a list of citations. Leads back to where the reader was.',
              }),
              () => {
                focusOn(this, from);
                this.toggle(id);
              },
            )}
          </div>`
        : nothing
    }`;
  }

  /** A quiet button, named also by other words on the page: no two are called the same. */
  private button(id: string, others: string, text: unknown, act: () => void, expanded?: boolean) {
    return html`<button
      type="button"
      class="plain"
      id=${id}
      aria-labelledby="${id} ${others}"
      aria-expanded=${expanded ?? nothing}
      @click=${() => this.guard(act)}
      .textContent=${text}
    ></button>`;
  }

  /** Opens what is closed and closes what is open. */
  private toggle(id: string) {
    if (!this.opened.delete(id)) this.opened.set(id, id);
    this.requestUpdate();
  }

  private block(
    { heading, text, list, terms, checked, noVoice: withoutVoice, crisisLines, signs, figure, sources }: Block,
    mark: Mark,
  ) {
    const rows = list?.map((item) => html`<li>${say(item)}${mark(sources, item)}</li>`);
    return html`<div class="block ${figure}" role=${figure ? 'figure' : nothing} aria-labelledby=${figure ?? nothing}>
      ${heading ? this.heading(2, heading, '') : nothing}
      ${text ? html`<p id=${figure ?? nothing}>${say(text)}${mark(sources, text)}</p>` : nothing}
      ${figure === 'ladder' ? ladder(this.words, (result) => withNumber(result, this.regionCode)) : nothing}
      ${signs ? html`${signsList(this.signsFor('worried'), signs, true)}${mark(sources, heading!)}` : nothing}
      ${rows ? (figure ? html`<ol role="list">${rows}</ol>` : html`<ul>${rows}</ul>`) : nothing}
      ${
        terms
          ? html`<dl>
            ${terms.map((t) => html`<div><dt><span class="drawing" aria-hidden="true"></span>${say(t.term)}</dt><dd>${say(t.text)}${mark(t.sources ?? sources, t.term)}</dd></div>`)}
          </dl>`
          : nothing
      }
      ${withoutVoice ? html`<ul ${items(this.words.extras.noVoice.list!)}></ul> ${noVoice(this.regionCode)}` : nothing} ${crisisLines ? contactList(this.regionCode, 'crisis') : nothing}
      ${
        checked
          ? html`<p class="quiet">${msg(str`This list was compared with saved copies of published pages on ${checked}. Approvals may have changed since then.`, { id: 'list-compared', desc: '0 is a date. Under a list of medicines and where they are approved.' })}</p>`
          : nothing
      }
    </div>`;
  }

  /** At a statement: the number of its sources among those of the section. */
  private marker(section: string, place: number) {
    if (oneOf(this, 'citations', this.citations, ['folded', 'inline']) === 'folded') return nothing;
    const id = `at-${section}-${place}`;
    const panel = `sources-of-${section}`;
    return html` ${this.button(id, `${panel} ${section}`, place, () => {
      this.opened.set(panel, id);
      this.requestUpdate();
      this.performUpdate();
      focusOn(this, `${section}-${place}`);
    })}`;
  }

  /** The links to the sections that are part of one; to all others, for the contents. A fragment alone leads nowhere in the shadow root. */
  private links(parts: readonly Part[], of?: string) {
    const found = parts.filter(([, , , partOf]) => partOf === of);
    return found.length
      ? html`<ul class="links" role="list">
          ${found.map(
            ([id, heading]) =>
              html`<li><a href="#${id}" @click=${(event: Event) => {
                event.preventDefault();
                this.guard(() => focusOn(this, id));
              }}>${say(heading)}</a></li>`,
          )}
        </ul>`
      : nothing;
  }
}

define('als-overview', AlsOverview);

declare global {
  interface HTMLElementTagNameMap {
    'als-overview': AlsOverview;
  }
}
