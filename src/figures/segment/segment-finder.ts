import { matchesOf } from '../../core/matches.ts';
import { NO_MONEY_NEXT } from '../grammar/rates.ts';

/** A segment as a text names it; `name` is the call's own usual form, lower case. */
export interface SegmentMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the segments that a text names, in order, by their usual names and by those that are short for them. */
export function finderOf(
  usual: ReadonlyMap<string, string>,
  shorts: ReadonlyMap<string, string>,
): (text: string) => readonly SegmentMention[] {
  const keys = [...usual.keys()].toSorted((one, other) => other.length - one.length);
  if (keys.length === 0) return () => [];
  const pattern = anyOf(keys, 'gi');
  const names = [...shorts.keys()].map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const short = names.length === 0 ? null : anyOf(names, 'g');
  const namedBy = (text: string, words: RegExp) =>
    matchesOf(text, words).map((match) => {
      const key = (match[1] ?? '').toLowerCase();
      const name = usual.get(key) ?? shorts.get(key) ?? match[0].toLowerCase();
      return { name, start: match.index, end: match.index + match[0].length };
    });
  return (text) => {
    const found = namedBy(text, pattern);
    if (short === null) return found;
    const apart = namedBy(text, short).filter(
      ({ start, end }) => !found.some((one) => one.start < end && start < one.end),
    );
    return [...found, ...apart].toSorted((one, other) => one.start - other.start);
  };
}

function anyOf(words: readonly string[], flags: string): RegExp {
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `(?<![\\w-])(${escaped.join('|')})(?:\\sservices?)?(?![\\w-])${NO_MONEY_NEXT}`,
    flags,
  );
}
