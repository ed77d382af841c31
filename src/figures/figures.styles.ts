import { css } from 'lit';

/** The figures: the line of the page goes on in them. It is a message, and its stops are the steps. */
export const figures = css`
  /* The steps of a figure are stops of the line. */
  [role='figure'] > .steps li {
    padding-inline-start: calc(2.4em * (1 - var(--_drawn)));
  }
  [role='figure'] > .steps li::before {
    inset-inline-start: calc((-1px - 0.85em) * var(--_drawn) - var(--_line));
    background: var(--_surface);
  }
  [role='figure'] > dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.75em;
    margin-block-start: 0.9em;
  }
  [role='figure'] > dl > div {
    margin: 0;
    padding: 0.75em 1em;
    background: var(--_surface-raised);
    border: 2px solid transparent;
    border-radius: var(--_radius);
  }
  /* On the box, not in the picture: forced colours leave a picture as it is, and take the color around it. */
  .drawing {
    color: var(--_accent);
  }
  .pathway .drawing {
    display: block;
    block-size: 14em;
  }
  .drawing svg {
    inline-size: 100%;
    block-size: 100%;
  }
  .drawing .nerve {
    stroke-width: 5;
  }
  text {
    direction: ltr;
    fill: currentcolor;
    stroke: none;
    font-weight: 700;
  }
  /* Small pictures: lines of 2 px at least. */
  .start-places * {
    stroke-width: 5;
  }
  .start-places > dl > div {
    position: relative;
    min-block-size: 7.5em;
    padding-inline-start: 7.5em;
  }
  .start-places .drawing {
    position: absolute;
    inset-inline-start: 1em;
    inline-size: 5.5em;
    block-size: 5.5em;
  }
  .ladder li {
    margin-block: 0.5em 0;
  }
`;
