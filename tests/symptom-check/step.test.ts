import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { triage } from '../../src/generated/triage.ts';
import { isMany } from '../../src/elements/symptom-check/groups.ts';
import {
  assessmentOf,
  callsForHelp,
  fresh,
  restored,
  screenOf,
  type State,
} from '../../src/elements/symptom-check/state.ts';
import { step, type Action, type Next, type Setting } from '../../src/elements/symptom-check/step.ts';
import { chosenIn, groupsOf, screensFor } from '../../src/triage/interview.ts';

/** Somebody who takes the check: what they do leads from state to state. */
class Reader {
  state: State;
  last: Next | undefined;

  constructor(readonly setting: Setting = { audience: 'worried', style: 'choose' }) {
    this.state = fresh(setting.audience);
  }

  does(action: Action): this {
    this.last = step(this.state, action, this.setting);
    this.state = this.last.state;
    return this;
  }

  starts = () => this.does({ did: 'go-on' });
  continues = () => this.does({ did: 'continue' });
  stops = () => this.does({ did: 'see', view: 'result' });
  goesBack = () => this.does({ did: 'back' });
  changes = (group: string) => this.does({ did: 'change', group });
  chooses(group: string, ...options: string[]): this {
    for (const option of options) this.does({ did: 'answer', group, option });
    return this;
  }

  /** Without any symptom, up to "check your answers". */
  isWell(): this {
    this.starts().chooses('danger-now', 'none').continues();
    this.chooses('sudden-stroke-signs', 'no').chooses('sudden-changes', 'none').continues();
    this.chooses('thoughts-of-self-harm', 'no').continues();
    this.chooses('age-band', '40-59').chooses('about-you', 'none').continues();
    return this.chooses('body', 'none').continues().chooses('other', 'none').continues();
  }

  get stands() {
    const { view } = this.state;
    return view === 'questions' ? screenOf(this.state, this.setting.style).id : view;
  }

  get disposition() {
    return assessmentOf(this.state).disposition;
  }
}

const diagnosed: Setting = { audience: 'diagnosed', style: 'choose' };
const pressing: Setting = { audience: 'worried', style: 'press' };

