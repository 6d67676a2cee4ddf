import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
/** What stands around a number that may be a year, a date, a name or a page rather than a figure. */
export interface Surroundings {
  readonly left: string;
  readonly digits: string;
  readonly right: string;
  /** A percent sign, a currency or a scale word says that it is a figure after all. */
  readonly hasUnit: boolean;
  /** What it would count. */
  readonly noun: string | null;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const MONTH_BEFORE = new RegExp(`\\b${MONTH}\\s$`, 'i'); // June 30
const MONTH_AFTER = new RegExp(`^\\s(?:of\\s)?${MONTH}\\b`, 'i'); // 30 June

// Each row: what it refuses, on the words before or after the digits. Most apply with a unit too.
const ALWAYS_LEFT: readonly Guarded[] = [
  /(?<!\d[bBmMn]{0,2}|-t)[A-Za-z]-$/, // COVID-19, GPT-4; but $250M-$260M, 5-to-7%
  /[A-Za-z_#@]$/, // H100, Q2, B2
  /\d[/:.]$/, // 24/7, 9:00, 1.2.3
  /\b(?:section|rule|form|item|note|footnote|questions?|title|slides?|pages?|chapter|figure|table|exhibit|part|line|room|(?<!\b(?:of|are|is|be|been|now|currently|for|also) )building|terminal|block|fab|train|reactor|zone|unit|highway|interstate|route|suite|cusip|isin|extension|code|pass ?code|pin|id|number|no\.)\s(?:is\s)?$/i, // Section 21E
  /\b(?:slides?|pages?)\s\d{1,3}\s(?:of|and|to|through)\s$/i, // page 3 of 12
  /\b(?:ifrs|ias|asc|asu|iso|basel|solvency|scope|stage|group|rule of|industry|series|web|article|week|day|chapter|regulation)\s$/i, // IFRS 16
  /\b(?:s&p|russell|fortune|nasdaq|ftse|euro stoxx|csi|nikkei|asx|tsx|topix|cac|dax|nifty|sensex)\s$/i, // S&P 500
  /\b(?:windows|office|dynamics|microsoft|boeing|airbus|iphone|playstation|xbox|type|level|class|phase|tier|version|grade|generation|gen|wave|covid|gpt|llama|claude|gemini|wi-?fi|usb|pcie|rtx|gtx|crj|erj|model|euro|world war|motel|super|forever|max|act of|reform act of)\s$/i, // Phase 2
  /\d-\d\d-$/, // 2023-07-31
].map(guarded);
const ALWAYS_RIGHT: readonly RegExp[] = [
  /^(?:st|nd|rd|th)\b/, // 3rd
  /^[-.\s]\(?\d{3}\)?[-.\s]\d{3}\b/, // 1-877-555-0100
  /^-?[A-Z]\b(?!\$)/, // 10-K, 21E
  /^[/:]\d/, // 24/7
  /^[-.\s]\d{3}[-.\s]\d{4}\b/, // 877-555-0100
  /^-(?:year|month|day|week|hour|quarter|minute|nanometer|for-\d)/i, // 5-year plan, 3-for-1 split
  /^[-\s]?(?:nm|nanometers?)\b/i, // 7 nm
  /^\.(?:\d|[A-Z]{1,2}\b)/, // 1.2.3, 0700.HK
  /^\([a-z]\)/, // 401(k)
  /^\s?(?:a\.?m|p\.?m|o['’]clock)\b/i, // 9 a.m.
  /^x\d/i, // 4x4, 24x7
  /^\s(?:revenues?|sales)\s(?:was|were|grew|rose|fell|increased|decreased|declined)\b/, // Studio 365 revenue grew
  /^\stimes\s(?:an?|per|each|every)\s(?:day|week|month|quarter|year)\b(?!\s(?:ago|earlier|before)\b)/i, // 4 times a year
  /^\sMAX\b/, // 737 MAX
  /^PLs?\b/, // 3PL
  /^\s?HANA\b/, // S/4HANA
  /^[万亿千百]/, // left to those who read Chinese
  /^[-\s](?:and-a-half)/i,
  /^(?:[a-jln-su-wyz]|[A-CE-JLN-SU-Z])(?![\w%])/, // 5G, 4K is a scale
];

const LOWER_48 = /\bLower 48$/; // the states between Canada and Mexico
const NEAR = 36; // no row on the left needs more, and each looks from every letter of it

/** Whether a number is a year, date, quarter, ordinal, name, time, page or telephone number. */
export function isNoFigure({ left, digits, right, hasUnit, noun }: Surroundings): boolean {
  const near = left.slice(-NEAR);
  if (ALWAYS_LEFT.some((row) => row.test(near))) return true;
  if (!hasUnit && LOWER_48.test(`${near}${digits}`)) return true;
  const isPence = hasUnit && /^[pc](?![\w-])/.test(right);
  const isShort = isPence || /^\s?(?:%|[xkmbt]\b|p\sper\b)/i.test(right);
  if (!isShort && ALWAYS_RIGHT.some((row) => row.test(right))) return true;
  if (digits === '1' && PART_OF.test(left)) return true;
  if (digits === '10' && FILING.test(right)) return true;
  if (hasUnit) return false;
  return (
    isYear(left, digits, right) ||
    isDate(left, digits, right) ||
    isPeriod(left, right) ||
    isTelephone(left, right) ||
    isModel(digits, right) ||
    /\b[A-Z]{2,}\.$/.test(left) || // ID.4
    (noun === null && NAMED.test(left) && !(MEASURE.test(left) && RANGES_ON.test(right)))
  );
}

// "one-half of 1%", which is half a percent
const PART_OF = /\b(?:half|thirds?|quarters?|fourths?|fifths?|tenths?)\sof\s$/i;
// "our 10K", "Forms 10 K and 10 Q"; but "10K subscribers"
const FILING = /^[\s-]?[KQ]s?\b(?!\s(?!filings?|reports?|and|or|for|that|which|we|as|in|on)[a-z])/;

// "Windward 6", in the middle of a sentence: a capital before a bare number makes a name of both
const NAMED = /[a-z,]\s(?!I\s|Q[1-4]\s)\p{Lu}[\w-]*\s$/u;

// "adjusted EPS 60 to 65 cents": a measure's letters are no name of a model
const MEASURE =
  /\b(?:EPS|DPS|A?FFO|ARPU|ADR|RevPAR|CASM|T?RASM|PRASM|ROE|ROTCE|NIM|NOI|EBITDA|EBITA?|Capex)\s$/;
const RANGES_ON =
  /^\s?(?:to|[-–])\s?[$€£¥₹]?[\d.]+(?:\s?%|\s(?:cents?|percent|pence|basis points|bps|million|billion)\b)/;

function isTelephone(left: string, right: string): boolean {
  return (
    /(?:\+\d{0,3}|\d{3})[-.\s()]{1,2}$|\+(?:\d{1,4}[\s.-]){0,4}$/.test(left) ||
    /^\)\s?\d{3}-\d{4}/.test(right)
  );
}

/** "787-9", "7-Eleven": a range rises, a model's number need not. */
function isModel(digits: string, right: string): boolean {
  if (/^-\p{Lu}\p{Ll}/u.test(right)) return true;
  const next = /^-(\d{1,3})\b(?![.,]\d|\s?%)/.exec(right)?.[1];
  return next !== undefined && /^\d{3,}$/.test(digits) && Number(next) < 100;
}

function isYear(left: string, digits: string, right: string): boolean {
  if (/^(?:1[89]\d\d)$/.test(digits) && /\b(?:in|since|from|until|by)\s$/i.test(left)) return true;
  if (!/^(?:19[5-9]\d|20\d\d)$/.test(digits)) return false;
  return (
    !/^\s(?:people|employees|stores|customers|units|hospitals|locations|patients)\b/i.test(right) ||
    /\b(?:in|since|of)\s$/i.test(left)
  );
}

function isDate(left: string, digits: string, right: string): boolean {
  const day = /^(?:[1-9]|[12]\d|3[01])$/.test(digits);
  if (!day) return false;
  return MONTH_BEFORE.test(left) || MONTH_AFTER.test(right);
}

/** "FY 24", "'23", "1H": the labels of fiscal periods. */
function isPeriod(left: string, right: string): boolean {
  return (
    /(?:\b(?:fy|fiscal|fiscal year|calendar|year|quarter|class of|q[1-4]|h[12])\s?['’]?|['’])$/i.test(
      left,
    ) || /^[qh]\d{0,4}\b/i.test(right)
  );
}
