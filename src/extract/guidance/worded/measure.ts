import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Theme } from './theme.ts';

// What a business turns on, though it is no account.
const MEASURE =
  /(?:^|\s)(?:margins?|growth|demand|pricing|prices?|volumes?|costs?|expenses?|spend(?:ing)?|investments?|capacity|orders|traffic|supply|sales|wages|production|profitability|inventor(?:y|ies)|shipments?|deliveries|write-offs?|hours|rates?|yields?|headwinds?|tailwinds?|inflation|churn|additions|subscribers?|customers|base|mix|closings|spreads?|utili[sz]ation|declines?|backlog|compression|impact|savings|share|pace|bookings|billings|stores|openings|loss(?:es)?|revenues?|realizations?|volumes|surge|levels?|size|currency|currencies|fx|workforce|headcount|starts|reserves?|dividends?|buybacks?|repurchases?|count|counts|ramp)$/i;

/** Whether a theme is something that an analyst counts: a metric, or a noun like "volumes" and "pricing". */
export function isMeasure({ metric, topic }: Theme): boolean {
  return (
    metric !== null ||
    MEASURE.test(topic) ||
    findMetrics(topic).some(({ kind }) => kind !== 'count')
  );
}
