import type { Fact } from '../../../figures/fact.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { isLater } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod, isOutlookOf, periodsOf } from '../ask/asked-period.ts';
import { asksFormer, tellsFormer } from '../ask/former-guidance.ts';
import { isForward } from '../ask/is-forward.ts';
import { isLongTerm, longTermIn } from '../ask/long-term.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book, Said } from '../book/book.ts';
import { causesIn } from '../sentences/causes.ts';
import { wasLeftThen } from '../sentences/left-then.ts';
import { isOfTelling } from '../sentences/refusals-of-time.ts';
import { isSegment } from '../sentences/results-of.ts';
import { isOfNow } from './of-now.ts';
import type { Shown } from './shown.ts';

// "two years ago": no period that has a name
const LONG_AGO =
  /\b(?:two|three|four|five|several|a few|[2-9]) (?:years|quarters|months) (?:ago|earlier|before|back)\b/i;
// "Is it sustainable?": no figure of the past tells.
const LASTING = /\b(?:sustainab\w+|here to stay|permanent\w*|temporary|transitory)\b/i;
const MONTHS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! (?:quarter|\d))/g;
const RATES = ['percent', 'points', 'bps'];
const BASE =
  /\b(?:vs\.?|versus|from|than|against|since|over|compared? (?:to|with)|relative to)\s(?:the\s|a\s)?$/i;

/** Whether what is shown is of the asked period. */
export function isOfTime(ask: Ask, { facts, said }: Shown, book: Book): boolean {
  const { period, want } = ask;
  const { call } = book.transcript;
  const [longAgo] = LONG_AGO.exec(ask.text) ?? [];
  if (longAgo !== undefined)
    return said.some(({ text }) => text.toLowerCase().includes(longAgo.toLowerCase()));
  // "We do not know, but we will update you in May"
  if (want === 'when' && said.length > 0 && said.every(({ text }) => isOfTelling(text)))
    return false;
  if (LASTING.test(ask.text) && !said.some(({ text }) => LASTING.test(text) || isForward(text)))
    return false;
  if (asksFormer(ask.text) && !said.some(({ text }) => tellsFormer(text))) return false;
  // "At the end of last year we had 200 million left": none of what is left by now
  const isOfLeft = ask.metrics[0] === 'remaining buyback authorization' && ask.month === null;
  if (isOfLeft && !period?.versus && said.some(({ text }) => wasLeftThen(text, book))) return false;
  const months = monthsIn(ask.text);
  if (wantsFigure(want) && months.length > 1)
    return said.some(({ text }) => monthsIn(text).some((month) => months.includes(month)));
  const isOfLong = ask.isAhead && wantsFigure(want) && longTermIn(ask.text).length > 0;
  if (period === null && isOfLong) return said.some((each) => isLongTerm(each, ask, book));
  if (period === null) return isOfNow(ask, { facts, said }, book);
  if (wantsFigure(want) && said.length > 0 && said.every(({ text }) => isFarLater(text, period)))
    return false;
  if (wantsFigure(want) && said.length > 0 && said.every(({ text }) => isOfSpan(text, ask)))
    return false;
  if (ask.isAhead && said.length > 0 && said.every((each) => isHeldAgainst(each, period, book)))
    return false;
  if (isBase(ask, book))
    return (
      facts.length > 0 || !wantsFigure(want) || said.some((each) => isAgainst(each, period, book))
    );
  if (facts.length > 0)
    return facts.some(
      (fact) =>
        period.label === call.period ||
        fact.period === period.label ||
        // "Up 5% from a year ago" is no growth of a year ago.
        ((want === 'move' || ask.isYesOrNo) && fact.versusPeriod === period.label),
    );
  // "Margin fell because of the tariffs of 2024": of the call's own time, and of no other
  const isOfNowadays = period.label === call.period || period.label === `FY ${call.fiscalYear}`;
  if (ask.isYesOrNo || want === 'why' || want === 'words' || want === 'who' || want === 'when')
    return said.some(
      (each) =>
        isOfPeriod(each, ask, book, { strictly: isOfLaterYear(ask, call.fiscalYear) }) ||
        (want === 'why' && isOfPeriod(withoutCause(each), ask, book, { strictly: !isOfNowadays })),
    );
  if (period.label === call.period) return said.some((each) => isOfPeriod(each, ask, book));
  return said.some(
    (each) =>
      isIn(each, period.label, ask, book) ||
      ((isGuided(each, ask, period.label, book) || isGuidedInWords(each, ask, book)) &&
        isOutlookOf(each, period.label, book)) ||
      isOfAnyYear(each, ask, book),
  );
}

