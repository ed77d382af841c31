import { css } from '../page/add-sheet.js';

/** The library: calm, one thing at a time. */
export const guideStyles = css`
  .intro {
    font-size: 1.1em;
  }
  .group {
    margin-block-start: 2em;
  }
  .group > :is(h2, h3, h4, h5, h6) {
    padding-block-end: 0.35em;
    border-block-end: 2px solid var(--_accent);
  }
  .topics {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0 2em;
    margin: 0;
  }
  .page > .group {
    max-inline-size: calc(var(--_measure) * 1.3);
  }
  .topics > li {
    margin: 0;
    padding-block: calc(var(--_gap) / 2);
    border-block-end: 1px solid var(--_border);
  }
  .topics button {
    inline-size: 100%;
    color: var(--_text);
    font-weight: 700;
    text-decoration: none;
  }
  .topics button::after {
    inline-size: 0.5em;
    block-size: 0.5em;
    flex: none;
    margin-inline: auto 0.35em;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    rotate: -45deg;
    content: '';
  }
  .topics button:dir(rtl)::after {
    rotate: 135deg;
  }
  .topics button:hover {
    color: var(--_accent-hover);
    text-decoration: underline;
  }
  .back {
    margin-block-end: 0.4em;
  }
  .topic > * {
    max-inline-size: var(--_measure);
  }
  .lead {
    margin-block: 0.6em 1.25em;
    font-size: 1.2em;
    line-height: 1.5;
  }
  .topic > .part > :is(h2, h3, h4, h5, h6) {
    margin-block-end: 0.5em;
    font-size: 1.3em;
  }
  .topic > .part > ul > li + li {
    margin-block-start: 0.6em;
  }
  .asked > li::marker {
    content: '?  ';
    font-weight: 700;
  }
  .country {
    padding: 0.85em 1.1em;
    background: var(--_surface-raised);
    border-radius: var(--_radius);
  }
  .sources {
    padding: 1.1em 1.25em;
    background: var(--_surface-raised);
    border-radius: var(--_radius);
  }
  .sources a {
    display: flex;
    padding-block: 0.25em;
  }
  .handed:empty {
    display: none;
  }
  .next {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap) 1.5em;
    margin: 0;
  }
  .next > li {
    margin: 0 !important;
  }
  .review {
    margin-block-start: 2em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
  @media print {
    .back,
    .next,
    .turn {
      display: none;
    }
  }
`;
