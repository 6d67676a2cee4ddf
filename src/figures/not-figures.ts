/** What stands around a number that may be a year, a date, a name or a page rather than a figure. */
export interface Surroundings {
  readonly left: string;
  readonly digits: string;
  readonly right: string;
  /** A percent sign, a currency or a scale word says that it is a figure after all. */
  readonly hasUnit: boolean;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const MONTH_BEFORE = new RegExp(`\\b${MONTH}\\s$`, 'i'); // June 30
const MONTH_AFTER = new RegExp(`^\\s(?:of\\s)?${MONTH}\\b`, 'i'); // 30 June

// Each row: what it refuses, on the words before or after the digits. Most apply with a unit too.
const ALWAYS_LEFT: readonly RegExp[] = [
  /(?<!\d[bBmM]?)[A-Za-z]-$/, // COVID-19, GPT-4; but $250M-$260M
  /[A-Za-z_#@]$/, // H100, Q2, B2
  /\d[/:.]$/, // 24/7, 9:00, 1.2.3
  /\b(?:section|rule|form|item|note|slide|page|chapter|figure|table|exhibit|part|line|room|building|suite|extension|code|pass ?code|pin|id|number|no\.)\s(?:is\s)?$/i, // Section 21E
  /\b(?:slides?|pages?)\s\d{1,3}\s(?:of|and|to|through)\s$/i, // page 3 of 12
  /\b(?:ifrs|ias|asc|asu|iso|gaap|basel|series|web|article|week|day|chapter|regulation)\s$/i, // IFRS 16
  /\b(?:s&p|russell|fortune|nasdaq|ftse|euro stoxx|csi|nikkei|asx|tsx|topix)\s$/i, // S&P 500
  /\b(?:windows|office|dynamics|microsoft|boeing|airbus|iphone|playstation|xbox|type|level|class|phase|tier|version|grade|generation|gen|wave|covid|act of|reform act of)\s$/i, // Phase 2
  /(?:\+\d{0,3}|\d{3})[-.\s()]{1,2}$/, // 877 555-0100
];
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
  /^\s?(?:a\.?m|p\.?m)\b/i, // 9 a.m.
  /^[-\s](?:and-a-half)/i,
  /^(?:[a-jln-su-wyz]|[A-CE-JLN-SU-Z])(?![\w%])/, // 5G, 4K is a scale
];

/** Whether a number is a year, date, quarter, ordinal, name, time, page or telephone number. */
export function isNoFigure({ left, digits, right, hasUnit }: Surroundings): boolean {
  if (ALWAYS_LEFT.some((row) => row.test(left))) return true;
  if (ALWAYS_RIGHT.some((row) => row.test(right)) && !/^\s?(?:%|[xkmb]\b|p\sper\b)/i.test(right))
    return true;
  if (hasUnit) return false;
  return isYear(left, digits, right) || isDate(left, digits, right) || isPeriod(left, right);
}

function isYear(left: string, digits: string, right: string): boolean {
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
