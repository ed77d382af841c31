import { css } from 'lit';

/** What only a text has that was written beforehand: HTML unfolds its sources, and a link begins the check. */
export const writtenText = css`
  /* It stays where it is when the script comes. Firefox takes the moment in which its boxes are made anew for a change, and scrolls. */
  :host {
    overflow-anchor: none;
  }
  summary {
    list-style: none;
  }
  .folded > .button-quiet {
    text-decoration: none;
  }
  /* Nothing closes a small box that no script would open. */
  @media (scripting: none) {
    .unfolds:not([open]) ~ * {
      display: revert;
    }
    .unfolds {
      display: none;
    }
  }
  .page > :first-child + p {
    margin-block-start: 0.5em;
  }
  .button.primary:is(:link, :visited, :hover) {
    color: var(--_on-accent);
    text-decoration: none;
  }
  /* What a page says of all its links does not make a call for help hard to read. */
  .call:any-link:any-link {
    color: #fff;
    background: var(--_emergency-fill);
  }
  /* Topics of the library open in their places. */
  .topics {
    display: block;
  }
  .topic-fold > summary {
    inline-size: 100%;
    justify-content: start;
    padding-inline: 0;
    text-align: start;
    border-color: transparent;
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
