// What our elements use of Lit, for the files of a script tag: two thirds of its bytes, and no HTML that
// the page would have to trust. The package for npm has Lit itself.

/** Nodes are made in a document of ours: that is HTML also on a page in XHTML, and no image of the page takes the name of its functions. */
/* global ownDocument, CSSStyleSheet, HTMLElement, Node, ShadowRoot */
const marker = () => ownDocument.createComment('');

/** What a template is made of. Nothing is asked of a value but what it is: a page may have changed what all objects inherit. */
class Result {
  kind;
  strings;
  values;
  constructor(kind, strings, values) {
    this.kind = kind;
    this.strings = strings;
    this.values = values;
  }
}
const tagged =
  (kind) =>
  (strings, ...values) =>
    new Result(kind, strings, values);
export const html = tagged(1);
export const svg = tagged(2);
export const nothing = Symbol();
export const noChange = Symbol();

export class Directive {}
export const directive =
  (kind) =>
  (...values) => ({ kind, values });

/** What changes on an element: sets one value or more, those that are joined by texts. */
function attribute(element, mark, name, texts) {
  let shown = [];
  let made;
  if (mark === '@') element.addEventListener(name, (event) => shown[0](event));
  return (values) => {
    if (name === '\0') return (made ??= new values[0].kind()).update({ element }, values[0].values);
    if (values.every((value, i) => Object.is(value, shown[i])) && shown.length) return;
    shown = values;
    const [value] = values;
    if (mark === '.') element[name] = value;
    else if (mark === '?') element.toggleAttribute(name, !!value && value !== nothing);
    else if (mark !== '@') {
      if (values.includes(nothing)) element.removeAttribute(name);
      else element.setAttribute(name, String.raw({ raw: texts }, ...values.map((part) => part ?? '')));
    }
  };
}

/** What changes between two nodes, the second of which may be the end: sets the value. */
function child(start, end) {
  let shown = nothing;
  /** The parts of a template, those of a list, or true for a text. */
  let drawn;
  const clear = (node = start.nextSibling) => {
    // Something else has taken our nodes out: who draws has to begin anew.
    if (!start.parentNode.contains(end ?? start)) throw new Error('Our nodes are gone.');
    while (node && node !== end) {
      const next = node.nextSibling;
      node.remove();
      node = next;
    }
  };
  const insert = (node) => start.parentNode.insertBefore(node, end);
  return (value) => {
    const before = shown;
    shown = value;
    if (value instanceof Result) {
      if (drawn?.strings !== value.strings) {
        clear();
        drawn = copy(value);
        drawn.set(value.values);
        start.after(drawn.content);
      } else drawn.set(value.values);
    } else if (Array.isArray(value)) {
      if (!Array.isArray(drawn)) {
        clear();
        drawn = [];
      }
      let i = 0;
      for (const item of value) {
        if (i === drawn.length) {
          const first = insert(marker());
          drawn.push([first, child(first, insert(marker()))]);
        }
        drawn[i++][1](item);
      }
      if (i < drawn.length) clear(drawn[i][0]);
      drawn.length = i;
    } else if (value !== before) {
      const isText = !(value instanceof Node) && value !== nothing && value !== '' && value != null;
      if (isText && drawn === true) start.nextSibling.data = value;
      else {
        clear();
        if (isText || value instanceof Node) start.after(value);
      }
      drawn = isText;
    }
  };
}

const templates = new WeakMap();

/**
 * A template as nodes to copy and the parts that change, by their place among elements and markers.
 * Each node is made by itself: nothing is parsed by the page. Our templates are well-formed: every
 * element is closed, attributes with blanks stand in double quotes, and there are no comments and no entities.
 */
function template({ strings, kind }) {
  const content = ownDocument.createDocumentFragment();
  const open = [content];
  const parts = [];
  let place = 0;
  for (const [token, name, attributes, end] of strings
    .join('\0')
    .matchAll(/<([\w-]+)((?:"[^"]*"|[^">])*?)(\/?)>|<[^>]*>|\0|[^<\0]+/g)) {
    const [parent] = open;
    if (name) {
      const namespace =
        kind > 1 || name === 'svg'
          ? 'http://www.w3.org/2000/svg'
          : (parent.namespaceURI ?? 'http://www.w3.org/1999/xhtml');
      const element = ownDocument.createElementNS(namespace, name);
      parent.append(element);
      for (const [, mark, key, quoted, plain = ''] of attributes.matchAll(
        /([.?@]?)([^\s=]+)(?:=(?:"([^"]*)"|(\S+)))?/g,
      )) {
        const texts = (quoted ?? plain).split('\0');
        if (key === '\0') texts.push('');
        if (texts.length > 1) parts.push([place, texts.length - 1, (node) => attribute(node, mark, key, texts)]);
        else element.setAttribute(key, plain || quoted || '');
      }
      place++;
      if (!end && name !== 'input') open.unshift(element);
    } else if (token === '\0') {
      parent.append(marker());
      parts.push([
        place++,
        1,
        (node) => {
          const set = child(node, node.nextSibling);
          return ([value]) => set(value);
        },
      ]);
    } else if (token[0] === '<') open.shift();
    else parent.append(token);
  }
  // Wherever it is copied to, what changes at its end has an end.
  if (!strings[strings.length - 1]) content.append(marker());
  return { content, parts };
}

