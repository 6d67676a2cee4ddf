import { readFigures } from '../../../figures/grammar/read-figures.ts';
import type { MetricMention } from '../../../figures/lexicon/lexicon.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import type { Book } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';
import { isPlain } from '../book/trusted.ts';

const CLAUSE = /[,;:]\s|\s--?\s|\s[–—]\s|\s(?:and|but|while|with|whereas|as)\s/g;
// "Our cruise line showed strong revenue", "we expect this business to lose"
const HEAD = /\b(?:our|the|this|that|its|their)\s(?<head>(?:[\p{L}\p{N}&'’-]+\s?){1,3})/iu;
const DEICTIC =
  /\b(?:this|that|these|those)\s(?:business|segment|division|unit|line|market|region|category)\b/i;
const BEHIND =
  /^\s(?:(?:from|in|of|for|across|within)\s(?:(?:our|the|its|their)\s)?|(?:to|on|at)\s(?:our|the|its|their)\s)(?<owner>(?:[\p{L}\p{N}&'’-]+\s?){1,3})/iu;
const NARROWED = /^\s(?:who|whom|whose|that|which)\s/i; // "customers who pay us more"
const MOST_BEFORE = 3; // words before a metric that may qualify it
const OF_SAYING = new Set(
  termsOf(
    'expect expects anticipate report reported guide forecast revise maintain raise raised reiterate reaffirm confirm project target range midpoint approximately around roughly saw see show showed drive continue record deliver generate generated achieve post book team management board period basis assume believe think look model plan outlook guidance average annual annualized compound consolidated signed contracted booked unfilled objective base case scenario expectation nil zero',
  ),
);

/** Whether a sentence gives a metric to somebody in particular: "our subscription revenue", "the margin in Asia". */
export function isOwned(
  text: string,
  { start, end }: Pick<MetricMention, 'start' | 'end'>,
  isAsked: (term: Term) => boolean,
  book: Book,
): boolean {
  const { call } = book.transcript;
  const own = new Set(termsOf(call.company));
  const isOwner = (term: Term) =>
    !isPlain(term) && !OF_SAYING.has(term) && !own.has(term) && !isAsked(term);
  const plain = withoutFigures(text, book);
  const from = [...plain.slice(0, start).matchAll(CLAUSE)].at(-1);
  const clause = plain.slice(from ? from.index + from[0].length : 0, start);
  const head = HEAD.exec(clause)?.groups?.head ?? '';
  const direct = clause.split(/\s+/).filter(Boolean).slice(-MOST_BEFORE);
  const behind = BEHIND.exec(plain.slice(end))?.groups?.owner ?? '';
  return (
    DEICTIC.test(clause) ||
    NARROWED.test(text.slice(end)) ||
    firstTerm(head).some(isOwner) ||
    firstTerm(behind).some(isOwner) ||
    qualifiers(direct).some(isOwner) ||
    termsOf(clause).some((term) => book.isName(term) && isOwner(term))
  );
}

function firstTerm(words: string): readonly Term[] {
  return termsOf(words).slice(0, 1);
}

/** Words that stand right before a metric, up to one that tells nothing or is a verb of saying. */
function qualifiers(words: readonly string[]): readonly Term[] {
  const found: Term[] = [];
  for (const word of words.toReversed()) {
    const [term] = termsOf(word);
    if (term === undefined || OF_SAYING.has(term)) break;
    found.push(term);
  }
  return found;
}

function withoutFigures(text: string, { transcript: { call } }: Book): string {
  let plain = text;
  const spans = [
    ...findPeriods(text, call),
    ...readFigures(text, { currency: call.currency ?? null }),
  ];
  for (const { start, end } of spans)
    plain = `${plain.slice(0, start)}${' '.repeat(end - start)}${plain.slice(end)}`;
  return plain;
}
