import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, termsOf } from '../book/terms.ts';
import { sum } from './search.ts';
import { withoutDrivers } from './without-drivers.ts';

// A bare "write-off rate" asks for a figure, "rural demand" for words.
const FIGURE =
  /^(?!what did|how)(?:.*\s)?(?:rates?|ratios?|costs?|prices?|values?|amounts?|numbers?|fees?|charge-?\s?offs?|size|spend(?:ing)?|expenses?|charges?)\b/i;
const IT = /,\s(?:it|this|that|they)\s(?:\w+\s){1,4}$/i;
const LEAST_BESIDE = 0.6; // of what is asked, by weight, in the clause of its figure
const BESIDE_IT = 30; // letters around a metric and its figure within which it is qualified

/** Whether a question without a verb asks for a figure by its last word: "write-off rate". */
export function asksFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** Most of what is asked stands in the clause of the figure. */
export function isBeside(
  { text }: Said,
  spoken: SpokenFigure,
  { terms, text: asked }: Ask,
  book: Book,
): boolean {
  // "Excluding that, it would have been 13 basis points"
  if (IT.test(text.slice(0, spoken.start))) return true;
  const clause = new Set(termsOf(withoutDrivers(clauseOf(text, spoken))));
  const [head] = termsOf(FIGURE.exec(asked)?.[0].split(' ').at(-1) ?? '').slice(-1);
  if (head !== undefined && !clause.has(head)) return false;
  const held = terms.filter((term) => clause.has(term));
  return sum(held, book) >= LEAST_BESIDE * sum(terms, book);
}

/** The asked thing stands in the clause of the figure, or all of it was named right before. */
export function isInClause(said: Said, spoken: SpokenFigure, { terms }: Ask, book: Book): boolean {
  const subject = terms.filter((term) => !MOVES.has(term));
  const clause = new Set(termsOf(clauseOf(said.text, spoken)));
  const held = subject.filter((term) => clause.has(term) || (said.leans && !said.own.has(term)));
  return sum(held, book) >= LEAST_BESIDE * sum(subject, book);
}

/** The clause around a span, and at least some letters on both sides. */
export function clauseOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const opens = [...text.slice(0, start).matchAll(/[,;:]\s/g)].at(-1)?.index ?? 0;
  const closes = /[,;:]\s/.exec(text.slice(end))?.index ?? text.length - end;
  return text.slice(
    Math.min(opens, Math.max(0, start - BESIDE_IT)),
    end + Math.max(closes, BESIDE_IT),
  );
}
