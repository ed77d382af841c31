import { css } from 'lit';

/** What is pressed: buttons, and links that call. */
export const controls = css`
  button,
  summary,
  .call {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.45em 1em;
    padding: 0.45em min(1.1em, 7cqi);
    font: inherit;
    font-weight: 700;
    line-height: 1.3;
    text-align: center;
    letter-spacing: inherit;
    word-spacing: inherit;
    border: 2px solid transparent;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  button,
  summary {
    color: var(--_accent);
    background: var(--_surface);
    border-color: var(--_accent);
  }
  :is(button, summary):hover {
    color: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    inline-size: 1.2em;
    content: '+';
    content: '+' / '';
  }
  [open] > summary::before {
    content: '\\2212';
    content: '\\2212' / '';
  }
  .call,
  .call:visited,
  .call:hover {
    color: #fff;
    background: var(--_emergency-fill);
    border-color: var(--_emergency-text);
    font-size: 1.1em;
    padding-inline: min(1.5em, 10cqi);
    text-decoration: none;
    font-variant-numeric: tabular-nums;
  }
  .call:hover {
    text-decoration: underline;
  }
  .actions,
  .calls {
    display: flex;
    flex-wrap: wrap;
    gap: max(var(--_gap), 0.6em);
  }
  .calls {
    margin-block: 0.85em;
  }
  @container (max-width: 30em) {
    .actions > *,
    .calls > * {
      flex: 1 1 100%;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
