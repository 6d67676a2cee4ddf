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
  /\b(?:which|what|(?:fastest|slowest|best|worst|strongest|weakest)(?:[- ](?:growing|performing))?) (?:of the )?(?:\w+ )?(?:segments?|business(?:es)?|divisions?|units?|parts?|product lines?|regions?|areas?|categor(?:y|ies)|geograph(?:y|ies))\b/i;
// "revenue by segment", "break down revenue per business", "segment split of revenue"
const EACH =
  /\b(?:by|per|for each|of each|each|across(?: the)?) (?:reportable |business |operating )?(?:segments?|business(?:es)?|divisions?|units?|product lines?)\b|\b(?:segment|business|divisional) (?:breakdown|split|mix)\b/i;
const BREAK_DOWN = /\bbreak(?:ing)? ?down\b/i;
const MOST_MOVE = /\b(?:fast\w*|strongest|weakest|slow\w*|best|worst|perform\w*)\b/i;
// What a part is said to have grown in, where only growing is asked for
const GROWTHS: readonly (readonly string[])[] = [
  ['revenue'],
  ['organic revenue', 'organic growth'],
  ['same-store sales'],
  ['revenue per available room'],
  ['orders', 'bookings'],
];
const IS_GROWTH = /growth$|^same-store sales$/;
// "The best margin": the highest, and no move of it
const BEST_RATIO =
  /\b(?:best|worst|strongest|weakest) (?:[\w-]+ ){0,2}(?:margins?|ratios?|returns?|retention|utili[sz]ation|occupancy)\b/i;
// Parts by what they do: "which division", never "which part of the world"
const OF_UNITS = /\b(?:segments?|divisions?|business(?:es)?|product lines?)\b/i;
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
  const isMove =
    MOVING.test(ask.text.replace(BREAK_DOWN, ' ')) ||
    (MOST_MOVE.test(ask.text) && !BEST_RATIO.test(ask.text));
  const kinds = ask.metrics.length > 0 ? ask.metrics.map((metric) => [metric]) : GROWTHS;
  const told = kinds.map((kind) => oneOfEach(kind, isMove, ask, book));
  // A named metric is the likeliest of its names; of growth it is what most parts are told to have.
  const one =
    (ask.metrics.length > 0
      ? told.find(({ length }) => length > 1)
      : told.toSorted((a, b) => b.length - a.length)[0]) ?? [];
  if (one.length < 2) return null;
  const ranked = one.toSorted((a, b) => b.spoken.figure.value - a.spoken.figure.value);
  const order = LEAST.test(ask.text) || FALLING.test(ask.text) ? ranked.toReversed() : ranked;
  return answered(
    order.slice(0, 3).map((fact) => ({
      wordings: [
        fact.role === 'change'
          ? `${titleOf(fact, book)} ${movedBy(fact, book)}.`
          : `${titleOf(fact, book)} ${verbOf(fact).was} ${formatFigure(fact.spoken.figure)}.`,
      ],
      ids: [fact.sentence],
    })),
  );
}

/** One figure of each part, of one kind; none where fewer than two of them can be held against each other. */
function oneOfEach(
  kind: readonly string[],
  isMove: boolean,
  { text }: Ask,
  book: Book,
): readonly Fact[] {
  const isOfPlaces = asksPlace(text);
  const { period } = book.transcript.call;
  const all = book.results.filter(
    (fact) =>
      fact.segment !== null &&
      kind.some((metric) => sameMetric(fact.metric, metric)) &&
      fits(fact, isMove, book) &&
      (!isOfPlaces || namesPlace(fact.segment)),
  );
  const now = all.filter((fact) => fact.period === period);
  const facts = apart(oneEach(now).length > 1 ? now : all, text);
  const one = reportedFirst(oneEach(facts), kind[0] ?? '', book);
  return one.length > 1 && areAlike(one) ? one : [];
}

function fits(
  { role, versus, spoken, period, metric, sentence }: Fact,
  isMove: boolean,
  { transcript: { call }, index }: Book,
): boolean {
  if (isMove)
    return (
      (role === 'change' || (role === 'level' && IS_GROWTH.test(metric))) &&
      spoken.figure.unit === 'percent' &&
      !isOfLongAgo(index.sentences.get(sentence)?.text ?? '', call.fiscalYear) &&
      (versus === 'year-ago' || versus === null)
    );
  return role === 'level' && versus === null && period === call.period;
}

/** Where segments are asked for, no countries among them, unless the segments of this company are such. */
function apart(facts: readonly Fact[], asked: string): readonly Fact[] {
  if (!OF_UNITS.test(asked)) return facts;
  const units = facts.filter(({ segment }) => !isPlaceOnly(segment ?? ''));
  return oneEach(units).length * 2 > oneEach(facts).length ? units : facts;
}

// "North America and International", never "Canada Drilling"
const BESIDE_PLACE =
  /^(?:and|of|the|in|outside|north|south|east|west|central|northern|southern|eastern|western|latin|middle|asia|pacific|new|united|international|rest|other)$/i;

function isPlaceOnly(segment: string): boolean {
  if (!namesPlace(segment)) return false;
  return segment
    .split(/[^\p{L}.]+/u)
    .every((word) => word === '' || BESIDE_PLACE.test(word) || namesPlace(word));
}

const YEAR_AGO =
  /\b(?:year[- ](?:over|on)[- ]year|yoy|year[- ]ago|(?:last|prior|previous) year|year (?:earlier|before))\b/i;

/** "Down 25% as compared to 2019": the years that it names are none that a year ago is. */
function isOfLongAgo(text: string, fiscalYear: number | null): boolean {
  const years = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  const isOld = years.length > 0 && years.every((year) => year < Number(fiscalYear) - 1);
  return fiscalYear !== null && isOld && !YEAR_AGO.test(text);
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
