import { report } from '../publisher/tell.js';

/** Defines an element where there is a page, unless a first copy of the script has done so. */
export function define(tag: string, element: CustomElementConstructor): void {
  try {
    if (globalThis.customElements && !customElements.get(tag)) customElements.define(tag, element);
  } catch (error) {
    report(`<${tag}> cannot be defined on this page.`, error);
  }
}
