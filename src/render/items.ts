import { html } from 'lit';
import { say, type Line } from '../localization/speech.js';

/** The lines of a list, in the place of drawing/items.ts: here nothing draws itself. */
export const items = (lines: readonly Line[]): unknown => lines.map((line) => html`<li>${say(line)}</li>`);
