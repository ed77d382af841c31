import { str } from '@lit/localize';
import type { Words } from '../../content.js';
import { triage } from '../../generated/triage.js';
import { msg, pair, type Line } from '../../localization/speech.js';
import type { Answers, Assessment } from '../../triage/definition.js';
import { dangerLeftOpen } from '../../triage/interview.js';
import { own } from '../../triage/own.js';
import { answerLine } from './answer-words.js';

/** A part of the summary: a heading, and a list under it. */
export interface SummaryLines {
  heading: string;
  lines: readonly Line[];
}

export const summaryTitle = (): string =>
  msg('Summary for the visit', { id: 'summary', desc: 'Title of the page that a reader takes to the doctor.' });

/** What the reader takes to an appointment. */
export function visitSummary(
  words: Words,
  answers: Answers,
  assessment: Assessment,
  advice: string,
): readonly SummaryLines[] {
  const ids = Object.keys(triage.questions).filter((id) => own(answers, id) !== undefined);
  const quiet = (id: string) => ['no', 'none', triage.questions[id]!.otherwise].includes(String(answers[id]));
  const { version, checked } = words.review;
  const part = (heading: string, lines: readonly Line[]) => (lines.length ? [{ heading, lines }] : []);
  return [
    ...part(
      msg('Advice from this check', { id: 'summary-advice', desc: 'Heading in the summary: how soon to get help.' }),
      [advice],
    ),
    ...part(
      msg('What was answered', {
        id: 'summary-answers',
        desc: 'Heading in the summary, above the answers that say more than "no".',
      }),
      ids.filter((id) => !quiet(id)).map((id) => answerLine(words, id, answers)),
    ),
    ...part(
      msg('Answered with no or none', {
        id: 'summary-no',
        desc: 'Heading in the summary, above the questions answered "no" or "none".',
      }),
      ids.filter((id) => quiet(id) && !triage.questions[id]!.otherwise).map((id) => words.questions[id]!.label),
    ),
    ...part(
      msg('Not answered', { id: 'not-answered', desc: 'In place of an answer; also a heading above questions.' }),
      dangerLeftOpen(triage, answers).map((id) => words.questions[id]!.label),
    ),
    ...part(
      msg('Rules that led to the advice', { id: 'summary-rules', desc: 'Heading in the summary, above the reasons.' }),
      assessment.fired.map((id) => pair(id, words.rules[id]!.says)),
    ),
    ...part(msg('Questions to ask', { id: 'questions-to-ask', desc: 'Heading above questions for the doctor.' }), [
      ...(words.results[assessment.disposition ?? 'none'].ask ?? []),
      ...words.common.ask,
    ]),
    ...part(
      msg('About this summary', {
        id: 'summary-about',
        desc: 'Heading in the summary, above its limits and versions.',
      }),
      [
        ...words.common.limits.slice(0, 2),
        msg(
          str`Rules version ${assessment.rulesVersion}, content version ${version}, sources checked ${checked}. Not reviewed by a clinician, unless the page says so.`,
          {
            id: 'summary-version',
            desc: '0 and 1 are version numbers, 2 a date.',
          },
        ),
      ],
    ),
  ];
}
