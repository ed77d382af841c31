// What web editors and sanitizers leave of what a publisher pastes, with their defaults; and what a visitor then sees.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { drawn, snippet, startSite, type Site } from '../e2e/site.ts';
import { texts } from '../e2e/written-text.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const guide = readFileSync('docs/cms.md', 'utf8');
/** A code block of docs/cms.md that has this in it. */
const block = (language: string, part: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\n\`\`\``, 'g'))]
    .map(([, code]) => code!)
    .find((code) => code.includes(part))!
    .replace(/^import.*\n|export const \w+ = /gm, '');

const pasted = block('html', 'data-als-widget="urgent-signs"').replace(/<script.*?<\/script>\n?/, '');
const script = '<script src="/als-widgets.js" defer></script>';

/** What stays of a text: its divs with their attributes, its words, where its links lead. */
function kept(html: string) {
  const { document } = new JSDOM(html).window;
  return {
    divs: [...document.querySelectorAll<HTMLElement>('[data-als-widget]')].map(({ dataset }) => ({ ...dataset })),
    // Some leave no line break between two paragraphs.
    text: document.body.textContent.replace(/\s+/g, ''),
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  };
}
const all = kept(pasted);

/** The visitor's page: every element of the text is drawn, with the number to call, and the text is not seen twice. */
async function visit(saved: string): Promise<void> {
  const page = await site.open(saved + script);
  await page.locator('[data-als-widget] > *').first().waitFor({ state: 'attached' });
  await drawn(page);
  assert.deepEqual(
    await page.locator('[data-als-widget] > *').evaluateAll((found) => found.map(({ localName }) => localName)),
    all.divs.map(({ alsWidget }) => `als-${alsWidget}`),
  );
  assert.ok(await page.getByRole('link', { name: 'Call 999', exact: true }).first().isVisible());
  assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
}

const written = () => texts({ div: true, region: 'GB', lang: 'en-GB' }, ['als-overview', 'als-urgent-signs']);

/** The visitor reads the text itself, and nothing is drawn in its place. */
async function visitWritten(text: string, saved: string): Promise<void> {
  assert.equal(kept(saved).text, kept(text).text);
  const page = await site.open(saved + script, {
    lang: 'en-GB',
    head: '<link rel="stylesheet" href="/als-widgets.css">',
  });
  for (const name of ['als-overview', 'als-urgent-signs'])
    await page.locator(`${name} .base`).waitFor({ state: 'attached' });
  assert.equal(await page.locator('als-overview .page, als-urgent-signs .page').count(), 0);
  assert.ok(await page.getByRole('link', { name: 'Call 999', exact: true }).first().isVisible());
  assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
}

const require = createRequire(import.meta.url);
const sanitizeHtml = require('sanitize-html') as ((html: string, options?: object) => string) & {
  defaults: { allowedAttributes: object };
};
const domPurify = createDOMPurify(new JSDOM('').window);

describe('A sanitizer', () => {
  it('DOMPurify leaves the divs, their attributes, text and links, and takes the tags of the snippet away', async () => {
    const saved = domPurify.sanitize(pasted);
    assert.deepEqual(kept(saved), all);
    assert.doesNotMatch(domPurify.sanitize(snippet), /<als-/);
    await visit(domPurify.sanitize(saved));
  });

  it('DOMPurify leaves a whole text that was written beforehand, which a visitor sees as it is', async () => {
    const text = await written();
    await visitWritten(text, domPurify.sanitize(text));
  });

  it('sanitize-html leaves the text by default, and with what docs/cms.md names, all of it', async () => {
    const plain = kept(sanitizeHtml(pasted));
    assert.equal(plain.text, all.text);
    assert.deepEqual(plain.divs, []);
    assert.doesNotMatch(sanitizeHtml(snippet), /<als-/);
    const clean = runInNewContext(block('js', 'sanitizeHtml('), { sanitizeHtml }) as (html: string) => string;
    const saved = clean(pasted);
    assert.deepEqual(kept(saved), all);
    await visit(saved);
  });
});

const tinymce = [
  'tinymce',
  'themes/silver/theme',
  'models/dom/model',
  'icons/default/icons',
  'plugins/code/plugin',
  'plugins/link/plugin',
  'plugins/lists/plugin',
]
  .map((name) => readFileSync(`node_modules/tinymce/${name}.min.js`, 'utf8'))
  .join('\n');
