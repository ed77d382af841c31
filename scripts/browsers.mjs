// Finds browsers for the tests. Chromium: CHROME_PATH, an installed one, Playwright's, else the one in npm.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];

function* installed() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) for (const name of names) yield join(folder, name);
  for (const name of ['Google Chrome', 'Chromium', 'Microsoft Edge'])
    yield `/Applications/${name}.app/Contents/MacOS/${name}`;
  for (const variable of ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'])
    for (const file of ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'])
      if (process.env[variable]) yield join(process.env[variable], file);
  const home = { linux: '.cache', darwin: 'Library/Caches', win32: 'AppData/Local' }[process.platform] ?? '.cache';
  const playwright = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), home, 'ms-playwright');
  if (existsSync(playwright))
    for (const folder of readdirSync(playwright).filter((name) => /^chromium-\d+$/.test(name)))
      for (const file of ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe'])
        yield join(playwright, folder, file);
}

/** The path of a Chrome, Chromium or Edge. */
export async function findChrome() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  for (const file of installed()) if (existsSync(file)) return file;
  if (process.platform === 'linux' && process.arch === 'x64') return chromeFromNpm();
  throw new Error('No Chrome, Chromium or Edge found. Install one, or set CHROME_PATH to its program.');
}

/**
 * @sparticuz/chromium needs nothing of the system. It unpacks its libraries only where it believes
 * to be on AWS, into the temporary folder, and its fonts.conf names one folder only: hence these lines.
 */
async function chromeFromNpm() {
  const folder = join(process.cwd(), 'node_modules/.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const file = await chromium.executablePath();
    const configuration = join(folder, 'fonts.conf');
    const fonts = [join(folder, 'fonts/fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
    writeFileSync(
      configuration,
      `<?xml version="1.0"?><fontconfig>${fonts.map((font) => `<dir>${font}</dir>`).join('')}<cachedir>${folder}/fc</cachedir></fontconfig>`,
    );
    process.env.FONTCONFIG_FILE ??= configuration;
    return file;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/**
 * A new window loads two pages of Chromium's own for its address bar, which take longer than most of
 * our tests. Chromium reads the last list of features only: the others are Playwright's.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Without the sandbox where it cannot work: as root, in CI containers, with the Chromium from npm. */
export const chromeArguments = (file) => [
  ...(process.getuid?.() === 0 || process.env.CI || file.includes('node_modules') ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  `--disable-features=${withoutFeatures}`,
];

/** The first of some programs that is there. */
function program(what, files) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = files.flatMap((file) => (file.startsWith('/') ? [file] : folders.map((folder) => join(folder, file))));
  const file = found.find((path) => existsSync(path));
  if (file) return file;
  throw new Error(
    `${what} was not found (${files.join(', ')}). On Debian: apt-get install firefox-esr webkit2gtk-driver xvfb`,
  );
}

/** The path of a Firefox: FIREFOX_PATH, or an installed one. */
export const findFirefox = () =>
  process.env.FIREFOX_PATH ??
  program('Firefox', ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox']);

/** WebKitGTK's driver and browser, and the display that they need. */
export function findWebKit() {
  const libraries = ['x86_64', 'aarch64'].flatMap((machine) =>
    ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
  );
  return {
    driver: program('The driver of WebKitGTK', ['WebKitWebDriver']),
    browser: program('The browser of WebKitGTK', ['MiniBrowser', ...libraries]),
    display: program('Xvfb', ['Xvfb']),
  };
}
