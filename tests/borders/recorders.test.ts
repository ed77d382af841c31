// What the recorders and analytics of a publisher's page learn of a check. Real builds, set to take all that
// they can, send to a server of this machine; each is first shown to send what the page itself holds.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { constants, gunzipSync, inflateSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { drawn, eachScreen, slurred, startSite, type Site } from '../e2e/site.ts';

const datadog = (setting: string) => `import { datadogRum } from '@datadog/browser-rum';
    datadogRum.init({ applicationId: 'page', clientToken: 'key', proxy: origin, sessionSampleRate: 100, sessionReplaySampleRate: 100, trackUserInteractions: true, defaultPrivacyLevel: 'allow', ${setting} telemetrySampleRate: 0 });
    finish = () => dispatchEvent(new Event('beforeunload'));`;

const amplitude = (elements: string) => `import * as amplitude from '@amplitude/analytics-browser';
    amplitude.init('key', { serverUrl: origin, remoteConfig: { fetchRemoteConfig: false }, autocapture: { elementInteractions: ${elements}, formInteractions: true, frustrationInteractions: true } });
    finish = () => amplitude.flush().promise;`;

/** Each script sets its recorder up to send to `origin`, and leaves `finish`, which sends what is left. */
const recorders: { [name: string]: string } = {
  rrweb: `import { record } from 'rrweb';
    const events = [];
    record({ emit: (event) => events.push(event), recordCanvas: true });
    finish = () => fetch(origin, { method: 'POST', body: JSON.stringify(events.splice(0)) });`,
  PostHog: `import posthog from 'posthog-js/dist/module.full.no-external';
    const events = [];
    posthog.init('key', { api_host: origin, autocapture: true, capture_pageview: false, capture_dead_clicks: true, session_recording: { compress_events: false }, persistence: 'memory', opt_out_useragent_filter: true,
      before_send: (event) => { events.push(event); return null; } });
    finish = () => fetch(origin, { method: 'POST', body: JSON.stringify(events.splice(0)) });`,
  Sentry: `import * as Sentry from '@sentry/browser';
    Sentry.init({ dsn: origin.replace('//', '//key@') + '/1', replaysSessionSampleRate: 1, tracesSampleRate: 1, sendDefaultPii: true,
      integrations: [Sentry.browserTracingIntegration(), Sentry.replayIntegration({ maskAllText: false, maskAllInputs: false, blockAllMedia: false, minReplayDuration: 0, useCompression: false })] });
    finish = async () => { Sentry.captureMessage('The end'); await Sentry.getReplay().flush(); await Sentry.flush(); };`,
  Datadog: datadog('enablePrivacyForActionName: false,'),
  'Datadog as it comes': datadog(''),
  Mixpanel: `import mixpanel from 'mixpanel-browser';
    mixpanel.init('key', { api_host: origin, batch_requests: false, api_payload_format: 'json', persistence: 'localStorage', ignore_dnt: true, record_heatmap_data: true,
      autocapture: { pageview: 'full-url', click: true, dead_click: true, input: true, rage_click: true, scroll: true, submit: true, capture_text_content: true, capture_extra_attrs: ['id', 'value', 'aria-pressed'] },
      record_sessions_percent: 100, record_min_ms: 0, record_mask_all_text: false, record_mask_all_inputs: false, record_mask_text_selector: '' });
    finish = () => mixpanel.stop_session_recording();`,
  Amplitude: amplitude('true'),
  'Amplitude in shadow roots': amplitude('{ shadowDomEnabled: true, maxShadowDomDepth: 3 }'),
  OpenReplay: `import Tracker from '@openreplay/tracker';
    const tracker = new Tracker({ projectKey: 'key', ingestPoint: origin, __DISABLE_SECURE_MODE: true, defaultInputMode: 0, obscureTextEmails: false, obscureTextNumbers: false, obscureInputEmails: false, obscureInputDates: false });
    tracker.start();
    finish = () => tracker.stop();`,
};

let site: Site;
let server: Server;
let origin: string;
/** What was sent, by the page that sent it. */
const sent = new Map<string, string[]>();
const bundles = new Map<string, string>();

