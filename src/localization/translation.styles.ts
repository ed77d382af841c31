import { addSheet, css } from '../page/add-sheet.js';

/** What goes with a translation, and what its script needs. */
export const translated = css`
  /* Scripts with tall letters, or signs above and below them, need room. */
  .base:is(:lang(ar), :lang(hi), :lang(zh), :lang(ja), :lang(ko)) {
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
  /* Lines break between phrases, where a browser knows them. */
  .base:lang(ja) {
    word-break: auto-phrase;
  }
  :is(legend, label, button, summary, .strip, .call):is(:lang(ja), :lang(zh), :lang(ko)) {
    text-wrap: balance;
  }
  /* Korean breaks between words alone. */
  .base:lang(ko) {
    word-break: keep-all;
  }
  .english,
  .translation {
    color: var(--_text-quiet);
    font-size: 0.9em;
  }
  /* The English beneath a translation that nobody has checked. */
  .english {
    display: block;
    font-weight: 400;
    color: inherit;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* The closing mark would stand beneath the English. */
  q:has(> .english) {
    quotes: none;
  }
  :is(h1, h2, h3, h4, h5, h6) > .english {
    font-size: 0.75em;
  }
  :is(button, summary):has(> .english) {
    flex-wrap: wrap;
  }
  :is(button, summary) > .english {
    flex: 1 0 100%;
  }
  /* The sign of what unfolds stays before its words, however long their line is. */
  :is([aria-expanded], summary):has(> .english) {
    display: inline-grid;
    grid-template-columns: auto 1fr;
    text-align: start;
  }
  :is([aria-expanded], summary) > .english {
    grid-column: 2;
  }
  .translation {
    margin-block-start: 1.25em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_border-control);
  }
  .translation button {
    margin-block-start: 0.5em;
  }
`;

/** Puts these styles into the root of an element, once: English readers need none of them. */
export const dress = (root: DocumentFragment): void => addSheet(root, translated, 'translated');
