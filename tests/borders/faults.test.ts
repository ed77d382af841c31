// What is left where something of the browser, of the page or of our own files is broken: in every case the
// number to call, or the publisher's words; and where only an extra is concerned, a whole check.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { startSite, type Site } from '../e2e/site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const { outputFiles } = buildSync({
  entryPoints: ['tests/borders/whole-check.ts'],
  bundle: true,
  format: 'iife',
  globalName: 'reader',
  write: false,
});

type Options = NonNullable<Parameters<Site['open']>[1]>;
interface Fault extends Options {
  /** Run in the page before any of its scripts. */
  first?: string;
  /** Run in the page in the middle of a check. */
  late?: string;
  /** Beside the elements. */
  beside?: string;
}

const elements = `<als-urgent-signs region="US" read-aloud>Call 911.</als-urgent-signs>
<als-overview region="US" read-aloud>About ALS.</als-overview>
<als-symptom-check region="US" read-aloud resume="session" theme="pink" activation-guard="off">See a doctor.</als-symptom-check>`;

/** Opens a page with the fault. What is said is worked out in a world that the page's scripts cannot reach. */
async function open({ first = '', beside = '', ...options }: Fault) {
  const errors: string[] = [];
  const page = await site.open(`${beside}<script src="/als-widgets.js" defer></script>${elements}`, {
    ...options,
    prepare: async (opened: Page) => {
      opened.on('pageerror', (error) => errors.push(error.message));
      await opened.addInitScript({ content: first });
    },
  });
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  await session.send('Runtime.evaluate', { contextId, expression: outputFiles[0]!.text });
  const reader = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', {
      ...{ contextId, expression: `reader.${expression}`, awaitPromise: true, returnByValue: true },
    });
    return result.value as unknown;
  };
  const inPage = (expression: string) => session.send('Runtime.evaluate', { expression });
  return { errors, reader, inPage, reports: page.reports };
}

/** What each element is left with: the urgent signs, the article, the check. */
type States = readonly [string, string, string];
const drawn: States = ['drawn', 'drawn', 'drawn'];
const line: States = ['line', 'line', 'line'];
const words: States = ['words', 'words', 'words'];

/** A reader with slurred speech comes to the right advice, takes it away in every way, and has the answers still. */
async function assertWhole(fault: Fault) {
  const { errors, reader, inPage } = await open(fault);
  assert.deepEqual(await reader(`come(${JSON.stringify(drawn)})`), drawn);
  assert.deepEqual(await reader('begin()'), { help: true });
  if (fault.late) await inPage(fault.late);
  assert.deepEqual(await reader('finish()'), { advice: 'card prompt', answers: true });
  assert.deepEqual(await reader('states()'), drawn);
  assert.deepEqual(errors, []);
}

/** Each element is left with something to read, and no error reaches the page. */
async function assertLeft(states: States, fault: Fault) {
  const { errors, reader, inPage } = await open(fault);
  if (fault.late) {
    await reader(`come(${JSON.stringify(drawn)})`);
    await reader('begin()');
    await inPage(fault.late);
    await reader('finish()');
  }
  assert.deepEqual(await reader(`come(${JSON.stringify(states)})`), states);
  assert.deepEqual(errors, []);
}

/** What a name of the browser can be instead of what it is. */
const breaks: { [how: string]: (owner: string, name: string) => string } = {
  'is missing': (owner, name) =>
    `delete ${owner}.${name}; if ('${name}' in ${owner}) Object.defineProperty(${owner}, '${name}', { value: undefined });`,
  throws: (owner, name) =>
    `Object.defineProperty(${owner}, '${name}', { value: function () { throw new Error('broken'); } });`,
  'gives nothing': (owner, name) => `Object.defineProperty(${owner}, '${name}', { value: function () {} });`,
  'cannot be asked for': (owner, name) =>
    `Object.defineProperty(${owner}, '${name}', { get() { throw new Error('${name} is broken'); } });`,
};

/** Code that breaks a name such as `window.print`. */
function broken(path: string, how: string): string {
  const [, owner, name] = /^(.*)\.(\w+)$/.exec(path)!;
  return breaks[how]!(owner!, name!);
}

