// Lit as the single file has it: with what our elements use, and on terms of our own with the page around.

/** Lines of Lit, and what stands there instead. A build says so when one is no longer found. */
const linesOfLit = [
  // Where the page allows no policy of our name, texts may still be allowed.
  [
    's=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
    'e=(()=>{try{return t.trustedTypes.createPolicy("als-widgets",{createHTML:t=>t})}catch{}})()',
  ],
  ['c=a.trustedTypes,l=c?c.emptyScript:""', 'l=""'],
  // Who writes our templates knows the mark.
  ['Math.random().toFixed(9).slice(2)', '"als"'],
  // What a template holds is a value. The one thing that draws by itself stands at an element: it is made once, and then told.
  [/function M\(.*?\}(?=class R)/, ''],
  ['_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
  ['&&t!==E&&this._(t)', '&&this._(t)'],
  ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E', 'o=!a(t)||t!==this._$AH'],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n])', 'r=e[s+n]'],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
  [
    /class Z\{.*?_\$AI\(t\)\{M\(this,t\)\}\}/,
    'class Z{constructor(t){this.element=t}_$AI(t){(this.d??=new t._$litDirective$).update(this,t.values)}}',
  ],
  // Our listeners are functions that need no host, and never options as well; a control always has one. Properties and switches have a value.
  [
    /_\$AI\(t,i=this\)\{if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;.*?this\._\$AH=t\}/,
    '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}',
  ],
  [/handleEvent\(t\)\{.*?\}/, 'handleEvent(t){this._$AH(t)}'],
  ['this.element[this.name]=t===A?void 0:t', 'this.element[this.name]=t'],
  ['!!t&&t!==A', '!!t'],
  // No part asks what it is, where it stands, or how it was asked for.
  [/constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/, ''],
  [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=\d\}/g, ''],
  [/this\.type=\d,/g, ''],
  [/this\._\$AN=void 0,/g, ''],
  [/,this\._\$AM=\w(?=[,}])/g, ''],
  [/,this\.options=\w(?=[,}])/g, ''],
  ['new k(h,h.nextSibling,this,t)', 'new k(h,h.nextSibling)'],
  ['new r.ctor(h,r.name,r.strings,this,t)', 'new r.ctor(h,r.name,r.strings)'],
  ['new Z(h,this,t)', 'new Z(h)'],
  ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()))'],
  ['new R(e,this)', 'new R(e)'],
  ['t,void 0,s??{})', 't)'],
  ['t?.creationScope??l', 'l'],
  ['.u(this.options)', '.u()'],
  [',this._$Do=void 0', ''],
  ['this._$Do=e(', 'e('],
  ['return h._$AI(t),h', 'h._$AI(t)'],
  // A list is no node, and none of our nodes is a list.
  ['void 0!==t.nodeType?this.T(t):d(t)?this.k(t)', 'd(t)?this.k(t):void 0!==t.nodeType?this.T(t)'],
  [',B=t.litHtmlPolyfillSupport;B?.(S,k),', ';for(const c of[S,R,k,H,Z])Object.setPrototypeOf(c.prototype,null);'],
  [/const j=\{M:h.*?\};/, ''],
  ['j as _$LH,', ''],
  ['renderOptions={host:this}', 'renderOptions={__proto__:null}'],
  ['constructor(t,i,s,e){', 'constructor(t,i){'],
  ['constructor(t,i,s,e,h){', 'constructor(t,i,s){'],
  ['_$AI(t,i=this,s,e){', '_$AI(t,i,s){'],
  // The next part of a template, and none after the last.
  ['r=s[0]', 'r=s.length?s[0]:void 0'],
  ['r=s[++n]', 'r=++n<s.length?s[n]:void 0'],
  // Its nodes are made in a document of ours.
  ['l=document,', 'l=ownDocument,'],
  // A property of ours is declared once, has a converter at most, and is never written to an attribute.
  [
    /static createProperty\(.*?static getPropertyOptions\(.*?\}/,
    'static createProperty(t,s){const i=Symbol();this._$Ei(),this.elementProperties.set(t,s),e(this.prototype,t,{__proto__:null,configurable:!0,enumerable:!0,get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)}})}',
  ],
  [/,u=\{toAttribute.*?(?=;Symbol\.metadata)/, ''],
  [',u as defaultConverter,t as getCompatibleStyle,f as notEqual', ''],
  [
    /_\$ET\(\w,\w\)\{.*?(?=async _\$EP)/,
    'requestUpdate(t,s){void 0!==t&&i(this[t],s)||this.isUpdatePending||(this._$ES=this._$EP())}',
  ],
  [
    'this._$AK(t,i)',
    'const e=this.constructor,h=e._$Eh.get(t);void 0!==h&&(this[h]=(e.elementProperties.get(h).converter??(t=>t))(i))',
  ],
  ['this._$Em=null,', ''],
  [/this\._\$Eq&&=this\._\$Eq\.forEach\(\w=>this\._\$ET\(\w,this\[\w\]\)\),/, ''],
  [/static addInitializer\(\w\)\{.*?\}/, ''],
  [',void 0!==t.l&&(this.l=[...t.l])', ''],
  ['i._$litElement$=!0,', ''],
  // Where an update fails, the element draws all anew or is over: that is decided outside (src/page/drawing.ts).
  ['try{await this._$ES}catch(t){Promise.reject(t)}', 'await this._$ES;'],
  // A root is made when an element comes into the page, and gets its place to draw with the first drawing.
  ['this.renderRoot??=this.createRenderRoot(),this._$Ep', 'this._$Ep'],
  [/createRenderRoot\(\)\{const t=super\.createRenderRoot.*?\}/, ''],
  ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},', ''],
  // No element of ours asks what has changed.
  ['this._$AL=new Map,this._$E_()', 'this._$E_()'],
  ['_$EM(){this._$AL=new Map,', '_$EM(){'],
  // All that goes along with an element is there before the element is in the page.
  [',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()', ''],
  ['const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending', 'await this.scheduleUpdate()'],
  // Every change is drawn, and an update is complete when it is.
  ['shouldUpdate(t){return!0}', ''],
  ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  [/removeController\(\w\)\{.*?\}/, ''],
  [/this\._\$EO\?\.forEach\(t=>t\.hostUpdated?\?\.\(\)\),/g, ''],
  [/const t=this\.constructor\.elementProperties;if\(t\.size>0\).*?\}(?=\}let t=!1)/, ''],
  [
    /let t=!1;const s=this\._\$AL;try\{t=this\.shouldUpdate\(s\).*?t&&this\._\$AE\(s\)/,
    'this.willUpdate(),this.update(),this._$AE()',
  ],
  [/if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty.*?(?=this\._\$Eh=)/, '$1;'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ';'],
  // The styles of an element are one list, without doubles.
  [/static finalizeStyles\(.*?(?=static _\$Eu)/, ''],
  ['this.finalizeStyles(this.styles)', 'this.styles'],
  ['"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
  // Our templates are HTML and SVG, not compiled before, with nothing that changes inside of styles and scripts, and no comments.
  [':3===i?"<math>"', ''],
  ['3===i?"</math>":', ''],
  ['2===i||3===i', '2===i'],
  [/,_\$litType\$:s\}=t,e="number"==typeof s\?this\._\$AC\(t\):\(.*?,s\);/, '}=t,e=this._$AC(t);'],
  [/"!--"===u\[1\]\?.*?&&\(c=p\)/, 'c=p'],
  [':c===_||c===m?c=v', ''],
  [
    'v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g',
    'v=/<(?:\\/?[a-zA-Z][^>\\s]*|\\/?$)/g',
  ],
  [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8)/, ''],
  [/else\{let t=-1;for.*?-1\}/, ''],
  // No directive of ours waits for something, or asks where it stands.
  [/get _\$AU\(\)\{.*?\}/g, ''],
  ['get parentNode(){return this._$AM.parentNode}', ''],
  [/get parentNode\(\)\{let.*?(?=_\$AI\()/, ''],
  ['get tagName(){return this.element.tagName}', ''],
  [/setConnected\(t\)\{.*?\}/, ''],
  [/connectedCallback\(\)\{super.*?render\(\)\{return r\}/, ''],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  ['this._$AP?.(!1,!0,s)', ''],
  // No polyfill of the page reaches into it.
  ['i=t=>t,', ''],
  ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
  ['p?.({ReactiveElement:y}),', ''],
  [/,\w+\.litElementHydrateSupport.*?\}\)/, ''],
  [/const \w=\w\.litElementPolyfillSupport;\w\?\.\(\{LitElement:\w+\}\);/, ''],
  // What it tells programmers who use it wrongly: no page would be drawn at all, and every test fails.
  [/Error\("(Value passed|invalid)[^)]*\)/g, 'Error("$1")'],
];
const rewritten = new Set();

/**
 * Lit makes a Trusted Types policy named `lit-html` and leaves its versions on the window, while
 * loading. On a page with a Lit of its own the first would throw and the second would warn: here
 * the policy has our name, and nothing is left behind. It makes its nodes in a document of ours:
 * that is HTML also on a page in XHTML, and no image of the page takes the name of its functions.
 */
export const ownLit = {
  name: 'own-lit',
  transform(code, id) {
    if (/dist\/modules\/(elements\/(?!symptom-check\/hand-over)|drawing|localization)/.test(id))
      return code.replaceAll('document.createElement', 'ownDocument.createElement');
    if (!/node_modules\/(lit|@lit)/.test(id)) return null;
    for (const [line, own] of linesOfLit) {
      const changed = code.replace(line, own);
      if (changed !== code) rewritten.add(line);
      code = changed;
    }
    return code.replace(
      /\(?(globalThis|\w+)\.(litHtmlVersions|reactiveElementVersions|litElementVersions) ?\?\?= ?\[\]\)?\.push\(["'][\d.]+["']\)/,
      '0',
    );
  },
  generateBundle(_, bundle) {
    const missing = linesOfLit.find(([line]) => !rewritten.has(line));
    if (missing) this.error(`Lit no longer has "${missing[0]}": its code has changed, see scripts/own-lit.mjs`);
    for (const { code = '' } of Object.values(bundle)) {
      const rest = /lit\w*Versions|reactiveElementVersions/.exec(code);
      if (rest)
        this.error(`Lit still has "${rest[0]}" in the single file: its code has changed, see scripts/own-lit.mjs`);
    }
  },
};

/** Small files of Lit, with what our elements use of them. */
const ownFiles = {
  // TypeScript compiles our decorators in the old way: support for the new way stays out. Options are read from what we give alone.
  'decorators/property': `export const property = (options) => (prototype, name) => {
    prototype.constructor.createProperty(name, { __proto__: null, ...options });
  };`,
  'decorators/state': `import { property } from './property.js';
    export const state = () => property({ attribute: false });`,
  'lit-html/directive': `export class Directive {}
    export const directive = (kind) => (...values) => ({ _$litDirective$: kind, values });`,
  // Sheets that are made once are shared where that works: some pages only seem to have them.
  'css-tag': `const areShared = (() => {
      try {
        const sheet = new CSSStyleSheet();
        const root = ownDocument.createElement('p').attachShadow({ __proto__: null, mode: 'open' });
        sheet.replaceSync('');
        root.adoptedStyleSheets = [];
        return 'adoptedStyleSheets' in ShadowRoot.prototype;
      } catch {}
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
    export const css = (texts, ...values) => new Style(texts.reduce((all, text, i) => all + values[i - 1] + text));
    export function adoptStyles(root, styles) {
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
    export const getCompatibleStyle = 0, CSSResult = 0, supportsAdoptingStyleSheets = 0;`,
};
export const ownFilesOfLit = {
  name: 'own-files-of-lit',
  load: (id) =>
    /node_modules\/(lit|@lit)/.test(id)
      ? Object.entries(ownFiles).find(([file]) => id.endsWith(`/${file}.js`))?.[1]
      : null,
  // Static properties are no static blocks, which Safari knows from 16.4 only.
  // Only properties are decorated, each once: `__decorate([property()], Name.prototype, "name", void 0)`.
  transform: (code, id) =>
    id.includes('dist/modules')
      ? code
          .replace(/static \{ this\.(\w+) = (.*); \}/g, 'static $1 = $2;')
          .replace(/var __decorate = .*?\n\};/s, '')
          .replace(/__decorate\(\[\s*(\w+\(.*?\))\s*\], (\w+\.prototype, "\w+"), void 0\)/g, '$1($2)')
      : null,
};
