import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { Sight } from '../sight.ts';
import type { Owner } from './owner-of.ts';

const AND = /^\s(?:and|&)\s(?:our |the )?$/;
const BOTH = /\bboth\s(?:our |the |total |net )?$/i;
const EACH = /^\s(?:were |was |are )?(?:each|both)\s\D*$/i;

// "Net income and earnings per share | both grew by more than": of both, as the verb says
const BOTH_MOVED =
  /^(?:\s(?:for|in)\s(?:the|this)\s(?:\w+\s)?(?:quarter|half|year))?\s(?:each\s|both\s|also\s)?(?:grew|increased|rose|declined|decreased|fell|improved|were (?:up|down))\s(?:by\s)?(?:(?:more|less)\sthan\s|about\s|approximately\s|nearly\s|over\s)?$/i;
// "revenue and EBITDA | growth of approximately"
const GROWTH_OF =
  /^\sgrowth\s(?:of|was|came in at)\s(?:(?:about|approximately|nearly|over|around)\s)?$/i;
const DELIVERED =
  /(?:^|\b(?:delivered|posted|reported|generated|achieved|recorded|produced|saw|had)\s)(?:(?:our|strong|solid|both)\s)*$/i;
const AT_HEAD = /^(?:(?:and|finally|lastly|both),?\s){0,2}(?:our\s)?$/i;

/** "Volume and yield each up 6%", "both revenue and yield rose 5%": the other metric of one figure. */
export function partnerOf(
  { text, metrics }: Sight,
  { metric, index }: Owner,
  spoken: SpokenFigure,
): Owner | null {
  const first = metrics[index - 1];
  if (!first || metric.end > spoken.start || !AND.test(text.slice(first.end, metric.start)))
    return null;
  const between = text.slice(metric.end, spoken.start);
  const isShared =
    EACH.test(between) ||
    (GROWTH_OF.test(between) &&
      first.kind === 'flow' &&
      DELIVERED.test(text.slice(0, first.start))) ||
    (BOTH_MOVED.test(between) && AT_HEAD.test(text.slice(0, first.start))) ||
    (BOTH.test(text.slice(Math.max(0, first.start - 24), first.start)) && !/\d/.test(between));
  return isShared ? { metric: first, index: index - 1 } : null;
}
