import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { transformSync } from 'esbuild';
import { rollup } from 'rollup';
import sbom from 'rollup-plugin-sbom';
import { ownLit } from './scripts/own-lit.mjs';

const { name, version, license } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const [holders] = /\(c\).*/.exec(readFileSync(new URL('LICENSE', import.meta.url), 'utf8'));

/**
 * A second copy of a script, of any version, does nothing at all but say so. The script of the danger
 * signs has nothing to do, and nothing to say, on a page that has them from all of this version.
 */
const guard = (tag) => `const script = globalThis.document?.currentScript;
const alsWidgetsScript = {
  src: script?.src || /https?:\\S+?(?=:\\d+(:\\d+)?\\)?$)/m.exec(new Error().stack)?.[0] || document.baseURI,
  // A script that has no address of its own (inline, a blob, a module) goes by the first data-base of the page.
  get base() {
    const own = script?.dataset.base || /^(http|file)/.test(script?.src);
    return (own ? script : document.querySelector('script[data-base]'))?.dataset.base;
  },
  included: [],
};
const first = globalThis.customElements?.get('${tag}');
${tag === 'als-urgent-signs' ? `if (first && customElements.get('als-overview')?.version === '${version}') return;` : ''}
if (first) return void console.warn('[als-widgets] version ${version} is not used: version ' + first.version + ' is already on this page.');
let ownDocument = document.implementation.createHTMLDocument('');`;

/** For the size of the code alone: `npm run sizes` builds once more without content. */
const withoutContent = process.env.WITHOUT_CONTENT && {
  name: 'without-content',
  load: (id) =>
    /generated\/(signs|article|check|shared|associations|advice|triage|regions|locales)\.js$/.test(id)
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
    walk(this.parse(code), ({ type, quasi, tag }) => {
      if (type === 'TaggedTemplateExpression')
        for (const { start, end, value } of quasi.quasis)
          pieces.push({ start, end, css: tag.name === 'css', whole: quasi.quasis.length === 1 && value.cooked });
    });
    // From the end, so that the places before stay true.
    for (const { start, end, css, whole } of pieces.sort((a, b) => b.start - a.start)) {
      const text = css && whole ? smallStyles(whole) : code.slice(start, end);
      const tight = css ? text.replace(/\/\*.*?\*\//gs, '').replace(/(?<=[:,]) | (?=\{)/g, '') : text;
      code = code.slice(0, start) + tight.replace(/\s*\n\s*/g, css ? '' : ' ') + code.slice(end);
    }
    return { code, map: null };
  },
};

/** A whole style sheet, as it stands in a template. */
const smallStyles = (css) =>
  transformSync(css, { loader: 'css', minify: true, charset: 'ascii' }).code.trim().replaceAll('\\', '\\\\');

/** Everything in the syntax tree of some code. */
function walk(node, look) {
  look(node);
  for (const value of Object.values(node))
    for (const child of [value].flat()) if (typeof child?.type === 'string') walk(child, look);
}

/**
 * Names of properties that are ours alone get one or two letters in the single file: 330 bytes. Kept is
 * every name that somebody else may use: browsers, Lit, the content, files that are loaded later, and
 * whatever stands in quotes, as attributes and the properties of publishers do.
 */
const shortNames = () => {
  const ours = new Set();
  const kept = new Set(
    `section included edition translate borrow Guide
    adoptedCallback attributeChangedCallback connectedCallback disconnectedCallback observedAttributes
    trustedTypes createPolicy createHTML litNonce
    updateComplete requestUpdate hasUpdated renderRoot`.split(/\s+/),
  );
  const namesIn = (tree, found) =>
    walk(tree, ({ type, computed, key, property, value }) => {
      if (type === 'Literal' && typeof value === 'string') kept.add(value);
      else if (!computed && (key ?? property)?.type === 'Identifier') found.add((key ?? property).name);
    });
  return {
    name: 'short-names',
    buildStart() {
      for (const file of [
        'fhir',
        'sources',
        'read-aloud',
        'prerendered',
        'publisher-words',
        'localization/translation',
      ])
        walk(
          this.parse(readFileSync(new URL(`dist/modules/${file}.js`, import.meta.url), 'utf8')),
          ({ type, name }) => {
            if (type === 'Identifier') kept.add(name);
          },
        );
      const typescript = new URL('node_modules/typescript/lib/', import.meta.url);
      for (const file of readdirSync(typescript).filter((name) => /^lib\.(es|dom|decorators).*\.d\.ts$/.test(name)))
        for (const [name] of readFileSync(new URL(file, typescript), 'utf8').matchAll(/\w+/g)) kept.add(name);
    },
    transform(code, id) {
      const isOurs = /small-lit|@lit|dist\/modules\/(?!generated)/.test(id);
      namesIn(this.parse(code), isOurs ? ours : kept);
    },
    renderChunk: (code) =>
      smaller(
        code,
        false,
        [...ours].filter((name) => !kept.has(name)),
      ),
  };
};

