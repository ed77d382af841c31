#!/usr/bin/env node
// als-widgets render <element>: writes an element's text beforehand, for the body of a page.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { render } from '../dist/render.js';

const usage = `als-widgets render <element> [options]

Writes what goes into the body of a page: a link to als-widgets.css, and the element with its whole text
between the tags. <element> is guide, overview, symptom-check or urgent-signs.

  --lang es            language of the text; without it English, and the element follows the page
  --region GB          whose emergency number and help lines apply; without it words, not a number
  --audience diagnosed worried, diagnosed or carer (not for the article)
  --topic breathing    one topic of the library alone
  --topics "breathing eating"  some topics of the library
  --size compact       a small box, for every page of a site (the danger signs alone)
  --heading-level 3    level of the element's own heading, 1 to 6; 2 without it
  --base /als/         folder of als-widgets.css; without it beside the page
  --id-prefix es-      before each id, where another text of the same element stands on the page
  --words words.json   your own words, written into the text as docs/words.md says
  --div                as a div that editors and sanitizers leave; als-widgets.css is then linked by the page
  --json-ld            also what the text is about, for search engines
  --out page.html      into a file; without it to the screen
`;

const string = { type: 'string' };
const options = {
  lang: string,
  region: string,
  audience: string,
  size: string,
  topic: string,
  topics: string,
  'heading-level': string,
  base: string,
  'id-prefix': string,
  words: string,
  div: { type: 'boolean' },
  'json-ld': { type: 'boolean' },
  out: string,
  help: { type: 'boolean', short: 'h' },
};

function wordsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`words "${file}": expected a JSON file. ${error.message}`, { cause: error });
  }
}

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command, element, ...rest] = positionals;
  if (values.help) process.stdout.write(usage);
  else {
    if (command !== 'render') throw new Error(`command "${command ?? ''}": expected render.\n\n${usage}`);
    if (!element || rest.length)
      throw new Error(
        `element "${[element, ...rest].filter(Boolean).join(' ')}": expected one of guide, overview, symptom-check, urgent-signs.`,
      );
    const {
      'heading-level': headingLevel,
      'json-ld': jsonLd,
      'id-prefix': idPrefix,
      words: file,
      out,
      ...same
    } = values;
    const words = file === undefined ? undefined : wordsIn(file);
    const text = `${await render(element, { ...same, headingLevel, jsonLd, idPrefix, words })}\n`;
    if (out === undefined) process.stdout.write(text);
    else writeFileSync(out, text);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
