import { css } from 'lit';

/** Cards, and lists of numbers to call. */
export const cards = css`
  /* A card says how soon: a bar, a picture, a word, then what to do. */
  .card {
    margin-block-start: 1.25em;
    padding: 1.1em 1.25em 1.25em;
    color: var(--_text);
    background: var(--_tint);
    border: 2px solid var(--_tint);
    border-inline-start: 6px solid var(--_ink);
    border-radius: var(--_radius);
    break-inside: avoid;
  }
  .emergency {
    --_tint: var(--_emergency-tint);
    --_ink: var(--_emergency-text);
    border-color: var(--_ink);
  }
  .urgent {
    --_tint: var(--_urgent-tint);
    --_ink: var(--_urgent-text);
  }
  .prompt {
    --_tint: var(--_prompt-tint);
    --_ink: var(--_prompt-text);
  }
  .card li::marker {
    color: var(--_ink);
  }
  .card > :last-child {
    margin-block-end: 0;
  }
  .card > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.5em;
    font-size: 1.2em;
  }
  .word {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block-end: 0.35em;
    color: var(--_ink);
    font-size: 0.9em;
    font-weight: 700;
  }
  .word svg {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .card > * + p {
    margin-block-start: 0.85em;
  }
  .page > .card {
    max-inline-size: calc(var(--_measure) * 1.5);
  }
  .part {
    margin-block-start: 2em;
  }
  /* Signs under their headings. Where there is room, two beside each other, each whole and in its turn. */
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 0.55em 1.5em;
    max-inline-size: none;
    margin-block: 0.85em;
  }
  .groups > div {
    padding-block-start: 0.35em;
    border-block-start: 2px solid var(--_ink);
    break-inside: avoid;
  }
  .groups :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.25em;
    color: var(--_ink);
    font-size: 1.05em;
  }
  /* A small box: what stands behind its button is shown when that is open, and on paper. */
  .first {
    margin-block: 0 0.6em;
    padding-block: 0.3em;
    font-weight: 700;
    line-height: 1.3;
  }
  .first > a {
    color: inherit;
  }
  @media screen {
    .unfolds:not([open]) ~ * {
      display: none;
    }
  }
  .fallback {
    margin: 0;
    padding: 0.5em 1em;
    font-weight: 700;
  }
  @container (max-width: 30em) {
    .card {
      padding: 0.7em;
    }
  }
  @media (prefers-contrast: more) {
    button,
    .card {
      border-width: 3px;
    }
  }
`;
