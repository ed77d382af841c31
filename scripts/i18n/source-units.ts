// Every text that is translated, interface and content alike, in English: what a language file is made from.
import type { Content } from '../../content/schema.ts';
import { units as contentUnits } from '../content/units.ts';
import { messages } from './messages.ts';
import { safetyOf } from './safety.ts';
import { byScreen } from './screens.ts';
import type { Group } from '../../src/content.ts';

/** One text to translate. */
export interface SourceUnit {
  /** Stable: `interface.back`, or the file of content/ and the path of ids in it. */
  id: string;
  /** English. {0}, {1} and {number} stand for what the page puts there. */
  source: string;
  /** For the translator: where it shows, what it means, how long it may be. */
  note: string;
  /** A wrong translation could delay care. */
  safety: boolean;
  /** Of a safety text: the English stands beneath it until somebody has checked it. */
  beneath?: boolean;
  /** The screen on which it stands, and what stands around it there. */
  screen?: string;
  around?: string;
  /** Of the interface: the groups of words with whose elements it shows. */
  groups?: readonly Group[];
}

/** Where a text of content/ shows, by its id: the first that fits. */
const places: readonly [RegExp, string][] = [
  [/^urgent-signs\.groups/, 'Urgent signs. Short heading above a group of signs.'],
  [
    /^advice\.sentences\..*\.carer/,
    'Result. A sentence to read out when calling a doctor, about someone else; it stands in quotation marks.',
  ],
  [
    /^advice\.sentences\./,
    'Result. A sentence to read out when calling a doctor, about oneself; it stands in quotation marks.',
  ],
  [/^article\.title/, 'Article. Its title.'],
  [/^article\.lead/, 'Article. The summary at the top.'],
  [/^article\.sections\.[^.]+\.heading/, 'Article. Heading of a section, also in the list of contents.'],
  [
    /^article\..*\.hidden\..*/,
    'Article. Survival figures: shown only when the reader asks for them. Keep every number.',
  ],
  [/^article\..*\.blocks\.[^.]+\.heading/, 'Article. Heading of a part of a section.'],
  [/^article\..*\.list\./, 'Article. One item of a list.'],
  [/^article\..*\.term$/, 'Article. A word or place that the next text explains.'],
  [/^article\./, 'Article. A paragraph.'],
  [/^guide\.[^.]+\.title/, 'Library. Title of a topic: on its button, and above its text.'],
  [/^guide\.[^.]+\.closed/, 'Library. What stands inside: its reader chooses whether to open the topic.'],
  [/^guide\..*\.heading/, 'Library. Heading above a group of topics.'],
  [/^guide\.[^.]+\.opening\./, 'Library. The beginning of a topic: one relief or one action.'],
  [/^guide\.[^.]+\.ask\./, 'Library. A question to take along, and to read out to a doctor.'],
  [/^guide\.[^.]+\.do\./, 'Library. A step, under the heading “Do this”.'],
  [/^guide\.[^.]+\.countries\./, 'Library. Shown in one country alone.'],
  [/^guide\./, 'Library. What to know.'],
  [/^glossary\..*\.term/, 'Words used here. The word as doctors say it, with its short form.'],
  [
    /^glossary\..*\.say/,
    'Words used here. How the word of your language sounds, written as your readers would spell it. Follows “Say it:”.',
  ],
  [/^glossary\./, 'Words used here. What the word means.'],
  [
    /^urgent-signs\.cards.*heading/,
    'Urgent signs. Heading of a card; the signs follow as a list. {number} is a phone number.',
  ],
  [
    /^urgent-signs\.signs\./,
    'Urgent signs. One sign in a list under “Call … now if you notice any of these”, “Get medical help today …” or “See a doctor …”. It names what is happening, to the reader or to somebody near.',
  ],
  [
    /^urgent-signs\.groups\./,
    'Urgent signs. Heading of a few signs in a card: what they are about. It lets a frightened reader find a sign at a glance.',
  ],
  [/^urgent-signs\./, 'Urgent signs. Around the cards.'],
  [/^questions\.questions\.[^.]+\.label/, 'Symptom check. A question in short; the answer follows. Keep it short.'],
  [/^questions\.questions\.[^.]+\.text/, 'Symptom check. A question to the reader.'],
  [
    /^questions\..*\.options\.[^.]+\.carer/,
    'Symptom check. An answer, given by somebody for another person. “They” is one person.',
  ],
  [
    /^questions\.questions\.[^.]+\.carer/,
    'Symptom check. The same question, to somebody who answers for another person. “They” is one person, of any sex.',
  ],
  [/^questions\.questions\.[^.]+\.diagnosed/, 'Symptom check. The same question, to a reader who already has ALS.'],
  [/^questions\.questions\.[^.]+\.hint/, 'Symptom check. Under a question: what else to know before answering.'],
  [
    /^questions\..*\.options\.[^.]+\.label/,
    'Symptom check. An answer in short. It stands after the short form of its question, with a colon between them.',
  ],
  [/^questions\..*\.parts\./, 'Symptom check. One of the things that the question names.'],
  [/^questions\..*\.options\./, 'Symptom check. An answer to choose.'],
  [/^questions\..*\.signs\.[^.]+\.more/, 'Symptom check. Smaller text under a sign: everything that it covers.'],
  [/^questions\..*\.signs\./, 'Symptom check. A sign to tick, about the reader or another person.'],
  [/^questions\.screens\.[^.]+\.why/, 'Symptom check. Under the heading of a screen: why we ask.'],
  [
    /^questions\.screens\.[^.]+\.since/,
    'Symptom check. Under the heading of a list, for a reader who already has ALS.',
  ],
  [
    /^questions\.screens\.[^.]+\.carer/,
    'Symptom check. Heading of a screen, for somebody who answers for another person.',
  ],
  [/^questions\.screens\./, 'Symptom check. Heading or short name of a screen.'],
  [/^rules\..*\.says/, 'Result. Why it gives this advice. One sentence.'],
  [/^rules\./, 'Result. More on the reason, beside its sources.'],
  [/^advice\.dispositions\.[^.]+\.label/, 'Result. How soon, in a few words, above the heading.'],
  [/^advice\..*heading/, 'Result. A heading: what to do. {number} is a phone number.'],
  [/^advice\.dispositions\.[^.]+\.(say|ask)\./, 'Result. What to say to, or ask, the doctor or the emergency service.'],
  [/^advice\.dispositions\.[^.]+\.(do|dont)\./, 'Result. What to do, or not to do, while waiting.'],
  [/^advice\.emergency-line/, 'On every screen: the line with the emergency number. The most important text of all.'],
  [/^advice\.(start|guide)/, 'Symptom check. On its first screen, or the list of signs shown in its place.'],
  [/^advice\./, 'Result. Advice.'],
  [
    /^emergency-numbers\./,
    'Beside the emergency number of one country: how to reach the service without speaking. Keep names, numbers and capital words as they are.',
  ],
  [
    /^translation-notes\.(reviewed|clinical)/,
    'About the translation: who has checked it. {0} name, {1} role, {2} date.',
  ],
  [
    /^translation-notes\.varies/,
    'About the translation: where the page asked for another region’s kind of the language. {0} is its name, such as “português (Brasil)”.',
  ],
  [/^translation-notes\.show/, 'A button about the translation. “Show the translation” leads back to your language.'],
  [
    /^translation-notes\./,
    'About the translation: how far it has been checked. The first texts that a reviewer signs.',
  ],
  [/^help-lines\./, 'Beside the name of a help line: a remark.'],
];

