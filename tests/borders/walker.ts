// A reader who presses at random, in the page itself. Knows no question and no rule: only what can be
// pressed, and notes after each press what is on the screen. What that must be, walks.test.ts says.

export type View = 'start' | 'questions' | 'take-back' | 'check' | 'clear' | 'help' | 'result' | 'another';

export interface Group {
  /** What stands above, and the first of its parts: some questions are asked in the same words. */
  legend: string;
  options: number;
  /** Places of what is chosen. */
  chosen: number[];
  /** Answers are buttons: one press goes on, where it answers all. */
  presses: boolean;
}

/** What a reader sees after a press. */
export interface Seen {
  view: View;
  title: string;
  groups: Group[];
  /** How soon to get help, as the card of a result says. */
  advice: string | undefined;
  /** Emergency help stands over the questions, or above them. */
  help: boolean;
  /** The emergency number can be called. */
  callable: boolean;
  /** There is a way to go on. */
  continues: boolean;
  /** What the page was told since the press before. */
  told: unknown[];
  /** Errors and rejections since then. */
  failures: string[];
}

/** The name of a button, or which answer of which group. */
export type Press = string | { legend: string; place: number };

export interface Step {
  press: Press;
  seen: Seen;
}

/** A button that only one view has. */
const views: { [button: string]: View } = {
  Start: 'start',
  'Stop and see what to do': 'questions',
  'Yes, take it back': 'take-back',
  'See what to do next': 'check',
  'Yes, clear them': 'clear',
  'I have called for help, go on with the questions': 'help',
  'Change an answer': 'result',
};

/** How gladly a reader presses a button, beside 10 for the answers of a group that has none. */
const liking: { [button: string]: number } = {
  Start: 8,
  Continue: 1,
  Back: 0.3,
  'Stop and see what to do': 0.15,
  'Yes, take it back': 2,
  'No, keep what I chose': 2,
  'See what to do next': 5,
  'Clear my answers': 0.4,
  'Keep my answers': 2,
  'Yes, clear them': 1,
  'I have called for help, go on with the questions': 3,
  'Change an answer': 1,
};

const failures: string[] = [];
addEventListener('error', (event) => failures.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) => failures.push(`rejection: ${String(event.reason)}`));

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const frame = () => new Promise(requestAnimationFrame);

/** Walks through a fresh check, to its result and now and then beyond. The first step is what is there before any press. */
export async function walk(seed: number, attributes: string, number: string): Promise<Step[]> {
  const random = randomFrom(seed);
  // From calm readers, who come far, to some who answer anything.
  const worry = random() ** 3;
  const holder = document.createElement('div');
  holder.innerHTML = `<als-symptom-check ${attributes}>See a doctor.</als-symptom-check>`;
  const check = holder.firstElementChild as HTMLElement & { updateComplete: Promise<unknown> };
  const told: unknown[] = [];
  const detailOf = (event: Event) => (event as CustomEvent<{ [name: string]: unknown }>).detail;
  check.addEventListener('als-error', (event) => failures.push(`als-error: ${String(detailOf(event)['message'])}`));
  check.addEventListener('als-result', (event) => told.push(detailOf(event)['disposition']));
  document.body.append(holder);
  await check.updateComplete;
  const find = (selector: string) => [...check.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const isThere = (selector: string) => find(selector).some((element) => element.checkVisibility());
  /** Buttons, and answers not yet given: how gladly each is pressed. */
  let ways: { press: Press; element: HTMLElement; weight: number }[] = [];
  /** Calm answers are likelier, and so are groups without any. */
  function answersOf(fieldset: HTMLElement): Group {
    const part = fieldset.querySelector('.parts li');
    const question = fieldset.querySelector('legend [id], legend span') ?? find('#title')[0]!;
    const legend = textOf(question) + (part ? ` | ${textOf(part)}` : '');
    const options = [...fieldset.querySelectorAll<HTMLElement>('.answer')];
    const chosen = options.flatMap((option, i) => (option.matches('[aria-pressed=true], :has(:checked)') ? [i] : []));
    const calm = options.findIndex((option) => /^(No|None of these)$/.test(textOf(option)));
    options.forEach((element, place) => {
      const share = (calm < 0 ? 1 : worry) / options.length + (place === calm ? 1 - worry : 0);
      ways.push({ press: { legend, place }, element, weight: share * (chosen.length ? 1.5 : 10) });
    });
    return { legend, options: options.length, chosen, presses: options[0]!.localName === 'button' };
  }
  function look(): Seen {
    ways = [];
    const groups = find('fieldset').map(answersOf);
    const open = groups.some(({ chosen }) => !chosen.length);
    const buttons = find('button:not(.answer)').filter((button) => !/(summary|text|FHIR\))$/.test(textOf(button)));
    const names = buttons.map(textOf);
    buttons.forEach((element, i) => {
      const weight = liking[names[i]!] ?? 0.3;
      ways.push({ press: names[i]!, element, weight: names[i] === 'Continue' && !open ? 20 * weight : weight });
    });
    return {
      view: views[names.find((name) => name in views) ?? ''] ?? 'another',
      title: find('#title').map(textOf).join(),
      groups,
      advice: find('.result .main > .card')[0]?.className.replace('card ', ''),
      help: isThere('.help, .frame .card.emergency'),
      callable: isThere(`a[href="tel:${number}"]`),
      continues: names.includes('Continue'),
      told: told.splice(0),
      failures: failures.splice(0),
    };
  }
  const steps: Step[] = [{ press: '', seen: look() }];
  let isAtEnd = false;
  while (steps.length < 60 && (!isAtEnd || random() < 0.6)) {
    let at = random() * ways.reduce((sum, { weight }) => sum + weight, 0);
    const { press, element } = ways.find(({ weight }) => (at -= weight) < 0)!;
    (element.querySelector('input') ?? element).click();
    await check.updateComplete;
    // Where emergency help cannot be seen, it is the next screen within two frames.
    if (find('.help').length) await frame().then(frame);
    const seen = look();
    steps.push({ press, seen });
    isAtEnd ||= seen.view === 'result';
  }
  holder.remove();
  return steps;
}
