import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess, definition, well } from './als.ts';

describe('The ALS rules', () => {
  it('take well under 50 microseconds', () => {
    const answers = {
      ...well,
      'lost-abilities': ['hand-fine-tasks', 'drop-things'],
      'change-course': 'worse',
      'change-duration': '1-3-months',
      'weakness-spread': 'one-place',
    };
    for (let i = 0; i < 2000; i++) assess(answers);
    const times = Array.from({ length: 2000 }, () => {
      const start = performance.now();
      assess(answers);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    assert.ok(times[1000]! < 0.5, `median ${times[1000]! * 1000} microseconds`); // the budget itself is measured by `npm run bench`
    assert.ok(Object.keys(definition.rules).length >= 59);
  });
});
