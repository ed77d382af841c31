/** What a language brings with it: this module is a part of each file of `locales/`, and not of the script. */
import type { Words } from '../content.js';
import { bare, flatMap, listOf } from '../triage/own.js';
import { firstSentence } from './first-sentence.js';
import { dress } from './translation.styles.js';
import type { Catalog, Html, Least, Level, Passages, TranslatedGroup, Translation } from './catalog.js';

export const levels: readonly Level[] = ['missing', 'machine', 'stale', 'draft', 'reviewed', 'clinical'];
/** The same as letters, as a language file has them. */
export const letters = '-msdrc';
const machine = 1;
const reviewed = 4;

/** Who has signed a language. */
export interface Signature {
  who: string;
  role: string;
  /** Written out. */
  date: string;
}

/** A text, or for safety a text and its English. */
export type Text = string | readonly [text: string, english: string];

/** What is known of a language apart from its words. */
export interface About {
  /** BCP 47. */
  locale: string;
  /** The language in its own words. */
  name: string;
  dir: 'ltr' | 'rtl';
  signed: { reviewed?: Signature | undefined; clinical?: Signature | undefined };
  /** What readers are told about the translation, by the ids of content/translation-notes.yaml. None of a kind of English. */
  notes: { readonly [id: string]: Text };
}

/** Keys of Words whose texts no language changes: names, ids and citations. */
const unchanged = /^(sources|id|partOf|version|name|role|organisation)$/;

/** The same structure with every text replaced, in order: the order of LocaleFile.texts. */
export function mapTexts<T>(value: T, replace: (text: string) => string): T {
  if (typeof value === 'string') return replace(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, replace)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      unchanged.test(key) ? (item as unknown) : mapTexts(item, replace),
    ]),
  ) as T;
}

/** What goes with a text: its language, where the interface speaks another; the English, for safety. */
interface Beside {
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  english: string | undefined;
}
const alone: Beside = { lang: undefined, dir: undefined, english: undefined };

/** Groups of a language at a level: what is below it is English. */
export function atLevel(
  { locale, dir }: Pick<About, 'locale' | 'dir'>,
  groups: readonly TranslatedGroup[],
  words: readonly object[],
  least: Least,
) {
  const texts = flatMap(groups, (group) => group.texts);
  const interfaceTexts = flatMap(groups, ({ messages }) => Object.entries(messages));
  const levelsOf = (ofTexts: boolean) =>
    groups
      .map(({ texts: { length }, levels: marks }) => (ofTexts ? marks.slice(0, length) : marks.slice(length)))
      .join('');
  const marks = levelsOf(true) + levelsOf(false);
  const rank = (i: number) => letters.indexOf(marks[i]!.toLowerCase());
  const passes = (i: number) => rank(i) >= (least === 'draft' ? machine : levels.indexOf(least));
  const isDraft = (i: number) => rank(i) < reviewed && marks[i]! < 'a';
  // The interface speaks one language; a passage in the other is marked as such.
  const speaks = interfaceTexts.every((_, i) => passes(texts.length + i));
  const beside = new Map<string, Beside>();
  const ranks: number[] = [];
  let i = -1;
  const mixed = mapTexts(words, (source) => {
    const translated = passes(++i);
    const text = translated ? texts[i]! : source;
    if (translated) ranks.push(rank(i));
    const goesWith: Beside = {
      ...alone,
      ...(translated !== speaks && (translated ? { lang: locale, dir } : { lang: 'en', dir: 'ltr' })),
      ...(translated && isDraft(i) && text !== source && { english: source }),
    };
    if (goesWith.lang || goesWith.english) {
      // A text that is quoted is quoted by its first sentence.
      const { english } = goesWith;
      beside.set(firstSentence(text), { ...goesWith, english: english && firstSentence(english) });
      beside.set(text, goesWith);
    }
    return text;
  });
  const incomplete = ranks.length < texts.length || !speaks;
  if (speaks)
    interfaceTexts.forEach(([english, text], n) => {
      ranks.push(rank(texts.length + n));
      if (isDraft(texts.length + n) && text !== english) beside.set(text, { ...alone, english });
    });
  // As the English, they inherit nothing: a text that is missing is missing on any page.
  return {
    words: bare(Object.assign({}, ...mixed) as Words),
    messages: bare(Object.fromEntries(interfaceTexts)),
    speaks,
    beside,
    incomplete,
    shown: ranks.length,
    level: levels[Math.min(...ranks)]!,
  };
}

const first = (text: Text): string => (typeof text === 'string' ? text : text[0]);

