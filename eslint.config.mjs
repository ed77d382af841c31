import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';

/** Who may import whom; the reasons stand in CONTRIBUTING.md. */
const mayNotImport = (files, group, message, allowTypeImports = false) => ({
  files,
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message, allowTypeImports }] }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'reports/', 'release/', 'src/generated/', '.stryker-tmp/'] },
  // Each framework checks its own pages, and the types with them: npm test -- frameworks.
  { ignores: ['integrations/frameworks/', 'integrations/types/', 'tests/frameworks/switches/'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs', 'demo/**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', document: 'readonly' } },
  },
  {
    files: ['demo/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'addEventListener',
          'customElements',
          'getSelection',
          'history',
          'location',
          'navigator',
          'setTimeout',
          'URLSearchParams',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['integrations/wordpress/**/*.js'],
    languageOptions: { sourceType: 'script', globals: { window: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit-a11y/no-redundant-role': 'off', // VoiceOver forgets that a list without bullets is one
      'no-restricted-imports': ['error', { paths: ['lit/directives/unsafe-html.js', 'lit/directives/style-map.js'] }],
    },
  },
  mayNotImport(
    ['src/**/*.ts'],
    ['zod', '**/content/schema*', '**/scripts/**'],
    'zod and build steps never reach a reader.',
  ),
  mayNotImport(
    ['src/{localization,publisher,page,drawing,figures}/**/*.ts'],
    ['zod', '**/content/schema*', '**/elements/**'],
    'What elements stand on knows no element, and zod never reaches a reader.',
  ),
  mayNotImport(
    ['src/side-files/**/*.ts'],
    ['zod', '**/localization/*', '**/elements/**'],
    'What is loaded is checked by whoever asked for it.',
    true,
  ),
  mayNotImport(
    ['src/triage/**/*.ts'],
    ['lit', 'lit/*', '@lit/*', '**/generated/*', '**/elements/*', '**/publisher/*', '**/content.js'],
    'src/triage is pure: it takes content as an argument.',
  ),
  mayNotImport(
    ['src/elements/symptom-check/{state,step,groups}.ts'],
    [
      'zod',
      '**/content/schema*',
      'lit',
      'lit/*',
      '@lit/*',
      '**/drawing/*',
      '**/page/*',
      '**/localization/*',
      './*-{screen,section,view}.js',
    ],
    'What the reader did leads to the next state apart from drawing.',
    true,
  ),
  mayNotImport(
    ['content/**/*.ts'],
    ['lit', 'lit/*', '**/elements/*', '**/generated/*'],
    'content/schema.ts imports zod and the names of dispositions.',
  ),
  mayNotImport(
    ['demo/**/*', 'tests/e2e/**/*.ts', 'tests/languages/**/*.ts'],
    ['**/src/**', '**/content/**'],
    'The demo and the browser tests see what ships: dist/.',
  ),
  {
    files: ['src/triage/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'Date', 'fetch', 'localStorage', 'navigator'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  // node:test's describe and it return promises that the runner awaits.
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
);
