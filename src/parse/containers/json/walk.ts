import { earningsError } from '../../../core/faults.ts';

/** A parsed JSON object; what its fields hold is not known. */
export type Fields = Readonly<Record<string, unknown>>;

/** A list or object of a JSON text, under the name of the field it stands in. */
export interface Nested {
  readonly key: string;
  readonly depth: number;
  readonly value: Fields | readonly unknown[];
}

const MAX_DEPTH = 24; // Quartr, the deepest known, has 7

/**
 * Every list and object of a JSON value, in the order of the text. `enters` keeps the walk out of what
 * has been read as a whole. Throws `source.too_complex` for a value that is nested beyond all sense.
 */
export function nestedIn(
  root: unknown,
  enters: (nested: Nested) => boolean = () => true,
): readonly Nested[] {
  const found: Nested[] = [];
  const waiting: Nested[] = isNested(root) ? [{ key: '', depth: 0, value: root }] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH) throw earningsError('source.too_complex', { format: 'JSON' });
    found.push(next);
    if (!enters(next)) continue;
    const { key, depth, value } = next;
    const children = Array.isArray(value)
      ? value.map((child): [string, unknown] => [key, child])
      : Object.entries(value);
    for (const [name, child] of children.reverse())
      if (isNested(child)) waiting.push({ key: name, depth: depth + 1, value: child });
  }
  return found;
}

/** The objects of a list; null for anything else than a list of one or more objects. */
export function objectsOf(value: unknown): readonly Fields[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.every(isFields) ? value : null;
}

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return isNested(value) && !Array.isArray(value);
}

/** The words of the first of these fields that has any; null when none has. */
export function wordsIn(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return null;
}

function isNested(value: unknown): value is Fields | readonly unknown[] {
  return typeof value === 'object' && value !== null;
}
