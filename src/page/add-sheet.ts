/** As `css` of Lit, which a file that comes later cannot bring with it. */
export const css = (texts: TemplateStringsArray): string => texts[0]!;

/** Sheets that are made once for each document, by their text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Puts styles into the root of an element, once. */
export function addSheet(root: DocumentFragment, styles: string, name: string): void {
  const { ownerDocument } = root;
  const shadow = root as ShadowRoot;
  try {
    const made = sheets.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
    sheets.set(ownerDocument, made);
    let sheet = made.get(styles);
    if (!sheet) {
      sheet = new ownerDocument.defaultView!.CSSStyleSheet();
      sheet.replaceSync(styles);
      made.set(styles, sheet);
    }
    if (shadow.adoptedStyleSheets.includes(sheet)) return;
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch {
    // No sheets can be made here (Safari before 16.4): the element has its own as elements, too.
    if (root.querySelector(`style.${name}`)) return;
    const style = Object.assign(document.createElement('style'), { className: name, textContent: styles });
    const { litNonce } = globalThis as { litNonce?: string };
    if (litNonce !== undefined) style.nonce = litNonce;
    root.append(style);
  }
}
