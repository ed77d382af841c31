import { css } from 'lit';

/** What the article and the check have, and the danger signs alone have not: the emergency line, steps, quiet buttons. */
export const guidance = css`
  :is(.routine, .monitor, .none) {
    --_tint: var(--_calm-tint);
    --_ink: var(--_calm-text);
  }
  .strip {
    margin-block-start: 1.25em;
    padding: 0.35em 0.9em;
    color: var(--_emergency-text);
    font-weight: 700;
    border: 2px solid var(--_emergency-text);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
  }
  .strip a {
    color: inherit;
  }
  @media (prefers-contrast: more) {
    .strip {
      border-width: 3px;
    }
  }
  /* A list without marks says that it is one: Safari does not. */
  [role='list'],
  [role='list'] > li {
    padding: 0;
    list-style: none;
  }
  [aria-expanded]::before {
    inline-size: 1.2em;
    content: '+';
    content: '+' / '';
  }
  [aria-expanded='true']::before {
    content: '\\2212';
    content: '\\2212' / '';
  }
  /* What is scrolled to, for that moment. */
  .aim {
    margin-block-start: calc(0px - var(--als-scroll-offset, 6em)) !important;
    padding-block-start: var(--als-scroll-offset, 6em);
    scroll-margin: 0;
  }
  .steps > li {
    position: relative;
    min-block-size: 1.7em;
    margin-block-start: 0.5em;
    padding-inline-start: 2.4em;
  }
  .junction,
  .steps > li::before {
    position: absolute;
    inset-inline-start: 0;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }
  .steps > li::before {
    inline-size: 1.7em;
    line-height: calc(1.7em - 4px);
    font-weight: 700;
    text-align: center;
    content: counter(list-item);
  }
  button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  button.primary:hover {
    background: var(--_accent-hover);
  }
  /* Quiet: a link to the eye. */
  button.button-quiet {
    justify-content: start;
    padding-inline: 0;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    background: none;
    border-color: transparent;
  }
  button[aria-expanded] {
    text-decoration: none;
  }
`;
