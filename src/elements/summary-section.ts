import { html } from 'lit';
import type { Words } from '../content.js';
import { triage } from '../generated/triage.js';
import { msg, plain, spoken } from '../localization/speech.js';
import { load } from '../publisher/load.js';
import type { Answers, Assessment, Choices } from '../triage/definition.js';
import { screensFor } from '../triage/interview.js';
import { summaryText } from '../triage/summary.js';
import { optionWords, questionText } from './answer-words.js';
import { copyText, printAlone, save } from './hand-over.js';
import { groupsOf } from './interview-screen.js';
import { items } from './items.js';
import { isMany } from './question-screen.js';
import { summaryTitle, visitSummary } from './visit-summary.js';

/** What became of copying or saving. */
export type Handed = 'copied' | 'copy-blocked' | 'saved' | 'save-failed';

/** The same in words. */
export function handedWords(outcome: Handed): string {
  switch (outcome) {
    case 'copied':
      return msg('Copied', { id: 'copied', desc: 'After the summary was copied.' });
    case 'copy-blocked':
      return msg('This page does not allow copying. Select the text here, or print it.', {
        id: 'copy-blocked',
        desc: 'After copying failed.',
      });
    case 'saved':
      return msg('Saved', { id: 'saved', desc: 'After the summary was saved as a file.' });
    case 'save-failed':
      return msg('This file could not be made here. Save it as text, or print it.', {
        id: 'save-failed',
        desc: 'After saving the summary for a clinic system failed.',
      });
  }
}

/** What the element lends to the summary. */
export interface SummaryContext {
  words: Words;
  /** What the reader chose. Questions in `blank` were left blank, and count as answered all the same. */
  choices: Choices;
  blank: readonly string[];
  answers: Answers;
  fhirBase: string;
  assessment: Assessment;
  advice: string;
  handed: Handed | null;
  element: HTMLElement;
  heading: (below: number, text: unknown, id?: string) => unknown;
  done: (outcome: Handed) => void;
  guard: (action: () => void) => void;
}

/** The summary for the visit, and the reader's ways to take it away. It leaves the page by their hand alone. */
export function summarySection(context: SummaryContext): unknown {
  const { words, answers, assessment, advice, handed, element, heading, done, guard } = context;
  const parts = visitSummary(words, answers, assessment, advice);
  const title = summaryTitle();
  const file = 'als-summary';
  const plainParts = () =>
    parts.map(({ heading: partHeading, lines }) => ({ heading: partHeading, lines: lines.map(plain) }));
  const inText = () => summaryText(title, plainParts());
  const copy = () => void copyText(inText()).then((worked) => done(worked ? 'copied' : 'copy-blocked'));
  const saveText = () => {
    save(`${file}.txt`, 'text/plain', inText());
    done('saved');
  };
  const saveForClinic = () => {
    // Put into words now: when the file has come, no language is spoken.
    const asked = (id: string) => ({
      id,
      text: questionText(words, id, answers),
      many: isMany(id),
      options: optionWords(words, id, answers),
    });
    const said = {
      ...context,
      ...spoken(),
      authored: new Date(),
      parts: plainParts(),
      screens: [
        { id: 'start', asked: [asked('who-for')] },
        ...screensFor(triage, context.choices).map((screen) => ({
          id: screen.of.id,
          asked: groupsOf(screen).map(asked),
        })),
      ],
    };
    void load.fhir(element).then(
      ({ questionnaireResponse }) => {
        save(`${file}.json`, 'application/fhir+json', questionnaireResponse(said));
        done('saved');
      },
      () => done('save-failed'),
    );
  };
  return html`<div class="part">
    ${heading(1, title, 'summary')}
    <div class="actions">
      <button type="button" @click=${() => guard(copy)}>${msg('Copy the summary', { id: 'copy', desc: 'Button.' })}</button>
      <button type="button" @click=${() => guard(() => printAlone(title, parts, spoken()))}>
        ${msg('Print the summary', { id: 'print', desc: 'Button. Prints only the summary.' })}
      </button>
      <button type="button" @click=${() => guard(saveText)}>
        ${msg('Save as text', { id: 'save-text', desc: 'Button. Saves the summary as a file.' })}
      </button>
      <button type="button" @click=${() => guard(saveForClinic)}>
        ${msg('Save for a clinic system (FHIR)', { id: 'save-fhir', desc: 'Button. FHIR is the name of a data format; keep it.' })}
      </button>
    </div>
    <p class="handed" .textContent=${handed ? handedWords(handed) : ''}></p>
    <div class="summary" part="summary">
      ${parts.map(
        ({ heading: partHeading, lines }) =>
          html`${heading(2, partHeading)}
            <ul ${items(lines)}></ul>`,
      )}
    </div>
  </div>`;
}
