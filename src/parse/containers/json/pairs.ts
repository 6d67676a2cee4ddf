import { isNameShaped } from '../../people/names.ts';
import { type Fields, isFields, objectsOf } from './walk.ts';

const MIN_PAIRS = 3;

/**
 * The objects of a list of things said. Lists of `{"Ana Ruiz": "Thank you."}` or `["Ana Ruiz", "Thank you."]`
 * have their names where others name the field; null for a list of anything else.
 */
export function saidIn(list: unknown): readonly Fields[] | null {
  if (!Array.isArray(list) || list.length < MIN_PAIRS) return objectsOf(list);
  const pairs = list.map(pairOf).filter((pair) => pair !== null);
  const isOfPairs = pairs.length === list.length && pairs.some(([name]) => isNameShaped(name));
  return isOfPairs ? pairs.map(([speaker, text]) => ({ speaker, text })) : objectsOf(list);
}

function pairOf(value: unknown): readonly [name: string, said: unknown] | null {
  const parts: readonly unknown[] = isFields(value)
    ? Object.entries(value).length === 1
      ? (Object.entries(value)[0] ?? [])
      : []
    : Array.isArray(value)
      ? value
      : [];
  const [name, said] = parts;
  if (parts.length !== 2 || typeof name !== 'string') return null;
  return typeof said === 'string' || isTexts(said) ? [name, said] : null;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
