// What axe and a ruler find on a page: the floor of accessibility.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Finding {
  id: string;
  nodes: { html: string; any: { data?: { messageKey?: string } | null }[] }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
  },
  rules: Object.fromEntries(
    [
      'target-size',
      'color-contrast-enhanced',
      'identical-links-same-purpose',
      'focus-order-semantics',
      'p-as-heading',
      'td-has-header',
      'css-orientation-lock',
    ].map((rule) => [rule, { enabled: true }]),
  ),
};
/** In dark all is the same but the colours. */
const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } };

/** Fails with everything that axe finds, contrast that it cannot decide, and targets below 48 px. */
export const audit = async (page: Page, where: string): Promise<void> => {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe);
  // As high as the page: nothing lies under the place that is kept free for emergency help, where axe could not decide.
  const { width } = page.viewportSize()!;
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  const inDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const found = await page.evaluate<{ violations: Finding[]; incomplete: Finding[] }>(
    `axe.run(document, ${JSON.stringify(inDark ? colours : options)})`,
  );
  // Not ours, or not decidable for axe: the page's own heading, markers of one figure, and the numbers in drawings, whose
  // colours tests/publisher/tokens.test.ts compares.
  const undecided = ({ html, any }: Finding['nodes'][number]) =>
    !html.includes('A page') &&
    !html.startsWith('<text') &&
    !any.some(({ data }) => data?.messageKey === 'shortTextContent');
  const contrast = found.incomplete.filter(({ id, nodes }) => id.startsWith('color-contrast') && nodes.some(undecided));
  assert.deepEqual(
    [...found.violations, ...contrast].map(
      ({ id, nodes }) =>
        `${where}: ${id}: ${nodes
          .map((n) => n.html)
          .join(' ')
          .slice(0, 300)}`,
    ),
    [],
  );
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('als-symptom-check, als-overview, als-urgent-signs')].flatMap((e) =>
      [...e.shadowRoot!.querySelectorAll('button, .answer, .call, .strip a, .lines a, .links a, .sources > ol a')]
        .filter((t) => t.getBoundingClientRect().height < 48)
        .map((t) => t.textContent),
    ),
  );
  assert.deepEqual(small, [], where);
};
