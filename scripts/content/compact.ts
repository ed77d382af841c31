// Content as the elements take it: checked already, without ids that no reader needs and without
// what is for editors only (claims, confirmations, scenarios).
import type { Content } from '../../content/schema.ts';
import type {
  Block,
  Card,
  CardLevel,
  Heading,
  Result,
  Review,
  SharedWords,
  SignLists,
  WordGroups,
} from '../../src/content.ts';
import { dispositions as levels } from '../../src/triage/definition.ts';
import { compactGuide } from './compact-guide.ts';

export const values = (texts: Record<string, string> | undefined) => texts && Object.values(texts);
export const given = <T extends object>(object: T): T =>
  Object.fromEntries(
    Object.entries(object).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0)),
  ) as T;

/** A day as a reader writes it: here, because the first use of Intl.DateTimeFormat costs a browser 10 ms and more. */
export const dayIn = (locale: string): ((iso: string) => string) => dateIn(locale, { dateStyle: 'long' });
const monthIn = (locale: string) => dateIn(locale, { month: 'long', year: 'numeric' });
const dateIn = (locale: string, how: Intl.DateTimeFormatOptions) => (iso: string) =>
  new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...how, timeZone: 'UTC' }).format(new Date(iso));

export const addressOf = (url: string): string => url.replace('https://', '');

/** The signs of a level with their ids, in the order in which readers and the library know them: group by group. */
export function signsByGroup(content: Content, level: CardLevel) {
  const { groups, signs } = content['als/urgent-signs.yaml'];
  return Object.keys(groups).map((group) =>
    Object.entries(signs).filter(([, sign]) => sign.disposition === level && sign.group === group),
  );
}

/** The whole citation of each source, by its address. */
export const compactCitations = (content: Content): readonly (readonly [address: string, citation: string])[] =>
  sourceOrder(content).map((key) => {
    const { citation, url } = content['als/sources.yaml'][key]!;
    return [addressOf(url), citation];
  });

/** Source keys in the order in which the article, then the rules, cite them. What the library alone cites is not among them. */
export function sourceOrder(content: Content): string[] {
  const keys = new Set<string>();
  const rest = { ...content, 'als/guide': {} };
  JSON.stringify([content['als/article.yaml'], content['als/rules.yaml'], rest], (key, value: unknown) => {
    if (key === 'sources' && Array.isArray(value))
      for (const source of value as string[]) if (source in content['als/sources.yaml']) keys.add(source);
    return value;
  });
  return [...keys];
}

