// Lit as the single file has it: with what our elements use, and on terms of our own with the page around.

/** Lines of Lit, and what stands there instead. A build says so when one is no longer found. */
const linesOfLit = [
  // Where the page allows no policy of our name, texts may still be allowed.
  [
    's=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
    'e=(()=>{try{return t.trustedTypes.createPolicy("als-widgets",{createHTML:t=>t})}catch{}})()',
  ],
  ['c=a.trustedTypes,l=c?c.emptyScript:""', 'l=""'],
  // Sheets that are made once are shared where that works: some pages only seem to have them.
  [
    'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
    'e=(()=>{try{const e=new CSSStyleSheet,s=ownDocument.createElement("p").attachShadow({__proto__:null,mode:"open"});e.replaceSync("");s.adoptedStyleSheets=[];return"adoptedStyleSheets"in ShadowRoot.prototype}catch{}})()',
  ],
  // No list of styles holds another.
  ['s.flat(1/0)', '[...s]'],
  // Who writes our templates knows the mark.
  ['Math.random().toFixed(9).slice(2)', '"als"'],
  // What it reads of objects and lists is their own, whatever a page lets all of them inherit.
  ['configurable:!0,enumerable:!0}', '__proto__:null,configurable:!0,enumerable:!0}'],
  // Our listeners are functions, and never options as well.
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  ['EventListener(this.name,this,s)', 'EventListener(this.name,this)'],
  ['EventListener(this.name,this,t)', 'EventListener(this.name,this)'],
  // A list is no node, and none of our nodes is a list.
  ['void 0!==t.nodeType?this.T(t):d(t)?this.k(t)', 'd(t)?this.k(t):void 0!==t.nodeType?this.T(t)'],
  [',B=t.litHtmlPolyfillSupport;B?.(S,k),', ';for(const c of[S,R,k,H,Z])Object.setPrototypeOf(c.prototype,null);'],
  ['renderOptions={host:this}', 'renderOptions={__proto__:null,host:this}'],
  // The next part of a template, and none after the last.
  ['r=s[0]', 'r=s.length?s[0]:void 0'],
  ['r=s[++n]', 'r=++n<s.length?s[n]:void 0'],
  // Its nodes are made in a document of ours.
  ['l=document,', 'l=ownDocument,'],
  // No property of ours is written to an attribute, has a type or a default, or is defined a second time or later.
  [/toAttribute\(\w,\w\)\{switch.*?\}return \w\},/, ''],
  [/(fromAttribute\((\w),\w\)\{).*?(?=\}\},\w=)/, '$1return $2'],
  [/_\$ET\(\w,\w\)\{.*?this\._\$Em=null\}\}/, ''],
  [/this\._\$Eq&&=this\._\$Eq\.forEach\(\w=>this\._\$ET\(\w,this\[\w\]\)\),/, ''],
  [/static addInitializer\(\w\)\{.*?\}/, ''],
  [',void 0!==t.l&&(this.l=[...t.l])', ''],
  ['type:String,converter:u,reflect:!1,useDefault:!1', 'converter:u'],
  ['i._$litElement$=!0,', ''],
  // Every change is drawn, and an update is complete when it is.
  [/t=this\.shouldUpdate\(s\),t\?\((.*?)\):this\._\$EM\(\)/, 't=!0,$1'],
  ['shouldUpdate(t){return!0}', ''],
  ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  [/removeController\(\w\)\{.*?\}/, ''],
  [/this\._\$EO\?\.forEach\(t=>t\.hostUpdated?\?\.\(\)\),/g, ''],
  [/,this\.prototype\.hasOwnProperty\(t\)&&.*?wrapped=!0\)/, ''],
  [/const t=this\.constructor\.elementProperties;if\(t\.size>0\).*?\}(?=\}let t=!1)/, ''],
  ['const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r', 'this[e]=h.fromAttribute(s,t.type)'],
  ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
  [/C\(t,s,\{.*?\}(?=async _\$EP)/, 'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}'],
  [/if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty.*?(?=this\._\$Eh=)/, '$1;'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  // Our styles are all of its own kind.
  [/if\((this\._\$cssResult\$=!0),\w!==\w\)throw Error\(.*?\);/, '$1;'],
  ['t instanceof CSSStyleSheet?t:t.styleSheet', 't.styleSheet'],
  [/,c=e\?t=>t:.*?\(t\):t;/, ',c=t=>t;'],
  // Our templates are HTML and SVG, not compiled before, with nothing that changes inside of styles, scripts and comments.
  [':3===i?"<math>"', ''],
  ['3===i?"</math>":', ''],
  ['2===i||3===i', '2===i'],
  [/,_\$litType\$:s\}=t,e="number"==typeof s\?this\._\$AC\(t\):\(.*?,s\);/, '}=t,e=this._$AC(t);'],
  ['y.test(u[2])&&(n=RegExp("</"+u[2],"g")),', ''],
  [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8)/, ''],
  [/else\{let t=-1;for.*?-1\}/, ''],
  // No directive of ours waits for something, or asks where it stands.
  [/get _\$AU\(\)\{.*?\}/g, ''],
  ['get parentNode(){return this._$AM.parentNode}', ''],
  [/get parentNode\(\)\{let.*?(?=_\$AI\()/, ''],
  ['get tagName(){return this.element.tagName}', ''],
  [/setConnected\(t\)\{.*?\}/, ''],
  [/connectedCallback\(\)\{super.*?(?=render\(\)\{)/, ''],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  ['this._$AP?.(!1,!0,s)', ''],
  ['h?._$AO?.(!1),', ''],
  // No polyfill of the page reaches into it.
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

/**
 * TypeScript compiles our decorators in the old way: Lit's support for the new way stays out of the
 * single file. Options are read from what we give alone.
 */
export const ownDecorators = {
  name: 'own-decorators',
  load: (id) =>
    /reactive-element\/decorators\/property\.js$/.test(id)
      ? 'export const property = (options) => (prototype, name) => prototype.constructor.createProperty(name, { __proto__: null, ...options });'
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
