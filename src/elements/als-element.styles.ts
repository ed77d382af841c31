import { css } from 'lit';

/** The element itself and the wrapper around all that it draws: what a page cannot reach, scripts, focus, print. */
export const base = css`
  :host {
    display: block;
    min-inline-size: min(10em, 20vw, 100%);
    /* Not to be seen. It ends when the page has changed its colours: see looks.ts. */
    transition: color 1ms;
  }
  /* A value that browsers know: they hide the content and leave the box, so that it can be found. */
  :host([hidden]:not([hidden='until-found' i])) {
    display: none !important;
  }
  :host([popover]) {
    max-block-size: calc(100% - 2em);
    padding: 0;
  }
  :host([popover]:not(:popover-open)) {
    display: none !important;
  }
  @media screen {
    /* A stray page style must not hide safety text; what HTML has for hiding may. */
    :host(:not([hidden], [popover])) {
      display: block !important;
      opacity: 1 !important;
    }
  }
  .base {
    /* What a page style could hand down is set here, where it cannot reach. */
    font-family: var(--als-font-family, inherit);
    /* The size of running text: the page's own, but where that is small. Never so small that nobody could read it. */
    font-size: max(12px, var(--als-font-size, var(--als-font-size-base, max(16px, 1em))));
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: var(--als-line-height, var(--_leading, 1.6));
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    text-decoration: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    user-select: text;
    cursor: auto;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-size-adjust: 100%;
    color-scheme: inherit;
    accent-color: var(--_accent);
    color: var(--_text);
    background: var(--_surface);
  }
  /* Inherited, so that a closed pop-up hides what is in it; but not from a stray rule for the tag itself. */
  .shown {
    visibility: visible;
  }
  /* A container has no width of its own. Where the element shrinks to fit, this line without height asks for one. */
  .base::before {
    display: block;
    block-size: 0;
    max-inline-size: min(var(--_measure) + 3em, 100vw - 2em);
    padding-inline-end: min(10em, 40vw);
    overflow: hidden;
    visibility: hidden;
    word-spacing: 100vw;
    content: '0 0';
  }
  .frame {
    container-type: inline-size;
  }
  .light {
    color-scheme: light;
  }
  .dark,
  .dark ~ slot {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .page {
    font-size: calc(1em * var(--_grow, 1));
    padding: var(--als-inset, 1em 0.7em);
  }
  .page > *,
  .card > * {
    max-inline-size: var(--_measure);
  }
  /* Scripts with tall letters, or signs above and below them, need room. */
  .base:is(:lang(ar), :lang(hi), :lang(zh), :lang(ja)) {
    --_leading: 1.8;
    line-break: strict;
  }
  /* Space between joined letters breaks words. */
  .base:is(:lang(ar), :lang(hi)) {
    letter-spacing: 0;
  }
  .base:lang(de) {
    hyphens: auto;
  }
  /* One ring for everything that takes focus: yellow inside, dark outside, seen on any colour. */
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 6px var(--_focus-edge);
    border-radius: 3px;
  }
  @container (min-width: 30.01em) {
    .page {
      padding: var(--als-inset, 1.25em min(4cqi, 2.5em) 2em);
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .base {
      color: #000;
      background: none;
      color-scheme: light;
    }
    .page {
      padding: 0;
      font-size: 11pt;
    }
  }
`;
