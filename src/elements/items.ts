import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { noChange } from 'lit';
import { put, spoken, type Line } from '../localization/speech.js';

/**
 * Fills a list with one `li` a line: `<ul ${items(texts)}></ul>`. The lines seldom change, so they
 * need none of the markers that Lit keeps for each part: a third of the heap.
 */
class Items extends Directive {
  #drawn = '';
  #language = spoken();

  override render(lines: readonly Line[]): unknown {
    return lines;
  }

  override update({ element }: ElementPart, [lines]: [readonly Line[]]): unknown {
    const now = JSON.stringify(lines);
    if (this.#drawn !== now || this.#language !== spoken()) {
      element.replaceChildren(
        ...lines.map((line) => {
          const item = document.createElement('li');
          put(item, line);
          return item;
        }),
      );
      this.#drawn = now;
      this.#language = spoken();
    }
    return noChange;
  }
}

export const items = directive(Items);