/** What stands beneath a translation that nobody has checked. */
const beneath = (html: Html, english: string) =>
  html`<span class="english" lang="en" dir="ltr" translate="yes">${english}</span>`;

/** Whether a page translator may change a text: English always, our own translation never. */
const mayChange = (lang: string) => (/^en/.test(lang) ? 'yes' : 'no');

export function passages(dir: 'ltr' | 'rtl', beside: Map<string, Beside>, html: Html): Passages {
  return {
    dress,
    say: (line) => {
      const texts = listOf(line);
      const shown = texts.map((text) => {
        const { lang, dir: direction } = beside.get(text) ?? alone;
        return lang ? html`<span lang=${lang} dir=${direction!} translate=${mayChange(lang)}>${text}</span>` : text;
      });
      const english = flatMap(texts, (text) => listOf(beside.get(text)?.english));
      return english.length ? [shown, english.map((text) => beneath(html, text))] : shown;
    },
    put: (element, line) => {
      const add = (text: string, attributes: { [name: string]: string }) => {
        const span = element.appendChild(document.createElement('span'));
        span.textContent = text;
        for (const [name, value] of Object.entries(attributes)) span.setAttribute(name, value);
      };
      const texts = listOf(line);
      for (const text of texts) {
        const { lang, dir: direction } = beside.get(text) ?? alone;
        if (lang) add(text, { lang, dir: direction!, translate: mayChange(lang) });
        else element.append(text);
      }
      // Beneath the whole line, which stays in one piece.
      for (const text of texts) {
        const english = beside.get(text)?.english;
        if (english) add(english, { class: 'english', lang: 'en', dir: 'ltr', translate: 'yes' });
      }
    },
    plain: (line) =>
      listOf(line)
        .map((text) => {
          const english = beside.get(text)?.english;
          return english ? `${text} (${english})` : text;
        })
        .join(''),
    withValue: (text, value) => {
      const parts = listOf(value);
      const inEnglish = parts.map((part) => beside.get(part)?.english ?? part).join('');
      // A number runs from left to right also among words that do not.
      const whole = text.replace(/\{\w+\}/, dir === 'rtl' ? `\u2068${parts.join('')}\u2069` : parts.join(''));
      const goesWith = beside.get(text);
      if (goesWith)
        beside.set(whole, {
          ...goesWith,
          ...(goesWith.english && { english: goesWith.english.replace(/\{\w+\}/, inEnglish) }),
        });
      return whole;
    },
  };
}

/** What the elements take from the files of a language: groups of words put together with their English. */
export const translation =
  (about: About) =>
  (groups: readonly TranslatedGroup[], english: readonly object[], html: Html): Translation => {
    const { locale, dir, name, notes, signed } = about;
    /** By the level that a publisher asks for. */
    const found = bare<{ [least in Least]?: { catalog: Catalog | null; level: Level; incomplete: boolean } }>({});
    return {
      catalog: (least) => {
        if (!found[least]) {
          const { words, messages, speaks, beside, shown, level, incomplete } = atLevel(about, groups, english, least);
          const speaker = speaks
            ? { locale, dir, messages }
            : { locale: 'en', dir: 'ltr' as const, messages: bare({}) };
          const catalog = { ...speaker, words, passages: passages(speaker.dir, beside, html) };
          found[least] = { catalog: shown ? catalog : null, level, incomplete };
        }
        return found[least].catalog;
      },
      note: (least, { prefersEnglish, varies }, toggle) => {
        const { catalog, level, incomplete } = found[least]!;
        if (!catalog || !notes['about']) return '';
        const signature = level === 'clinical' ? signed.clinical : level === 'reviewed' ? signed.reviewed : undefined;
        const values = signature ? [signature.who, signature.role, signature.date] : [name];
        const sentence = (id: string) => {
          const [text, english] = listOf(notes[id]);
          return html`<p>
          ${text!.replace(/\{(\d)\}/g, (_, i) => values[Number(i)]!)}${english ? beneath(html, english) : ''}
        </p>`;
        };
        return html`<div class="translation" part="translation" lang=${locale} dir=${dir} translate=${mayChange(locale)}>
        ${
          prefersEnglish
            ? ''
            : html`<strong>${first(notes['about'])}</strong>
              ${sentence(level)} ${incomplete ? sentence('incomplete') : ''} ${varies ? sentence('varies') : ''}`
        }
        <button part="button" type="button" @click=${toggle}>${first(notes[prefersEnglish ? 'show-translation' : 'show-english']!)}</button>
      </div>`;
      },
    };
  };
