// What axe and a ruler find, in light and dark, on all that a reader may come to.
import { after, before, describe, it } from 'node:test';
import { audit } from '../e2e/audit.ts';
import { drawn, eachScreen, manySignsDiagnosed, slurred, startSite, toResult, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

describe('Everything, for axe', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const host = (body: string) => `<main><h1>A page</h1><script src="/als-widgets.js" defer></script>${body}</main>`;
    const open = async (body: string) => {
      const page = await site.open(host(body), {
        colorScheme,
        head: '<meta name="color-scheme" content="light dark">',
      });
      await drawn(page);
      return page;
    };

    it(`finds nothing in the article and the urgent signs (${colorScheme})`, async () => {
      const page = await open(
        '<als-urgent-signs region="US"></als-urgent-signs><als-overview region="US"></als-overview>',
      );
      await page.getByRole('button', { name: 'Show survival figures' }).click();
      for (const name of ['Sources for this section Treatment', 'All sources Sources'])
        await page.getByRole('button', { name, exact: true }).click();
      await audit(page, 'article');
      // Numbers have the colours of every button.
      if (colorScheme === 'light')
        await audit(await open('<als-overview region="US" citations="inline"></als-overview>'), 'numbered');
      await audit(await open('<als-urgent-signs region="GB" audience="diagnosed"></als-urgent-signs>'), 'diagnosed');
    });

    it(`finds nothing on any screen of the check (${colorScheme})`, async () => {
      const page = await open(
        '<als-symptom-check region="US" activation-guard="off" read-aloud resume="session"></als-symptom-check>',
      );
      await audit(page, 'start');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await audit(page, 'error');
      const given = { ...manySignsDiagnosed, 'Have you had thoughts': 'Yes, but I am safe for now' };
      await eachScreen(page, given, async () => audit(page, await page.getByRole('heading', { level: 2 }).innerText()));
      await audit(page, 'check your answers');
      await page.getByRole('button', { name: 'See what to do next' }).click();
      await audit(page, 'result today');
      await page.getByRole('button', { name: 'Clear my answers' }).click();
      await audit(page, 'clear');
    });

    it(`finds nothing on the other results (${colorScheme})`, async () => {
      for (const given of [
        { 'Is any of these happening': 'Choking' },
        slurred,
        { 'Is one of these true': 'ALS or frontotemporal' },
        {},
      ]) {
        const page = await open('<als-symptom-check region="US" activation-guard="off"></als-symptom-check>');
        await toResult(page, given);
        await audit(page, JSON.stringify(given));
      }
      const page = await open('<als-symptom-check></als-symptom-check>');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByRole('button', { name: 'Stop and see what to do' }).click();
      await audit(page, 'not enough answered');
    });
  }
});
