import { startSite, check, slurred, manySigns, manySignsDiagnosed, toResult } from './site.ts';
const site=await startSite();
const widths=process.argv[2]?process.argv[2].split(',').map(Number):[390,1280];
const only=process.argv[3]; const scheme=(process.argv[4]??'light') as any; const lang=process.argv[5];
const five={...manySigns,'Have you noticed any of these other':'Weight loss + Numbness'}; delete (five as any)['Do you have any of these?'];
const cases:any={ days: five, urgent: manySigns, slur: slurred, none:{}, emergency:{'Is any of these happening':'Choking'}, harm:{'Have you had thoughts':'Yes, and I might'}, diag:manySignsDiagnosed, twitch:{'Have you noticed any of these?':'Muscle twitching','Do you have any of these in your muscles':'Muscle twitching in one place'}};
for(const w of widths) for(const [n,g] of Object.entries(cases)){ if(only&&!only.split('+').includes(n)) continue;
 const page=await site.open(check,{viewport:{width:w,height:w<500?844:900},colorScheme:scheme} as any);
 try{ await toResult(page,g as any);}catch(e){console.log(w,n,String(e).slice(0,200));}
 await page.waitForTimeout(300);
 const m=await page.evaluate(`(()=>{const e=document.querySelector('als-symptom-check'); const r=e.shadowRoot; const el=r.querySelector('.result'); if(!el) return null; const top=e.getBoundingClientRect().top; const b=(s)=>Math.round((r.querySelector(s)?.getBoundingClientRect().top??-1)-top); return {h:Math.round(e.getBoundingClientRect().height), words:el.innerText.split(/\\s+/).length, before:(()=>{const f=r.querySelector('.folds');const d=document.createRange();d.setStartBefore(el);d.setEndBefore(f);return d.toString().split(/\\s+/).length})(), steps:b('.steps'), call:b('.call'), take:b('.take'), folds:b('.folds'),head:r.querySelector('#title').textContent.trim()}})()`);
 console.log(w,n,JSON.stringify(m));
 await page.screenshot({path:`/tmp/shot-${n}-${w}.png`,fullPage:true}); await page.context().close();
}
process.exit(0);
