import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { rollup } from 'rollup';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** What Lit reads of objects and lists is their own, whatever a page lets all of them inherit. */
const linesOfLit = [
  ['createPolicy("lit-html"', 'createPolicy("als-widgets"'],
  ['configurable:!0,enumerable:!0}', '__proto__:null,configurable:!0,enumerable:!0}'],
  // Our listeners are functions, and never options as well.
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  ['EventListener(this.name,this,s)', 'EventListener(this.name,this)'],
  ['EventListener(this.name,this,t)', 'EventListener(this.name,this)'],
  // A list is no node, and none of our nodes is a list.
  ['void 0!==t.nodeType?this.T(t):d(t)?this.k(t)', 'd(t)?this.k(t):void 0!==t.nodeType?this.T(t)'],
  // The next part of a template, and none after the last.
  ['r=s[0]', 'r=s.length?s[0]:void 0'],
  ['r=s[++n]', 'r=++n<s.length?s[n]:void 0'],
];
const rewritten = new Set();

/**
 * Lit makes a Trusted Types policy named `lit-html` and leaves its versions on the window, while
 * loading. On a page with a Lit of its own the first would throw and the second would warn: here
 * the policy has our name, and nothing is left behind.
 */
const ownLit = {
  name: 'own-lit',
  transform(code, id) {
    if (!/node_modules\/(lit|@lit)/.test(id)) return null;
    for (const [line, own] of linesOfLit) {
      if (code.includes(line)) rewritten.add(line);
      code = code.replace(line, own);
    }
    return code
      .replace(/\b\w+\.litPropertyMetadata/g, 'litPropertyMetadata')
      .replace(
        /\(?(globalThis|\w+)\.(litHtmlVersions|reactiveElementVersions|litElementVersions) ?\?\?= ?\[\]\)?\.push\(["'][\d.]+["']\)/,
        '0',
      );
  },
  generateBundle(_, bundle) {
    const missing = linesOfLit.find(([line]) => !rewritten.has(line));
    if (missing) this.error(`Lit no longer has "${missing[0]}": its code has changed, see rollup.config.mjs`);
    for (const { code = '' } of Object.values(bundle)) {
      const rest = /lit\w*Versions|reactiveElementVersions/.exec(code);
      if (rest)
        this.error(`Lit still has "${rest[0]}" in the single file: its code has changed, see rollup.config.mjs`);
    }
  },
};

/**
 * TypeScript compiles our decorators in the old way: Lit's support for the new way stays out of the
 * single file. Options are read from what we give alone.
 */
const ownDecorators = {
  name: 'own-decorators',
  load: (id) =>
    /reactive-element\/decorators\/property\.js$/.test(id)
      ? 'export const property = (options) => (prototype, name) => prototype.constructor.createProperty(name, { __proto__: null, ...options });'
      : null,
};

/** A second copy of the script, of any version, does nothing at all but say so. */
const guard = `const script = globalThis.document?.currentScript;
const alsWidgetsScript = {
  src: script?.src || /https?:\\S+?(?=:\\d+(:\\d+)?\\)?$)/m.exec(new Error().stack)?.[0] || document.baseURI,
  base: (script ?? document.querySelector('script[data-base]'))?.dataset.base,
  included: [],
};
const first = globalThis.customElements?.get('als-urgent-signs');
if (first) return void console.warn('[als-widgets] version ${version} is not used: version ' + first.version + ' is already on this page.');
let litPropertyMetadata;`;

/** For the size of the code alone: `npm run sizes` builds once more without content. */
const withoutContent = process.env.WITHOUT_CONTENT && {
  name: 'without-content',
  load: (id) =>
    /generated\/(english|triage|regions|locales)\.js$/.test(id)
      ? `export const ${/(\w+)\.js$/.exec(id)[1]} = {}, edition = '';`
      : null,
};

/**
 * Templates are written with line breaks for people; browsers need none. A break and its indent
 * become one space in HTML, which draws the same, and nothing in CSS, which has no comments then.
 */
const tightTemplates = {
  name: 'tight-templates',
  transform(code, id) {
    if (!id.includes('dist/modules')) return null;
    const pieces = [];
    const walk = (node) => {
      if (node?.type === 'TaggedTemplateExpression')
        for (const { start, end } of node.quasi.quasis) pieces.push({ start, end, css: node.tag.name === 'css' });
      for (const value of Object.values(node ?? {}))
        if (Array.isArray(value)) value.forEach(walk);
        else if (value && typeof value === 'object') walk(value);
    };
    walk(this.parse(code));
    // From the end, so that the places before stay true.
    for (const { start, end, css } of pieces.sort((a, b) => b.start - a.start)) {
      const text = code.slice(start, end);
      const tight = css ? text.replace(/\/\*.*?\*\//gs, '').replace(/(?<=[:,]) | (?=\{)/g, '') : text;
      code = code.slice(0, start) + tight.replace(/\s*\n\s*/g, css ? '' : ' ') + code.slice(end);
    }
    return { code, map: null };
  },
};

/** A module is always read as UTF-8; a classic script in the encoding of the page, which may be another. */
const small = {
  name: 'small',
  renderChunk: (code, _, { format }) =>
    minify(code, {
      ecma: 2022,
      module: format === 'es',
      compress: { passes: 3, ecma: 2022 },
      mangle: true,
      format: { asciiOnly: format !== 'es', comments: false },
    }),
};

/** In the single file, what few readers need is loaded from beside the script. */
const loadsBeside = {
  name: 'loads-beside',
  resolveId: (id) =>
    id.endsWith('publisher/load.js')
      ? fileURLToPath(new URL('dist/modules/publisher/load-beside.js', import.meta.url))
      : null,
};

/** The languages, as scripts/i18n.ts left them: en-XA and ar-XB are for tests and the demo. */
const compiled = new URL('dist/modules/generated/locales/', import.meta.url);
const locales = readdirSync(compiled).flatMap((name) => /^([\w-]+)\.js$/.exec(name)?.[1] ?? []);
const fileOf = (locale) => fileURLToPath(new URL(`${locale}.js`, compiled));
const isShipped = (locale) => !/-X[AB]$/.test(locale);

/** als-widgets.<locale>.js: the single file with one language in it, for sites in that language. */
const inOneLanguage = {
  name: 'in-one-language',
  async generateBundle(_, bundle) {
    const { code } = bundle['als-widgets.js'];
    const empty = /included: ?\[\]/;
    if (!empty.test(code))
      this.error('there is no place for a language in the single file: see guard in rollup.config.mjs');
    for (const locale of locales.filter(isShipped)) {
      const bundled = await rollup({ input: fileOf(locale), plugins: [tightTemplates, small] });
      const { output } = await bundled.generate({ format: 'iife', name: 'language' });
      this.emitFile({
        type: 'asset',
        fileName: `als-widgets.${locale}.js`,
        source: code.replace(empty, () => `included:[(()=>{${output[0].code};return language})()]`),
      });
    }
  },
};

/** A file of its own, loaded when it is used. Words and rules are handed to it. */
const further = (name, from = `dist/modules/${name}.js`) => ({
  input: from,
  plugins: [nodeResolve({ exportConditions: ['production'] }), tightTemplates, small],
  output: { file: `dist/${name}.js`, format: 'es' },
});

const single = {
  input: 'dist/modules/als-widgets.js',
  plugins: [
    withoutContent,
    loadsBeside,
    ownDecorators,
    nodeResolve({ exportConditions: ['production'] }),
    ownLit,
    tightTemplates,
    small,
    !process.env.WITHOUT_CONTENT && inOneLanguage,
  ],
  output: {
    file: process.env.WITHOUT_CONTENT ? 'node_modules/.cache/als-widgets-code.js' : 'dist/als-widgets.js',
    format: 'iife',
    intro: guard,
  },
};

export default process.env.WITHOUT_CONTENT
  ? single
  : [
      single,
      further('fhir'),
      further('read-aloud'),
      ...locales.map((locale) => further(`locales/${locale}`, fileOf(locale))),
    ];
