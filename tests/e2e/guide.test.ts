import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { render } from 'als-widgets/render';
import { focused, slurred, startSite, strictPolicy, toResult, versioned, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const script = '<script src="/als-widgets.js" defer></script>';
const open = async (guide: string, options: Parameters<Site['open']>[1] = {}) => {
  const page = await site.open(`${script}${guide}`, options);
  await page.locator('als-guide #title').first().waitFor();
  return page;
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const title = (page: Page) => page.locator('als-guide #title').innerText();
/** What a keyboard or a switch stops at. */
const stops = (page: Page) =>
  page.locator('als-guide').evaluate((e) => e.shadowRoot!.querySelectorAll('a[href], button').length);
/** What the page keeps, and where it is. */
const traces = (page: Page) =>
  page.evaluate(() => [
    location.href,
    document.title,
    history.length,
    localStorage.length,
    sessionStorage.length,
    document.cookie,
  ]);

describe('The library', () => {
  it('has its topics in three groups, at most 30 stops', async () => {
    const page = await open('<als-guide region="US" read-aloud="on"></als-guide>');
    assert.deepEqual(await page.locator('als-guide').getByRole('heading', { level: 3 }).allInnerTexts(), [
      'Just told',
      'Body and days',
      'People and plans',
    ]);
    assert.equal(await page.locator('als-guide').getByRole('listitem').getByRole('button').count(), 25);
    assert.ok((await stops(page)) <= 30);
    for (const box of await page.locator('als-guide').getByRole('button').all())
      assert.ok((await box.boundingBox())!.height >= 48);
    assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
  });

  it('opens a topic in its place and leads back, focus where attention goes', async () => {
    const page = await open('<als-guide region="GB"></als-guide>');
    await button(page, 'Breathing').press('Enter');
    await page.getByRole('heading', { name: 'What to know' }).waitFor();
    assert.equal(await focused(page), 'Breathing');
    assert.ok(await page.getByRole('link', { name: 'Call 999', exact: true }).isVisible());
    await page.getByRole('heading', { name: 'Questions to ask' }).waitFor();
    await button(page, 'Back to all topics').press('Enter');
    await page.getByRole('heading', { name: 'Body and days' }).waitFor();
    assert.equal(await focused(page), 'Breathing');
  });

  it('has topics to turn to, and one topic alone has none that it cannot show', async () => {
    const page = await open('<als-guide></als-guide>');
    await button(page, 'Breathing').click();
    await button(page, 'Tiredness and sleep').click();
    await page.waitForFunction(() =>
      /Tired/.test(document.querySelector('als-guide')!.shadowRoot!.activeElement!.textContent),
    );
    const alone = await open('<als-guide topic="breathing"></als-guide>');
    assert.equal(await title(alone), 'Breathing');
    assert.equal(await alone.getByRole('heading', { name: 'Read next' }).count(), 0);
    assert.equal(await button(alone, 'Back to all topics').count(), 0);
  });

  it('may have some topics alone, and tells the publisher of one that it does not know', async () => {
    const page = await open('<als-guide topics="breathing eating dancing"></als-guide>');
    assert.equal(await page.locator('als-guide').getByRole('listitem').getByRole('button').count(), 2);
    assert.match(page.reports.warnings.join(), /<als-guide> topics="dancing": expected some of first-weeks, /);
    await button(page, 'Breathing').click();
    await page.getByRole('heading', { name: 'What to know' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Read next' }).count(), 0);
  });

  it('speaks to a carer where the publisher says so', async () => {
    const text = async (audience: string) =>
      (await open(`<als-guide topic="breathing" audience="${audience}"></als-guide>`)).locator('.topic').innerText();
    assert.doesNotMatch(await text('diagnosed'), /the person you care for/i);
    assert.match(await text('carer'), /the person you care for/i);
  });

  it('keeps end of life and grief closed until they are opened, and says what is inside', async () => {
    for (const topic of ['end-of-life', 'grief']) {
      const page = await open(`<als-guide topic="${topic}"></als-guide>`);
      assert.equal(await page.getByRole('heading', { name: 'What to know' }).count(), 0);
      assert.ok((await page.locator('.lead').innerText()).length > 40);
      await button(page, 'Open this topic').press('Enter');
      await page.getByRole('heading', { name: 'What to know' }).waitFor();
      assert.equal(await focused(page), await title(page));
    }
  });

  it('shows what differs in the country of the reader alone', async () => {
    const page = await open('<als-guide topic="breathing" region="GB"></als-guide>');
    assert.equal(await page.getByRole('heading', { name: 'In your country' }).count(), 1);
    const other = await open('<als-guide topic="breathing" region="NO"></als-guide>');
    assert.equal(await other.getByRole('heading', { name: 'In your country' }).count(), 0);
  });

  it('has at most 12 stops on every topic, and no sideways scroll at 320 px', async () => {
    const page = await open('<als-guide region="US" read-aloud="on"></als-guide>', {
      viewport: { width: 320, height: 640 },
    });
    const topics = await page.locator('als-guide').getByRole('listitem').getByRole('button').allInnerTexts();
    for (const topic of topics) {
      await button(page, topic.trim()).click();
      await button(page, 'Back to all topics').waitFor();
      if (await button(page, 'Open this topic').count()) await button(page, 'Open this topic').click();
      await page.getByRole('heading', { name: 'What to know' }).waitFor();
      if (!/^Finding help/.test(topic)) assert.ok((await stops(page)) <= 12, `${topic}: ${await stops(page)}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), topic);
      await button(page, 'Back to all topics').click();
      await page.getByRole('heading', { name: 'Just told' }).waitFor();
    }
  });
});

describe('Reading in the library', () => {
  it('asks for two files whatever is read, and changes no address, title or storage, under a strict policy', async () => {
    const page = await open('<als-guide region="US"></als-guide>', {
      headers: { 'content-security-policy': strictPolicy },
    });
    const events = await page.evaluate(() => {
      const seen: string[] = [];
      for (const type of ['als-ready', 'als-error', 'als-reveal', 'als-result', 'hashchange', 'popstate'])
        addEventListener(type, (event) => seen.push(event.type), true);
      return Object.assign(globalThis, { seen }).seen;
    });
    const before = await traces(page);
    for (const topic of ['Breathing', 'Grief']) {
      await button(page, topic).click();
      await button(page, 'Back to all topics').click();
      await page.getByRole('heading', { name: 'Just told' }).waitFor();
    }
    assert.deepEqual(await traces(page), before);
    assert.deepEqual(page.reports.requests, [
      '/',
      '/als-widgets.js',
      versioned('/guide.js'),
      versioned('/guide/en.js'),
    ]);
    assert.deepEqual([events, await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)], [[], []]);
    assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
  });

  it('shows the sources of a topic, each under what it supports, from a file that is the same for all', async () => {
    const page = await open('<als-guide topic="breathing"></als-guide>');
    await page.getByRole('button', { name: 'Sources for this section Breathing' }).press('Enter');
    await page.locator('.sources').waitFor();
    assert.deepEqual(page.reports.requests.slice(-1), [versioned('/guide/sources.js')]);
    const links = await page.locator('.sources a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    assert.ok(links.length > 5 && links.every((link) => link.startsWith('https://')));
    await page.getByRole('button', { name: 'Close these sources Breathing' }).press('Enter');
    assert.equal(await focused(page), 'Sources for this section');
  });

  it('is left with whom to call, who helps and the titles where it does not load, and tries again', async () => {
    let blocked = true;
    const page = await open('<als-guide region="GB"></als-guide>', {
      prepare: (page) => page.route(/\/guide\/en\.js/, (route) => (blocked ? route.abort() : route.continue())),
    });
    assert.match(await page.locator('als-guide .page').innerText(), /999[^]*did not load[^]*Motor Neurone[^]*Grief/);
    blocked = false;
    await button(page, 'Try again').click();
    await page.getByRole('heading', { name: 'Just told' }).waitFor();
    assert.equal(await focused(page), await title(page));
  });

  it('is drawn whole where an old library has replaced a method of lists', async () => {
    const page = await open('<als-guide topic="breathing" region="US"></als-guide>', {
      prepare: (p) => p.addInitScript('Array.prototype.entries = function () { return this.slice(); };'),
    });
    await page.getByText('Fighting for breath, gasping').waitFor();
    await page.getByRole('button', { name: 'Sources for this section' }).click();
    await page.locator('als-guide .sources li').first().waitFor();
    assert.deepEqual(page.reports.problems, []);
  });

  it('has the words of a publisher once, and not in each topic, where they are written beforehand', async () => {
    const words = { publisher: 'A clinic', contact: 'mailto:errors@clinic.example' };
    for (const options of [{}, { topic: 'breathing' }, { topic: 'grief' }]) {
      const text = await render('guide', { ...options, words });
      assert.equal(text.split('href="mailto:errors@clinic.example"').length, 2, JSON.stringify(options));
    }
  });

  it('may be copied and printed, a topic alone on one page', async () => {
    const page = await open('<h1>Page</h1><als-guide topic="mood" region="US"></als-guide>', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await button(page, 'Copy this topic').click();
    await page.getByText('Copied').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^Mood[^]*What to know\n- [^]*Do this\n- [^]*Questions to ask\n- [^]*Call 911/);
    await page.evaluate(() => {
      globalThis.print = () => dispatchEvent(new Event('beforeprint'));
    });
    await button(page, 'Print this topic').click();
    await page.getByText('asked to print this topic').waitFor();
    const pdf = (await page.pdf()).toString('latin1');
    assert.equal(pdf.match(/\/Type \/Page\b/g)!.length, 1);
  });

  it('is in English where a language has no words of it yet, says so, and keeps buttons and signs in that language', async () => {
    const page = await open('<als-guide region="ES" topic="breathing"></als-guide>', { lang: 'es' });
    await page.getByText('Lo que aún no se ha traducido está aquí en inglés.').waitFor();
    const heading = page.locator('als-guide #title [lang]');
    assert.deepEqual([await heading.getAttribute('lang'), await heading.getAttribute('dir')], ['en', 'ltr']);
    assert.ok(await button(page, 'Imprimir este tema').isVisible());
    assert.match(await page.locator('.card.emergency').innerText(), /^[^]*Llame[^]*112/);
    assert.deepEqual(
      page.reports.requests.filter((path) => /guide/.test(path)),
      [versioned('/guide.js'), versioned('/guide/es.js')],
    );
  });
});

describe('The other elements', () => {
  const all = '<als-overview></als-overview><als-urgent-signs audience="diagnosed"></als-urgent-signs>';
  const offers = (page: Page) => page.getByRole('link', { name: /^In the library: / });

  it('offer a topic where a library has it, in any order, and not where none stands', async () => {
    const without = await site.open(`${script}${all}`);
    await without.locator('als-overview .review').waitFor();
    assert.equal(await offers(without).count(), 0);
    for (const body of [`${all}<als-guide></als-guide>`, `<als-guide></als-guide>${all}`]) {
      const page = await open(body);
      await page.locator('als-overview .review').waitFor();
      await page.waitForFunction(
        () => document.querySelector('als-overview')!.shadowRoot!.querySelectorAll('[data-als-offer] a').length >= 9,
      );
      await page.locator('als-urgent-signs').getByRole('link', { name: 'In the library: Breathing' }).first().waitFor();
      const link = page.locator('als-overview').getByRole('link', { name: 'In the library: Eating' });
      const before = await traces(page);
      await link.click();
      await page.getByRole('heading', { name: 'What to know' }).waitFor();
      assert.match(await focused(page), /^Eating/);
      assert.deepEqual(await traces(page), before);
      await page.locator('als-guide').evaluate((e) => e.remove());
      await page.waitForFunction(
        () => !document.querySelector('als-overview')!.shadowRoot!.querySelector('[data-als-offer]'),
      );
    }
  });

  it('offer a topic in the result of a reader with ALS', async () => {
    const page = await open('<als-symptom-check activation-guard="off"></als-symptom-check><als-guide></als-guide>');
    await toResult(page, { ...slurred, 'Is one of these true': 'A doctor has said' });
    await offers(page).first().waitFor();
    assert.equal(await offers(page).count(), 1);
    const other = await open('<als-symptom-check activation-guard="off"></als-symptom-check><als-guide></als-guide>');
    await toResult(other, slurred);
    assert.equal(await offers(other).count(), 0);
  });
});

describe('The library, written beforehand,', () => {
  it('has each topic in its place without a script, the closed ones closed, and no two ids alike', async () => {
    const page = await site.open(await render('guide', { region: 'GB' }));
    assert.equal(await page.locator('details[id^=als-guide-]').count(), 25);
    const known = page.locator('#als-guide-breathing').getByRole('heading', { name: 'What to know' });
    assert.ok(!(await known.isVisible()));
    await page.locator('#als-guide-breathing > summary').click();
    assert.ok(await known.isVisible());
    await page.locator('#als-guide-grief > summary').click();
    assert.ok(!(await page.locator('#als-guide-grief').getByText('What to know').isVisible()));
    await page.locator('#als-guide-grief summary', { hasText: 'Open this topic' }).click();
    assert.ok(await page.locator('#als-guide-grief').getByText('What to know').isVisible());
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  });

  it('stays where it is when the script comes, with all sources of a topic', async () => {
    const page = await site.open(`${script}${await render('guide', { topic: 'breathing', region: 'GB' })}`);
    await page.waitForFunction(() => document.querySelector('als-guide')!.shadowRoot?.querySelector('.base'));
    assert.ok(await page.locator('[data-als-prerendered] h2', { hasText: 'Breathing' }).isVisible());
    assert.equal(await page.locator('als-guide #title').count(), 0);
    assert.ok((await page.locator('.als-sources a').count()) > 5);
  });

  it('names what was expected where a topic does not exist', () =>
    assert.rejects(render('guide', { topic: 'dancing' }), /topic "dancing": expected first-weeks, /));
});
