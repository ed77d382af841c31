import { html, nothing, type TemplateResult } from 'lit';
import type { Heading } from '../content.js';
import { msg, say, spoken, str, withValue } from '../localization/speech.js';
import { emergencyNumbers } from '../publisher/attributes.js';

/** A text about a number to call: with the number where it is known, else in words. */
export function withNumber(texts: Heading, region: string): string {
  const [number] = emergencyNumbers(region);
  return number ? withValue(texts.heading, number) : (texts.headingWithoutNumber ?? texts.heading);
}

/** Links to call numbers. */
export function callLinks(numbers: readonly string[]): TemplateResult {
  return html`<p class="calls">
    ${numbers.map(
      (number) =>
        html`<a class="call" part="call" href="tel:${number}"
          ><span>${say(withValue(msg(str`Call ${'{0}'}`, { id: 'call-number', desc: 'Link that calls an emergency number; 0 is the number. Safety.' }), number))}</span></a
        >`,
    )}
  </p>`;
}

/** The region's way to reach the emergency service without speaking, where one is known. */
export function noVoice(region: string): unknown {
  const text = spoken().words.noVoice[region];
  if (!text) return nothing;
  return html`<p class="no-voice">
    <strong>${say(msg('If you cannot speak:', { id: 'no-voice', desc: 'Before a way to reach the emergency service without speaking. Safety.' }))}</strong>
    ${say(text)}
  </p>`;
}

/** Links to call the region's numbers, and the way for people who cannot speak. */
export function callForHelp(region: string): TemplateResult {
  const numbers = emergencyNumbers(region);
  return html`${numbers.length ? callLinks(numbers) : nothing} ${noVoice(region)}`;
}

/** The emergency line, as a link where there is a number to call. */
export function helpLine(region: string): TemplateResult {
  const { withNumber, withoutNumber } = spoken().words.emergencyLine;
  const [number] = emergencyNumbers(region);
  return html`<p class="strip" part="strip">${number ? html`<a href="tel:${number}"><span>${say(withValue(withNumber, number))}</span></a>` : say(withoutNumber)}</p>`;
}
