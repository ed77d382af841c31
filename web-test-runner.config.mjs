import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArguments, findChrome } from './scripts/browsers.mjs';

const executablePath = await findChrome();

export default {
  files: 'tests/elements/**/*.test.ts',
  nodeResolve: true,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [chromeLauncher({ launchOptions: { executablePath, args: chromeArguments(executablePath) } })],
  browserStartTimeout: 60_000,
  testFramework: { config: { timeout: '10000' } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
