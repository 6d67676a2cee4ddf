import type { Labelled, Sight } from '../sight.ts';
import { earlierThan, isLater, isToDate } from './fiscal.ts';
import { timesOfPair } from './pair-of-times.ts';

// "For the three and nine months ended in September, revenues were $140 million and $415 million respectively"
const BOTH =
  /\bthe (?:three|3)(?:[- ]months?)? and (?:the )?(?<months>six|nine|twelve|6|9|12)[- ]months?(?: periods?)? (?:ended|ending)\b/i;
// "increased $2 million and $5 million for the second quarter and year-to-date, respectively"
const BOTH_SAID =
  /\b(?:for|in|during)\s(?:both\s)?(?:the\s)?(?:(?:first|second|third|fourth)[- ]quarter|quarter|Q[1-4])(?:\s(?:of\s)?(?:fiscal\s)?20\d\d)?\sand\s(?:the\s)?(?:(?<toDate>year[- ]to[- ]date|YTD)|(?<year>(?:fiscal[- ]|full[- ]|full fiscal )?year)|first\s(?<half>half)|(?:first\s)?(?<some>six|nine)[- ]months?)\b[^.;,\d]{0,12}(?:20\d\d)?,?\srespectively\b/i;
const UP_TO: readonly string[] = ['', 'H1', '9M', 'FY']; // by the quarter it ends with
const AND = /^,?\sand\s$/;
const SPAN_OF: Readonly<Record<string, string>> = {
  six: 'H1',
  6: 'H1',
  nine: '9M',
  9: '9M',
  twelve: 'FY',
  12: 'FY',
};

/** The place of the one metric that a sentence tells for the quarter and the year to date; -1 where none is told so. */
export function metricOfBoth(sight: Sight): number {
  const { text, call, figures, metrics } = sight;
  if (isPairOfTimes(sight)) return 0;
  const isPair = (at: number) =>
    AND.test(text.slice(figures[at]?.end ?? 0, figures[at + 1]?.start ?? 0));
  const isMoved = BOTH_SAID.test(text);
  const isListed = isPair(0) && (figures.length === 2 || (figures.length === 4 && isPair(2)));
  const isMoney = figures.every(
    ({ figure }) => figure.unit === (isMoved ? figures[0]?.figure.unit : 'money'),
  );
  const span = spanOf(text, call);
  if (span === null || !isToDate(span, call) || !isListed || !isMoney) return -1;
  const [metric] = metrics;
  const isAtOnce = /^\s(?:[a-z]+\s){0,6}$/.test(text.slice(metric?.end, figures[0]?.start));
  if (isMoved && !isAtOnce) return -1;
  return metrics.length === 1 && (metrics[0]?.end ?? 0) <= (figures[0]?.start ?? 0) ? 0 : -1;
}

// "Revenue was | $41 million and $38 million", "Gross margin in 2024 and 2023 was | 38.1% and 37.4%"
const OPENS = /^(?:\s(?:[a-z-]+|20\d\d)){0,9}\s$/i;

/** Whether two figures of one metric are told of two times, in their order. */
function isPairOfTimes(sight: Sight): boolean {
  const { text, figures, metrics } = sight;
  const [one, other, more] = figures;
  const [metric, next] = metrics;
  if (!one || !other || more || !metric || next || metric.end > one.start) return false;
  return (
    one.figure.unit === other.figure.unit &&
    AND.test(text.slice(one.end, other.start)) &&
    OPENS.test(text.slice(metric.end, one.start)) &&
    timesOfPair(sight) !== null
  );
}

/** Dates the figures of such a pair; the earlier year's stands against the other. */
function inOrderOfPair(labelled: readonly Labelled[], sight: Sight): readonly Labelled[] {
  const times = timesOfPair(sight) ?? [];
  const dated = labelled.map((each): Labelled => {
    const at = sight.figures.findIndex(({ start }) => start === each.fact.spoken.start);
    const period = times[at] ?? each.fact.period;
    const isAgo = at === 1 && period === earlierThan(times[0] ?? '', 'year-ago');
    const { role } = each.fact;
    const versus = role === 'change' ? 'year-ago' : isAgo ? 'year-ago' : null;
    const versusPeriod = role === 'change' ? earlierThan(period, 'year-ago') : null;
    const modality = isLater(period, sight.call) ? each.fact.modality : 'actual';
    return { ...each, fact: { ...each.fact, period, versus, versusPeriod, modality } };
  });
  // "was 38.1% and 37.4% in 2024 and 2023", before 2024 is over: of which part of the years, nobody says
  const isOpen = dated.some(
    ({ fact }) => fact.modality === 'actual' && isLater(fact.period, sight.call),
  );
  return isOpen ? [] : dated;
}

/** Dates the figures of such a sentence in their order: quarter and span, and those of a year before. */
export function inOrderOfBoth(labelled: readonly Labelled[], sight: Sight): readonly Labelled[] {
  if (isPairOfTimes(sight)) return inOrderOfPair(labelled, sight);
  const span = spanOf(sight.text, sight.call);
  if (span === null || metricOfBoth(sight) === -1) return labelled;
  const now = [sight.call.period, span];
  const periods = [...now, ...now.map((label) => earlierThan(label, 'year-ago') ?? label)];
  return labelled.map((each): Labelled => {
    const { fact } = each;
    const at = sight.figures.findIndex(({ start }) => start === fact.spoken.start);
    const period = periods[at] ?? fact.period;
    if (fact.role === 'change') {
      if (fact.versus !== null && fact.versus !== 'year-ago') return each;
      const versusPeriod = earlierThan(period, 'year-ago');
      return { ...each, fact: { ...fact, period, versus: 'year-ago', versusPeriod } };
    }
    const versus = at > 1 ? ('year-ago' as const) : null;
    return { ...each, fact: { ...fact, role: 'level', period, versus, versusPeriod: null } };
  });
}

function spanOf(text: string, { fiscalYear, fiscalQuarter }: Sight['call']): string | null {
  if (fiscalYear === null) return null;
  const months = BOTH.exec(text)?.groups?.months?.toLowerCase();
  if (months !== undefined) return `${SPAN_OF[months]} ${fiscalYear}`;
  const said = BOTH_SAID.exec(text)?.groups;
  if (!said) return null;
  const { toDate, year, half, some = '' } = said;
  const upTo = UP_TO[(fiscalQuarter ?? 1) - 1] ?? '';
  const span = toDate ? upTo : year ? 'FY' : half ? 'H1' : SPAN_OF[some.toLowerCase()];
  return `${span} ${fiscalYear}`;
}
