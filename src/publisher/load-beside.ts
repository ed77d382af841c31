import { edition } from '../generated/locales.js';
import type { Translation } from '../localization/catalog.js';
import type { load as modules } from './load.js';

/** The address of this script, noted while it runs, and the language in it; rollup.config.mjs puts it in. */
declare const alsWidgetsScript: { src: string; base: string; included: readonly Translation[] };

/**
 * Loads a file from beside the script: from `base` on the element, `data-base` on the script tag,
 * or the folder of the script. `import()` keeps to the script's own rights under a strict policy.
 */
async function beside<Module>(element: Element, name: string, attempt = 0): Promise<Module> {
  const { src, base } = alsWidgetsScript;
  const folder = element.getAttribute('base') ?? base;
  let address = attempt ? `${name}?${attempt}` : name;
  try {
    address = new URL(address, folder ? new URL(folder.replace(/\/?$/, '/'), document.baseURI) : src).href;
    const module = (await import(address)) as Module;
    const other = (module as { default?: Translation }).default?.edition;
    if (other && other !== edition) throw new Error('It is of another version than the script.');
    return module;
  } catch (error) {
    if (!attempt)
      console.warn(`[als-widgets] ${address} did not load. Put it beside the script, or set data-base.`, error);
    throw error;
  }
}

export const load: typeof modules = {
  fhir: (element) => beside(element, 'fhir.js'),
  readAloud: (element) => beside(element, 'read-aloud.js'),
  locale: (element, locale, attempt) => beside(element, `locales/${locale}.js`, attempt),
};

export const { included } = alsWidgetsScript;
