import { findMetrics } from '../../../figures/lexicon.ts';
import { sameMetric } from '../../../verify/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { isPlain } from '../book/trusted.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { isSegment } from '../sentences/results-of.ts';
import { isAbout } from './is-about.ts';
import type { Shown } from './shown.ts';

// "our subscription revenue", "Subscription revenue was"; never "we expect revenue"
const OWNER =
  /(?:^|[,;:]\s|\b(?:our|the|its|their|of|in|and|while|but|for|from|with)\s)(?<owner>\p{L}[\p{L}\p{N}&'’-]*)\s$/iu;
// Said of so many parts that the words alone do not mean the company's.
const OF_ANY_PART =
  /^(?:revenue|gross (?:profit|margin)|operating (?:income|margin)|ebitda(?: margin)?|net (?:income|margin)|bookings|order intake)$/;

/** Whether what is shown is of the asked part, and of the whole company where none is asked for. */
export function isOfPart(ask: Ask, { facts, said }: Shown, book: Book): boolean {
  const { segment, rest } = ask;
  if (facts.length > 0)
    return facts.every(
      (fact) =>
        isSegment(fact.segment, segment) ||
        (fact.segment !== null && segmentTerms(fact.segment).some((term) => rest.includes(term))),
    );
  if (segment === null) return said.some((each) => isOfWhole(each, ask, book));
  return said.some((each) => segmentTerms(segment).every((term) => isAbout(each, term)));
}

function isOfWhole(said: Said, ask: Ask, book: Book): boolean {
  return !isOfAnotherPart(said, ask, book) && !isOwned(said, ask);
}

/** "Subscription revenue" is no revenue of all: the word before the metric is asked for, or says nothing. */
function isOwned({ text }: Said, { metrics, terms, rest }: Ask): boolean {
  if (rest.length > 0) return false;
  const named = findMetrics(text).filter(
    ({ name }) => OF_ANY_PART.test(name) && metrics.some((asked) => sameMetric(name, asked)),
  );
  return (
    named.length > 0 &&
    named.every(({ start }) =>
      termsOf(OWNER.exec(text.slice(0, start))?.groups?.owner ?? '').some(
        (term) => !terms.includes(term) && !isPlain(term),
      ),
    )
  );
}
