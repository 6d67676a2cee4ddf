import type { Carried } from './carried.ts';
import type { Fact } from './fact.ts';
import type { MetricMention } from './lexicon.ts';
import { PROPER, type Segments } from './segments.ts';

const GREW =
  '(?:grew|rose|increased|climbed|declined|fell|decreased|dropped|was (?:up|down))(?:\\s(?:by|about|another|nearly|over|almost))?';
const MONEY = '(?:[A-Z]{2,3}\\s?|[A-Z]{0,2}[$€£¥₹]\\s?|Rs\\.?\\s?)\\d';
// "Home Care grew 12.4% to INR 412 crore", "Foods, our youngest business, fell 2% to $90 million"
const SUBJECT = new RegExp(
  `^(?:And |So |Now )?(?:Our |The )?${PROPER}(?:,\\s[^,\\d]{3,60},)?\\s${GREW}\\s[\\d.]+(?:%|\\spercent)\\s(?:[\\w-]+\\s){0,3}?to\\s${MONEY}`,
  'u',
);

/**
 * "Home Care grew 12.4% to INR 412 crore": what a part of the company grows to, said without a metric,
 * is its revenue. Only of parts the call lists or names elsewhere; null for any other subject.
 */
export function impliedRevenue(
  text: string,
  metrics: readonly MetricMention[],
  { segments, carried }: { readonly segments: Segments; readonly carried: Carried },
): MetricMention | null {
  const match = SUBJECT.exec(text);
  const name = match?.[1] ?? '';
  if (!match || metrics.some(({ start }) => start < match[0].length)) return null;
  const known = segments.find(name)[0];
  const isPart = carried.isListing || (known?.start === 0 && known.end === name.length);
  if (!isPart || segments.isCompany(name)) return null;
  const end = match[0].indexOf(name) + name.length;
  return {
    name: 'revenue',
    kind: 'flow',
    isCost: false,
    isLoss: false,
    basis: null,
    start: end,
    end,
  };
}

/** A part is smaller than the whole: what is not was something else's growth. */
export function withinTotal(facts: readonly Fact[], implied: ReadonlySet<Fact>): readonly Fact[] {
  if (implied.size === 0) return facts;
  const totals = new Map<string, number>();
  for (const fact of facts)
    if (fact.metric === 'revenue' && fact.segment === null && fact.role === 'level')
      totals.set(keyOf(fact), Math.max(totals.get(keyOf(fact)) ?? 0, fact.spoken.figure.value));
  const isWithin = (fact: Fact) => (totals.get(keyOf(fact)) ?? 0) > fact.spoken.figure.value;
  const groups = new Set(
    [...implied].flatMap((fact) =>
      fact.role === 'level' && fact.versus === null && isWithin(fact) ? [fact.group] : [],
    ),
  );
  return facts.filter((fact) => !implied.has(fact) || groups.has(fact.group));
}

function keyOf({ period, spoken }: Fact): string {
  return `${period} ${spoken.figure.currency}`;
}
