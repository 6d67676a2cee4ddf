import { hasMargin } from '../metric/bare-margins.ts';
import type { Labelled, Sight } from '../sight.ts';
import { isOfADay } from './at-a-day.ts';
import { earlierThan, isToDate, type PeriodMention } from './fiscal.ts';
import { toDate } from './period-labels.ts';

/** Told of no time of its own, what stands in a sentence with a longer one may be of that: here it is. */
export function ofTheYear(labelled: readonly Labelled[], sight: Sight): readonly Labelled[] {
  const beside = ofWhichThen(besideAlone(againstYear(labelled, sight), sight), sight);
  return margins(sharing(changesOfSpan(beside, sight), sight), sight);
}

const BARE_YEAR = /^20\d\d$/;
const OF_YEAR_BEFORE =
  /\b(?:over|from|on|in|than|versus|vs\.?|against|compared (?:to|with)|relative to)\s$/i;

/** "Sales improved 12% over 2023", in the call of a year's last quarter: of the year. */
function againstYear(
  labelled: readonly Labelled[],
  { text, call, periods }: Sight,
): readonly Labelled[] {
  const { fiscalQuarter, fiscalYear, period } = call;
  if (fiscalQuarter !== 4 || fiscalYear === null) return labelled;
  const [year, last] = [`FY ${fiscalYear}`, `FY ${fiscalYear - 1}`];
  const isLastYear = ({ label, start, end }: PeriodMention) =>
    label === last &&
    BARE_YEAR.test(text.slice(start, end).replace(/^\w+\s(?=20)/, '')) &&
    OF_YEAR_BEFORE.test(text.slice(0, end).replace(/20\d\d$/, ''));
  const named = periods.filter(({ isTime }) => isTime);
  if (named.length === 0 || !named.every(isLastYear)) return labelled;
  return labelled.map((each): Labelled => {
    const { fact } = each;
    if (isOfADay(fact.metric) || fact.modality !== 'actual') return each;
    if (fact.role === 'level' && fact.period === last)
      return { ...each, fact: { ...fact, versus: 'year-ago' } };
    if (fact.period !== period || !isHeldAgainst(each, labelled, last)) return each;
    return {
      ...each,
      fact: {
        ...fact,
        period: year,
        ...(fact.role === 'change' && { versus: 'year-ago' as const, versusPeriod: last }),
      },
    };
  });
}

/** Whether a figure stands in one breath with what it is measured by, a year ago. */
function isHeldAgainst({ groupAt }: Labelled, all: readonly Labelled[], last: string): boolean {
  return all.some(
    ({ fact: { role, versus, period }, groupAt: other }) =>
      other === groupAt &&
      (role === 'change' ? versus === 'year-ago' : versus !== null && period === last),
  );
}

const JOINED = /(?:[,;]|\s[–—-])?\s(?:and|while|whereas|but)\s(?:in\s)?(?:the\s)?$/i;
const ALONE =
  /^\s(?:(?:alone|itself|by itself|on its own)\b|(?:was|were|came in at|stood at)\s(?:about\s)?\D{0,5}\d)/i;

/** "Cash flow was 42 million, and the fourth quarter alone was 26": the first is of all the year so far. */
function besideAlone(
  labelled: readonly Labelled[],
  { text, figures, metrics, call, periods }: Sight,
): readonly Labelled[] {
  const span = toDate(call).label;
  if (span === null || span === call.period) return labelled;
  const own = periods.find(
    ({ label, start, end }) =>
      label === call.period &&
      JOINED.test(text.slice(0, start)) &&
      ALONE.test(text.slice(end, end + 40)),
  );
  const alone = own && figures.find(({ start }) => start >= own.end);
  if (!alone) return labelled;
  return labelled.map((each): Labelled => {
    const { metric, role, versus, period, spoken } = each.fact;
    const isPlain = role === 'level' && versus === null && period === call.period;
    const { unit, value } = spoken.figure;
    const isMore = unit === alone.figure.unit && (unit === 'percent' || value > alone.figure.value);
    const isBeside =
      spoken.end <= own.start &&
      !metrics.some(({ start, end }) => start >= spoken.end && end <= alone.start);
    return isPlain && isMore && isBeside && !isOfADay(metric)
      ? { ...each, fact: { ...each.fact, period: span } }
      : each;
  });
}

