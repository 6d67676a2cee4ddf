import { caps, cost, type MetricTerm, row, STATED } from './metric-term.ts';

/** What producers of oil, gas, power and metals report. */
export const RESOURCE_TERMS: readonly MetricTerm[] = [
  row(
    'realized price',
    '(?:average )?reali[sz]ed (?:(?!oil|gas|crude|natural)\\w+ )?prices?',
    'per share',
    61,
  ),
  row('realized oil price', '(?:average )?reali[sz]ed (?:crude )?oil prices?', 'per share', 61),
  row(
    'realized gas price',
    '(?:average )?reali[sz]ed (?:natural )?gas (?:prices?|(?=(?:was|averaged|of|came in at) ))',
    'per share',
    61,
  ),
  cost(
    'lease operating expenses',
    `lease operating (?:expenses?|costs?)|${caps('LOE')}`,
    'flow',
    50,
  ),
  cost('lifting cost', 'lifting costs?', 'per share', 51),
  row('refining margin', 'refining margins?', 'per share', 23),
  row('reserve replacement ratio', 'reserves? replacement(?: ratio| rate)?', 'ratio', 75),
  cost(
    'finding and development cost',
    `finding(?:,)? (?:and|&) development costs?|${caps('F&D')} costs?`,
    'per share',
    76,
  ),
  row('proved reserves', '(?:net )?(?:proved|proven|booked) reserves?', 'count', 76),
  row('capacity factor', 'capacity factors?', 'ratio', 34),
  row('rate base', 'rate base', 'stock', 60),
  cost('all-in sustaining cost', `all-in sustaining costs?|${caps('AISC')}`, 'per share', 50),
  cost(
    'cash cost',
    '(?:C1|total|unit|by-product|net) cash costs?|cash costs? per (?:ounce|pound|tonne|ton)',
    'per share',
    51,
  ),
  row('grade', '(?:average )?(?:head|mill|ore|gold|silver|copper) grades?', 'count', 75),
  row(
    'utility margin',
    '(?:utility|gas|electric|natural gas) margins?(?= (?:(?:was|were|of|increased|decreased|rose|fell|grew|declined)(?: by)?|(?:was|were) (?:up|down)) (?:about |approximately )?[$€£]\\s?\\d)',
    'flow',
    20,
  ),
  row('netback', '(?:operating )?netbacks?(?: prices?)?', 'per share', 62),
  row(
    'metal margin',
    `metal (?:margins?|spreads?)(?: per ton)?${STATED}|margins? over scrap(?: costs?)?`,
    'per share',
    23,
  ),
  row(
    'rig count',
    `(?<!\\b(?:Baker Hughes|industry|U\\.S\\.|land)[\\w\\s]{0,30})(?:average |working |total |active |international |our ){0,3}rig count(?!s)|(?:average |working |contracted ){1,2}rigs${STATED}`,
    'count',
    76,
  ),
  row('day rate', '(?:average |leading[- ]edge |contract ){0,2}day ?rates?', 'per share', 61),
  row(
    'daily gross margin',
    '(?:average )?daily (?:adjusted |rig |cash |gross ){0,3}margins?(?: per rig)?|(?:adjusted |cash |gross ){0,3}margins? per (?:operating |rig |revenue )?day',
    'per share',
    23,
  ),
  cost(
    'depletion, depreciation and amortization',
    `${caps('DD&A')}(?: (?:expenses?|rates?))?|(?:depletion,? depreciation|depreciation,? depletion),?(?: and)? amorti[sz]ation(?: expenses?)?`,
    'flow',
    56,
  ),
  row(
    'gallons sold',
    `(?:total |retail |same-store |fuel |comparable ){0,3}gallons(?: sold)?${STATED}`,
    'count',
    75,
  ),
  row(
    'fuel margin',
    '(?:retail |same-store |average )?fuel (?:gross )?margins?(?: per gallon)?(?= (?:was|were|of|averaged) (?:[a-z]+ ){0,2}(?:[$€£]?\\s?\\d[\\d.]*(?: cents)?|cents))|cents per gallon margins?',
    'per share',
    23,
  ),
];
