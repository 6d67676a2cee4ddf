import { guarded } from '../../core/guarded/guarded.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { MetricMention } from './lexicon.ts';

// "our retail segment", "retail gross margin", "in retail, sales were up": a part of the company
const PART = guarded(
  /\bretail (?:segments?|business(?:es)?|division|units?|revenues?|net sales|operating|EBITDA|gross|margins?|comparable|comps?|stores?|same-store|banking|side|locations?|bank)\b|\b(?:in|from|our|for|and|both) retail[,.]|\bretail sales (?:were|was|of|totall?ed|reached|came to)\s(?:\w+\s)?[$€£¥₹]|\bretail and wholesale\b|\bwholesale and retail\b/i,
);
// "retail sales of new boats were down"
const OF_THINGS =
  /^ of (?:all |our )?new (?:[\w&'’-]+ ){0,2}[\w&'’-]+(?= (?:in|for|was|were|grew|rose|fell|declined|increased|decreased)\b)/i;
const BEFORE =
  /\bretail (?:(?!(?:and|or|channels?|stores?|segments?|business|banking|customers?|partners?|division|electricity|energy|fuel|gas|power|pharmacy)\b)[a-z]+ )?$/i;

// Whoever says these sells in places of its own
const PLACES = guarded(
  /\b(?:same[- ](?:store|restaurant|shop|club|property|hotel)|comp(?:arable)?[- ](?:store|restaurant|hotel)s?|comps|(?:our|new|existing|company-(?:owned|operated)|franchised?) (?:[a-z-]+ )?(?:stores?|restaurants?|shops?|hotels?|clubs?|cafes|outlets|dealerships|clinics|salons)|store (?:openings?|closures?|count|base|traffic|network|fleet)|foot ?fall|average (?:ticket|check)|RevPAR)\b/i,
);
// "Comparable growth is without currency and scope": terms of industry
const AS_INDUSTRY = guarded(
  /\bcomparable\b[^.]{0,160}\b(?:currenc(?:y|ies)|exchange rates?|(?:in|of) scope|perimeter|pass-through|acquisitions and (?:disposals|divest\w+))\b/i,
);
const COMPARABLE = /^(?:comparable|like[- ]for[- ]like|LFL) /i;

/** Whether "comparable" is said for organic: without currencies and what was bought, by a company without stores. */
export function saysComparable({ turns }: Transcript): boolean {
  return (
    turns.some(({ text }) => AS_INDUSTRY.test(text)) && !turns.some(({ text }) => PLACES.test(text))
  );
}

/** "Comparable sales" of a company that means organic ones. */
export function withComparable(
  text: string,
  named: readonly MetricMention[],
): readonly MetricMention[] {
  return named.map((each) =>
    each.name === 'same-store sales' && COMPARABLE.test(text.slice(each.start, each.end))
      ? { ...each, name: 'organic revenue', kind: 'flow' as const }
      : each,
  );
}

/** Whether a call has a part of the company that is called retail. */
export function hasRetailPart({ turns }: Transcript): boolean {
  return turns.some(({ text }) => PART.test(text));
}

/**
 * "U.S. retail sales were down 6%", said by a maker: what its dealers sell is a measure of its own, and
 * none of its revenue. Not for a call with a part called retail.
 */
export function withRetailSales(
  text: string,
  named: readonly MetricMention[],
): readonly MetricMention[] {
  return named.map((each) => {
    const before = text.slice(Math.max(0, each.start - 24), each.start);
    const words = BEFORE.exec(before)?.[0];
    const isSales = each.name === 'revenue' && /^sales$/i.test(text.slice(each.start, each.end));
    if (!isSales || words === undefined) return each;
    const things = OF_THINGS.exec(text.slice(each.end, each.end + 80))?.[0].length ?? 0;
    const [start, end] = [each.start - words.length, each.end + things];
    return { ...each, name: 'retail sales', start, end };
  });
}