/** "81 million for the year to date, up 17 million on the same span, a 27% rise": all of that time. */
function changesOfSpan(
  labelled: readonly Labelled[],
  { call, periods }: Sight,
): readonly Labelled[] {
  const span = toDate(call).label;
  if (span === null || span === call.period) return labelled;
  if (periods.some(({ label, versus }) => label === call.period && versus === null))
    return labelled;
  return labelled.map((each): Labelled => {
    const { fact, groupAt } = each;
    const isOfNow = fact.role === 'change' && fact.period === call.period;
    if (!isOfNow || fact.versus !== 'year-ago') return each;
    const isSpans = labelled.some(
      ({ fact: level, groupAt: at }) =>
        at === groupAt &&
        level.role === 'level' &&
        level.versus === null &&
        level.period === span &&
        level.spoken.end <= fact.spoken.start,
    );
    return isSpans
      ? {
          ...each,
          fact: { ...fact, period: span, versusPeriod: earlierThan(span, 'year-ago') },
        }
      : each;
  });
}

const OF_WHICH = /^,?\sof which\s(?:(?:about|around|some|nearly|over)\s)?$/i;
const THEN =
  /^(?:\s(?:was|were|fell|came|went|spent|related|landed|paid|is|are)){0,2}(?:\sin)?\s(?:the\s)?$/i;

/** "Capex was 96 million, of which 37 million fell in the third quarter": the whole is of all the year so far. */
function ofWhichThen(
  labelled: readonly Labelled[],
  { text, figures, call, periods }: Sight,
): readonly Labelled[] {
  const span = toDate(call).label;
  if (span === null || span === call.period) return labelled;
  return labelled.map((each): Labelled => {
    const { metric, role, versus, period, modality, spoken } = each.fact;
    const isPlain = role === 'level' && versus === null && modality === 'actual';
    const part = figures.find(({ start }) => start >= spoken.end);
    if (!part || !isPlain || period !== call.period || isOfADay(metric)) return each;
    const isOfThen = periods.some(
      ({ label, start }) =>
        label === call.period && start >= part.end && THEN.test(text.slice(part.end, start)),
    );
    const isPart =
      OF_WHICH.test(text.slice(spoken.end, part.start)) && part.figure.value < spoken.figure.value;
    return isPart && isOfThen ? { ...each, fact: { ...each.fact, period: span } } : each;
  });
}

const AND = /^,?\sand\s$/i;
const OF = /^\s(?:of\s)?(?:about\s)?$/i;

/** "Dividends were 11 million and buybacks 20 million in the first half": both were in that half. */
function sharing(
  labelled: readonly Labelled[],
  { text, metrics, call, periods }: Sight,
): readonly Labelled[] {
  return labelled.map((each, at): Labelled => {
    const { fact } = each;
    const next = labelled[at + 1];
    const other = next && metrics[next.groupAt];
    if (!next || !other || !isToDate(next.fact.period, call)) return each;
    const isPlain = [fact, next.fact].every(
      ({ role, versus, modality }) => role === 'level' && versus === null && modality === 'actual',
    );
    const isElliptic =
      AND.test(text.slice(fact.spoken.end, other.start)) &&
      OF.test(text.slice(other.end, Math.max(other.end, next.fact.spoken.start)));
    const isOwn = periods.some(({ start }) => start < next.fact.spoken.start);
    return isPlain && isElliptic && !isOwn && fact.period === call.period && !isOfADay(fact.metric)
      ? { ...each, fact: { ...fact, period: next.fact.period } }
      : each;
  });
}

// " for the year, a margin of | 14.0%", ", or", " at"
const ITS_MARGIN =
  /^,?\s(?:(?:or|at|with|for|representing|and)\s)?(?:an?\s)?(?:[\w-]+\s){0,2}?(?:margin\s(?:of|was)\s)?(?:about\s)?$/i;

/** "EBITDA was 42 million for the year, a margin of 14%": the margin is of the year as well. */
function margins(
  labelled: readonly Labelled[],
  { text, call, periods }: Sight,
): readonly Labelled[] {
  return labelled.map((each, at): Labelled => {
    const { fact } = each;
    const last = labelled[at - 1]?.fact;
    if (fact.role !== 'level' || fact.period !== call.period || fact.versus !== null) return each;
    if (!/ margin$/.test(fact.metric) || !last || !hasMargin({ name: last.metric })) return each;
    if (last.role !== 'level' || last.versus !== null || !isToDate(last.period, call)) return each;
    const [from, to] = [last.spoken.end, fact.spoken.start];
    const between = periods.filter(({ start, end }) => start >= from && end <= to);
    const end = between.at(-1)?.end ?? from;
    const isIts = between.every(({ label }) => label === last.period);
    return isIts && ITS_MARGIN.test(text.slice(end, to))
      ? { ...each, fact: { ...fact, period: last.period } }
      : each;
  });
}
