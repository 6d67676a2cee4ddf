import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, termsOf } from '../book/terms.ts';
import { goesAgainst, goesThatWay, movedIn } from '../sentences/goes-against.ts';
import { isAnyAsAsked, movesOf } from '../sentences/moves-of.ts';
import { isOfAnotherTime } from '../sentences/of-another-time.ts';
import { isOfMarket } from '../sentences/of-market.ts';
import { givesCause } from '../sentences/reasons.ts';
import { isSegment } from '../sentences/results-of.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.6; // the company's own words
const MOST_BACK = 3; // sentences since the part was named
const OF_COMPANY =
  /\b(?:consolidated|company|total company|firmwide|company-wide|group|in total|corporate|all (?:of )?(?:our )?(?:segments|businesses))\b/i;
const OVERALL = /\boverall\b/i;
const OUTCOME =
  /\b(?:results?|performance|sales|revenues?|profits?|earnings|income|segment|business)\b/i;

/** "In Ropes, the team did well. Results were lower, driven by the storm.": a reason of the part that was turned to. */
export function answerOfPartTurnedTo(ask: Ask, book: Book): Draft | null {
  const { want, segment, direction, strangers, speaker, isAhead, terms } = ask;
  if (want !== 'why' || segment === null || direction === null) return null;
  if (strangers.length > 0 || speaker || isAhead) return null;
  for (const said of book.said) {
    if (!isReasonOfPart(said, ask, book)) continue;
    const part = turnedTo(said, segment, ask.text, book);
    if (part === null || !isOfRest(ask, [part, said])) continue;
    return answered(
      [part, said].map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
      { form: 'passages' },
    );
  }
  return null;
}

/** Why something moved that way, in a sentence that names no part: what it moved is asked, or how it all went. */
function isReasonOfPart(said: Said, ask: Ask, book: Book): boolean {
  const { text, worth } = said;
  if (
    worth < LEAST_WORTH ||
    isOfMarket(text, ask.text) ||
    !givesCause(said) ||
    book.segments.find(text).length > 0
  )
    return false;
  const moved = movedIn(text, ask.terms);
  if (moved.trim() === '' || OF_COMPANY.test(text) || termsOf(moved).some(book.isName))
    return false;
  const named = findMetrics(moved).map(({ name }) => name);
  const isOfIt =
    ask.metrics.length === 0
      ? OUTCOME.test(moved) || isAllOf(ask, moved)
      : named.some((name) => ask.metrics.some((asked) => sameMetric(name, asked)));
  return (
    isOfIt &&
    !goesAgainst(text, ask) &&
    goesThatWay(said, ask, isAnyAsAsked(movesOf(ask, book), ask)) &&
    isOfPeriod(said, ask, book) &&
    !isOfAnotherTime(said, ask, book)
  );
}

/** "Volume gains were driven by": all that is asked of the part. */
function isAllOf({ rest }: Ask, moved: string): boolean {
  const own = new Set(termsOf(moved));
  const asked = rest.filter((term) => !MOVES.has(term));
  return asked.length > 0 && asked.every((term) => own.has(term));
}

/** The sentence shortly before that names the asked part, where none since names another; null where there is none. */
function turnedTo(
  { at, turn, text }: Said,
  segment: string,
  asked: string,
  book: Book,
): Said | null {
  const most = OVERALL.test(text) ? 1 : MOST_BACK;
  for (let back = 1; back <= most; back++) {
    const before = book.said[at - back];
    if (before?.turn !== turn || OF_COMPANY.test(before.text)) return null;
    const names = book.segments.find(before.text);
    if (names.length > 0 && isOfMarket(before.text, asked)) return null;
    if (names.length > 0)
      return names.every(({ name }) => isSegment(name, segment)) ? before : null;
  }
  return null;
}

function isOfRest({ rest }: Ask, shown: readonly Said[]): boolean {
  return rest.every((term) => MOVES.has(term) || shown.some(({ own }) => own.has(term)));
}
