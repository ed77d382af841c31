import { css } from 'lit';

/** "Check your answers", results and the summary. */
export const results = css`
  .reasons,
  .sign {
    padding: 0;
    list-style: none;
  }
  .reasons > li {
    padding: 0;
  }
  .reasons > li + li {
    margin-block-start: 1.25em;
  }
  .reasons button {
    margin-block-start: 0.6em;
  }
  .given {
    margin-block-start: 0.3em;
  }
  .reasons .sources {
    margin-block-start: 0.5em;
  }
  .handed {
    min-block-size: 1.6em;
    margin-block-start: 0.5em;
    font-weight: 700;
  }
  .rows {
    margin-block-start: 1.25em;
  }
  .rows > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 1em;
    padding-block: 0.6em;
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
    font-weight: 400;
  }
  .result .card:first-child {
    margin-block-start: 0;
    padding-block: 1.4em 1.5em;
  }
  .result .card #title {
    font-size: 1.7em;
  }
  .sign li {
    display: grid;
    grid-template-columns: 1.6em minmax(0, 1fr);
    padding: 0;
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
  .summary ul {
    columns: 14em;
    column-gap: 2em;
  }
  .summary li {
    break-inside: avoid;
  }
  .summary > :is(h3, h4, h5, h6) {
    margin-block-end: 0.3em;
    font-size: 1em;
  }
  .summary > * + :is(h3, h4, h5, h6) {
    margin-block-start: 1.2em;
  }
  @container (max-width: 30em) {
    .rows > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .rows dd.change {
      grid-area: auto;
      margin-block-start: 0.4em;
    }
  }
`;