before(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const page = request.url!.split('/')[1]!.split('?')[0]!;
      if (request.method === 'POST') sent.set(page, [...(sent.get(page) ?? []), textOf(Buffer.concat(parts))]);
      const { origin: asking = '*', 'access-control-request-headers': headers = '*' } = request.headers;
      response.writeHead(200, {
        'access-control-allow-origin': asking,
        'access-control-allow-headers': headers,
        'access-control-allow-credentials': 'true',
        'content-type': 'application/json',
      });
      // What Amplitude, OpenReplay and PostHog wait for before they send.
      response.end(
        '{"code":200,"token":"t","sessionID":"1","projectID":"1","userUUID":"u","delay":0,"startTimestamp":1,"beaconSizeLimit":1000000,"sessionRecording":{"endpoint":"/s/"},"autocapture_opt_out":false}',
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = await startSite();
  await Promise.all(
    Object.entries(recorders).map(async ([name, script]) => {
      const { outputFiles } = await build({
        stdin: {
          contents: `const origin = window.collector; let finish; ${script} window.finish = finish;`,
          resolveDir: '.',
        },
        bundle: true,
        format: 'iife',
        write: false,
      });
      bundles.set(name, outputFiles[0]!.text);
    }),
  );
});
after(async () => {
  await site.close();
  server.close();
});

/** A body as text, unpacked: whole, or a part of a form. Bytes that are packed are no text: any letters may be among them. */
function textOf(body: Buffer): string {
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body).toString();
  const text = body.toString();
  if (text.startsWith('data=')) return decodeURIComponent(text);
  const packed = body.indexOf(Buffer.from('\r\n\r\n\x78', 'latin1'));
  if (packed < 0) return text;
  const unpacked = inflateSync(body.subarray(packed + 4), { finishFlush: constants.Z_SYNC_FLUSH });
  return [body.subarray(0, packed), unpacked, body.subarray(body.indexOf('\r\n--', packed + 4))].join('\n');
}

/**
 * All that a recorder sends of several readers, each on a page of a publisher with the check in a style of
 * answering: a press on the page, what the reader does once the check has begun, and another press on the page.
 */
async function each(
  recorder: string,
  styles: readonly string[],
  reader: (page: Page, i: number) => Promise<void>,
): Promise<readonly string[]> {
  const pages: [string, Page][] = [];
  for (const style of styles) {
    const id = String(sent.size);
    sent.set(id, []);
    const page = await site.open(
      `<script src="/collector.js"></script><script src="/recorder.js"></script>
      <button>The page itself</button><p>A sentence of the page.</p><button>Goodbye</button>
      <script src="/als-widgets.js" defer></script><als-symptom-check region="US" activation-guard="off" answers="${style}"></als-symptom-check>`,
      { files: { '/collector.js': `collector = '${origin}/${id}'`, '/recorder.js': bundles.get(recorder)! } },
    );
    pages.push([id, page]);
  }
  // Amplitude's build has no replay.
  const controls = [
    'The page itself',
    'Goodbye',
    ...(recorder.startsWith('Amplitude') ? [] : ['A sentence of the page.']),
  ];
  return Promise.all(
    pages.map(async ([id, page], i) => {
      const payload = () => sent.get(id)!.join('\n');
      await drawn(page);
      await page.getByRole('button', { name: 'The page itself' }).click();
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await reader(page, i);
      await page.getByRole('button', { name: 'Goodbye' }).click();
      for (let waited = 0; waited < 15_000 && !controls.every((text) => payload().includes(text)); waited += 100) {
        await page.evaluate('finish()');
        await page.waitForTimeout(100);
      }
      await page.context().close();
      for (const text of controls) assert.ok(payload().includes(text), `${recorder} sends "${text}"`);
      return payload();
    }),
  );
}

const styles = ['choose', 'press'];

