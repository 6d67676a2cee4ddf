import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';

const SHARE = '[\\d.]+(?:\\s?(?:%|percent|bps|basis points))';
// "1.71% of total loans": the loans are the whole, and told of nothing
const OF_LOANS = guarded(
  /(?<=\d\s?(?:%|percent|bps|basis points)\s)of (?:(?:our|the|total|average|annuali[sz]ed|period[- ]end|ending|gross|net|customer|outstanding) ){0,3}(?:loans?(?: (?:and (?:leases|advances)|balances|book|portfolio|receivables))?|advances|receivables|leases|assets(?! under)|AUM|assets under management|RWAs?|UPB)\b/gi,
);
// "were $142 million | or 47 basis points", "INR 214 crore, | translating to 1.8% of average AUM"
const OR_SHARE = guarded(
  new RegExp(
    `(?<=\\d|\\b[mb]illion|\\bcrores?),?\\s(?:or|representing|equal to|equivalent to|equating to|translating (?:in)?to|that(?: is|[’']s)|which (?:is|was|represents|represented|equates to|translates (?:in)?to))(?=\\s(?:an?\\s|annuali[sz]ed\\s|about\\s|approximately\\s|just\\s|only\\s|around\\s){0,3}${SHARE})`,
    'gi',
  ),
);
const LINK =
  /^(?:\s(?:for|in|during) the (?:\w+ )?(?:quarter|half|year|period|six months|nine months)|\s(?:as of|at) (?:[A-Z][a-z]+ \d{1,2}|quarter[- ]end|the end of the (?:\w+ )?(?:quarter|year)))?\s(?:were|was|of|at|is|stood at|came in at|came to|totall?ed|amounted to|rose to|fell to|increased to|declined to|(?:increased|declined|rose|fell|up|down) (?:[\d.]+% )?to)\s[^;,\d]{0,16}\d[\d.,]*[^;,\d]{0,12}$/i;
const RATIO_OF: ReadonlyMap<string, string> = new Map([
  ['net charge-offs', 'net charge-off ratio'],
  ['non-performing loans', 'npl ratio'],
  ['provision for credit losses', 'cost of risk'],
  ['allowance for credit losses', 'allowance ratio'],
  ['criticized loans', 'criticized loan ratio'],
  ['non-accrual loans', 'non-accrual loan ratio'],
]);
const OF_CREDIT =
  /^(?:.*(?:charge-off|npl|allowance|stage 3|loan|delinquency) (?:ratio|rate)|cost of risk|gross stage 3 ratio|net stage 3 ratio)$/;

/**
 * Metrics with the share of the loans that an amount is told to be: "net charge-offs were $142 million, or 47
 * basis points of average loans". Loans that are only the whole of such a share own no figure.
 */
export function withLoanShares(
  text: string,
  named: readonly MetricMention[],
): readonly MetricMention[] {
  const shares = matchesOf(text, OR_SHARE).flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const whole = named.findLast((each) => each.end <= index);
    const name = whole && RATIO_OF.get(whole.name);
    if (!name || !LINK.test(text.slice(whole.end, index))) return [];
    return [{ ...whole, name, kind: 'ratio' as const, start: end, end }];
  });
  const wholes = matchesOf(text, OF_LOANS).filter(({ index }) =>
    [...named, ...shares].some(({ name, end }) => end <= index && OF_CREDIT.test(name)),
  );
  if (shares.length === 0 && wholes.length === 0) return named;
  const others = named.filter(
    ({ start, end }) =>
      !wholes.some(({ index, 0: words }) => start >= index && end <= index + words.length),
  );
  return [...others, ...shares].toSorted((one, other) => one.start - other.start);
}
