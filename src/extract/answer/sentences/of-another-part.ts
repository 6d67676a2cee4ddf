import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { mayBeOfPart } from '../book/replies-on-parts.ts';
import { type Term, termsOf } from '../book/terms.ts';
import { causesIn } from './causes.ts';
import { withoutDrivers } from './without-drivers.ts';

const AROUND_NAME = 40; // letters

/**
 * Whether a sentence speaks of a segment where the whole company is asked about: "Cloud revenue fell
 * because …" is no reason of all revenue, "Revenue fell because of Cloud" is one.
 */
export function isOfAnotherPart({ id, at: place, ...said }: Said, ask: Ask, book: Book): boolean {
  const { metrics, segment, rest, want, proper } = ask;
  const text = said.leans ? `${book.said[place - 1]?.text ?? ''} ${said.text}` : said.text;
  if (metrics.length === 0 || segment !== null || proper.length > 0) return false;
  const parts = new Set(book.segments.find(text).flatMap(({ name }) => termsOf(name)));
  if (rest.some((term) => parts.has(term))) return false;
  const isAsked = (name: string) => metrics.some((asked) => sameMetric(asked, name));
  const ids = [id, said.leans ? book.said[place - 1]?.id : undefined];
  const facts = book.results.filter(
    ({ sentence, metric }) => ids.includes(sentence) && isAsked(metric),
  );
  // "Parks EBITDA" is of what the call names "theme parks".
  const isOfOther = (part: string | null) =>
    part !== null &&
    !segmentTerms(part).some((term) => rest.includes(term)) &&
    !isNameOf(part, text, ask.terms);
  if (facts.length > 0) return facts.every((fact) => isOfOther(fact.segment));
  if (wantsFigure(want) && !ask.isYesOrNo && metrics.some((name) => mayBeOfPart(name, said, book)))
    return true;
  const [at] = want === 'why' ? causesIn(text) : [];
  const before = text.slice(0, at);
  const isNamed = findMetrics(before).some(({ name }) => isAsked(name));
  // "Down because of Ground": what drives the whole is no other part of it.
  return book.segments.find(isNamed ? withoutDrivers(before) : text).length > 0;
}

/** "Our loyalty scheme, Brackwell Plus, has 11 million members": the name of what is asked for, and no part. */
function isNameOf(part: string, text: string, asked: readonly Term[]): boolean {
  const at = text.toLowerCase().indexOf(`, ${part.toLowerCase()},`);
  const head =
    text
      .slice(Math.max(0, at - AROUND_NAME), Math.max(0, at))
      .split(/[,;.]/)
      .at(-1) ?? '';
  return at > 0 && termsOf(head).some((term) => asked.includes(term));
}
