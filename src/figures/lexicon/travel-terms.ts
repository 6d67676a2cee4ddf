import { caps, cost, type MetricTerm, row } from './metric-term.ts';

const PER_SEAT = '(?:kilomet(?:er|re)s?|miles?)';

/** What airlines and hotels report. */
export const TRAVEL_TERMS: readonly MetricTerm[] = [
  row(
    'passenger traffic',
    `revenue passenger ${PER_SEAT}|passenger traffic|${caps('RPKs?|RPMs')}`,
    'count',
    73,
  ),
  cost(
    'fuel price',
    '(?:average |all-in |economic ){0,2}(?:jet )?fuel prices?(?: per gallon)?|fuel(?= (?:averaged|cost(?:s|ing)?|at|was|of) (?:(?:us|an average of|about|approximately) )*[$€£]\\s?\\d[\\d.]* (?:per|a) (?:gallon|lit(?:er|re)))',
    'per share',
    61,
  ),
  row(
    'seat capacity',
    `(?<=\\b(?:expect|see|planned?|grow|grew) (?:our |total |system )?)capacity(?= (?:was |were |to be |will be |is |to )?(?:up|down|grow)\\b)|(?<=\\b(?:[TP]?R?ASM|PRASM|TRASM|RASM|CASM(?:-ex)?|unit (?:revenues?|costs?))\\b[^;]{0,120} )capacity(?= (?:(?:was|were|to be|will be|is) )?(?:up|down|flat)\\b)|available seat ${PER_SEAT}|${caps('ASKs?|ASMs?')}`,
    'count',
    73,
  ),
  row('room nights', '(?:hotel )?room nights?(?: (?:booked|sold))?', 'count', 73),
  row('gross gaming revenue', `gross gaming revenues?|${caps('GGR')}`, 'flow', 11),
  row(
    'net yield',
    `(?<!\\bper )net (?:revenue )?yields?(?= (?:(?:were|was|to be|are|will be|should be) )?(?:also )?(?:up|down|increased|improved|rose|fell|declined|grew|of|flat)\\b)`,
    'per share',
    24,
  ),
  cost(
    'net cruise costs',
    `(?:adjusted )?(?:net )?cruise costs?(?:(?:,? (?:excluding|ex|without)[- ]fuel,?)| per (?:available (?:lower )?berth[- ]day|APCD|ALBD|capacity day)){0,2}|${caps('NCCx?')}(?: (?:excluding|ex)[- ]fuel)?`,
    'per share',
    51,
  ),
  row(
    'per-capita spending',
    '(?:(?:in-park|guest|admissions?|food and beverage|total revenue) )?per[- ]cap(?:ita)?(?:s|\\b(?: (?:spending|spend|revenues?))?)(?= (?:was|were|of|rose|fell|grew|increased|declined|up|down|reached|came)\\b)',
    'per share',
    25,
  ),
  row('load factor', '(?:passenger |cargo )?load factors?', 'ratio', 34),
  cost(
    'unit cost',
    `unit (?:operating |production )?costs?|${caps('CASKs?|CASMs?')}`,
    'per share',
    51,
  ),
  cost(
    'unit cost excluding fuel',
    `(?:${caps('CASKs?|CASMs?')}|unit costs?)[- ](?:ex|excluding)(?:[- ]fuel)?|(?:non|ex)-fuel unit costs?`,
    'per share',
    51,
  ),
  row('unit revenue', `(?:passenger )?unit revenues?|${caps('[TP]?RAS[KM]')}`, 'per share', 24),
  row('passenger yield', 'passenger (?:revenue )?yields?', 'per share', 25),
  row(
    'revenue per available room',
    `revenue per available room|${caps('Rev[Pp][Aa][Rr]|REVPAR')}`,
    'per share',
    14,
  ),
  row(
    'average daily rate',
    `average daily (?:room )?rates?|(?<!\\bper )${caps('ADR')}(?! (?:programs?|holders?|ratio))`,
    'per share',
    15,
  ),
  row(
    'time charter equivalent',
    `time[- ]charter[- ]equivalents?(?! revenues?)(?: (?:rates?|earnings))?|${caps('TCE')}(?: (?:rates?|earnings)|(?! (?:revenues?|ratio\\b|(?:[a-z]+ ){0,3}\\d[\\d.]*(?:%| percent))))`,
    'per share',
    24,
  ),
  row(
    'time charter equivalent revenue',
    `(?:net )?(?:time[- ]charter[- ]equivalent|${caps('TCE')}) revenues?`,
    'flow',
    11,
  ),
  row('net unit growth', 'net (?:unit|room|rooms) growth', 'ratio', 26),
];
