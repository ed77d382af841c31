import { signGroups } from '../../drawing/signs.js';
import { triage } from '../../generated/triage.js';
import { type Line, list, msg, pair, str } from '../../localization/speech.js';
import { dangerLeftOpen } from '../../triage/interview.js';
import { flatMap, listOf, own } from '../../triage/own.js';
import { answerLine } from './answer-words.js';
import type { Shown } from './result-folds.js';
import { doThis, stepsOf, toSayWords } from './result-words.js';

/** A part of the summary: a heading, and a list under it. */
export interface SummaryLines {
  heading: string;
  lines: readonly Line[];
}

export const summaryTitle = (): string =>
  msg('Summary for the visit', { id: 'summary', desc: 'Title of the page that a reader takes to the doctor.' });

/** What the reader takes to an appointment, in the order of the result. */
export function visitSummary(
  shown: Shown,
  advice: string,
  /** Heading of the emergency signs, with the number to call where there is one. */
  callNow: string,
): readonly SummaryLines[] {
  const { words, answers, assessment, plan, signs } = shown;
  const ids = Object.keys(triage.questions).filter((id) => own(answers, id) !== undefined);
  const quiet = (id: string) => ['no', 'none', triage.questions[id]!.otherwise].includes(String(answers[id]));
  const saidNo = ids.filter((id) => quiet(id) && !triage.questions[id]!.otherwise);
  const result = words.results[plan.result];
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
      [
        ...ids.filter((id) => !quiet(id)).map((id) => answerLine(words, id, answers)),
        ...(saidNo.length
          ? [
              pair(
                msg('Answered with no or none', {
                  id: 'summary-no',
                  desc: 'In the summary, before the questions answered "no" or "none" in one sentence.',
                }),
                list(saidNo.map((id) => words.questions[id]!.label)),
              ),
            ]
          : []),
      ],
    ),
    ...part(
      msg('Not answered', { id: 'not-answered', desc: 'In place of an answer; also a heading above questions.' }),
      dangerLeftOpen(triage, answers).map((id) => words.questions[id]!.label),
    ),
    ...part(
      doThis(),
      flatMap(stepsOf(shown), ({ heading, text, quote }): Line[] =>
        quote ? [[toSayWords(), ' ', quote]] : [...listOf(heading), ...listOf(text)],
      ),
    ),
    ...part(
      callNow,
      assessment.disposition === 'emergency'
        ? []
        : signGroups(words, signs.audience, 'emergency', true).map(({ heading = '', signs }) =>
            pair(heading, list(signs)),
          ),
    ),
    ...part(msg('Questions to ask', { id: 'questions-to-ask', desc: 'Heading above questions for the doctor.' }), [
      ...(result.ask ?? []),
      ...words.common.ask,
    ]),
    ...part(
      msg('About this summary', {
        id: 'summary-about',
        desc: 'Heading in the summary, above its limits and versions.',
      }),
      [
        words.common.limits[0]!,
        msg(
          str`Rules version ${assessment.rulesVersion}, content version ${version}, sources checked ${checked}. Not reviewed by a clinician, unless the page says so.`,
          {
            id: 'summary-version',
            desc: '0 and 1 are version numbers, 2 a date.',
          },
        ),
        ...(assessment.fired.length
          ? [
              msg(str`Rules: ${assessment.fired.join(', ')}`, {
                id: 'summary-rules',
                desc: 'At the foot of the summary, for a clinician; 0 are the ids of the rules that fired, such as P1, P3.',
              }),
            ]
          : []),
      ],
    ),
  ];
}
