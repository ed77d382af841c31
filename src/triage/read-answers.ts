import type { TriageDefinition } from './definition.js';
import { filter, has, own, some } from './own.js';

/** The answers that count, each a list without repetitions, and the ids of what does not. */
export interface Reading {
  given: ReadonlyMap<string, readonly string[]>;
  invalid: readonly string[];
}

/** Whether these are answers by name: a plain object, of this window or another. Throws for null and undefined. */
const ordinary = (answers: unknown): answers is object => {
  const prototype: unknown = Object.getPrototypeOf(answers);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/**
 * Reads whatever was handed in. Never throws: what cannot be read counts as unanswered and is
 * named in `invalid`, so that it can never reassure.
 */
export function readAnswers(definition: TriageDefinition, answers: unknown): Reading {
  const given = new Map<string, readonly string[]>();
  const invalid: string[] = [];
  let ids: string[] = [];
  try {
    if (ordinary(answers)) ids = Object.keys(answers);
  } catch {
    // Nothing, or a proxy that refuses to be read, holds no answers.
  }
  for (const id of ids) {
    const question = own(definition.questions, id);
    if (question?.wordsOnly) continue;
    try {
      const value: unknown = (answers as Record<string, unknown>)[id];
      if (value === undefined) continue;
      // There is nothing to read in a question that is not known: that throws, too.
      const { type, options } = question!;
      const list = Array.isArray(value) && type === 'many' ? [...(value as unknown[])] : [value];
      const known = filter(options, (option) => has(list, option));
      if (some(list, (item) => !has(known, item))) invalid.push(id);
      // "None" beside anything else is none of it.
      const isNone = !some(list, (item) => item !== 'none');
      const counted = isNone ? known : filter(known, (option) => option !== 'none');
      if (counted.length) given.set(id, counted);
    } catch {
      invalid.push(id);
    }
  }
  return { given, invalid };
}
