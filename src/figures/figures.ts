import { html, render, svg } from 'lit';
import type { Heading, Words } from '../content.js';
import { icon } from '../drawing/icons.js';
import { resultIcons } from '../drawing/result-icons.js';
import { say } from '../localization/speech.js';
import { dispositions } from '../triage/definition.js';

/** The left half of what is seen from the front, and its mirror. */
const body = (half: string) => svg`<path d=${half} /><path transform="matrix(-1 0 0 1 200 0)" d=${half} />`;
/** Head, shoulder, arm, side. */
const upper = body('M100 8c-18 0-28 14-28 32 0 14 8 24 18 30v10c0 8-44 4-52 26l-14 84c-4 18 18 22 22 4l12-64 4 80');
const legs = body('M62 214l4 166c-10 18 28 18 26 0l8-152');

/** The way of a message: the brain, a solid line, a junction, a dashed line, the muscle; the steps of the list beside them. */
const pathway = (ways: unknown) =>
  svg`<svg viewBox="0 0 200 210">${upper}<g class="nerve"><circle cx="100" cy="30" r="6"/><circle cx="100" cy="124" r="6"/>${ways}</g><text x="109" y="36">1</text><text x="109" y="112">2</text><text x="78" y="146">3</text><text x="12" y="166">4</text></svg>`;

/** A place of the body: a dot on the upper half, or from `top` on the legs. */
const place = (x: number, y: number, half = upper, top = 0) =>
  svg`<svg viewBox="0 ${top} 200 210">${half}<circle fill="currentColor" cx=${x} cy=${y} r="12" /></svg>`;

/** One for each term of the two figures, in the order of the article. */
export const drawings: readonly unknown[] = [
  pathway(
    svg`<path d="M100 36v82"/><path stroke-dasharray="5 7" d="M95 124c-20 0-43-24-49 8"/><path fill="currentColor" d="M46 132q-20 24-10 54 18-26 10-54"/>`,
  ),
  pathway(
    svg`<path d="M100 36v26m0 22v34"/><path stroke-dasharray="5 7" d="M95 124q-15 0-23-5m-24 3-2 10"/><path fill="currentColor" d="M46 132q-9 26-10 54 9-26 10-54"/>`,
  ),
  place(36, 190),
  place(80, 384, legs, 200),
  place(100, 54),
  place(100, 78),
  place(100, 130),
  place(100, 26),
];

/** Draws in the room kept for it, once the text stands. The words beside a drawing say all of it: nobody hears it twice. */
export function draw(root: ParentNode): void {
  const rooms = root.querySelectorAll<HTMLElement>('.pathway .drawing, .start-places .drawing');
  rooms.forEach((room, i) => render(drawings[i], room));
}

/** How soon, in four rows: the words are those of the results of the check. */
export const ladder = ({ article }: Words, inFull: (heading: Heading) => string): unknown =>
  html`<ul role="list">${article.ladder.map((heading, i) => html`<li class="card word ${dispositions[i]!}">${icon(resultIcons[dispositions[i]!])} <span>${say(inFull(heading))}</span></li>`)}</ul>`;
