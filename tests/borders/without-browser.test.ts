// The built file where publishers test their pages without a browser: jsdom and happy-dom.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Window as HappyWindow } from 'happy-dom';
import { JSDOM, VirtualConsole, type ConstructorOptions } from 'jsdom';

const script = readFileSync('dist/als-widgets.js', 'utf8');
const elements = `<als-urgent-signs region="US">Call 911.</als-urgent-signs>
  <als-overview region="US">About ALS.</als-overview><als-symptom-check region="US">See a doctor.</als-symptom-check>`;
const html = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;

interface Opened {
  window: Window & typeof globalThis;
  /** Whatever a test run would stop at. What jsdom cannot do, such as scrolling, is a warning. */
  problems: string[];
}

function inJsdom(body: string, options: ConstructorOptions): Opened {
  const problems: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error: Error) => problems.push(error.message));
  virtualConsole.on('error', (...words: unknown[]) => problems.push(words.join(' ')));
  const { window } = new JSDOM(html(body), { url: 'https://example.org/', virtualConsole, ...options });
  assert.equal(window.MessageChannel, undefined);
  return { window: window as unknown as Opened['window'], problems };
}

const ways: { [how: string]: () => Opened } = {
  'jsdom, with the elements there before': () => {
    const opened = inJsdom(elements, { runScripts: 'outside-only' });
    opened.window.eval(script);
    return opened;
  },
  'jsdom, with the elements added later': () => {
    const opened = inJsdom('', { runScripts: 'outside-only' });
    opened.window.eval(script);
    opened.window.document.body.innerHTML = elements;
    return opened;
  },
  'jsdom, with the script in the page': () =>
    inJsdom(`${elements}<script>${script}</script>`, { runScripts: 'dangerously' }),
  'jsdom that says it draws': () => {
    const opened = inJsdom(elements, { runScripts: 'outside-only', pretendToBeVisual: true });
    opened.window.eval(script);
    return opened;
  },
  'happy-dom': () => {
    const window = new HappyWindow({
      url: 'https://example.org/',
      settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
    }) as unknown as Opened['window'];
    window.document.write(html(''));
    const problems: string[] = [];
    window.console.error = (...words: unknown[]) => void problems.push(words.join(' '));
    window.eval(script);
    window.document.body.innerHTML = elements;
    return { window, problems };
  },
};

/** Waits until something is there. */
async function until<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
  for (const end = Date.now() + 4000; Date.now() < end; await new Promise((done) => setTimeout(done, 5))) {
    const found = find();
    if (found) return found;
  }
  throw new Error(`${what} does not come.`);
}

describe('Without a browser', () => {
  for (const [how, open] of Object.entries(ways))
    it(`all elements draw themselves, and a check can be walked to the number to call: ${how}`, async (test) => {
      const { window, problems } = open();
      test.after(() => window.close());
      for (const type of ['error', 'unhandledrejection', 'als-error'])
        window.addEventListener(type, ({ type: name }) => problems.push(name));
      const rootOf = (tag: string) => window.document.querySelector(tag)!.shadowRoot!;
      const says = (tag: string, words: string) =>
        until(() => rootOf(tag)?.querySelector('.base')?.textContent?.includes(words), `"${words}" in ${tag}`);
      const press = async (tag: string, name: string) => {
        const control = await until(
          () =>
            [...rootOf(tag).querySelectorAll<HTMLElement>('button, label')].find((one) =>
              one.textContent.trim().startsWith(name),
            ),
          name,
        );
        control.click();
      };
      await says('als-urgent-signs', 'Call 911');
      await says('als-overview', 'ALS (motor neurone disease)');
      await says('als-symptom-check', 'Check symptoms and plan next steps');
      await press('als-symptom-check', 'Start');
      await says('als-symptom-check', 'Is any of these happening right now?');
      await press('als-symptom-check', 'Choking');
      await until(
        () => rootOf('als-symptom-check').querySelector('[role=status]')!.textContent === 'Call 911 now',
        'The announcement',
      );
      await press('als-symptom-check', 'Continue');
      await says('als-symptom-check', 'I have called for help');
      assert.deepEqual(problems, []);
    });
});
