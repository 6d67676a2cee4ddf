import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import { mayBePart } from '../segment/may-be-part.ts';
import type { Segments } from '../segment/segments.ts';

const MONEY = '(?:[A-Z]{2,3}\\s?|[A-Z]{0,2}[$€£¥₹]\\s?|Rs\\.?\\s?)\\d';
const LOOSE = '(?:about\\s|around\\s|approximately\\s|nearly\\s|almost\\s|over\\s|close to\\s)?';
// "Our edible oils business did INR 712 crores", "the Nordic segment clocked EUR 40 million"
const BUSINESS_DID = guarded(
  new RegExp(
    `(?:^|[,;]\\s|\\b(?:and|while|but|whereas)\\s)(?:[Oo]ur|[Tt]he)\\s((?:[\\w&'’-]+\\s){1,4}?)(?:business|segment|division|vertical)(?=\\s(?:has\\s)?(?:did|done|clocked|turned over|contributed|delivered)\\s${LOOSE}${MONEY})`,
    'g',
  ),
);
// "Exports were INR 132 crores": what leaves the country is revenue
const EXPORTS_WERE = guarded(
  new RegExp(
    `(?:^|[,;]\\s|\\b(?:and|while|but|whereas)\\s)(?:[Oo]ur\\s|[Tt]he\\s)?([Ee]xports)(?=\\s(?:business\\s)?(?:was|were|did|clocked|stood at|came in at|contributed)\\s${LOOSE}${MONEY})`,
    'g',
  ),
);
// "… of EBITDA", "INR 40 crores at the EBITDA level": of that
const OF_METRIC = /^[^,;]{0,30}?\s(?:of|in|at|at the|in terms of)\s(?:operating\s|net\s|gross\s)?/i;

/**
 * What a business is said to have done, without a metric, is its revenue: "our oils business did INR 712
 * crores". Each mention stands behind the part's name.
 */
export function partsDid(
  text: string,
  named: readonly MetricMention[],
  segments: Segments,
): readonly MetricMention[] {
  return [...matchesOf(text, BUSINESS_DID), ...matchesOf(text, EXPORTS_WERE)].flatMap(
    ({ index, 0: printed, 1: words = '' }) => {
      const name = words.trim();
      const end = index + printed.length;
      if (!mayBePart(name) || segments.isCompany(name) || findMetrics(name).length > 0) return [];
      if (named.some((one) => one.start < end && index < one.end)) return [];
      if (isOf(text.slice(end, end + 80))) return [];
      const plain = { kind: 'flow', isCost: false, isLoss: false, basis: null } as const;
      return [{ name: 'revenue', ...plain, part: segments.canonical(name), start: end, end }];
    },
  );
}

/** Whether a metric is named for the amount behind it. */
function isOf(after: string): boolean {
  const amount = /^\D*\d[\d.,]*/.exec(after)?.[0].length ?? 0;
  const to = OF_METRIC.exec(after.slice(amount));
  return to !== null && findMetrics(after.slice(amount + to[0].length))[0]?.start === 0;
}
