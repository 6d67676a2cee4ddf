import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { sameMetric } from '../figure/compare.ts';

// "58% of revenue", "SG&A as a percentage of gross profit"
const OF =
  /(?:\d\s?%|\bpercent|\bas an? (?:percent(?:age)?|%|share|proportion)) of (?:our |the |its |total |net )*$/i;

/** Whether a share is of another whole than the call tells: 63% of gross profit is not 63% of revenue. */
export function isOfOtherBase(
  { spoken }: Written,
  claim: Claim,
  { text, figures }: IndexedSentence,
  at: number,
): boolean {
  const said = figures[at];
  if (spoken.figure.unit !== 'percent' || !said) return false;
  const next = claim.figures.find((other) => other.spoken.start >= spoken.end);
  const claimed = baseIn(claim.text.slice(0, next?.spoken.start));
  const told = baseIn(text.slice(0, figures[at + 1]?.start));
  return claimed !== null && told !== null && !sameMetric(claimed, told);
}

// "SG&A as a percentage of gross profit": one measure, with its whole inside
const INSIDE = /\bas an? (?:percent(?:age)?|%|share|proportion) of (.+)$/i;

/** The metric that a share is told of. */
function baseIn(text: string): string | null {
  for (const { name, start, end } of findMetrics(text)) {
    if (OF.test(text.slice(0, start))) return name;
    const inside = INSIDE.exec(text.slice(start, end))?.[1];
    if (inside !== undefined) return findMetrics(inside)[0]?.name ?? null;
  }
  return null;
}
