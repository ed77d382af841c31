import { svg, type SVGTemplateResult } from 'lit';
import type { Disposition } from '../triage/definition.js';

const paths: { [disposition in Disposition | 'none']: SVGTemplateResult } = {
  // A telephone, a clock, a calendar, a calendar, an eye, an open circle.
  emergency: svg`<path d="M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"/>`,
  urgent: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>`,
  prompt: svg`<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 2v5M16 2v5M8 15h3"/>`,
  routine: svg`<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 2v5M16 2v5"/>`,
  monitor: svg`<path d="M2 12c5-9 15-9 20 0-5 9-15 9-20 0z"/><circle cx="12" cy="12" r="3"/>`,
  none: svg`<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>`,
};

/** The picture beside a disposition's word. It says nothing that the word does not. */
export const icon = (disposition: Disposition | 'none'): unknown =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${paths[disposition]}</svg>`;
