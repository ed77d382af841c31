import { html } from 'lit';
import { msg } from '../../localization/speech.js';
import type { Lent } from './lent.js';

export const backButton = (go: () => void): unknown =>
  html`<button type="button" @click=${go}>
    ${msg('Back', { id: 'back', desc: 'Button. Goes to the screen before.' })}
  </button>`;

export const clearButton = ({ act }: Lent): unknown =>
  html`<button type="button" @click=${() => act({ did: 'see', view: 'clear' })}>
    ${msg('Clear my answers', { id: 'clear', desc: 'Button. Asks before clearing.' })}
  </button>`;
