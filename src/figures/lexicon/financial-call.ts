import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { MetricMention } from './lexicon.ts';

/** What a company lives by where it sells no goods. */
export type Finance = 'lender' | 'insurer' | 'manager' | 'owner of property';

const WORDS: Readonly<Record<Finance, Guarded>> = {
  lender: guarded(
    /\bnet interest (?:income|margin)\b|\bN(?:II|IM)\b|\bdeposits?\b|\bcharge-?offs?\b|\bCET ?1\b|\bNP[LA]s?\b|\bdisbursements?\b|\bcredit (?:costs?|losses)\b/gi,
  ),
  insurer: guarded(
    /\bcombined ratio\b|\bpremiums?\b|\bunderwriting\b|\bannuit(?:y|ies)\b|\bpolicyholders?\b|\bsolvency\b|\bcatastrophes?\b|\bV(?:NB|ONB)\b|\bnew business (?:value|profit|margin)\b/gi,
  ),
  manager: guarded(
    /\bassets under management\b|\bAUM\b|\bnet (?:in|out)?flows\b|\bmanagement fees\b|\bfee[- ]related earnings\b|\bperformance fees\b|\bfee rates?\b/gi,
  ),
  'owner of property': guarded(
    /\bfunds from operations\b|\bA?FFO\b|\b(?:same[- ](?:store|property)|cash) NOI\b|\bNOI\b|\boccupancy\b|\bleasing spreads?\b|\bcap rates?\b/gi,
  ),
};
// Whoever says these sells goods, whatever else it has: a bank of its own, shops that it lets
const SELLS_GOODS =
  /\b(?:gross margins?|costs? of (?:goods|sales)|comparable sales|same-store sales|comps|RevPAR|homes? deliver(?:ed|ies))\b/i;
// A fund's net sales are what flows into it
const NET_SALES = /\bnet sales\b/i;
const WITHOUT_COSTS = /^,?\s(?:which |that )?exclud/i;
const DISTINCT = 3;
const TIMES = 6;

const cache = new WeakMap<Transcript, Finance | null>();

/** What a company lives by, by the words of its call; null for whoever sells goods or services. */
export function financeOf(transcript: Transcript): Finance | null {
  const known = cache.get(transcript);
  if (known !== undefined) return known;
  const text = transcript.turns.map((turn) => turn.text).join('\n');
  const counts = SELLS_GOODS.test(text) ? [] : (Object.keys(WORDS) as Finance[]).map(countIn(text));
  const [most] = counts
    .filter(({ distinct, times }) => distinct >= DISTINCT && times >= TIMES)
    .filter(({ finance }) => finance === 'manager' || !NET_SALES.test(text))
    .toSorted((one, other) => other.times - one.times);
  const finance = most?.finance ?? null;
  cache.set(transcript, finance);
  return finance;
}

function countIn(text: string) {
  return (finance: Finance) => {
    const words = matchesOf(text, WORDS[finance]).map(([word]) => word.toLowerCase());
    return { finance, distinct: new Set(words).size, times: words.length };
  };
}

/**
 * "Sales" that are no revenue: an insurer and a manager of funds sell products, and tell their revenue apart;
 * a lender and an owner of property sell what they own.
 */
export function withProductSales(
  text: string,
  named: readonly MetricMention[],
  finance: Finance | null,
): readonly MetricMention[] {
  if (finance === null) return named;
  const sellsProducts = finance === 'insurer' || finance === 'manager';
  return named.flatMap((each) => {
    if (each.name === 'shipments') return []; // volumes of loans, of leases, of trades
    // "Net operating income, which excludes merger costs": of a bank it is none of its buildings
    if (each.name === 'net operating income' && finance !== 'owner of property')
      return WITHOUT_COSTS.test(text.slice(each.end))
        ? [{ ...each, name: 'net income', basis: 'adjusted' as const }]
        : [];
    const words = text.slice(each.start, each.end);
    if (finance === 'manager' && each.name === 'revenue' && /^net sales$/i.test(words))
      return [{ ...each, name: 'net inflows' }];
    const isSales = each.name === 'revenue' && /^(?:total )?sales$/i.test(words);
    if (!isSales) return [each];
    return sellsProducts ? [{ ...each, name: 'product sales' }] : [];
  });
}
