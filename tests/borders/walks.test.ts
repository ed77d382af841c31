// 3,000 readers who press at random, in both answer styles, as each audience, in several countries. What they
// must see is worked out beside them: from what they have pressed, and from the clinical contract.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { english } from '../../dist/modules/generated/english.js';
import type { Choices } from '../../src/triage/definition.ts';
import { chosenIn, questionsOf, settle } from '../../src/triage/interview.ts';
import { startSite, type Site } from '../e2e/site.ts';
import { assess, definition } from '../triage/als.ts';
import { contract } from '../triage/contract.ts';
import type { Group, Press, Seen, Step } from './walker.ts';

const styles = ['choose', 'press'];
const audiences = ['worried', 'diagnosed', 'carer'];
const numbers = { US: '911', GB: '999', DE: '112', JP: '119' };
const walksEach = 500;

/** How the check is set for a reader: by the number of the reader. */
function settingOf(seed: number, style: string, audience: string) {
  const [region, number] = Object.entries(numbers)[seed % 4]!;
  const isShared = seed % 3 > 0;
  const attributes = `region="${region}" comfort="${((seed % 5) % 3) + 1}" answers="${style}" audience="${audience}" ${isShared ? 'share-level' : ''} activation-guard="off"`;
  return { audience, number, isShared, attributes };
}
type Setting = ReturnType<typeof settingOf>;

/** Questions, and lists by the id of their screen, by each wording of what stands above them. */
const idsByLegend = new Map<string, string[]>();
const stands = (wording: string | undefined, id: string) =>
  wording && idsByLegend.set(wording, [...(idsByLegend.get(wording) ?? []), id]);
for (const [id, { text, carer, diagnosed, parts }] of Object.entries(english.questions))
  for (const wording of new Set([text, carer, diagnosed]))
    stands(wording && [wording, ...(parts?.slice(0, 1) ?? [])].join(' | '), id);
for (const [id, { ask, heading, carer, diagnosed }] of Object.entries(english.screens))
  if (signsOf(id)) for (const wording of ask ? [ask] : [heading, carer, diagnosed]) stands(wording, id);
/** Some lists are asked in the same words: how many answers they have tells them apart. */
const idOf = ({ legend, options }: Group): string | undefined =>
  (idsByLegend.get(legend) ?? []).find((id) => [0, 1].includes(answersOf(id).length - options));

function signsOf(id: string) {
  return definition.screens.find((screen) => screen.id === id)?.signs;
}
const standsAlone = (option: string) => option === 'none' || option === 'not-sure';

function answersOf(id: string): readonly string[] {
  const signs = signsOf(id);
  return signs ? [...Object.keys(signs), 'not-sure', 'none'] : definition.questions[id]!.options;
}

/** The ids of the answers that are shown; a list that a sign has opened does not offer "none". */
function optionsOf(id: string, shown: number): readonly string[] {
  const all = answersOf(id);
  const options = all.length > shown ? all.filter((option) => option !== 'none') : all;
  assert.equal(options.length, shown, `answers of ${id}`);
  return options;
}

const isMany = (id: string) => !!signsOf(id) || definition.questions[id]!.type === 'many';
const asksDanger = (list: string, sign: string) =>
  !!signsOf(list)?.[sign] &&
  questionsOf(signsOf(list)![sign]!).some((question) => definition.questions[question]!.safety);

/** What counts of a press: other groups, such as the size of buttons, are no questions. */
function answerOf(press: Press, { groups }: Seen): { id: string; option: string; isAll: boolean } | null {
  if (typeof press === 'string') return null;
  const group = groups.find(({ legend }) => legend === press.legend)!;
  const { options, presses } = group;
  const id = idOf(group);
  return id ? { id, option: optionsOf(id, options)[press.place]!, isAll: presses && groups.length === 1 } : null;
}

const isEmergency = (choices: Choices) => assess(settle(definition, choices)).disposition === 'emergency';
const firesAlone = (choices: Choices, id: string) => id in choices && isEmergency({ [id]: choices[id]! });

