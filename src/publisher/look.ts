/**
 * What publishers are told about the style tokens: docs/look.md, the manifest and the editors' data are made
 * from it, and the contrast of its pairs is tested. No script has it.
 */
import type { colors } from './tokens.js';

/** Tokens that are no colours: the default, and what each is for. */
export const sizes: { readonly [name: string]: readonly [value: string, what: string] } = {
  'font-family': ['inherit', 'The font of the page by default.'],
  'font-size': ['max(16px, 1em)', 'Running text; all else goes with it. By default that of the page, 16 px at least.'],
  'font-size-base': ['max(16px, 1em)', 'Another name of --als-font-size, which counts where both are set.'],
  'line-height': ['1.6', 'Line height of running text; 1.8 in Arabic, Hindi, Chinese and Japanese.'],
  measure: ['65ch', 'The longest line of text.'],
  'paragraph-space': ['0.75em', 'Space between paragraphs.'],
  inset: [
    '1.25em min(4cqi, 2.5em) 2em',
    'Room around the text, as padding has it. 0: it begins where your text begins.',
  ],
  line: ['1', 'The line through the article, with its circles. 0 takes it away, and its room.'],
  radius: ['8px', 'Corners of cards; controls have half of it.'],
  'target-size': ['48px', 'The least height of everything that can be pressed.'],
  'target-gap': ['8px', 'The least gap between two things that can be pressed.'],
  'scroll-offset': ['6em', 'Room above a heading that is scrolled to, for a fixed page header.'],
};

/** What each colour colours. @public For custom-elements-manifest.config.mjs, which reads what was built. */
export const colorUses: { readonly [name in keyof typeof colors]: string } = {
  surface: 'Behind everything, and inside of controls.',
  'surface-raised': 'Boxes in the text: sources, figures, the review state, the summary.',
  text: 'Text.',
  'text-quiet': 'Small print, hints, the translation note.',
  border: 'Lines between rows.',
  'border-control': 'The edge of an answer.',
  accent: 'Links, edges of buttons, the primary button, the line, marks of lists.',
  'on-accent': 'Words on the primary button.',
  'accent-hover': 'Links and buttons under the pointer.',
  'link-visited': 'Links that were followed.',
  error: 'A question without an answer.',
  'emergency-fill': 'The button that calls; its words are white.',
  'emergency-tint': 'The emergency card.',
  'emergency-text': 'Edge, word, picture and marks of the emergency card, and the emergency line.',
  'urgent-tint': 'The card for help today.',
  'urgent-text': 'Edge, word, picture and marks of the card for help today.',
  'prompt-tint': 'The card for a visit within days, and a chosen answer.',
  'prompt-text': 'Edge, word, picture and marks of the card for a visit within days.',
  'calm-tint': 'The cards of results that can wait.',
  'calm-text': 'Edge, word, picture and marks of the cards of results that can wait.',
  focus: 'The ring around what has the focus.',
  'focus-edge': 'The edge of the ring around what has the focus.',
};

/** Colours that stand on each other, and the least contrast that they must keep when you change one: 7 to 1 for text, 3 to 1 for edges. */
export const pairs: readonly (readonly [least: 3 | 7, fronts: readonly string[], backs: readonly string[]])[] = [
  [7, ['text', 'text-quiet'], ['surface', 'surface-raised', 'prompt-tint']],
  [7, ['text'], ['emergency-tint', 'urgent-tint', 'calm-tint']],
  [7, ['accent'], ['surface', 'surface-raised']],
  [7, ['accent-hover', 'link-visited', 'error', 'emergency-text'], ['surface']],
  [7, ['on-accent'], ['accent', 'accent-hover']],
  [7, ['emergency-text'], ['emergency-tint']],
  [7, ['urgent-text'], ['urgent-tint']],
  [7, ['prompt-text'], ['prompt-tint']],
  [7, ['calm-text'], ['calm-tint']],
  [7, ['#ffffff'], ['emergency-fill']],
  [3, ['border-control', 'accent', 'emergency-text'], ['surface']],
  [3, ['focus'], ['focus-edge']],
];
