import type { Content } from '../../content/schema.ts';
import type { GuideSources, GuideText, GuideWords, SharedWords, Topic } from '../../src/content.ts';
import { claimsOf } from './check-guide.ts';
import { addressOf, given, reviewsOf, signsByGroup } from './compact.ts';

/** Topics in the order in which readers find them. */
export const topicIds = (content: Content): string[] =>
  Object.values(content['als/guide.yaml'].groups).flatMap(({ topics }) => topics);

/** Source keys in the order in which the library cites them. */
const guideOrder = (content: Content): string[] => [
  ...new Set(
    topicIds(content).flatMap((id) => claimsOf(content['als/guide'][id]!).flatMap(([, { sources }]) => sources)),
  ),
];

/** Each source of the library: its address and its whole citation. And what each topic cites, by its statements in their order. */
export function guideSources(content: Content): GuideSources {
  const order = guideOrder(content);
  return {
    sources: order.map((key) => {
      const { citation, url } = content['als/sources.yaml'][key]!;
      return [addressOf(url), citation];
    }),
    cited: Object.fromEntries(
      topicIds(content).map((id) => [
        id,
        claimsOf(content['als/guide'][id]!).map(([, { sources }]) => sources.map((key) => order.indexOf(key))),
      ]),
    ),
  };
}

/** The library as its element takes it. */
export function compactGuide(
  content: Content,
  day: (iso: string) => string,
  review: SharedWords['review'],
): GuideWords['library'] {
  const { title, intro, carer, groups } = content['als/guide.yaml'];
  const ids = topicIds(content);
  // One list after another, as SignsWords has them.
  const signOrder = (['emergency', 'urgent', 'prompt'] as const).flatMap((level) =>
    signsByGroup(content, level)
      .flat()
      .map(([id]) => id),
  );
  const text = ({ text, carer }: GuideText): GuideText => given({ text, carer });
  const list = (texts: Record<string, GuideText>) => Object.values(texts).map(text);
  const topicOf = (id: string): Topic => {
    const topic = content['als/guide'][id]!;
    return given({
      id,
      title: topic.title,
      closed: topic.closed,
      opening: text(topic.opening),
      know: list(topic.know),
      do: list(topic.do),
      ask: list(topic.ask),
      sooner: topic.sooner.map((sign) => signOrder.indexOf(sign)).sort((a, b) => a - b),
      countries:
        topic.countries &&
        Object.fromEntries(Object.entries(topic.countries).map(([code, said]) => [code, text(said)])),
      next: topic.next.map((other) => ids.indexOf(other)),
      reviews: reviewsOf(content, day, (covers) => covers === 'guide' || covers === `guide-${id}`),
    });
  };
  return {
    title,
    intro,
    carer,
    groups: Object.values(groups).map(({ heading, topics }) => ({ heading, topics: topics.map(topicOf) })),
    review: { ...review, reviews: [] },
  };
}
