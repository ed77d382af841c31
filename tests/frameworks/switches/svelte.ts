import type { SvelteHTMLElements } from 'svelte/elements';

/** What the types of Svelte refuse: there is no comment for it in a template. */
export const wrong: Partial<SvelteHTMLElements>[] = [
  // @ts-expect-error
  { 'als-overview': { theme: 'purple' } },
  // @ts-expect-error
  { 'als-overview': { 'heading-level': 7 } },
  // @ts-expect-error
  { 'als-symptom-check': { 'show-pattern': 'maybe' } },
  // @ts-expect-error
  { 'als-urgent-signs': { citations: 'inline' } },
  // @ts-expect-error
  { 'als-overview': { 'onals-error': (event) => event.detail.code } },
];
