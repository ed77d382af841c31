import { css } from 'lit';

/** Headings, paragraphs, lists, links. */
export const text = css`
  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.15em;
    font-weight: 700;
    line-height: calc(var(--_leading, 1.6) - 0.35);
    text-wrap: balance;
    scroll-margin-block-start: var(--als-scroll-offset, 6em);
  }
  #title {
    font-size: 1.8em;
  }
  #title + p {
    margin-block-start: 0.5em;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    padding-inline-start: 1.1em;
  }
  li {
    padding-inline-start: 0.25em;
  }
  li + li {
    margin-block-start: 0.4em;
  }
  li::marker {
    color: var(--_accent);
  }
  :is(p, ul, ol, dl) + :is(p, ul, ol, dl) {
    margin-block-start: var(--als-paragraph-space, 0.75em);
  }
  a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: 3px;
  }
  a:visited {
    color: var(--_link-visited);
  }
  .quiet {
    color: var(--_text-quiet);
    font-size: 0.9em;
  }
  @container (max-width: 30em) {
    #title {
      font-size: 1.6em;
    }
    ul {
      padding-inline-start: 0.9em;
    }
  }
`;
