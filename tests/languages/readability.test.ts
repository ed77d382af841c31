// docs/readability.md says how easy each text is to read: so it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { grade, prose, textOf } from '../e2e/reading.ts';
import { check, drawn, slurred, startSite, toResult, type Given, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';
const shown = async (html: string) => {
  const page = await site.open(script + html);
  await drawn(page);
  return page;
};
const signs = (audience: string) => async () =>
  textOf(
    await shown(`<als-urgent-signs region="GB" audience="${audience}"></als-urgent-signs>`),
    'als-urgent-signs',
    prose.signs,
  );

/** A result with all that it folds away. */
async function ofResult(page: Page): Promise<string[]> {
  const folded = page.locator('.result .fold > * > [aria-expanded=false]');
  await folded.first().waitFor();
  while (await folded.count()) await folded.first().click();
  return textOf(page, 'als-symptom-check', prose.result);
}
const result = (given: Given) => async () => {
  const page = await site.open(check);
  await toResult(page, given);
  return ofResult(page);
};

const texts: { readonly [name: string]: () => Promise<string[]> } = {
  'The article, with survival figures': async () => {
    const page = await shown('<als-overview region="US"></als-overview>');
    await page.getByRole('button', { name: 'Show survival figures' }).click();
    return textOf(page, 'als-overview', prose.article);
  },
  'Danger signs': signs('worried'),
  'Danger signs, after a diagnosis': signs('diagnosed'),
  'The check: its start': async () =>
    textOf(await shown('<als-symptom-check region="US"></als-symptom-check>'), 'als-symptom-check', prose.start),
  'Result: emergency': result({ 'Is any of these happening': 'Choking' }),
  'Result: thoughts of suicide': result({ 'Have you had thoughts': 'Yes, and I might' }),
  'Result: today': result({ ...slurred, 'Have you noticed any of these?': 'Short of breath at rest' }),
  'Result: within days': result(slurred),
  'Result: in the coming weeks': result({
    'Have you noticed any of these other': 'Numbness or tingling',
    'Do you have numbness': 'Yes, some',
    'Is pain': 'No, pain',
    'Think of the main change': 'It stays the same',
    'How long ago': 'More than 12 months ago',
  }),
  'Result: no warning sign': result({}),
  'Result: not enough answered': async () => {
    const page = await site.open(check);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Stop and see what to do' }).click();
    return ofResult(page);
  },
};

describe('The readability sheet', () => {
  const sheet = readFileSync('docs/readability.md', 'utf8');
  const rows = new Map(
    [...sheet.matchAll(/^\| ([^|]+?) +\| (\d+\.\d) +\| (\d+\.\d) +\| (\d+) +\|$/gm)].map(([, name, ...numbers]) => [
      name!,
      numbers.map(Number),
    ]),
  );

  it('has each text once', () => assert.deepEqual([...rows.keys()], Object.keys(texts)));

  for (const [name, read] of Object.entries(texts))
    it(`says how easy this is to read: ${name}`, async () => {
      const { fleschKincaid, smog, most } = grade(await read());
      const row = `| ${name} | ${fleschKincaid.toFixed(1)} | ${smog.toFixed(1)} | ${most} |`;
      const [saidFleschKincaid = 0, saidSmog = 0, saidMost] = rows.get(name) ?? [];
      // A word that is changed need not change the sheet.
      const differs = Math.max(Math.abs(fleschKincaid - saidFleschKincaid), Math.abs(smog - saidSmog));
      assert.ok(differs < 0.25 && most === saidMost, `docs/readability.md has another row than ${row}`);
    });
});
