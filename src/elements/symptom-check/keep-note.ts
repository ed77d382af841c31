import { html, nothing } from 'lit';
import { msg } from '../../localization/speech.js';
import type { State } from './state.js';

/** That the browser has refused to keep the answers. */
export const keepRefused = (): string =>
  msg('This browser does not let the page keep answers. They will be gone if the page is reloaded.', {
    id: 'keep-failed',
    desc: 'After “Keep my answers in this tab” was ticked and the browser has refused.',
  });

export const keepNote = ({ keeping }: State): unknown =>
  keeping === 'refused' ? html`<p class="note">${keepRefused()}</p>` : nothing;
