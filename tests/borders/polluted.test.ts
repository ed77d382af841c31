// A page whose scripts have changed what every object or list inherits: many an old address parser
// does at `?__proto__[utm]=`, and old libraries add to lists. All is drawn, and the advice is the same.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startSite, type Site } from '../e2e/site.ts';

const names = [
  ...['utm', '', 'not', 'only', 'askWhen', 'value', 'get', 'set', 'once', 'capture', 'signal', 'passive', 'mode'],
  ...['type', 'attribute', 'state', 'noAccessor', 'heading', 'text', 'more', 'carer', 'diagnosed', 'parts', 'url'],
  ...['phone', 'note', 'list', 'hidden', 'sources', 'many', 'apart', 'error', 'under', 'options', 'screens', 'en'],
  ...['US', 'es', 'draft', 'english', 'lang', 'dir', 'inline', 'behavior', 'nodeType', 'then', 'length', '0', '1'],
  // More that Lit, the DOM and our own code ask for.
  ...['writable', 'configurable', 'enumerable', 'reflect', 'converter', 'hasChanged', 'useDefault', 'wrapped', 'raw'],
  ...['strings', 'values', 'key', 'tag', 'host', 'renderBefore', 'creationScope', 'isConnected', 'toJSON', 'toString'],
  ...['childList', 'attributes', 'attributeFilter', 'subtree', 'root', 'threshold', 'rootMargin', 'bubbles', 'detail'],
  ...[
    'clinical',
    'reviewed',
    'default',
    'locale',
    'edition',
    'messages',
    'clonable',
    'delegatesFocus',
    'preventScroll',
  ],
  ...['slotAssignment', 'serializable', 'customElementRegistry', 'extends', 'handleEvent', 'block', 'label', 'who-for'],
  ...[
    'choking-now',
    'danger-now',
    'none',
    'ask',
    'do',
    'dont',
    'say',
    'sooner',
    'style',
    'keep',
    'noVoice',
    'checked',
    'partOf',
  ],
  ...['passages', 'Start', 'None of these', '{0}: {1}'],
];
const values = [`''`, `'x'`, '{}', 'null', '1', `function () { return 'x'; }`];

const all = `<script src="/als-widgets.js" defer></script><als-urgent-signs region="US">Signs.</als-urgent-signs><als-overview region="US">Article.</als-overview><als-symptom-check region="US" share-level activation-guard="off">See a doctor.</als-symptom-check>`;

/** Puts what a page says first, and keeps a way to tell what the script and its readers meet. */
const head = (script: string) => `<script>
window.met = [];
addEventListener('error', function (event) { met[met.length] = String(event.message); });
addEventListener('unhandledrejection', function (event) { met[met.length] = String(event.reason && event.reason.stack || event.reason); });
addEventListener('als-error', function (event) { met[met.length] = 'als-error: ' + event.detail.message; });
addEventListener('als-result', function (event) { met[met.length] = event.detail.disposition; });
${script}
</script>`;

