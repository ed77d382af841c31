// What must hold in every engine: the room an element asks for, and that it hides with what hides it.
import { expect } from '@open-wc/testing';

before(async () => {
  if (customElements.get('als-urgent-signs')) return;
  const script = document.createElement('script');
  script.src = '/dist/als-widgets.js';
  const loaded = new Promise((done, failed) => {
    script.onload = done;
    script.onerror = failed;
  });
  document.head.append(script);
  await loaded;
});

const holder = document.createElement('div');
before(() => document.body.append(holder));
afterEach(() => holder.replaceChildren());

const signs = '<als-urgent-signs region="GB"></als-urgent-signs>';
/** The element on a page that holds this, once it has drawn itself. */
const open = async (html: string) => {
  const ready = new Promise((done) => holder.addEventListener('als-ready', done, { once: true }));
  holder.innerHTML = html;
  await ready;
  return holder.querySelector('als-urgent-signs') as HTMLElement;
};

describe('In this engine an element', () => {
  const places: { [where: string]: string } = {
    'a row': `<div style="display:flex"><div>Picture</div>${signs}</div>`,
    'a column': `<div style="display:flex;flex-direction:column;align-items:center">${signs}</div>`,
    'a grid': `<div style="display:grid;place-items:center">${signs}</div>`,
    'a float': `<div style="float:left">${signs}</div>`,
    'a line': `<div style="display:inline-block">${signs}</div>`,
    'a table': `<table><tr><td>Note</td><td>${signs}</td></tr></table>`,
    'a box that is placed': `<div style="position:absolute;left:0">${signs}</div>`,
    'a dialog': `<dialog>${signs}</dialog>`,
    'a popover': `<div popover>${signs}</div>`,
    'itself as a popover': signs.replace(' region', ' popover region'),
  };
  for (const [where, html] of Object.entries(places))
    it(`has room in ${where}`, async () => {
      const element = await open(html);
      holder.querySelector('dialog')?.showModal();
      const popover = holder.querySelector<HTMLElement>('[popover]');
      if (popover) expect(element.getBoundingClientRect().height).to.equal(0);
      popover?.showPopover();
      const { width, right, height } = element.getBoundingClientRect();
      expect(width).to.be.above(Math.min(500, innerWidth / 2));
      expect(right).to.be.at.most(innerWidth + 1);
      if (element === popover) expect(height).to.be.at.most(innerHeight);
    });

  it('does not grow out of what is narrow', async () => {
    for (const style of ['display:flex;width:200px', 'width:200px', 'display:grid;width:200px']) {
      const element = await open(`<div style="${style}">${signs}</div>`);
      expect(Math.round(element.getBoundingClientRect().width)).to.equal(200);
    }
  });

  it('hides with what hides it, and not for a stray rule', async () => {
    const look = (element: HTMLElement) => {
      const { visibility, pointerEvents } = getComputedStyle(element.shadowRoot!.querySelector('.call')!);
      return `${visibility} ${pointerEvents} ${getComputedStyle(element).display}`;
    };
    const closed = '<div style="visibility:hidden;pointer-events:none">';
    expect(look(await open(`${closed}${signs}</div>`))).to.equal('hidden none block');
    const stray = signs.replace(' region', ' style="display:none;visibility:hidden" region');
    expect(look(await open(stray))).to.equal('visible auto block');
    expect((await open(signs.replace(' region', ' hidden region'))).getBoundingClientRect().height).to.equal(0);
  });

  it('is dressed in a frame as on the page', async () => {
    const element = await open(signs);
    const size = () => getComputedStyle(element.shadowRoot!.querySelector('.page')!).fontSize;
    const before = size();
    const frame = holder.appendChild(document.createElement('iframe'));
    frame.width = '900';
    frame.contentDocument!.body.append(element);
    expect(size()).to.equal(before);
    holder.append(element);
    expect(size()).to.equal(before);
  });
});