describe('A reader of the symptom check', () => {
  it('who is well goes through six screens to "check your answers", and from there to the result', () => {
    const reader = new Reader().isWell();
    assert.equal(reader.stands, 'check');
    assert.equal(reader.stops().stands, 'result');
    assert.equal(reader.disposition, 'monitor');
  });

  it('who answers for somebody else starts so where the page is for carers', () => {
    assert.deepEqual(fresh('carer').choices, { 'who-for': 'someone-else' });
    assert.deepEqual(fresh('worried').choices, {});
  });

  it('whom a publisher calls diagnosed finds that sign ticked when its list comes, and may untick it', () => {
    const reader = new Reader(diagnosed).starts().chooses('danger-now', 'none').continues();
    reader.chooses('sudden-stroke-signs', 'no').chooses('sudden-changes', 'none').continues().continues();
    assert.deepEqual([reader.stands, chosenIn(reader.state.choices, 'about-you')], ['about-you', ['diagnosed']]);
    reader.chooses('about-you', 'diagnosed').goesBack().continues();
    assert.deepEqual(chosenIn(reader.state.choices, 'about-you'), []);
  });

  it('who leaves a screen open is led to the list of what is missing, and keeps what was chosen', () => {
    const reader = new Reader().starts().chooses('danger-now', 'none').continues().chooses('sudden-changes', 'none');
    reader.continues();
    assert.deepEqual([reader.stands, reader.last!.focus], ['sudden-changes', 'problem']);
    assert.deepEqual(reader.state.missing, ['sudden-stroke-signs']);
    assert.deepEqual(chosenIn(reader.state.choices, 'sudden-changes'), ['none']);
    assert.deepEqual(reader.chooses('sudden-stroke-signs', 'no').continues().state.missing, []);
  });

  it('who leaves the question on dark thoughts blank goes on, and it is known that it was left blank', () => {
    const reader = new Reader().starts().chooses('danger-now', 'none').continues();
    reader.chooses('sudden-stroke-signs', 'no').chooses('sudden-changes', 'none').continues().continues();
    assert.equal(reader.stands, 'about-you');
    assert.equal(reader.state.choices['thoughts-of-self-harm'], 'rather-not-say');
    assert.deepEqual(reader.state.blank, ['thoughts-of-self-harm']);
  });

  it('who ticks a danger sign sees help over the questions at once, without being moved, and hears it once', () => {
    const reader = new Reader().starts().chooses('danger-now', 'choking');
    assert.deepEqual([reader.stands, reader.last!.focus, reader.last!.helpAppears], ['danger-now', null, true]);
    assert.equal(callsForHelp(reader.state, 'danger-now'), true);
    assert.equal(reader.chooses('danger-now', 'breath').last!.helpAppears, false);
  });

  it('who goes on after a danger sign comes to help, and with help under way to the next questions, with help above', () => {
    const reader = new Reader().starts().chooses('danger-now', 'choking').continues();
    assert.deepEqual([reader.stands, reader.last!.focus, reader.disposition], ['help', 'title', 'emergency']);
    reader.does({ did: 'call' });
    assert.deepEqual([reader.stands, reader.state.helpIsAbove], ['sudden-changes', true]);
    assert.equal(callsForHelp(reader.state, 'danger-now'), false);
  });

  it('whose emergency is told beside questions left open comes to help first, then back to those questions', () => {
    const reader = new Reader().starts().chooses('danger-now', 'none').continues();
    reader.chooses('sudden-stroke-signs', 'within-7-days').continues();
    assert.equal(reader.stands, 'help');
    assert.equal(reader.does({ did: 'call' }).stands, 'sudden-changes');
    assert.deepEqual(reader.last!.focus, 'title');
  });

  it('who comes back from help finds the question as it was', () => {
    const reader = new Reader().starts().chooses('danger-now', 'choking');
    const { choices } = reader.state;
    reader.continues().does({ did: 'see', view: 'questions' });
    assert.deepEqual([reader.stands, reader.state.choices], ['danger-now', choices]);
  });

  it('who takes back a danger sign with "none of these" is asked first', () => {
    const reader = new Reader().starts().chooses('danger-now', 'choking', 'none');
    assert.equal(reader.stands, 'take-back');
    assert.equal(reader.disposition, 'emergency');
    assert.deepEqual(reader.does({ did: 'see', view: 'questions' }).state.choices, { 'danger-now': ['choking'] });
    reader.chooses('danger-now', 'none').does({ did: 'take-back' });
    assert.deepEqual([reader.stands, reader.state.choices], ['danger-now', { 'danger-now': ['none'] }]);
    assert.equal(reader.disposition, null);
  });

  it('who unticks a danger sign is not asked: that says it already', () => {
    const reader = new Reader().starts().chooses('danger-now', 'choking', 'choking');
    assert.deepEqual([reader.stands, chosenIn(reader.state.choices, 'danger-now')], ['danger-now', []]);
  });

  it('who changes an answer comes back to its row, by way of the questions that the change opens', () => {
    const reader = new Reader().isWell().changes('age-band');
    assert.deepEqual([reader.stands, reader.last!.focus], ['about-you', { at: 'question', group: 'age-band' }]);
    reader.chooses('age-band', '60-plus').continues();
    assert.deepEqual([reader.stands, reader.last!.focus], ['check', { at: 'row', group: 'age-band' }]);
    reader.changes('body');
    assert.equal(reader.last!.focus, 'title');
    assert.equal(reader.chooses('body', 'tasks').continues().stands, 'lost-abilities');
  });

  it('who changes whom the check is for comes back to the answers', () => {
    const reader = new Reader().isWell().changes('who-for');
    assert.deepEqual([reader.stands, reader.last!.focus], ['start', { at: 'question', group: 'who-for' }]);
    reader.chooses('who-for', 'someone-else').starts();
    assert.deepEqual([reader.stands, reader.last!.focus], ['check', { at: 'row', group: 'who-for' }]);
    assert.equal(reader.state.choices['who-for'], 'someone-else');
  });

  it('who changes nothing after all goes back to the row', () => {
    const reader = new Reader().isWell().changes('body').goesBack();
    assert.deepEqual([reader.stands, reader.last!.focus], ['check', { at: 'row', group: 'body' }]);
  });

  it('who clears is asked, may keep all, and then starts with what the page says and with buttons as large as before', () => {
    const reader = new Reader({ audience: 'carer', style: 'choose' })
      .does({ did: 'set', to: { comfort: '3' } })
      .isWell();
    const { choices } = reader.state;
    reader.does({ did: 'see', view: 'clear' }).does({ did: 'see', view: 'check' });
    assert.deepEqual([reader.stands, reader.state.choices], ['check', choices]);
    reader.does({ did: 'see', view: 'clear' }).does({ did: 'clear' });
    assert.deepEqual(reader.state, { ...fresh('carer'), comfort: '3' });
  });

  it('whose answers were kept keeps them no longer once they are cleared', () => {
    const reader = new Reader()
      .does({ did: 'set', to: { keeping: 'on' } })
      .starts()
      .does({ did: 'clear' });
    assert.equal(reader.state.keeping, 'off');
  });

  it('who comes back to kept answers stands where they left, and is asked anew whether to take a sign back', () => {
    const { state } = new Reader().starts().chooses('danger-now', 'choking', 'none');
    const { view, screen, choices, blank } = state;
    const found = restored(fresh('worried'), { view, screen, choices, blank });
    assert.deepEqual(
      [found.view, found.screen, found.choices, found.keeping],
      ['questions', 'danger-now', { 'danger-now': ['choking'] }, 'on'],
    );
  });

  it('who unfolds something sees it where they are, and what was handed over is gone with the screen', () => {
    const reader = new Reader().isWell().stops().does({ did: 'unfold', id: 'why' });
    assert.deepEqual([reader.state.unfolded, reader.last!.focus], [['why'], null]);
    reader.does({ did: 'hand-over', handed: 'copied' });
    assert.deepEqual([reader.stands, reader.state.handed, reader.last!.focus], ['result', 'copied', null]);
    const { handed, unfolded } = reader.does({ did: 'see', view: 'check' }).state;
    assert.deepEqual([handed, unfolded], [null, []]);
  });
});

