import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Book } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { kindredOf } from './kindred.ts';
import { shortAndLong } from './short-and-long.ts';
import { tellingTerms } from './telling-terms.ts';

const MOST_WORDS = 4; // of what another word may stand for
const MOST = 8; // questions
// Never "Latin America sales", "organic sales": what is said beside them would be lost.
const BARE_SALES = /^(?:(?:net|total) )*sales$/i;
const OF_MEANS = /^(?:and |so )?how (?!much\b).*\bpay(?:ing)? for\b/i;
const SALES = ['revenue', 'turnover'];

/** A question in words of the call. */
export interface Reworded {
  readonly text: string;
  /** Only words that the call never uses were replaced. */
  readonly isStrange: boolean;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly isStrange: boolean;
}

/**
 * The question with one of its words said otherwise, in words that the call does use: those of the asker
 * that the call never uses first. Empty where nobody says it otherwise.
 */
export function inOtherWords(question: string, book: Book): readonly Reworded[] {
  const changes = changesIn(question, book);
  const strange = changes.filter(({ isStrange }) => isStrange);
  const ordered = [...strange, ...changes.filter(({ isStrange }) => !isStrange)];
  const single = ordered.map((change) => reworded(question, [change]));
  // Two words that the call never uses have to be said otherwise both.
  const places = [...new Set(strange.map(({ start }) => start))];
  const both =
    places.length > 1 ? places.map((at) => strange.find((each) => each.start === at)) : [];
  const all = both.filter((change) => change !== undefined);
  return [...(all.length > 1 ? [reworded(question, all)] : []), ...single].slice(0, MOST);
}

function reworded(question: string, changes: readonly Change[]): Reworded {
  let text = question;
  for (const { start, end, words } of changes.toSorted((one, other) => other.start - one.start))
    text = `${text.slice(0, start)}${words}${text.slice(end)}`;
  return { text, isStrange: changes.every(({ isStrange }) => isStrange) };
}

function changesIn(question: string, book: Book): readonly Change[] {
  const words = [...question.matchAll(/[\p{L}\p{N}&'’-]+/gu)];
  // "Net profit" stays what it is, though profit alone may be called otherwise.
  const metrics = findMetrics(question);
  const isWithin = (start: number, end: number) =>
    metrics.some(
      (each) => each.start < end && start < each.end && (each.start < start || end < each.end),
    );
  const changes: Change[] = [];
  for (const [at, { index: start, 0: word }] of words.entries())
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
      const last = words[at + length - 1];
      // "A problem" is changed as "problem".
      if (!last || termsOf(word).length === 0 || termsOf(last[0]).length === 0) continue;
      const end = last.index + last[0].length;
      const terms = termsOf(question.slice(start, end));
      if (terms.length === 0 || isWithin(start, end)) continue;
      const isStrange = terms.some((term) => !book.has(term));
      // "How did they pay for Tarn": by what means, and not that it was bought.
      if (OF_MEANS.test(question) && terms.join() === 'pay') continue;
      // "Sales" are revenue, and no sale of a business.
      const others = BARE_SALES.test(question.slice(start, end)) ? SALES : kindredOf(terms);
      for (const other of others) {
        // "People", "associates": said of anything, nothing would be left of what is asked.
        const isTelling = tellingTerms(other, book).length > 0;
        if (isTelling && termsOf(other).every((term) => book.has(term)))
          changes.push({ start, end, words: other, isStrange });
      }
      // A short form and its words mean the same, whichever of them the call uses elsewhere.
      for (const other of shortAndLong(question.slice(start, end), book.transcript))
        changes.push({ start, end, words: other, isStrange: true });
    }
  return changes;
}
