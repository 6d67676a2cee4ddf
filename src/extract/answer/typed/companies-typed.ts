import { findMetrics } from '../../../figures/lexicon/lexicon.ts';

/** What may be a company's name in a question. */
export interface CompanyTyped {
  readonly name: string;
  /** Nothing is said of it: "and Northwind?" */
  readonly isBare: boolean;
  /** Its capital may be only that of the sentence. */
  readonly isStart: boolean;
}

// "Northwind's gross margin", "northwind's margin", "Halden Foods' sales": a name that owns something a call reports.
const OWNER =
  /(?<before>(?<!\p{L})\p{L}+\s+)?(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*){0,3}|\p{Ll}{4,}(?=['’]s))(?:['’]s|(?<=s)['’])\s(?<what>(?:[\p{L}&-]+\s?){1,5})/gu;
const NAME = String.raw`(?<name>\p{Lu}[\p{L}&.-]*(?:\s\p{Lu}[\p{L}&.-]*){0,3})`;
// "revenue of Northwind", "revenue at Northwind in Q3"; "what revenue did Northwind report", "how did Northwind do"
const WHOSE: readonly RegExp[] = [
  new RegExp(
    `(?<=\\b(?:of|at)\\s)${NAME}(?=\\s*(?:$|[?.,!])|\\s(?:in|for|during|last|this)\\s)`,
    'gu',
  ),
  new RegExp(
    `(?<=\\b(?:did|does|has|will)\\s)${NAME}(?=\\s(?:do|perform|go|report|post|make|earn|generate|grow|pay|guide|have)\\b)`,
    'gu',
  ),
];
// "And Northwind?", "what about Halden Foods?"
const LEAD =
  /^(?:(?:and|but|or|also|so|plus|then|ok(?:ay)?)[,\s]+|(?:what|how) about\s|(?:the )?same (?:for|in|at)\s)+/i;
const ALONE = new RegExp(`^${NAME}(?:['’]s?)?(?:[^\\p{L}\\p{N}&.-]\\W*)?$`, 'u');
const DETERMINER =
  /^(?:the|an?|this|that|these|any|each|every|our|your|their|its|his|her|last|next)$/i;
// What owns things in a sentence without being a company.
const NOT_A_COMPANY =
  /^(?:what|that|it|there|here|who|how|where|when|why|let|he|she|this|one|today|yesterday|tomorrow|tonight|year|quarter|month|week|half|group|firm|bank|business|segment|division|unit|issuer|company|companies|management|team|everyone|everybody|anyone|nobody|competitors?|peers?|industry|sector|market|street|wall street|ceo|cfo|coo|world|country|government|customers?|analysts?|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:(?:north|south|east|west|central|latin|southeast)(?:ern)?[ -])?(?:europe|asia|africa|america|americas)|asia[ -]pacific|middle east|emea|apac|latam|asean|mena|dach|nordics|benelux|hong kong|macau|taiwan|korea|russia)$/i;

let regions: ReadonlySet<string> | null = null;

/** What may be a company's name in a question, by its place there. */
export function companiesTyped(text: string): readonly CompanyTyped[] {
  const owners = [...text.matchAll(OWNER)].flatMap(({ index, groups }) => {
    const { before = '', name = '', what = '' } = groups ?? {};
    const owns = !DETERMINER.test(before.trim()) && findMetrics(what).length > 0;
    const plain = name.replace(/^(?:Is|Was|Did|Does|And|But|Or|Are|Were)\s/, '');
    const isStart = index === 0 && before === '' && plain === name;
    return owns ? [{ name: plain, isBare: false, isStart }] : [];
  });
  const asks = findMetrics(text).length > 0 || /^how (?:did|does|has)\b/i.test(text.trim());
  const others = WHOSE.flatMap((place) => (asks ? [...text.matchAll(place)] : [])).map(
    ({ groups }) => ({ name: groups?.name ?? '', isBare: false, isStart: false }),
  );
  return [...owners, ...others, ...aloneIn(text)].filter(({ name }) => mayBeCompany(name));
}

function aloneIn(text: string): readonly CompanyTyped[] {
  const plain = text.trim();
  const rest = plain.replace(LEAD, '');
  const name = (rest !== plain && ALONE.exec(rest)?.groups?.name) || '';
  // "And GAAP?": letters stand for many things.
  const isName = /\p{Ll}/u.test(name) && name.split(/\s/).every(mayBeCompany);
  return isName ? [{ name, isBare: true, isStart: false }] : [];
}

/** Whether words may be a company's name: none of a metric, a place or what else owns figures. */
export function mayBeCompany(name: string): boolean {
  const isShort = /^(?:[A-Z]\d.*|[A-Z]{2})$/.test(name); // Q3's, AI's
  return !isShort && !NOT_A_COMPANY.test(name) && !isRegion(name) && findMetrics(name).length === 0;
}

/** Countries own revenue, too. */
function isRegion(name: string): boolean {
  regions ??= regionNames();
  return regions.has(name.toLowerCase());
}

function regionNames(): ReadonlySet<string> {
  const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  return new Set(codes.flatMap((code) => named.of(code)?.toLowerCase() ?? []));
}
