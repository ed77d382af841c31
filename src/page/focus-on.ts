import { optional } from '../publisher/tell.js';

/** Moves focus to a heading, or what else has an id in an element, and brings it into view, clear of a fixed page header. */
export function focusOn(element: { renderRoot: ParentNode } & Element, id: string): void {
  const target = element.renderRoot.querySelector<HTMLElement>(`#${id}`);
  if (!target) return;
  target.focus({ preventScroll: true });
  // Into a page of another origin around it goes no margin: for a moment the heading itself is as high.
  target.classList.add('aim');
  optional(element, () => {
    const { top } = target.getBoundingClientRect();
    // In a frame as high as its content only the browser knows what the reader sees: "nearest" asks it.
    const block = top > innerHeight / 2 ? 'start' : 'nearest';
    target.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
  });
  target.classList.remove('aim');
}
