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
const OF_TWELVE = guarded(new RegExp(`\\b${TWELVE}\\b(?![^;]*\\bquarter\\b)(?=[^;]*$)`, 'i'));
// "and over the last | 12 months, churn was 4%": the span opens its clause
const AT_HEAD =
  /(?:^|[,;–—]\s|\b(?:and|but|while)\s)\W*(?:(?:for|over|in|on|during|across)\s(?:(?:the|our|an?)\s)?|the (?:most recent )?)$/i;
const OPENS = /^\W*(?:for|over|in|on)\s(?:(?:the|our|an?)\s)?$/i;
const WITHIN_SPAN = /\s(?:for|over|in|on|during|across)\s(?:(?:the|our|an?|these)\s)?$/i;
// "over the last 12 months|, our | churn": nothing is told between the span and what it dates
const ON_TO = /^(?:\s(?:basis|period))?,?\s(?!.*\b(?:and|so|but|which|that|because|as)\b)[^,;]*$/i;
// "churn | over the last 12 months was 4%"
const SET_BEHIND =
  /^,?(?:\s(?:growth|rate))?\s(?:for|over|in|on|during|across)\s(?:(?:the|our|an?)\s)?$/i;
// "our last 12 months | return on equity"
const ITS_OWN = /^['’]?\s(?:[\p{L}&-]+\s){0,3}$/u;
// "our cash flow, excluding notable items, was"
const EXCEPT = /,\s(?:excluding|before|net of|including)\s[^,;]*,/i;
// "bought back over the last 12 months | some $40 million"
const RIGHT_ON = /^,?\s(?:(?:a|an|about|approximately|nearly|over|roughly|some|total|of)\s){0,3}$/i;
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
  { groupAt, fact: { metric, spoken, versus, role } }: Labelled,
  { text, figures, metrics, periods, call }: Sight,
) {
  if (role === 'level' && versus !== null) return null;
  const own = text.slice(lastEnd(spoken, { text, figures }), spoken.start);
  if (TO_DATE.test(own)) return toDate(call).label;
  const shared = PAID.test(metric) ? sharedSpan(spoken, { text, periods, call }) : null;
  if (shared !== null) return shared;
  if (STANDS.test(metric)) return null;
  const named = metrics[groupAt];
  const isOn = isOpenedBy({ text, figures }) && !/\bquarter\b/i.test(text.slice(0, spoken.start));
  const isOwn = isOfTwelve(own, lastEnd(spoken, { text, figures }), named ?? spoken);
  const isTwelve = isOwn || BEHIND_TWELVE.test(text.slice(spoken.end)) || isOn;
  return isTwelve ? ofTwelve(call) : null;
}

/** Whether a sentence opens with the span, and goes on to what it dates. */
function isOpenedBy({ text, figures }: Pick<Sight, 'text' | 'figures'>): boolean {
  const opening = text.slice(0, figures.find((figure) => !countsMonths(figure, text))?.start);
  const span = OF_TWELVE.exec(opening);
  if (!span || !OPENS.test(opening.slice(0, span.index))) return false;
  return ON_TO.test(opening.slice(span.index + span[0].length));
}

/** Whether the words before a figure, which begin at a place, date its metric: nothing else was done in that time. */
function isOfTwelve(
  own: string,
  at: number,
  metric: { readonly start: number; readonly end: number },
): boolean {
  const span = OF_TWELVE.exec(own);
  if (!span) return false;
  const end = span.index + span[0].length;
  const [before, behind] = [own.slice(0, span.index), own.slice(end)];
  if (RIGHT_ON.test(behind)) return true;
  if (metric.start - at < end)
    return SET_BEHIND.test(before.slice(Math.max(0, metric.end - at))) && ON_TO.test(behind);
  const between = own.slice(end, metric.start - at).replace(EXCEPT, '');
  if (AT_HEAD.test(before)) return ON_TO.test(between);
  return !WITHIN_SPAN.test(before) && ITS_OWN.test(between);
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
  const last = figures.findLast((other) => other.end <= start && !countsMonths(other, text));
  return last?.end ?? 0;
}

function countsMonths({ end, figure }: SpokenFigure, text: string): boolean {
  return figure.unit === 'count' && /^[- ]?months?\b/i.test(text.slice(end));
}

function isOfYears({ fact: { spoken } }: Labelled, { text, figures }: Sight): boolean {
  return (
    YEARS_BEHIND.test(text.slice(spoken.end)) ||
    YEARS_AHEAD.test(text.slice(lastEnd(spoken, { text, figures }), spoken.start))
  );
}
