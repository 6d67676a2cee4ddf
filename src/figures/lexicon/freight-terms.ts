import { cost, type MetricTerm, row, STATED } from './metric-term.ts';

const countOf = (what: string) =>
  `(?:average |total |company |seated ){0,2}${what}s(?: count)?${STATED}|${what} counts?`;

/** What carriers of freight and parcels report. */
export const FREIGHT_TERMS: readonly MetricTerm[] = [
  row('tonnage', `(?:total |LTL |freight ){0,2}tonnage${STATED}`, 'count', 74),
  row('tons shipped', `(?:[a-z]+ )?tons shipped${STATED}`, 'count', 74),
  row('tons sold', `(?:[a-z]+ )?tons sold${STATED}`, 'count', 74),
  row(
    'loads',
    `(?:total |brokerage |truckload |freight ){0,2}(?:loads|load (?:count|volumes?))${STATED}`,
    'count',
    74,
  ),
  row('loads per day', '(?:average )?loads per (?:work)?day', 'count', 74),
  row('average daily packages', 'average daily package(?:s| volumes?)', 'count', 74),
  row('pieces per hour', 'pieces per hour', 'count', 76),
  row('stops per hour', 'stops per hour', 'count', 76),
  row('pickups per hour', 'pickups per hour', 'count', 76),
  row('deliveries per hour', 'deliveries per hour', 'count', 76),
  row('loaded miles', '(?:total |average )?loaded miles', 'count', 75),
  row('miles per tractor', '(?:average )?miles per tractor(?: per week)?', 'count', 75),
  row('miles per truck', '(?:average )?miles per truck(?: per week)?', 'count', 75),
  cost(
    'empty miles',
    `(?:empty[- ]miles?|dead-?head|non-?paid empty miles?)(?: percentages?| rates?| ratio)?${STATED}`,
    'ratio',
    76,
  ),
  row('tractors', countOf('tractor'), 'count', 77),
  row('trucks', countOf('truck'), 'count', 77),
  row('trailers', '(?:average |total )?trailer counts?', 'count', 77),
  row(
    'revenue per loaded mile',
    '(?:revenue|rate)s? per (?:total |loaded ){1,2}miles?(?:,? (?:excluding|net of|less) fuel(?: surcharges?)?)?',
    'per share',
    61,
  ),
  row('rate per mile', '(?:average )?rates? per mile', 'per share', 61),
  row(
    'on-time performance',
    '(?:flight |departure )?on-time (?:performance|arrivals?)(?: rates?)?',
    'ratio',
    76,
  ),
  row('completion factor', '(?:flight |controllable )?completion factor', 'ratio', 76),
  row('block hours', '(?:total )?block hours', 'count', 75),
];
