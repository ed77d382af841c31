/**
 * The shape of everything in content/, in zod. `npm run content` checks the files against it and
 * then checks what no shape can say (scripts/content/check.ts). Ids are kebab-case and never change:
 * a text's unit id is the path of ids to it, and translations, reviews and links rely on it.
 */
import * as z from 'zod';
import { dispositions } from '../src/triage/definition.js';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case');
const text = z
  .string()
  .min(1)
  .refine(
    (value) => value === value.trim() && !/[<>&]|\s{2}/.test(value),
    'plain text: no <, >, &, no double or outer spaces',
  );
const texts = z.record(id, text);
const date = z.iso.date();
const sourceKey = z.string().regex(/^[A-Z][A-Z0-9-]+$/, 'a source key such as NHS-MND');
const citations = z.array(sourceKey);
const disposition = z.enum(dispositions);

// The article

const block = z.strictObject({
  heading: text.optional(),
  text: text.optional(),
  list: texts.optional(),
  terms: z.record(id, z.strictObject({ term: text, text, sources: citations.default([]) })).optional(),
  /** The day on which a list that goes out of date was last checked. */
  checked: date.optional(),
  /** The region's way to reach the emergency service without speaking follows. */
  'no-voice': z.literal(true).optional(),
  /** The region's crisis lines follow. */
  'crisis-lines': z.literal(true).optional(),
  /** The short forms of these signs (urgent-signs.yaml) are the list. */
  'signs-of': z.enum(['emergency', 'urgent', 'prompt']).optional(),
  /** Drawn as well as told: the text is the caption; the list and the terms say all that the drawing shows. */
  figure: z.enum(['pathway', 'start-places', 'road', 'ladder', 'team']).optional(),
  /** The claims of the clinical brief that this says, for reviewers. */
  claims: z.array(z.string().regex(/^([CA]\d\d|gap)$/)),
  sources: citations,
});
const blocks = z.record(id, block);

export const article = z.strictObject({
  title: text,
  lead: blocks,
  sections: z.record(
    id,
    z.strictObject({
      heading: text,
      /** The link to it stands at the start of this section before it, and not in the contents. */
      /** Its name in the address of a link, where the id says less than the heading. Never changes. */
      anchor: id.optional(),
      'part-of': id.optional(),
      blocks,
      /** Not in the page until the reader asks for it. */
      hidden: blocks.optional(),
    }),
  ),
});

export const glossary = z.record(id, z.strictObject({ term: text, text, say: text.optional() }));

export const sources = z.record(
  sourceKey,
  z.strictObject({
    /** What its marker is called: "Source 3: Brown 2017". */
    short: text,
    citation: z.string().min(1),
    url: z.url({ protocol: /^https$/ }),
    supports: z.string().min(1),
    confirmed: z.string().min(1),
    /** V: confirmed in a source. P: partly; what is not confirmed is left out. */
    confidence: z.enum(['V', 'P']),
  }),
);

export const review = z
  .strictObject({
    'content-version': z.string().regex(/^\d+\.\d+\.\d+$/),
    'sources-checked': date,
    /** Sign-offs by named clinicians. Empty: the product says that nobody has reviewed it. */
    reviews: z.array(z.strictObject({ name: text, role: text, organisation: text, date, covers: z.array(id).min(1) })),
    /** The day until when it is to be reviewed again: past it, the elements say so. */
    'next-review': date.optional(),
  })
  .refine(({ reviews, 'next-review': next }) => !next || reviews.some((signed) => signed.date < next), {
    path: ['next-review'],
    message: 'a day after that of a review: without a review there is no next one',
  });

// The library, for people who have ALS and those who care for them

/** The same, spoken to a carer, where the words must differ. */
const inTwoVoices = { text, carer: text.optional() };
const claim = z.strictObject({ ...inTwoVoices, sources: citations.min(1) });
const maybeClaim = z.strictObject({ ...inTwoVoices, sources: citations.default([]) });

/** The frame of the library: groups of topics, in their order. */
export const guide = z.strictObject({
  title: text,
  intro: text,
  carer: text,
  groups: z.record(id, z.strictObject({ heading: text, topics: z.array(id).min(1) })),
});

