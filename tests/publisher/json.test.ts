import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toJson } from '../../src/publisher/json.ts';

const values: unknown[] = [
  null,
  true,
  0,
  -1.5,
  '',
  'a "quoted"\n\u2028 \\ line \ud800',
  [],
  {},
  [[], [{}], [null, 'x', 1]],
  { a: [1, { b: undefined, c: 'd' }], 'e f': {} },
];

describe('JSON that no page can bend', () => {
  it('is that of JSON.stringify', () => {
    for (const value of values) assert.equal(toJson(value), JSON.stringify(value, null, 2));
  });

  const marks: [string, object, unknown][] = [
    ['lists a toJSON', Array.prototype, () => 'x'],
    ['objects a toJSON', Object.prototype, () => 'x'],
    ['texts a toJSON', String.prototype, () => 'x'],
    ['numbers a toJSON', Number.prototype, () => 'x'],
  ];
  for (const [what, prototype, toJSON] of marks)
    it(`is the same on a page that has given all ${what}`, () => {
      const usual = values.map((value) => JSON.stringify(value, null, 2));
      Object.defineProperty(prototype, 'toJSON', { value: toJSON, configurable: true, enumerable: true });
      try {
        assert.deepEqual(
          values.map((value) => toJson(value)),
          usual,
        );
      } finally {
        delete (prototype as { toJSON?: unknown }).toJSON;
      }
    });

  it('has nothing that stands on the prototype of all objects alone', () => {
    const polluted = Object.prototype as { utm?: string };
    polluted.utm = 'x';
    try {
      assert.equal(toJson({ a: {} }), '{\n  "a": {}\n}');
    } finally {
      delete polluted.utm;
    }
  });
});
