import { caps, cost, type MetricTerm } from './metric-term.ts';

// "sales and marketing was $64 million": an expense by the money behind it
const AMOUNT =
  '(?= (?:was|were|came in at|came to|amounted to|totall?ed|of|should be|will be|is expected to be|rose|fell|increased|decreased|grew) (?:\\w+ ){0,3}?(?:[A-Z]{2,3}\\s?)?(?:[A-Z]{0,2}[$€£¥₹]\\s?\\d|\\d[\\d.,]* (?:million|billion)\\b|\\d[\\d.]*(?:%| percent) of (?:total |net |our )*(?:revenues?|sales)\\b))';

/** What a business spends. */
export const COST_TERMS: readonly MetricTerm[] = [
  cost(
    'tax rate',
    `(?:effective )?(?:income )?tax (?:provision )?rates?|(?<=\\btax(?:es)?\\b[^.;\\d]{0,30}\\b)effective rate|${caps('ETR')}|(?:income )?tax (?:expense|provision|benefit|charge) as an? (?:percent(?:age)?|%) of (?:pre-?tax|taxable) (?:income|profits?|earnings)`,
    'ratio',
    64,
  ),
  cost(
    'cost of revenue',
    '(?:total )?costs? of (?:revenues?|sales|goods sold)|\\bCOGS\\b',
    'flow',
    50,
  ),
  cost(
    'operating expenses',
    '(?:total )?(?:operating|operational) (?:expenses?|costs?)|\\bopex\\b',
    'flow',
    52,
  ),
  cost('non-interest expense', '(?:total )?non-?interest expenses?', 'flow', 52),
  cost(
    'expenses',
    '(?<=^|[.;:]\\s|,\\s(?:and\\s)?|\\b(?:our|the|total|adjusted|reported|GAAP|core|and|company|firmwide)\\s)expenses?(?= (?:was|were|of|came in at|came to|totall?ed|rose|fell|increased|decreased|declined|grew) (?:(?:about|approximately|to|by|around|roughly|nearly) ){0,2}?(?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]?\\d|(?:,| was| were)? (?:up|down|flat)\\b|,(?: (?:no change|unchanged|still|now),?)? (?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]\\d[\\d.,]*(?: (?:million|billion|crores?))? to [$€£¥₹]?\\d)',
    'flow',
    52,
  ),
  cost(
    'operating and maintenance expense',
    '(?:other )?O&M(?: (?:expenses?|costs?))?|(?:other )?operat(?:ions?|ing) and maintenance(?: (?:expenses?|costs?))',
    'flow',
    52,
  ),
  cost(
    'research and development expense',
    `(?:R&D|research and development)(?: (?:expenses?|costs?|spending|spend|investments?)|${AMOUNT}|(?= and (?:our )?(?:S,?G&A|G&A)\\b))`,
    'flow',
    53,
  ),
  cost(
    'selling and marketing expense',
    `(?:selling and marketing|sales and marketing|S&M)(?: (?:expenses?|costs?|spending|spend)|${AMOUNT})`,
    'flow',
    54,
  ),
  cost('marketing expense', 'marketing (?:expenses?|costs?|spending|spend)', 'flow', 54),
  cost(
    'general and administrative expense',
    `(?:G&A|general and administrative)(?: (?:expenses?|costs?)|${AMOUNT})`,
    'flow',
    55,
  ),
  cost(
    'marketing, general and administrative expense',
    `(?:MG&A|marketing,? general,? and administrative)(?: (?:expenses?|costs?)|${AMOUNT})?`,
    'flow',
    55,
  ),
  cost(
    'selling, general and administrative expense',
    '(?:SG&A|SG (?:and|&) A)(?: (?:expenses?|costs?))?|(?:selling|sales),? general,? and administrative(?: (?:expenses?|costs?))|(?:selling|sales) and administrative(?: (?:expenses?|costs?))',
    'flow',
    55,
  ),
  cost(
    'selling, general and administrative expense ratio',
    '(?:SG&A|(?:selling|sales),? general,? and administrative)(?: expenses?)? ratio',
    'ratio',
    55,
  ),
  cost(
    'sg&a to gross profit',
    '(?:SG&A|(?:selling|sales),? general,? and administrative)(?: (?:expenses?|costs?))? (?:to|as an? (?:percentage|percent|%) of) (?:adjusted |total )?gross profit',
    'ratio',
    55,
  ),
  cost(
    'personnel expense',
    'salaries(?:,? wages)?,? and (?:employee )?benefits(?! (?:costs?|expenses?))|(?:salar(?:y|ies)|wages|personnel|payroll|staff|employee|compensation)(?:,? (?:and )?(?:salar(?:y|ies)|wages|benefits|bonus(?:es)?|related)){0,4} (?:costs?|expenses?)',
    'flow',
    55,
  ),
  cost(
    'compensation and benefits',
    `(?:compensation|comp) and benefits(?: (?:costs?|expenses?))?(?! (?:plans?|programs?|packages?|consult\\w+|committee))`,
    'flow',
    55,
  ),
  cost(
    'purchased services',
    'purchased? services(?: and rents)?(?: (?:costs?|expenses?))?',
    'flow',
    55,
  ),
  cost(
    'purchased transportation',
    'purchased transportation(?: (?:costs?|expenses?))?',
    'flow',
    55,
  ),
  cost(
    'depreciation and amortization',
    '(?:depreciation and amorti[sz]ation|D&A)(?: (?:expenses?|costs?))?',
    'flow',
    56,
  ),
  cost('depreciation', 'depreciation(?: (?:expenses?|costs?))?', 'flow', 56),
  cost(
    'share-based compensation',
    `(?:share|stock)[- ]based comp(?:ensation)?(?: (?:expenses?|costs?))?|(?:stock|equity) comp(?:ensation)?(?: expenses?)?|${caps('SBC')}`,
    'flow',
    57,
  ),
  cost('interest expense', '(?:net )?(?:interest|finance) (?:expenses?|costs?)', 'flow', 58),
  cost('restructuring charge', 'restructuring (?:charges?|costs?|expenses?)', 'flow', 69),
  cost('impairment', '(?:goodwill )?impairments?(?: (?:charges?|loss(?:es)?))?', 'flow', 69),
];
