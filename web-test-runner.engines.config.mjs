// The element tests and whole flows in Chromium, Firefox and WebKit: `npm test -- engines`.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findFirefox, findWebKit } from './scripts/browsers.mjs';
import base from './web-test-runner.config.mjs';

const firefox = chromeLauncher({
  launchOptions: { browser: 'firefox', executablePath: findFirefox() },
  concurrency: 1,
});
firefox.name = 'Firefox';

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** WebKitGTK by way of its driver, on a display of its own. */
const { driver, browser, display } = findWebKit();
const port = await freePort();
const number = `:${(port % 400) + 100}`;
const helpers = [
  spawn(display, [number, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
  spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: number, LANG: 'en_US.UTF-8', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  }),
];
process.on('exit', () => helpers.forEach((helper) => helper.kill()));
const webkit = webdriverLauncher({
  protocol: 'http',
  hostname: '127.0.0.1',
  port,
  path: '/',
  logLevel: 'error',
  capabilities: {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  },
});
webkit.name = 'WebKit';

/** A page with the texts of the elements in it, as they are written beforehand: /texts?lang=ar. Its script comes later. */
const texts = {
  name: 'texts',
  async serve({ path, query }) {
    if (path !== '/texts') return undefined;
    const { render } = await import('als-widgets/render');
    const { lang } = query;
    const written = ['overview', 'urgent-signs', 'symptom-check'].map((element) =>
      render(element, { lang, region: 'US', base: '/dist' }),
    );
    const dir = lang === 'ar' ? 'rtl' : 'ltr';
    const body = `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>A page</title><h1>A page</h1>${(await Promise.all(written)).join('')}`;
    return { body, type: 'html' };
  },
};

export default {
  ...base,
  plugins: [...(base.plugins ?? []), texts],
  files: ['tests/elements/**/*.test.ts', 'tests/engines/**/*.test.ts'],
  browsers: [...base.browsers, firefox, webkit],
  concurrency: 1,
  concurrentBrowsers: 1,
  testsStartTimeout: 60_000,
};
