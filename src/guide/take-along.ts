import { html } from 'lit';
import type { Topic } from '../content.js';
import { copyText, printAlone } from '../elements/symptom-check/hand-over.js';
import { msg, plain, speaking, spoken } from '../localization/speech.js';
import { summaryText } from '../triage/summary.js';
import { flatMap } from '../triage/own.js';
import { headings, said, type Page, type TopicState } from './page.js';
import { dangers } from './sooner.js';

/** Ways to take a topic with its questions along. It leaves the page by the reader's hand alone. */
export function takeAlong(page: Page, topic: Topic): unknown {
  const { state, change } = page;
  const catalog = spoken();
  const hand = (act: () => Promise<TopicState['handed']>, failed: TopicState['handed']) => () =>
    void speaking(catalog, act).then(
      (handed) => change({ handed: handed! }),
      () => change({ handed: failed! }),
    );
  const copy = hand(async () => ((await copyText(inText(page, topic))) ? 'copied' : 'copy-blocked'), 'copy-blocked');
  const print = hand(async () => {
    await printAlone(topic.title, partsOf(page, topic), catalog);
    return 'print-asked';
  }, 'print-asked');
  return html`<div class="part turn">
    <div class="actions take">
      <button part="button" type="button" @click=${print}>${msg('Print this topic', { id: 'guide-print', desc: 'Button in the library. Prints this topic alone, on one page.' })}</button>
      <button part="button" type="button" @click=${copy}>${msg('Copy this topic', { id: 'guide-copy', desc: 'Button in the library.' })}</button>
    </div>
    <p class="handed" role="status">${handedWords(state.handed)}</p>
  </div>`;
}

function handedWords(handed: TopicState['handed']): string {
  switch (handed) {
    case 'copied':
      return msg('Copied', { id: 'copied', desc: 'After the summary was copied.' });
    case 'copy-blocked':
      return msg('This page does not allow copying. Select the text here, or print it.', {
        id: 'copy-blocked',
        desc: 'After copying failed.',
      });
    case 'print-asked':
      return msg('Your browser was asked to print this topic. If nothing is printed, copy the topic instead.', {
        id: 'guide-print-asked',
        desc: 'After “Print this topic”. Nobody can know whether paper comes: it must be true either way.',
      });
    default:
      return '';
  }
}

/** The topic as it goes on paper: its words, its questions, the signs with the number. */
function partsOf(page: Page, topic: Topic) {
  const { know, steps, ask, country } = headings();
  const lines = (some: Topic['know']) => some.map((line) => said(page, line));
  const here = topic.countries?.[page.context.region];
  return [
    { heading: know, lines: lines([topic.opening, ...topic.know]) },
    { heading: steps, lines: lines(topic.do) },
    { heading: ask, lines: lines(topic.ask) },
    ...flatMap(dangers(page, topic), ({ heading, signs }) => [{ heading, lines: signs }]),
    ...(here ? [{ heading: country, lines: [said(page, here)] }] : []),
  ];
}

const inText = (page: Page, topic: Topic) =>
  summaryText(
    plain(topic.title),
    partsOf(page, topic).map(({ heading, lines }) => ({ heading: plain(heading), lines: lines.map(plain) })),
  );