describe('A whole check, the article and the urgent signs work where', () => {
  const extras = [
    ...['window.MutationObserver', 'window.IntersectionObserver', 'window.MessageChannel', 'window.performance'],
    ...['MessagePort.prototype.postMessage', 'Element.prototype.scrollIntoView', 'Element.prototype.checkVisibility'],
    ...[
      'Element.prototype.getBoundingClientRect',
      'window.getComputedStyle',
      'window.innerHeight',
      'window.matchMedia',
    ],
    ...['window.CSSStyleSheet', 'CSSStyleSheet.prototype.replaceSync', 'Document.prototype.adoptedStyleSheets'],
    ...['ShadowRoot.prototype.adoptedStyleSheets', 'document.adoptedStyleSheets', 'window.console', 'console.warn'],
    ...['window.trustedTypes', 'trustedTypes.createPolicy', 'window.Intl', 'Intl.DisplayNames', 'Intl.Locale'],
    ...['Object.hasOwn', 'Array.prototype.flatMap', 'Array.prototype.flat', 'String.prototype.replaceAll', 'Date.now'],
    ...['window.sessionStorage', 'Storage.prototype.getItem', 'Storage.prototype.setItem', 'window.clearTimeout'],
    ...['window.print', 'navigator.clipboard', 'Document.prototype.execCommand', 'URL.createObjectURL', 'window.Blob'],
    ...['window.speechSynthesis', 'SpeechSynthesis.prototype.getVoices', 'window.SpeechSynthesisUtterance'],
  ];
  for (const extra of extras)
    for (const how of Object.keys(breaks)) it(`${extra} ${how}`, () => assertWhole({ first: broken(extra, how) }));

  const neverAskedFor = [
    ...['window.ResizeObserver', 'window.crypto', 'window.fetch', 'window.XMLHttpRequest', 'window.localStorage'],
    ...['window.indexedDB', 'document.cookie', 'window.requestAnimationFrame', 'window.requestIdleCallback'],
    ...['window.queueMicrotask', 'window.structuredClone', 'window.WeakRef', 'window.FinalizationRegistry'],
    ...['Math.random', 'Array.prototype.at', 'Array.prototype.findLast', 'navigator.language', 'navigator.userAgent'],
  ];
  it('nothing can be asked for that no page should need to lend', () =>
    assertWhole({ first: neverAskedFor.map((name) => broken(name, 'cannot be asked for')).join('\n') }));

  const late = [
    ...['Element.prototype.scrollIntoView', 'Element.prototype.getBoundingClientRect', 'window.getComputedStyle'],
    ...[
      'window.MutationObserver',
      'window.IntersectionObserver',
      'CSSStyleSheet.prototype.replaceSync',
      'console.warn',
    ],
    ...['Storage.prototype.setItem', 'URL.createObjectURL', 'window.print', 'SpeechSynthesis.prototype.cancel'],
    ...['window.performance', 'window.setTimeout', 'Array.prototype.flatMap', 'window.customElements'],
  ];
  for (const name of late)
    it(`${name} throws from the middle of a check on`, () => assertWhole({ late: broken(name, 'throws') }));

  const scripts: { [what: string]: string } = {
    'the clock stands still': 'Date.now = () => 0; performance.now = () => 0;',
    'timers never come': 'setTimeout = setInterval = () => 0;',
    'timers come at once': 'setTimeout = (act) => { queueMicrotask(act); return 0; };',
    'promises are those of a library': 'window.Promise = class extends Promise {};',
    'promises have no finally and no allSettled': 'delete Promise.prototype.finally; delete Promise.allSettled;',
    'an analytics script wraps all listeners':
      'const add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, act, options) { return add.call(this, type, typeof act === "function" ? function (event) { return act.call(this, event); } : act, options); };',
    'an old library adds to all lists': 'Array.prototype.last = function () { return this[this.length - 1]; };',
    'all objects inherit a text': "Object.prototype.utm = '';",
    'definitions of elements are wrapped':
      'const define = customElements.define; customElements.define = function (tag, element) { return define.call(this, tag, element); };',
    'the page stops listening to keys':
      "addEventListener('keydown', (event) => event.stopImmediatePropagation(), true);",
  };
  for (const [what, first] of Object.entries(scripts)) it(what, () => assertWhole({ first }));

  const names = [
    ...['createElement', 'createComment', 'createTreeWalker', 'createTextNode', 'importNode', 'adoptedStyleSheets'],
    ...['currentScript', 'documentElement', 'body', 'head', 'baseURI', 'contentType', 'activeElement', 'defaultView'],
    ...['querySelector', 'querySelectorAll', 'execCommand', 'title', 'location', 'customElements', 'console', 'region'],
  ];
  for (const name of names)
    it(`an image or form is called "${name}"`, () =>
      assertWhole({ beside: `<img name="${name}"><form id="${name}"></form>` }));

  const styles: { [what: string]: string } = {
    'the page hides what is not defined yet': ':not(:defined) { display: none }',
    'the page hides the tags by name':
      'als-urgent-signs, als-overview, als-symptom-check { display: none; opacity: 0 }',
    'the page resets everything': '* { all: unset } style, script, title, head { display: none }',
  };
  for (const [what, css] of Object.entries(styles)) it(what, () => assertWhole({ head: `<style>${css}</style>` }));

  it('the page has written itself anew a hundred times', () =>
    assertWhole({
      first:
        "addEventListener('load', () => { for (let i = 0; i < 100; i++) document.body.innerHTML = document.body.innerHTML; });",
    }));
});

