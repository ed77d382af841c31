// npm run release: release/als-widgets-<version>/, for publishers to check and serve. With --to-publish it must be ready for npm.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { builtTwice, filesOfRelease } from './release/folder.ts';

interface Package {
  name: string;
  version: string;
  homepage: string;
  bugs: string;
  repository: { url: string };
}
const { name, version, homepage, bugs, repository } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

const open = Object.entries({ homepage, bugs, 'repository.url': repository.url })
  .filter(([, address]) => address.includes('example.org'))
  .map(([field, address]) => `package.json: ${field} is still ${address}. Write your own address there.`);
const waiting = readdirSync('.changeset').filter((file) => file.endsWith('.md'));
if (waiting.length) open.push(`.changeset/ still has ${waiting.join(', ')}: run npm run release:version.`);
const [, latest] = /^## (.*)$/m.exec(readFileSync('CHANGELOG.md', 'utf8'))!;
if (latest !== version) open.push(`CHANGELOG.md: the first heading is "${latest}", expected "${version}".`);

const folder = `release/${name}-${version}`;
const files = await filesOfRelease(await builtTwice(), `${name}-${version}`);
rmSync(folder, { recursive: true, force: true });
for (const [path, data] of files) {
  mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
  writeFileSync(`${folder}/${path}`, data);
}
console.log(`${folder}: ${files.size} files, built twice, the same byte for byte.`);
if (open.length) console.log(`\nBefore it is published:\n${open.map((line) => `- ${line}`).join('\n')}`);
if (open.length && process.argv.includes('--to-publish')) process.exitCode = 1;
