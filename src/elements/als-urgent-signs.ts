import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { oneOf } from '../publisher/attributes.js';
import { say } from '../localization/speech.js';
import { allSigns } from '../drawing/signs.js';
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
 */
export class AlsUrgentSigns extends AlsElement {
  /** Whom it is for: `worried` (or `carer`), or `diagnosed` for people who already have ALS. */
  @property() audience = 'worried';

  protected override get shows(): string {
    return this.audience;
  }

  protected override body(): unknown {
    const { signs } = this.words;
    const given = oneOf(this, 'audience', this.audience, ['worried', 'diagnosed', 'carer']);
    const audience = given === 'diagnosed' ? given : 'worried';
    return html`<section class="page" aria-labelledby="title">
      ${this.heading(0, signs.title, 'title')}
      <p>${say(signs.intro)}</p>
      ${this.language.note()}
      ${allSigns(this.signsFor(audience))} ${this.reading.render()}
    </section>`;
  }
}

define('als-urgent-signs', AlsUrgentSigns);

declare global {
  interface HTMLElementTagNameMap {
    'als-urgent-signs': AlsUrgentSigns;
  }
}
