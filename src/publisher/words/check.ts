import { bare, every, flatMap, has, own } from '../../triage/own.js';

/** As much of JSON Schema as definition.ts uses. */
export interface Schema {
  type: string;
  required?: readonly string[];
  properties?: { readonly [key: string]: Schema };
  items?: Schema;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  enum?: readonly string[];
  pattern?: string;
  /** What editors say, and we: "expected …". */
  patternErrorMessage?: string;
  format?: string;
}

/** A value as the publisher finds it again; long ones by their beginning. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value) return 'an object';
  const text = String(value);
  return typeof value === 'string' ? `"${text.slice(0, 60)}${text.length > 60 ? '…' : ''}"` : text;
}

const names = (all: readonly string[]) => all.map((name) => `"${name}"`).join(', ');

/** What is expected of a text, where it is not so. */
function expectedText(text: string, schema: Schema) {
  const { minLength = 0, maxLength = Infinity, pattern, patternErrorMessage, format } = schema;
  if (schema.enum && !has(schema.enum, text)) return `expected one of ${names(schema.enum)}`;
  if (text.trim().length < minLength) return 'expected a text';
  if (text.length > maxLength) return `expected at most ${maxLength} characters`;
  if (pattern && !new RegExp(pattern).test(text)) return patternErrorMessage;
  const isDay = () => +new Date(text) && new Date(text).toISOString().startsWith(text);
  return format === 'date' && !isDay() ? patternErrorMessage : '';
}

/**
 * What is right in a value: what is wrong is left out, and told of with its path, what was expected and what
 * was found. An object that lacks what it must have is wrong; a whole that is wrong is undefined.
 */
export function check(value: unknown, schema: Schema, tell: (problem: string) => void, path = ''): unknown {
  const wrong = (expected: string, found = shown(value)) =>
    void tell(`${path ? `${path}: ` : ''}${expected}, found ${found}`);
  const { type, properties, items, required = [], maxItems = Infinity } = schema;
  if (type === 'boolean') return typeof value === 'boolean' ? value : wrong('expected true or false');
  if (type === 'string') {
    if (typeof value !== 'string') return wrong('expected a text');
    const expected = expectedText(value, schema);
    return expected ? wrong(expected) : value;
  }
  if (type === 'array') {
    if (!Array.isArray(value)) return wrong('expected a list');
    if (value.length > maxItems) return wrong(`expected at most ${maxItems}`, String(value.length));
    return flatMap(value as unknown[], (item, i) => {
      const right = check(item, items!, tell, `${path}[${i}]`);
      return right === undefined ? [] : [right];
    });
  }
  if (typeof value !== 'object' || !value || Array.isArray(value)) return wrong('expected an object');
  const given = value as { readonly [key: string]: unknown };
  const right: { [key: string]: unknown } = {};
  for (const key of Object.keys(given)) {
    const known = own(properties!, key);
    const at = path ? `${path}.${key}` : key;
    if (!known) tell(`${path || 'keys'}: expected only ${names(Object.keys(properties!))}, found ${shown(key)}`);
    else right[key] = check(given[key], known, tell, at);
  }
  for (const key of required)
    if (own(given, key) === undefined) tell(`${path ? `${path}.` : ''}${key}: expected it, found nothing`);
  return every(required, (key) => own(right, key) !== undefined) ? bare(right) : undefined;
}
