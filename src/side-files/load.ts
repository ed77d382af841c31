import type { questionnaireResponse } from '../fhir.js';
import type { citations } from '../sources.js';
import { guideFiles } from '../generated/guide-files.js';
import { localeFiles } from '../generated/locale-files.js';
import type { GuideSources } from '../content.js';
import type { GuideFile } from '../guide/file.js';
import type { Guide } from '../guide/guide.js';
import type { LocaleFile } from '../localization/catalog.js';
import type { enliven } from '../prerendered.js';
import type { TheirWords } from '../publisher-words.js';
import type { ReadAloud } from '../read-aloud.js';
import { tell } from '../publisher/tell.js';

/*
 * The files that few readers need, loaded when they are used. In the single file this module is
 * replaced by load-beside.ts, which finds them beside the script.
 */

type Loads<Module> = (element: Element) => Promise<Module>;

export const fhir: Loads<{ questionnaireResponse: typeof questionnaireResponse }> = () =>
  import('../fhir.js').catch((error: unknown) => {
    tell('the file for a clinic system did not load.', error);
    throw error;
  });
export const sources: Loads<{ citations: typeof citations }> = () => import('../sources.js');
export const readAloud: Loads<{ ReadAloud: typeof ReadAloud }> = () => import('../read-aloud.js');
export const prerendered: Loads<{ enliven: typeof enliven }> = () => import('../prerendered.js');
export const publisherWords: Loads<{ TheirWords: typeof TheirWords }> = () => import('../publisher-words.js');

/** The library in a language, and what draws it, asked for at once. `attempt` counts from 0. In the single file it is `lent` what it brings no copy of. */
export const guide: (
  element: Element,
  locale: string,
  attempt: number,
  lent: readonly unknown[],
) => Promise<readonly [{ Guide: typeof Guide }, { default: GuideFile }]> = async (_, locale, attempt) => {
  try {
    return await Promise.all([import('../guide.js'), guideFiles[locale]!()]);
  } catch (error) {
    if (!attempt) tell('the library did not load.', error);
    throw error;
  }
};
export const guideSources: Loads<{ default: GuideSources }> = () => import('../guide-sources.js');

/** A group of words in a language, as `es.signs`; `attempt` counts from 0, because browsers remember that an address failed. `isOurs` tells whether it fits this script. */
export const locale: (
  element: Element,
  name: string,
  attempt: number,
  isOurs: (file: LocaleFile | undefined) => unknown,
) => Promise<{ default: LocaleFile }> = async (_, name, attempt) => {
  try {
    return await localeFiles[name]!();
  } catch (error) {
    if (!attempt) tell(`the language "${name}" did not load.`, error);
    throw error;
  }
};

/** Languages that are in the script itself. */
export const included: readonly LocaleFile[] = [];
