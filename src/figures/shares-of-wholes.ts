import { guarded } from '../core/guarded/guarded.ts';
import { matchesOf } from '../core/matches.ts';
import { findMetrics, type MetricMention } from './lexicon.ts';
import type { Segments } from './segments.ts';

const SIZE = '\\d[\\d.]*(?:%|\\spercent)';
const LOOSE =
  '(?:about\\s|approximately\\s|around\\s|nearly\\s|over\\s|now\\s|some\\s|more than\\s){0,2}';
const IS =
  '(?:was|were|is|are|represent(?:s|ed|ing)?|account(?:s|ed|ing) for|compris(?:es|ed|ing)|made up|makes? up|making up|contribut(?:es|ed|ing)|reached|driving|drove)';
const WHOSE =
  '(?:our\\s|the\\s|its\\s|total\\s|all\\s|overall\\s|consolidated\\s|U\\.S\\.\\s){0,3}';
const COUNTED =
  '(?:transactions|orders|tender|volumes?|shipments|bookings|units|billings|deliveries|subscribers|customers)';
const NAME = "([A-Za-z][\\w&'’-]*(?:\\s[\\w&'’-]+){0,3}?)";
const OPENS = '(?:^|[,;]\\s(?:and\\s|with\\s|while\\s)?|\\bwith\\s|\\band\\s|\\bwhile\\s)';
// "with Order Ahead representing 11% of transactions"
const OF_COUNT = guarded(
  new RegExp(
    `${OPENS}(?:Our\\s|our\\s|The\\s|the\\s)?${NAME}(?=\\s${IS}\\s${LOOSE}${SIZE}\\sof\\s${WHOSE}(${COUNTED})\\b)`,
    'g',
  ),
);
// "Software subscriptions were 61% of total software revenue": of a part, not of the company's
const OF_PART = guarded(
  new RegExp(
    `${OPENS}(?:Our\\s|our\\s|The\\s|the\\s)?${NAME}(?=\\s${IS}\\s${LOOSE}${SIZE}\\sof\\s${WHOSE}((?!(?:our|the|its|their|this|that|all|net|gross|group|company|quarterly|annual|total|overall|product)\\b)[a-z][a-z-]+)\\s(?:revenues?|sales)\\b(?!\\s(?:growth|increase)))`,
    'g',
  ),
);
// "Digital sales grew 28% and represented | 31% of total sales": the share of what just grew
const THEN = guarded(
  new RegExp(
    `(?<=\\b(?:[Rr]evenues?|[Ss]ales)\\b[^.;]{0,60}${SIZE}[^.,;\\d]{0,40}(?:,\\swhich|,?\\sand|,?\\sto|,)\\s(?:now\\s|also\\s)?)(?:compris(?:e|ed|ing)|represent(?:ed|ing|s)?|account(?:ed|ing|s)? for|ma(?:ke|king|de) up)(?=\\s${LOOSE}${SIZE}\\sof\\s(?:our\\s|the\\s|total\\s|overall\\s|consolidated\\s|net\\s|company\\s|group\\s){0,4}(?:revenues?|sales)\\b(?!\\s(?:growth|increase)))`,
    'g',
  ),
);
const NO_NAME =
  /^(?:it|this|that|which|these|those|they|we|he|she|there|what|who|also|now|up|down|and|with|total|some|most|more|about|over|both|each|all)\b|\b(?:and|which|that|now|also|who|growth|increase|costs?|expenses?|labou?r|spend(?:ing)?|capex)$/i;

// What is paid is no part of what is sold.
const PAID =
  /\b(?:rents?|rentals paid|payrolls?|wages?|salaries|personnel|staffing|labou?r|food|commodit(?:y|ies)|ingredients|packaging|freight|fuel|energy|utilities|marketing|promotions?|advertising|R&D|research(?: and development)?|SG&A|G&A|overheads?|interest|occupancy|shrink(?:age)?|depreciation|amortization|tax(?:es)?|royalties|insurance|maintenance|bad debts?|compensation|bonus(?:es)?|expenditures?)$/i;

/** Shares of something else than the company's revenue, and of a revenue that was just told. */
export function sharesOfWholes(text: string, segments: Segments): readonly MetricMention[] {
  if (!/(?:%|percent) of\b/.test(text)) return [];
  const named = [
    ...matchesOf(text, OF_COUNT).map((match) => [match, match[2] ?? ''] as const),
    ...matchesOf(text, OF_PART).map((match) => [match, `${match[2]} revenue`] as const),
  ];
  return [
    ...named.flatMap(([{ index, 0: printed, 1: words = '' }, whole]) => {
      const isPaid = whole.endsWith(' revenue') && PAID.test(words);
      const isNobody =
        isPaid || NO_NAME.test(words) || segments.isCompany(words) || isMeasure(words);
      const end = index + printed.length;
      const part = segments.canonical(words);
      return isNobody
        ? []
        : [{ ...share(`share of ${whole}`), part, start: end - words.length, end }];
    }),
    ...matchesOf(text, THEN).map(({ index, 0: printed }) => ({
      ...share('revenue share'),
      start: index,
      end: index + printed.length,
    })),
  ];
}

/** "Operating income was 12% of software revenue": a ratio, and no part of it. */
function isMeasure(words: string): boolean {
  return findMetrics(words).some(({ kind, end }) => kind !== 'count' && end === words.length);
}

function share(name: string): Omit<MetricMention, 'start' | 'end' | 'part'> {
  return { name, kind: 'ratio', isCost: false, isLoss: false, basis: null };
}
