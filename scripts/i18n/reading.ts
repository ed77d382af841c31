// A language to be read through in a terminal or a text editor: each screen in the order in which it is read.
import { sayingOf, termsIn } from './glossary.ts';
import type { SourceUnit } from './source-units.ts';
import type { Translation } from './xliff.ts';

/** English, translation, note, safety mark and terms of every text of the screens whose names have a word. */
export function reading(
  locale: string,
  source: readonly SourceUnit[],
  texts: ReadonlyMap<string, Translation>,
  word = '',
): string {
  let screen: string | undefined;
  return source
    .filter(({ screen: name }) => name!.toLowerCase().includes(word.toLowerCase()))
    .flatMap(({ id, source: english, note, screen: name, safety }) => {
      const found = texts.get(id);
      const terms = termsIn(english).flatMap((term) => {
        const said = term.terms[locale];
        const not = typeof said === 'object' && said.not ? ` (not: ${said.not})` : '';
        return said ? [`    term         ${term.en}: ${sayingOf(term, locale)}${not}`] : [];
      });
      const isNew = name !== screen;
      screen = name;
      return [
        ...(isNew ? [`\n## ${name}\n`] : []),
        `${safety ? 'SAFETY ' : ''}${id}`,
        `    English      ${english}`,
        `    translation  ${found?.target ?? '(none yet)'}`,
        ...(found?.target && found.source !== english ? [`    made from    ${found.source}`] : []),
        `    note         ${note.replace(/^SAFETY\. /, '')}`,
        ...terms,
        '',
      ];
    })
    .join('\n');
}
