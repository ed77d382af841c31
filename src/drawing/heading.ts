import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../localization/speech.js';

/**
 * A real heading of a level known only when it is drawn, 6 at the deepest. It can take focus from
 * a script, so that a new screen or an in-page link starts there; what `about` names is then heard with it.
 */
export function heading(
  level: number,
  title: unknown,
  id: string,
  part = id === 'title' ? 'heading' : 'subheading',
  about = '',
): TemplateResult {
  const text = typeof title === 'string' ? say(title) : title;
  switch (level) {
    case 1:
      return html`<h1 id=${id || nothing} part=${part} tabindex="-1" aria-describedby=${about || nothing}>${text}</h1>`;
    case 2:
      return html`<h2 id=${id || nothing} part=${part} tabindex="-1" aria-describedby=${about || nothing}>${text}</h2>`;
    case 3:
      return html`<h3 id=${id || nothing} part=${part} tabindex="-1" aria-describedby=${about || nothing}>${text}</h3>`;
    case 4:
      return html`<h4 id=${id || nothing} part=${part} tabindex="-1" aria-describedby=${about || nothing}>${text}</h4>`;
    case 5:
      return html`<h5 id=${id || nothing} part=${part} tabindex="-1" aria-describedby=${about || nothing}>${text}</h5>`;
    default:
      return html`<h6 id=${id || nothing} part=${part} tabindex="-1" aria-describedby=${about || nothing}>${text}</h6>`;
  }
}