/** A module is always read as UTF-8; a classic script in the encoding of the page, which may be another. */
const smaller = (code, isModule, names = []) =>
  minify(code, {
    ecma: 2022,
    module: isModule,
    compress: { passes: 6, ecma: 2022, unsafe_arrows: true, unsafe_methods: true },
    mangle: { props: { regex: `^(?:${names.join('|')})$` } },
    format: { asciiOnly: !isModule, comments: false },
  });
const small = { name: 'small', renderChunk: (code, _, { format }) => smaller(code, format === 'es') };

/** Whose work a script is, for somebody who finds it alone. Put in last: the minifier strips comments. */
const notice = {
  name: 'notice',
  renderChunk: (code) => `/*! ${name} ${version} ${holders}, ${license} */\n${code}`,
};

/**
 * dist/bom.json: the packages that the single file is made of. Also those that have no byte in it, as
 * `lit`, which hands on what others hold: an advisory may name it. No time and no number of its own.
 */
const bill = sbom({
  outDir: '.',
  saveTimestamp: false,
  includeWellKnown: false,
  rootComponentType: 'library',
});
const billOfMaterials = {
  ...bill,
  generateBundle(options, bundle) {
    const chunk = Object.values(bundle).find(({ isEntry }) => isEntry);
    const moduleIds = [...this.getModuleIds()].sort();
    return bill.generateBundle.call(this, options, { [chunk.fileName]: { ...chunk, moduleIds } });
  },
};

/** Colours that no style of a script reads are left out of it. */
const usedColors = {
  name: 'used-colors',
  renderChunk: (code) =>
    code.replace(/^ *'?([\w-]+)'?: \['#\w{6}', '#\w{6}'\],\n/gm, (line, name) =>
      code.includes(`var(--_${name})`) ? line : '',
    ),
};

/** In the single file, what few readers need is loaded from beside the script. */
const loadsBeside = {
  name: 'loads-beside',
  resolveId: (id) =>
    id.endsWith('side-files/load.js')
      ? fileURLToPath(new URL('dist/modules/side-files/load-beside.js', import.meta.url))
      : null,
};

/** The languages, as scripts/i18n.ts left them: en-XA and ar-XB are for tests and the demo. */
const compiled = new URL('dist/modules/generated/locales/', import.meta.url);
const localeFiles = readdirSync(compiled).flatMap((name) => /^(.+)\.js$/.exec(name)?.[1] ?? []);
const locales = localeFiles.filter((name) => !name.includes('.'));
const fileOf = (locale) => fileURLToPath(new URL(`${locale}.js`, compiled));
/** The library, a file a language: as scripts/i18n.ts left them. */
const guides = readdirSync(new URL('dist/modules/generated/guide/', import.meta.url)).flatMap(
  (name) => /^(.+)\.js$/.exec(name)?.[1] ?? [],
);
const isShipped = (locale) => !/-X[AB]$/.test(locale);

/** als-widgets.<locale>.js: a script with one language in it, for sites in that language. */
const inOneLanguage = (script, fileOf) => ({
  name: 'in-one-language',
  async generateBundle(_, bundle) {
    const { code } = bundle[`${script}.js`];
    const empty = /included: ?\[\]/;
    if (!empty.test(code))
      this.error('there is no place for a language in the single file: see guard in rollup.config.mjs');
    for (const locale of locales.filter(isShipped)) {
      const bundled = await rollup({ input: fileOf(locale), plugins: [tightTemplates, small] });
      const { output } = await bundled.generate({ format: 'iife', name: 'language' });
      this.emitFile({
        type: 'asset',
        fileName: `${script}.${locale}.js`,
        source: code.replace(empty, () => `included:[(()=>{${output[0].code};return language})()]`),
      });
    }
  },
});

/** A file of its own, loaded when it is used. Words and rules are handed to it. */
const further = (name, from = `dist/modules/${name}.js`) => ({
  input: from,
  plugins: [nodeResolve({ exportConditions: ['production'] }), tightTemplates, small, notice],
  output: { file: `dist/${name}.js`, format: 'es' },
});

/** What draws the library. What the script has already it is lent, by name: no reader pays for it twice. */
const drawsLibrary = further('guide');
const lends = /lent = \[([^\]]*)\]/
  .exec(readFileSync(new URL('dist/modules/elements/lent-to-guide.js', import.meta.url), 'utf8'))[1]
  .match(/\w+/g);
