// In the files of a script tag small-lit.mjs stands in the place of Lit.
import { fileURLToPath } from 'node:url';

const smallLit = fileURLToPath(new URL('small-lit.mjs', import.meta.url));

export const ownLit = {
  name: 'own-lit',
  resolveId: (id) => (/^lit(\/|$)/.test(id) ? smallLit : null),
  transform(code, id) {
    if (!id.includes('dist/modules')) return null;
    const own = code
      // Static properties are no static blocks, which Safari knows from 16.4 only.
      .replace(/static \{ this\.(\w+) = (.*); \}/g, 'static $1 = $2;')
      // Only properties are decorated, each once: `__decorate([property()], Name.prototype, "name", void 0)`.
      .replace(/var __decorate = .*?\n\};/s, '')
      .replace(/__decorate\(\[\s*(\w+\(.*?\))\s*\], (\w+\.prototype, "\w+"), void 0\)/g, '$1($2)');
    return /dist\/modules\/(elements\/(?!symptom-check\/hand-over)|drawing|localization)/.test(id)
      ? own.replaceAll('document.createElement', 'ownDocument.createElement')
      : own;
  },
};
