import { html } from 'lit';
import { helpLine } from '../../drawing/emergency.js';
import type { Lent } from './lent.js';

/** What stands below every screen between the start and the result. */
export const foot = ({ region, translationNote }: Lent): unknown => html`${helpLine(region)} ${translationNote}`;
