import type { Fact } from '../../../figures/fact.ts';
import { formatFigure } from '../../../figures/print/format-figure.ts';
import { segmentLabel } from '../../../figures/print/phrases.ts';
import { FALLING, MOVING } from '../../../figures/role/directions.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { namesPlace } from '../../../verify/words/place-words.ts';
import type { Ask } from '../ask/ask.ts';
import { asksPlace } from '../ask/asked-place.ts';
import type { Book } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { movedBy, titleOf, verbOf } from '../wording/metric-words.ts';

const WHICH =
  /\b(?:which|what) (?:of the )?(?:\w+ )?(?:segments?|business(?:es)?|divisions?|units?|parts?|product lines?|regions?|areas?|categor(?:y|ies)|geograph(?:y|ies))\b/i;
// "revenue by segment", "break down revenue per business", "segment split of revenue"
const EACH =
  /\b(?:by|per|for each|of each|each|across(?: the)?) (?:reportable |business |operating )?(?:segments?|business(?:es)?|divisions?|units?|product lines?)\b|\b(?:segment|business|divisional) (?:breakdown|split|mix)\b/i;
const BREAK_DOWN = /\bbreak(?:ing)? ?down\b/i;
const MOST_MOVE = /\b(?:fast\w*|strongest|best|worst|perform\w*)\b/i;
const LEAST = /\b(?:worst|lowest|smallest|least|weak\w*|slow\w*)\b/i;
// Words of comparing: whatever else is asked for is no comparison of parts.
const OF_COMPARING = new Set(
  termsOf(
    'part line product region area category geography division unit segment business reportable operating fast faster fastest strong strongest strength best good better worst worse weak weaker weakest slow slowest high highest low lowest small smallest large largest least perform performed performance breakdown break split mix show give list rank compare contribute bring profitable',
  ),
);

/** "Which segment grew faster?", "revenue by segment" from the segments' own figures; null for fewer than two. */
export function compareSegments(ask: Ask, book: Book): Draft | null {
  if (!(WHICH.test(ask.text) || EACH.test(ask.text)) || ask.isAhead || ask.segment !== null)
    return null;
  const named = termsOf(ask.metrics.join(' '));
  const isOfElse = (term: Term) =>
    !OF_COMPARING.has(term) && !MOVES.has(term) && !named.includes(term);
  if (ask.rest.some(isOfElse)) return null;
  const metrics = ask.metrics.length > 0 ? ask.metrics : ['revenue'];
  const isMove = MOVING.test(ask.text.replace(BREAK_DOWN, ' ')) || MOST_MOVE.test(ask.text);
  const isOfPlaces = asksPlace(ask.text);
  for (const metric of metrics) {
    const facts = book.results.filter(
      (fact) =>
        fact.segment !== null &&
        sameMetric(fact.metric, metric) &&
        fits(fact, isMove, book) &&
        (!isOfPlaces || namesPlace(fact.segment)),
    );
    const one = reportedFirst(oneEach(facts), metric, book);
    if (one.length < 2 || !areAlike(one)) continue;
    const ranked = one.toSorted((a, b) => b.spoken.figure.value - a.spoken.figure.value);
    const order = LEAST.test(ask.text) || FALLING.test(ask.text) ? ranked.toReversed() : ranked;
    return answered(
      order.slice(0, 3).map((fact) => ({
        wordings: [
          isMove
            ? `${titleOf(fact, book)} ${movedBy(fact, book)}.`
            : `${titleOf(fact, book)} ${verbOf(fact).was} ${formatFigure(fact.spoken.figure)}.`,
        ],
        ids: [fact.sentence],
      })),
    );
  }
  return null;
}

function fits(
  { role, versus, spoken, period }: Fact,
  isMove: boolean,
  { transcript: { call } }: Book,
): boolean {
  if (isMove)
    return (
      role === 'change' &&
      spoken.figure.unit === 'percent' &&
      (versus === 'year-ago' || versus === null)
    );
  return role === 'level' && versus === null && period === call.period;
}

/** The most precise fact of each segment. */
function oneEach(facts: readonly Fact[]): readonly Fact[] {
  const groups = Map.groupBy(facts, ({ segment }) => segmentLabel(segment ?? '').toLowerCase());
  return [...groups.values()].flatMap(
    (group) => group.toSorted((one, other) => one.spoken.step - other.spoken.step)[0] ?? [],
  );
}

/** Segments whose level is given too, where there are two of them: not parts named in passing. */
function reportedFirst(facts: readonly Fact[], metric: string, { results }: Book): readonly Fact[] {
  const reported = facts.filter(({ segment }) =>
    results.some(
      (fact) =>
        fact.segment === segment && fact.role === 'level' && sameMetric(fact.metric, metric),
    ),
  );
  return reported.length > 1 ? reported : facts;
}

function areAlike([first, ...others]: readonly Fact[]): boolean {
  return others.every(
    ({ spoken: { figure } }) =>
      figure.unit === first?.spoken.figure.unit && figure.currency === first.spoken.figure.currency,
  );
}
