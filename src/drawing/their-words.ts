import type { LitElement, ReactiveController } from 'lit';
import { msg, spoken } from '../localization/speech.js';
import type { TheirWords as Loaded } from '../publisher-words.js';
import { optional } from '../publisher/tell.js';
import * as load from '../side-files/load.js';

/** What stands between the tags, and above all the publisher's own words beside ours. What reads, checks and draws them is asked for where there are some. */
export class TheirWords implements ReactiveController {
  #loaded: Loaded | undefined;
  #isAskedFor = false;
  #isWatching = false;

  constructor(
    private readonly host: LitElement,
    /** The text between the tags, if that is shown, and the region. */
    private readonly about: () => readonly [HTMLElement | null, string],
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { host } = this;
    if (!this.#isWatching) {
      this.#isWatching = true;
      const changed = { childList: true, attributeFilter: ['src'] };
      optional(host, () => new MutationObserver(() => host.requestUpdate()).observe(host, changed));
    }
    if (!this.#isAskedFor && (host.hasAttribute('src') || host.querySelector('[data-als-words], [slot^=after-]'))) {
      this.#isAskedFor = true;
      load
        .publisherWords(host)
        .then((module) => {
          this.#loaded = new module.TheirWords(host);
          host.requestUpdate();
        })
        // All stays ours. Why, the console has been told.
        .catch(() => undefined);
    }
    optional(host, () => this.#loaded?.show(...this.about(), spoken().locale, msg));
  }
}
