import { css } from 'lit';

/** The article: a quiet page with one line, the message on its way from the brain to the muscle. */
export const overview = css`
  .lead {
    font-size: 1.1579em;
    margin-block-start: 0.6em;
  }
  .lead > :first-child {
    font-weight: 700;
  }
  .contents {
    margin-block-start: 2em;
  }
  .contents ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_gap) 2em;
    margin-block-start: 0.5em;
    padding: 0;
    list-style: none;
  }
  .contents li {
    margin: 0;
    padding: 0;
    border-block-end: 1px solid var(--_border);
  }
  .contents a {
    display: flex;
    align-items: center;
    min-block-size: var(--_target);
    padding-block: 0.25em;
    text-decoration: none;
  }
  .contents a:hover {
    text-decoration: underline;
  }
  .sections {
    --_line: clamp(1em, 4cqi, 2em);
    max-inline-size: none;
    margin-block-start: 2.5em;
    padding-inline-start: var(--_line);
    border-inline-start: 2px solid var(--_accent);
  }
  .section {
    position: relative;
    padding-block-end: 2.75em;
  }
  .section:last-child {
    padding-block-end: 0.5em;
  }
  .section > :is(h2, h3, h4, h5, h6) {
    font-size: 1.42em;
    margin-block-end: 0.6em;
  }
  /* A junction on the line at the start of each section. */
  .junction {
    inset-block-start: 0.48em;
    inset-inline-start: calc(-1px - 0.4em - var(--_line));
    inline-size: 0.8em;
    block-size: 0.8em;
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
  .markers {
    color: var(--_text-quiet);
    font-size: 0.8422em;
  }
  .markers a {
    display: inline-block;
    color: inherit;
    padding: 0.35em;
    text-decoration-color: var(--_border-control);
  }
  .sources li {
    padding-block: 0.15em;
  }
  .reveal {
    margin-block-start: 1em;
  }
  .review {
    margin-block-start: 2.5em;
    padding: 1.1em 1.25em;
    background: var(--_surface-raised);
    border: 2px solid transparent;
    border-radius: var(--_radius);
  }
  .review > * {
    max-inline-size: var(--_measure);
  }
  .review > :is(h2, h3, h4, h5, h6) {
    margin-block-end: 0.4em;
  }
  @media print {
    .contents,
    .markers {
      display: none;
    }
    .section {
      padding-block-end: 1.2em;
    }
  }
`;
