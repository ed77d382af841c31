import { css } from 'lit';

/** What only a text has that was written beforehand: HTML unfolds its sources, and a link begins the check. */
export const writtenText = css`
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .folded > .button-quiet {
    text-decoration: none;
  }
  summary::before {
    inline-size: 1.2em;
    content: '+';
    content: '+' / '';
  }
  details[open] > summary::before {
    content: '\\2212';
    content: '\\2212' / '';
  }
  .page > :first-child + p {
    margin-block-start: 0.5em;
  }
  .button.primary:is(:link, :visited, :hover) {
    color: var(--_on-accent);
    text-decoration: none;
  }
  /* What only a script can do has its room, so that nothing moves when it comes. */
  .scripted {
    visibility: var(--_scripted, hidden);
  }
  ::highlight(als-reading) {
    color: #15202a;
    background: #ffd600;
  }
  @media print {
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
