import { type PeriodRow, shiftQuarter } from './fiscal.ts';
import { fullYear, time } from './period-labels.ts';

/** Years by their number alone, and the quarter and the year that come next. */
export const YEARS_BY_NUMBER: readonly PeriodRow[] = [
  [
    /\b(?:fiscal|calendar) (?:year )?(?<year>20\d\d|['’‘]?\d\d)\b/gi,
    ({ year }, call) => fullYear(year?.replace(/^['’‘]/, ''), call),
  ],
  // "We narrow 2024 guidance to", "we expect 2024 earnings of"
  [
    /\b(?<year>20\d\d)(?= (?:full[- ]year |financial )?(?:(?:adjusted|core|operating|organic|net|total|diluted|underlying|comparable|non-GAAP|GAAP) ){0,2}(?:guidance|outlook|earnings|EPS|revenues?|sales|FFO|EBITDA|capex|capital expenditures?|free cash flow|production|profit|margins?|NII|NOI|(?:net )?interest (?:income|expense|margin)|(?:operating |non-?interest )?(?:expenses?|costs)|opex|G&A|(?:net )?charge-?offs?|loan growth|(?:same[- ](?:store|property) )?(?:net operating income|NOI))\b)/gi,
    ({ year }, call) => fullYear(year, call),
  ],
  [/\bnext quarter\b/gi, (_, call) => time(shiftQuarter(call, 1))],
  [
    /\bnext (?:fiscal |financial )?year\b/gi,
    (_, call) => time(call.fiscalYear === null ? null : `FY ${call.fiscalYear + 1}`),
  ],
  // "31% compared to the more normal 2019", "8% versus '19"
  [
    /(?<=\b(?:compared (?:to|with)|relative to|versus|vs\.?|than|(?:\d[\d.]{0,5} ?%|percent) (?:above|below)|(?:\d[\d.]{0,5} ?%|percent|growth|increase|decrease|decline|rise|up|down|higher|lower)(?: or [^,;]{1,24})? (?:over|from|on)) (?:(?:the |an? )?(?:(?:more|very|relatively) )?(?:normal(?:i[sz]ed)?|pre-?(?:pandemic|COVID(?:-19)?)|strong|record|tough|difficult|weak) )?)(?:(?<year>20\d\d)\b(?! (?!levels\b|results\b)\w+s\b)|['’‘](?<short>\d\d)\b)/gi,
    ({ year, short }, call) => {
      const said = year ?? `20${short}`;
      return time(`FY ${said}`, Number(said) === Number(call.fiscalYear) - 1 ? 'year-ago' : null);
    },
  ],
  // "Here's how we see 2025", "And 2025?", "what 2025 looks like": the year that what follows is of
  [
    /(?<=\bhow (?:we|i) (?:now |currently )?(?:see|view|look at|think (?:about|of)|(?:are|['’]re) thinking (?:about|of)|approach) |\b(?:what|how) about |\b(?:words?|thoughts?|comments?|remarks|views?|look|expectations?|picture|thinking|assumptions|framework) (?:about|on|at) |\b(?:we|i) (?:think|are thinking) about |^(?:(?:and|so|now|then|but),? )?|\bwhat )(?:(?:fiscal|calendar|financial) )?(?<year>20\d\d)(?=[?.:,]?$|[?:] | (?:as follows|will be|should be|is going to be|looks?)\b)/gi,
    ({ year }, call) => fullYear(year, call),
  ],
  [
    /(?<=\b(?:turn(?:ing)?|look(?:ing)?|mov(?:e|ing)|now|on|ahead) (?:ahead |forward |now )?to )(?<year>20\d\d)\b/gi,
    ({ year }) => time(`FY ${year}`),
  ],
  [
    /\b(?:in|into|for|of|from|versus|during|by|through|throughout|until|our|early|late) (?<year>20\d\d)\b(?!(?:['’]s)? (?:first|second|third|fourth)[- ]quarter)/gi,
    ({ year }) => time(`FY ${year}`),
  ],
  // "earnings grew in '23"
  [/\b(?:in|during|throughout) ['’‘](?<short>[12]\d)\b/gi, ({ short }) => time(`FY 20${short}`)],
  // "our highest since 2014": what is told is of now
  [/\bsince (?<year>20\d\d)\b/gi, ({ year }) => time(`FY ${year}`, 'other')],
];
