// What must hold in every engine: the built file, from the start of a check to its result.
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

interface Check extends HTMLElement {
  updateComplete: Promise<boolean>;
}

before(async () => {
  const script = document.createElement('script');
  script.src = '/dist/als-widgets.js';
  const loaded = new Promise((done, failed) => {
    script.onload = done;
    script.onerror = failed;
  });
  document.head.append(script);
  await loaded;
});

let check: Check;
const open = async (attributes: { [name: string]: string } = {}) => {
  check = document.createElement('als-symptom-check');
  for (const [name, value] of Object.entries({ region: 'US', 'activation-guard': 'off', ...attributes }))
    check.setAttribute(name, value);
  document.body.append(check);
  await check.updateComplete;
};
afterEach(() => {
  check.remove();
  sessionStorage.clear();
});

const root = () => check.shadowRoot!;
const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const title = () => textOf(root().querySelector('#title'));
const focused = () => textOf(root().activeElement?.closest('label') ?? root().activeElement);
const find = (name: string) => {
  const found = [...root().querySelectorAll('button, label, a')].find((e) => textOf(e).startsWith(name));
  if (!found) throw new Error(`"${name}" is not on the screen "${title()}"`);
  return found as HTMLElement;
};
/** A click as keys, voice and switches make it. */
const press = async (name: string) => {
  find(name).click();
  await check.updateComplete;
};
/** Answers screen after screen: what is named, else "None of these", "40 to 59" or "No". */
const walk = async (...named: string[]) => {
  await press('Start');
  for (let i = 0; i < 30 && root().querySelector('.stop'); i++) {
    const before = title();
    for (const group of root().querySelectorAll('fieldset')) {
      const options = [...group.querySelectorAll<HTMLElement>('.answer')];
      const chosen = options.filter((option) => named.some((name) => textOf(option).startsWith(name)));
      const usual = options.find((option) => ['None of these', '40 to 59', 'No'].includes(textOf(option)))!;
      for (const option of chosen.length ? chosen : [usual]) option.click();
      await check.updateComplete;
      if (title() !== before) break;
    }
    if (title() === before) await press('Continue');
    // Focus is on the heading of every new screen.
    expect(focused()).to.equal(title());
  }
};

