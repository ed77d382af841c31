// Texts that were written beforehand: in every engine they stay where they are when the script comes, and come alive.
import { expect } from '@open-wc/testing';

const holder = document.createElement('div');
before(() => document.body.append(holder));
afterEach(() => holder.replaceChildren());

/** A page with the texts, so wide, before its script. */
async function open(lang: string, width: number): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '800';
  frame.src = `/texts?lang=${lang}`;
  const loaded = new Promise((done) => (frame.onload = done));
  holder.append(frame);
  await loaded;
  // WebKit tells that a page has loaded before all its styles are there.
  await untilButtonIs(frame.contentDocument!, 'hidden');
  return frame.contentDocument!;
}

/** Waits for what is seen of a button that only a script can answer. */
async function untilButtonIs(page: Document, visibility: string): Promise<void> {
  for (let waited = 0; getComputedStyle(page.querySelector('.als-scripted')!).visibility !== visibility; waited += 50) {
    if (waited > 10_000) throw new Error(`The button is not ${visibility}.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function comes(page: Document): Promise<void> {
  page.head.append(Object.assign(page.createElement('script'), { src: '/dist/als-widgets.js' }));
  await untilButtonIs(page, 'visible');
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('In this engine a text that was written beforehand', () => {
  for (const lang of ['en', 'ar', 'ja'])
    for (const width of [390, 1280])
      it(`stays where it is when the script comes: ${lang}, ${width} px`, async function () {
        this.timeout(20_000);
        const page = await open(lang, width);
        const headings = [...page.querySelectorAll('[data-als-prerendered] :is(h1, h2, h3, h4, h5, h6)')];
        page.querySelector('#als-how-als-is-diagnosed')!.scrollIntoView();
        const places = () => headings.map((heading) => heading.getBoundingClientRect().top);
        const before = places();
        const text = words(page.body.innerText);
        expect(headings.length).to.be.above(60);
        await comes(page);
        places().forEach((place, i) => expect(Math.abs(place - before[i]!)).to.be.at.most(2));
        // What is seen now, and what only a script can do.
        expect(words(page.body.innerText).length).to.be.at.least(text.length);
        for (const element of page.querySelectorAll('als-overview, als-urgent-signs, als-symptom-check'))
          expect(element.shadowRoot!.querySelector('.page')).to.equal(null);
      });

  it('has survival figures in their place when the reader asks, and begins the check', async function () {
    this.timeout(20_000);
    const page = await open('en', 1280);
    await comes(page);
    const button = page.querySelector<HTMLElement>('#als-survival')!;
    button.click();
    expect(button.textContent).to.equal('Hide survival figures');
    expect(button.nextElementSibling!.className).to.match(/^als-/);
    page.querySelector<HTMLElement>('.als-primary')!.click();
    const check = page.querySelector('als-symptom-check')!;
    for (let waited = 0; !check.shadowRoot!.querySelector('.track'); waited += 50) {
      if (waited > 5000) throw new Error('The check does not begin.');
      await new Promise((done) => setTimeout(done, 50));
    }
  });
});
