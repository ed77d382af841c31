/** The first sentence of a text in any language, or all of it: what a text is called where it is quoted. */
export const firstSentence = (text: string): string => /^.*?\p{STerm}(?!\w)/u.exec(text)?.[0] ?? text;
