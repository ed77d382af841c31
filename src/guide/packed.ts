import type { GuideText, GuideWords, Topic } from '../content.js';
import { packTexts, unpackTexts } from '../localization/packed-texts.js';
import { bare, flatMap } from '../triage/own.js';

/**
 * The library on its way to the reader: all its texts, one after another, and the shape that they stand in.
 * Compressed it weighs 800 bytes less than it does as it is used.
 */
export interface PackedGuide {
  /** The words of a carer follow the text that they stand for, and end with "~". */
  texts: string;
  topics: readonly (readonly PackedTopic[])[];
  /** How many remarks stand beside associations. */
  notes: number;
  review: GuideWords['library']['review'];
}
type PackedTopic = readonly [
  id: string,
  isClosed: number,
  know: number,
  steps: number,
  questions: number,
  sooner: readonly number[],
  next: readonly number[],
  countries: string,
  ...reviews: NonNullable<Topic['reviews']>,
];

/** @public Used where content is built. */
export function packGuide(words: GuideWords): PackedGuide {
  const { library, associationNotes } = words;
  const texts: string[] = [library.title, library.intro, `${library.carer}~`];
  const add = (some: Iterable<GuideText>) => {
    for (const { text, carer } of some) texts.push(text, ...(carer === undefined ? [] : [`${carer}~`]));
  };
  texts.push(...associationNotes);
  const topics = library.groups.map(({ heading, topics }) => {
    texts.push(heading);
    return topics.map((topic): PackedTopic => {
      const { id, title, closed, opening, know, do: steps, ask, sooner, countries = {}, next, reviews = [] } = topic;
      texts.push(title, ...(closed === undefined ? [] : [closed]));
      add([opening, ...know, ...steps, ...ask, ...Object.values(countries)]);
      const codes = Object.keys(countries).join();
      return [id, closed ? 1 : 0, know.length, steps.length, ask.length, sooner, next, codes, ...reviews];
    });
  });
  const packed = { texts: packTexts(texts), topics, notes: associationNotes.length, review: library.review };
  if (JSON.stringify(unpackGuide(packed)) !== JSON.stringify(words)) throw new Error('the library does not come back');
  return packed;
}

/** @public Taken by generated/guide.ts. */
export function unpackGuide({ texts, topics, notes, review }: PackedGuide): GuideWords {
  const all = unpackTexts(texts);
  let place = 0;
  const one = () => all[place++]!;
  const both = (): GuideText => {
    const text = one();
    return all[place]?.endsWith('~') ? { text, carer: one().slice(0, -1) } : { text };
  };
  const list = (length: number) => Array.from({ length }, both);
  const title = one();
  const { text: intro, carer = '' } = both();
  const associationNotes = Array.from({ length: notes }, one);
  const groups = topics.map((some) => ({
    heading: one(),
    topics: some.map(([id, isClosed, know, steps, questions, sooner, next, codes, ...reviews]): Topic => ({
      id,
      title: one(),
      ...(isClosed && { closed: one() }),
      opening: both(),
      know: list(know),
      do: list(steps),
      ask: list(questions),
      sooner,
      ...(codes && { countries: Object.fromEntries(flatMap(codes.split(','), (code) => [[code, both()]])) }),
      next,
      ...(reviews[0] && { reviews }),
    })),
  }));
  return bare({ library: { title, intro, carer, groups, review }, associationNotes });
}
