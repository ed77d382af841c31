import { css } from 'lit';

/** The article: a quiet page with one line, the message on its way from the brain to the muscle. */
export const overview = css`
  /* One right edge for everything. */
  .page {
    --_drawn: var(--als-line, 1);
    --_line: calc(clamp(1.2em, 4cqi, 2em) * var(--_drawn));
  }
  .page > * {
    grid-column: 1;
    max-inline-size: calc(var(--_measure) + var(--_line) + 2px);
  }
  .lead {
    margin-block-start: 0.6em;
  }
  .lead > .block {
    font-size: 1.15em;
  }
  .lead > :first-child {
    font-weight: 700;
  }
  .contents {
    margin-block-start: 2em;
  }
  .links {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_gap) 2em;
    margin-block: 0.5em;
  }
  .links li {
    margin: 0;
  }
  .contents li {
    border-block-end: 1px solid var(--_border);
  }
  .links a,
  .sources a {
    display: flex;
    padding-block: 0.25em;
  }
  .sections {
    margin-block-start: 2.5em;
    padding-inline-start: var(--_line);
    border-inline-start: calc(2px * var(--_drawn)) solid var(--_accent);
  }
  .section > * {
    max-inline-size: var(--_measure);
  }
  .section {
    position: relative;
    padding-block-end: 2.75em;
  }
  .section > :is(h2, h3, h4, h5, h6) {
    font-size: 1.42em;
    margin-block-end: 0.6em;
  }
  /* A junction on the line at the start of each section. */
  .junction {
    background: var(--_surface);
    inset-block-start: 0.48em;
    inset-inline-start: calc(-1px - 0.4em - var(--_line));
    inline-size: 0.8em;
    block-size: 0.8em;
    opacity: var(--_drawn);
  }
  .block + .block {
    margin-block-start: 0.9em;
  }
  .block > :is(h3, h4, h5, h6) {
    margin-block: 1.5em 0.4em;
  }
  dt {
    font-weight: 700;
  }
  dd + dt,
  dl > div + div {
    margin-block-start: 0.8em;
  }
  /* At the end of a text: as high as everything that is pressed, without moving the lines apart. */
  .block .button-quiet {
    margin-block: calc(0.75em - var(--_target) / 2);
    font-size: 0.85em;
    vertical-align: middle;
  }
  .sources a {
    margin-block-start: var(--_gap);
  }
  .review {
    margin-block-start: 2.5em;
  }
  .sources,
  .review {
    padding: 1.1em 1.25em;
    background: var(--_surface-raised);
    border: 2px solid transparent;
    border-radius: var(--_radius);
  }
  .review > :is(h2, h3, h4, h5, h6) {
    margin-block-end: 0.4em;
  }
  /* Where there is width, the contents stand beside the article. */
  @media screen {
    @container (min-width: 68em) {
      .page {
        display: grid;
        grid-template-columns: minmax(0, auto) 15em;
        justify-content: start;
        column-gap: 3em;
      }
      .page > .contents {
        grid-area: 1 / 2 / 9;
        align-self: start;
        margin: 0;
        /* In view, the last of nine links too. */
        position: sticky;
        inset-block-start: min(var(--als-scroll-offset, 1em), 100vh - 3em - 9 * (var(--_target) + var(--_gap)));
      }
    }
  }
  @media print {
    .contents,
    .links {
      display: none;
    }
    .section {
      padding-block-end: 1.2em;
    }
  }
`;
