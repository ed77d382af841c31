import { html, nothing } from 'lit';
import { callForHelp, callLinks, noVoice, withNumber } from '../../drawing/emergency.js';
import { items } from '../../drawing/items.js';
import { say } from '../../localization/speech.js';
import { emergencyNumbers } from '../../publisher/attributes.js';
import { groupsOf } from '../../triage/interview.js';
import { some } from '../../triage/own.js';
import type { Lent } from './lent.js';
import { callsForHelp, screenOf } from './state.js';

/** Emergency help, while it is under way, above the questions. */
export function helpAbove({ words, region, heading }: Lent): unknown {
  const { emergency } = words.results;
  return html`<div class="card emergency" part="card card-emergency">
    ${heading(1, withNumber(emergency, region), 'emergency', 'card-heading')}
    <p>${say(emergency.lead)}</p>
    ${callForHelp(region)}
    <ul ${items(emergency.say!)}></ul>
  </div>`;
}

/** What goes with a call for help, below the answer that asks for it. */
export const howToGetHelp = ({ words, region }: Lent): unknown =>
  html`<div class="part">${noVoice(region)} <ul ${items(words.results.emergency.say!)}></ul></div>`;

/**
 * Emergency help, as soon as an answer calls for it: over the half of the window in which the reader
 * has not pressed. Nothing moves or scrolls, and nothing comes to lie under a resting gaze.
 */
export function helpOverPage({ words, state, region, style, heading }: Lent, isOnTop: boolean): unknown {
  const [number] = emergencyNumbers(region);
  const isCalledFor =
    state.view === 'questions' && some(groupsOf(screenOf(state, style)), (id) => callsForHelp(state, id));
  // What stands around it is always there: a recorder that leaves it out does not see help come.
  return html`<div class="over">
    ${
      isCalledFor
        ? html`<div class="help card emergency ${isOnTop ? 'top' : ''}" part="card-emergency card">
            ${heading(1, withNumber(words.results.emergency, region), 'emergency', 'card-heading')}
            ${number ? callLinks([number]) : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

/** Whether the reader has pressed in the lower half of the window. */
export function hasPressedLow(root: ShadowRoot): boolean {
  const pressed = root.querySelector('.answer:hover') ?? root.activeElement;
  const { top = 0, bottom = 0 } = pressed?.getBoundingClientRect() ?? {};
  return top + bottom > innerHeight;
}

/** Looks whether help that has appeared can be seen, and what to do where it cannot, as in a frame as high as its content. */
export function lookForHelp(root: ShadowRoot, isUnseen: () => void): void {
  const seen = new IntersectionObserver(([help]) => {
    seen.disconnect();
    // It may have been drawn again since, or taken back.
    if (!help!.target.isConnected) lookForHelp(root, isUnseen);
    else if (help!.intersectionRatio < 0.5) isUnseen();
  });
  const help = root.querySelector('.help');
  if (help) seen.observe(help);
}
