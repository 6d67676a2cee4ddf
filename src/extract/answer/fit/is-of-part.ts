import type { Fact } from '../../../figures/fact.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { figureClauses } from '../sentences/figure-clauses.ts';
import { leavesOut } from '../sentences/leaves-out.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { isOfOthers } from '../sentences/of-others.ts';
import { isSegment } from '../sentences/results-of.ts';
import { isAbout } from './is-about.ts';
import { isOwned } from './is-owned.ts';
import type { Shown } from './shown.ts';

// "What is he saying about Wexel": what is said of it, and no figure of theirs
const SAYING = /\b(?:say|says|saying|said|think|thinking|talk|talking|view|views|thoughts)\b/i;

/** Whether what is shown is of the asked part, and of the whole company where none is asked for. */
export function isOfPart(ask: Ask, { facts, said }: Shown, book: Book): boolean {
  const { segment, rest, want, terms, text } = ask;
  // What an analyst asked of it is answered of it.
  const isRepliedTo = (term: Term) =>
    SAYING.test(text) && said.some(({ worth, own }) => worth === 0 && own.has(term));
  if (
    (wantsFigure(want) || want === 'words') &&
    terms.some((term) => !isRepliedTo(term) && isOfOthers(term, book))
  )
    return false;
  if (!namesParts(ask, said, book) || isLeftOut(ask, said)) return false;
  if (facts.length > 0)
    return facts.every(
      (fact) =>
        isSegment(fact.segment, segment) ||
        (fact.segment !== null && segmentTerms(fact.segment).some((term) => rest.includes(term))),
    );
  if (segment === null) return said.some((each) => isOfWhole(each, ask, book));
  return said.some((each) => isOfSegment(each, segment, book));
}

/** "Sales without Wexel grew 7%", where those of Wexel are asked for. */
function isLeftOut({ text, want, segment, proper }: Ask, said: readonly Said[]): boolean {
  const names = segment === null ? proper : segmentTerms(segment);
  const naming = said.filter(
    ({ own, text: told }) => /\d/.test(told) && names.some((name) => own.has(name)),
  );
  return (
    wantsFigure(want) &&
    naming.length > 0 &&
    !leavesOut(text, names) &&
    naming.every((each) => leavesOut(each.text, names))
  );
}

// "This business had a loss": of the part that was spoken of before
const THIS_PART = /^(?:(?:and|but|so),? )?(?:this|that) (?:business|segment|division|unit)\b/i;

/** Names the part, or goes on about it without naming another. */
function isOfSegment(said: Said, segment: string, book: Book): boolean {
  const terms = segmentTerms(segment);
  const before = book.said[said.at - 1];
  if (THIS_PART.test(said.text) && before?.turn === said.turn)
    return isOfSegment(before, segment, book);
  const facts = book.results.filter(({ sentence }) => sentence === said.id);
  const isOthersOnly =
    facts.length > 0 &&
    facts.every(
      (fact) =>
        fact.segment !== null &&
        !isSegment(fact.segment, segment) &&
        !isOnlyPartOf(fact, segment, book),
    );
  if (terms.every((term) => said.own.has(term)))
    return !isOthersOnly || opensWith(terms, said, book) || hasOwnFigure(terms, said, book);
  const others = book.results.some(
    (fact) =>
      fact.sentence === said.id && fact.segment !== null && !isSegment(fact.segment, segment),
  );
  return !others && !opensWithAnother(said, book) && terms.every((term) => isAbout(said, term));
}

/** "Utilization at Ganga cement", where Ganga is asked for and the call tells that of no other Ganga. */
function isOnlyPartOf({ metric, segment: told }: Fact, asked: string, { results }: Book): boolean {
  const isOf = (name: string | null) =>
    name !== null && segmentTerms(asked).every((term) => segmentTerms(name).includes(term));
  return (
    isOf(told) &&
    results.every(
      (fact) => fact.metric !== metric || !isOf(fact.segment) || isSegment(fact.segment, told),
    )
  );
}

/** "Reels was 53%, and Nets was 41%": stands in the clause of a figure that is read as no other's. */
function hasOwnFigure(terms: readonly Term[], said: Said, book: Book): boolean {
  const facts = book.index.sentences.get(said.id)?.facts ?? [];
  return figureClauses(said.text, figuresOf(said, book)).some(({ spoken, start, end }) => {
    const isRead = facts.some((fact) => fact.spoken.start === spoken.start);
    const clause = new Set(termsOf(said.text.slice(start, end)));
    return !isRead && terms.every((term) => clause.has(term));
  });
}

/** The part is named before the figures of the sentence. */
function opensWith(terms: readonly Term[], { id, text }: Said, { index }: Book): boolean {
  const [first] = index.sentences.get(id)?.figures ?? [];
  const before = new Set(termsOf(text.slice(0, first?.start ?? text.length)));
  return terms.every((term) => before.has(term));
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
  if (isGuidedWhole(said, ask, book)) return true;
  return !isOfAnotherPart(said, ask, book) && !isOfOwner(said, ask, book);
}

/** "On higher hopes for Cranes we raise our revenue forecast to 61 million": read as the outlook of the whole. */
function isGuidedWhole({ id }: Said, { isAhead, metrics }: Ask, { index }: Book): boolean {
  const facts = (index.sentences.get(id)?.facts ?? []).filter(
    ({ modality, metric }) =>
      modality === 'guidance' && metrics.some((asked) => sameMetric(asked, metric)),
  );
  return isAhead && facts.length > 0 && facts.every(({ segment }) => segment === null);
}

/** "Subscription revenue" is no revenue of all: whoever it is given to has to be asked for. */
function isOfOwner({ text }: Said, ask: Ask, book: Book): boolean {
  const { metrics, terms, rest, want, text: asked } = ask;
  if (!wantsFigure(want) || rest.some((term) => !MOVES.has(term) && !FORWARD.has(term)))
    return false;
  const named = findMetrics(text).filter(({ name }) =>
    metrics.some((asked) => sameMetric(name, asked)),
  );
  const words = new Set(termsOf(asked));
  const isAsked = (term: Term) => terms.includes(term) || words.has(term) || MOVES.has(term);
  return named.length > 0 && named.every((mention) => isOwned(text, mention, isAsked, book));
}
