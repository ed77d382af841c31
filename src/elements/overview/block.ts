import { html, nothing } from 'lit';
import type { Block } from '../../content.js';
import { crisisList } from '../../drawing/contacts.js';
import { noVoice, withNumber } from '../../drawing/emergency.js';
import { items } from '../../drawing/items.js';
import { signsList, type SignsContext } from '../../drawing/signs.js';
import { ladder } from '../../figures/figures.js';
import { msg, say, str } from '../../localization/speech.js';

/** Notes a statement with its sources, and draws the marker of the first that rests on them. */
export type Mark = (sources: readonly number[] | undefined, statement: string) => unknown;

/** A block of the article. With a figure, the text is its caption, and the list are its steps. */
export function block(context: SignsContext, shown: Block, mark: Mark): unknown {
  const { words, region, heading } = context;
  const { text, list, terms, checked, signs, figure, sources } = shown;
  // Statements are noted in the order in which they are read.
  const rows = () => list!.map((item) => html`<li>${say(item)}${mark(sources, item)}</li>`);
  return html`<div class="block ${figure}" part=${figure ? 'figure' : nothing} role=${figure ? 'figure' : nothing} aria-labelledby=${figure ?? nothing}>
    ${shown.heading ? heading(2, shown.heading, '') : nothing}
    ${text ? html`<p id=${figure ?? nothing}>${say(text)}${mark(sources, text)}</p>` : nothing}
    ${figure === 'ladder' ? ladder(words, (result) => withNumber(result, region)) : nothing}
    ${signs ? html`${signsList(context, signs, 3, true)}${mark(sources, shown.heading!)}` : nothing}
    ${list ? (figure ? html`<ol class="steps" role="list">${rows()}</ol>` : html`<ul>${rows()}</ul>`) : nothing}
    ${
      terms
        ? html`<dl>
          ${terms.map((t) => html`<div><dt><span class="drawing" aria-hidden="true"></span>${say(t.term)}</dt><dd>${say(t.text)}${mark(t.sources ?? sources, t.term)}</dd></div>`)}
        </dl>`
        : nothing
    }
    ${shown.noVoice ? html`<ul ${items(words.article.noVoice)}></ul> ${noVoice(region)}` : nothing}
    ${shown.crisisLines ? crisisList(region) : nothing}
    ${
      checked
        ? html`<p class="quiet">${msg(str`This list was compared with saved copies of published pages on ${checked}. Approvals may have changed since then.`, { id: 'list-compared', desc: '0 is a date. Under a list of medicines and where they are approved.' })}</p>`
        : nothing
    }
  </div>`;
}
