import { readFileSync, writeFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { colorUses, sizes } from './dist/modules/publisher/look.js';
import { colors } from './dist/modules/publisher/tokens.js';

/** Every style token, on every element: they are read by all. */
const styleTokens = {
  name: 'style-tokens',
  packageLinkPhase({ customElementsManifest }) {
    const tokens = [
      ...Object.entries(sizes).map(([name, [value, what]]) => [name, value, what]),
      ...Object.entries(colors).map(([name, values]) => [`color-${name}`, `light-dark(${values})`, colorUses[name]]),
    ];
    for (const element of customElementsManifest.modules.flatMap((module) => module.declarations ?? []))
      if (element.customElement)
        element.cssProperties = tokens.map(([name, value, description]) => ({
          name: `--als-${name}`,
          default: value,
          description,
        }));
  },
};

const elementsIn = ({ modules }) => modules.flatMap(({ declarations }) => declarations);

/** Names of types say nothing to an editor: the words that they stand for do. */
const words = {
  packageLinkPhase({ customElementsManifest }) {
    const named = readFileSync('src/publisher/attributes.ts', 'utf8').matchAll(/^export type (\w+) = (.*);$/gm);
    const types = new Map([...named].map(([, name, type]) => [name, type]));
    for (const { attributes = [], members = [], events = [] } of elementsIn(customElementsManifest)) {
      for (const { type } of [...attributes, ...members])
        if (type) type.text = type.text.replace(/\b[A-Z]\w+$|^[A-Z]\w+\b/, (name) => types.get(name) ?? name);
      // The analyzer takes the parameter of `send` for one more event.
      events.splice(0, Infinity, ...events.filter(({ name }) => name.startsWith('als-')));
    }
  },
};

/** dist/modules/props.d.ts: what a framework may give to each element. The types in integrations/types/ stand on it. */
const props = {
  packageLinkPhase({ customElementsManifest }) {
    const manifest = JSON.parse(JSON.stringify(customElementsManifest));
    for (const one of manifest.modules) one.declarations = one.declarations.filter(({ tagName }) => tagName);
    // `lang` and `base` are no properties of ours: the generator would call them undefined.
    for (const { attributes } of elementsIn(manifest)) for (const one of attributes) one.fieldName ??= one.name;
    generateJsxTypes(manifest, {
      outdir: 'dist/modules',
      fileName: 'props.d.ts',
      globalTypePath: './index.js',
      stronglyTypedEvents: true,
      useCemTypes: true,
    });
    // It declares the elements for ten frameworks, which fails in a project that has not all of them.
    const file = 'dist/modules/props.d.ts';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\ndeclare (module|global) [^]*/, ''));
  },
};

export default {
  globs: ['src/elements/als-*.ts'],
  exclude: ['src/elements/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [words, styleTokens, customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }), props],
};
