import { html, nothing, render } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Block } from '../content.js';
import { firstSentence } from '../localization/first-sentence.js';
import { msg, say, speaking, str } from '../localization/speech.js';
import { define } from '../page/define.js';
import { turn } from '../page/turn.js';
import { helpLine } from '../drawing/emergency.js';
import { guidance } from '../drawing/guidance.styles.js';
import { focusOn } from '../page/focus-on.js';
import { article } from '../generated/article.js';
import { associations } from '../generated/associations.js';
import { inEnglish } from '../localization/catalog.js';
import { AlsElement } from './als-element.js';
import { block, type Mark } from './overview/block.js';
import { Opened } from './overview/opened.js';
import { overview } from './overview/overview.styles.js';
import { draw } from '../figures/figures.js';
import { figures } from '../figures/figures.styles.js';
import { contactList } from '../drawing/contacts.js';
import { reviewLine, reviewMore } from '../drawing/review-state.js';
import { oneOf } from '../publisher/attributes.js';
import { optional } from '../publisher/tell.js';

/** A section, and the section before it at whose start its link stands; without that the contents have it. */
type Part = readonly [id: string, heading: string, draw: () => unknown, partOf?: string | undefined];

/**
 * The article on ALS (motor neurone disease): a summary first, contents, sections each with its
 * sources on demand, the words used, all sources, and who has reviewed it. Survival figures are not
 * in the page until the reader asks for them.
 *
 * @customElement als-overview
 * @summary What ALS is, in plain words, with the sources of every claim.
 * @csspart lead - The summary at the top.
 * @csspart contents - The list of sections.
 * @csspart contents-link - A link in the list of sections.
 * @csspart section - One section.
 * @csspart section-heading - The heading of a section.
 * @csspart figure - A picture with its words.
 * @csspart sources - The list that the button for sources shows.
 * @csspart source-mark - With `citations="inline"`: the number at a statement.
 * @csspart review - Who has reviewed the content, and when its sources were checked.
 * @fires {CustomEvent<{ section: string }>} als-reveal - The reader asked for survival figures; `detail.section` is the id of the section.
 * @fires {CustomEvent<{ useful: boolean }>} als-feedback - Only with `"feedback": true` in the publisher's words: the reader said whether the information was useful, and nothing else.
 */
export class AlsOverview extends AlsElement {
  static override readonly groups = { ...AlsElement.groups, article };
  static override styles = [...AlsElement.styles, guidance, overview, figures];

  /** `folded` shows the sources of a section when its reader asks; `inline` also numbers them at the statements, for clinicians. */
  @property() citations: 'folded' | 'inline' = 'folded';

  private readonly opened = new Opened(
    this,
    () => this.words.sources,
    (act) => this.guard(act),
  );

  /** How many parts are drawn. The rest follow in turns: a long article never keeps the page from answering. */
  @state() private drawn = 2;

  protected override get shows(): string {
    return this.citations;
  }

  /** For a text that was written beforehand: what would be drawn, in a box of its own. */
  protected drawInto(box: HTMLElement): void {
    // All of it: the reader may press before the parts have come in their turns.
    this.drawn = Infinity;
    speaking(this.catalog, () => render(this.body(), box));
  }

  /** What was taken out of the page half drawn goes on when it is back. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override updated(): void {
    if (this.isWhole) optional(this, () => draw(this.renderRoot));
    else if (this.isConnected) void turn().then(() => (this.drawn += 2));
  }

  protected override body(): unknown {
    const { parts } = this;
    const { title, lead } = this.words.article;
    return html`<section class="page" aria-labelledby="title">
      ${this.heading(0, title, 'title')}
      <div class="lead" part="lead">${this.told('title', lead)}</div>
      ${helpLine(this.regionCode)} ${this.language.note()} ${this.reading.render()}
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
          this.opened.sources(
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
    return html`${contactList(this.regionCode, associations, this.words.associationNotes)}
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
    const isInline = oneOf(this, 'citations', this.citations, ['folded', 'inline']) === 'inline';
    const cited = new Map<readonly number[], Set<string>>();
    const mark: Mark = (sources, statement) => {
      if (!sources) return nothing;
      const isFirst = !cited.has(sources);
      if (isFirst) cited.set(sources, new Set());
      cited.get(sources)!.add(firstSentence(statement));
      return isFirst && isInline ? this.opened.marker(section, cited.size) : nothing;
    };
    const context = this.signsFor('worried');
    const draw = (some: readonly Block[]) => some.map((one) => block(context, one, mark));
    return html`${draw(blocks)}
    ${
      hidden
        ? html`${this.opened.button(
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
              this.opened.toggle(section);
              if (!shown) this.send('als-reveal', { section });
            },
            shown,
          )}
          ${shown ? draw(hidden) : nothing}`
        : nothing
    }
    ${
      cited.size
        ? this.opened.sources(
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

  /** The links to the sections that are part of one; to all others, for the contents. A fragment alone leads nowhere in the shadow root. */
  private links(parts: readonly Part[], of?: string) {
    const found = parts.filter(([, , , partOf]) => partOf === of);
    return found.length
      ? html`<ul class="links" role="list">
          ${found.map(
            ([id, heading]) =>
              html`<li><a part=${of ? nothing : 'contents-link'} href="#${id}" @click=${(event: Event) => {
                event.preventDefault();
                this.guard(() => focusOn(this, id));
              }}>${say(heading)}</a></li>`,
          )}
        </ul>`
      : nothing;
  }
}

Object.assign(inEnglish.words, article);
define('als-overview', AlsOverview);

declare global {
  interface HTMLElementTagNameMap {
    'als-overview': AlsOverview;
  }
}
