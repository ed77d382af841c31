// The screens on which texts stand, in the order in which they are read: a translator sees what stands around each.
import type { Content } from '../../content/schema.ts';

/** A screen: its name for translators, and its texts, each as an id or as what ids begin with. */
export interface Screen {
  name: string;
  texts: readonly string[];
}

const messages = (...ids: string[]) => ids.map((id) => `interface.${id}`);
const keys = (record: object) => Object.keys(record);

/** Signs of one card, by their groups. */
function card(content: Content, level: 'emergency' | 'urgent' | 'prompt'): string[] {
  const { groups, signs } = content['als/urgent-signs.yaml'];
  return keys(groups).flatMap((group) => {
    const here = keys(signs).filter((id) => signs[id]!.group === group && signs[id]!.disposition === level);
    return here.length ? [`urgent-signs.groups.${group}`, ...here.map((id) => `urgent-signs.signs.${id}.`)] : [];
  });
}

/** The screens of the check, in order, each with the questions that it leads to. */
function interview(content: Content): Screen[] {
  const { screens, questions } = content['als/questions.yaml'];
  const asked = new Set(['who-for']);
  const ofScreen = keys(screens).map((id) => {
    const screen = screens[id]!;
    const signs = keys(screen.signs ?? {});
    const here = [
      ...(screen.questions ?? []),
      ...signs.flatMap((sign) => [...keys(screen.signs![sign]!.sets ?? {}), ...(screen.signs![sign]!.asks ?? [])]),
    ].filter((question) => !asked.has(question) && asked.add(question));
    return {
      name: `Symptom check: ${screen.label ?? screen.heading ?? questions[here[0]!]!.text}`,
      texts: [
        ...['heading', 'carer', 'diagnosed', 'label', 'why', 'since', 'ask'].map(
          (part) => `questions.screens.${id}.${part}`,
        ),
        ...signs.map((sign) => `questions.screens.${id}.signs.${sign}.`),
        `questions.screens.${id}.`,
        ...here.map((question) => `questions.questions.${question}.`),
      ],
    };
  });
  return [...ofScreen, { name: 'Symptom check: other questions', texts: ['questions.'] }];
}

const result = (name: string, level: string, ...more: string[]): Screen => ({
  name: `Result: ${name}`,
  texts: [
    ...['label', 'heading', 'lead', 'steps'].map((part) => `advice.dispositions.${level}.${part}`),
    `advice.dispositions.${level}.`,
    ...more,
  ],
});

