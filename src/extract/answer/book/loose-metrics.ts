/** A metric said the way people type it, not the way a call says it. */
export interface LooseMetric {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

// What each loose word may mean, the likeliest first; the answer names the term it uses.
const LOOSE: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\bhow many (?:people|employees|staff|workers)\b(?! (?:use|watch|buy|visit|sign|signed|subscribe|subscribed|download|register|enroll|attend|shop)|.*\b(?:hir|leav|left|join|cut|lay|laid|los[et]|add|recruit|stay|retir|quit))/i,
    ['headcount'],
  ],
  [/(?<!\b(?:the|our|their|its) )p&l\b/i, ['operating income', 'net income', 'ebitda']],
  [/(?<!\b(?:cash|order|deal|work|traffic) )\b(?:net )?(?:in)?flows\b/i, ['net inflows']],
  [
    /\bmargins?\b/i,
    [
      'gross margin',
      'operating margin',
      'ebitda margin',
      'ebita margin',
      'segment margin',
      'net margin',
    ],
  ],
  [
    /\bprofits?\b|\bprofitability\b/i,
    ['net income', 'operating income', 'profit before tax', 'gross profit', 'ebitda'],
  ],
  [/(?<=\bwhat did (?:[\w&-]+ ){1,5})earn\b/i, ['operating income', 'net income', 'ebitda']],
  [/\bearnings\b|\bbottom line\b/i, ['earnings per share', 'net income', 'operating income']],
  [
    /(?<!\b(?:large|major|big|man-made|cat|nat cat|credit|loan|insured|market|weather|storm|catastrophe|job|claims?|card|unexpected) )\b(?:net )?loss(?:es)?\b(?! (?:budget|ratio|making|maker|event|reserve|provision|absor|rate))/i,
    ['net income', 'operating income', 'ebitda'],
  ],
  // "How much did the pumps business lose"
  [
    /(?<=\bhow much (?:did|does|do|is|has|have) (?!(?:they|we|it|he|she)\b)(?:[\w&-]+ ){1,5})los(?:e|ing|t)(?=(?: money)?(?: (?:in q[1-4]|this quarter|last year|this year))?\W*$)/i,
    ['operating income', 'net income', 'ebitda'],
  ],
  [/\b(?<=\w )result\b(?=\W*$)/i, ['technical result', 'investment result', 'operating income']],
  [/\b(?:how much )?cash(?! (?:flow|burn|usage|costs?|taxes|interest)\b)\b/i, ['cash']],
  [/\bcash ?flow\b/i, ['operating cash flow', 'free cash flow']],
  [
    /\bhow much (?:cash |capital |money )?(?:did|have|has) (?:\w+ ){1,3}?(?:return|give back|hand back|distribute)\w*/i,
    ['capital returned'],
  ],
  [/\bliquidity\b(?! (?:coverage|ratio|risk|event))/i, ['liquidity']],
  [/\bleverage\b/i, ['net leverage', 'leverage ratio']],
  [/\bR&D\b/i, ['research and development expense']],
  [/\bS&M\b|\bsales and marketing\b/i, ['selling and marketing expense']],
  [/\bG&A\b/i, ['general and administrative expense']],
  [/\bbuybacks?\b|\brepurchases?\b/i, ['share repurchases']],
  [/\bpay-?out\b/i, ['payout ratio']],
  [/\bprovisions?\b(?! (?:of|coverage|cover|rate|ratio))/i, ['provision for credit losses']],
  [/\bdividends?\b/i, ['dividend per share']],
  [/\b(?:same[- ]store|like[- ]for[- ]like|comparable|comps?)\b/i, ['same-store sales']],
  [/\bNII\b/, ['net interest income']],
  [/\bsubs\b/i, ['subscribers']],
  [/\b(?:average|avg) prices?\b/i, ['average selling price']],
  [/\borders\b/i, ['orders', 'bookings']],
  // "other costs" are no operating expenses
  [
    /(?:^|\b(?:did|do|are|were|was|is|the|their|its|our|total|and|why|of|in)\s)(?:expenses|costs)\b/i,
    ['operating expenses', 'cost of revenue'],
  ],
];

/** The first loose name of a metric in a question; null when it has none. */
export function looseMetric(text: string): LooseMetric | null {
  for (const [pattern, names] of LOOSE) {
    const match = pattern.exec(text);
    if (match) return { names, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
