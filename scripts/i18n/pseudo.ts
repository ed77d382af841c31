// Pseudo-locales: English that shows what a translation would break, before there is one.
// en-XA is accented, in brackets and 40 % longer; ar-XB is English from right to left.

const accented: { [letter: string]: string } = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, i) => [
    letter,
    [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'][i]!,
  ]),
);

/** Runs over words and leaves placeholders and numbers alone. */
const outsidePlaceholders = (text: string, change: (piece: string) => string) =>
  text
    .split(/(\{\w+\})/)
    .map((piece) => (piece.startsWith('{') ? piece : change(piece)))
    .join('');

export function pseudo(locale: string, text: string): string {
  if (locale === 'ar-XB')
    // RIGHT-TO-LEFT OVERRIDE would break words; a mark at both ends sets the direction of the line.
    return outsidePlaceholders(text, (piece) => piece.replace(/\p{L}+/gu, (word) => `\u200f${word}\u200f`));
  const longer = '~'.repeat(Math.ceil(text.length * 0.4));
  return `[${outsidePlaceholders(text, (piece) => piece.replace(/[a-z]/gi, (letter) => accented[letter]!))} ${longer.replace(/~{6}/g, '~~~~~ ')}]`.replace(
    / +\]/,
    ']',
  );
}
