import { svg, type SVGTemplateResult } from 'lit';
import type { Disposition } from '../triage/definition.js';
import { signIcons } from './icons.js';

/** Of every result: also a calendar, an eye, an open circle. */
export const resultIcons: { readonly [disposition in Disposition | 'none']: SVGTemplateResult } = {
  ...signIcons,
  routine: svg`<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 2v5M16 2v5"/>`,
  monitor: svg`<path d="M2 12c5-9 15-9 20 0-5 9-15 9-20 0z"/><circle cx="12" cy="12" r="3"/>`,
  none: svg`<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>`,
};
