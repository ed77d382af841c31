// npm test: builds, then runs the tests. `npm test -- <part, file, or word in a title> …` runs these alone.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

// A file takes about one core, its browser included.
const atOnce = Math.min(4, availableParallelism() + 1);
const inNode = (files) => `node --import tsx --test --test-concurrency=${atOnce} ${files}`;
const inChromium = (files) => `wtr --files ${files}`;
const inEveryEngine = (files) => `wtr --config web-test-runner.engines.config.mjs --files ${files}`;
const brokenOnPurpose = () => 'stryker run';

/** What a part runs its files with, and which files these are. A file alone is run as in the first part that has it. */
const parts = {
  node: [inNode, /^tests\/((content|i18n|publisher|symptom-check|triage)\/)?[\w-]+\.test\.ts$/],
  wordpress: [inNode, /^tests\/wordpress\//],
  elements: [inChromium, /^tests\/elements\//],
  e2e: [inNode, /^tests\/e2e\//],
  languages: [inNode, /^tests\/languages\//],
  borders: [inNode, /^tests\/borders\//],
  frameworks: [inNode, /^tests\/frameworks\//],
  translators: [inNode, /^tests\/translators\//],
  engines: [inEveryEngine, /^tests\/(elements|engines)\//],
  mutation: [brokenOnPurpose, /^tests\/triage\//],
};
// Long files first: the short ones fill what is left of the time.
const usual = ['e2e', 'node', 'elements'];

const files = readdirSync('tests', { recursive: true })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.test.ts'));
const hasTitle = (file, word) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .some((line) => /\b(it|describe)\(/.test(line) && line.includes(word));

/** The files that each command runs. */
const runs = new Map();
const add = (command, file) => runs.set(command, new Set(runs.get(command)).add(file));
const args = process.argv.slice(2);
for (const asked of args.length ? args : usual) {
  if (asked in parts) {
    const [command, pattern] = parts[asked];
    for (const file of files) if (pattern.test(file)) add(command, file);
    continue;
  }
  const named = files.filter((file) => file.includes(asked));
  const found = named.length ? named : files.filter((file) => hasTitle(file, asked));
  for (const file of found) add(Object.values(parts).find(([, pattern]) => pattern.test(file))[0], file);
  if (!found.length) {
    console.error(
      `No part, file or title is called "${asked}". Parts: ${Object.keys(parts).join(', ')}. Without any: ${usual.join(', ')}.`,
    );
    process.exit(1);
  }
}

/** Runs a command. Whoever interrupts it wants none of the others. */
function passes(command) {
  const { status, signal } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (signal) process.exit(1);
  return status === 0;
}

if (!passes('npm run build')) process.exit(1);
const failed = [...runs].map(([command, its]) => command([...its].join(' '))).filter((command) => !passes(command));
if (failed.length) console.error(`\nFailed:\n${failed.join('\n')}`);
process.exitCode = failed.length ? 1 : 0;
