/**
 * The triage rules as data. `content/als/questions.yaml` and `content/als/rules.yaml` are written
 * in this shape; the engine takes it as an argument and knows nothing about ALS. It inherits nothing
 * (own.ts, `bare`), so that a page's scripts cannot add to it.
 */

/** How soon to get help, from most to least urgent. */
export const dispositions = ['emergency', 'urgent', 'prompt', 'routine', 'monitor'] as const;
export type Disposition = (typeof dispositions)[number];

export type Pattern = 'fits' | 'partly-fits' | 'points-elsewhere' | 'not-enough-information';

/** What a row asks of one question or fact. `unanswered` is a value like any other. */
export type Cell =
  string | readonly string[] | { readonly not: readonly string[] } | { readonly only: readonly string[] };

/** Holds when all of its cells hold. The keys are question ids or fact ids. */
export type Row = { readonly [id: string]: Cell };

export interface Question {
  /** Pick one, or tick any. */
  readonly type: 'one' | 'many';
  readonly options: readonly string[];
  /** There is no disposition while a safety question is unanswered, unless it is an emergency or urgent. */
  readonly safety?: true;
  /** Asked when one of these rows holds. Without it: always. */
  readonly askWhen?: readonly Row[];
  /** What the interview records when the question does not apply. Without it the question needs no answer then. */
  readonly otherwise?: string;
  /**
   * What the interview records when the reader goes on without choosing. A question left open counts
   * as this answer once any later question is answered.
   */
  readonly ifSkipped?: string;
  /** Changes words only: never counted, never invalid. */
  readonly wordsOnly?: true;
}

export interface Rule {
  readonly disposition: Disposition;
  readonly when: readonly Row[];
}

/** A sign of a list: a tick gives one answer, or opens questions that need more than a tick. */
export type Sign = { readonly sets: { readonly [question: string]: string } } | { readonly asks: readonly string[] };

export interface ScreenDefinition {
  readonly id: string;
  /** Asked as they stand. */
  readonly questions: readonly string[];
  /**
   * One list. Signs without a tick answer their questions "no" or "none"; of several ticked signs of
   * one question the first counts. `none` and `not-sure` are further choices of the list; the second
   * one asks all of its questions one by one.
   */
  readonly signs?: { readonly [sign: string]: Sign };
}

export interface TriageDefinition {
  readonly version: string;
  readonly questions: { readonly [id: string]: Question };
  readonly screens: readonly ScreenDefinition[];
  /** Named rows. A fact may use the facts above it. */
  readonly facts: { readonly [id: string]: readonly Row[] };
  /** In table order. */
  readonly rules: { readonly [id: string]: Rule };
  readonly fastReferral: readonly Row[];
  readonly crisisSupport: readonly Row[];
  readonly outOfScope: readonly Row[];
  /** Which extra advice a result shows, in order: when one of these rules fired, or one of these rows holds. */
  readonly extras: { readonly [id: string]: { readonly rules?: readonly string[]; readonly when?: readonly Row[] } };
  /** Where these are all the rules of the level that was reached, the result has words of its own. */
  readonly selfHarm: readonly string[];
  /** Which sentence the reader is given to read out to a doctor: the first whose rows hold. */
  readonly sentences: { readonly [id: string]: readonly Row[] };
  readonly pattern: {
    readonly hiddenWhen: readonly Row[];
    readonly unknownOf: readonly string[];
    /** The first row that holds counts. */
    readonly rows: readonly {
      readonly pattern: Pattern;
      readonly when: Row;
      /** At least so many questions of `unknownOf` are unanswered or not sure. */
      readonly unknown?: number;
    }[];
  };
}

/** What the reader chose so far: one option id, or for lists the ticked ones. */
export type Answers = { [questionId: string]: string | readonly string[] };

/** What the reader chose on the screens: answers to questions, and for lists of signs, by screen id, the signs. */
export type Choices = Answers;

export interface Assessment {
  /** `incomplete` while a question that applies is unanswered or a value is unknown. */
  status: 'complete' | 'incomplete' | 'out-of-scope';
  /** The highest that fired. `null`: not enough answered to say. */
  disposition: Disposition | null;
  /** Ask about being seen by neurology within about 2 weeks. */
  fastReferral: boolean;
  /** Show crisis support beside the result, whatever it is. */
  crisisSupport: boolean;
  /** Never changes a disposition; shown only where a publisher asks for it. */
  pattern: Pattern | null;
  /** Ids of all rules that fired, in table order. */
  fired: readonly string[];
  /** Ids given that are not questions, and questions given a value that is not an option. */
  invalid: readonly string[];
  rulesVersion: string;
}
