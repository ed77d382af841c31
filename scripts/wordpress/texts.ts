// The texts that the WordPress plugin puts between the tags: of one element in one language, for all regions.
import { render } from 'als-widgets/render';
import { fallbackOf } from './fallback.ts';
import type { Content } from '../../content/schema.ts';

/** All texts of an element in a language. A text is a list of spans of pieces: where it starts, how many, and so on. */
export interface Texts {
  pieces: string[];
  texts: { [audienceAndRegion: string]: number[] };
}

type Regional = Pick<Content, 'regions/emergency-numbers.yaml' | 'regions/help-lines.yaml'>;

/** Each region, with the first one that has the same numbers and help lines: they have one text. */
export function sameTexts(content: Regional): { [region: string]: string } {
  const { regions: helpLines } = content['regions/help-lines.yaml'];
  const first = new Map<string, string>();
  return Object.fromEntries(
    Object.entries(content['regions/emergency-numbers.yaml'].regions).map(([region, row]) => {
      const said = JSON.stringify([row.numbers, row['no-voice'], helpLines[region]]);
      if (!first.has(said)) first.set(said, region);
      return [region, first.get(said)!];
    }),
  );
}

/** Between the tags of what `render` writes, with a place for what the plugin fills in. */
async function textOf(element: string, lang: string, region: string, audience: string | undefined): Promise<string> {
  const whole = await render(element, { lang, region: region || undefined, audience });
  const text = whole.slice(whole.indexOf('<div class="als-base'), whole.lastIndexOf('\n</als-'));
  return text.replace(`/${region}/2/`, '/{region}/{level}/');
}

/** Regions differ in few lines: each text is told by what it shares with the one before all, without a region. */
export async function textsOf(element: string, lang: string, regions: readonly string[]): Promise<Texts> {
  const pieces: string[] = [];
  const places = new Map<string, number[]>();
  const place = (piece: string) => {
    const index = pieces.push(piece) - 1;
    places.set(piece, [...(places.get(piece) ?? []), index]);
    return index;
  };

  /** Goes on in the first text where it can, else takes the piece from wherever it stands. */
  function spansOf(text: string): number[] {
    const spans: number[] = [];
    let last = -2;
    let reached = -1;
    for (const piece of text.split(/(?<=\n)/)) {
      const known = places.get(piece) ?? [];
      const next = known.includes(last + 1) ? last + 1 : (known.find((i) => i > reached) ?? known[0] ?? place(piece));
      if (next === last + 1) spans[spans.length - 1]!++;
      else spans.push(next, 1);
      last = next;
      if (next < base) reached = Math.max(reached, next);
    }
    return spans;
  }

  const texts: Texts['texts'] = {};
  let base = 0;
  for (const audience of element === 'overview' ? [undefined] : [undefined, 'diagnosed', 'carer'])
    for (const region of ['', ...regions]) {
      const text = await textOf(element, lang, region, audience);
      if (!base) base = text.split(/(?<=\n)/).map(place).length;
      texts[`${audience ?? ''}/${region}`] = spansOf(text);
      if (element === 'urgent-signs' && !audience) texts[`fallback/${region}`] = spansOf(fallbackOf(text));
    }
  return { pieces, texts };
}
