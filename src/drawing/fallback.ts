import { inEnglish } from '../localization/catalog.js';
import type { Language } from '../localization/language.js';
import { emergencyNumbers } from '../publisher/attributes.js';
import { flatMap } from '../triage/own.js';

/** What an element shows without its content: the emergency line in its language, and in English. */
export function fallbackLines(language: Language, region: string): readonly HTMLElement[] {
  const [number] = emergencyNumbers(region);
  const { withNumber, withoutNumber } = inEnglish.words.emergencyLine;
  const lines = {
    [language.wanted]: language.emergencyLine(number),
    en: number ? withNumber.replace('{number}', number) : withoutNumber,
  };
  return flatMap(Object.entries(lines), ([lang, textContent]) =>
    textContent
      ? [Object.assign(document.createElement('p'), { className: 'fallback', lang, dir: 'auto', textContent })]
      : [],
  );
}
