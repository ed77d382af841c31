import { startSite, drawn, snippet } from './site.ts';
const site = await startSite();
const page = await site.open(snippet);
await page.waitForTimeout(2500);
console.log(page.reports);
console.log(await page.evaluate(()=>document.querySelector('als-overview')!.shadowRoot?.innerHTML.slice(0,800)));
await site.close();
