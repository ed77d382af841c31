import { css } from 'lit';

/** "Check your answers", the result and the summary. */
export const results = css`
  .rows {
    margin-block-start: 1.25em;
  }
  .rows > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 1em;
    padding-block: max(0.35em, var(--_gap) / 2);
    border-block-end: 1px solid var(--_border);
  }
  .rows dt {
    font-weight: 400;
    color: var(--_text-quiet);
  }
  .rows dd {
    grid-column: 1;
    font-weight: 700;
  }
  .rows dd.change {
    grid-area: 1 / 2 / span 2;
    max-inline-size: 12em;
    font-weight: 400;
  }
  .page > .result {
    max-inline-size: none;
    line-height: var(--als-line-height, calc(var(--_leading, 1.6) - 0.1));
  }
  .result :is(.main, .side) {
    max-inline-size: var(--_measure);
  }
  .result .main:first-child > .card {
    margin-block-start: 0;
  }
  .told {
    margin-block-start: 0.6em;
    font-weight: 700;
  }
  .steps > li > strong {
    display: block;
  }
  .crisis {
    margin-block: 0.85em;
  }
  .reasons > li + li {
    margin-block-start: 1.25em;
  }
  .given {
    margin-block-start: 0.3em;
    font-weight: 700;
  }
  .reasons .sources {
    margin-block-start: 0.3em;
    font-size: 0.9em;
  }
  .sign li {
    display: grid;
    grid-template-columns: 1.6em minmax(0, 1fr);
  }
  .sign li::before {
    content: '\\2713';
    content: '\\2713' / '';
    color: var(--_accent);
    font-weight: 700;
  }
  .sign .english {
    grid-column: 2;
  }
  .sign.dont li::before {
    content: '\\2715';
    content: '\\2715' / '';
    color: var(--_error);
  }
  .take .actions {
    margin-block-start: 0.3em;
  }
  .handed {
    margin-block-end: var(--_gap);
    font-weight: 700;
  }
  .folds {
    border-block-start: 1px solid var(--_border);
  }
  .folds .fold {
    padding-block: calc(var(--_gap) / 2);
    border-block-end: 1px solid var(--_border);
  }
  .fold > :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .folds .fold button {
    inline-size: 100%;
    font-weight: 700;
  }
  .fold > * + * {
    margin-block: 0.4em 0.8em;
  }
  .fold > div > :is(h3, h4, h5, h6) {
    margin-block-start: 1em;
  }
  .summary {
    margin-block-start: 0.75em;
    padding: 1.25em;
    background: var(--_surface-raised);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    /* Where nothing else works it is selected by hand, also on a page that allows no selecting. */
    -webkit-user-select: text;
    user-select: text;
  }
  .summary li {
    break-inside: avoid;
  }
  .summary > :is(h3, h4, h5, h6) {
    margin-block: 1em 0.3em;
    font-size: 1em;
  }
  @container (min-width: 60em) {
    .result {
      display: grid;
      grid-template: auto auto 1fr / minmax(0, 1.4fr) minmax(0, 1fr);
      gap: 0 2.5em;
      align-items: start;
    }
    .main {
      grid-column: 1;
    }
    .side {
      grid-column: 2;
    }
    /* Beside the plan, what to do while waiting, and the worry; ways to take the plan away stand beside the folds. */
    .sooner {
      grid-row: 1 / span 3;
      margin-block-start: 0;
    }
    .sooner ~ .take {
      grid-row: 4;
    }
    .side > .part:first-child {
      margin-block-start: 0;
    }
  }
  @container (max-width: 30em) {
    .rows > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .rows dd.change {
      grid-area: auto;
      max-inline-size: none;
    }
    /* Side by side while their words fit. */
    .take .actions > *,
    .result + .actions > * {
      flex: 1 1 40%;
      padding-inline: 0.4em;
    }
    .result + .actions {
      margin-block-start: 0.7em;
    }
    .result .part {
      margin-block-start: 1em;
    }
    .result .part > :is(h2, h3, h4, h5, h6) {
      margin-block-end: 0.2em;
    }
    .result :is(.calls, .groups) {
      margin-block: 0.6em;
    }
    .result ul > li + li {
      margin-block-start: 0.2em;
    }
  }
`;