describe('A reader who answers with one press', () => {
  it('begins by saying whom it is for, and is asked one thing at a time', () => {
    const reader = new Reader(pressing).chooses('who-for', 'me').chooses('danger-now', 'none');
    assert.equal(reader.stands, 'sudden-stroke-signs');
    assert.equal(reader.chooses('sudden-stroke-signs', 'no').stands, 'sudden-changes');
    reader.chooses('sudden-changes', 'none').chooses('thoughts-of-self-harm', 'no');
    assert.equal(reader.stands, 'age-band');
    assert.equal(reader.goesBack().stands, 'feeling-safe');
  });

  it('stays with a sign of a list, since there may be more, and with a danger sign, so that help comes under no finger', () => {
    const reader = new Reader(pressing).starts().chooses('danger-now', 'choking');
    assert.deepEqual([reader.stands, reader.last!.helpAppears], ['danger-now', true]);
    const other = new Reader(pressing).starts().chooses('danger-now', 'none').chooses('sudden-stroke-signs', 'no');
    other.chooses('sudden-changes', 'none').chooses('thoughts-of-self-harm', 'no');
    other.chooses('age-band', '40-59').chooses('about-you', 'none');
    assert.equal(other.chooses('body', 'thin').stands, 'body');
  });
});

describe('Whoever presses what, in whatever order', () => {
  /** What stands on the screen to be done. */
  function possible({ state, setting }: Reader): Action[] {
    const answers = (group: string): Action[] => {
      const screen = triage.screens.find(({ id }) => id === group);
      const options = triage.questions[group]?.options ?? [...Object.keys(screen!.signs!), 'not-sure', 'none'];
      return options.map((option) => ({ did: 'answer', group, option }));
    };
    switch (state.view) {
      case 'start':
        return [...answers('who-for'), { did: 'go-on' }];
      case 'questions': {
        const groups = groupsOf(screenOf(state, setting.style));
        const help: Action[] = groups.some((group) => callsForHelp(state, group)) ? [{ did: 'go-on' }] : [];
        return [
          ...groups.flatMap(answers),
          { did: 'continue' },
          { did: 'back' },
          { did: 'see', view: 'result' },
          ...help,
        ];
      }
      case 'take-back':
        return [{ did: 'see', view: 'questions' }, { did: 'take-back' }];
      case 'help':
        return [{ did: 'call' }, { did: 'see', view: 'questions' }];
      case 'check': {
        const rows = ['who-for', ...screensFor(triage, state.choices).flatMap(groupsOf)];
        const changes = rows.map((group): Action => ({ did: 'change', group }));
        return [...changes, { did: 'see', view: 'result' }, { did: 'see', view: 'clear' }];
      }
      case 'result':
        return [
          { did: 'see', view: 'check' },
          { did: 'see', view: 'clear' },
        ];
      case 'clear':
        return [{ did: 'see', view: 'check' }, { did: 'clear' }];
    }
  }

  const readers = fc.record({
    audience: fc.constantFrom('worried', 'diagnosed', 'carer'),
    style: fc.constantFrom('choose' as const, 'press' as const),
    // More often on than away.
    presses: fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat() }, { weight: 2, arbitrary: fc.constant(-1) }), {
      maxLength: 60,
    }),
  });

  /** Walks as a reader does, and looks around after each step. */
  const everybody = (look: (reader: Reader, before: State, action: Action, next: Next) => void) =>
    fc.assert(
      fc.property(readers, ({ presses, ...setting }) => {
        const reader = new Reader(setting);
        for (const press of presses) {
          const actions = possible(reader);
          const onward = actions.find(({ did }) => ['continue', 'go-on', 'call'].includes(did));
          const action = (press < 0 && onward) || actions[press % actions.length] || actions[0]!;
          const before = reader.state;
          look(reader.does(action), before, action, reader.last!);
        }
      }),
      { numRuns: 400, seed: 11 },
    );

  const withoutHelp = ({ state, disposition }: Reader) => disposition === 'emergency' && !state.helpIsUnderWay;
  /** The same reader, once more, who goes on another way from here. */
  const again = ({ setting, state }: Reader) => Object.assign(new Reader(setting), { state });

  it('an answer that calls for an emergency leads to help whatever is open, and to that result whenever they stop', () =>
    everybody((reader) => {
      if (reader.state.view !== 'questions' || !withoutHelp(reader)) return;
      assert.equal(again(reader).continues().stands, 'help');
      const stopped = again(reader).stops();
      assert.deepEqual([stopped.stands, stopped.disposition], ['result', 'emergency']);
    }));

  it('focus goes to something that stands on the screen, and stays only where the screen does', () =>
    everybody(({ state, setting }, before, _, { focus }) => {
      const groups = state.view === 'start' ? ['who-for'] : groupsOf(screenOf(state, setting.style));
      if (focus === null) assert.deepEqual([state.view, state.screen], [before.view, before.screen]);
      else if (focus === 'problem') assert.ok(state.view === 'questions' && state.missing.length);
      else if (focus === 'title') assert.deepEqual(state.missing, []);
      else if (focus.at === 'question')
        assert.ok(['start', 'questions'].includes(state.view) && groups.includes(focus.group));
      else assert.ok(state.view === 'check' && !state.changing && focus.group);
    }));

  it('Back undoes Continue: the screen and the answers are those of before', () =>
    everybody((reader, before, { did }) => {
      const wentOn = did === 'continue' && reader.state.view !== 'check' && !before.changing;
      if (!wentOn || reader.last!.focus === 'problem') return;
      const back = again(reader).does(reader.stands === 'help' ? { did: 'see', view: 'questions' } : { did: 'back' });
      assert.equal(back.state.view, 'questions');
      const { style } = reader.setting;
      assert.equal(screenOf(back.state, style).id, screenOf(before, style).id);
      for (const [id, choice] of Object.entries(before.choices)) assert.deepEqual(back.state.choices[id], choice);
    }));

  it('"Keep what I chose" undoes "None of these", and nothing but "Yes" takes a danger sign back', () =>
    everybody(({ state }, before, { did }) => {
      if (before.view === 'take-back' && did === 'see') assert.deepEqual(state.choices, before.choices);
      if (state.view === 'take-back') assert.deepEqual(state.choices, before.choices);
    }));

  it('attention goes to each result and each emergency once: then a publisher may be told how soon to get help', () =>
    everybody(({ state }, before, _, { focus }) => {
      if (state.view === 'help') assert.equal(assessmentOf(state).disposition, 'emergency');
      if (['result', 'help'].includes(state.view)) assert.equal(focus !== null, before.view !== state.view);
    }));

  it('help appears with an answer alone, once, and never where it already lies over the questions', () =>
    everybody(({ state }, before, action, { helpAppears, focus }) => {
      if (!helpAppears) return;
      assert.ok(action.did === 'answer' && focus === null && state.view === 'questions');
      assert.equal(callsForHelp(before, action.group), false);
    }));

  it('what they have chosen changes with their answers alone: nothing else takes one away', () =>
    everybody(({ state }, before, { did }) => {
      if (['answer', 'take-back', 'clear'].includes(did)) return;
      for (const [id, choice] of Object.entries(before.choices)) assert.deepEqual(state.choices[id], choice);
    }));

  it('a list holds "none" or "not sure" alone', () =>
    everybody(({ state: { choices } }) => {
      for (const id of Object.keys(choices).filter(isMany)) {
        const chosen = chosenIn(choices, id);
        if (chosen.includes('none') || chosen.includes('not-sure')) assert.equal(chosen.length, 1);
      }
    }));

  it('the state before is left as it was', () =>
    everybody((reader, before, action) => {
      const copy = structuredClone(before);
      step(before, action, reader.setting);
      assert.deepEqual(before, copy);
    }));
});
