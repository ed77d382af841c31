import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
const types={html:'text/html; charset=utf-8',css:'text/css',js:'text/javascript'};
const server=createServer((q,r)=>{const p='.'+q.url.split('?')[0].split('#')[0];if(!existsSync(p))return r.writeHead(404).end();r.writeHead(200,{'content-type':types[p.split('.').pop()]??'text/plain'}).end(readFileSync(p));});
await new Promise(d=>server.listen(0,d));
const o='http://127.0.0.1:'+server.address().port;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const names=(process.argv[2]||'health-service,clinic,charity').split(',');
const widths=(process.argv[3]||'390,1280').split(',').map(Number);
const kinds=(process.argv[4]||'drawn,written').split(',');
for(const n of names)for(const w of widths)for(const k of kinds){
 const c=await b.newContext({viewport:{width:w,height:900},javaScriptEnabled:!k.includes('noscript')});const p=await c.newPage();
 p.on('console',m=>{if(m.type()!=='log')console.log(n,w,k,m.text())});p.on('pageerror',e=>console.log('ERR',e.message));
 await p.goto(o+'/demo/looks/'+n+(k.includes('written')?'-written':'')+'.html');
 await p.waitForTimeout(900);
 const H=Number(process.argv[6]||1500);
 for(const at of (process.argv[5]||'0,1500,3000').split(',').map(Number)) await p.screenshot({path:`/tmp/h/look-shots/${n}-${w}-${k}-${at}.png`,fullPage:true,clip:{x:0,y:at,width:w,height:H}});
 if(k==='drawn'){
  await p.locator('als-symptom-check').getByRole('button',{name:'Start',exact:true}).click();await p.waitForTimeout(200);
  await p.locator('als-symptom-check').screenshot({path:`/tmp/h/look-shots/${n}-${w}-question.png`});
  // go through with None
  for(let i=0;i<25;i++){
   const el=p.locator('als-symptom-check');
   if(!(await el.getByRole('button',{name:'Stop and see what to do'}).count()))break;
   for(const g of await el.locator('fieldset').all()){const opts=(await g.locator('.answer').allInnerTexts()).map(s=>s.trim());let i=opts.findIndex(o=>o.startsWith('Speech')&&1);if(i<0)i=opts.findIndex(o=>/^(None of these|40 to 59|No$|No\b)/.test(o));if(i<0)i=0;const a=g.locator('.answer').nth(i);if(!(await a.evaluate(e=>e.matches(':has(:checked)'))))await a.click();}
   await p.waitForTimeout(1200);
   await el.locator('.primary').click();await p.waitForTimeout(100);
  }
  const see=p.locator('als-symptom-check').getByRole('button',{name:'See what to do next'});if(await see.count()){await p.waitForTimeout(1200);await see.click();}
  await p.waitForTimeout(200);
  await p.locator('als-symptom-check').screenshot({path:`/tmp/h/look-shots/${n}-${w}-result.png`});
 }
 await c.close();
}
await b.close();server.close();
