import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { noChange } from 'lit';

/**
 * Fills a list with one `li` a text: `<ul ${items(texts)}></ul>`. Texts do not change while an
 * element lives, so they need none of the markers that Lit keeps for each part: a third of the heap.
 */
class Items extends Directive {
  #texts: readonly string[] | undefined;

  override render(texts: readonly string[]): unknown {
    return texts;
  }

  override update({ element }: ElementPart, [texts]: [readonly string[]]): unknown {
    if (this.#texts?.join('\n') !== texts.join('\n')) {
      element.replaceChildren(
        ...texts.map((text) => {
          const item = document.createElement('li');
          item.textContent = text;
          return item;
        }),
      );
      this.#texts = texts;
    }
    return noChange;
  }
}

export const items = directive(Items);
