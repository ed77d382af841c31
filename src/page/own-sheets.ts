import type { CSSResult, LitElement } from 'lit';

/** A constructed sheet works in one document alone: in another, as of a pop-out window, it is made anew. */
export function makeSheetsAnew({ shadowRoot: root, ownerDocument, constructor }: LitElement): void {
  const view = ownerDocument.defaultView;
  if (!view || !root?.adoptedStyleSheets) return;
  root.adoptedStyleSheets = (constructor as typeof LitElement).elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}

/** The root of an element that was made for another document. */
export function rootElsewhere(element: LitElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  makeSheetsAnew(element);
  return root;
}
