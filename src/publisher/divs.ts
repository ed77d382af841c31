import type { LitElement } from 'lit';
import { pointOut, textOf, warn } from './attributes.js';
import { optional } from './tell.js';

/**
 * Puts an element into each `<div data-als-widget="urgent-signs" data-region="GB">`: editors and sanitizers leave
 * that, and take our tags away. The div stays: the page's styles and scripts know it.
 */
function fill(div: HTMLElement): void {
  const name = div.dataset['alsWidget'];
  const tag = textOf(`als-${name}`).toLowerCase().replace('als-als', 'als');
  const defined = customElements.get(tag) as typeof LitElement | undefined;
  // What an editor holds is the editor's.
  if (div.isContentEditable || div.querySelector(tag)) return;
  if (defined) {
    const element = document.createElement(tag);
    // Not `base`: whoever may write a text alone does not say where scripts come from.
    pointOut(div, defined.observedAttributes.concat('lang'), element);
    element.append(...div.childNodes);
    div.append(element);
  } else if (document.readyState === 'complete')
    // Until then, a script with more elements may come.
    warn(
      div,
      'data-als-widget',
      name,
      'expected urgent-signs, or with als-widgets.js guide, overview or symptom-check.',
    );
}

const quietly = (action: () => void) => optional(document.documentElement, action);
const look = () =>
  quietly(() => {
    // Before, the parser may be inside of a div.
    if (document.readyState !== 'loading') document.querySelectorAll<HTMLElement>('[data-als-widget]').forEach(fill);
  });

/** Also where a div comes later, or gets another text. */
export const fillDivs = () =>
  quietly(() => {
    look();
    document.addEventListener('readystatechange', look);
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