describe('A whole check works where a file beside the script', () => {
  const contents: { [what: string]: string } = {
    'is empty': '',
    'is a page': '<!doctype html><title>Not found</title>',
    throws: "throw new Error('broken');",
    'is cut': 'export const questionnaireResponse = (answers) => { if (answers',
    'gives nothing': 'export default undefined; export const questionnaireResponse = undefined, ReadAloud = undefined;',
    'gives something else': 'export default {}; export const questionnaireResponse = {}, ReadAloud = {};',
    'gives what throws':
      "const fail = () => { throw new Error('broken'); }; export default { get edition() { return fail(); } }; export const questionnaireResponse = fail; export class ReadAloud { constructor() { fail(); } }",
    'gives what throws later':
      "const fail = () => { throw new Error('broken'); }; export const questionnaireResponse = () => ({ toString: fail }); export class ReadAloud { render = fail; stop = fail; }",
    'never comes to its end':
      'await new Promise(() => {}); export default {}; export const questionnaireResponse = 1, ReadAloud = 1;',
  };
  for (const file of ['fhir.js', 'read-aloud.js', 'locales/es.signs.js', 'locales/es.check.js'])
    for (const [what, content] of Object.entries(contents))
      it(`(${file}) ${what}`, () =>
        assertWhole({ lang: file.includes('es.') ? 'es' : 'en', files: { [`/${file}`]: content } }));
});

describe('Only the element that is concerned fails, to its emergency line, where', () => {
  const late: { [what: string]: string } = {
    'focus cannot move any more': broken('HTMLElement.prototype.focus', 'throws'),
    'no attribute can be set any more': broken('Element.prototype.setAttribute', 'throws'),
    'nothing can be put into the page any more': broken('Node.prototype.insertBefore', 'throws'),
    'no template can be copied any more': broken('Document.prototype.importNode', 'throws'),
  };
  for (const [what, code] of Object.entries(late))
    it(what, () => assertLeft(['drawn', 'drawn', 'line'], { late: code }));
});

describe('The emergency line with its number stands in each element where', () => {
  const apis = ['Document.prototype.importNode', 'Node.prototype.insertBefore', 'TreeWalker.prototype.nextNode'];
  for (const api of apis)
    for (const how of ['is missing', 'throws'])
      it(`${api} ${how}`, () => assertLeft(line, { first: broken(api, how) }));
  it('no timer can be set', () => assertLeft(line, { first: broken('window.setTimeout', 'throws') }));
});

describe('The words of the publisher stand in each element, and nothing reaches the page, where', () => {
  const apis = [
    ...['window.customElements', 'CustomElementRegistry.prototype.define', 'Element.prototype.attachShadow'],
    ...['DOMImplementation.prototype.createHTMLDocument', 'Document.prototype.currentScript', 'window.HTMLElement'],
  ];
  for (const api of apis)
    it(`${api} cannot be asked for`, () => assertLeft(words, { first: broken(api, 'cannot be asked for') }));
  for (const api of apis.slice(0, 4)) it(`${api} throws`, () => assertLeft(words, { first: broken(api, 'throws') }));

  const whole = readFileSync('dist/als-widgets.js', 'utf8');
  for (const part of [0.25, 0.5, 0.75, 0.99])
    it(`only ${part * 100} % of the script come`, async () => {
      const { errors, reader } = await open({ files: { '/als-widgets.js': whole.slice(0, part * whole.length) } });
      assert.deepEqual(await reader('states()'), words);
      // The browser's own, which no script can keep back.
      assert.equal(errors.length, 1);
    });
});