/** What a reader has said, by what was pressed: nothing is read from the element. */
class Reader {
  choices: Choices;
  helpIsUnderWay = false;
  takingBack: { id: string; option: string } | null = null;

  constructor(private readonly audience: string) {
    this.choices = this.fresh();
  }

  private fresh(): Choices {
    return this.audience === 'carer' ? { 'who-for': 'someone-else' } : {};
  }

  press(press: Press, before: Seen): void {
    const answer = answerOf(press, before);
    if (answer) this.answer(answer);
    else if (press === 'Continue') this.leaveBlank(before.groups);
    else if (press === 'Yes, take it back') this.choices[this.takingBack!.id] = [this.takingBack!.option];
    else if (press === 'I have called for help, go on with the questions') this.helpIsUnderWay = true;
    else if (press === 'Yes, clear them') {
      this.choices = this.fresh();
      this.helpIsUnderWay = false;
    }
    if (typeof press === 'string') this.takingBack = null;
  }

  private answer({ id, option, isAll }: { id: string; option: string; isAll: boolean }) {
    const ticks = chosenIn(this.choices, id);
    if (!isMany(id)) this.choices[id] = option;
    else if (standsAlone(option) && ticks.some((sign) => asksDanger(id, sign))) this.takingBack = { id, option };
    else if (ticks.includes(option) && !(isAll && standsAlone(option)))
      this.choices[id] = ticks.filter((tick) => tick !== option);
    else this.choices[id] = standsAlone(option) ? [option] : [...ticks.filter((tick) => !standsAlone(tick)), option];
  }

  private leaveBlank(groups: readonly Group[]) {
    for (const id of groups.map((group) => idOf(group)!)) {
      const { ifSkipped } = definition.questions[id] ?? {};
      if (ifSkipped) this.choices[id] ??= ifSkipped;
    }
  }

  /** Where a publisher says that readers have the diagnosis, its sign is ticked before they come to it. */
  comesTo(groups: readonly Group[]): void {
    const list = groups.map((group) => idOf(group)!).find((id) => id === 'about-you');
    if (list && this.audience === 'diagnosed') this.choices[list] ??= ['diagnosed'];
  }
}

const leading = ['Continue', 'Stop and see what to do', 'See what to do next'];

/** What must be on the screen after a press, where those before it lead here. */
function assertSeen({ press, seen }: Step, before: Seen, reader: Reader, isShared: boolean): void {
  const { choices, helpIsUnderWay, takingBack } = reader;
  const answers = settle(definition, choices);
  const { disposition } = assess(answers);
  const leads = typeof press === 'string' && leading.includes(press);
  assert.deepEqual(seen.failures, [], 'no error, rejection or als-error');
  assert.notEqual(seen.view, 'another', 'a screen with its buttons');
  assert.notEqual(seen.title, '', 'a screen with its heading');
  assert.ok(seen.callable, 'the number can be called');
  assert.equal(seen.view === 'take-back', takingBack !== null, 'the question whether to take a danger sign back');

  if (seen.view === 'questions') {
    for (const group of seen.groups) {
      const { options, chosen } = group;
      const id = idOf(group)!;
      const shown = chosen.map((place) => optionsOf(id, options)[place]!);
      assert.deepEqual(shown.sort(), [...chosenIn(choices, id)].sort(), `what was chosen for ${id}`);
      if (!helpIsUnderWay && firesAlone(choices, id)) assert.ok(seen.help, `help at once for ${id}`);
    }
    const isAnswered = seen.groups.every(({ chosen }) => chosen.length);
    if (typeof press !== 'string' && isAnswered && seen.title === before.title)
      assert.ok(seen.continues, 'a way to go on from here');
    if (leads && disposition === 'emergency') assert.ok(helpIsUnderWay && seen.help, 'help before any question');
  }
  if (leads && disposition === 'emergency' && !helpIsUnderWay) assert.equal(seen.advice, disposition, 'help is next');
  if (seen.advice) {
    assert.equal(seen.advice, disposition ?? 'none', 'the advice of the rules');
    assert.equal(contract(answers).disposition, disposition, 'the advice of the contract');
  }
  const comesToAdvice = seen.advice && seen.view !== before.view;
  assert.deepEqual(seen.told, isShared && comesToAdvice ? [disposition] : [], 'what the page is told');
}

