import { anyCase } from '../../core/any-case.ts';
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf } from '../../core/currencies.ts';

// "all financial figures … are denominated in RMB", "amounts are in U.S. dollars". The statement must be of
// the call's figures: debt, bonds and sales have currencies of their own.
const SCOPE =
  /\b(?:figures?|amounts?|numbers|monetary|money|sums|references? to|dollars?|currency|results|financials?|reporting|statements|remarks|comments|everything|all of (?:it|this|that)|throughout|all through|unless|we (?:always )?report|(?:we|i)(?:['’]ll| will| are|['’]re)? (?:be )?(?:speak|talk|us)(?:e|ing)?\b.*\b(?:today|(?:this|the|our) call))\b/i;
const OTHER_SCOPE =
  /\b(?:debt|loans?|bonds?|notes|borrowings?|facility|deposits?|contracts?|mines?|costs?|wages|suppliers?|lenders?|customers?|clients?|hedg\w+|exposure)\b/i;
// "From the next quarter we'll report all figures in US dollars": not in this call
const NOT_YET =
  /\b(?:from|starting|beginning|effective)\b(?! (?:this|today|now)\b)[^.;]{0,60}\b(?:will|['’]ll)\b|\b(?:will|['’]ll)\b[^.;]{0,80}\b(?:next (?:quarter|year)|(?:from|starting|beginning|effective)\b(?! (?:this|today|now)\b))/i;
const FORMS = `${CURRENCY_AFTER}|${CURRENCY_BEFORE}`;
const STATED = new RegExp(
  anyCase(
    `\\b(?:(?:figures?|amounts?|numbers) (?:\\w+ ){0,4}are\\s(?=${CURRENCY_AFTER})|(?:(?:denominated|reported|presented|stated|expressed|quoted|given|discussed|prepared|shown|(?:are|is|will be) (?:[\\w-]+ (?:basis )?and|[\\w-]+,?)|are|is|will be|all of it|we report|report)\\s(?:in|to)|(?:reporting currency|currency (?:of|for) (?:this|the|our|today['’]s) call|our currency|money|dollars?) (?:is|are)|(?:speak|talk)(?:ing)? (?:only |always )?(?:of|in|about)|\\bus(?:e|ing)|\\bmean|\\b(?:it|they|these|those|that)(?:['’]s|['’]re| is| are)|(?:refer|references?)\\s(?:to\\s\\w+\\s)?(?:are\\s)?to)\\s(?:(?:millions?|billions?|thousands?|crores?)\\sof\\s|the\\s)?)(${FORMS})(?![\\w$€£])`,
  ),
);
// "SAP S/4HANA" is no amount in soles
const BEFORE = new RegExp(`(?<![A-Za-z$])(?!S/4 ?HANA)(${CURRENCY_BEFORE})\\s?\\[?\\d`, 'g');
const RAND = /(?<![\w$])(R)\s?\d[\d.,]*\s?(?:million|billion|trillion|bn|m)\b/g; // R3.5 billion
const AFTER = new RegExp(
  anyCase(`\\d\\s(?:million|billion|trillion|crores?|lakhs?)\\s(${CURRENCY_AFTER})(?![\\w$])`),
  'g',
);
// Enough to know a call's currency: three long calls; keeps a book of a file from being counted to its end.
const MAX_COUNTED = 500_000;

// Whose dollars a bare sign means, by where the company is listed
const DOLLARS_OF: readonly (readonly [exchange: RegExp, currency: string])[] = [
  [/\bASX\b/, 'AUD'],
  [/\bTSXV?\b/, 'CAD'],
  [/\bNZX\b/, 'NZD'],
  [/\bSGX\b/, 'SGD'],
  [/\b(?:SEHK|HKEX)\b/, 'HKD'],
];
const LISTED_IN_US = /\b(?:NYSE|Nasdaq|NASDAQ|AMEX|OTC\w*)\b/;
const OF_US = /\bUS\s?\$|\bUSD\b|\bU\.?S\.? dollars?\b/g;
const BARE = /(?<![\w$])\$\s?\d/g;
const MOSTLY = 5; // bare signs for each of "US$": a call in dollars of two kinds marks the foreign ones
const CRORES = /\d\s(?:lakh )?crores?\b/gi;
const FEWEST_CRORES = 3;

/**
 * The currency a call says it speaks in, else the one most of its money carries; null for neither. A bare "$" is the
 * dollar of the exchange that a heading names, where that is no American one.
 */
export function callCurrency(
  texts: readonly string[],
  header: readonly string[] = [],
): string | null {
  const stated = statedCurrency(texts);
  if (stated !== null) return stated;
  const common = commonCurrency(texts);
  if (common === 'USD') return dollarsOf(texts, header) ?? common;
  return common ?? (countIn(texts, CRORES) >= FEWEST_CRORES ? 'INR' : null);
}

function dollarsOf(texts: readonly string[], header: readonly string[]): string | null {
  const heading = header.join('\n');
  if (LISTED_IN_US.test(heading)) return null;
  const listed = DOLLARS_OF.find(([exchange]) => exchange.test(heading))?.[1] ?? null;
  return listed !== null && countIn(texts, OF_US) * MOSTLY <= countIn(texts, BARE) ? listed : null;
}

function countIn(texts: readonly string[], pattern: RegExp): number {
  return firstOf(texts, MAX_COUNTED).match(pattern)?.length ?? 0;
}

function statedCurrency(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, 40)) {
    // The sentence of the statement, in whose words its scope stands.
    for (const sentence of text.slice(0, 20_000).split(/[.;](?=\s+\p{Lu})|\n/u)) {
      if (sentence.length > 1000 || OTHER_SCOPE.test(sentence) || NOT_YET.test(sentence)) continue;
      const form = STATED.exec(sentence)?.[1];
      // "Canadian dollars" are no scope of themselves
      if (form === undefined || !SCOPE.test(sentence.replaceAll(form, ''))) continue;
      const code = currencyOf(form, null);
      if (code) return code;
    }
  }
  return null;
}

function commonCurrency(texts: readonly string[]): string | null {
  const speech = firstOf(texts, MAX_COUNTED);
  const forms = [BEFORE, RAND, AFTER].flatMap((pattern) =>
    [...speech.matchAll(pattern)].map(([, form = '']) => form),
  );
  // "¥" is the yuan's sign too, in a call that names the yuan.
  const ofCall = forms.some((form) => /^(?:RMB|CNY|renminbi|yuan)$/i.test(form)) ? 'CNY' : null;
  const counts = new Map<string, number>();
  for (const form of forms) {
    const code = currencyOf(form, form === '¥' ? ofCall : null);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [top] = [...counts].toSorted((one, other) => other[1] - one[1]);
  return top?.[0] ?? null;
}

/** The first characters of texts as one, without a copy of all. */
function firstOf(texts: readonly string[], length: number): string {
  let first = '';
  for (const text of texts) {
    if (first.length >= length) break;
    first += `${text}\n`;
  }
  return first.slice(0, length);
}
