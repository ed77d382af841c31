/** The marks with which session recorders and analytics are told not to capture an element and what is in it. */
const classes = ['rr-block', 'ph-no-capture', 'sentry-block', 'fs-exclude', 'amp-block', 'nr-block'];
const attributes = {
  'data-private': '',
  'data-hj-suppress': '',
  'data-clarity-mask': 'true',
  'data-dd-privacy': 'hidden',
  'data-recording-disable': '',
  'data-matomo-mask': '',
  'data-cs-mask': '',
  'data-openreplay-hidden': '',
  'data-heap-redact-text': 'true',
};

/** Marks an element, in the task in which its content appears: recorders look after that. */
export function markNotCaptured(element: Element): void {
  element.classList.add(...classes);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
