import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { shipped } from '../../scripts/i18n/languages.ts';

/** A copy of the project with one language, so that its commands may write. It is gone after the tests. */
export function projectCopy(locale: string) {
  const copy = mkdtempSync(join(tmpdir(), 'als-widgets-'));
  for (const part of [
    'content',
    'i18n',
    'scripts',
    'src',
    'README.md',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  // One language is enough, and faster.
  writeFileSync(join(copy, 'i18n/locales.json'), JSON.stringify(shipped.filter((one) => one.locale === locale)));
  after(() => rmSync(copy, { recursive: true }));
  return {
    copy,
    run: (...args: string[]) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/i18n.ts', ...args], {
        cwd: copy,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    read: (path: string) => readFileSync(join(copy, path), 'utf8'),
  };
}
