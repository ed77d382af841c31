// First half of `npm run release:version`: what the waiting changesets say goes into CHANGELOG.md. Then `changeset version` counts on and removes them.
import { readFileSync, writeFileSync } from 'node:fs';
import getReleasePlan from '@changesets/get-release-plan';
import { withRelease } from './release/changelog.ts';

const { changesets, releases } = await getReleasePlan(process.cwd());
if (!releases[0]) throw new Error('No change waits in .changeset/: write it down with `npx changeset`.');
writeFileSync('CHANGELOG.md', withRelease(readFileSync('CHANGELOG.md', 'utf8'), releases[0].newVersion, changesets));
