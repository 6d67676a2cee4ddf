import type { Level } from './level-of.ts';

const OVERALL =
  /\b(?<average>averag\w*|mean|median)\b|\b(?:in total|total|sum|combined|cumulative(?:ly)?|altogether|add(?:ed)? up)\b/i;

/** An average or a total over periods is said not to have been reckoned: each has its own figure. */
export function unreckoned(question: string, levels: readonly Level[]): readonly string[] {
  const found = OVERALL.exec(question);
  if (!found || levels.length < 2) return [];
  const what = found.groups?.average ? 'average' : 'total';
  return [`Each period has its own figure here: no ${what} over them was reckoned.`];
}
