// Words for readers without scripts, of the kind that an element replaces when it draws: paragraphs, lists, links.
import { JSDOM } from 'jsdom';

/** The emergency signs of a whole text of the urgent signs: the number to call, then each sign. */
export function fallbackOf(text: string): string {
  const card = JSDOM.fragment(text).querySelector('.als-emergency')!;
  // Safety texts of a translation have the English beneath.
  for (const english of card.querySelectorAll('.als-english')) {
    english.before(english.ownerDocument.createElement('br'));
    english.removeAttribute('class');
  }
  const [call, ...groups] = [...card.querySelectorAll('h3, h4')].map(({ innerHTML }) => innerHTML);
  const number = card.querySelector('a[href^="tel:"]')?.getAttribute('href');
  const lists = [...card.querySelectorAll('.als-groups ul')].map(({ children }) =>
    [...children].map(({ innerHTML }) => `<li>${innerHTML}</li>\n`).join(''),
  );
  return [
    `<p><strong>${number ? `<a href="${number}">${call!}</a>` : call!}</strong></p>\n`,
    ...lists.map((list, i) => `<p><strong>${groups[i]!}</strong></p>\n<ul>\n${list}</ul>\n`),
  ].join('');
}
