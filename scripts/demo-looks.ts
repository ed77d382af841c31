// Writes demo/looks/…-written.html: the pages that show looks, with the texts of the elements written beforehand.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { render } from 'als-widgets/render';

const folder = 'demo/looks/';
for (const name of readdirSync(folder).filter((file) => /(?<!-written)\.html$/.test(file))) {
  let page = readFileSync(folder + name, 'utf8');
  const lang = /<html lang="([^"]*)"/.exec(page)![1];
  for (const [whole, element, region] of page.matchAll(/<(als-[a-z-]+) region="(\w+)">.*?<\/\1>/gs))
    page = page.replace(whole, await render(element!, { lang, region, base: '../../dist/' }));
  writeFileSync(folder + name.replace('.html', '-written.html'), page);
}
