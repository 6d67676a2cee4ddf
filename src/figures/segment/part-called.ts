import { guarded } from '../../core/guarded/guarded.ts';
import { isMoney, isMoneyAhead } from '../grammar/rates.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { mayBePart } from './may-be-part.ts';
import type { Segments } from './segments.ts';

/** Words that stand for the company again: "our balance sheet", "cash flow", "the outlook". */
export const WHOLE_AHEAD =
  /^(?:(?:whole |entire )?(?:company|group|firm|business)(?: as a whole| overall)?\b(?! (?:services?|segment|(?-i:\p{Lu})))|balance sheet|(?:total |net |overall )?(?:revenues?|sales)(?=,? (?:as (?:shown|seen) )?on (?:page|slide)\b)|net interest income\b|(?:non-?interest|fee) (?:income|expenses?)\b|(?:loans?|deposits?|loan (?:growth|performance|balances))(?: and (?:loans?|deposits?))?(?: growth| performance| balances| trends)?(?=[.;]|,? on (?:page|slide)\b)|provisions?(?: for (?:credit|loan) losses)?(?=[,.;])|cash|capital|liquidity|(?-i:credit)(?: (?:quality|performance|metrics|costs?|trends))?(?=[,.]|$)|asset quality|funding|(?:gross|operating) (?:profits?|margins?|income)(?: (?:performance|results?))?(?=[.,;])|sg&a|(?:adjusted )?ebitda(?=[.,;])|income statement|outlook|guidance|expenses?|costs?|operating expenses|profitability|margins?|tax|(?:full|fiscal)[- ]year(?: 20\d\d)?|(?:(?:first|second|third|fourth)[- ]quarter )?(?:consolidated|(?:financial )?results(?=[.,]| for | of the))|(?:rest of the )?income statement|overall|total|summary|the p&l|p&l|financials?|eps|earnings)\b/iu;
// "In addition", "on slide four", "on the bottom line", "on the investment front"
const NO_PLACE = guarded(
  /\b(?:front|purposes)$|^base$|^(?:discuss|numbers?|questions?|slide|page|chart|graph|table|rmb|us\$)\b|^(?:addition|comparison|conjunction|contrast|end|example|fact|general|instance|key|light|line|order|particular|result|short|specific|summary|conclusion|sure|terms|late|(?:asset|credit) quality|(?:far |bottom |top |upper |lower )?(?:left|right)(?:[- ]hand(?: side)?)?|(?:top|bottom)(?: line)?)(?: (?:of|to|with|for)\b.*)?$/i,
);

/** Whether words may name a part here: no place in the talk, and nothing that says how. */
export function isPartName(words: string): boolean {
  return mayBePart(words) && !NO_PLACE.test(words);
}

/** The part that words name; null for the company, for money, for a metric, and for what may be no part. */
export function partCalled(words: string | undefined, segments: Segments): string | null {
  const name = words?.trim() ?? '';
  if (!isPartName(name) || WHOLE_AHEAD.test(name)) return null;
  if (isMoney(name) || isMoneyAhead(name)) return null; // "In Swiss francs, …"
  if (findMetrics(name).length > 0) return null; // "On ARPU, …"
  return segments.isCompany(name) ? null : segments.canonical(name);
}

/** "Net interest income", never "Completion & Production Solutions", a name that has a metric's word inside. */
export function isMetricName(words: string): boolean {
  const isName = words.split(' ').every((word) => /^(?:\p{Lu}|(?:and|&|of)$)/u.test(word));
  const [first] = findMetrics(words);
  return first !== undefined && !(isName && first.end - first.start < words.length / 2);
}
