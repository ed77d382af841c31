import { startSite } from './site.ts';
const site = await startSite();
const shots: [string, string, object, ((p: any) => Promise<void>)?][] = [
  ['contents-1280', '<als-guide region="US"></als-guide>', { viewport: { width: 1280, height: 900 } }],
  ['contents-320', '<als-guide region="GB"></als-guide>', { viewport: { width: 320, height: 700 } }],
  ['topic-390', '<als-guide region="GB" topic="breathing" read-aloud="on"></als-guide>', { viewport: { width: 390, height: 800 } }],
  ['topic-1280', '<als-guide region="US"></als-guide>', { viewport: { width: 1280, height: 900 } }, async (p) => { await p.getByRole('button', { name: 'Mood' }).click(); await p.getByRole('button', { name: 'Sources' }).click(); await p.waitForTimeout(500); }],
  ['dark-closed', '<als-guide region="US" theme="dark" topic="end-of-life"></als-guide>', { viewport: { width: 800, height: 700 } }],
  ['ar', '<als-guide region="SA" topics="breathing eating"></als-guide><als-guide region="SA" topic="eating"></als-guide>', { viewport: { width: 390, height: 800 }, lang: 'ar', dir: 'rtl' }],
  ['failed', '<als-guide region="GB"></als-guide>', { viewport: { width: 600, height: 800 }, prepare: (p: any) => p.route('**/guide/*', (r: any) => r.abort()) }],
];
const only = process.argv[2];
for (const [name, body, options, act] of shots) {
  if (only && !name.includes(only)) continue;
  const page = await site.open(`<script src="/als-widgets.js" defer></script>${body}`, options as object);
  await page.waitForSelector('#title').catch(() => console.log(name, 'no title'));
  await act?.(page);
  await page.screenshot({ path: `/tmp/h/shot-${name}.png`, fullPage: true });
  console.log(name, page.reports.problems, page.reports.warnings, page.reports.served.join(' '));
  console.log(' stops', await page.evaluate(() => [...document.querySelectorAll('als-guide')].map((e) => [...e.shadowRoot!.querySelectorAll('a[href],button')].map((x) => x.textContent!.replace(/\s+/g,' ').trim()))));
}
await site.close();
