import { svg, type SVGTemplateResult } from 'lit';
import type { CardLevel } from '../content.js';

/** Of what danger signs call for: a telephone, a clock, a calendar. */
export const signIcons: { readonly [level in CardLevel]: SVGTemplateResult } = {
  emergency: svg`<path d="M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"/>`,
  urgent: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>`,
  prompt: svg`<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 2v5M16 2v5M8 15h3"/>`,
};

/** The picture beside the word for how soon. It says nothing that the word does not. */
export const icon = (picture: SVGTemplateResult): unknown =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${picture}</svg>`;
