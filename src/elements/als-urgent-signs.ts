import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { oneOf } from '../publisher/attributes.js';
import { say } from '../localization/speech.js';
import { allSigns, firstSigns } from '../drawing/signs.js';
import { define } from '../page/define.js';
import { AlsElement } from './als-element.js';

/**
 * When to get help: three cards, each with how soon and the signs that call for it. The emergency
 * card has the region's number and the way to reach it without speaking.
 *
 * @customElement als-urgent-signs
 * @summary When to call the emergency number, get help today, or see a doctor within days.
 * @csspart card - A card that says how soon.
 * @csspart card-emergency - The one that calls the emergency number.
 * @csspart card-urgent - The one for help today.
 * @csspart card-prompt - The one for a visit within days.
 * @csspart card-urgency - The word and picture at its top.
 * @csspart card-heading - What to do, and when.
 * @fires {CustomEvent<{ useful: boolean }>} als-feedback - Only with `"feedback": true` in the publisher's words: the reader said whether the information was useful, and nothing else.
 */
export class AlsUrgentSigns extends AlsElement {
  /** Whom it is for: `worried` (or `carer`), or `diagnosed` for people who already have ALS. */
  @property() audience: 'worried' | 'diagnosed' | 'carer' = 'worried';

  /** `compact` is a small box, for every page of a site: the number, a few signs, and a button that shows them all. */
  @property() size: 'full' | 'compact' = 'full';

  protected override get shows(): string {
    return `${this.audience} ${this.size}`;
  }

  protected override body(): unknown {
    const { signs } = this.words;
    const given = oneOf(this, 'audience', this.audience, ['worried', 'diagnosed', 'carer']);
    const audience = given === 'diagnosed' ? given : 'worried';
    const context = this.signsFor(audience);
    const isCompact = oneOf(this, 'size', this.size, ['full', 'compact']) === 'compact';
    return html`<section class="page" aria-labelledby="title">
      ${isCompact ? firstSigns(context) : nothing} ${this.heading(0, signs.title, 'title')}
      <p>${say(signs.intro)}</p>
      ${this.language.note()}
      ${allSigns(context)} ${this.reading.render()}
    </section>`;
  }
}

define('als-urgent-signs', AlsUrgentSigns);

declare global {
  interface HTMLElementTagNameMap {
    'als-urgent-signs': AlsUrgentSigns;
  }
}
