import type { Call } from '../../core/call.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { Labelled, Sight } from '../sight.ts';
import { isToDate } from './fiscal.ts';
import { toDate } from './period-labels.ts';

// ", and on a year-to-date basis, we have bought back | $59 million"
const TO_DATE = guarded(
  /(?:^|[,;]|\s(?:and|but|while))\s(?:(?:for|on)\s(?:an?|the)\s)?(?:year[- ]to[- ]date|YTD)(?: basis| period)?,?\s(?:we|it|they|our)\b(?![^;]*\bquarter\b)[^;]*$/i,
);
const TWELVE =
  '(?:(?:last|past|trailing|latest|rolling)[- ](?:twelve|12)[- ]months?|LTM|TTM|(?:twelve|12)[- ]month trailing)';
// "our trailing 12-month ROE was | 13%", "over the last 12 months, churn was | 4%"
const OF_TWELVE = guarded(new RegExp(`\\b${TWELVE}\\b(?![^;]*\\bquarter\\b)[^;]*$`, 'i'));
// "a book-to-bill of 1.2 | over the trailing 12 months", "grew 8% on an LTM basis"
const BEHIND_TWELVE = guarded(
  new RegExp(
    `^(?: (?:growth|increase|decrease|decline|per \\w+))?,? (?:(?:over|in|for|during) (?:the|our)|on an?|in our) ${TWELVE}\\b(?! ended)`,
    'i',
  ),
);
// What is held against what twelve months earned, and stands where it stood
const STANDS = /leverage|debt|coverage|turnover|turns|days|cash$|backlog|liquidity|assets|accounts/;
const YEARS = '(?:two|three|four|five|ten|2|3|4|5|10)';
// "up 5% over the past two years", "on a two-year CAGR basis, sales increased | 4%"
const MANY_YEARS = `(?:(?:over|in|during|across) (?:the|these) (?:past|last) ${YEARS} years|(?:on an? )?${YEARS}[- ]year (?:CAGR|compound(?:ed)?|stack(?:ed)?|growth)|compound(?:ed)? annual|CAGR)`;
const YEARS_BEHIND = guarded(
  new RegExp(`^(?: (?:growth|increase|decrease|decline))?,? ${MANY_YEARS}\\b`, 'i'),
);
const YEARS_AHEAD = guarded(new RegExp(`\\b${MANY_YEARS}\\b[^;\\d]*$`, 'i'));

// "increased 560 basis points | to"
const LED_TO = /^[^,;]{0,40}\sto\s(?:(?:about|approximately|nearly|over)\s)?$/i;

/**
 * Dates what passes for the quarter's by its words: of the year to date, of the last twelve months, or a move of
 * several years, which is none of one.
 */
export function ofLongerSpans(labelled: readonly Labelled[], sight: Sight): readonly Labelled[] {
  const spans = new Map(
    labelled.flatMap((each) => {
      const span = isNow(each, sight) ? spanOf(each, sight) : null;
      return span === null ? [] : [[each.groupAt, span] as const];
    }),
  );
  return labelled.map((each) => {
    const { fact, groupAt } = each;
    if (!isNow(each, sight)) return each;
    const ofBreath = spans.get(groupAt);
    const isLedTo = LED_TO.test(sight.text.slice(lastEnd(fact.spoken, sight), fact.spoken.start));
    const isIts = fact.role === 'change' || isLedTo;
    const period = spanOf(each, sight) ?? (isIts ? ofBreath : null) ?? null;
    if (period !== null) return { ...each, fact: { ...fact, period, versusPeriod: null } };
    return fact.role === 'change' && isOfYears(each, sight)
      ? { ...each, fact: { ...fact, versus: 'other', versusPeriod: null } }
      : each;
  });
}

function isNow({ fact: { modality, period } }: Labelled, { call }: Sight): boolean {
  return modality === 'actual' && period === call.period;
}

function spanOf(
  { fact: { metric, spoken, versus, role } }: Labelled,
  { text, figures, periods, call }: Sight,
) {
  if (role === 'level' && versus !== null) return null;
  const own = text.slice(lastEnd(spoken, { text, figures }), spoken.start);
  if (TO_DATE.test(own)) return toDate(call).label;
  const shared = PAID.test(metric) ? sharedSpan(spoken, { text, periods, call }) : null;
  if (shared !== null) return shared;
  if (STANDS.test(metric)) return null;
  const opening = text.slice(0, figures[0]?.start);
  const isOpened = OF_TWELVE.test(opening) && /^\W*(?:for|over|in|on)\b/i.test(opening);
  const isOn = isOpened && !/\bquarter\b/i.test(text.slice(0, spoken.start));
  const isTwelve = OF_TWELVE.test(own) || BEHIND_TWELVE.test(text.slice(spoken.end)) || isOn;
  return isTwelve ? ofTwelve(call) : null;
}

// What a company pays and says at the end of its sentence when
const PAID =
  /^(?:share repurchases|shares repurchased|dividends paid|capital returned|debt repaid|capital expenditure)$/;

// "in the first half", never "bringing our year-to-date total to"
const WITHIN = /\b(?:in|during|for|over) (?:the |fiscal |our )?\S+(?: \S+){0,3}$/i;

/** "We bought back $30 million of shares and paid $47 million in dividends in the first half": both then. */
function sharedSpan(
  { end }: SpokenFigure,
  { text, periods, call }: Pick<Sight, 'text' | 'periods' | 'call'>,
): string | null {
  const labels = new Set(periods.flatMap(({ label, isTime }) => (isTime && label ? [label] : [])));
  const [label = null, ...others] = labels;
  const isBehind = periods.every(
    ({ start, end: to }) =>
      start >= end &&
      WITHIN.test(text.slice(Math.max(0, start - 12), start) + text.slice(start, to)),
  );
  return isBehind && others.length === 0 && isToDate(label, call) ? label : null;
}

/** The twelve months that end with the call's period. */
function ofTwelve({ period, fiscalQuarter, fiscalYear }: Call): string | null {
  if (fiscalYear === null) return null;
  if (/^(?:FY|H2) /.test(period) || fiscalQuarter === 4) return `FY ${fiscalYear}`;
  return fiscalQuarter === null ? null : `TTM Q${fiscalQuarter} ${fiscalYear}`;
}

/** Where the figure before ends; the number of months is none. */
function lastEnd(
  { start }: SpokenFigure,
  { text, figures }: Pick<Sight, 'text' | 'figures'>,
): number {
  const last = figures.findLast(
    (other) =>
      other.end <= start &&
      !(other.figure.unit === 'count' && /^[- ]?months?\b/i.test(text.slice(other.end))),
  );
  return last?.end ?? 0;
}

function isOfYears({ fact: { spoken } }: Labelled, { text, figures }: Sight): boolean {
  return (
    YEARS_BEHIND.test(text.slice(spoken.end)) ||
    YEARS_AHEAD.test(text.slice(lastEnd(spoken, { text, figures }), spoken.start))
  );
}