/** "Will sales grow in 2028?": a plan without a year tells nothing of that one. */
function isOfLaterYear({ isYesOrNo, period, periodText }: Ask, fiscalYear: number | null): boolean {
  const year = Number(/\b20\d\d\b/.exec(periodText ?? '')?.[0] ?? 0);
  return isYesOrNo && period !== null && fiscalYear !== null && year > fiscalYear;
}

/** "A loss due to the mine that we sold earlier this year": up to what caused it, which is of any time. */
function withoutCause(said: Said): Said {
  const [at = 0] = causesIn(said.text);
  return at === 0 ? said : { ...said, text: said.text.slice(0, at) };
}

const SPAN = /\b20\d\d(?:\s?[-–]\s?| (?:to|through|until) )20\d\d\b/i;

/** "Growth over the 2026 to 2028 period", where one year is asked for. */
function isOfSpan(text: string, { text: asked }: Ask): boolean {
  return SPAN.test(text) && !SPAN.test(asked);
}

/** Months that a text writes with a capital: "April and May". */
function monthsIn(text: string): readonly string[] {
  return [...new Set(text.match(MONTHS) ?? [])];
}

/** "In the year that ends in March 2028", where this year is asked for. */
function isFarLater(text: string, { label }: NonNullable<Ask['period']>): boolean {
  const [asked] = /\d{4}/.exec(label) ?? [];
  const years = [...text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
  // A fiscal year may end in the calendar year after its name.
  return asked !== undefined && years.length > 0 && years.every((year) => year > Number(asked) + 1);
}

/** Named as what something is compared with: "vs the first quarter", "yoy". */
function isBase({ text, periodText }: Ask, { transcript: { call } }: Book): boolean {
  const named = findPeriods(text, call).find(
    ({ start, end }) => text.slice(start, end) === periodText,
  );
  return named !== undefined && (!named.isTime || BASE.test(text.slice(0, named.start)));
}

/** "We continue to expect annual write-offs of 4% to 5%": of this year, where its outlook is asked for. */
function isOfAnyYear(
  { text }: Said,
  { isAhead, period }: Ask,
  { transcript: { call } }: Book,
): boolean {
  return (
    isAhead &&
    period?.label === `FY ${call.fiscalYear}` &&
    /\b(?:annual|full[- ]year|yearly)\b/i.test(text) &&
    isForward(text) &&
    findPeriods(text, call).every(({ label }) => label === null || label === period.label)
  );
}

const BEHIND_BASE =
  /\b(?:above|below|than|versus|vs\.?|from|compared (?:to|with)|against|over|under)\s(?:[\w’'-]+\s){0,6}$/i;

/** "Write-offs in 2022 below the level we expect for 2021": of 2022, and 2021 only its measure. */
function isHeldAgainst(
  { id, text }: Said,
  { label }: NonNullable<Ask['period']>,
  { index, transcript: { call } }: Book,
): boolean {
  // "EPS of $0.69, down 10% from last year's Q2 EPS": guided for Q2
  const isGuidedFor = (index.sentences.get(id)?.facts ?? []).some(
    ({ modality, role, period }) => modality === 'guidance' && role === 'level' && period === label,
  );
  if (isGuidedFor) return false;
  const named = findPeriods(text, call).filter((each) => each.label !== null);
  const own = named.filter((each) => each.label === label);
  return (
    own.length > 0 &&
    own.length < named.length &&
    own.every(({ start }) => BEHIND_BASE.test(text.slice(0, start)))
  );
}

/** Names the period it is compared with, or gives a rate that is against none: a year ago, as a rule. */
function isAgainst(said: Said, period: NonNullable<Ask['period']>, book: Book): boolean {
  const labels = periodsOf(said, book);
  if (labels.includes(period.label)) return true;
  const { facts = [], figures = [] } = book.index.sentences.get(said.id) ?? {};
  if (
    facts.some(
      ({ versus, versusPeriod }) => versus === period.versus || versusPeriod === period.label,
    )
  )
    return true;
  // "276 million compared to 335 million": shown in the call's own words, that name no other base
  if (facts.some(({ versus, period: of }) => versus === 'other' && of === 'prior period'))
    return true;
  const isUsual =
    period.versus === 'year-ago' && labels.every((label) => label === book.transcript.call.period);
  return isUsual && figures.some(({ figure }) => RATES.includes(figure.unit));
}

/** Gives a level of the period, or names it and is read as none; goes on in the breath of one that names it. */
function isIn(said: Said, label: string, ask: Ask, book: Book): boolean {
  const { want } = ask;
  const { call } = book.transcript;
  const facts = (book.index.sentences.get(said.id)?.facts ?? []).filter((fact) =>
    isOfLine(fact, ask),
  );
  if (facts.some(({ period }) => period === label)) return true;
  // "Up 12% from a year ago" tells nothing of what it was.
  const isLevel = (want === 'value' || want === 'amount') && !isLater(label, call);
  if (isLevel && facts.length > 0) return false;
  const labels = periodsOf(said, book);
  if (labels.includes(label)) return !isLevel || namesTime(said.text, label, book);
  const before = book.said[said.at - 1];
  return (
    labels.length === 0 &&
    longTermIn(said.text).length === 0 &&
    before?.turn === said.turn &&
    periodsOf(before, book).includes(label)
  );
}

/** Of the asked metric; whatever is guided for a part where only that is named. */
function isOfLine({ metric, modality, segment }: Fact, ask: Ask): boolean {
  if (ask.metrics.length > 0) return ask.metrics.some((asked) => sameMetric(asked, metric));
  const isOfPart = ask.isAhead && ask.segment !== null && isSegment(segment, ask.segment);
  return isOfPart && modality === 'guidance';
}

/** "In the same quarter last year", never "year-over-year". */
function namesTime(text: string, label: string, { transcript: { call } }: Book): boolean {
  const named = findPeriods(text, call).filter((each) => each.label === label);
  return named.length === 0 || named.some(({ isTime }) => isTime);
}

/** "Revenue growth is expected at the high end of a high-teens rate": an outlook with no figure to read. */
function isGuidedInWords(
  { id, text, own }: Said,
  { metrics, isAhead, terms }: Ask,
  { index }: Book,
): boolean {
  const { facts = [], figures = [] } = index.sentences.get(id) ?? {};
  if (!isAhead || !isForward(text) || figures.length === 0) return false;
  // "We expect FX to decrease growth by 2 points": of no metric that has a name
  if (metrics.length === 0) return terms.length > 0 && terms.every((term) => own.has(term));
  const isAsked = (name: string) => metrics.some((asked) => sameMetric(name, asked));
  return (
    findMetrics(text).some(({ name }) => isAsked(name)) &&
    !facts.some(({ metric }) => isAsked(metric))
  );
}

/** An outlook for the asked metric: without a date of its own it may be of the period that was named last. */
function isGuided(
  { id }: Said,
  { metrics, isAhead }: Ask,
  label: string,
  { index, transcript: { call } }: Book,
): boolean {
  const facts = index.sentences.get(id)?.facts ?? [];
  // "We raise our comps guidance to 4% to 6%", read as the year's, is none of the next quarter
  const isOfThen = (period: string) =>
    period === label || period === call.period || !/^(?:[QH][1-4]|9M|FY) \d{4}$/.test(period);
  return (
    isAhead &&
    facts.some(
      ({ modality, metric, period }) =>
        modality === 'guidance' &&
        isOfThen(period) &&
        metrics.some((asked) => sameMetric(metric, asked)),
    )
  );
}
