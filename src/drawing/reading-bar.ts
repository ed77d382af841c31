import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { msg, spoken } from '../localization/speech.js';
import { optional } from '../publisher/tell.js';
import type { ReadAloud } from '../read-aloud.js';
import * as load from '../side-files/load.js';

/** The buttons for reading aloud. Their file is asked for with the first drawing. */
export class ReadingBar implements ReactiveController {
  #reader: ReadAloud | undefined;
  #isAskedFor = false;
  /** What is shown, and read. */
  #catalog = spoken();

  constructor(
    private readonly host: LitElement,
    /** Whether the publisher wants it, and `online` voices too. */
    private readonly wanted: () => boolean | string,
  ) {
    host.addController(this);
  }

  render(): unknown {
    const { host } = this;
    if (!this.wanted() || this.#catalog !== spoken()) this.stop();
    this.#catalog = spoken();
    if (!this.wanted()) return nothing;
    if (!this.#isAskedFor) {
      this.#isAskedFor = true;
      load
        .readAloud(host)
        .then((module) => {
          const settings = () => ({ lang: this.#catalog.locale, online: this.wanted() === 'online' });
          this.#reader = new module.ReadAloud(host, settings);
        })
        // An extra is left out. Why, the console has been told.
        .catch(() => undefined);
    }
    return html`<div class="actions reading">${optional(host, () => this.#reader?.render(html, msg))}</div>`;
  }

  /** What is being read is gone. */
  stop(): void {
    optional(this.host, () => this.#reader?.stop());
  }

  hostDisconnected(): void {
    this.stop();
  }
}