/** Nodes of a template, and what sets its values. */
function copy(result) {
  const { strings } = result;
  let made = templates.get(strings);
  if (!made) templates.set(strings, (made = template(result)));
  const content = ownDocument.importNode(made.content, true);
  const walker = ownDocument.createTreeWalker(content, 129);
  let place = -1;
  const nodes = made.parts.map(([at]) => {
    while (place < at) {
      walker.nextNode();
      place++;
    }
    return walker.currentNode;
  });
  const parts = made.parts.map(([, count, make], i) => [count, make(nodes[i])]);
  return {
    content,
    strings,
    set: (values) => {
      let i = 0;
      for (const [count, set] of parts) set(values.slice(i, (i += count)));
    },
  };
}

const drawn = new WeakMap();

/** Draws a value in a place: before a node of it, or at its end. */
export function render(value, root, { renderBefore = null } = {}) {
  const key = renderBefore ?? root;
  if (!drawn.has(key)) drawn.set(key, child(root.insertBefore(marker(), renderBefore), renderBefore));
  drawn.get(key)(value);
}

/** Sheets that are made once are shared where that works: some pages only seem to have them. */
const areShared = (() => {
  try {
    const sheet = new CSSStyleSheet();
    const root = ownDocument.createElement('p').attachShadow({ __proto__: null, mode: 'open' });
    sheet.replaceSync('');
    root.adoptedStyleSheets = [];
    return 'adoptedStyleSheets' in ShadowRoot.prototype;
  } catch {
    return false;
  }
})();

class Style {
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.made) (this.made = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.made;
  }
  toString() {
    return this.cssText;
  }
}
export const unsafeCSS = (text) => new Style(text);
export const css = (texts, ...values) => new Style(String.raw({ raw: texts }, ...values));

function adoptStyles(root, styles) {
  if (areShared) root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
  else
    for (const { cssText } of styles) {
      const style = document.createElement('style');
      const nonce = globalThis.litNonce;
      if (nonce !== undefined) style.setAttribute('nonce', nonce);
      style.textContent = cssText;
      root.append(style);
    }
}

const owns = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

/** An element that draws itself, once, after what it is told in one task. */
export class LitElement extends HTMLElement {
  static elementProperties = new Map();
  static get observedAttributes() {
    return [...this.elementProperties].map(([name, { attribute = name.toLowerCase() }]) => attribute).filter(Boolean);
  }
  static get elementStyles() {
    return this.styles;
  }
  static createProperty(name, options) {
    if (!owns(this, 'elementProperties')) this.elementProperties = new Map(this.elementProperties);
    this.elementProperties.set(name, options);
    const key = Symbol();
    Object.defineProperty(this.prototype, name, {
      __proto__: null,
      configurable: true,
      enumerable: true,
      get() {
        return this[key];
      },
      set(value) {
        const before = this[key];
        this[key] = value;
        this.requestUpdate(name, before);
      },
    });
  }

  hasUpdated = false;
  isUpdatePending = false;
  renderOptions = { __proto__: null };
  #changed = new Map();
  #controllers = new Set();
  /** What was set before the element was defined. */
  #early = new Map();
  #enable;
  updateComplete = new Promise((resolve) => (this.#enable = resolve));

  constructor() {
    super();
    for (const name of this.constructor.elementProperties.keys())
      if (owns(this, name)) {
        this.#early.set(name, this[name]);
        delete this[name];
      }
    this.requestUpdate();
  }
  addController(controller) {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }
  createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow(this.constructor.shadowRootOptions);
    adoptStyles(root, this.constructor.styles);
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }
  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }
  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
  attributeChangedCallback(found, _, value) {
    for (const [name, { attribute = name.toLowerCase(), converter }] of this.constructor.elementProperties)
      if (attribute === found) this[name] = converter ? converter(value) : value;
  }
  requestUpdate(name, before) {
    if (name) {
      if (Object.is(this[name], before)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? before : undefined);
    }
    if (!this.isUpdatePending) this.updateComplete = this.#updateLater();
  }
  async #updateLater() {
    this.isUpdatePending = true;
    try {
      await this.updateComplete;
    } catch (error) {
      void Promise.reject(error);
    }
    await this.scheduleUpdate();
    return !this.isUpdatePending;
  }
  scheduleUpdate() {
    this.performUpdate();
  }
  #settle() {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }
  performUpdate() {
    if (!this.isUpdatePending) return;
    if (!this.hasUpdated) {
      this.renderRoot ??= this.createRenderRoot();
      for (const [name, value] of this.#early) this[name] = value;
      this.#early.clear();
    }
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      const value = this.render();
      this.#settle();
      render(value, this.renderRoot, this.renderOptions);
    } catch (error) {
      this.#settle();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated();
    }
    this.updated();
  }
  willUpdate() {}
  updated() {}
}

/** TypeScript compiles our decorators in the old way; a property of ours is declared once. */
export const property = (options) => (prototype, name) =>
  prototype.constructor.createProperty(name, { __proto__: null, ...options });
export const state = () => property({ attribute: false });