const ckeditor = readFileSync('node_modules/ckeditor5/dist/browser/ckeditor5.umd.js', 'utf8');

/** Pastes, saves, opens what was saved and saves again, as a web editor does over the years. */
async function edited(files: { [path: string]: string }, start: string, html: string): Promise<string> {
  const page = await site.open(
    `<textarea id="text"></textarea>${Object.keys(files)
      .map((path) => `<script src="${path}"></script>`)
      .join('')}`,
    { files },
  );
  let saved = html;
  for (let times = 0; times < 2; times++)
    saved = await page.evaluate(`(async (html) => { ${start} })(${JSON.stringify(saved)})`);
  return saved;
}

describe('An editor', () => {
  const inTinyMce = (html: string) =>
    edited(
      { '/tinymce.js': tinymce },
      `const [editor] = await tinymce.init({ selector: '#text', license_key: 'gpl', skin: false, content_css: false, plugins: 'code link lists' });
      editor.setContent(html); const saved = editor.getContent(); editor.remove(); return saved;`,
      html,
    );

  it('TinyMCE leaves the divs, their attributes, text and links over two savings, and takes the tags away', async () => {
    const saved = await inTinyMce(pasted);
    assert.deepEqual(kept(saved), all);
    assert.doesNotMatch(await inTinyMce(snippet), /<als-/);
    await visit(saved);
  });

  it('TinyMCE leaves a whole text that was written beforehand, which a visitor sees as it is', async () => {
    const text = await written();
    await visitWritten(text, await inTinyMce(text));
  });

  const inCkEditor = (html: string, more: string) =>
    edited(
      { '/ckeditor.js': ckeditor },
      `const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, GeneralHtmlSupport } = CKEDITOR;
      const plugins = [Essentials, Paragraph, Heading, Bold, Link, List];
      const options = { licenseKey: 'GPL', plugins };
      ${more}
      const editor = await ClassicEditor.create(document.querySelector('#text'), options);
      editor.setData(html); const saved = editor.getData(); await editor.destroy(); return saved;`,
      html,
    );

  it('CKEditor 5 leaves the text and the number to call by default', async () => {
    const { text, links, divs } = kept(await inCkEditor(pasted, ''));
    assert.equal(text, all.text);
    assert.deepEqual(links, all.links);
    assert.deepEqual(divs, []);
    assert.doesNotMatch(await inCkEditor(snippet, ''), /<als-/);
  });

  it('CKEditor 5 with the line of docs/cms.md leaves the divs, attributes, text and links over two savings', async () => {
    const saved = await inCkEditor(
      pasted,
      `plugins.push(GeneralHtmlSupport); options.htmlSupport = ${block('js', 'key:')}`,
    );
    assert.deepEqual(kept(saved), all);
    await visit(saved);
  });

  for (const [name, files, start] of [
    [
      'TinyMCE',
      { '/tinymce.js': tinymce },
      `tinymce.init({ selector: '#text', inline: true, license_key: 'gpl', skin: false, content_css: false })`,
    ],
    [
      'CKEditor 5',
      { '/ckeditor.js': ckeditor },
      `CKEDITOR.InlineEditor.create(document.querySelector('#text'), { licenseKey: 'GPL', plugins: [CKEDITOR.Essentials, CKEDITOR.Paragraph, CKEDITOR.List, CKEDITOR.Link, CKEDITOR.GeneralHtmlSupport], htmlSupport: { allow: [{ name: 'div', attributes: true }] } }).then((editor) => { window.editor = editor; return [{ getContent: () => editor.getData() }] })`,
    ],
  ] as const)
    it(`${name} in the visitor's own page keeps what it holds, and the page draws what stands beside it`, async () => {
      const page = await site.open(
        `<div id="text"></div><aside>${pasted}</aside>${Object.keys(files)
          .map((path) => `<script src="${path}"></script>`)
          .join('')}${script}`,
        { files },
      );
      const saved = await page.evaluate(
        `(async () => {
          const text = document.querySelector('#text');
          const [editor] = await ${start};
          (window.editor?.setData ? window.editor : { setData: (html) => editor.setContent(html) }).setData(${JSON.stringify(pasted)});
          await new Promise((done) => setTimeout(done, 300));
          return editor.getContent();
        })()`,
      );
      assert.deepEqual(kept(saved as string), all);
      assert.equal(await page.locator('#text als-urgent-signs').count(), 0);
      assert.equal(await page.locator('aside als-urgent-signs').count(), 1);
    });
});
