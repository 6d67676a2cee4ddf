import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from './spoken-figure.ts';

const UNIT =
  '(?:dollars?|francs?|euros?|pounds?|sterling|yen|yuan|renminbi|won|rand|pesos?|rea(?:l|is)|rupees?|rupiah|baht|ringgit|shekels?|lira|zloty|forints?|dirhams?|riyals?|kron(?:a|e|er|or)|koruna)';
// "dollar stores", "euro zone": no money
const NO_THING =
  '(?![-\\w]|\\s(?:stores?|shops?|zone|area|estate|loans?|deposits?|bonds?|markets?|clearing|business|segments?|division)\\b)';
const CODE =
  '(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|SEK|NOK|DKK|CAD|AUD|NZD|HKD|SGD|KRW|TWD|BRL|MXN|ZAR|PLN|TRY|ILS|THB|IDR)';
const OWN = '(?:constant|local|fixed|reporting|reported|actual|functional|home)';
const MONEY_AHEAD = new RegExp(
  `^(?:(?:\\p{Lu}[\\w.]*\\s){0,2}(?:${UNIT}${NO_THING}|terms\\b)|${CODE}\\b|${OWN}[- ]currenc)`,
  'u',
);
const MONEY = guarded(
  new RegExp(
    `^(?:(?!(?:and|&)\\s)[\\w.]+\\s){0,2}(?:${UNIT}|(?:${OWN}[- ])?currenc(?:y|ies)|currency[- ](?:neutral|adjusted))$`,
    'i',
  ),
);

/** Stands behind a name in a pattern: "Swiss" of "Swiss francs" names no part. */
export const NO_MONEY_NEXT = `(?!\\s${UNIT}${NO_THING})`;

/** Whether a text goes on with the money or the exchange rates that a figure is told in. */
export function isMoneyAhead(text: string): boolean {
  return MONEY_AHEAD.test(text);
}

/** Whether words name money, or a way to count it, rather than a part of a company. */
export function isMoney(words: string): boolean {
  return MONEY.test(words);
}

const RATES = '(?:currenc(?:y|ies)|(?:foreign[- ])?exchange(?:[- ]rates?)?|FX|forex|translation)';
const CONSTANT = [
  `(?:constant|local|fixed|stable|unchanged)[- ](?:${RATES}|rates)`,
  `${RATES}[- ](?:neutral|adjusted)`,
  'organic(?:ally)?',
  `(?:excluding|ex|before|without|net of|adjust(?:ed|ing) for|stripping out|leaving out)[- ](?:(?:an?|one|two|three|four|[\\d.]{1,6})\\s?(?:%|percent|(?:percentage |basis )?points?|pts?|bps)\\s(?:of\\s)?)?(?:(?:the|any|all|foreign|adverse|negative|positive|unfavou?rable|favou?rable)\\s)*(?:(?:impacts?|effects?|headwinds?|tailwinds?|movements?|changes?)\\s(?:of|from|in)\\s(?:the\\s)?(?:foreign\\s)?)?${RATES}`,
].join('|');
const MOVE =
  '(?:growth|increase|decrease|decline|rise|drop|higher|lower|year[- ](?:over|on)[- ]year|yoy|sequentially|in|at|on|an?|by|when|measured|expressed|revenue|sales)';
// "6% excluding currency", "6% growth year over year, in constant currency": of the figure before it
const BEHIND = new RegExp(
  `^(?:,?\\s${MOVE}){0,5},?\\s\\(?(?:${CONSTANT})\\b(?:[- ](?:basis|terms))?`,
  'i',
);
// "and, in constant currency, 8%", "In local currencies orders rose 3%": of the figure after it
const AHEAD = new RegExp(
  `(?:^|[;,]\\s|\\b(?:and|but|or|while|whereas),?\\s)(?:(?:in|at|on|by|an?|the|our|also)\\s){0,3}(?:${CONSTANT})\\b[^;\\d]*$`,
  'i',
);

const REPORTED = new RegExp(
  `^(?:,?\\s${MOVE}){0,5},?\\s(?:as reported|reported(?:\\sbasis)?|nominal(?:ly)?|(?:actual|current|average) (?:exchange )?rates|(?:including|with) (?:it|that|them|${RATES})|(?:[a-z.]+\\s){0,2}?${UNIT})(?![-\\w])`,
  'i',
);

// "In constant currency we grew double digits on top of 24% a year ago": of the year before nothing is said
const ON_TOP = /\bon top of\b/i;
const LONGEST = 160;

/** Whether a figure is said to be the one that the accounts show. */
export function isAtReportedRates(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
): boolean {
  const spoken = figures[at];
  const next = figures[at + 1]?.start ?? text.length;
  return spoken !== undefined && REPORTED.test(text.slice(spoken.end, next));
}

const ANYWHERE = guarded(new RegExp(`\\b(?:${CONSTANT})\\b`, 'i'));

/** Whether words name a measure that leaves exchange rates, or what was bought and sold, out of account. */
export function namesConstantRates(text: string): boolean {
  return ANYWHERE.test(text);
}

/** Whether a figure leaves exchange rates, or what was bought and sold, out of account. */
export function isAtConstantRates(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
): boolean {
  const spoken = figures[at];
  if (!spoken) return false;
  // "6% excluding two points of FX": what is left out may have a figure of its own
  const after = text.slice(spoken.end, spoken.end + LONGEST);
  const before = text.slice(ownFrom(text, figures, at), spoken.start);
  return BEHIND.test(after) || AHEAD.test(before.split(ON_TOP).at(-1) ?? before);
}

/** Where a figure's own words begin: behind what is said of the basis of the figure before it. */
export function ownFrom(text: string, figures: readonly SpokenFigure[], at: number): number {
  const [last, spoken] = [figures[at - 1], figures[at]];
  if (!last || !spoken) return 0;
  const between = text.slice(last.end, spoken.start);
  return last.end + (BEHIND.exec(between)?.[0].length ?? 0);
}
