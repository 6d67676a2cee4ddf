import type { MetricMention } from '../lexicon/lexicon.ts';

// "85% of our overall billings": the metric is the whole that a share is of
// "51.2% of franchise | revenue, compared to 49.6%"
const SHARE_OF_PART = /\d(?:%|\spercent)\sof\s(?!(?:our|the|its|total|net)\b)[a-z][\w-]*\s$/;
const THEN_HELD = /^,\s(?:compared|versus|vs\.?|against|(?:up|down) from|from)\s/i;
const SHARE_BASE =
  /(?:%|percent|\bas an? percentage|\bbasis points|\bbps|\bhalf|\bthirds?|\bquarters?|\bmost|\bmajority|\bportion|\bshare|\bpart)\sof\s(?:(?:our|the|its|total|overall|all|company|consolidated|net|group|that|average|period[- ]end|[\w&]+['’]s)\s)*$/i;
// "1.4 times FY24 | revenue": what something else is measured by
const TIMES_OF =
  /\d(?:x|\stimes)\s(?:of\s)?(?:(?:our|the|its|annual|annuali[sz]ed|trailing|FY ?\d{2,4}|20\d\d|last year['’]s|twelve-month|LTM)\s){1,3}$/i;
const EXCLUDED = /\b(?:excluding|excluded from)\s(?:[\w-]+\s){0,4}$/i; // excluding restructuring expenses
// "leverage, including our share of venture debt, was"; not "including acquired revenue of $5 million"
const INCLUDED = /,\sincluding\s(?:[\w-]+\s){0,7}$/i;
const ITSELF = /^\s(?:of|was|were|at)\s[^,;]{0,20}\d/;
// "net inflows in active | AUM of $300 million": what flowed into it
const FLOW_IN = /\b(?:in|out)?flows?\s(?:in|into|from|for)\s(?:[\w-]+\s){0,3}$/i;
// "net sales from our stores": the stores say whose, what they count is not told
const SELLS =
  /\b(?:revenues?|sales|traffic|volumes?|growth|inventory|bookings)\s(?:from|to|in|at|of|per)\s(?:our |the |its |all )?(?:(?!(?:from|and|of|to|was|were|or)\b)[a-z][\w-]*\s(?:and\s)?){0,2}(?:(?!(?:from|and|of|to|was|were|or)\b)[a-z][\w-]*\s)?$/i;
// "rose 2.9%: pubs 4.4%, | hotels down 1.1%": where the sales were made
const IN_LIST = /\d(?:%|\spercent)[,:]\s(?:and\s|with\s)?$/i;
const MOVES_AT_ONCE = /^\s(?:(?:up|down)\s)?\d[\d.]*(?:%|\spercent)/i;

/** Named for something else's sake: as a share's whole, as what is left out, as where a sale was made. */
export function isAside(text: string, metric: MetricMention): boolean {
  const before = leftOf(text, metric);
  if (metric.kind === 'count' && SELLS.test(before)) return true;
  const isOurs = /^our\s/i.test(text.slice(metric.start)); // "rose 4.1%, with | our tons sold up 6.7%"
  if (
    metric.kind === 'count' &&
    !isOurs &&
    IN_LIST.test(before) &&
    MOVES_AT_ONCE.test(text.slice(metric.end))
  )
    return true;
  if (TIMES_OF.test(before)) return true;
  const isPart = INCLUDED.test(before) && !ITSELF.test(text.slice(metric.end));
  const isOfPart = SHARE_OF_PART.test(before) && THEN_HELD.test(text.slice(metric.end));
  const isFlowIn = metric.name === 'assets under management' && FLOW_IN.test(before);
  return isFlowIn || SHARE_BASE.test(before) || isOfPart || EXCLUDED.test(before) || isPart;
}

function leftOf(text: string, { start }: MetricMention): string {
  return text.slice(Math.max(0, start - 50), start);
}
