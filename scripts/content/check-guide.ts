import type { Content, Topic } from '../../content/schema.ts';
import type { Fault } from './load.ts';

const fileOf = (id: string) => `als/guide/${id}.yaml`;

/** Everything of the library that may cite a source, with where it stands. */
export function guideClaims(content: Content): { file: string; path: string; sources: readonly string[] }[] {
  return Object.entries(content['als/guide']).flatMap(([id, topic]) =>
    claimsOf(topic).map(([path, { sources }]) => ({ file: fileOf(id), path, sources })),
  );
}

/** The texts of a topic that may make a claim. */
export const claimsOf = ({ opening, know, do: steps, countries = {} }: Topic) => [
  ['opening', opening] as const,
  ...Object.entries({ know, do: steps, countries }).flatMap(([part, texts]) =>
    Object.entries(texts).map(([id, text]) => [`${part}.${id}`, text] as const),
  ),
];

/** What no schema can say of the library: each topic reached, each id known. */
export function checkGuide(content: Content): Fault[] {
  const faults: Fault[] = [];
  const fault = (file: string, path: string, message: string) => faults.push({ file, path, message });
  const topics = content['als/guide'];
  const { groups } = content['als/guide.yaml'];
  const { signs } = content['als/urgent-signs.yaml'];
  const reached = new Map<string, string>();
  for (const [group, { topics: listed }] of Object.entries(groups))
    for (const id of listed) {
      const at = `groups.${group}`;
      if (!topics[id]) fault('als/guide.yaml', at, `names topic ${id}, which does not exist`);
      else if (topics[id].group !== group) fault(fileOf(id), 'group', `is not ${group}, where guide.yaml has it`);
      if (reached.has(id)) fault('als/guide.yaml', at, `names topic ${id} a second time`);
      reached.set(id, group);
    }
  for (const [id, { sooner, next }] of Object.entries(topics)) {
    if (!reached.has(id)) fault(fileOf(id), '(top)', 'is a topic that nobody can reach: guide.yaml does not name it');
    for (const sign of sooner)
      if (!signs[sign]) fault(fileOf(id), 'sooner', `names sign ${sign}, which does not exist`);
    for (const other of next)
      if (other === id || !topics[other]) fault(fileOf(id), 'next', `names ${other}, which is no other topic`);
    for (const [part, list] of Object.entries({ sooner, next }))
      if (new Set(list).size < list.length) fault(fileOf(id), part, 'names one a second time');
  }
  const covered = [
    ...['article', 'urgent-signs', 'questions', 'rules', 'advice', 'guide'],
    ...Object.keys(topics).map((id) => `guide-${id}`),
  ];
  for (const { name, covers } of content['als/review.yaml'].reviews)
    for (const one of covers)
      if (!covered.includes(one))
        fault('als/review.yaml', `reviews.${name}`, `covers ${one}: expected ${covered[0]}, …`);
  return faults;
}
