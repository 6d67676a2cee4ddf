import { guarded } from '../../core/guarded/guarded.ts';
import type { Sight } from '../sight.ts';
import type { PeriodMention } from './fiscal.ts';
import { isMeasuredBy, runsOn } from './measured-by.ts';
import { isComparison, periodAfter } from './periods-near.ts';

/** Words behind a figure that hold it against the time they lead to: "up from", "compared to the". */
export const HOLDS_AGAINST = guarded(
  /\b(?:(?:up|down|flat|stable|steady) (?:on|with|to)|(?:in line|consistent) with|similar to|comparable to|unchanged from|beat(?:s|ing)?|topp(?:ed|ing)|exceed(?:ed|s|ing)|versus|vs\.?|compared (?:to|with)|over|above|below|(?:ahead|in excess) of|behind|from|since|than|against|relative to|(?:again|much|many|high|low|large|big|strong)\sas|(?:doubl|tripl)(?:e|ed|ing)|times|twice|(?:reach|match|approach)(?:ed|ing))\s(?:(?:in|at|for|during)\s)?(?:the\s)?$|\b(?:in line with|consistent with|similar to|comparable to|flat (?:to|with)|unchanged from|equal to|on par with|(?:double|twice|triple|half|quadruple)(?=\sthat\b))\s(?:the|that|those|our)\s(?:[\w-]+\s){0,2}?(?:(?:of|in|for|from)\s)(?:the\s)?$|\bahead\s$/i,
);
const WITHIN_IT = /^(?:in|for|during|over)\s/i;
// ", and demand was similar to Q1": of another subject
const NEW_SUBJECT =
  /,\s(?:and|but|while)\s(?:[\w’'-]+\s){1,5}?(?:was|were|is|are|remained|remains|came|stayed)\b/i;

/**
 * The time that a move is held against where none stands right behind it: behind the level it is measured by
 * or the next figure of its breath, else ahead of it, else anywhere behind the last figure.
 */
export function heldAgainst(
  { text, figures }: Sight,
  at: number,
  periods: readonly PeriodMention[],
  ofFigure: string,
): PeriodMention | undefined {
  const { start: from, end } = figures[at] ?? { start: 0, end: 0 };
  // "rose 20% with no impact from currency in the quarter": nothing is held against its own time
  const others = periods.filter(
    ({ label, start, end }) => label !== ofFigure || !WITHIN_IT.test(text.slice(start, end)),
  );
  return (
    (isMeasuredBy(text, figures, at) ? periodAfter(text, figures, at + 1, periods) : undefined) ??
    (runsOn(text, figures, at)
      ? others.find(
          (period) => period.start >= end && isComparison(text, period) && !isStack(text, period),
        )
      : undefined) ??
    others.findLast((period) => period.end <= from && isComparison(text, period)) ??
    (figures[at + 1]
      ? undefined
      : others.find(
          (period) =>
            period.start >= end &&
            isComparison(text, period) &&
            !NEW_SUBJECT.test(text.slice(end, period.start)),
        ))
  );
}

/** "24.7%, or 15.4% on a two-year stack": of the figure right before it alone. */
function isStack(text: string, { start, end }: PeriodMention): boolean {
  return /\b(?:two|three|2|3)-year\b|\bstack/i.test(text.slice(Math.max(0, start - 8), end + 12));
}
