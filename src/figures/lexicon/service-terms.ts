import { caps, cost, type MetricTerm, row, STATED } from './metric-term.ts';

const SYNERGIES =
  '(?:(?:cost|revenue|integration|run[- ]rate|annual|annuali[sz]ed|procurement) ){0,3}synergies';

/** What sellers of software, media, care and staff report. */
export const SERVICE_TERMS: readonly MetricTerm[] = [
  row(
    'net new annual contract value',
    `net new (?:annual(?:i[sz]ed)? contract value|${caps('ACV')})`,
    'flow',
    13,
  ),
  row(
    'annual contract value',
    `annual(?:i[sz]ed)? contract value|${caps('ACV')}${STATED}`,
    'stock',
    13,
  ),
  row(
    'annual subscription value',
    `annual subscription value|${caps('ASV')}${STATED}`,
    'stock',
    13,
  ),
  row('total contract value', `total contract value|${caps('TCV')}${STATED}`, 'flow', 25),
  row(
    'incremental margin',
    '(?:(?:EBITDA|operating|organic) ){0,2}incremental (?:(?:EBITDA|operating) )?margins?(?! (?:expansion|improvement))',
    'ratio',
    35,
  ),
  row(
    'decremental margin',
    '(?<!rather than )(?:(?:EBITDA|operating|organic) ){0,2}decremental (?:(?:EBITDA|operating) )?margins?',
    'ratio',
    35,
  ),
  row('price realization', `(?:net )?(?:price|pricing) reali[sz]ation${STATED}`, 'ratio', 37),
  row('operating unit profit', `${caps('OUP')}|operating unit profits?`, 'flow', 30),
  row(
    'operating unit profit margin',
    `(?:${caps('OUP')}|operating unit profit) margins?`,
    'ratio',
    32,
  ),
  row(
    'synergies',
    `(?<!\\b(?:targeted|target|planned|expected|anticipated|identified|announced|remaining|potential|total)(?: [\\w-]+){0,2} )${SYNERGIES}${STATED}|(?<=\\b(?:delivered|achieved|reali[sz]ed?|reali[sz]ing|captured|capturing|generated|secured) [^.;,]{0,30}\\d[^.;,]{0,12}\\s(?:in|of) )${SYNERGIES}|${SYNERGIES}(?= (?:reali[sz]ed|achieved|captured|delivered))`,
    'flow',
    57,
  ),
  row(
    'clients',
    `(?:total |active |(?:total )?number of ){0,2}clients${STATED}|client counts?`,
    'count',
    78,
  ),
  row(
    'users',
    `(?:client |total |active |registered ){0,2}user counts?|total (?:registered )?users${STATED}`,
    'count',
    72,
  ),
  row('accounts', '(?:total )?number of accounts|account counts?', 'count', 72),
  row(
    'viewers',
    `(?:total |average |unique |primetime ){0,2}(?:viewers|viewership)${STATED}`,
    'count',
    73,
  ),
  row('listeners', `(?:total |average |monthly |unique ){0,2}listeners${STATED}`, 'count', 73),
  row('listening hours', '(?:total )?listen(?:ing|er) hours', 'count', 74),
  row('streaming hours', '(?:total )?(?:streaming hours|hours streamed)', 'count', 74),
  row(
    'admissions',
    `(?:(?:same-(?:facility|store|hospital)|total|inpatient) ){0,2}admissions${STATED}`,
    'count',
    74,
  ),
  row(
    'adjusted admissions',
    '(?:(?:same-(?:facility|store|hospital)) )?(?:adjusted|equivalent) admissions(?! rate)',
    'count',
    74,
  ),
  row(
    'patient days',
    `(?:(?:same-(?:facility|store)|total) ){0,2}patient days${STATED}`,
    'count',
    74,
  ),
  row('covered lives', '(?:total )?(?:covered|managed) lives', 'count', 73),
  row(
    'prescriptions',
    `(?:total |adjusted |30-day |pharmacy |same-store ){0,3}(?:prescriptions|scripts)(?: filled| dispensed| processed)?${STATED}|(?:prescription|script) (?:counts?|volumes?)`,
    'count',
    74,
  ),
  row(
    'treatments',
    `(?:total |dialysis |normalized ){0,2}treatments(?: per day)?${STATED}`,
    'count',
    74,
  ),
  row('bill rate', `(?:average )?(?:hourly )?bill(?:ing)? rates?`, 'per share', 61),
  cost('pay rate', '(?:average )?(?:hourly )?pay rates?', 'per share', 61),
  row(
    'consultants',
    `(?:average |billable |total |(?:total )?number of ){1,2}consultants${STATED}|consultants on (?:assignment|billing)(?! with)|consultant (?:headcount|counts?)`,
    'count',
    77,
  ),
  row(
    'agents',
    `(?:licensed |total |average |(?:total )?number of ){1,2}agents${STATED}|agent counts?`,
    'count',
    79,
  ),
  row(
    'sales representatives',
    `(?:sales leaders|active (?:representatives|distributors|affiliates)|sales (?:representatives|reps))${STATED}`,
    'count',
    79,
  ),
  row(
    'revenue per occupied room',
    `revenue per occupied room|${caps('Rev[Pp][Oo][Rr]|REVPOR')}`,
    'per share',
    24,
  ),
];
