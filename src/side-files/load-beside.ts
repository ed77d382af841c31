import { edition } from '../generated/locales.js';
import { version } from '../generated/version.js';
import type { GuideFile } from '../guide/file.js';
import type { Guide } from '../guide/guide.js';
import type { LocaleFile } from '../localization/catalog.js';
import type * as modules from './load.js';
import { tell } from '../publisher/tell.js';

/** The address of this script, noted while it runs, and the language in it; rollup.config.mjs puts it in. */
declare const alsWidgetsScript: { src: string; readonly base: string | undefined; included: readonly LocaleFile[] };

const told = new Set<string>();

/**
 * Loads a file from beside the script: from `base` on the element, `data-base` on the script tag,
 * or the folder of the script. `import()` keeps to the script's own rights under a strict policy.
 * `isOurs` tells whether it holds what it should. The version keeps an upgrade from meeting a file
 * that a browser has kept from before.
 */
async function beside<Module>(
  element: Element,
  name: string,
  isOurs: (module: Module) => unknown,
  attempt = 0,
): Promise<Module> {
  const { src, base } = alsWidgetsScript;
  const folder = element.getAttribute('base') ?? base;
  let address = `${name}?v=${version}${attempt ? `&${attempt}` : ''}`;
  try {
    address = new URL(address, folder ? new URL(folder.replace(/\/?$/, '/'), document.baseURI) : src).href;
    const module = (await import(address)) as Module;
    if (!isOurs(module)) throw new Error('It is of another version than the script.');
    return module;
  } catch (error) {
    const what = name.replace(/\.\w+\.js/, '');
    if (!told.has(what))
      tell(
        `${address} did not load. Put it beside the script, or set data-base: <script data-base="/folder/">. Where import() is refused, use als-widgets.<language>.js.`,
        error,
      );
    told.add(what);
    throw error;
  }
}

export const fhir: typeof modules.fhir = (element) =>
  beside(element, 'fhir.js', (module) => module.questionnaireResponse);
export const sources: typeof modules.sources = (element) =>
  beside(element, 'sources.js', (module) => module.citations instanceof Map);
export const readAloud: typeof modules.readAloud = (element) =>
  beside(element, 'read-aloud.js', (module) => module.ReadAloud);
export const prerendered: typeof modules.prerendered = (element) =>
  beside(element, 'prerendered.js', (module) => module.enliven);
export const publisherWords: typeof modules.publisherWords = (element) =>
  beside(element, 'publisher-words.js', (module) => module.TheirWords);
export const guide: typeof modules.guide = (element, locale, attempt, lent) =>
  Promise.all([
    beside<{ Guide: typeof Guide; borrow: (lent: readonly unknown[]) => unknown }>(
      element,
      'guide.js',
      (module) => module.borrow(lent),
      attempt,
    ),
    beside<{ default: GuideFile }>(
      element,
      `guide/${locale}.js`,
      (module) => module.default.edition === edition,
      attempt,
    ),
  ]);
export const guideSources: typeof modules.guideSources = (element) =>
  beside(element, 'guide/sources.js', (module) => module.default);
export const locale: typeof modules.locale = (element, name, attempt, isOurs) =>
  beside(element, `locales/${name}.js`, (module) => isOurs(module.default), attempt);

export const { included } = alsWidgetsScript;