const own = /^\.\.\/(page\/add-sheet|triage\/own|localization\/first-sentence)\.js$/;
drawsLibrary.plugins.unshift({
  name: 'borrows',
  resolveId: (id, importer) =>
    id === 'lit' || id === 'lent' || (/dist\/modules\/guide\//.test(importer) && id.startsWith('../') && !own.test(id))
      ? '\0lent'
      : null,
  load: (id) => (id === '\0lent' ? `export let ${lends};\nexport const borrow = (lent) => ([${lends}] = lent);` : null),
  transform: (code, id) =>
    id.endsWith('modules/guide.js')
      ? `${code}\nexport { borrow } from 'lit';`
      : // Ids and notes of messages are for translators.
        code.replace(/, \{\s*id: '[^']*',\s*desc: '[^']*',?\s*\}/g, ''),
});

/** What reads the publisher's own words, and the schema of these for editors of JSON. */
const publisherWords = further('publisher-words');
publisherWords.plugins.unshift({
  name: 'words-schema',
  // What is for editors and translators stays out.
  transform: (code, id) =>
    id.endsWith('words/definition.js')
      ? code.replace(/(?<=[{,]\s*)description: '[^']*',?/g, '')
      : id.endsWith('words/box.js')
        ? code.replace(/, \{\s*id: '[^']*',\s*desc: '[^']*',?\s*\}/g, '')
        : null,
  async generateBundle() {
    const { definition } = await import('./dist/modules/publisher/words/definition.js');
    const source = `${JSON.stringify(definition, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'words.schema.json', source });
  },
});

/** Templates as they are drawn in Node, where no list fills itself and no property is set. A build says so when there are none. */
const inNode = {
  name: 'in-node',
  load: (id) =>
    id.endsWith('side-files/load.js')
      ? `export const included = [], locale = null, prerendered = null, publisherWords = null, readAloud = null, sources = null, fhir = null;
const beside = (name) => import(new URL(name, import.meta.url).href);
export const guideSources = () => beside('./guide/sources.js');
export const guide = async (_, locale, attempt, lent) => {
  const [code, words] = await Promise.all([beside('./guide.js'), beside(\`./guide/\${locale}.js\`)]);
  code.borrow(lent);
  return [code, words];
};`
      : id.endsWith('drawing/items.js')
        ? "export { items } from '../render/items.js';"
        : null,
  transform(code, id) {
    if (!id.includes('dist/modules')) return null;
    const drawn = code
      .replace(/\s\$\{(items\([^}]*\))\}><\/(\w+)>/g, '>${$1}</$2>')
      .replace(/\s\.textContent=\$\{([^}]*)\}\s*><\/(\w+)>/g, '>${$1}</$2>')
      .replace(/\s\.checked=\$\{\w+\}/g, '');
    const rest = /\s(\$\{items\(|\.\w+=\$\{).*/.exec(drawn);
    if (rest) this.error(`${id} has a template that cannot be drawn in Node: ${rest[0]}`);
    return drawn;
  },
};

/** What writes the text of an element beforehand: in Node, with all that it needs. */
const rendering = {
  input: 'dist/modules/render/index.js',
  plugins: [inNode, nodeResolve({ exportConditions: ['node', 'production'], preferBuiltins: true })],
  output: { file: 'dist/render.js', format: 'es', inlineDynamicImports: true },
};

/** A script for a script tag: all that is in a module, and nothing to load before it runs. */
const single = (script, input, tag, languages, ...further) => ({
  input,
  plugins: [
    withoutContent,
    loadsBeside,
    ownLit,
    nodeResolve({ exportConditions: ['production'] }),
    tightTemplates,
    usedColors,
    shortNames(),
    ...(process.env.WITHOUT_CONTENT ? [] : [notice, ...further, inOneLanguage(script, languages)]),
  ],
  output: {
    file: process.env.WITHOUT_CONTENT ? `node_modules/.cache/${script}-code.js` : `dist/${script}.js`,
    format: 'iife',
    banner: 'try {',
    intro: guard(tag),
    footer: "} catch (error) { try { console.error('[als-widgets] cannot run on this page.', error) } catch {} }",
  },
});

const all = single('als-widgets', 'dist/modules/als-widgets.js', 'als-overview', fileOf, billOfMaterials);
const signs = single('als-urgent-signs', 'dist/modules/als-urgent-signs.js', 'als-urgent-signs', (locale) =>
  fileOf(`${locale}.signs`),
);

export default process.env.WITHOUT_CONTENT
  ? all
  : [
      all,
      signs,
      further('fhir'),
      further('sources'),
      further('read-aloud'),
      further('prerendered'),
      publisherWords,
      rendering,
      drawsLibrary,
      ...guides.map((locale) => further(`guide/${locale}`, `dist/modules/generated/guide/${locale}.js`)),
      further('guide/sources', 'dist/modules/guide-sources.js'),
      ...localeFiles.map((name) => further(`locales/${name}`, fileOf(name))),
    ];
