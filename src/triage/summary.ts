/** A part of the summary that a reader takes to an appointment: the same words on the page, copied and printed. */
export interface SummaryPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The summary as plain text: a title, then headings with a list under each. */
export const summaryText = (title: string, parts: readonly SummaryPart[]): string =>
  [title, ...parts.map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)].join('\n'))].join(
    '\n\n',
  ) + '\n';