describe('In this engine', () => {
  for (const answers of ['choose', 'press'])
    it(`a reader goes from the start to a result, to ${answers}`, async () => {
      await open({ answers });
      await walk('Speech that has become', 'It is getting worse', '1 to 3 months');
      expect(title()).to.equal('Check your answers');
      await press('See what to do next');
      expect(title()).to.equal('See a doctor in the next few days');
      expect(focused()).to.equal(title());
      await press('More ways');
      expect(textOf(root().querySelector('.summary'))).to.contain('Speech slurred, slow or harder to understand: Yes');
    });

  it('help appears in place with the first danger sign, and focus moves on Continue', async () => {
    await open();
    await press('Start');
    await press('Choking');
    expect(root().querySelector<HTMLAnchorElement>('.call')!.getAttribute('href')).to.equal('tel:911');
    await press('Continue');
    expect(focused()).to.equal('Call 911 now');
  });

  it('keys alone start, choose, and stop', async () => {
    await open();
    find('Start').focus();
    await sendKeys({ press: 'Enter' });
    await check.updateComplete;
    expect(title()).to.equal('Is any of these happening right now?');
    root().querySelector('input')!.focus();
    await sendKeys({ press: ' ' });
    expect(root().querySelectorAll(':checked').length).to.equal(1);
    find('Stop and see').focus();
    await sendKeys({ press: 'Enter' });
    await check.updateComplete;
    expect(title()).to.equal('Call 911 now');
  });

  it('a resting gaze does not press twice, and a pointer that has left does', async () => {
    await open({ 'activation-guard': 'on', comfort: '3', answers: 'press' });
    const pressed = () => root().querySelectorAll('[aria-pressed=true]').length;
    await press('Start');
    const row = find('Choking');
    row.scrollIntoView({ block: 'center' });
    const { left, top, height } = row.getBoundingClientRect();
    const place: [number, number] = [Math.round(left + 60), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position: place });
    await check.updateComplete;
    expect(pressed()).to.equal(1);
    await sendMouse({ type: 'click', position: place });
    await check.updateComplete;
    expect(pressed()).to.equal(1);
    await sendMouse({ type: 'move', position: [place[0] + 200, 5] });
    // A hand that trembles is given time even so.
    await new Promise((done) => setTimeout(done, 700));
    row.scrollIntoView({ block: 'center' });
    const again = row.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(again.left + 60), Math.round(again.top + again.height / 2)],
    });
    await check.updateComplete;
    expect(pressed()).to.equal(0);
  });

  for (const [comfort, size] of Object.entries({ 1: 48, 2: 64, 3: 88 }))
    it(`everything that can be pressed is ${size} pixels high at comfort ${comfort}`, async () => {
      await open({ comfort });
      const small = () =>
        [...root().querySelectorAll('button, .answer, .call, .strip a')]
          .filter((e) => e.getBoundingClientRect().height < size - 0.5)
          .map(textOf);
      expect(small()).to.deep.equal([]);
      await press('Start');
      await press('Choking');
      expect(small()).to.deep.equal([]);
    });

  it('answers that a reader keeps outlast the element, and clearing takes them away', async () => {
    await open({ resume: 'session' });
    await press('Keep my answers in this tab');
    await press('Start');
    await press('Unable to swallow');
    check.remove();
    await open({ resume: 'session' });
    expect(title()).to.equal('Is any of these happening right now?');
    expect(textOf(root().querySelector(':checked')!.closest('label'))).to.match(/^Unable to swallow at all, even spit/);
    await press('Stop and see');
    await press('Clear my answers');
    await press('Yes, clear them');
    expect(Object.entries(sessionStorage)).to.deep.equal([]);
  });

  it('the file for a clinic system is found beside the script', async () => {
    await open();
    await press('Start');
    await press('Stop and see');
    let saved: Blob | undefined;
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => create((saved = blob));
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      await press('More ways');
      await press('Save for a clinic system');
      for (let i = 0; i < 100 && !saved; i++) await new Promise((done) => setTimeout(done, 20));
      expect(JSON.parse(await saved!.text())).to.have.property('resourceType', 'QuestionnaireResponse');
    } finally {
      URL.createObjectURL = create;
      delete (HTMLAnchorElement.prototype as { click?: unknown }).click;
    }
  });

  it('the summary stands beside the body for the printer alone, until the reader is back', async () => {
    const print = window.print.bind(window);
    window.print = () => dispatchEvent(new Event('beforeprint'));
    try {
      await open();
      await press('Start');
      await press('Stop and see');
      await press('Print the summary');
    } finally {
      window.print = print;
    }
    const holder = document.documentElement.lastElementChild as HTMLElement;
    expect(holder.dataset).to.have.property('alsPrint');
    expect(getComputedStyle(holder).display).to.equal('none');
    expect(document.adoptedStyleSheets.length).to.equal(1);
    await check.updateComplete;
    expect(textOf(root().querySelector('.handed'))).to.match(/^Your browser was asked to print/);
    await sendKeys({ press: 'Shift' });
    expect(holder.isConnected).to.equal(false);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  it('right to left, everything is mirrored, and nothing is wider than its column', async () => {
    await open();
    await press('Start');
    root().querySelector<HTMLElement>('.base')!.dir = 'rtl';
    const page = root().querySelector('.page')!;
    expect(page.scrollWidth).to.be.at.most(page.clientWidth + 1);
    const answer = root().querySelector('.answer')!.getBoundingClientRect();
    const box = root().querySelector('input')!.getBoundingClientRect();
    expect(box.left - answer.left).to.be.greaterThan(answer.right - box.right);
    const [whole, done] = ['.track', '.track rect'].map((part) => root().querySelector(part)!.getBoundingClientRect());
    expect(done!.right).to.be.closeTo(whole!.right, 1);
    expect(done!.left).to.be.greaterThan(whole!.left + 10);
  });

  const speaks = async (lang: string) => {
    const drawn = () => root().querySelector<HTMLElement>('.base')?.lang === lang;
    for (let i = 0; i < 150 && !drawn(); i++) await new Promise((done) => setTimeout(done, 20));
    expect(root().querySelector<HTMLElement>('.base')?.lang).to.equal(lang);
  };

  it('a language arrives, right to left, with the English beneath; another takes over and the answers stay', async () => {
    await open({ lang: 'ar' });
    await speaks('ar');
    expect(root().querySelector<HTMLElement>('.base')!.dir).to.equal('rtl');
    expect(textOf(root().querySelector('.translation'))).to.contain('A machine made this translation.');
    root().querySelector<HTMLElement>('.primary')!.click();
    await check.updateComplete;
    expect(textOf(root().querySelector('#title .english'))).to.equal('Is any of these happening right now?');
    root().querySelector('input')!.click();
    await check.updateComplete;
    expect(textOf(root().querySelector('.call'))).to.contain('911');
    check.lang = 'es';
    await speaks('es');
    expect(textOf(root().querySelector('#title'))).to.match(/^¿/);
    expect(root().querySelectorAll(':checked').length).to.equal(1);
  });

  it('a language that does not come leaves the emergency line in it, and all else in English', async () => {
    const { warn } = console;
    const warned: unknown[] = [];
    console.warn = (message) => warned.push(message);
    try {
      await open({ lang: 'it', base: '/nowhere/' });
      await speaks('en');
    } finally {
      console.warn = warn;
    }
    expect(textOf(root().querySelector('.fallback[lang=it]'))).to.contain('911');
    expect(title()).to.equal('Check symptoms and plan next steps');
    expect(warned.length).to.equal(1);
  });
});
