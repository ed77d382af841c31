// The plugin as npm run wordpress packs it, put into a real WordPress by its archive, as people do who write there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { render } from 'als-widgets/render';
import type { Page } from 'playwright-core';
import { match } from '../../src/localization/match.ts';
import { startWordPress, type Visit, type WordPress } from './site.ts';

let wordpress: WordPress;
let folder: string;
const guide = readFileSync('docs/wordpress.md', 'utf8');

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'als-plugin-'));
  execFileSync('npx', ['tsx', 'scripts/wordpress.ts', '--lang', 'en', '--lang', 'es', '--to', folder]);
  wordpress = await startWordPress(/```php\n(.*?)```/s.exec(guide)![1]!);
  const { page } = await wordpress.as('administrator');
  await page.goto(`${wordpress.origin}/wp-admin/plugin-install.php?tab=upload`);
  await page.getByLabel('Plugin zip file').setInputFiles(`${folder}/als-widgets.zip`);
  await page.getByRole('button', { name: 'Install Now' }).click();
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.getByText('Plugin activated.').waitFor();
});
after(async () => {
  await wordpress?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a post in the editor: a new one without an id. */
async function edit({ page }: Visit, id?: string): Promise<void> {
  await page.goto(`${wordpress.origin}/wp-admin/${id ? `post.php?post=${id}&action=edit` : 'post-new.php'}`);
  await page.waitForFunction('wp.data?.select("core/editor")?.getCurrentPostId()');
  await page.locator('.edit-post-visual-editor').waitFor();
}

/** Puts a block into a new post, below its title, as one does who searches for it. */
async function insert(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Add title' }).fill('A post');
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByPlaceholder('Search').fill('als');
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
}

async function saveDraft(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.waitForFunction('!wp.data.select("core/editor").isEditedPostDirty()');
  return String(await page.evaluate('wp.data.select("core/editor").getCurrentPostId()'));
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByLabel('Editor publish').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('is now live').waitFor();
}

/** A post with some text, without the editor. */
const post = (text: string) =>
  wordpress.php(
    `echo wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'A post', 'post_content' => ${JSON.stringify(text).replaceAll('$', '\\$')} ) );`,
  );
const saved = (id: string) => wordpress.php(`echo get_post( ${id} )->post_content;`);

async function read(id: string, options?: { javaScriptEnabled?: boolean }): Promise<Visit> {
  const visit = await wordpress.as('visitor', options);
  await visit.page.goto(`${wordpress.origin}/?p=${id}`);
  return visit;
}

/** Once the script has come, the text of an element is kept and alive. */
const keepsItsText = (page: Page, name: string) =>
  page.waitForFunction(
    `(() => {
      const element = document.querySelector("${name}");
      const text = element.querySelector("[data-als-prerendered]");
      return element.hasUpdated && text?.assignedSlot && !element.shadowRoot.querySelector(".page");
    })()`,
  );

const writers = [
  ['administrator', 'ALS: article', 'als-overview', {}],
  ['editor', 'ALS: symptom check', 'als-symptom-check', {}],
  ['author', 'ALS: urgent signs', 'als-urgent-signs', {}],
  ['editor', 'ALS: urgent signs', 'als-urgent-signs', { DISALLOW_UNFILTERED_HTML: true }],
] as const;

describe('The WordPress plugin', () => {
  it('is made of PHP without mistakes', () => {
    const files = readdirSync(`${folder}/als-widgets`, { recursive: true, encoding: 'utf8' });
    const php = files.filter((name) => name.endsWith('.php'));
    assert.ok(php.length > 4);
    for (const name of php) execFileSync('php', ['-l', `${folder}/als-widgets/${name}`], { stdio: 'pipe' });
  });

  for (const [role, block, name, constants] of writers)
    it(`keeps what an ${role} inserts${'DISALLOW_UNFILTERED_HTML' in constants ? ' who may write no HTML' : ''}: ${block}`, async () => {
      wordpress.define(constants);
      const visit = await wordpress.as(role);
      const { page } = visit;
      await edit(visit);
      await insert(page, block);
      await page.locator('.components-notice', { hasText: 'No country is chosen' }).waitFor();
      const settings = page.getByRole('button', { name: 'Settings', exact: true });
      if ((await settings.getAttribute('aria-expanded')) === 'false') await settings.click();
      await page.getByLabel('Country').selectOption({ label: 'United Kingdom' });
      // What readers will get.
      await page.locator(`.block-editor-block-list__layout ${name} a[href="tel:999"]`).first().waitFor();
      const id = await saveDraft(page);

      await edit(visit, id);
      const blocks = await page.evaluate(
        'wp.data.select("core/block-editor").getBlocks().map(({ name, isValid, attributes }) => ({ name, isValid, attributes }))',
      );
      const attributes = { element: name.slice(4), region: 'GB', lang: '', audience: '', heading_level: '' };
      assert.deepEqual(blocks, [{ name: 'als-widgets/widget', isValid: true, attributes }]);
      assert.equal(await page.getByText('unexpected or invalid content').count(), 0);
      await page.locator(`${name} a[href="tel:999"]`).first().waitFor();
      await publish(page);
      assert.match(saved(id), /^<!-- wp:als-widgets\/widget \{.*\} \/-->$/);
      assert.deepEqual(
        visit.problems.filter((problem) => /als|block/i.test(problem)),
        [],
      );

      const { page: without } = await read(id, { javaScriptEnabled: false });
      assert.ok(await without.locator(`${name} a[href="tel:999"]`).first().isVisible());
      assert.ok(await without.locator(name).getByText('Choking').first().isVisible());
      const reader = await read(id);
      await keepsItsText(reader.page, name);
      assert.deepEqual(reader.problems, []);
      assert.deepEqual(
        reader.requests.filter((address) => /^http/.test(address)),
        [],
      );
      wordpress.define({});
    });

  it('writes for each region, language, audience and level of heading the text that als-widgets render writes', async () => {
    const asked = [
      { element: 'urgent-signs' },
      { element: 'overview', region: 'US' },
      // With the numbers of another region, whose text it has.
      { element: 'overview', lang: 'es', region: 'EE', heading_level: '4' },
      { element: 'overview', region: 'GB', heading_level: '1' },
      { element: 'symptom-check', lang: 'es', region: 'MX', audience: 'carer', heading_level: '6' },
      { element: 'symptom-check', region: 'IE', audience: 'diagnosed', heading_level: '5' },
      { element: 'urgent-signs', region: 'JP', audience: 'carer' },
      { element: 'urgent-signs', lang: 'es', region: 'FR', audience: 'worried', heading_level: '3' },
      { element: 'urgent-signs', lang: 'es', audience: 'diagnosed' },
    ];
    const written = JSON.parse(
      wordpress.php(
        `echo json_encode( array_map( 'als_widgets_render', json_decode( '${JSON.stringify(asked)}', true ) ) );`,
      ),
    ) as string[];
    const between = (html: string) => html.slice(html.indexOf('<div'), html.lastIndexOf('</als-')).trim();
    for (const [i, { element, heading_level: headingLevel, ...options }] of asked.entries())
      assert.equal(
        between(written[i]!),
        between(await render(element, { lang: 'en', headingLevel, ...options })),
        element,
      );
  });

  it('takes the text in the language that the element will draw', () => {
    const tags =
      'en en-US en-GB en-AU en-CA en-ZA es es-MX es-419 fr fr-CA de-DE de-DE-formal de-CH-informal pt pt-BR pt-PT pt-PT-ao90 ' +
      'pt-AO zh-CN zh-SG zh-TW zh-HK zh-Hans zh-Hant zh-Hans-HK zh-AU ja hi-IN ar ar-EG it-IT fi nl-NL-formal ckb';
    const found = JSON.parse(
      wordpress.php(`echo json_encode( array_map( 'als_widgets_text_language', explode( ' ', '${tags}' ) ) );`),
    ) as string[];
    const expected = tags.split(' ').map((tag) => {
      const { locale, varies } = match(tag)!;
      if (locale === 'en' && !tag.startsWith('en')) return '';
      return varies ? 'pt-PT' : locale;
    });
    assert.deepEqual(found, expected);
  });

  it('calls for help in white on red, whatever colour the theme gives to links', async () => {
    const { page } = await read(post('[als_widget region="GB"]'), { javaScriptEnabled: false });
    const colours = await page
      .getByRole('link', { name: 'Call 999' })
      .first()
      .evaluate((link) => [getComputedStyle(link).color, getComputedStyle(link).backgroundColor]);
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(125, 10, 22)']);
  });

  it('has a shortcode, for whoever writes without blocks', async () => {
    const shortcode = '[als_widget element="urgent-signs" region="uk" lang="es" audience="carer" heading_level="3"]';
    const { page, problems } = await read(post(shortcode));
    const element = page.locator('als-urgent-signs[region=GB][lang=es][audience=carer][heading-level="3"]');
    await element.getByRole('heading', { name: 'Cuándo pedir ayuda', level: 3 }).waitFor();
    await keepsItsText(page, 'als-urgent-signs');
    assert.ok(await element.locator('a[href="tel:999"]').first().isVisible());
    assert.deepEqual(problems, []);
  });

  it('has its text where the shortcode stands amid other words, and two beside each other', async () => {
    const id = post(
      'Before it. [als_widget region="GB"][als_widget element="overview" region="GB"] After it. [[als_widget]]',
    );
    const { page, problems } = await read(id);
    for (const name of ['als-urgent-signs', 'als-overview']) await keepsItsText(page, name);
    for (const words of ['Before it.', 'After it.', '[als_widget]'])
      assert.ok(await page.locator(':not(als-overview) > p', { hasText: words }).isVisible(), words);
    assert.equal(await page.locator('p als-overview, p als-urgent-signs').count(), 0);
    assert.deepEqual(problems, []);
  });

  it('loads one script, where an element is shown: the small one for the danger signs alone', async () => {
    const scripts = async (text: string) => {
      const { page, requests } = await read(post(text));
      await page.waitForFunction(
        '[...document.querySelectorAll("als-urgent-signs, als-overview")].every(({ hasUpdated }) => hasUpdated)',
      );
      return requests.filter((path) => /plugins.*\/als-[^/]*\.js/.test(path)).map((path) => path.split('/').at(-1)!);
    };
    assert.deepEqual(await scripts('Words alone'), []);
    assert.match(String(await scripts('[als_widget]')), /^als-urgent-signs\.js\?ver=[\d.]+$/);
    assert.match(String(await scripts('[als_widget][als_widget element="overview"]')), /^als-widgets\.js\?ver=[\d.]+$/);
  });

  it('has its style sheet in the head and its script deferred, so that nothing moves', async () => {
    const { page } = await read(post('<!-- wp:als-widgets/widget {"element":"overview"} /-->'), {
      javaScriptEnabled: false,
    });
    assert.equal(await page.locator('head link[href*="/als-widgets.css?ver="]').count(), 1);
    assert.equal(await page.locator('script[defer][src*="/als-widgets.js?ver="]').count(), 1);
  });

  it('goes on from its text: the check begins at a press', async () => {
    const { page, problems } = await read(post('[als_widget element="symptom-check" region="US"]'));
    await keepsItsText(page, 'als-symptom-check');
    await page.getByText('Start', { exact: true }).click();
    await page.getByRole('heading', { name: 'Is any of these happening right now?' }).waitFor();
    assert.deepEqual(problems, []);
  });

  it('leaves readers of another language, and of feeds, the danger signs and the number to call', async () => {
    const id = post('[als_widget element="symptom-check" lang="fi" region="GB"]');
    const { page } = await read(id, { javaScriptEnabled: false });
    assert.ok(await page.getByRole('link', { name: 'Call 999 now' }).isVisible());
    assert.ok(await page.getByText('Choking right now').isVisible());
    const drawn = await read(id);
    await drawn.page.waitForFunction('document.querySelector("als-symptom-check").hasUpdated');
    assert.ok(!(await drawn.page.getByText('Choking right now').first().isVisible()));
    const feed = await (await fetch(`${wordpress.origin}/?feed=rss2`)).text();
    assert.match(feed, /<a href="tel:999">Call 999 now/);
    assert.doesNotMatch(feed, /data-als-prerendered/);
  });

  it('speaks the language of the site', async () => {
    wordpress.define({ WPLANG: 'es_MX' });
    const { page } = await read(post('[als_widget region="MX"]'));
    await page.locator('als-urgent-signs[lang=es-MX]').getByRole('heading', { name: 'Cuándo pedir ayuda' }).waitFor();
    await keepsItsText(page, 'als-urgent-signs');
    wordpress.define({});
  });

  it('takes country and language from the settings where a block names none, and from a block first', async () => {
    const id = post('[als_widget]');
    const other = post('[als_widget region="FR" lang="en"]');
    const { page } = await wordpress.as('administrator');
    const shows = async (post: string, name: string, number: string) => {
      const { page } = await read(post, { javaScriptEnabled: false });
      await page.getByRole('heading', { name }).first().waitFor();
      assert.ok(await page.locator(`als-urgent-signs a[href="tel:${number}"]`).first().isVisible());
    };
    for (const [country, language, name, number] of [
      ['United Kingdom', 'English', 'When to get help', '999'],
      ['Spain', 'español', 'Cuándo pedir ayuda', '112'],
    ] as const) {
      await page.goto(`${wordpress.origin}/wp-admin/options-general.php`);
      await page.getByRole('link', { name: 'ALS widgets' }).click();
      await page.getByLabel('Country').selectOption({ label: country });
      await page.getByLabel('Language').selectOption({ label: language });
      await page.getByRole('button', { name: 'Save Changes' }).click();
      await page.getByText('Settings saved.').waitFor();
      await shows(id, name, number);
    }
    await shows(other, 'When to get help', '15');
  });

  it('takes no settings from anybody but an administrator, and nothing that is no country or language', async () => {
    const { page } = await wordpress.as('editor');
    await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=als_widgets`);
    await page.getByText('you are not allowed to access this page').waitFor();
    const form = { option_page: 'als_widgets', action: 'update', 'als_widgets[region]': 'US' };
    const { page: admin } = await wordpress.as('administrator');
    for (const { request } of [page, admin])
      assert.equal((await request.post(`${wordpress.origin}/wp-admin/options.php`, { form })).status(), 403);

    await admin.goto(`${wordpress.origin}/wp-admin/options-general.php?page=als_widgets`);
    await admin.getByLabel('Country').evaluate((select) => {
      select.append(new Option('mine', '"><script>alert(1)</script>', true, true));
    });
    await admin.getByRole('button', { name: 'Save Changes' }).click();
    await admin.getByText('Settings saved.').waitFor();
    assert.equal(await admin.getByLabel('Country').inputValue(), '');
    assert.match(wordpress.php(`echo json_encode( get_option( 'als_widgets' ) );`), /^\{"region":"","lang":"\w*"\}$/);
  });

  it('writes nothing into the page that a shortcode should not say', async () => {
    const shortcode = `[als_widget element="overview" region='"><img src=x onerror=alert(1)>' lang='x" onclick="y' heading_level="9"]`;
    const { page } = await read(post(shortcode), { javaScriptEnabled: false });
    const attributes = await page.locator('als-overview').evaluate((one) => one.getAttributeNames().sort());
    assert.deepEqual(attributes, ['base', 'lang', 'region']);
    assert.equal(await page.locator('img[src=x]').count(), 0);
  });

  it('tells whoever may edit, and no reader, of an element that is not there', async () => {
    const id = post('[als_widget element="signs"]');
    const author = await wordpress.as('author');
    await author.page.goto(`${wordpress.origin}/?p=${id}`);
    await author.page.getByText(/element .signs. was asked for/).waitFor();
    const { page } = await read(id);
    assert.equal(await page.getByText('was asked for').count(), 0);
    assert.equal(await page.locator('als-urgent-signs').count(), 1);
  });

  it('does what its guide shows in shortcodes', async () => {
    const shortcodes = guide.match(/^\[als_widget .*\]$/gm)!;
    assert.ok(shortcodes.length > 1);
    for (const shortcode of shortcodes) {
      const { page } = await read(post(shortcode), { javaScriptEnabled: false });
      const [, element] = /element="(.*?)"/.exec(shortcode)!;
      assert.equal(await page.locator(`als-${element} [data-als-prerendered]`).count(), 1, shortcode);
    }
  });

  it('can be changed by code of the site, as its guide shows: where its files are, and what an element says', async () => {
    wordpress.define({ WITH_OWN_CODE: true });
    const { page } = await read(post('[als_widget element="symptom-check"]'), { javaScriptEnabled: false });
    const address = 'https://static.example.org/als-widgets/';
    assert.equal(await page.locator(`als-symptom-check[mode=guide][base="${address}"]`).count(), 1);
    assert.equal(await page.locator(`script[src^="${address}als-widgets.js"]`).count(), 1);
    wordpress.define({});
  });

  it('has not made PHP complain', () => {
    const ours = wordpress.complaints().filter((line) => line.includes('plugins/als-widgets'));
    assert.deepEqual(ours, []);
  });

  it('leaves nothing in the database when it is deleted, and no mark in a page', async () => {
    const id = post('<!-- wp:als-widgets/widget {"element":"overview"} /-->\n<p>Words of the post</p>');
    const { page } = await wordpress.as('administrator');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${wordpress.origin}/wp-admin/plugins.php`);
    await page.getByRole('link', { name: 'Deactivate ALS widgets' }).click();
    await page.getByText('Plugin deactivated.').waitFor();
    await page.getByRole('link', { name: 'Delete ALS widgets' }).click();
    await page.getByText('was successfully deleted').waitFor();
    const left = wordpress.php(`
      global $wpdb;
      foreach ( array( 'options' => 'option_name', 'usermeta' => 'meta_key', 'postmeta' => 'meta_key' ) as $table => $column )
        echo implode( "\\n", $wpdb->get_col( "SELECT $column FROM {$wpdb->$table} WHERE $column LIKE '%als%widget%'" ) );
      echo implode( "\\n", $wpdb->get_col( "SHOW TABLES LIKE '%als%'" ) );`);
    assert.equal(left, '');
    const { page: reader, problems } = await read(id);
    await reader.getByText('Words of the post').waitFor();
    assert.equal(await reader.getByText('wp:als-widgets').count(), 0);
    assert.deepEqual(problems, []);
  });
});
