import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { MOVING } from '../../../figures/role/directions.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod, periodsOf } from '../ask/asked-period.ts';
import { isForward } from '../ask/is-forward.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, type Term } from '../book/terms.ts';
import { countedIn, counts, figuresOf } from '../sentences/counts.ts';
import { headingOf, MOST_BACK, topicTerms } from '../sentences/headings.ts';
import { isOfMarket } from '../sentences/of-market.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { givesCause } from '../sentences/reasons.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const CARRIED = 0.5; // of what a reason takes up from the sentence before
const NEAREST = 2; // sentences from a heading that a bare figure under it may stand
const TAKES_UP =
  /\b(?:it|that|this)(?: \w+)? (?:was|were|had been|stood|compares?)\b|\bcompared? (?:to|with)\b/i;
const WHOLE = /\b(?:group|company|overall|total|consolidated|companywide)\b/i;
const OF_FIGURES = new Set(['value', 'amount', 'move', 'count']);

/**
 * What stands under a heading that names the asked thing: "So, the take rate. In the second quarter it
 * was 67 basis points." Both are shown; null where the sentence names something else, or has no figure.
 */
export function answerUnderHeading(ask: Ask, book: Book): Draft | null {
  const { want, strangers, speaker, isYesOrNo, month } = ask;
  if (
    !(OF_FIGURES.has(want) || want === 'why') ||
    strangers.length > 0 ||
    speaker ||
    isYesOrNo ||
    month
  )
    return null;
  const subject = ask.terms.filter((term) => !MOVES.has(term) && !FORWARD.has(term));
  if (subject.length === 0) return null;
  for (const said of book.said) {
    if (said.worth < 0.6 || !isBelow(said, subject, book) || !isOfKind(said, ask, book)) continue;
    const heading = headingOf(said, book);
    if (!heading || !isUnder(said, heading, subject, ask, book)) continue;
    const earlier = earlierAfter(said, ask, book);
    return answered(
      [heading, said, ...(earlier ? [earlier] : [])].map((each) => ({
        wordings: [quoted(each, ask.terms, book)],
        ids: [each.id],
      })),
      { form: 'passages' },
    );
  }
  return null;
}

/** Whether one of the sentences before says a word of it: most of a call is told by that at once. */
function isBelow({ at, turn }: Said, subject: readonly Term[], { said }: Book): boolean {
  return said
    .slice(Math.max(0, at - MOST_BACK), at)
    .some((each) => each.turn === turn && subject.some((term) => each.own.has(term)));
}

/** All that is asked is named by the heading or the sentence itself, and nothing else owns the figure. */
function isUnder(
  said: Said,
  heading: Said,
  subject: readonly Term[],
  { metrics, segment, want }: Ask,
  { segments, isName }: Book,
): boolean {
  const topic = topicTerms(heading.text);
  if (topic.length === 0 || !topic.every((term) => subject.includes(term))) return false;
  const left = subject.filter((term) => !topic.includes(term));
  const isHere = (term: Term) =>
    said.own.has(term) || (want === 'why' && said.leans && (said.about.get(term) ?? 0) >= CARRIED);
  if (!left.every(isHere) || WHOLE.test(said.text)) return false;
  if ([...said.own].some((term) => isName(term) && !subject.includes(term))) return false;
  if (left.length === 0 && said.at - heading.at > NEAREST) return false;
  const asked = segment === null ? topic : segmentTerms(segment);
  const isOther = segments
    .find(said.text)
    .some(({ name }) => !segmentTerms(name).every((term) => asked.includes(term)));
  const named = findMetrics(said.text);
  const isMetric =
    named.length === 0 || named.some(({ name }) => metrics.some((each) => sameMetric(name, each)));
  return !isOther && isMetric;
}

/** A figure that may be what is asked, of the asked time. */
function isOfKind(said: Said, ask: Ask, book: Book): boolean {
  if (ask.want === 'why')
    return (
      givesCause(said) &&
      !isOfMarket(said.text, ask.text) &&
      isOfPeriod(said, ask, book) &&
      isOfTheSame(said, ask)
    );
  const figures = figuresOf(said, book);
  const { want, isAhead, metricText, text } = ask;
  if (figures.length === 0 || isForward(said.text) !== isAhead || !isOfTheSame(said, ask))
    return false;
  if (want === 'count') return counts(said, countedIn(text), figures);
  const kind = findMetrics(metricText ?? '')[0]?.kind;
  const isUnit = figures.some(({ figure: { unit } }) => {
    if (kind === undefined) return unit !== 'count' || want === 'value';
    if (kind === 'ratio') return unit !== 'money' && unit !== 'count';
    return kind === 'count' ? unit === 'count' : unit === 'money' || want === 'move';
  });
  return (
    isUnit &&
    (want !== 'move' ||
      MOVING.test(said.text) ||
      figures.length > 1 ||
      earlierAfter(said, ask, book) !== null) &&
    isOfTime(said, ask, book)
  );
}

/** The sentence names the asked period, or the next one, which takes it up, does. */
function isOfTime(said: Said, ask: Ask, book: Book): boolean {
  const { period } = ask;
  if (period === null || period.versus === null) return isOfPeriod(said, ask, book);
  return [said, earlierAfter(said, ask, book)].some(
    (each) => each !== null && periodsOf(each, book).includes(period.label),
  );
}

/** "A year ago that number was 190 million": what the next sentence sets beside it. */
function earlierAfter(said: Said, { period }: Ask, book: Book): Said | null {
  const next = book.said[said.at + 1];
  if (!period?.versus || next?.turn !== said.turn || !TAKES_UP.test(next.text)) return null;
  return periodsOf(next, book).includes(period.label) ? next : null;
}
