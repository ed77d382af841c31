import { css } from 'lit';

/** What all elements share: type, space, cards, buttons, focus, forced colours and print. */
export const base = css`
  :host {
    display: block;
    min-inline-size: min(10em, 20vw, 100%);
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
    font-size: var(--als-font-size-base, medium);
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
    font-size: 1.1875em;
    word-spacing: 100vw;
    content: '0 0';
  }
  .frame {
    container-type: inline-size;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .page {
    font-size: 1.1875em;
    padding: 1.25em clamp(min(1em, 6cqi), 4cqi, 2.5em) 2em;
  }
  .page > *,
  .section > *,
  .card > * {
    max-inline-size: var(--_measure);
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-size: 1.15em;
    font-weight: 700;
    line-height: calc(var(--_leading, 1.6) - 0.35);
    text-wrap: balance;
    scroll-margin-block-start: var(--als-scroll-offset, 4.5em);
  }
  .aim {
    margin-block-start: calc(0px - var(--als-scroll-offset, 4.5em)) !important;
    padding-block-start: var(--als-scroll-offset, 4.5em);
    scroll-margin: 0;
  }
  #title {
    font-size: 1.8em;
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
    padding-inline-start: 1.3em;
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
  p + p,
  p + ul,
  p + ol,
  p + dl,
  ul + p,
  ol + p,
  dl + p,
  ul + ul {
    margin-block-start: var(--als-paragraph-space, 0.75em);
  }
  a {
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
  .quiet,
  .english,
  .translation {
    color: var(--_text-quiet);
    font-size: 0.8948em;
  }
  /* The English beneath a translation that nobody has checked. */
  .english {
    display: block;
    font-weight: 400;
    color: inherit;
  }
  :is(h1, h2, h3, h4, h5, h6) > .english {
    font-size: 0.75em;
  }
  button:has(> .english) {
    flex-wrap: wrap;
  }
  button > .english {
    flex: 1 0 100%;
  }
  .translation {
    margin-block-start: 1.25em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_border-control);
  }
  .translation button {
    margin-block-start: 0.5em;
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
  :is(h1, h2, h3, h4, h5, h6):lang(ja) {
    word-break: auto-phrase;
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

  button,
  .call,
  .row {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.45em min(1.1em, 7cqi);
    font: inherit;
    font-weight: 700;
    line-height: 1.3;
    text-align: center;
    letter-spacing: inherit;
    word-spacing: inherit;
    border: 2px solid transparent;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  button {
    color: var(--_accent);
    background: var(--_surface);
    border-color: var(--_accent);
  }
  button:hover {
    color: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }
  button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  button.primary:hover {
    background: var(--_accent-hover);
  }
  .call,
  .call:visited,
  .call:hover {
    color: #fff;
    background: var(--_emergency-fill);
    border-color: var(--_emergency-text);
    font-size: 1.1em;
    padding-inline: min(1.5em, 10cqi);
    text-decoration: none;
    font-variant-numeric: tabular-nums;
  }
  .call:hover {
    text-decoration: underline;
  }
  .actions,
  .calls {
    display: flex;
    flex-wrap: wrap;
    gap: max(var(--_gap), 0.6em);
  }
  .calls {
    margin-block: 0.85em;
  }
  .card > :last-child {
    margin-block-end: 0;
  }
  #title + p {
    margin-block-start: 0.5em;
  }

  /* A card says how soon: a bar, a picture, a word, then what to do. */
  .card {
    --_tint: var(--_calm-tint);
    --_ink: var(--_calm-text);
    margin-block-start: 1.25em;
    padding: 1.1em 1.25em 1.25em;
    color: var(--_text);
    background: var(--_tint);
    border: 2px solid var(--_tint);
    border-inline-start: 6px solid var(--_ink);
    border-radius: var(--_radius);
    break-inside: avoid;
  }
  .emergency {
    --_tint: var(--_emergency-tint);
    --_ink: var(--_emergency-text);
    border-color: var(--_ink);
  }
  .urgent {
    --_tint: var(--_urgent-tint);
    --_ink: var(--_urgent-text);
  }
  .prompt {
    --_tint: var(--_prompt-tint);
    --_ink: var(--_prompt-text);
  }
  .card li::marker {
    color: var(--_ink);
  }
  .card > :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.5em;
    font-size: 1.2em;
  }
  .word {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block-end: 0.35em;
    color: var(--_ink);
    font-size: 0.8948em;
    font-weight: 700;
  }
  .word svg {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .card > * + p {
    margin-block-start: 0.85em;
  }
  .page > .card {
    max-inline-size: calc(var(--_measure) * 1.5);
  }
  .part {
    margin-block-start: 2em;
  }
  /* Signs under their headings. Where there is room, two beside each other, each whole and in its turn. */
  .groups {
    max-inline-size: none;
    margin: 0.85em -0.75em 0;
    container-type: inline-size;
  }
  .groups > div {
    padding: 0 0.75em 1em;
    break-inside: avoid;
  }
  .groups :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.4em;
    padding-block-start: 0.6em;
    color: var(--_ink);
    font-size: 1.05em;
    border-block-start: 2px solid;
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
    display: flex;
    align-items: center;
    min-block-size: var(--_target);
    color: inherit;
  }
  .lines a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .fallback {
    margin: 0;
    padding: 0.5em 1em;
    font-weight: 700;
  }

  .reading {
    margin-block-start: 1.25em;
    align-items: center;
  }
  .reading:empty {
    display: none;
  }
  ::highlight(als-reading) {
    color: #15202a;
    background: #ffd600;
  }

  /* Browsers without containers. */
  @supports not (width: 1cqi) {
    .page {
      padding: 1.25em 1em;
    }
    button,
    .call {
      padding: 0.45em 1em;
    }
  }
  @container (max-width: 30em) {
    .page {
      font-size: 1.125em;
    }
    #title {
      font-size: 1.6em;
    }
    .card {
      padding: 0.9em min(1em, 6cqi) 1.1em;
    }
    .actions > *,
    .calls > * {
      flex: 1 1 100%;
    }
  }
  @container (min-width: 34em) {
    .groups > div {
      float: left;
      float: inline-start;
      inline-size: 50%;
    }
    .groups > :nth-child(even) {
      float: right;
      float: inline-end;
    }
  }
  @media (prefers-contrast: more) {
    button,
    .card,
    .strip {
      border-width: 3px;
    }
  }
  @media (forced-colors: active) {
    .card,
    .strip {
      border-color: CanvasText;
    }
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
    button {
      display: none;
    }
  }
`;
