/** How a box of the publisher's looks: in the element's root, or in the page where the text stands there. @public For scripts/text-styles.ts. */
export const css = `.als-theirs {
  grid-column: 1;
  margin-block: 1.25em;
  padding: 0.7em 1.25em 0.9em;
  background: var(--_surface);
  border: 2px solid var(--_border);
  border-radius: var(--_radius);
  break-inside: avoid;
}
.als-theirs:last-child { margin-block-end: 0; }
:is(.card, .als-card) + .als-theirs {
  max-inline-size: calc(var(--_measure) * 1.5);
}
.als-theirs-from {
  color: var(--_text-quiet);
  font-size: 0.85em;
  font-weight: 700;
}
.als-theirs-words > * { margin-block: 0.6em 0; }
.als-theirs-words > ul {
  padding: 0;
  list-style: none;
}
.als-theirs-words li { padding: 0; }
.als-theirs-lines > li {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 1.5em;
  padding-block: 0.35em;
  border-block-end: 1px solid var(--_border);
}
.als-theirs-lines:last-child > li:last-child {
  padding-block-end: 0;
  border: 0;
}
.als-theirs-lines > li:first-child { border-block-start: 1px solid var(--_border); }
.als-theirs-lines > li + li { margin: 0; }
.als-theirs-lines > li > div {
  flex: 1 1 14em;
  font-weight: 700;
}
.als-theirs-lines span {
  display: block;
  font-weight: 400;
}
.als-theirs-lines > li > a {
  font-weight: 700;
  font-variant-numeric: tabular-nums;
}
@container (max-width: 30em) { .als-theirs { padding-inline: 0.7em; } }
@media (forced-colors: active) { .als-theirs { border-color: CanvasText; } }`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a root the style of the boxes, once. */
export function addStyle(root: ShadowRoot | Document): void {
  const page = root instanceof Document ? root : root.ownerDocument;
  try {
    const sheet = sheets.get(page) ?? new page.defaultView!.CSSStyleSheet();
    if (!sheets.has(page)) sheet.replaceSync(css);
    sheets.set(page, sheet);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // A browser that makes no style sheets: an element does, where the page's policy lets it.
    const id = 'als-theirs-style';
    if (root.getElementById(id)) return;
    const style = Object.assign(page.createElement('style'), { id, textContent: css });
    (root instanceof Document ? root.head : root).append(style);
  }
}
