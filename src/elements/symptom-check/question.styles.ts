import { css } from 'lit';

/** Screens of questions: how far, what is asked, what can be chosen, what is missing. */
export const questions = css`
  .why {
    color: var(--_text-quiet);
  }
  .step {
    margin-block-end: 0.75em;
    color: var(--_text-quiet);
    font-size: 0.9em;
  }
  .step ~ #title {
    font-size: 1.5em;
  }
  /* The line: how far the message has come. */
  .track {
    display: block;
    inline-size: 100%;
    block-size: 2px;
    margin-block-end: 0.75em;
    background: var(--_border);
    fill: var(--_accent);
    stroke: none;
  }
  [dir='rtl'] .track {
    transform: scaleX(-1);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    margin-block-start: 1.75em;
    padding: 0;
    border: 0;
  }
  fieldset.missing {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_error);
  }
  legend {
    max-inline-size: var(--_measure);
    padding: 0;
    font-size: 1.12em;
    font-weight: 700;
    line-height: 1.35;
  }
  .why + fieldset {
    margin-block-start: 1em;
  }
  #title + .why {
    margin-block-start: 0.4em;
  }
  .note {
    font-weight: 700;
  }
  .parts,
  .hint {
    margin-block-start: 0.4em;
  }
  .parts li + li {
    margin-block-start: 0.1em;
  }
  .answers {
    display: grid;
    gap: var(--_gap);
    max-inline-size: 34em;
    margin-block-start: 0.75em;
  }
  .answer {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: var(--_target);
    padding: 0.5em 0.9em;
    background: var(--_surface);
    border: 2px solid var(--_border-control);
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  button.answer {
    justify-content: start;
    inline-size: 100%;
    font-weight: inherit;
    text-align: start;
    color: var(--_text);
  }
  button.answer::before {
    flex: none;
    inline-size: 1.35em;
    content: '';
    color: var(--_accent);
  }
  .answer[aria-pressed='true'] {
    font-weight: 700;
  }
  .answer[aria-pressed='true']::before {
    content: '\\2713';
    content: '\\2713' / '';
  }
  .more {
    display: block;
    color: var(--_text-quiet);
    font-size: 0.9em;
    font-weight: 400;
  }
  .answer:hover {
    border-color: var(--_accent);
    background: var(--_surface-raised);
  }
  /* In this list a browser that does not know :has still reads the rest. */
  .answer:is(:has(:checked), [aria-pressed='true']) {
    border-color: var(--_accent);
    background: var(--_prompt-tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .answer:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 6px var(--_focus-edge);
  }
  .answer:has(:focus-visible) :focus-visible {
    outline: none;
    box-shadow: none;
  }
  .answer.apart {
    margin-block-start: 0.6em;
  }
  input {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .error {
    margin-block-start: 0.5em;
    color: var(--_error);
    font-weight: 700;
  }
  .errors {
    margin-block-start: 1.25em;
    padding: 1em 1.25em;
    border: 2px solid var(--_error);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
  }
  .errors ul {
    margin-block-start: 0.5em;
  }
  .errors button {
    color: var(--_error);
    font-weight: 700;
  }
  .actions {
    margin-block-start: 2em;
  }
  .stop {
    margin-block-start: 1.25em;
  }
  .part > :is(h2, h3, h4, h5, h6) {
    margin-block-end: 0.5em;
  }
  @media (forced-colors: active) {
    .answer:is(:has(:checked), [aria-pressed='true']) {
      border-color: Highlight;
    }
    .track {
      fill: CanvasText;
    }
  }
`;
