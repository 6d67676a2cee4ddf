import { caps, cost, type MetricTerm, row } from './metric-term.ts';

const STATED =
  '(?= (?:was|were|is|of|rose|fell|grew|increased|declined|improved|up|down|growth)\\b)';

/** What shops, restaurants, market places and payment firms report. */
export const RETAIL_TERMS: readonly MetricTerm[] = [
  row(
    'restaurant margin',
    '(?:restaurant|store|club|four-wall)[- ]?(?:level)? (?:operating )?(?:profit )?margins?',
    'ratio',
    22,
  ),
  row(
    'restaurant-level profit',
    '(?:restaurant|store|club|four-wall)[- ]level (?:operating )?(?:profits?|income|contribution)|(?:restaurant|store|club|four-wall)[- ]level (?:adjusted )?EBITDA',
    'flow',
    21,
  ),
  row('system-wide sales', 'system[- ]?wide (?:retail |restaurant )?sales', 'flow', 11),
  row(
    'average weekly sales',
    `average weekly sales|${caps('AWS')}(?= (?:was|were|of|per|grew|rose|fell)\\b)`,
    'per share',
    27,
  ),
  row(
    'traffic',
    '(?:store |foot |customer |guest |comparable |comp |same-store ){0,2}(?<!\\b(?:data|network|internet|video|voice|web|mobile) )traffic(?! (?:acquisition|jams?|lights?|control))|footfall',
    'count',
    13,
  ),
  row('data traffic', '(?:mobile )?data traffic|network traffic', 'count', 33),
  row(
    'average ticket',
    `average (?:ticket|check|basket|transaction)(?: (?:size|value))?|ticket${STATED}`,
    'per share',
    13,
  ),
  row('average order value', `average order value|${caps('AOV')}`, 'per share', 13),
  row('average unit volume', `average unit volumes?|${caps('AUVs?')}`, 'per share', 27),
  row(
    'gross merchandise value',
    `gross merchandise (?:value|volume|sales)|${caps('GMV')}`,
    'flow',
    11,
  ),
  row('gross bookings', 'gross bookings', 'flow', 11),
  row('total payment volume', `(?:total |gross )?payments? volumes?|${caps('[TG]PV')}`, 'flow', 11),
  row(
    'gross dollar volume',
    `(?:worldwide |global )?gross dollar volumes?(?:,? or GDV,?)?|(?:worldwide |global )?${caps('GDV')}`,
    'flow',
    11,
  ),
  row('cross-border volume', 'cross-border volumes?(?! fees?\\b)', 'flow', 12),
  row('domestic assessments', 'domestic assessments', 'flow', 31),
  cost(
    'rebates and incentives',
    '(?:client |customer )?(?:rebates and incentives|incentives and rebates)|client incentives',
    'flow',
    52,
  ),
  row('price/mix', '(?:price|pricing)(?:\\/| and | & |[- ])mix', 'ratio', 15),
  row('net revenue margin', '(?:net )?revenue margins?', 'ratio', 24),
  row('take rate', 'take rates?', 'ratio', 24),
  cost('shrink', `shrink(?:age)?${STATED}`, 'ratio', 66),
  row(
    'average unit retail',
    `average unit retails?(?: prices?)?|${caps('AURs?')}`,
    'per share',
    13,
  ),
  row('units per transaction', `units per transaction|${caps('UPT')}`, 'count', 14),
  row(
    'gross order value',
    `gross (?:order|transaction|settlement|food) (?:value|volume)|${caps('GOV')}`,
    'flow',
    11,
  ),
];
