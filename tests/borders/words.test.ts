// A publisher's own words beside ours: in a block, in a file, in a slot; right, wrong, late or missing.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { render } from 'als-widgets/render';
import type { Page } from 'playwright-core';
import { audit } from '../e2e/audit.ts';
import { drawn, slurred, startSite, strictPolicy, toResult, type Site } from '../e2e/site.ts';
import { comes, open, texts } from '../e2e/written-text.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';
const block = (words: unknown, more = '') =>
  `<script type="application/json" data-als-words ${more}>${typeof words === 'string' ? words : JSON.stringify(words)}</script>`;
const ours = (page: Page & { reports: { warnings: string[] } }) =>
  page.reports.warnings.filter((warning) => warning.startsWith('[als-widgets]'));
/** The words in each box of theirs, in the order of the page. */
const boxes = (page: Page, within = '') => page.locator(`${within} .als-theirs`.trim()).allInnerTexts();
/** All that is read and pressed of the danger signs. */
const dangerSigns = (page: Page) =>
  page
    .locator('als-urgent-signs')
    .evaluate((element) =>
      [...element.shadowRoot!.querySelectorAll('.card')].map((card) => card.textContent.replace(/\s+/g, ' ')),
    );

const publisher = 'Example Hospital';
const hospital = {
  publisher,
  hide: ['glossary', 'research'],
  add: {
    treatment: {
      text: 'Our clinic is open on Tuesdays.\nBring your list.',
      links: [{ text: 'The clinic', href: '/clinic' }],
    },
  },
  services: [
    { name: 'ALS clinic', for: 'assessment', phone: '+1 555 0100', url: '/clinic', regions: ['US'] },
    { name: 'Clinic abroad', regions: ['GB'] },
  ],
  'crisis-lines': [{ name: 'Our crisis team', phone: '+1 555 0199' }],
  reviewers: [{ name: 'Dr Ann Example', role: 'neurologist', organisation: publisher, reviewed: '2026-05-04' }],
  contact: 'mailto:web@hospital.example',
};

