import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/als-widgets.js';
import type { AlsSymptomCheck } from '../../src/elements/als-symptom-check.js';
import type { AlsUrgentSigns } from '../../src/elements/als-urgent-signs.js';

const inputs = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=q0] input')];
const text = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

describe('Every element', () => {
  for (const tag of ['als-urgent-signs', 'als-overview', 'als-symptom-check'])
    it(`<${tag}> draws itself in an open root, in English, and tells when it is ready`, async () => {
      const element = document.createElement(tag);
      setTimeout(() => document.body.append(element));
      await oneEvent(element, 'als-ready');
      const base = element.shadowRoot!.querySelector('.base')!;
      expect(base.getAttribute('lang')).to.equal('en');
      expect(base.getAttribute('dir')).to.equal('ltr');
      expect(element.getAttributeNames()).to.deep.equal([]);
      element.remove();
    });

  it('shows what stands between the tags until it draws itself', async () => {
    const element = document.createElement('als-urgent-signs');
    element.textContent = 'Call your emergency number.';
    document.body.append(element);
    expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal(
      'Call your emergency number.',
    );
    await oneEvent(element, 'als-ready');
    expect(element.shadowRoot!.querySelector('slot')).to.equal(null);
    element.remove();
  });

  it('follows its attributes: region, audience, heading level and theme', async () => {
    const element = await fixture<AlsUrgentSigns>(html`<als-urgent-signs region="US"></als-urgent-signs>`);
    await element.updateComplete;
    expect(text(element)).to.contain('Call 911');
    element.setAttribute('region', 'de');
    element.setAttribute('audience', 'diagnosed');
    element.setAttribute('heading-level', '4');
    element.setAttribute('theme', 'dark');
    await element.updateComplete;
    expect(text(element)).to.contain('Call 112').and.to.contain('ALS team');
    expect(element.shadowRoot!.querySelector('h4')!.textContent).to.equal('When to get help');
    expect(getComputedStyle(element.shadowRoot!.querySelector('.base')!).colorScheme).to.equal('dark');
  });

  it('takes properties as a framework may set them: numbers, and nothing', async () => {
    const element = await fixture<AlsUrgentSigns>(html`<als-urgent-signs region="US"></als-urgent-signs>`);
    Object.assign(element, { headingLevel: 3, region: null, theme: undefined });
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('h3')!.textContent).to.equal('When to get help');
    expect(text(element)).to.contain('your local emergency number');
  });

  it('keeps the answers when it is moved in the page', async () => {
    const element = await fixture<AlsSymptomCheck>(html`<als-symptom-check></als-symptom-check>`);
    await element.updateComplete;
    inputs(element)[1]!.click();
    document.body.append(element);
    await element.updateComplete;
    expect(inputs(element)[1]!.checked).to.equal(true);
    element.remove();
  });

  it('does not mix its answers with those of a second check on the page', async () => {
    const box = await fixture(
      html`<div><als-symptom-check></als-symptom-check><als-symptom-check></als-symptom-check></div>`,
    );
    const [one, two] = [...box.querySelectorAll('als-symptom-check')];
    await Promise.all([one!.updateComplete, two!.updateComplete]);
    inputs(one!)[0]!.click();
    inputs(two!)[1]!.click();
    expect(inputs(one!).map((input) => input.checked)).to.deep.equal([true, false]);
  });
});
