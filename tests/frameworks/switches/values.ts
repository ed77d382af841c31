/** What a page may set a switch to, and whether it is on then. Without a word in its types: some of it is wrong. */
export const values: readonly (readonly [any, boolean])[] = [
  [false, false],
  ['false', false],
  ['off', false],
  [null, false],
  [undefined, false],
  [true, true],
  ['true', true],
  ['on', true],
];