/** All screens: those that decide first. A text belongs to the first that names it. */
export const screensOf = (content: Content): Screen[] => [
  {
    name: 'The emergency line, on every screen',
    texts: ['advice.emergency-line.', ...messages('call-number', 'no-voice')],
  },
  {
    name: 'Danger signs: call now',
    texts: [
      'urgent-signs.title',
      'urgent-signs.intro',
      'urgent-signs.cards.emergency.heading',
      ...card(content, 'emergency'),
      'urgent-signs.cards.emergency.',
    ],
  },
  { name: 'Danger signs: a small box', texts: ['urgent-signs.compact.', ...messages('more-signs')] },
  {
    name: 'Danger signs: help today',
    texts: ['urgent-signs.cards.urgent.heading', ...card(content, 'urgent'), 'urgent-signs.cards.urgent.'],
  },
  {
    name: 'Danger signs: a doctor within days',
    texts: ['urgent-signs.cards.prompt.heading', ...card(content, 'prompt'), 'urgent-signs.'],
  },
  {
    name: 'Symptom check: its start',
    texts: [
      ...['title', 'intro', 'cannot', 'time', 'privacy'].map((part) => `advice.start.${part}`),
      ...messages('region', 'about-check'),
      'advice.common.intended-purpose',
      'questions.questions.who-for.',
      ...messages(
        'answer-style',
        'style-choose',
        'style-press',
        'comfort',
        'comfort-1',
        'comfort-2',
        'comfort-3',
        'keep-question',
        'keep-answers',
        'keep-warning',
        'keep-failed',
        'started-anew',
        'start',
      ),
      'advice.start.',
    ],
  },
  {
    name: 'Symptom check: answers and buttons of every screen',
    texts: messages(
      'progress',
      'progress-at-most',
      'yes',
      'no',
      'not-sure',
      'not-sure-label',
      'not-sure-of-one',
      'none',
      'problem',
      'missing-one',
      'missing-many',
      'continue',
      'back',
      'stop',
      'clear',
      'clear-question',
      'keep',
      'clear-confirmed',
      'take-back-question',
      'take-back-no',
      'take-back-yes',
    ),
  },
  ...interview(content),
  {
    name: 'Symptom check: your answers',
    texts: messages('check-answers', 'label-value', 'list', 'change', 'not-answered', 'see-result'),
  },
  result(
    'emergency',
    'emergency',
    'advice.extras.breath-help.',
    'advice.extras.choking-help.',
    'advice.extras.swallow-help.',
    'advice.extras.stroke-help.',
    ...messages('say-on-phone', 'while-help-comes', 'help-is-coming'),
  ),
  result('thoughts of suicide', 'self-harm', 'advice.extras.crisis.', 'advice.sentences.self-harm.'),
  result(
    'today',
    'urgent',
    'advice.extras.within-hours.',
    'advice.extras.not-sure-now.',
    'advice.extras.sore-muscles.',
    'advice.extras.tube-out.',
    'advice.sentences.tube-out.',
    ...messages('danger-open', 'danger-open-more'),
  ),
  result('within days', 'prompt', 'advice.extras.under-18.'),
  result('within weeks', 'routine'),
  result('no warning sign', 'monitor', 'advice.extras.look-again.'),
  result('not enough answered', 'none', 'advice.guide.'),
  { name: 'Result: with ALS', texts: ['advice.extras.diagnosed.', 'advice.sentences.diagnosed.'] },
  {
    name: 'Result: headings, lists and sentences of every result',
    texts: [
      ...messages('told-us', 'do-this', 'say-this'),
      'advice.sentences.',
      'advice.extras.',
      ...messages('sooner', 'while-you-wait', 'worry'),
      'advice.common.worry.',
      ...messages('say-and-ask'),
      'advice.common.say.',
      ...messages('questions-to-ask'),
      'advice.common.ask.',
      ...messages('change-an-answer', 'limits'),
      'advice.common.limits.',
      'advice.',
    ],
  },
  {
    name: 'Result: why this advice',
    texts: [...messages('reasons', 'no-rule'), 'rules.rules.E', 'rules.rules.U', 'rules.'],
  },
  { name: 'Emergency help without speaking, by country', texts: ['emergency-numbers.'] },
  {
    name: 'Summary for the visit',
    texts: messages(
      'summary',
      'summary-advice',
      'summary-answers',
      'summary-no',
      'summary-about',
      'summary-version',
      'summary-rules',
      'print',
      'copy',
      'more-ways',
      'save-text',
      'save-fhir',
      'copied',
      'copy-blocked',
      'print-asked',
      'print-blocked',
      'save-asked',
      'file-failed',
    ),
  },
  {
    name: 'About the translation',
    texts: ['about', 'machine', 'stale', 'draft', 'reviewed', 'clinical', 'incomplete', 'varies', ''].map(
      (id) => `translation-notes.${id}`,
    ),
  },
  { name: 'Article: its beginning', texts: ['article.title', 'article.lead.', 'interface.contents'] },
  ...keys(content['als/article.yaml'].sections).map((id) => ({
    name: `Article: ${content['als/article.yaml'].sections[id]!.heading}`,
    texts: [`article.sections.${id}.`, ...(id === 'how-long' ? messages('show-survival', 'hide-survival') : [])],
  })),
  { name: 'Article: words used here', texts: ['interface.glossary', 'interface.say-it', 'glossary.'] },
  {
    name: 'Article: sources, review and help lines',
    texts: [
      ...messages('organizations'),
      'help-lines.',
      ...messages(
        'contacts-compared',
        'list-compared',
        'sources',
        'all-sources',
        'section-sources',
        'close-sources',
        'review',
        'reviewed-by',
        'not-reviewed',
        'not-reviewed-more',
        'sources-compared',
      ),
    ],
  },
  {
    name: 'Library: its beginning',
    texts: [
      'guide.title',
      'guide.intro',
      'guide.carer',
      'guide.groups.',
      ...messages('guide-in-english', 'guide-offer', 'guide-failed', 'try-again'),
    ],
  },
  {
    name: 'Library: headings and buttons of every topic',
    texts: messages(
      'guide-back',
      'guide-open',
      'guide-know',
      'guide-country',
      'guide-print',
      'guide-copy',
      'guide-print-asked',
      'guide-next',
      'sources-failed',
    ),
  },
  ...Object.values(content['als/guide.yaml'].groups)
    .flatMap(({ topics }) => topics)
    .map((id) => ({ name: `Library: ${content['als/guide'][id]!.title}`, texts: [`guide.${id}.`] })),
  {
    name: 'Reading aloud',
    texts: messages(
      'read-aloud',
      'read-pause',
      'read-resume',
      'read-stop',
      'read-online',
      'read-agree',
      'read-decline',
      'read-failed',
    ),
  },
  {
    name: 'What the publisher of the page has added',
    texts: messages('from-publisher', 'from-page', 'related', 'share', 'report-error'),
  },
  { name: 'Other words of the interface', texts: ['interface.', ''] },
];

/** Where a text stands: the number of its screen, and among what the screen names. */
type Place = readonly [screen: number, text: number];

/**
 * Texts by screen, in the order in which they are read. Where a screen names them by how they begin, in
 * the order of the content; messages of the interface by id, so that code may move between files.
 */
export function byScreen<Unit extends { id: string }>(
  content: Content,
  units: readonly Unit[],
): readonly [Screen, Unit[]][] {
  const screens = screensOf(content);
  const placeOf = (id: string): Place => {
    for (const [i, { texts }] of screens.entries()) {
      const exact = texts.findIndex((text) => text === id.replace(/@\d+$/, ''));
      const at = exact < 0 ? texts.findIndex((text) => id.startsWith(text)) : exact;
      if (at >= 0) return [i, at];
    }
    throw new Error(`${id} stands on no screen of scripts/i18n/screens.ts`);
  };
  const placed = units.map((unit, i) => ({ unit, place: placeOf(unit.id), i }));
  const compare = (a: string, b: string) => (a < b ? -1 : 1);
  placed.sort(
    (a, b) =>
      a.place[0] - b.place[0] ||
      a.place[1] - b.place[1] ||
      (a.unit.id.startsWith('interface.') ? compare(a.unit.id, b.unit.id) : a.i - b.i),
  );
  return screens
    .map((screen, i) => [screen, placed.filter(({ place }) => place[0] === i).map(({ unit }) => unit)] as const)
    .filter(([, here]) => here.length) as unknown as [Screen, Unit[]][];
}
