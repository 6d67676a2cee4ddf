import { cost, type MetricTerm, row, STATED } from './metric-term.ts';

/** What builders of homes and franchisors of hotels report. */
export const BUILDING_TERMS: readonly MetricTerm[] = [
  row(
    'community count',
    `(?:average |ending |total |(?:actively )?selling |active ){0,3}communit(?:y counts?|ies${STATED})`,
    'count',
    76,
  ),
  row(
    'absorption pace',
    `(?:average |monthly |sales |order ){0,2}absorption (?:pace|rates?)|(?:monthly |sales )?absorptions${STATED}`,
    'count',
    76,
  ),
  row('orders per community', '(?:net )?(?:orders|sales) per (?:active )?community', 'count', 76),
  row('home starts', `(?:home|housing unit|our) starts${STATED}`, 'count', 75),
  row('homes under construction', '(?:homes|units) under construction', 'count', 77),
  row(
    'lots controlled',
    `(?:total )?(?:owned and )?controlled lots${STATED}|(?:total )?lots (?:owned (?:and|or) )?controlled|lot counts?`,
    'count',
    77,
  ),
  row('lots acquired', '(?:number of )?lots (?:we )?(?:acquired|purchased)', 'count', 77),
  row('lots approved', '(?:number of )?lots (?:we )?approved', 'count', 77),
  cost('cancellation rate', '(?:order |sales )?cancell?ation rates?', 'ratio', 36),
  row('backlog conversion', 'backlog (?:conversion|turnover)(?: (?:rates?|ratio))?', 'ratio', 36),
  row(
    'franchise agreements',
    `(?:domestic |new |international ){0,2}franchise agreements(?: awarded| signed)?${STATED}`,
    'count',
    77,
  ),
  row('royalty rate', '(?:domestic |effective |average ){0,3}royalty rates?', 'ratio', 24),
];
