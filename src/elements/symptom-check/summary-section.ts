import { html, nothing } from 'lit';
import { triage } from '../../generated/triage.js';
import { msg, plain, spoken } from '../../localization/speech.js';
import * as load from '../../side-files/load.js';
import { groupsOf, screensFor } from '../../triage/interview.js';
import { has } from '../../triage/own.js';
import { summaryText } from '../../triage/summary.js';
import { optionWords, questionText } from './answer-words.js';
import { button } from './buttons.js';
import { isMany } from './groups.js';
import { copyText, inTime, printAlone, save } from './hand-over.js';
import { items } from '../../drawing/items.js';
import type { Shown } from './result-folds.js';
import { summaryTitle, type SummaryLines } from './visit-summary.js';

/** What became of copying, printing or saving, as far as it is known. */
export type Handed = 'copied' | 'copy-blocked' | 'print-asked' | 'print-blocked' | 'save-asked' | 'save-failed';

/** A way to take the summary away; `isWanted` turns false when the answers are no longer those. */
export type Act = (isWanted: () => boolean) => Handed | Promise<Handed>;

/** What became of it, in words. */
export function handedWords(outcome: Handed): string {
  switch (outcome) {
    case 'copied':
      return msg('Copied', { id: 'copied', desc: 'After the summary was copied.' });
    case 'copy-blocked':
      return msg('This page does not allow copying. Select the text here, or print it.', {
        id: 'copy-blocked',
        desc: 'After copying failed.',
      });
    case 'print-asked':
      return msg('Your browser was asked to print the summary. If nothing is printed, copy the summary instead.', {
        id: 'print-asked',
        desc: 'After “Print the summary”. Nobody can know whether paper comes: it must be true either way.',
      });
    case 'print-blocked':
      return msg('It seems that this page cannot print. Copy the summary instead, or save it as text.', {
        id: 'print-blocked',
        desc: 'After “Print the summary”, where the browser did nothing.',
      });
    case 'save-asked':
      return msg('Your browser was asked to save a file. If no file appears, copy the summary instead.', {
        id: 'save-asked',
        desc: 'After “Save as text” or “Save for a clinic system”. Nobody can know whether a file was saved: it must be true either way.',
      });
    case 'save-failed':
      return msg('The file could not be made. Copy the summary instead, or print it.', {
        id: 'file-failed',
        desc: 'After “Save as text” or “Save for a clinic system” failed.',
      });
  }
}

/** The summary for the visit, and the reader's ways to take it away. It leaves the page by their hand alone. */
export function summarySection(context: Shown, parts: readonly SummaryLines[]): unknown {
  const { words, answers, assessment, state, fhirBase, element, heading, handOver, act } = context;
  const { choices, blank, handed, unfolded } = state;
  const title = summaryTitle();
  const file = 'als-summary';
  const plainParts = () =>
    parts.map(({ heading: partHeading, lines }) => ({ heading: partHeading, lines: lines.map(plain) }));
  const inText = () => summaryText(title, plainParts());
  const copy: Act = async () => ((await copyText(inText())) ? 'copied' : 'copy-blocked');
  const print: Act = async () => ((await printAlone(title, parts, spoken())) ? 'print-asked' : 'print-blocked');
  const saveText: Act = () => {
    save(`${file}.txt`, 'text/plain', inText());
    return 'save-asked';
  };
  const saveForClinic: Act = async (isWanted) => {
    // Put into words now: when the file has come, no language is spoken.
    const asked = (id: string) => ({
      id,
      text: questionText(words, id, answers),
      many: isMany(id),
      options: optionWords(words, id, answers),
    });
    const said = {
      ...spoken(),
      words,
      choices,
      blank,
      answers,
      fhirBase,
      assessment,
      authored: new Date(),
      parts: plainParts(),
      screens: [
        { id: 'start', asked: [asked('who-for')] },
        ...screensFor(triage, choices).map((screen) => ({
          id: screen.of.id,
          asked: groupsOf(screen).map(asked),
        })),
      ],
    };
    // What loads it tells the publisher where it does not come.
    const module = await inTime(
      load.fhir(element).catch(() => null),
      10,
    );
    if (!module) return 'save-failed';
    const response = module.questionnaireResponse(said);
    // The reader may have cleared the answers meanwhile.
    if (isWanted()) save(`${file}.json`, 'application/fhir+json', response);
    return 'save-asked';
  };
  // To print is the one step of ours where the publisher has none.
  const printFirst = element.querySelector('[slot=find-a-doctor]') ? '' : 'primary';
  const way = (label: string, failed: Handed, how: Act, style = '') =>
    button(label, () => handOver(failed, how), style);
  // What cannot be copied by a button is selected by hand.
  const open = has(unfolded, 'more-ways') || handed === 'copy-blocked';
  return html`${heading(1, title, 'summary')}
    <div class="actions">
      ${way(msg('Print the summary', { id: 'print', desc: 'Button. Prints only the summary.' }), 'print-blocked', print, printFirst)}
      ${way(msg('Copy the summary', { id: 'copy', desc: 'Button.' }), 'copy-blocked', copy)}
    </div>
    <p class="handed" .textContent=${handed ? handedWords(handed) : ''}></p>
    <div class="fold">
      <button class="button-quiet" part="button-quiet" type="button" aria-expanded=${open} @click=${() => act({ did: 'unfold', id: 'more-ways' })}>
        ${msg('More ways', { id: 'more-ways', desc: 'Button that unfolds other ways to keep the summary, and the summary itself.' })}
      </button>
      ${
        open
          ? html`<div class="actions">
                ${way(msg('Save as text', { id: 'save-text', desc: 'Button. Saves the summary as a file.' }), 'save-failed', saveText)}
                ${way(msg('Save for a clinic system (FHIR)', { id: 'save-fhir', desc: 'Button. FHIR is the name of a data format; keep it.' }), 'save-failed', saveForClinic)}
              </div>
              <div class="summary" part="summary">
                ${parts.map(
                  ({ heading: partHeading, lines }) =>
                    html`${heading(2, partHeading)}
                      <ul ${items(lines)}></ul>`,
                )}
              </div>`
          : nothing
      }
    </div>`;
}
