// A reader of a page with all three elements, in a world of its own beside the page's: whatever its scripts
// have broken, here everything works. Presses through a whole check and says what is on the screen.

type State = 'drawn' | 'line' | 'words' | 'blank';

const emergencyLine = 'Trouble breathing or choking now? Call 911.';
const tags = ['als-urgent-signs', 'als-overview', 'als-symptom-check'];
/** A reader whose speech has been getting worse; else "No", "None of these" and 40 to 59. */
const given = /^(Speech that has become slurred|It is getting worse|1 to 3 months ago|No|None of these|40 to 59)/;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const textOf = (element: Element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
const find = (selector: string) => [
  ...(document.querySelector('als-symptom-check')!.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const title = () => find('#title')[0]?.textContent;

/** Whether something becomes true while the page may still be busy. */
async function until(test: () => unknown, ms = 3000): Promise<boolean> {
  const end = performance.now() + ms;
  while (!test()) {
    if (performance.now() > end) return false;
    await wait(2);
  }
  return true;
}

async function press(name: string): Promise<void> {
  const before = title();
  find('button')
    .find((button) => textOf(button) === name)
    ?.click();
  await until(() => title() !== before, 1000);
}

function stateOf(tag: string): State {
  const element = document.querySelector<HTMLElement>(tag)!;
  const shows = (selector: string, text: string) =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].some((e) => textOf(e).includes(text));
  const end = tag === 'als-overview' ? '.review' : '.base';
  if (shows(end, '') && shows('.base', '911')) return 'drawn';
  if (shows('.fallback', emergencyLine)) return 'line';
  return !element.shadowRoot && textOf(element) ? 'words' : 'blank';
}

/** How each element stands, in the order of the page. */
export const states = (): State[] => tags.map(stateOf);

/** The same once they stand as they should, or never will; not all that is left comes at once. */
export async function come(wanted: readonly State[]): Promise<State[]> {
  const isDrawn = wanted.every((state) => state === 'drawn');
  if (!isDrawn) await wait(200);
  await until(() => states().join() === wanted.join(), 6000);
  return states();
}

/** Answers all screens up to one that begins so, or to the end. */
async function answerUpTo(last?: string): Promise<void> {
  for (let screens = 0; screens < 20 && find('.stop')[0] && !(last && title()?.startsWith(last)); screens++) {
    for (const group of find('fieldset')) {
      const fits = [...group.querySelectorAll<HTMLElement>('.answer')].filter((answer) => given.test(textOf(answer)));
      const box = fits[0]?.querySelector('input');
      if (box && !box.checked) box.click();
    }
    await press('Continue');
  }
}

/** Ticks the box to keep the answers, starts, chokes for a moment, and answers the danger questions. */
export async function begin(): Promise<{ help: boolean }> {
  find('[name] input[type=checkbox]')[0]?.click();
  await press('Start');
  const choke = () => find('input')[2]?.click();
  choke();
  const help = await until(() => find('.card.emergency').some((card) => textOf(card).includes('Call 911')), 1000);
  // Where it does not fit over the questions, as without styles, it is a screen of its own.
  await until(() => !find('.stop')[0], 40);
  if (!find('.stop')[0]) await press('Back');
  choke();
  await answerUpTo('Have you noticed any of these?');
  return { help };
}

/** To the result, then every way to take it away, and back to the answers. */
export async function finish(): Promise<{ advice: string | undefined; answers: boolean }> {
  await answerUpTo();
  await press('See what to do next');
  const advice = find('.result .card')[0]?.className;
  await press('More ways');
  for (const button of find('.take .actions button, .reading button')) button.click();
  await wait(50);
  await press('Change an answer');
  return { advice, answers: find('dd').some((row) => row.textContent.includes('1 to 3 months ago')) };
}
