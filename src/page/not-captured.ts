/** The marks with which session recorders and analytics are told not to capture an element and what is in it. */
export const classes = [
  'rr-block',
  'ph-no-capture',
  'sentry-block',
  'fs-exclude',
  'amp-block',
  'nr-block',
  'pendo-ignore',
];
export const attributes = {
  'data-private': '',
  'data-hj-suppress': '',
  'data-clarity-mask': 'true',
  'data-dd-privacy': 'hidden',
  'data-recording-disable': '',
  'data-matomo-mask': '',
  'data-cs-mask': '',
  'data-openreplay-hidden': '',
  'data-heap-redact-text': 'true',
  'heap-ignore': 'true',
  // In place of what is pressed.
  'data-dd-action-name': 'als-widgets',
  'data-amp-mask': '',
};

/** Marks an element, in the task in which its content appears: recorders look after that. */
export function markNotCaptured(element: Element): void {
  element.classList.add(...classes);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // Mixpanel asks this of what is pressed, for its place, and of all around it, for words and names.
  for (const one of [element, ...element.querySelectorAll('a, button, input')]) one.classList.add('mp-no-track');
}
