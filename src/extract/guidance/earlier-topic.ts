import type { Figure } from '../../core/figure.ts';
import { findMetrics, type MetricMention } from '../../figures/lexicon/lexicon.ts';
import { pointsBack } from '../words.ts';
import type { Hedge } from './hedges.ts';
import { mayOwn } from './may-own.ts';
import { leadOf } from './topic.ts';

// "On the margin, we are raising.": of what the next sentence is
const LEADS_IN =
  /^(?:(?:and|so|now|then|but|finally),? )*(?:on|as for|regarding|for) [^.\d]{3,90}[.]?$/i;
// "I'd keep it at 4%", "we're comfortable up to 1.5 times", "it'll take two years": of what was said before
const OF_IT = /\b(?:it|that|this|us) at$|['’]ll take$|\btake$|\bcomfortable\b/i;
const OF_GOAL = /^(?:and |but |so )?(?:it|our (?:goal|target|aim))\b/i;
// "The third quarter is expected to land in the low teens": of what the sentence before is
const TIME_IS =
  /^(?:and |but |so )?(?:the )?(?:(?:first|second|third|fourth)[- ]quarter|full[- ]year|year|(?:first|second) half|Q[1-4]) (?:is|will|should|would)\b/i;
// "We will deal with higher wages, and we estimate this to be": of what the same sentence names
const ANTECEDENT = /^(?:[\w'’-]+[ ,]+){5,}(?:and|but) (?:we )?$/i;
// "We now expect | around CHF 180 million": of what was said just before
const AMOUNT_NEXT =
  /^\s(?:(?:it|that|this)\s)?(?:to be\s)?(?:(?:about|around|approximately|roughly|some|between|at least|over|up to|an?|in the range of)\s)*(?:[A-Z]{0,3}\s?[$€£¥₹]\s?|[A-Z]{3}\s?)?(?!20\d\d\b)\d/;

/** Whether a hedge is of what was said before: "I'd keep it at 4%". */
export function isOfIt({ text }: Hedge): boolean {
  return OF_IT.test(text);
}

/** Whether an amount follows a hedge at once, with nothing to say of what it is. */
export function isBareAmount(
  text: string,
  { end }: Hedge,
  metrics: readonly MetricMention[],
): boolean {
  return metrics.length === 0 && AMOUNT_NEXT.test(text.slice(end));
}

/**
 * The last metric of the sentence before, where a forecast goes on from it: "We are still aiming for 2.1 billion".
 * `figure`: the amount that has to be of it; null where the forecast has none.
 */
export function earlierTopic(
  text: string,
  before: string,
  { hedge, isBare, figure }: { hedge: Hedge; isBare: boolean; figure: Figure | null },
): string | null {
  const names = new Set(findMetrics(before).map(({ name }) => name));
  const goesOn =
    isBare ||
    (pointsBack(text) && !ANTECEDENT.test(text.slice(0, hedge.start))) ||
    OF_GOAL.test(text) ||
    isOfIt(hedge) ||
    hedge.needsPeriod ||
    (TIME_IS.test(text) && names.size === 1) ||
    LEADS_IN.test(before);
  if (!goesOn) return null;
  const last = findMetrics(before).findLast((metric) => figure === null || mayOwn(metric, figure));
  if (last?.basis === 'adjusted') return `adjusted ${last.name}`;
  return last?.name ?? (isOfIt(hedge) ? leadOf(before) : null);
}
