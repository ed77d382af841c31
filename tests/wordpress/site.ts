// A WordPress of its own: Debian's, copied to a temporary folder, with a database there. Nothing of it is left at the end.
import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromeArguments, findChrome } from '../../scripts/browsers.mjs';

/** What every account of the test has. */
const password = 'correct horse battery staple';

export interface WordPress {
  origin: string;
  /** A browser of somebody who has logged in, or of a visitor. */
  as: (
    role: 'administrator' | 'editor' | 'author' | 'visitor',
    options?: { javaScriptEnabled?: boolean },
  ) => Promise<Visit>;
  /** Sets constants of wp-config.php for the requests that follow. */
  define: (constants: { [name: string]: boolean | string }) => void;
  /** Runs PHP in WordPress, and gives what it prints. */
  php: (code: string) => string;
  /** What PHP has complained about so far. */
  complaints: () => string[];
  close: () => Promise<void>;
}

export interface Visit {
  page: Page;
  /** What the console says as an error or a warning. */
  problems: string[];
  /** Addresses that the page has asked for: paths here, whole ones elsewhere. */
  requests: string[];
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Waits for what a service does when it is ready. */
async function until(what: string, isSo: () => unknown, service: ChildProcess): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    assert.equal(service.exitCode, null, `${what}: it has ended.`);
    if (await isSo()) return;
  }
  throw new Error(`${what}: it did not come within a minute.`);
}

const config = (folder: string, origin: string) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${folder}/socket' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${folder}/errors.log' );
define( 'FS_METHOD', 'direct' );
foreach ( json_decode( file_get_contents( '${folder}/constants.json' ), true ) as $name => $value ) define( $name, $value );
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
`;

const install = `
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
wp_install( 'A site', 'administrator', 'administrator@example.org', false, '', '${password}' );
foreach ( array( 'editor', 'author' ) as $role )
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => '${password}', 'user_email' => "$role@example.org", 'role' => $role ) );
// Nobody is welcomed by the editor any more.
foreach ( get_users() as $user )
	update_user_meta( $user->ID, $wpdb->get_blog_prefix() . 'persisted_preferences', array( '_modified' => gmdate( 'c' ), 'core/edit-post' => array( 'welcomeGuide' => false ) ) );
`;

/** `ownCode` is PHP of the site, which runs while the constant WITH_OWN_CODE is defined. */
export async function startWordPress(ownCode: string): Promise<WordPress> {
  const source = '/usr/share/wordpress';
  if (!existsSync(source))
    throw new Error(
      'WordPress is not here. On Debian: apt-get install wordpress wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql',
    );
  const folder = mkdtempSync(join(tmpdir(), 'als-wordpress-'));
  const services: ChildProcess[] = [];
  const start = (command: string, args: string[], options = {}) => {
    const service = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
    services.push(service);
    return service;
  };
  const close = async () => {
    for (const service of services) {
      if (service.exitCode !== null) continue;
      const ended = new Promise((done) => service.once('exit', done));
      process.kill(-service.pid!, 'SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true });
  };

  try {
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    execFileSync(
      'mariadb-install-db',
      [
        '--no-defaults',
        `--datadir=${folder}/data`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
        ...user,
      ],
      { stdio: 'pipe' },
    );
    const database = start('/usr/sbin/mariadbd', [
      '--no-defaults',
      `--datadir=${folder}/data`,
      `--socket=${folder}/socket`,
      `--pid-file=${folder}/pid`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
      ...user,
    ]);
    const root = `${folder}/site`;
    cpSync(source, root, { recursive: true, dereference: true });
    rmSync(`${root}/wp-content/languages`, { recursive: true, force: true });
    mkdirSync(`${root}/wp-content/uploads`);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    writeFileSync(`${root}/wp-config.php`, config(folder, origin));
    const define: WordPress['define'] = (constants) =>
      writeFileSync(`${folder}/constants.json`, JSON.stringify(constants));
    define({});
    mkdirSync(`${root}/wp-content/mu-plugins`);
    writeFileSync(`${root}/wp-content/mu-plugins/site.php`, `<?php if ( defined( 'WITH_OWN_CODE' ) ) { ${ownCode} }`);

    const php = (code: string) =>
      execFileSync('php', ['-d', 'sendmail_path=/bin/true', '-r', code], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, HTTP_HOST: 'localhost' },
      });
    await until('MariaDB', () => existsSync(`${folder}/socket`), database);
    execFileSync('mariadb', [
      '--no-defaults',
      `--socket=${folder}/socket`,
      '-uroot',
      '-e',
      'create database wordpress',
    ]);
    php(install);

    const server = start('php', ['-d', 'opcache.revalidate_freq=0', '-S', `127.0.0.1:${port}`, '-t', root], {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
    });
    await until(
      'PHP',
      () =>
        fetch(`${origin}/wp-includes/css/buttons.css`).then(
          (answer) => answer.ok,
          () => false,
        ),
      server,
    );

    const executablePath = await findChrome();
    const browser = await chromium.launch({ executablePath, args: chromeArguments(executablePath) });
    const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
    return {
      origin,
      define,
      php: (code) => php(`require 'wp-load.php'; ${code}`),
      complaints: () =>
        existsSync(`${folder}/errors.log`) ? readFileSync(`${folder}/errors.log`, 'utf8').split('\n') : [],
      async as(role, options = {}) {
        const context = await browser.newContext({
          viewport: { width: 1200, height: 900 },
          storageState: sessions.get(role),
          ...options,
        });
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        const visit: Visit = { page, problems: [], requests: [] };
        page.on('pageerror', ({ message }) => visit.problems.push(message));
        page.on('console', (message) => {
          if (/error|warning/.test(message.type())) visit.problems.push(message.text());
        });
        page.on('request', (request) => visit.requests.push(request.url().replace(origin, '')));
        // Whatever a page asks of the world does not leave this machine.
        await context.route(
          (url) => url.origin !== origin && /^http/.test(url.protocol),
          (route) => route.abort(),
        );
        if (role !== 'visitor' && !sessions.has(role)) {
          const form = { log: role, pwd: password };
          await context.request.get(`${origin}/wp-login.php`);
          await context.request.post(`${origin}/wp-login.php`, { form, maxRedirects: 0 });
          sessions.set(role, await context.storageState());
        }
        return visit;
      },
      async close() {
        await browser.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
