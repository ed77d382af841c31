import type { SignsAudience, Words } from '../../content.js';
import type { SignsContext } from '../../drawing/signs.js';
import type { Comfort } from '../../publisher/attributes.js';
import type { AnswerStyle } from './choice-group.js';
import type { State } from './state.js';
import type { Action } from './step.js';
import type { Act, Handed } from './summary-section.js';

/** What the element lends to its screens. What else they draw follows from the state. */
export interface Lent {
  element: HTMLElement;
  words: Words;
  state: State;
  /** The country whose emergency number applies, or ''. */
  region: string;
  style: AnswerStyle;
  comfort: Comfort;
  /** At the larger sizes Start comes before everything that can be chosen. */
  startFirst: boolean;
  /** The publisher offers to keep the answers in the tab. */
  mayKeep: unknown;
  showsPattern: unknown;
  fhirBase: string;
  /** A heading so many levels below the element's own; what the last id names is heard with it. */
  heading: (below: number, text: unknown, id?: string, part?: string, about?: string) => unknown;
  translationNote: unknown;
  signsFor: (audience: SignsAudience) => SignsContext;
  /** Takes what the reader did. */
  act: (action: Action) => void;
  /** Moves focus to the first answer of a group. */
  leadTo: (group: string) => void;
  /** Runs what the reader pressed to take the summary away, and shows what became of it: `failed` where it throws. */
  handOver: (failed: Handed, act: Act) => void;
}
