// The files of the demonstration, as `npm start` serves them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A page, with what the commands in its comments print in their places. */
export const demoPage = (name) =>
  readFileSync(`demo/${name}`, 'utf8').replace(/<!-- als-widgets (.*?) -->/g, (_, command) =>
    execFileSync('node', ['bin/als-widgets.mjs', ...command.split(' ')], { encoding: 'utf8' }),
  );