/** Whether all is drawn in a window, and where a reader who is choking and a calm one are led: by pressing. */
const report = `(async (window) => {
    const { document } = window;
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    const element = (name) => document.querySelector('als-' + name);
    const root = () => element('symptom-check').shadowRoot;
    const find = (selector) => root() ? [...root().querySelectorAll(selector)] : [];
    const isDrawn = (name, last) => { const inside = element(name).shadowRoot; return inside && inside.querySelector(last) && inside.querySelector('.base').lang === document.documentElement.lang; };
    for (let i = 0; i < 1500 && !(isDrawn('symptom-check', '.primary') && isDrawn('overview', '.review') && isDrawn('urgent-signs', '.card')); i++) await wait(10);
    const answers = () => find('fieldset').map((group) => [...group.querySelectorAll('input')]);
    const press = async (selector, last) => { const all = find(selector); const one = all[last ? all.length - 1 : 0]; if (one) one.click(); await element('symptom-check').updateComplete; };
    const title = () => find('#title')[0] ? find('#title')[0].textContent.trim() : '';
    const drawn = ['urgent-signs', 'overview', 'symptom-check'].filter((name) => !element(name).shadowRoot || !element(name).shadowRoot.querySelector('.base')).map((name) => name + ' is not drawn');
    const lengths = ['urgent-signs', 'overview', 'symptom-check'].map((name) => (element(name).shadowRoot || element(name)).textContent.replace(/\\s+/g, ' ').trim().length);
    await press('.primary');
    const choking = answers()[0] && answers()[0][2];
    if (choking) choking.click();
    await element('symptom-check').updateComplete;
    const help = find('.help').length;
    await press('.primary');
    const emergency = title();
    await press('.base .actions button', true);
    // Back to a calm reader: by "None of these", taken back, and none or no to the end.
    if (answers()[0]) answers()[0][answers()[0].length - 1].click();
    await element('symptom-check').updateComplete;
    await press('.base .actions button', true);
    const titles = [];
    for (let i = 0; i < 30 && find('.stop')[0]; i++) {
      titles.push(title());
      for (const group of answers()) {
        const isList = group[0].type === 'checkbox';
        const one = isList ? group[group.length - 1] : group.length === 5 && titles.length > 2 ? group[2] : titles.length === 1 ? group[1] : group[0];
        if (!one.checked) one.click();
      }
      await press('.primary');
    }
    await press('.primary');
    return { drawn, lengths, help, emergency, titles, calm: title(), card: (find('.result .main > .card')[0] || {}).className, language: (find('.base')[0] || {}).lang, met: window.met };
  })`;

/** Each page in a frame of its own: it has its own Object and Array. */
const reports = (page: Page, lang: string, scripts: readonly string[]): Promise<unknown[]> =>
  page.evaluate(
    `(async ([lang, pages]) => {
      const report = ${report};
      const found = [];
      const next = async (i) => {
        if (i >= pages.length) return;
        const frame = document.createElement('iframe');
        frame.style.cssText = 'position: fixed; inset: 0; width: 1000px; height: 800px; border: 0';
        frame.srcdoc = pages[i];
        document.body.append(frame);
        await new Promise((done) => frame.onload = done);
        found[i] = await report(frame.contentWindow);
        frame.remove();
        await next(i + 4);
      };
      await Promise.all([0, 1, 2, 3].map(next));
      return found;
    })(${JSON.stringify([lang, scripts.map((script) => `<!doctype html><html lang="${lang}">${head(script)}<body>${all}`)])})`,
  );

describe('On a page that has changed what all objects and lists inherit', () => {
  let site: Site;
  let page: Page;
  const clean: { [lang: string]: unknown } = {};
  before(async () => {
    site = await startSite();
    page = await site.open('');
    page.setDefaultTimeout(60_000);
    for (const lang of ['en', 'es']) [clean[lang]] = await reports(page, lang, ['']);
  });
  after(() => site.close());

  it('the walk of a choking reader ends in an emergency, of a calm one in nothing urgent', () => {
    for (const lang of ['en', 'es']) {
      const { met, help, emergency, card, language } = clean[lang] as { [key: string]: unknown };
      assert.deepEqual([met, help, card, language], [['emergency', 'monitor'], 1, 'card monitor', lang]);
      assert.match(String(emergency), /911/);
    }
  });

  it('by the methods that old libraries, such as Prototype, give to lists: the same', async () => {
    const methods = {
      entries: 'function () { return this.slice(); }',
      reduce: 'function () { return this.length > 1 ? this : this[0]; }',
    };
    for (const [name, method] of Object.entries(methods))
      assert.deepEqual(await reports(page, 'es', [`Array.prototype.${name} = ${method};`]), [clean['es']], name);
  });

  for (const lang of ['en', 'es'])
    for (const [nth, name] of names.entries())
      it(`by "${name}": the same (${lang})`, async () => {
        // The values take turns; a language of its own adds little to look up, and one is enough there.
        const turns = lang === 'en' ? [nth, nth + 3] : [nth + 1];
        const scripts = turns.map(
          (turn) => `Object.prototype[${JSON.stringify(name)}] = ${values[turn % values.length]};`,
        );
        for (const [i, found] of (await reports(page, lang, scripts)).entries())
          assert.deepEqual(found, clean[lang], scripts[i]);
      });
});
