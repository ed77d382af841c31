import { html, nothing, type LitElement } from 'lit';
import type { GuideSources, GuideText, GuideWords, Topic } from '../content.js';
import { helpLine } from '../drawing/emergency.js';
import type { SignsContext } from '../drawing/signs.js';
import { msg } from '../localization/speech.js';

/** What a reader has opened or taken along of a topic. Never remembered. */
export interface TopicState {
  /** A closed topic has been opened. */
  isOpen?: boolean;
  sources?: GuideSources | 'failed' | undefined;
  handed?: 'copied' | 'copy-blocked' | 'print-asked';
}

/** What the pages of the library are drawn from. */
export interface Page {
  context: SignsContext;
  library: GuideWords['library'];
  /** Those of this library, in their groups. */
  groups: GuideWords['library']['groups'];
  /** Those that can be turned to from here. */
  topics: readonly Topic[];
  isCarer: boolean;
  isPartlyEnglish: boolean | undefined;
  note: () => unknown;
  reading: () => unknown;
  host: LitElement;
  state: TopicState;
  open: (id: string) => void;
  /** Back to the contents, where there are some. */
  back: (() => void) | undefined;
  change: (state: TopicState) => void;
}

/** A text in the voice that is wanted. */
export const said = ({ isCarer }: Page, { text, carer }: GuideText): string => (isCarer && carer) || text;

/** Headings of a topic, on the page and on paper. */
export const headings = () => ({
  know: msg('What to know', { id: 'guide-know', desc: 'Heading in a topic of the library.' }),
  steps: msg('Do this', { id: 'do-this', desc: 'Heading in a result, above numbered steps.' }),
  ask: msg('Questions to ask', { id: 'questions-to-ask', desc: 'Heading above questions for the doctor.' }),
  country: msg('In your country', {
    id: 'guide-country',
    desc: 'Heading in a topic of the library, above what is so in the country of the reader alone.',
  }),
});

/** What stands near the top of each page: the emergency line, what is to be known of the language, the buttons for reading aloud. */
export const above = ({ context, isPartlyEnglish, note, reading }: Page): unknown =>
  html`${helpLine(context.region)} ${note()}
    ${isPartlyEnglish ? html`<p class="quiet">${msg('What has not been translated yet stands here in English.', { id: 'guide-in-english', desc: 'In the library, near the top of each page in another language.' })}</p>` : nothing}
    ${reading()}`;

/** A button that is a link to the eye. */
export const quietButton = (id: string, text: unknown, press: () => void, part = 'button-quiet'): unknown =>
  html`<button class="button-quiet" part=${part} type="button" id=${id || nothing} @click=${press}>${text}</button>`;