/** A label has little room; a sentence may run on. */
const room = (source: string) =>
  source.length <= 30 ? ` At most about ${Math.max(24, source.length * 2)} characters.` : '';

/** The beginning of a text, enough to know it by. */
const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 58).replace(/\s+\S*$/, '')} …` : text);

/** All texts, screen by screen, in the order in which they are read. */
export function sourceUnits(content: Content): SourceUnit[] {
  const all = [
    ...messages().map(({ id, text, note, groups }) => ({
      groups,
      id: `interface.${id}`,
      source: text,
      note: note.replace(/ ?Safety\.|: safety\b.*/i, ''),
      ...safetyOf(`interface.${id}`, text, /\bsafety\b/i.test(note)),
    })),
    ...contentUnits(content).map(({ id, text, file, path }) => {
      const [, question] = path.split('.');
      const asked = file === 'als/questions.yaml' && path.startsWith('questions.') && question;
      // “You” is then another person: languages with several words for it need to know.
      const voice = /^guide\..*\.carer$|^guide\.carer$/.test(id) ? ' Spoken to a carer: “you” is the carer.' : '';
      return {
        id,
        source: text,
        note: places.find(([pattern]) => pattern.test(id))![1] + voice,
        ...safetyOf(id, text, Boolean(asked && content['als/questions.yaml'].questions[asked]!.safety)),
      };
    }),
  ];
  return byScreen<SourceUnit>(content, all).flatMap(([{ name }, units]) =>
    units.map((unit, i) => {
      const [before, after] = [units[i - 1], units[i + 1]].map((other) => other && `“${beginning(other.source)}”`);
      const beside = [before && `before it stands ${before}`, after && `after it ${after}`].filter(Boolean).join(', ');
      return {
        ...unit,
        note: `${unit.safety ? 'SAFETY. ' : ''}${unit.note}${room(unit.source)}`,
        screen: name,
        around: `Screen: ${name}, ${i + 1} of ${units.length}${beside && `; ${beside}`}.`,
      };
    }),
  );
}
