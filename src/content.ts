/**
 * Content as the elements take it: one object a language, written by `npm run content` from
 * `content/`. A source is a number: its place in `sources`.
 *
 * It comes in groups, so that a page pays only for what it shows. Every element has the words of the
 * signs, and one more group at most. What two of the others say stands in both.
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

/** A sign for all or for one audience alone. */
export interface UrgentSign {
  all?: string | undefined;
  worried?: string | undefined;
  diagnosed?: string | undefined;
}

/** The signs of each level and group. */
export type SignLists = { [level in CardLevel]: readonly (readonly UrgentSign[])[] };

/** What to do, with a number to call or, where none is known, in words. */
export interface Heading {
  heading: string;
  headingWithoutNumber?: string | undefined;
}

export interface Card extends Heading {
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

export interface Result extends Heading {
  label: string;
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

/** What the danger signs say, and every element with them. */
export interface SignsWords {
  signs: { [audience in SignsAudience]: { [level in CardLevel]: Card } } & {
    title: string;
    intro: string;
    /** For a small box: a few signs of the emergency in a sentence, and how many these are. */
    compact: Heading & { named: number };
    /** How soon, by the level of the card. */
    labels: { [level in CardLevel]: string };
    /** What the signs are about, the gravest first. */
    groups: readonly string[];
    list: SignLists;
    /** Above the crisis lines. */
    crisis: string;
  };
  emergencyLine: { withNumber: string; withoutNumber: string };
  /** By region: how to reach the emergency service without speaking. */
  noVoice: { readonly [region: string]: string };
  /** Remarks beside crisis lines. */
  crisisNotes: readonly string[];
}

/** What the article and the check both say. */
export interface SharedWords {
  /** Those of the signs that have a short form, in that. */
  shortSigns: SignLists;
  sources: readonly Source[];
  /** Days are written out. */
  review: {
    version: string;
    checked: string;
    contactsChecked: string;
    reviews: readonly Review[];
    /** The day until when it is to be reviewed again, in ISO 8601, and its month written out. */
    next?: { day: string; month: string } | undefined;
  };
}

export interface ArticleWords extends SharedWords {
  article: {
    title: string;
    lead: readonly Block[];
    sections: readonly Section[];
    /** How soon to get help, the soonest first. */
    ladder: readonly Heading[];
    /** How to get emergency help without speaking. */
    noVoice: readonly string[];
  };
  glossary: readonly { term: string; text: string; say?: string | undefined }[];
  /** Remarks beside associations. */
  associationNotes: readonly string[];
}

export interface CheckWords extends SharedWords {
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
  /** Remarks beside advice lines. */
  adviceNotes: readonly string[];
}

/** A text of the library. */
export interface GuideText {
  text: string;
  /** The same, spoken to a carer. Without: the text is for both. */
  carer?: string | undefined;
}

/** What the library stands on: a file of its own, for a reader who opens sources. */
export interface GuideSources {
  /** Addresses are without their `https://`. */
  sources: readonly (readonly [address: string, citation: string])[];
  /** By topic, the places in `sources` of each statement: the opening, what to know, what to do, what differs by country. */
  cited: { readonly [topic: string]: readonly (readonly number[])[] };
}

/** A topic of the library. */
export interface Topic {
  id: string;
  title: string;
  /** What stands inside: its reader chooses whether to open it. */
  closed?: string | undefined;
  opening: GuideText;
  know: readonly GuideText[];
  do: readonly GuideText[];
  ask: readonly GuideText[];
  /** Danger signs, the gravest first: their places among all signs of SignsWords, one list after another. */
  sooner: readonly number[];
  /** By region. */
  countries?: { readonly [region: string]: GuideText } | undefined;
  /** Places among all topics. */
  next: readonly number[];
  reviews?: readonly Review[] | undefined;
}

/** The library. */
export interface GuideWords {
  library: {
    title: string;
    intro: string;
    carer: string;
    groups: readonly { heading: string; topics: readonly Topic[] }[];
    review: SharedWords['review'];
  };
  /** Remarks beside associations. */
  associationNotes: readonly string[];
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

/** The groups, by the element that they are for. */
export interface WordGroups {
  signs: SignsWords;
  article: ArticleWords;
  check: CheckWords;
  /** In files of its own: guide/<locale>.js. */
  guide: GuideWords;
}
export type Group = keyof WordGroups;

/** All words. Those of a group are there where an element that needs them is. */
export type Words = SignsWords & ArticleWords & CheckWords & Partial<Pick<GuideWords, 'library'>>;

export interface Regions {
  /** "US USA UNITEDSTATESOFAMERICA": a region, then what else it is called, in capitals; ' GEORGIA' is none. */
  names: string;
  /** "911 US CA;144,112 AT": the numbers to show, then the regions that show them. */
  numbers: string;
  /** ISO 8601: from this day on, the numbers of help lines are not shown. */
  phonesUntil: string;
  /**
   * Crisis lines: a row a region, that of the world has none. "US;name|phone|url|note|always": a note is its
   * place in the notes, and at `always` somebody answers day and night.
   */
  crisis: string;
}
