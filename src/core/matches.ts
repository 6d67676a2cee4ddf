import { Guarded } from './guarded/guarded.ts';

const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, in order. `matchAll` makes the pattern anew on each call, which for a
 * sentence takes longer than searching it.
 */
export function matchesOf(text: string, pattern: RegExp | Guarded): readonly RegExpExecArray[] {
  if (pattern instanceof Guarded)
    return pattern.mayMatch(text) ? matchesOf(text, pattern.pattern) : NONE;
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
