import { cost, type MetricTerm, row } from './metric-term.ts';

/** Counts, prices and shares: what a business handles rather than earns. */
export const VOLUME_TERMS: readonly MetricTerm[] = [
  row('volume growth', 'volume growth', 'ratio', 14),
  row(
    'average revenue per user',
    'average revenue per (?:paying )?(?:user|unit|member|subscriber)|\\bARPU\\b|\\bARPPU\\b',
    'flow',
    28,
  ),
  cost('churn', '(?:monthly |annual |customer )?churn(?: rate)?', 'ratio', 29),
  row(
    'subscribers',
    '(?:total |paid |paying |net ){0,3}(?:subscribers|memberships|subscriptions)',
    'count',
    72,
  ),
  row(
    'net additions',
    'net (?:subscriber |customer |postpaid |paid ){0,3}(?:additions|adds)|(?:subscriber |customer |postpaid |paid ){1,3}(?:net )?(?:additions|adds)',
    'count',
    73,
  ),
  row('monthly active users', 'monthly active (?:users|customers)|\\bMAUs?\\b', 'count', 72),
  row('daily active users', 'daily active (?:users|customers)|\\bDAUs?\\b', 'count', 72),
  row('customers', '(?:total |active |paying ){0,3}customers', 'count', 78),
  row('new customers', 'new (?:[\\w-]+ )?customers', 'count', 78),
  row(
    'new stores',
    '(?:net )?new (?:[\\w-]+ )?(?:stores|restaurants|locations|outlets|branches)',
    'count',
    79,
  ),
  row('stores', '(?:total ){0,2}(?:stores|restaurants|locations|outlets)', 'count', 79),
  row('headcount', 'head ?count|(?:total |full-time )?(?:employees|workforce|staff)', 'count', 80),
  row('production', '(?:total |net |average ){0,3}production(?: volumes?)?', 'count', 74),
  row('shipments', '(?:total |unit ){0,3}(?:shipments|deliveries|volumes)', 'count', 75),
  row(
    'average selling price',
    'average selling prices?|\\bASPs?\\b|reali[sz]ed prices?',
    'per share',
    61,
  ),
  row('occupancy', 'occupancy(?: rate)?', 'ratio', 34),
  row('market share', '(?:global |domestic )?market share', 'ratio', 76),
  cost('inventory', '(?:total )?inventor(?:y|ies)', 'stock', 65),
  cost(
    'largest customer revenue share',
    '(?:revenue )?(?:share|contribution|percentage) (?:of|from) (?:our )?(?:largest|biggest|top) (?:single )?customer',
    'ratio',
    77,
  ),
];
