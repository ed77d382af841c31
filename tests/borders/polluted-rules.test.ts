// A page's own code may change what every object inherits, and replace methods of lists: on many
// pages an address such as `?__proto__[utm]=` is enough. Whatever it does, the advice is the same.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Answers, Cell } from '../../src/triage/definition.ts';
import { assess as assessAls } from '../../src/triage.ts';
import { triage } from '../../src/generated/triage.ts';
import { planFor } from '../../src/triage/plan.ts';
import { answersBehind, progress, screensFor, settle, stepAfter, unansweredOn } from '../../src/triage/interview.ts';
import { definition, well } from '../triage/als.ts';

const values = ['', [], ['x'], ['yes'], '1', 'yes', 0, true, null, {}, { not: [] }, () => 'x'];
/** Names that the rules, questions and screens use, ids of theirs, places of lists, and any other. */
const names = [
  ...['utm', 'not', 'only', 'askWhen', 'otherwise', 'ifSkipped', 'safety', 'wordsOnly', 'when', 'disposition', 'rules'],
  ...['unknown', 'pattern', 'signs', 'questions', 'options', 'type', 'id', 'facts', 'extras', 'version', 'screens'],
  ...['choking-now', 'danger-now', 'motor', 'E3', 'who-for', 'body', 'withNumber', '0', '1', '9', 'length', 'then'],
];
const readers: Answers[] = [
  { ...well, 'choking-now': 'yes' },
  { ...well, 'speech-slurred': 'yes', 'change-course': 'worse', 'change-duration': '1-to-3-months' },
  { ...well, 'lost-abilities': ['stairs-or-chair', 'not-sure'], 'weakness-spread': 'one-place' },
  { 'choking-now': 'not-sure' },
  well,
  {},
];
const choices: Answers[] = [
  { 'danger-now': ['choking'] },
  { 'danger-now': ['not-sure'], 'choking-now': 'not-sure' },
  { 'danger-now': ['none'], 'sudden-stroke-signs': 'no', 'sudden-changes': ['none'], body: ['tasks', 'twitch'] },
  {},
];

/** Everything that is worked out for these readers, as text. */
const everything = () =>
  JSON.stringify([
    readers.map((answers) => {
      const found = assessAls(answers);
      return [found, planFor(triage, answers, found), found.fired.map((id) => answersBehind(triage, answers, id))];
    }),
    choices.map((chosen) => [
      settle(triage, chosen),
      screensFor(triage, chosen).map((screen) => [
        screen.id,
        unansweredOn(triage, chosen, screen),
        progress(triage, chosen, screen),
      ]),
      stepAfter(triage, chosen, { screen: 'danger-now', helpIsUnderWay: false, changing: false }),
      stepAfter(triage, chosen, { screen: null, helpIsUnderWay: true, changing: false }),
    ]),
  ]);

const lists = Array.prototype as unknown as { [name: string]: unknown };
const objects = Object.prototype as unknown as { [name: string]: unknown };

describe('On a page that has changed what all objects inherit', () => {
  const clean = everything();
  assert.match(clean, /"disposition":"emergency"/);
  const restore: (() => void)[] = [];
  afterEach(() => restore.splice(0).forEach((undo) => undo()));

  for (const name of names)
    it(`by "${name}", every assessment, answer and screen is the same`, () => {
      for (const value of values) {
        // Length is a name that Object.prototype may have, too.
        objects[name] = value;
        let found;
        try {
          found = everything();
        } finally {
          delete objects[name];
        }
        assert.equal(found, clean, `Object.prototype[${JSON.stringify(name)}] = ${String(JSON.stringify(value))}`);
      }
    });

  it('the rules that are loaded and those that are shipped are the same', () => {
    // One answer, and a list of one, mean the same.
    const plain = (value: object): unknown =>
      JSON.parse(JSON.stringify(value), (_, cell: Cell) =>
        Array.isArray(cell) && cell.length === 1 ? (cell[0] as string) : cell,
      );
    assert.deepEqual(plain(triage), plain(definition));
  });

  it('old polyfills that walk lists with for-in, and stop at nothing, change nothing', () => {
    type Indexed = { [key: string]: unknown };
    type Each = (item: unknown, key: string) => unknown;
    const polyfills: { [name: string]: unknown } = {
      some(this: Indexed, test: Each) {
        for (const key in this) if (test(this[key], key)) return true;
        return false;
      },
      every(this: Indexed, test: Each) {
        for (const key in this) if (!test(this[key], key)) return false;
        return true;
      },
      filter(this: Indexed, test: Each) {
        const found: unknown[] = [];
        for (const key in this) if (test(this[key], key)) found[found.length] = this[key];
        return found;
      },
      map(this: Indexed, change: Each) {
        const found: unknown[] = [];
        for (const key in this) found[found.length] = change(this[key], key);
        return found;
      },
      reduce(this: unknown[]) {
        return this.length > 1 ? this : this[0];
      },
      includes: (wanted: unknown) => wanted === undefined,
      find: () => -1,
      flat: () => [],
      flatMap: () => [],
      indexOf: () => 0,
    };
    const before = Object.getOwnPropertyDescriptors(Array.prototype) as { [name: string]: PropertyDescriptor };
    for (const name of [...Object.keys(polyfills), 'contains']) {
      const descriptor = before[name];
      restore.push(() => (descriptor ? Object.defineProperty(Array.prototype, name, descriptor) : delete lists[name]));
    }
    const list = readers.slice(0, 2);
    for (const name of Object.keys(polyfills))
      Object.defineProperty(Array.prototype, name, { value: polyfills[name], enumerable: true });
    lists['contains'] = () => true;
    const [danger, speech] = [assessAls(list[0]!), assessAls(list[1]!)];
    const settled = settle(triage, choices[0]!);
    const screens = screensFor(triage, choices[2]!).length;
    while (restore.length) restore.pop()!();
    assert.deepEqual(danger, assessAls(list[0]!));
    assert.deepEqual(speech, assessAls(list[1]!));
    assert.deepEqual(settled, settle(triage, choices[0]!));
    assert.equal(screens, screensFor(triage, choices[2]!).length);
  });
});