/** One topic: a file of its own in als/guide/, named by its id. */
export const topic = z.strictObject({
  title: text,
  group: id,
  /** What stands inside, where a reader chooses whether to open it. */
  closed: text.optional(),
  /** One relief or one action. */
  opening: maybeClaim,
  know: z.record(id, claim),
  /** In order. */
  do: z.record(id, maybeClaim),
  ask: z.record(id, z.strictObject(inTwoVoices)),
  /** Signs of urgent-signs.yaml. */
  sooner: z.array(id).min(1),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code'), claim).optional(),
  /** Topics to turn to. */
  next: z.array(id).min(1),
});

// Urgent signs

/** The version of the rules since which words mean what they say: a translation of what they meant before is not shown. */
const meaning = z.number().int().positive().optional();

const card = z.strictObject({
  meaning,
  heading: text,
  'heading-without-number': text.optional(),
  after: text.optional(),
  sources: citations.default([]),
});
const cards = z.strictObject({
  emergency: card.required({ 'heading-without-number': true }),
  urgent: card,
  prompt: card,
});

export const urgentSigns = z.strictObject({
  title: text,
  intro: text,
  /** A few signs of the emergency in a sentence, for a small box; `names` says which. */
  compact: z.strictObject({ heading: text, 'heading-without-number': text, names: z.array(id).min(1) }),
  cards,
  'cards-diagnosed': cards,
  /** Headings for long lists, the gravest first. */
  groups: texts,
  signs: z.record(
    id,
    z.strictObject({
      text,
      /** For the short lists: the article's, and "when to get help sooner" of a result. */
      short: text.optional(),
      group: id,
      disposition: z.enum(['emergency', 'urgent', 'prompt']),
      for: z.array(z.enum(['worried', 'diagnosed'])).min(1),
      rules: z.array(z.string()).min(1),
      sources: citations.min(1),
    }),
  ),
});

// The symptom check

const cell = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({ not: z.array(z.string()).min(1) }),
  z.strictObject({ only: z.array(z.string()).min(1) }),
]);
const row = z.record(id, cell);
const rows = z.array(row).min(1);

const option = z.strictObject({
  meaning,
  text,
  carer: text.optional(),
  diagnosed: text.optional(),
  /** Stands after the label of the question. Without: the text. */
  label: text.optional(),
});
const question = z.strictObject({
  type: z.enum(['yes-no', 'one', 'many']),
  safety: z.literal(true).optional(),
  'ask-when': rows.optional(),
  otherwise: id.optional(),
  'if-skipped': id.optional(),
  meaning,
  text,
  carer: text.optional(),
  diagnosed: text.optional(),
  parts: texts.optional(),
  hint: text.optional(),
  label: text,
  options: z.record(id, option).optional(),
  /** Codes, and what they are called there. */
  hpo: z.record(z.string().regex(/^HP:\d{7}$/), z.string().min(1)).optional(),
});

const sign = z
  .strictObject({
    meaning,
    text,
    /** What else belongs to it. */
    more: text.optional(),
    /** The text for readers who already have the diagnosis. */
    diagnosed: text.optional(),
    /** A tick gives this answer. */
    sets: z.record(id, id).optional(),
    /** A tick opens these questions. */
    asks: z.array(id).min(1).optional(),
  })
  .refine((s) => Boolean(s.sets) !== Boolean(s.asks), 'a sign either sets an answer or asks questions')
  .refine((s) => !s.sets || Object.keys(s.sets).length === 1, 'a sign sets one answer');
const screen = z
  .strictObject({
    meaning,
    why: text,
    questions: z.array(id).default([]),
    heading: text.optional(),
    carer: text.optional(),
    diagnosed: text.optional(),
    /** Above the list, for readers who already have the diagnosis. */
    since: text.optional(),
    ask: text.optional(),
    label: text.optional(),
    signs: z.record(id, sign).optional(),
  })
  .refine((s) => !s.signs || s.heading, 'a list of signs has a heading')
  .refine(
    (s) => Boolean(s.label) === Boolean(s.signs && s.questions.length),
    'a list that shares its screen has a label',
  )
  .refine((s) => s.signs || s.questions.length, 'a screen has questions or signs')
  .refine((s) => s.signs || s.questions.length < 2 || s.heading, 'a screen of several questions has a heading');

