import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../../figures/lexicon.ts';
import { isCommonWord, isSaid } from './said-on-call.ts';

// "Northwind's gross margin", "northwind's margin": a name that owns something a call reports.
const OWNER =
  /(?<before>[\p{L}]+\s+)?(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*){0,3}|\p{Ll}{4,})['’]s\s(?<what>(?:[\p{L}&-]+\s?){1,5})/gu;
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
const DETERMINER =
  /^(?:the|an?|this|that|these|any|each|every|our|your|their|its|his|her|last|next)$/i;
// What owns things in a sentence without being a company.
const NOT_A_COMPANY =
  /^(?:what|that|it|there|here|who|how|where|when|why|let|he|she|this|one|today|yesterday|tomorrow|tonight|year|quarter|month|week|company|companies|management|team|everyone|everybody|anyone|nobody|competitors?|peers?|industry|sector|market|street|wall street|ceo|cfo|coo|world|country|government|customers?|analysts?|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|europe|asia|africa|america|americas|latin america|north america|south america|middle east|emea|apac|latam|asean|mena|dach|nordics|benelux)$/i;

let regions: ReadonlySet<string> | null = null;

/**
 * A company that a question is about though the current call, or any of a few where there is none, does
 * not speak of it; null where that is not certain. It must own a metric or have done something:
 * "Northwind's margin", "revenue of Northwind", never "France's share" or "the target's midpoint".
 */
export async function unknownCompany(
  text: string,
  current: Transcript | null,
  few: () => Promise<readonly Transcript[]>,
): Promise<string | null> {
  for (const name of namesIn(text)) {
    if (current && isSaid(name, current)) continue;
    const calls = await few();
    if (!current && calls.some((each) => isSaid(name, each))) continue;
    if (/^\p{Lu}/u.test(name) || !calls.some((each) => isCommonWord(name, each))) return name;
  }
  return null;
}

/** What may be a company's name in a question, by its place there. */
function namesIn(text: string): readonly string[] {
  const owners = [...text.matchAll(OWNER)].flatMap(({ groups }) => {
    const { before = '', name = '', what = '' } = groups ?? {};
    const owns = !DETERMINER.test(before.trim()) && findMetrics(what).length > 0;
    return owns ? [name.replace(/^(?:Is|Was|Did|Does|And|But|Or|Are|Were)\s/, '')] : [];
  });
  const others = WHOSE.flatMap((place) => [...text.matchAll(place)]).map(
    ({ groups }) => groups?.name ?? '',
  );
  const asks = findMetrics(text).length > 0 || /^how (?:did|does|has)\b/i.test(text.trim());
  return [...owners, ...(asks ? others : [])].filter(mayBeCompany);
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
