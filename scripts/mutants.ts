// Writes what broken copies of the engine are held against as one file that starts fast, for Stryker: it
// starts once for each mutant. The rules in content/ are read here, once; the scenarios are one test.
import { build } from 'esbuild';
import { definition, scenarios } from '../tests/triage/rules-in-content.ts';

await build({
  stdin: {
    contents: `import './engine.test.ts';
      import './interview.test.ts';
      import assert from 'node:assert/strict';
      import { it } from 'node:test';
      import { differences } from '../../scripts/content/scenarios.ts';
      import { definition, scenarios } from './rules-in-content.ts';
      it('the scenarios', () => {
        for (const scenario of scenarios) assert.deepEqual(differences(definition, scenario), []);
      });`,
    resolveDir: 'tests/triage',
  },
  outfile: 'tests/triage/for-mutants.mjs',
  bundle: true,
  ignoreAnnotations: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [
    {
      name: 'rules-once',
      setup: (bundle) =>
        bundle.onLoad({ filter: /rules-in-content\.ts$/ }, () => ({
          contents: `export const definition = ${JSON.stringify(definition)}, scenarios = ${JSON.stringify(scenarios)};`,
        })),
    },
  ],
});