/** The words of one language: content in that language, days written out as it writes them. */
export function compactWords(content: Content, locale = 'en'): WordGroups {
  const day = dayIn(locale);
  const order = sourceOrder(content);
  const numbers = (keys: readonly string[] | undefined) => keys?.map((key) => order.indexOf(key));
  const block = (b: Content['als/article.yaml']['lead'][string]): Block =>
    given({
      heading: b.heading,
      text: b.text,
      list: values(b.list),
      terms: b.terms && Object.values(b.terms).map((t) => given({ ...t, sources: numbers(t.sources) })),
      checked: b.checked && day(b.checked),
      noVoice: b['no-voice'],
      crisisLines: b['crisis-lines'],
      signs: b['signs-of'],
      figure: b.figure,
      sources: numbers(b.sources),
    });
  const blocks = (all: Record<string, Content['als/article.yaml']['lead'][string]>) => Object.values(all).map(block);
  const article = content['als/article.yaml'];
  const signs = content['als/urgent-signs.yaml'];
  const { questions, screens } = content['als/questions.yaml'];
  const advice = content['als/advice.yaml'];
  const review = content['als/review.yaml'];
  const next = review['next-review'];
  const card = (c: (typeof signs)['cards']['urgent']): Card =>
    given({ heading: c.heading, headingWithoutNumber: c['heading-without-number'], after: c.after });
  const cards = (c: (typeof signs)['cards']) => ({
    emergency: card(c.emergency),
    urgent: card(c.urgent),
    prompt: card(c.prompt),
  });
  const signsOf = (level: CardLevel, form: 'text' | 'short') =>
    signsByGroup(content, level).map((group) =>
      group
        .filter(([, sign]) => sign[form])
        .map(([, sign]) => ({ [sign.for.length > 1 ? 'all' : sign.for[0]!]: sign[form]! })),
    );
  const lists = (form: 'text' | 'short'): SignLists => ({
    emergency: signsOf('emergency', form),
    urgent: signsOf('urgent', form),
    prompt: signsOf('prompt', form),
  });
  const heading = (r: (typeof advice)['dispositions']['urgent']): Heading =>
    given({ heading: r.heading, headingWithoutNumber: r['heading-without-number'] });
  const result = (r: (typeof advice)['dispositions']['urgent']): Result =>
    given({
      label: r.label,
      ...heading(r),
      lead: r.lead,
      leadNoticed: r['lead-noticed'],
      steps: values(r.steps),
      say: values(r.say),
      ask: values(r.ask),
      do: values(r.do),
      dont: values(r.dont),
      sooner: values(r.sooner),
    });
  const extra = (e: (typeof advice)['extras']['crisis']) =>
    given({ heading: e.heading, text: e.text, list: values(e.list) });
  const option = ({ text, carer, diagnosed, label }: NonNullable<(typeof questions)[string]['options']>[string]) =>
    (carer ?? diagnosed ?? label) ? given({ text, carer, diagnosed, label }) : text;
  const { dispositions, common, extras } = advice;

  // First in both groups: English has them once (scripts/content.ts).
  const shared: SharedWords = {
    shortSigns: lists('short'),
    sources: order.map((key) => {
      const { short, url } = content['als/sources.yaml'][key]!;
      return { name: short, address: addressOf(url) };
    }),
    review: {
      version: review['content-version'],
      checked: day(review['sources-checked']),
      contactsChecked: day(content['regions/help-lines.yaml'].checked),
      reviews: reviewsOf(content, day, (covers) => !covers.startsWith('guide')),
      ...(next && { next: { day: next, month: monthIn(locale)(next) } }),
    },
  };

  return {
    signs: {
      signs: {
        title: signs.title,
        intro: signs.intro,
        compact: {
          heading: signs.compact.heading,
          headingWithoutNumber: signs.compact['heading-without-number'],
          named: signs.compact.names.length,
        },
        worried: cards(signs.cards),
        diagnosed: cards(signs['cards-diagnosed']),
        labels: {
          emergency: dispositions.emergency.label,
          urgent: dispositions.urgent.label,
          prompt: dispositions.prompt.label,
        },
        groups: Object.values(signs.groups),
        list: lists('text'),
        crisis: extras.crisis.heading!,
      },
      emergencyLine: {
        withNumber: advice['emergency-line']['with-number'],
        withoutNumber: advice['emergency-line']['without-number'],
      },
      noVoice: Object.fromEntries(
        Object.entries(content['regions/emergency-numbers.yaml'].regions)
          .filter(([, region]) => region['no-voice'])
          .map(([code, region]) => [code, region['no-voice']!.text]),
      ),
      crisisNotes: notesOf(content, 'crisis'),
    },
    article: {
      ...shared,
      article: {
        title: article.title,
        lead: blocks(article.lead),
        sections: Object.entries(article.sections).map(([id, s]) =>
          given({
            id,
            heading: s.heading,
            partOf: s['part-of'],
            blocks: blocks(s.blocks),
            hidden: s.hidden && blocks(s.hidden),
          }),
        ),
        ladder: levels.slice(0, 4).map((level) => heading(dispositions[level])),
        noVoice: values(extras['no-voice'].list)!,
      },
      glossary: Object.values(content['als/glossary.yaml']).map(given),
      associationNotes: notesOf(content, 'associations'),
    },
    guide: { library: compactGuide(content, day, shared.review), associationNotes: notesOf(content, 'associations') },
    check: {
      ...shared,
      questions: Object.fromEntries(
        Object.entries(questions).map(([id, q]) => [
          id,
          given({
            text: q.text,
            carer: q.carer,
            diagnosed: q.diagnosed,
            label: q.label,
            parts: values(q.parts),
            hint: q.hint,
            options: q.options && Object.values(q.options).map(option),
          }),
        ]),
      ),
      screens: Object.fromEntries(
        Object.entries(screens).map(([id, s]) => [
          id,
          given({
            label: s.label,
            heading: s.heading,
            carer: s.carer,
            diagnosed: s.diagnosed,
            since: s.since,
            ask: s.ask,
            why: s.why,
            signs:
              s.signs &&
              Object.values(s.signs).map((sign) =>
                given({ text: sign.text, more: sign.more, diagnosed: sign.diagnosed }),
              ),
          }),
        ]),
      ),
      rules: Object.fromEntries(
        Object.entries(content['als/rules.yaml'].rules).map(([id, r]) => [
          id,
          given({ says: r.says, reasoning: r.reasoning, sources: numbers(r.sources) }),
        ]),
      ),
      results: {
        emergency: result(dispositions.emergency),
        urgent: result(dispositions.urgent),
        prompt: result(dispositions.prompt),
        routine: result(dispositions.routine),
        monitor: result(dispositions.monitor),
        none: result(dispositions.none),
        'self-harm': result(dispositions['self-harm']),
      },
      common: {
        limits: Object.values(common.limits),
        say: Object.values(common.say),
        ask: Object.values(common.ask),
        worry: Object.values(common.worry),
        intendedPurpose: common['intended-purpose'],
      },
      extras: Object.fromEntries(
        // The list of this one stands in the article.
        Object.entries(extras).map(([id, e]) => [id, extra(id === 'no-voice' ? { ...e, list: undefined } : e)]),
      ),
      sentences: advice.sentences,
      patterns: advice.patterns,
      guide: advice.guide,
      start: advice.start,
      adviceNotes: notesOf(content, 'advice'),
    },
  };
}

