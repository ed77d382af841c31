import { html, nothing } from 'lit';
import type { GuideSources, Topic } from '../content.js';
import { firstSentence } from '../localization/first-sentence.js';
import { msg, say } from '../localization/speech.js';
import { focusOn } from '../page/focus-on.js';
import { guideSources } from '../side-files/load.js';
import { flatMap } from '../triage/own.js';
import { said, type Page } from './page.js';

/** A button, and beneath it the sources of the topic, each under what it supports. */
export function sourcesOf(page: Page, topic: Topic): unknown {
  const { state, change, host } = page;
  const { sources } = state;
  const isShown = typeof sources === 'object';
  const close = () => change({ sources: undefined });
  const show = () =>
    void guideSources(host).then(
      (module) => change({ sources: module.default }),
      () => change({ sources: 'failed' }),
    );
  return html`<div class="part">
    <button class="button-quiet" part="button-quiet" type="button" id="sources" aria-labelledby="sources title" aria-expanded=${isShown} @click=${isShown ? close : show}>${msg(
      'Sources for this section',
      {
        id: 'section-sources',
        desc: 'Button that shows the citations of a section of the article beneath it.',
      },
    )}</button>
    ${sources === 'failed' ? html`<p role="status">${msg('The sources did not load.', { id: 'sources-failed', desc: 'In the library, after the button that shows sources, where their file did not come.' })}</p>` : nothing}
    ${
      isShown
        ? html`<div class="sources" part="sources">
            <ol>${statements(page, topic, sources)}</ol>
            <button class="button-quiet" part="button-quiet" type="button" id="close" aria-labelledby="close title" @click=${() => {
              focusOn(host, 'sources');
              close();
            }}>${msg('Close these sources', {
              id: 'close-sources',
              desc: 'Button at the end of a list of citations. Leads back to where the reader was.',
            })}</button>
          </div>`
        : nothing
    }
  </div>`;
}

/** What the topic says, and what each of it rests on. */
function statements(page: Page, topic: Topic, { sources, cited }: GuideSources) {
  const { opening, know, do: steps, countries = {} } = topic;
  const { region } = page.context;
  const texts = [opening, ...know, ...steps, ...Object.values(countries)];
  // Of what differs by country, only the reader's own is shown.
  const isHere = (i: number) => {
    const country = Object.keys(countries)[i - 1 - know.length - steps.length];
    return !country || country === region;
  };
  return flatMap(cited[topic.id]!, (places, i) =>
    places.length && isHere(i)
      ? [
          html`<li>
            <p>${say(firstSentence(said(page, texts[i]!)))}</p>
            ${places.map((place) => {
              const [address, citation] = sources[place]!;
              return html`<a href="https://${address}"><span lang="en" dir="ltr" translate="yes">${citation}</span></a>`;
            })}
          </li>`,
        ]
      : [],
  );
}
