/**
 * Content as the elements take it: one object a language, written by `npm run content` from
 * `content/`. A source is a number: its place in `sources`.
 */
import type { Disposition, Pattern } from './triage/definition.js';

export interface Block {
  heading?: string | undefined;
  text?: string | undefined;
  list?: readonly string[] | undefined;
  terms?: readonly { term: string; text: string; sources?: readonly number[] | undefined }[] | undefined;
  /** The day on which this was last checked, written out. */
  checked?: string | undefined;
  /** The region's way to reach the emergency service without speaking follows. */
  noVoice?: true | undefined;
  /** The region's crisis lines follow. */
  crisisLines?: true | undefined;
  /** The short forms of these urgent signs are the list. */
  signs?: CardLevel | undefined;
  /** Drawn as well as told: the text is the caption, the list and the terms say all that the drawing shows. */
  figure?: 'pathway' | 'start-places' | 'road' | 'ladder' | 'team' | undefined;
  sources?: readonly number[] | undefined;
}

export interface Section {
  id: string;
  heading: string;
  /** The section at whose start the link to this one stands. Without: the contents have it. */
  partOf?: string | undefined;
  blocks: readonly Block[];
  /** Not in the page until the reader asks for it. */
  hidden?: readonly Block[] | undefined;
}

export interface Source {
  /** Whose, and for papers, of which year. The whole citation is in sources.ts. */
  name: string;
  /** Without its `https://`. */
  address: string;
}

export interface Review {
  name: string;
  role: string;
  organisation: string;
  date: string;
}

/** How soon a card of urgent signs calls for help. */
export type CardLevel = 'emergency' | 'urgent' | 'prompt';

/** Whom the urgent signs are for. */
export type SignsAudience = 'worried' | 'diagnosed';

/** A sign for all or for one audience alone, with a short form where the short lists have it. */
export interface UrgentSign {
  all?: string | undefined;
  worried?: string | undefined;
  diagnosed?: string | undefined;
  short?: string | undefined;
}

export interface Card {
  heading: string;
  headingWithoutNumber?: string | undefined;
  after?: string | undefined;
}

export interface QuestionWords {
  text: string;
  carer?: string | undefined;
  diagnosed?: string | undefined;
  label: string;
  parts?: readonly string[] | undefined;
  /** What else to know before answering. */
  hint?: string | undefined;
  /** In the order of the options in the triage definition. Without: yes, no, not sure. */
  options?: readonly (string | OptionWords)[] | undefined;
}

export interface OptionWords {
  text: string;
  carer?: string | undefined;
  diagnosed?: string | undefined;
  /** Stands after the label of the question. Without: the text. */
  label?: string | undefined;
}

export interface SignWords {
  text: string;
  more?: string | undefined;
  diagnosed?: string | undefined;
}

export interface ScreenWords {
  why: string;
  /** Without: the only question is the heading. */
  heading?: string | undefined;
  carer?: string | undefined;
  diagnosed?: string | undefined;
  /** Above the list, for readers who already have the diagnosis. */
  since?: string | undefined;
  /** Above the list, where other questions share the screen. */
  ask?: string | undefined;
  label?: string | undefined;
  /** In the order of the triage definition. */
  signs?: readonly SignWords[] | undefined;
}

export interface Result {
  label: string;
  heading: string;
  headingWithoutNumber?: string | undefined;
  lead: string;
  /** For a reader who has noticed something that no rule asks about. */
  leadNoticed?: string | undefined;
  /** What to do, in order. */
  steps?: readonly string[] | undefined;
  say?: readonly string[] | undefined;
  ask?: readonly string[] | undefined;
  do?: readonly string[] | undefined;
  dont?: readonly string[] | undefined;
  sooner?: readonly string[] | undefined;
}

export interface Extra {
  heading?: string | undefined;
  text?: string | undefined;
  list?: readonly string[] | undefined;
}

export interface Words {
  article: { title: string; lead: readonly Block[]; sections: readonly Section[] };
  glossary: readonly { term: string; text: string; say?: string | undefined }[];
  sources: readonly Source[];
  /** Days are written out. */
  review: { version: string; checked: string; contactsChecked: string; reviews: readonly Review[] };
  signs: { [audience in SignsAudience]: { [level in CardLevel]: Card } } & {
    title: string;
    intro: string;
    /** What the signs are about, the gravest first. */
    groups: readonly string[];
    /** The signs of each group. */
    list: { [level in CardLevel]: readonly (readonly UrgentSign[])[] };
  };
  questions: { readonly [id: string]: QuestionWords };
  screens: { readonly [id: string]: ScreenWords };
  rules: {
    readonly [id: string]: { says: string; reasoning?: string | undefined; sources?: readonly number[] | undefined };
  };
  results: { [result in Disposition | 'none' | 'self-harm']: Result };
  common: {
    limits: readonly string[];
    say: readonly string[];
    ask: readonly string[];
    worry: readonly string[];
    intendedPurpose: string;
  };
  /** By the ids of the rules. */
  extras: { readonly [id: string]: Extra };
  /** What to say when calling a doctor, for oneself or for somebody else. */
  sentences: { readonly [id: string]: { text: string; carer: string } };
  /** Softer sentences for what the code calls a pattern, and what is said with each. */
  patterns: { readonly [pattern in Pattern | 'note']: string };
  guide: { title: string; intro: string };
  start: { title: string; intro: string; cannot: string; time: string; privacy: string };
  emergencyLine: { withNumber: string; withoutNumber: string };
  /** By region: how to reach the emergency service without speaking. */
  noVoice: { readonly [region: string]: string };
  /** Remarks beside help lines. */
  notes: readonly string[];
}

/** What texts that are written beforehand tell machines. */
export interface About {
  /** What code systems call the condition. */
  codes: readonly { system: string; code: string }[];
  /** Days in ISO 8601. */
  reviews: readonly Review[];
  /** By the ids of sections: what a link to one is called, where that is not its id. */
  anchors: { readonly [section: string]: string };
}

export interface Contact {
  name: string;
  /** Its place in the notes of Words. */
  note?: number | undefined;
  phone?: string | undefined;
  url?: string | undefined;
  /** Somebody answers the phone day and night. */
  always?: true | undefined;
}

export interface Regions {
  /** "US USA UNITEDSTATESOFAMERICA": a region, then what else it is called, in capitals; ' GEORGIA' is none. */
  names: string;
  /** "911 US CA;144,112 AT": the numbers to show, then the regions that show them. */
  numbers: string;
  /** ISO 8601: from this day on, the numbers of help lines are not shown. */
  phonesUntil: string;
  /** Where the region has none. */
  worldwide: { crisis: readonly Contact[]; associations: readonly Contact[] };
  lines: {
    readonly [region: string]: {
      crisis?: readonly Contact[] | undefined;
      advice?: readonly Contact[] | undefined;
      associations?: readonly Contact[] | undefined;
    };
  };
}