describe('Session recorders and analytics on the page', () => {
  const words =
    /slurred|Speech that|getting worse|1 to 3 months|in the next few days|None of these|Unable to swallow|Why this advice|Continue|Choose an answer|plan next steps|change-/i;

  for (const recorder of Object.keys(recorders))
    it(`${recorder} is told of the page, and no question, no answer and no result`, async () => {
      const told = await each(recorder, styles, async (page) => {
        await eachScreen(page, slurred);
        await page.getByRole('button', { name: 'See what to do next' }).click();
        await page.getByRole('heading', { name: /^See a doctor in the next few days/ }).waitFor();
        await page.getByRole('button', { name: 'Why this advice' }).click();
        await page.getByRole('button', { name: 'Copy the summary' }).click();
      });
      for (const payload of told) {
        assert.doesNotMatch(payload, words);
        // In shadow roots Amplitude sends the names of groups: a number in the order of this visit.
        if (recorder !== 'Amplitude in shadow roots') assert.doesNotMatch(payload, /\bq\d+\b/, 'no name of a group');
        assert.doesNotMatch(payload, /tagName\\?":\\?"(fieldset|legend|label|input)/, 'no picture of the check');
        // These two do look inside, and find the marks.
        if (recorder === 'Amplitude in shadow roots') assert.match(payload, /\*{5}/);
        if (recorder === 'Datadog') assert.match(payload, /"name":"als-widgets"/);
        if (recorder === 'Datadog as it comes') assert.doesNotMatch(payload, /::shadow/, 'no place of a press');
      }
    });

  // Two tell the place in a list, as SECURITY.md says, and OpenReplay packs in a way of its own.
  const others = ['Datadog', 'Amplitude in shadow roots', 'OpenReplay'];
  for (const recorder of Object.keys(recorders).filter((name) => !others.includes(name)))
    it(`${recorder} is told the same of a reader in danger and of one who is not`, async () => {
      for (const style of styles) {
        const answers = ['Choking', 'None of these'];
        const [one, other] = await each(recorder, [style, style], async (page, reader) => {
          await page.locator('.answer', { hasText: answers[reader]! }).first().click();
          if (!reader) await page.getByRole('link', { name: 'Call 911' }).nth(1).waitFor();
        });
        assert.ok(described(one!).length > 1, `${recorder} describes what is pressed`);
        assert.deepEqual(described(one!), described(other!), style);
      }
    });
});

describe('The page around a check', () => {
  it('sees the same in its own DOM, whether the reader ticks "Choking" or "None of these"', async () => {
    for (const style of styles) {
      const seen = [];
      for (const answer of ['Choking', 'None of these']) {
        const page = await site.open(
          `<main></main><script src="/watch.js"></script><script src="/als-widgets.js" defer></script><als-symptom-check region="US" activation-guard="off" answers="${style}"></als-symptom-check>`,
          {
            files: {
              '/watch.js': `seen = [];
                new MutationObserver((records) => seen.push(...records.map(({ type, target, attributeName, addedNodes, removedNodes }) =>
                  [type, target.nodeName, attributeName, target.textContent, [...addedNodes, ...removedNodes].map((node) => node.outerHTML ?? node.data)].join())))
                  .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });`,
            },
          },
        );
        await drawn(page);
        await page.evaluate("document.querySelector('main').append('A change of the page')");
        await page.getByRole('button', { name: 'Start', exact: true }).click();
        await page.locator('.answer', { hasText: answer }).first().click();
        if (answer === 'Choking') await page.getByRole('link', { name: 'Call 911' }).nth(1).waitFor();
        // A screen reader is told a moment later.
        await page.waitForTimeout(300);
        seen.push(await page.evaluate<string[]>('[...seen, document.documentElement.outerHTML]'));
        await page.context().close();
      }
      const [one, other] = seen;
      assert.ok(one!.join().includes('A change of the page'), 'the page watches');
      assert.deepEqual(one, other, style);
    }
  });
});

/**
 * What a payload says of elements: their names, places, attributes and texts, wherever it says so. Not the
 * numbers that a replay gives to the elements that it draws, nor its notes on itself, blanks, what stood
 * there before the first drawing, and the page's own buttons: these depend on when it began and ended.
 */
function described(payload: string): string[] {
  const pairs = payload.matchAll(/\\?"([^"\\]+)\\?":(\\?"(?:[^"\\]|\\[^"])*|-?[\d.]+)/g);
  const found = [...pairs].filter(
    ([, key, value]) =>
      elementKeys.test(key!) &&
      !/[\da-f]{8}|\d{6}|^\W*$/.test(value!) &&
      !/^(id-?\d+|tag\W*\$\w+|tagName\W*slot|\w*selector\W*(BODY>)?BUTTON:nth.*)$/.test(key! + value!),
  );
  return [...new Set(found.map(([, key, value]) => `${key}: ${value}`))].sort();
}
const elementKeys =
  /^(\$?id|\$?el_.*|\$?nth_.*|\$?attr.*|\$?class(es)?|\$?tag_?name|tag|text(Content)?|selector|composed_path_selector|href|message|node|aria-.*|\[Amplitude\] Element (Text|Path|Tag|Class|ID|Aria.*))$/i;
