/** The first sentence of a text in any language, or all of it: what a text is called where it is quoted. */
export const firstSentence = (text: string): string => text.replace(/(\p{STerm})(?!\w).*/u, '$1');