describe('A hospital', () => {
  it('adds lines, hides sections and names a reviewer, with one file for all elements', async () => {
    const page = await site.open(
      `${script}${['als-urgent-signs', 'als-overview', 'als-symptom-check'].map((tag) => `<${tag} region="US" src="/words.json" activation-guard="off"></${tag}>`).join('')}`,
      {
        files: { '/words.json': JSON.stringify(hospital) },
        headers: { 'content-security-policy': `${strictPolicy}; connect-src 'self'` },
      },
    );
    await drawn(page);
    await page.locator('als-overview .als-theirs').nth(3).waitFor();
    assert.equal(page.reports.served.filter((path) => path === '/words.json').length, 1);
    const [treatment, crisis, services, end] = await boxes(page, 'als-overview');
    assert.match(
      treatment!,
      /^From .?Example Hospital.?\s+Our clinic is open on Tuesdays\.\s+Bring your list\.\s+The clinic$/,
    );
    assert.match(crisis!, /Our crisis team\s+\+1 555 0199$/);
    assert.match(services!, /ALS clinic\s+assessment\s+\+1 555 0100$/);
    assert.match(end!, /Reviewed for this website by .?Dr Ann Example.*on May 4, 2026\.\s+Report an error/);
    const article = page.locator('als-overview');
    // What is hidden, the contents do not lead to either; what stood under it, they do.
    for (const name of ['Words used here', 'Research and trials'])
      assert.ok(!(await article.getByText(name).first().isVisible()));
    await article.locator('.contents').getByRole('link', { name: 'Sources', exact: true }).click();
    assert.equal(await article.locator('#sources').evaluate((one) => one.matches(':focus')), true);
    // Ours stand: the review state, all crisis lines behind theirs, the number first.
    assert.ok(await article.getByText('No clinician has reviewed this yet.').isVisible());
    const lines = await page
      .locator('als-urgent-signs .part a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.deepEqual(lines.slice(0, 3), ['tel:+15550199', 'https://988lifeline.org', 'tel:988']);
    assert.equal(await page.locator('als-urgent-signs a').first().getAttribute('href'), 'tel:911');
    assert.ok(await page.getByRole('group', { name: publisher }).first().isVisible());
    await toResult(page, slurred);
    const [result] = await boxes(page, 'als-symptom-check');
    assert.match(result!, /ALS clinic[^]*Reviewed for this website/);
    await page.getByRole('button', { name: 'Change an answer' }).click();
    assert.deepEqual(await boxes(page, 'als-symptom-check'), []);
    assert.deepEqual(page.reports.problems, []);
    assert.deepEqual(ours(page), []);
  });

  it('is in no one’s way who needs the emergency number, and stands behind it in a crisis', async () => {
    const page = await site.open(
      `${script}<als-symptom-check region="US" activation-guard="off">${block(hospital)}</als-symptom-check>`,
    );
    await toResult(page, { 'Have you had thoughts': 'Yes, and I might' });
    await page.locator('.als-theirs').waitFor();
    const order = await page
      .locator('als-symptom-check .result a[href^="tel:"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.ok(order.includes('tel:988') && order.includes('tel:911'));
    assert.ok(order.indexOf('tel:911') < order.indexOf('tel:+15550199'));
    // Nothing else of theirs holds up who is on the way to help.
    assert.equal((await boxes(page)).length, 1);
  });

  it('changes its words, adds them late or takes them back: the element follows', async () => {
    const page = await site.open(`${script}<als-urgent-signs region="US" lang="es">Llame.</als-urgent-signs>`, {
      lang: 'en',
    });
    await drawn(page);
    const set = (change: string) =>
      page.evaluate(`((element) => { ${change} })(document.querySelector('als-urgent-signs'))`);
    await set(`element.innerHTML = ${JSON.stringify(block({ publisher, add: { urgent: { text: 'First.' } } }))}`);
    await page.locator('.als-theirs', { hasText: 'First.' }).waitFor();
    await set(
      `element.firstChild.textContent = '${JSON.stringify({ publisher, add: { prompt: { text: 'Second.' } } })}'`,
    );
    await page.locator('.als-theirs', { hasText: 'Second.' }).waitFor();
    assert.equal((await boxes(page)).length, 1);
    await set("element.lang = 'fr'");
    await page.locator('.als-theirs', { hasText: 'Ajouté par' }).waitFor();
    assert.equal(await page.locator('.als-theirs-words').getAttribute('lang'), 'fr');
    await set('element.replaceChildren()');
    await page.locator('.als-theirs').waitFor({ state: 'detached' });
    await page.route('**/late.json', (route) =>
      route.fulfill({ json: { publisher, add: { emergency: { text: 'Late.' } } } }),
    );
    await set("element.setAttribute('src', 'late.json')");
    await page.locator('.als-theirs', { hasText: 'Late.' }).waitFor();
    assert.deepEqual(page.reports.problems, []);
  });
});

describe('What goes wrong with the words of a publisher', () => {
  const signs = (inside: string, attributes = '') =>
    `${script}<als-urgent-signs region="US" ${attributes}>Call 911.${inside}</als-urgent-signs>`;
  const alone = async () => {
    const page = await site.open(signs(''));
    await drawn(page);
    return dangerSigns(page);
  };

  for (const [what, inside, warning] of [
    ['is no JSON', block('{ "publisher": '), /data-als-words: expected JSON; nothing of it is used/],
    ['has no name', block({ services: [] }), /nothing of it is used\.\npublisher: expected it, found nothing/],
    ['is a list', block([]), /nothing of it is used\.\nexpected an object, found a list/],
    [
      'would hide danger signs, in every way that one may try',
      block({
        publisher,
        hide: ['emergency', 'urgent-signs', 'when-to-see-a-doctor', 'sources', 'review'],
        replace: { emergency: '' },
        add: { emergency: { text: '', hide: true } },
        'emergency-number': '0',
      }),
      /hide\[0\]: expected one of [^]*found "emergency"[^]*can be added to, never hidden/,
    ],
    [
      'reaches for what all objects inherit',
      block(
        '{ "publisher": "A", "__proto__": { "publisher": "B" }, "constructor": { "prototype": {} }, "add": { "__proto__": { "text": "x" } } }',
      ),
      /found "__proto__"/,
    ],
  ] as const)
    it(`(a block ${what}) is told of once, and all of ours stays`, async () => {
      const page = await site.open(signs(inside));
      await page
        .waitForEvent('console', { predicate: (message) => warning.test(message.text()) })
        .catch(() => undefined);
      await drawn(page);
      assert.match(ours(page).join('|'), warning);
      assert.equal(ours(page).length, 1, ours(page).join('\n'));
      assert.deepEqual(await dangerSigns(page), await alone());
      assert.deepEqual(page.reports.problems, []);
    });

  it('(a file is missing) is told of once for all elements, and all stays ours', async () => {
    const page = await site.open(`${signs('', 'src="/no.json"')}<als-overview src="/no.json"></als-overview>`);
    await drawn(page);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/no.json')),
    );
    await page.waitForFunction('document.querySelector("als-overview").shadowRoot.querySelector(".review")');
    assert.deepEqual(await boxes(page), []);
    assert.equal(ours(page).length, 1, ours(page).join('\n'));
    assert.match(
      ours(page)[0]!,
      /src="\/no\.json": expected a JSON file; nothing of it is used\. Error: The server answered 404/,
    );
  });

  it('(a file is slow) keeps no reader from the danger signs', async () => {
    let answer = () => {};
    const page = await site.open(signs('', 'src="/slow.json"'), {
      prepare: (p) =>
        p.route('**/slow.json', async (route) => {
          await new Promise<void>((done) => (answer = done));
          await route.fulfill({ json: { publisher, add: { emergency: { text: 'Slow.' } } } });
        }),
    });
    await drawn(page);
    assert.ok(await page.getByRole('heading', { name: 'Call 911 now' }).isVisible());
    answer();
    await page.getByText('Slow.').waitFor();
  });

  it('(a text is HTML, or huge) makes it words, or leaves it out', async () => {
    const html = '<img src=x onerror="alert(1)"><b>bold</b>';
    const page = await site.open(
      signs(
        block({
          publisher: html,
          add: { emergency: { text: html }, urgent: { text: 'x'.repeat(100_000) } },
          related: [{ text: 'x', href: 'javascript:alert(1)' }],
        }).replaceAll('</b>', '<\\/b>'),
      ),
      { headers: { 'content-security-policy': strictPolicy } },
    );
    await page.locator('.als-theirs').waitFor();
    assert.ok((await boxes(page))[0]!.includes(html));
    assert.equal((await boxes(page)).length, 1);
    assert.equal(await page.locator('.als-theirs :is(img, b, a)').count(), 0);
    assert.match(
      ours(page).join(),
      /add\.urgent\.text: expected at most 2000 characters[^]*related\[0\]\.href: expected an address/,
    );
    assert.deepEqual(page.reports.problems, []);
  });
});

describe('The words of a publisher', () => {
  it('are dialled as they are meant, and shown in the country that is meant', async () => {
    const phones = {
      '+44 (0)20 7946 0000': 'tel:+442079460000',
      '(020) 7946 0000': 'tel:02079460000',
      '*123#': 'tel:*123%23',
    };
    const services = Object.keys(phones).map((phone) => ({ name: 'A line', phone, regions: ['UK'] }));
    const page = await site.open(
      `${script}<als-urgent-signs region="GB">${block({ publisher, services })}</als-urgent-signs>`,
    );
    await page.locator('.als-theirs').waitFor();
    assert.deepEqual(
      await page.locator('.als-theirs a').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
      Object.values(phones),
    );
  });

  it('are whole on a page that has changed what all objects inherit', async () => {
    const { text } = hospital.add.treatment;
    const words = { ...hospital, add: { urgent: { text } } };
    for (const name of ['links', 'month', 'timeStyle', 'method', 'body']) {
      const page = await site.open(
        `<script>Object.prototype.${name} = 'x'</script>${script}<als-urgent-signs region="US" src="/words.json"></als-urgent-signs>`,
        { files: { '/words.json': JSON.stringify(words) } },
      );
      await page.locator('.als-theirs', { hasText: 'Reviewed for' }).waitFor();
      assert.ok(await page.getByText('Bring your list.').isVisible(), name);
      assert.deepEqual(ours(page), []);
    }
  });

  it('for a slot that there is not are told of', async () => {
    const page = await site.open(`${script}<als-urgent-signs><p slot="after-emergencies">Ours</p></als-urgent-signs>`);
    await page.waitForEvent('console', { timeout: 2000 }).catch(() => undefined);
    assert.equal(ours(page).length, 1);
    assert.match(
      ours(page)[0]!,
      /slot="after-emergencies": expected after- and one of .*emergency.*It is not shown\.$/,
    );
  });

  it('stand in XHTML, and are no page that came inside by accident', async () => {
    const page = await site.open('', {
      prepare: (p) =>
        p.route(/:\d+\/$/, (route) =>
          route.fulfill({
            contentType: 'application/xhtml+xml',
            body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title></head><body><script src="/als-widgets.js" defer="defer"/><als-urgent-signs region="US">Call.${block({ publisher, add: { emergency: { text: 'In XHTML.' } } }, '').replace('data-als-words', 'data-als-words=""')}</als-urgent-signs></body></html>`,
          }),
        ),
    });
    await page.locator('.als-theirs', { hasText: 'In XHTML.' }).waitFor();
    assert.deepEqual(ours(page), []);
  });

  it('stand in the text that was written beforehand, until the element draws, and then there', async () => {
    const words = `${block({ ...hospital, add: { mind: { text: 'Groups.' }, 'danger-signs': { text: 'Tell us.' } } })}<p slot="after-care">Slotted <i>here</i>.</p>`;
    const text = (await texts()).replace(/(?=<\/als-)/g, words);
    const page = await open(site, text);
    await comes(page);
    await page.locator('als-symptom-check .als-theirs').first().waitFor();
    const inText = page.locator('als-overview > [data-als-prerendered] .als-theirs');
    await inText.nth(4).waitFor();
    assert.match(
      (await inText.allInnerTexts()).join('|'),
      /Slotted here\.[^]*Our crisis team[^]*Groups\.[^]*ALS clinic[^]*Reviewed for/,
    );
    assert.ok(!(await page.locator('#als-glossary').isVisible()));
    assert.ok(!(await page.locator('#als-research').isVisible()));
    await page.locator('.als-contents').getByRole('link', { name: 'Sources', exact: true }).click();
    assert.match(page.url(), /#als-sources$/);
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => [getComputedStyle(one).borderTopWidth, getComputedStyle(one).borderRadius].join());
    assert.equal(await look('als-overview .als-theirs'), '2px,8px');
    await page.evaluate(() => document.querySelector('als-overview')!.setAttribute('citations', 'inline'));
    await page.locator('als-overview .section .als-theirs', { hasText: 'ALS clinic' }).waitFor();
    assert.ok(await page.locator('als-overview').getByText('Slotted here').isVisible());
    assert.deepEqual(page.reports.problems, []);
    assert.deepEqual(ours(page), []);
  });

  it('are written into such a text with --words, for readers without scripts, and stay where they are when it comes', async () => {
    const words = { ...hospital, share: 'https://hospital.example/mnd', hide: ['glossary', 'what-als-is'] };
    const text = await texts({ words });
    const still = await site.open(text, { javaScriptEnabled: false });
    const said = await boxes(still);
    assert.equal(said.length, 8);
    assert.match(said.join(), /Our clinic is open on Tuesdays\./);
    assert.match(said.join(), /Reviewed for this website by \S*Dr Ann Example/);
    assert.doesNotMatch(said.join(), /Clinic abroad/);
    assert.ok(!(await still.locator('#als-what-als-is').isVisible()));
    const page = await open(site, text);
    const places = () =>
      page
        .locator('[data-als-prerendered] :is(h2, h3, h4, .als-theirs)')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    const before = await places();
    await comes(page);
    // The script has put its own in their place.
    await page.locator('[data-als-theirs="end/1"]').nth(2).waitFor();
    assert.deepEqual(await places(), before);
    assert.deepEqual(await boxes(page), said);
    assert.equal(await page.locator('[data-als-theirs$="/0"]').count(), 0);
    await page.locator('als-urgent-signs').evaluate((element) => element.setAttribute('region', 'GB'));
    await page.locator('als-urgent-signs .page .als-theirs').getByText('Clinic abroad').waitFor();
    assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
  });

  it('that are wrong are not written at all, and each mistake is named', async () => {
    const words = { publisher, services: [{ name: 'Clinic', phone: 'ask at the desk' }], hide: ['treatment'] };
    await assert.rejects(texts({ words }), {
      message:
        /^words: this is wrong, and nothing is written\.\nservices\[0\]\.phone: expected .*\nhide\[0\]: expected one of /,
    });
  });

  it('are found sound by axe, in light and dark', async () => {
    const file = /```json\n([^]*?)```/.exec(readFileSync('docs/words.md', 'utf8'))![1]!;
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open(
        `${script}<main><h1>A page</h1><als-urgent-signs region="GB">${block({ ...(JSON.parse(file) as object), ...hospital })}</als-urgent-signs></main>`,
        { colorScheme, head: '<meta name="color-scheme" content="light dark">' },
      );
      await page.locator('.als-theirs').nth(1).waitFor();
      await audit(page, `words of a publisher, ${colorScheme}`);
    }
  });

  it('in a slot are the page’s own HTML, marked as the publisher’s', async () => {
    const page = await site.open(
      `${script}<als-overview><h3 slot="after-treatment">Our <em>clinic</em></h3></als-overview>`,
    );
    await page.locator('.als-theirs').waitFor();
    assert.match((await boxes(page))[0]!, /From the publisher of this page/);
    const place = await page.getByRole('heading', { name: 'Our clinic' }).boundingBox();
    const next = await page.locator('#research').boundingBox();
    assert.ok(place!.height > 0 && place!.y < next!.y);
    assert.deepEqual(ours(page), []);
  });

  it('run from right to left where the page does, and keep their own direction', async () => {
    const page = await site.open(`${script}<als-urgent-signs region="US">${block(hospital)}</als-urgent-signs>`, {
      lang: 'ar',
      dir: 'rtl',
      viewport: { width: 390, height: 800 },
    });
    const box = page.locator('.als-theirs', { hasText: 'ALS clinic' });
    await box.waitFor();
    assert.match(await box.innerText(), /^من .?Example Hospital/);
    const [label, phone, frame] = await Promise.all(
      ['.als-theirs-from', 'a[href^="tel:"]', '.als-theirs-words'].map((part) =>
        box.locator(part).first().boundingBox(),
      ),
    );
    assert.ok(label!.x + label!.width > 330);
    assert.ok(phone!.x >= frame!.x && phone!.x + phone!.width <= frame!.x + frame!.width);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    assert.equal(await box.locator('bdi[dir=ltr]').innerText(), '+1 555 0100');
  });

  it('written as docs/words.md says say nothing in the console, and are shown', async () => {
    const docs = readFileSync('docs/words.md', 'utf8');
    const snippets = [...docs.matchAll(/```html\n([^]*?)```/g)].map(([, html]) =>
      html!.replace('https://example.org', ''),
    );
    const file = /```json\n([^]*?)```/.exec(docs)![1]!;
    assert.equal(snippets.length, 3);
    for (const snippet of snippets) {
      const page = await site.open(`${snippet.includes('<script src') ? '' : script}${snippet}`, {
        files: { '/our-words.json': file },
      });
      await drawn(page);
      await page.locator('.als-theirs').first().waitFor();
      await page.waitForFunction(() =>
        [...document.querySelectorAll('als-overview')].every((one) => one.shadowRoot!.querySelector('.als-theirs')),
      );
      assert.deepEqual(ours(page), []);
      assert.deepEqual(page.reports.problems, []);
    }
  });
});

describe('The question whether the information was useful', () => {
  const question = 'Was this information useful?';
  const tags = ['als-overview', 'als-urgent-signs', 'als-symptom-check'];
  const asking = (words: object, more = '') =>
    `${script}${tags.map((tag) => `<${tag} region="US" activation-guard="off">${block({ publisher, ...words })}</${tag}>`).join('')}${more}`;
  const told = (page: Page) =>
    page.addInitScript({
      content:
        "told = []; addEventListener('als-feedback', (event) => told.push([event.target.localName, event.detail, event.bubbles, event.composed]))",
    });
  const groups = (page: Page) => page.getByRole('group', { name: question });

  it('asks at the end of the article and of the danger signs, and tells the page yes or no and nothing else', async () => {
    const page = await site.open(asking({ feedback: true, contact: '/contact' }), {
      prepare: told,
      headers: { 'content-security-policy': strictPolicy },
    });
    await drawn(page);
    await groups(page).nth(1).waitFor();
    await toResult(page, slurred);
    await page.locator('als-symptom-check .als-theirs').waitFor();
    assert.equal(await groups(page).count(), 2);
    const requests = page.reports.served.length;
    for (const [tag, name] of [
      ['als-overview', 'Yes'],
      ['als-urgent-signs', 'No'],
    ] as const) {
      const element = page.locator(tag);
      const group = element.getByRole('group', { name: question });
      assert.ok(
        await group.evaluate((one) => !one.nextElementSibling && one.previousElementSibling!.matches('.als-theirs')),
      );
      const buttons = await group.getByRole('button').all();
      assert.deepEqual(await Promise.all(buttons.map((button) => button.innerText())), ['Yes', 'No']);
      for (const button of buttons) {
        const { width, height } = (await button.boundingBox())!;
        assert.ok(width >= 48 && height >= 48, `${width} × ${height}`);
      }
      await group.getByRole('button', { name }).press('Enter');
      const status = group.getByRole('status');
      assert.equal(await status.innerText(), 'Thank you.');
      assert.equal(await group.getByRole('button').count(), 0);
      assert.ok(await status.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one));
      // Nobody is asked twice, in whatever language.
      await element.evaluate((one: HTMLElement) => (one.lang = 'de'));
      await element
        .getByRole('group', { name: 'Waren diese Informationen nützlich?' })
        .getByText('Vielen Dank.')
        .waitFor();
      assert.equal(await element.getByRole('button', { name: 'Ja', exact: true }).count(), 0);
    }
    assert.deepEqual(await page.evaluate('told'), [
      ['als-overview', { useful: true }, true, true],
      ['als-urgent-signs', { useful: false }, true, true],
    ]);
    assert.deepEqual(
      page.reports.served.slice(requests).filter((path) => !path.startsWith('/locales/')),
      [],
    );
    assert.deepEqual(page.reports.problems, []);
    assert.deepEqual(ours(page), []);
  });

  it('is asked only where the publisher says so, and never with a word that is no yes', async () => {
    for (const [words, warnings] of [
      [{ contact: '/contact' }, 0],
      [{ contact: '/contact', feedback: false }, 0],
      [{ contact: '/contact', feedback: 'true' }, 3],
    ] as const) {
      const page = await site.open(asking(words));
      await drawn(page);
      await page.locator('als-overview .als-theirs').waitFor();
      await page.locator('als-urgent-signs .als-theirs').waitFor();
      assert.equal(await page.getByText(question).count(), 0);
      assert.equal(ours(page).length, warnings);
      if (warnings) assert.match(ours(page)[0]!, /feedback: expected true or false, found "true"/);
    }
  });

  it('is not asked of the check where it shows the guide, and comes and goes with the words', async () => {
    const page = await site.open(
      `${script}<als-symptom-check mode="guide">${block({ publisher, feedback: true, contact: '/contact' })}</als-symptom-check><als-urgent-signs size="compact">${block({ publisher })}</als-urgent-signs>`,
    );
    await drawn(page);
    await page.locator('als-symptom-check .als-theirs').waitFor();
    const asked = page.locator('.als-theirs-feedback');
    assert.equal(await asked.count(), 0);
    const write = (words: object) =>
      page
        .locator('als-urgent-signs script')
        .evaluate((one, text) => void (one.textContent = text), JSON.stringify({ publisher, ...words }));
    await write({ feedback: true });
    // In a small box it stands with the rest, behind the button.
    await asked.waitFor({ state: 'attached' });
    assert.ok(!(await asked.isVisible()));
    await page.locator('als-urgent-signs summary').click();
    assert.ok(await groups(page).isVisible());
    await write({ feedback: true, contact: '/contact' });
    await page.locator('als-urgent-signs .als-theirs + .als-theirs-feedback').waitFor({ state: 'attached' });
    assert.equal(await asked.count(), 1);
    await write({});
    await asked.waitFor({ state: 'detached' });
    assert.deepEqual(page.reports.problems, []);
  });

  it('stands in a text that was written beforehand when its script has come, and leaves that text where it is', async () => {
    const text = await texts({ words: { ...hospital, feedback: true } });
    assert.ok(!text.replace(/<script[^]*?<\/script>/g, '').includes(question));
    const page = await open(site, text, { prepare: told });
    await comes(page);
    await groups(page).nth(1).waitFor();
    assert.equal(await groups(page).count(), 2);
    const group = page.locator('als-overview > [data-als-prerendered]').getByRole('group', { name: question });
    const { width, height } = (await group.getByRole('button', { name: 'No' }).boundingBox())!;
    assert.ok(width >= 48 && height >= 48, `${width} × ${height}`);
    await group.getByRole('button', { name: 'No' }).click();
    await group.getByText('Thank you.').waitFor();
    assert.ok(await group.getByRole('status').evaluate((one) => document.activeElement === one));
    assert.deepEqual(await page.evaluate('told'), [['als-overview', { useful: false }, true, true]]);
    assert.equal(
      await page.locator('als-overview > [data-als-prerendered]').evaluate((one) => one.checkVisibility()),
      true,
    );
    assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
  });

  it('is counted as docs/words.md says, is not printed, and is found sound by axe', async () => {
    const snippet = /```js\n([^]*?)```/.exec(readFileSync('docs/words.md', 'utf8'))![1]!;
    const page = await site.open(`<main><h1>A page</h1>${asking({ feedback: true })}</main>`, {
      prepare: (p) =>
        p.addInitScript({
          content: `addEventListener('DOMContentLoaded', () => { ${snippet.replace('const answers', 'answers')} });`,
        }),
    });
    await groups(page).nth(1).waitFor();
    await audit(page, 'a question of the publisher');
    await page.emulateMedia({ media: 'print' });
    assert.ok(!(await groups(page).first().isVisible()));
    await page.emulateMedia({ media: 'screen' });
    for (const name of ['Yes', 'No']) await groups(page).getByRole('button', { name }).first().click();
    assert.deepEqual(await page.evaluate('answers'), { yes: 1, no: 1 });
    await audit(page, 'thanks for an answer');
  });
});

/** A built file as it will be once somebody has signed: no review and no date is made up in the content. */
const signed = (file: string) => {
  const code = readFileSync(file, 'utf8');
  const found = code.replace(
    /("?)reviews\1:( ?)\[\]( ?\} ?\}, ?\w+\("(?:[^"\\]|\\.)*)"/,
    '$1reviews$1: [{ name: "", role: "", organisation: "", date: "" }], next: { day: "", month: "" }$3|dr A|neurologist|B|may 1, 2026|2028-05-31|may 2028"',
  );
  assert.notEqual(found, code);
  return found;
};

describe('A next review', () => {
  const at = (day: string) => (page: Page) => page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  const isDue = 'The next review of this information is due in May 2028.';
  const wasDue = 'The next review of this information was due in May 2028. Some of it may be out of date.';

  it('of ours is told of while it is ahead, and when it is overdue: drawn, in a result, printed', async () => {
    const files = { '/als-widgets.js': signed('dist/als-widgets.js') };
    for (const [day, told, other] of [
      ['2028-05-31', isDue, wasDue],
      ['2028-06-02', wasDue, isDue],
    ] as const) {
      const page = await site.open(
        `${script}<als-overview></als-overview><als-symptom-check activation-guard="off"></als-symptom-check>`,
        { files, prepare: at(day) },
      );
      await drawn(page);
      assert.ok(await page.locator('als-overview .review').getByText('Reviewed by Dr A, Neurologist').isVisible());
      assert.ok(await page.locator('als-overview').getByText(told).isVisible());
      assert.ok(!(await page.locator('als-overview').getByText(other).isVisible()));
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('als-overview').getByText(told).isVisible());
      await page.emulateMedia({ media: 'screen' });
      if (told !== wasDue) continue;
      await toResult(page, slurred);
      assert.ok(await page.locator('als-symptom-check').getByText(wasDue).isVisible());
    }
  });

  it('of ours stands in a text that was written beforehand, and its script says when it is overdue', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'als-widgets-')), 'render.mjs');
    writeFileSync(file, signed('dist/render.js'));
    const module = (await import(pathToFileURL(file).href)) as { render: typeof render };
    const text = await module.render('overview', { region: 'US' });
    const page = await open(site, text, {
      files: { '/als-widgets.js': signed('dist/als-widgets.js') },
      prepare: at('2028-06-02'),
    });
    const review = page.locator('.als-review');
    assert.ok(await review.getByText(isDue).isVisible());
    await comes(page);
    await review.getByText(wasDue).waitFor();
    assert.ok(!(await review.getByText(isDue).isVisible()));
  });

  it('of the publisher’s is told of in the same words', async () => {
    const [first] = hospital.reviewers;
    const words = { publisher, reviewers: [{ ...first, 'next-review': '2028-05-31' }] };
    for (const [day, told] of [
      ['2028-05-31', isDue],
      ['2028-06-02', wasDue],
    ] as const) {
      const page = await site.open(`${script}<als-urgent-signs>${block(words)}</als-urgent-signs>`, {
        prepare: at(day),
      });
      await page.getByText(told).waitFor();
    }
  });
});
