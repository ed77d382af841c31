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

export default {
  globs: ['src/elements/als-*.ts'],
  exclude: ['src/elements/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [styleTokens, customElementVsCodePlugin({ outdir: 'dist', hideLogs: true })],
};