export const questions = z.strictObject({
  questions: z.record(id, question),
  screens: z.record(id, screen),
});

const rule = z
  .strictObject({
    disposition,
    meaning,
    says: text,
    sources: citations.min(1).optional(),
    /** Why a safety rule, or one outside the guidance, exists. */
    reasoning: text.optional(),
    when: rows,
  })
  .refine((r) => Boolean(r.sources) !== Boolean(r.reasoning), 'a rule has either sources or reasoning');

const trigger = z
  .strictObject({ rules: z.array(z.string()).min(1).optional(), when: rows.optional() })
  .refine((t) => t.rules ?? t.when, 'names rules or rows');

export const rules = z.strictObject({
  version: z.string(),
  facts: z.record(id, z.strictObject({ means: z.string().min(1), when: rows })),
  rules: z.record(z.string().regex(/^[EUPR]\d+$/), rule),
  'fast-referral': z.strictObject({ sources: citations.min(1), when: rows }),
  'crisis-support': z.strictObject({ sources: citations.min(1), when: rows }),
  'out-of-scope': z.strictObject({ when: rows }),
  extras: z.strictObject({
    'tube-out': trigger,
    'not-sure-now': trigger,
    'within-hours': trigger,
    'sore-muscles': trigger,
    diagnosed: trigger,
    'under-18': trigger,
    'look-again': trigger,
    'no-voice': trigger,
    'breath-help': trigger,
    'choking-help': trigger,
    'swallow-help': trigger,
    'stroke-help': trigger,
  }),
  'self-harm': z.array(z.string()).min(1),
  sentences: z.record(id, z.strictObject({ when: rows })),
  pattern: z.strictObject({
    'hidden-when': rows,
    'unknown-of': z.array(id).min(1),
    rows: z
      .array(
        z.strictObject({
          pattern: z.enum(['fits', 'partly-fits', 'points-elsewhere', 'not-enough-information']),
          unknown: z.number().int().positive().optional(),
          when: row,
        }),
      )
      .min(1),
  }),
});

export const scenarios = z.array(
  z.strictObject({
    id,
    /** The person, in a sentence. */
    who: z.string().min(1),
    /** The answers to a question left out here are "no", "none", or what stands in `everyone`. */
    answers: z.record(id, z.union([z.string(), z.array(z.string())])),
    then: z.union([disposition, z.literal('none')]),
    fires: z.array(z.string()),
    pattern: z.string().optional(),
    /** Also expected, when said: crisis support, fast referral. */
    with: z.array(z.enum(['crisis-support', 'fast-referral'])).default([]),
  }),
);

// What a result says

const result = z.strictObject({
  label: text,
  heading: text,
  'heading-without-number': text.optional(),
  lead: text,
  /** The same for a reader who has noticed something that no rule asks about. */
  'lead-noticed': text.optional(),
  /** What to do, in order. */
  steps: texts.optional(),
  say: texts.optional(),
  ask: texts.optional(),
  do: texts.optional(),
  dont: texts.optional(),
  sooner: texts.optional(),
  sources: citations.default([]),
});
const extra = z.strictObject({
  meaning,
  heading: text.optional(),
  text: text.optional(),
  list: texts.optional(),
  sources: citations.default([]),
});

