import { css } from 'lit';

/** Emergency help over the questions, and what is told to screen readers. */
export const help = css`
  /* Over the page, in the half of the window in which the reader has not pressed. */
  .help {
    position: fixed;
    inset-inline: 0.5em;
    inset-block-end: max(0.5em, env(safe-area-inset-bottom));
    z-index: 2147483647;
    max-inline-size: 34em;
    margin: 0 auto;
    padding-block: 0.7em;
    font-size: 1.125em;
    box-shadow: 0 0 1.5em #0006;
  }
  .help.top {
    inset-block: var(--als-scroll-offset, 6em) auto;
  }
  .help .calls {
    margin-block: 0;
  }
  /* What takes focus is not covered by it. */
  .base:has(.help) :is(a, button, input) {
    scroll-margin-block: 14em;
  }
  [role='status'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* No room for it beside what was pressed: help is then the next screen. */
  @media (max-height: 30em) {
    .help {
      display: none;
    }
  }
`;
