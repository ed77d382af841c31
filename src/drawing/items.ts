import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { noChange } from 'lit';
import { put, type Line } from '../localization/speech.js';

/**
 * Fills a list with one `li` a line: `<ul ${items(texts)}></ul>`. The lines seldom change, so they
 * need none of the markers that Lit keeps for each part: a third of the heap.
 */
class Items extends Directive {
  #drawn: readonly Line[] = [];

  override render(lines: readonly Line[]): unknown {
    return lines;
  }

  override update({ element }: ElementPart, [lines]: [readonly Line[]]): unknown {
    // Compared as words, kept as they are: a copy of the words would weigh more than the list. In another language all is drawn anew.
    if (String(this.#drawn) !== String(lines)) {
      element.replaceChildren(
        ...lines.map((line) => {
          const item = document.createElement('li');
          put(item, line);
          return item;
        }),
      );
      this.#drawn = lines;
    }
    return noChange;
  }
}

export const items = directive(Items);