const nameOf = (press: Press) => (typeof press === 'string' ? press : `${press.legend} ${press.place + 1}`);

/** Follows a reader press by press. */
function follow(seed: number, { audience, isShared, attributes }: Setting, [start, ...steps]: readonly Step[]): void {
  const reader = new Reader(audience);
  let before = start!.seen;
  for (const [i, step] of steps.entries()) {
    reader.press(step.press, before);
    if (step.seen.view === 'questions') reader.comesTo(step.seen.groups);
    try {
      assertSeen(step, before, reader, isShared);
    } catch (error) {
      const presses = steps.slice(0, i + 1).map(({ press, seen }) => `${nameOf(press)} -> ${seen.view}, ${seen.title}`);
      (error as Error).message += `\n\nReader ${seed}, <als-symptom-check ${attributes}>:\n${presses.join('\n')}`;
      throw error;
    }
    before = step.seen;
  }
}

describe('Of 3,000 readers who press at random', () => {
  let site: Site;
  /** Two at once: one for each core. */
  const pages: Awaited<ReturnType<Site['open']>>[] = [];
  /** How often each view and each advice was come to. */
  const often: { [what: string]: number } = {};
  before(async () => {
    site = await startSite();
    const { outputFiles } = buildSync({
      entryPoints: ['tests/borders/walker.ts'],
      bundle: true,
      format: 'iife',
      globalName: 'walker',
      write: false,
    });
    const scripts = '<script src="/als-widgets.js"></script><script src="/walker.js"></script>';
    for (let i = 0; i < 2; i++) pages.push(await site.open(scripts, { files: { '/walker.js': outputFiles[0]!.text } }));
  });
  after(() => site.close());

  /** The walks of some readers, each page those of every other. */
  async function walks(settings: ReadonlyMap<number, Setting>): Promise<Map<number, Step[]>> {
    const walksIn = (page: Page, part: number) =>
      page.evaluate<[number, Step[]][]>(`(async () => {
        const walks = [];
        for (const [seed, { attributes, number }] of ${JSON.stringify([...settings].filter((_, i) => i % 2 === part))})
          walks.push([seed, await walker.walk(seed, attributes, number)]);
        return walks;
      })()`);
    return new Map((await Promise.all(pages.map(walksIn))).flat());
  }

  let seed = 0;
  for (const style of styles)
    for (const audience of audiences) {
      const first = seed;
      seed += walksEach;
      it(`everybody sees the number on every screen, help as soon as it is called for, and the advice for their answers (${style}, ${audience})`, async () => {
        const settings = new Map<number, Setting>();
        for (let i = first; i < first + walksEach; i++) settings.set(i, settingOf(i, style, audience));
        for (const [reader, steps] of await walks(settings)) {
          follow(reader, settings.get(reader)!, steps);
          for (const what of steps.flatMap(({ seen }, i) =>
            seen.view === steps[i - 1]?.seen.view ? [] : [seen.view, seen.advice ?? []].flat(),
          ))
            often[what] = (often[what] ?? 0) + 1;
        }
        for (const { reports } of pages) assert.deepEqual([...reports.problems, ...reports.warnings], []);
      });
    }

  it('many come to every view and every advice', (test) => {
    test.diagnostic(JSON.stringify(often));
    const least = {
      ...{ start: 3000, questions: 4000, check: 3000, result: 3000, help: 500, clear: 500, 'take-back': 30 },
      ...{ emergency: 1000, urgent: 100, prompt: 50, routine: 300, monitor: 500, none: 100 },
    };
    for (const [what, times] of Object.entries(least)) assert.ok(often[what]! >= times, `${what}: ${often[what]}`);
  });
});
