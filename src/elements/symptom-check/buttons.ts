import { html, nothing } from 'lit';
import { msg } from '../../localization/speech.js';
import type { Lent } from './lent.js';

export const button = (text: unknown, press: () => void, style = ''): unknown =>
  html`<button class=${style || nothing} part=${style === 'primary' ? 'button button-primary' : style || 'button'} type="button" @click=${press}>${text}</button>`;

export const backButton = (go: () => void): unknown =>
  button(msg('Back', { id: 'back', desc: 'Button. Goes to the screen before.' }), go);

export const clearButton = ({ act }: Lent): unknown =>
  button(msg('Clear my answers', { id: 'clear', desc: 'Button. Asks before clearing.' }), () =>
    act({ did: 'see', view: 'clear' }),
  );