/** The sign-offs of what a reader has before them. */
export const reviewsOf = (
  content: Content,
  day: (iso: string) => string,
  isOf: (covers: string) => boolean,
): Review[] =>
  content['als/review.yaml'].reviews
    .filter(({ covers }) => covers.some(isOf))
    .map(({ name, role, organisation, date }) => ({ name, role, organisation, date: day(date) }));

type Kind = 'crisis' | 'advice' | 'associations';

/** The ids of remarks beside help lines of a kind. */
const remarkIds = (content: Content, kind: Kind): string[] => {
  const lines = Object.values(content['regions/help-lines.yaml'].regions).flatMap((region) => region[kind]);
  return [...new Set(lines.flatMap(({ remark }) => remark ?? []))];
};
const notesOf = (content: Content, kind: Kind) =>
  remarkIds(content, kind).map((id) => content['regions/help-lines.yaml'].remarks[id]!);

/** "911 US CA;144,112 AT": the numbers to show, then the regions that show them. */
function compactNumbers(file: Content['regions/emergency-numbers.yaml']): string {
  const groups = new Map<string, string[]>();
  for (const [code, { numbers }] of Object.entries(file.regions)) {
    const key = numbers.join();
    groups.set(key, [...(groups.get(key) ?? []), code]);
  }
  return [...groups].map(([numbers, codes]) => [numbers, ...codes].join(' ')).join(';');
}

/** "US USA UNITEDSTATESOFAMERICA;… GEORGIA": a region, and in capitals what else it is called. */
const compactNames = ({ names }: Content['regions/emergency-numbers.yaml']): string =>
  Object.entries(names)
    .map(([code, others]) =>
      [code === 'none' ? '' : code, ...others.map((name) => name.replace(/\P{L}/gu, '').toUpperCase())].join(' '),
    )
    .join(';');

/** For how long a checked number of a help line is shown, in months. After that its name and address stay. */
const phoneMonths = 12;

const monthsAfter = (iso: string, months: number) => {
  const day = new Date(iso);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
};

export function compactRegions(content: Content) {
  const numbers = content['regions/emergency-numbers.yaml'];
  return {
    numbers: compactNumbers(numbers),
    names: compactNames(numbers),
    phonesUntil: monthsAfter(content['regions/help-lines.yaml'].checked, phoneMonths),
    crisis: compactLines(content, 'crisis'),
  };
}

/** Help lines of a kind, as Regions has them. */
export function compactLines(content: Content, kind: Kind): string {
  const { regions, worldwide } = content['regions/help-lines.yaml'];
  const remarks = remarkIds(content, kind);
  const line = (c: {
    name: string;
    remark?: string | undefined;
    phone?: string | undefined;
    url?: string | undefined;
    always?: true | undefined;
  }) => {
    const fields = [c.name, c.phone, c.url, c.remark && remarks.indexOf(c.remark), c.always && 1];
    if (/[|;~]/.test(fields.slice(0, 3).join('')))
      throw new Error(`a help line may not have "|", ";" or "~": ${c.name}`);
    return fields
      .map((field) => field ?? '')
      .join('|')
      .replace(/\|+$/, '');
  };
  const rows = Object.entries(regions).map(([code, region]) => [code, ...region[kind].map(line)]);
  return (
    [kind === 'advice' ? [] : ['', line(worldwide[kind])], ...rows]
      .filter((row) => row.length > 1)
      .map((row) => row.join(';'))
      // No line breaks: in quotes, letters outside of ASCII are written shorter than in a template.
      .join('~')
  );
}
