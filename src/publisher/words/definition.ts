/**
 * What a publisher may say beside our words, as JSON Schema: check.ts reads it on the page, and the build
 * writes it to dist/words.schema.json, so that an editor completes and explains keys.
 */

/** The sections of the article whose words say nothing about safety: these may be hidden. */
export const optionalSections = [
  'what-als-is',
  'why-weak',
  'research',
  'how-long',
  'family',
  'organizations',
  'glossary',
] as const;

/** All sections of the article. */
export const sections = [
  ...optionalSections,
  'first-signs',
  'diagnosis',
  'what-else',
  'when-to-see-a-doctor',
  'treatment',
  'care',
  'mind',
  'sources',
] as const;

/** What may have more behind it beside sections: each card of danger signs, all of them, and a result of the check. */
export const cards = ['emergency', 'urgent', 'prompt'] as const;
export const places = [...sections, ...cards, 'danger-signs', 'result'] as const;
export type Place = (typeof places)[number];

const name = { type: 'string', minLength: 1, maxLength: 200 } as const;
const text = { type: 'string', minLength: 1, maxLength: 2000 } as const;
const href = {
  type: 'string',
  minLength: 1,
  maxLength: 2000,
  // No scheme but these: without one, the first colon stands behind a slash, a question mark or a number sign.
  pattern: '^((https?|mailto|tel):|[^\\s:/?#]*([/?#]|$))\\S*$',
  patternErrorMessage: 'expected an address with https:, http:, mailto: or tel:, or one of this site such as "/clinic"',
} as const;
const day = {
  type: 'string',
  format: 'date',
  pattern: '^\\d{4}-\\d\\d-\\d\\d$',
  patternErrorMessage: 'expected a day such as "2027-05-31"',
} as const;
const listOf = <Items>(items: Items, description: string) =>
  ({ type: 'array', maxItems: 100, description, items }) as const;

const link = {
  type: 'object',
  required: ['text', 'href'],
  additionalProperties: false,
  properties: { text: name, href },
} as const;
const line = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { ...name, description: 'What it is called.' },
    for: { ...name, description: 'What it is for, or when somebody answers.' },
    phone: {
      type: 'string',
      pattern: '^[+*#(]?\\d[\\d ().*#/-]{0,30}$',
      patternErrorMessage: 'expected a phone number such as "+44 20 7946 0000"',
      description: 'A number to call, as people write it.',
    },
    url: { ...href, description: 'Its page.' },
    regions: listOf(
      { type: 'string', pattern: '^[A-Z]{2}$', patternErrorMessage: 'expected a country such as "GB"' } as const,
      'The countries that it is for, as ISO 3166-1 alpha-2. Without: all.',
    ),
  },
} as const;
const addition = {
  type: 'object',
  required: [],
  additionalProperties: false,
  properties: {
    text: { ...text, description: 'Plain text. A line break begins a new paragraph.' },
    links: listOf(link, 'Links beneath the text.'),
  },
} as const;

export const definition = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'The words of a publisher beside those of als-widgets',
  type: 'object',
  required: ['publisher'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where this schema is, for your editor.' },
    publisher: { ...name, description: 'Your name: it stands at all that is yours.' },
    lang: {
      type: 'string',
      pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
      patternErrorMessage: 'expected a language such as "es" or "en-GB"',
      description: 'The language of these words. Without: that of the page.',
    },
    hide: listOf(
      { type: 'string', enum: optionalSections } as const,
      'Sections of the article to leave out. Those that matter for safety stay.',
    ),
    add: {
      type: 'object',
      required: [],
      additionalProperties: false,
      description: 'More at the end of a section, behind a card of danger signs, or in a result of the check.',
      properties: Object.fromEntries(places.map((place) => [place, addition])) as {
        readonly [place in (typeof places)[number]]: typeof addition;
      },
    },
    services: listOf(line, 'Local services, such as your clinic.'),
    'help-lines': listOf(line, 'Lines to call for advice or support.'),
    'crisis-lines': listOf(line, 'Lines for thoughts of suicide. They stand beside ours.'),
    reviewers: listOf(
      {
        type: 'object',
        required: ['name', 'role', 'organisation', 'reviewed'],
        additionalProperties: false,
        properties: {
          name,
          role: name,
          organisation: name,
          reviewed: { ...day, description: 'The day of the review.' },
          'next-review': { ...day, description: 'The day until when it is to be reviewed again.' },
        },
      } as const,
      'Who has reviewed the content for you.',
    ),
    contact: { ...href, description: 'Where readers report an error in the content: an address, mailto: or tel:.' },
    related: listOf(link, 'Links to other pages on the subject.'),
    share: { ...href, description: 'The address of this page, for readers to pass on.' },
    feedback: {
      type: 'boolean',
      description: 'Asks whether the article and the danger signs were useful. als-feedback tells the page: yes or no.',
    },
  },
} as const;

/** What TypeScript makes of such a schema. */
type From<Schema> = Schema extends { properties: infer Properties; required: infer Required }
  ? { readonly [key in keyof Properties & Names<Required>]: From<Properties[key]> } & {
      readonly [key in Exclude<keyof Properties, Names<Required>>]?: From<Properties[key]> | undefined;
    }
  : Schema extends { items: infer Items }
    ? readonly From<Items>[]
    : Schema extends { enum: readonly (infer Value)[] }
      ? Value
      : Schema extends { type: 'boolean' }
        ? boolean
        : string;
type Names<List> = List extends readonly (infer Name)[] ? Name : never;

/** The words of a publisher, as they stand in a JSON block or file. */
export type PublisherWords = From<typeof definition>;
export type Line = From<typeof line>;
