import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

export default {
  globs: ['src/elements/als-*.ts'],
  exclude: ['src/elements/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [customElementVsCodePlugin({ outdir: 'dist', hideLogs: true })],
};
