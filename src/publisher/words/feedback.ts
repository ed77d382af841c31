import { mark, type Shown } from './box.js';

/** Whose readers have answered: nobody is asked twice, whatever the element draws anew. */
const answered = new WeakSet<Element>();

/**
 * Asks whether the information was useful. The answer is an event for the page, `als-feedback`, and nothing else:
 * we send it nowhere.
 */
export function feedback({ host, locale, msg }: Shown, value: string): HTMLElement {
  const page = host.ownerDocument;
  const make = (tag: string, attributes: object, text = '') => {
    const made = Object.assign(page.createElement(tag), { textContent: text });
    for (const [name, attribute] of Object.entries(attributes)) made.setAttribute(name, attribute as string);
    return made;
  };
  const question = msg('Was this information useful?', {
    id: 'was-useful',
    desc: 'Question of the publisher of the page at the end of the article and of the danger signs, before the buttons Yes and No. It is about the information, not about the health of the reader.',
  });
  const status = make('div', { role: 'status', tabindex: '-1' });
  const thank = () => {
    status.textContent = msg('Thank you.', {
      id: 'thanks',
      desc: 'In the place of the buttons Yes and No, after an answer to “Was this information useful?”.',
    });
  };
  const buttons = [true, false].map((useful) => {
    const button = make(
      'button',
      { type: 'button', part: 'button' },
      useful
        ? msg('Yes', { id: 'yes', desc: 'Answer to a yes-or-no question.' })
        : msg('No', { id: 'no', desc: 'Answer to a yes-or-no question.' }),
    );
    button.addEventListener('click', () => {
      // A press that comes twice is one answer.
      if (answered.has(host)) return;
      answered.add(host);
      for (const one of buttons) one.remove();
      thank();
      status.focus({ preventScroll: true });
      host.dispatchEvent(new CustomEvent('als-feedback', { detail: { useful }, bubbles: true, composed: true }));
    });
    return button;
  });
  if (answered.has(host)) {
    buttons.length = 0;
    thank();
  }
  const group = make('div', {
    class: 'als-theirs-feedback',
    part: 'feedback',
    role: 'group',
    'aria-label': question,
    lang: locale,
    [mark]: value,
  });
  group.append(make('div', {}, question), ...buttons, status);
  return group;
}
