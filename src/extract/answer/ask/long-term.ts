import type { Book, Said } from '../book/book.ts';

// "Long-term debt" is a kind of debt, and no time.
const LONG =
  /\b(?:long(?:er)?|medium|mid)[- ]?(?:term|range|run)\b(?! (?:debt|borrowings?|loans?|care|contracts?|agreements?|leases?|assets?|liabilit\w+|investments?|investors?|incentive\w*|customers?|relationships?|supply|interest|rates?|notes?)\b)|\bmulti-?year(?= (?:targets?|goals?|outlook|guidance|plan)\b)/gi;
const YEARS = /\b(?:next|coming) (?:two|three|four|five|several|few|[2-9]) years\b|\bover time\b/i;
const MOST_BACK = 3; // sentences under one that speaks of the long term
const FAR = 2; // years

/** Where a question says that it asks for the long term: "longer-term margin goal". */
export function longTermIn(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(LONG)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Whether a sentence speaks of years to come, or goes on under one that does. */
export function isLongTerm(said: Said, { said: all, transcript: { call } }: Book): boolean {
  const { text, at, turn } = said;
  const years = [...text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
  const least = (call.fiscalYear ?? 0) + FAR;
  if (years.length > 0) return years.some((year) => year >= least);
  return (
    YEARS.test(text) ||
    all
      .slice(Math.max(0, at - MOST_BACK), at + 1)
      .some((each) => each.turn === turn && longTermIn(each.text).length > 0)
  );
}
