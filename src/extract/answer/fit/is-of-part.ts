import { findMetrics } from '../../../figures/lexicon.ts';
import { sameMetric } from '../../../verify/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { isOfOthers } from '../sentences/of-others.ts';
import { isSegment } from '../sentences/results-of.ts';
import { isAbout } from './is-about.ts';
import { isOwned } from './is-owned.ts';
import type { Shown } from './shown.ts';

/** Whether what is shown is of the asked part, and of the whole company where none is asked for. */
export function isOfPart(ask: Ask, { facts, said }: Shown, book: Book): boolean {
  const { segment, rest, want, terms } = ask;
  if ((wantsFigure(want) || want === 'words') && terms.some((term) => isOfOthers(term, book)))
    return false;
  if (!namesParts(ask, said, book)) return false;
  if (facts.length > 0)
    return facts.every(
      (fact) =>
        isSegment(fact.segment, segment) ||
        (fact.segment !== null && segmentTerms(fact.segment).some((term) => rest.includes(term))),
    );
  if (segment === null) return said.some((each) => isOfWhole(each, ask, book));
  return said.some((each) => isOfSegment(each, segment, book));
}

/** Names the part, or goes on about it without naming another. */
function isOfSegment(said: Said, segment: string, book: Book): boolean {
  const terms = segmentTerms(segment);
  if (terms.every((term) => said.own.has(term))) return true;
  const others = book.results.some(
    (fact) =>
      fact.sentence === said.id && fact.segment !== null && !isSegment(fact.segment, segment),
  );
  return !others && !opensWithAnother(said, book) && terms.every((term) => isAbout(said, term));
}

/** "North America was a loss of 0.7 billion": said of whoever is named before its figures. */
function opensWithAnother(
  { id, text }: Said,
  { index, isName, transcript: { call } }: Book,
): boolean {
  const [first] = index.sentences.get(id)?.figures ?? [];
  const own = new Set(termsOf(call.company));
  return termsOf(text.slice(0, first?.start ?? 0)).some((term) => isName(term) && !own.has(term));
}

/** "Sensor revenue in International": every part that is named beside the first is spoken of too. */
function namesParts({ text, segment }: Ask, said: readonly Said[], book: Book): boolean {
  const first = new Set(segment === null ? [] : segmentTerms(segment));
  return book.segments
    .find(text)
    .map(({ name }) => segmentTerms(name).filter((term) => !first.has(term)))
    .every((terms) => terms.every((term) => said.some(({ own }) => own.has(term))));
}

function isOfWhole(said: Said, ask: Ask, book: Book): boolean {
  return !isOfAnotherPart(said, ask, book) && !isOfOwner(said, ask, book);
}

/** "Subscription revenue" is no revenue of all: whoever it is given to has to be asked for. */
function isOfOwner({ text }: Said, ask: Ask, book: Book): boolean {
  const { metrics, terms, rest, want } = ask;
  if (!wantsFigure(want) || rest.some((term) => !MOVES.has(term) && !FORWARD.has(term)))
    return false;
  const named = findMetrics(text).filter(({ name }) =>
    metrics.some((asked) => sameMetric(name, asked)),
  );
  const isAsked = (term: Term) => terms.includes(term) || MOVES.has(term);
  return named.length > 0 && named.every((mention) => isOwned(text, mention, isAsked, book));
}
