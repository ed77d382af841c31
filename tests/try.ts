import { startSite, drawn, strictPolicy } from '/tmp/h/pays/tests/e2e/site.ts';
const site = await startSite();
const el='<als-urgent-signs region="US"></als-urgent-signs>', all=el+'<als-overview></als-overview><als-symptom-check></als-symptom-check>';
const A='<script src="/als-widgets.js"></script>', S='<script src="/als-urgent-signs.js"></script>';
for (const [body,lang] of [[S+el,'en'],[A+S+all,'en'],[S+A+all,'en'],[S+A+all,'es'],[S+el,'es'],[S+S+el,'en'],[A+S+A+all,'en'],['<script src="/als-urgent-signs.es.js"></script>'+el,'']] as const) {
const page = await site.open(body, {lang, headers: { 'content-security-policy': strictPolicy }});
await drawn(page).catch(e=>console.log(e.message.slice(0,200)));
console.log(body.slice(0,80).replace(/script src=|><.script>/g,''),lang,page.reports.problems.slice(0,3), page.reports.warnings.slice(0,3), page.reports.requests, await page.evaluate(()=>[...document.querySelectorAll('*')].filter(e=>e.shadowRoot).map(e=>e.shadowRoot!.querySelector('.base')!.getAttribute('lang'))));
}
await site.close();