export const advice = z.strictObject({
  dispositions: z.strictObject({
    emergency: result.required({ 'heading-without-number': true }),
    urgent: result,
    prompt: result,
    routine: result,
    monitor: result,
    none: result,
    'self-harm': result,
  }),
  common: z.strictObject({
    limits: texts,
    say: texts,
    ask: texts,
    worry: texts,
    'intended-purpose': text,
  }),
  extras: z.strictObject({
    'fast-referral': extra,
    crisis: extra,
    diagnosed: extra,
    'tube-out': extra,
    'within-hours': extra,
    'sore-muscles': extra,
    'not-sure-now': extra,
    'under-18': extra,
    'look-again': extra,
    'no-voice': extra,
    'breath-help': extra,
    'choking-help': extra,
    'swallow-help': extra,
    'stroke-help': extra,
  }),
  sentences: z.record(id, z.strictObject({ text, carer: text })),
  patterns: z.strictObject({
    note: text,
    fits: text,
    'partly-fits': text,
    'points-elsewhere': text,
    'not-enough-information': text,
  }),
  guide: z.strictObject({ title: text, intro: text }),
  start: z.strictObject({ title: text, intro: text, cannot: text, time: text, privacy: text }),
  'emergency-line': z.strictObject({ 'with-number': text, 'without-number': text }),
});

// Regions

const number = z.string().regex(/^\d{2,6}$/, 'an emergency number in plain digits');
const region = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code');

export const emergencyNumbers = z.strictObject({
  checked: date,
  sources: z.record(z.string(), z.string()),
  /** What else people call a region, or what is taken for none. */
  names: z.record(z.union([region, z.literal('none')]), z.array(z.string().min(1)).min(1)),
  regions: z.record(
    region,
    z
      .strictObject({
        name: z.string(),
        numbers: z.array(number).min(1),
        confidence: z.enum(['high', 'medium']),
        sources: z.array(z.string()).min(1),
        /** The page of the national authority that was seen, in words. */
        confirmed: z.string().min(1).optional(),
        'no-voice': z.strictObject({ meaning, text, source: z.string().min(1) }).optional(),
      })
      .refine(
        (r) => (r.confidence === 'high') === (r.confirmed !== undefined),
        'high where `confirmed` names a page of the national authority, and only there',
      ),
  ),
});

const contact = z
  .strictObject({
    id,
    name: z.string(),
    remark: id.optional(),
    phone: z.string().optional(),
    url: z.url().optional(),
    /** Somebody answers the phone day and night; the source says so. */
    always: z.literal(true).optional(),
    source: z.string().min(1),
  })
  .refine((c) => !c.always || c.phone, 'a line that is open day and night has a number to call')
  .refine((c) => c.phone ?? c.url, 'a phone number or an address');
const contacts = z.array(contact).default([]);
const directory = z.strictObject({ name: z.string(), url: z.url(), source: z.string().min(1) });

export const helpLines = z.strictObject({
  checked: date,
  /** What stands in brackets after a name. */
  remarks: texts,
  /** Where to look from a region that has none of its own. */
  worldwide: z.strictObject({ crisis: directory, associations: directory }),
  regions: z.record(region, z.strictObject({ crisis: contacts, advice: contacts, associations: contacts })),
});

/** What readers of a translation are told about it. */
export const translationNotes = z.strictObject({
  about: text,
  machine: text,
  stale: text,
  draft: text,
  reviewed: text,
  clinical: text,
  incomplete: text,
  varies: text,
  'show-english': text,
  'show-translation': text,
});

/** What code systems call the condition, for machines: no reader sees a name in them. */
export const codes = z.array(z.strictObject({ system: text, code: text, confirmed: text })).min(1);

/** Every file of content/, by its path there. */
export const files = {
  'als/article.yaml': article,
  'als/guide.yaml': guide,
  'als/glossary.yaml': glossary,
  'als/sources.yaml': sources,
  'als/review.yaml': review,
  'als/codes.yaml': codes,
  'als/urgent-signs.yaml': urgentSigns,
  'als/questions.yaml': questions,
  'als/rules.yaml': rules,
  'als/scenarios.yaml': scenarios,
  'als/advice.yaml': advice,
  'regions/emergency-numbers.yaml': emergencyNumbers,
  'regions/help-lines.yaml': helpLines,
  'translation-notes.yaml': translationNotes,
} as const;

export type Topic = z.infer<typeof topic>;

/** All content, checked. */
export type Content = { [File in keyof typeof files]: z.infer<(typeof files)[File]> } & {
  /** The topics of the library by their ids: als/guide/<id>.yaml. */
  'als/guide': { [id: string]: Topic };
};
