import { html, nothing, type LitElement } from 'lit';
import type { Source } from '../../content.js';
import { msg, say } from '../../localization/speech.js';
import { focusOn } from '../../page/focus-on.js';
import * as load from '../../side-files/load.js';

/** The statements that rest on each list of sources, in their order. */
export type Cited = ReadonlyMap<readonly number[], Iterable<string>>;

/** What a reader has opened in the article, and the buttons for it: the sources of each section above all. */
export class Opened {
  /** Each with the id of what opened it: the way back. Never remembered. */
  readonly #from = new Map<string, string>();
  /** The whole citation of each source, by its address, once a reader has opened some. */
  #citations: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly known: () => readonly Source[],
    private readonly guard: (act: () => void) => void,
  ) {}

  has(id: string): boolean {
    return this.#from.has(id);
  }

  /** Opens what is closed and closes what is open. */
  toggle(id: string): void {
    if (!this.#from.delete(id)) this.#from.set(id, id);
    this.host.requestUpdate();
  }

  /** A quiet button, named also by other words on the page: no two are called the same. */
  button(
    id: string,
    others: string,
    text: unknown,
    act: () => void,
    expanded?: boolean,
    part = 'button-quiet',
  ): unknown {
    return html`<button
      class="button-quiet"
      part=${part}
      type="button"
      id=${id}
      aria-labelledby="${id} ${others}"
      aria-expanded=${expanded ?? nothing}
      @click=${() => this.guard(act)}
      .textContent=${text}
    ></button>`;
  }

  /** A button, the sources that it shows beneath it, and at their end the way back to where the reader was. */
  sources(section: string, name: string, cited: Cited): unknown {
    const id = `sources-of-${section}`;
    const from = this.#from.get(id);
    return html`${this.button(id, section, name, () => (from ? this.toggle(id) : this.#open(id, id)), !!from)}
    ${
      from
        ? html`<div class="sources" part="sources">
            <ol>
              ${[...cited].map(
                ([sources, statements], i) =>
                  html`<li id="${section}-${i + 1}" tabindex="-1">
                    ${[...statements].map((statement) => html`<p>${say(statement)}</p>`)}
                    ${sources.map((source) => this.#source(this.known()[source]!))}
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
                focusOn(this.host, from);
                this.toggle(id);
              },
            )}
          </div>`
        : nothing
    }`;
  }

  /** At a statement: the number of its sources among those of the section. */
  marker(section: string, place: number): unknown {
    const id = `at-${section}-${place}`;
    const panel = `sources-of-${section}`;
    return html` ${this.button(
      id,
      `${panel} ${section}`,
      place,
      () => {
        this.#open(panel, id);
        void this.host.updateComplete.then(() => focusOn(this.host, `${section}-${place}`));
      },
      undefined,
      'source-mark',
    )}`;
  }

  #source({ name, address }: Source) {
    return html`<a href="https://${address}"><span lang="en" dir="ltr" translate="yes">${this.#citations?.get(address) ?? name}</span></a>`;
  }

  /** Sources have their short names until the file of their citations has come; why it has not, the console has been told. */
  #open(id: string, from: string) {
    this.#from.set(id, from);
    this.host.requestUpdate();
    load
      .sources(this.host)
      .then(({ citations }) => {
        this.#citations = citations;
        this.host.requestUpdate();
      })
      .catch(() => undefined);
  }
}
