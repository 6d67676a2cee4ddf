import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Carried } from '../carry/carried.ts';
import type { Fact } from '../fact.ts';
import { type MetricMention, termOf } from '../lexicon/lexicon.ts';
import { isCause, mayBePart } from '../segment/may-be-part.ts';
import { PROPER } from '../segment/proper-name.ts';
import type { Segments } from '../segment/segments.ts';
import type { Labelled } from '../sight.ts';

const GREW =
  '(?:grew|rose|increased|climbed|declined|fell|decreased|dropped|was (?:up|down))(?:\\s(?:by|about|another|nearly|over|almost))?';
const MONEY = '(?:[A-Z]{2,3}\\s?|[A-Z]{0,2}[$€£¥₹]\\s?|Rs\\.?\\s?)\\d';
// "Home Care grew 12.4% to INR 412 crore", "Foods, our youngest business, fell 2% to $90 million"
const SUBJECT = guarded(
  new RegExp(
    `^(?:And |So |Now )?(?:Our |The )?(?:${PROPER}|(\\p{Lu}\\p{Ll}+(?:\\s\\p{Ll}+){1,2}))(?:,\\s[^,\\d]{3,60},)?\\s${GREW}\\s[\\d.]+(?:%|\\spercent)\\s(?:[\\w-]+\\s){0,3}?to\\s${MONEY}`,
    'u',
  ),
);

// "Large Plants, 300 million in the quarter, minus 25%", "Care continues very steady, 178 million, up 5%"
const LISTED_AT = guarded(
  new RegExp(
    `^(?:And |Then |Next, )?${PROPER}(?:\\s(?:continues|continued|remains|remained|stays|stayed)\\s[^,;.\\d]{3,30}|,\\s(?:again |still |also |our |the )[^,;.\\d]{3,30})?,\\s(?:${MONEY}[\\d.,]*|\\d[\\d.,]*)(?:\\s(?:million|billion|crores?))(?=\\sin the quarter|,\\s(?:up|down|plus|minus|an? (?:increase|decrease)|flat)\\b)`,
    'u',
  ),
);

/** A part with its sum and no verb, in a round through the parts whose revenue was told of another before. */
function listedAt(
  text: string,
  { segments, carried }: { readonly segments: Segments; readonly carried: Carried },
): string | null {
  const isRevenue = carried.told.kinds.has('salesOfPart');
  const name = isRevenue && carried.isListing ? LISTED_AT.exec(text)?.[1] : undefined;
  const isPart = name !== undefined && mayBePart(name) && !isCause(name) && !NO_SALES.test(name);
  return isPart && !segments.isCompany(name) ? name : null;
}

/**
 * "Home Care grew 12.4% to INR 412 crore": what a part of the company grows to, said without a metric,
 * is its revenue. Only of parts the call lists or names elsewhere; null for any other subject.
 */
export function impliedRevenue(
  text: string,
  metrics: readonly MetricMention[],
  { segments, carried }: { readonly segments: Segments; readonly carried: Carried },
): MetricMention | null {
  const listed = metrics.length === 0 ? listedAt(text, { segments, carried }) : null;
  if (listed !== null) return revenueBehind(text.indexOf(listed) + listed.length);
  const match = SUBJECT.exec(text);
  const name = match?.[1] ?? match?.[2] ?? '';
  if (!match || metrics.some(({ start }) => start < match[0].length)) return null;
  const known = segments.find(name)[0];
  const isPart =
    carried.isListing ||
    (known?.start === 0 && known.end === name.length) ||
    (isRound(carried) && mayBePart(name) && !isCause(name) && !NO_SALES.test(name));
  if (!isPart || segments.isCompany(name)) return null;
  return revenueBehind(match[0].indexOf(name) + name.length);
}

function revenueBehind(end: number): MetricMention {
  const plain = { kind: 'flow', isCost: false, isLoss: false, basis: null } as const;
  return { name: 'revenue', ...plain, start: end, end };
}

// What grows to a sum of money, and is not sold.
const NO_SALES =
  /\b(?:comp(?:ensation)?|costs?|expenses?|spend(?:ing)?|capex|investments?|debt|cash|liquidity|inventor(?:y|ies)|backlog|pipeline|receivables?|payables?|deposits?|loans?|assets?|reserves?|provisions?|dividends?|buybacks?|tax(?:es)?|interest|amorti[sz]ation|depreciation|value|fees?|rent|wages|labou?r|orders?|bookings|billings|commitments?|income|profits?|earnings|ebitda|loss(?:es)?|equity|capital|savings|synergies|sum|total|it|this|that|they|we)$/i;

/** Whether the sentences before went through the parts' revenue. */
function isRound({ listed }: Carried): boolean {
  return listed === 'revenue' || listed === 'organic revenue';
}

// What a call may go through part by part, naming it once.
const LISTABLE =
  /^(?:revenue|organic revenue|organic growth|orders|bookings|billings|same-store sales|gross merchandise volume)$/;
const MOVED =
  '(?:(?:was|were|is)\\s(?:also\\s)?(?:up|down)|(?:also\\s)?(?:grew|increased|declined|decreased|rose|fell))\\s(?:by\\s)?(?:about\\s|approximately\\s|nearly\\s|over\\s)?\\d[\\d.]*(?:%|\\spercent)';
// "Toolings was up 7%", "Nordics was up 8% and Baltics was up 5%"
const PART_MOVED = guarded(
  new RegExp(
    `(?:^|,\\s|;\\s|\\band\\s|\\bwhile\\s)(?:And |But |Our |our |The |the )?${PROPER}(?=\\s${MOVED})`,
    'gu',
  ),
);
// "Total emerging markets was up 3%", "with the Nordics plus Poland down 2%"
const MARKETS_MOVED = guarded(
  new RegExp(
    `(?:^|,\\s|;\\s|\\band\\s)(?:And |But |Our |our |The |the )?(?:[Tt]otal )?((?:[Ee]merging|[Dd]eveloped|[Dd]eveloping|[Ii]nternational|[Dd]omestic) markets)(?=\\s(?:${MOVED}|were\\sup))`,
    'gu',
  ),
);
// "Applications was up 9%": only a name is one thing in the plural
const PLURAL =
  /^(?!(?:News|Sales|Results|Earnings|Performance|Business|Economics)\b)\p{Lu}[a-z]{3,}(?<!s)s$/u;

/** The metric that a call goes through part by part after this sentence; null when it tells none. */
export function listedMetric(labelled: readonly Labelled[]): string | null {
  const told = labelled.filter(
    ({ fact }) =>
      fact.modality === 'actual' && (fact.versus !== null || fact.metric === 'organic growth'),
  );
  const names = new Set(
    told
      .map(({ fact }) => fact.metric)
      .filter((name) => name !== 'revenue share' && !name.endsWith(' margin')),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined && LISTABLE.test(only) ? only : null;
}

/** "Asia, Middle East and Africa was up 37%": its last part moved with the others. */
function isListEnd(before: string, printed: string): boolean {
  return printed.startsWith(',') && /^(?:\p{Lu}[\w&'’-]*(?:,\s?|\s|$))+$/u.test(before);
}

/** "Total revenue rose 7%. Applications was up 9%": parts that move in what was just told of the whole. */
export function impliedMoves(
  text: string,
  named: readonly MetricMention[],
  { segments, carried }: { readonly segments: Segments; readonly carried: Carried },
): readonly MetricMention[] {
  const metric = carried.listed ?? carried.shown;
  if (metric === null || !LISTABLE.test(metric)) return [];
  const listed = metric === 'organic growth' ? 'organic revenue' : metric; // that grew by it
  const first = named[0]?.start ?? text.length;
  const moves = [...matchesOf(text, PART_MOVED), ...matchesOf(text, MARKETS_MOVED)];
  return moves.flatMap(({ index, 0: printed, 1: name = '' }) => {
    const end = index + printed.length;
    if (isListEnd(text.slice(0, index), printed)) return [];
    if (first < end || !mayBePart(name) || isCause(name) || segments.isCompany(name)) return [];
    const isOne = PLURAL.test(name) && /^\s(?:was|is)\s/.test(text.slice(end));
    // "CRM Events was up 50%": of what the call names elsewhere
    const isOfNamed = name.includes(' ') && segments.isName(name.split(' ')[0] ?? '');
    if (!isOne && !isOfNamed && !/^[a-z]/.test(name) && !segments.isName(name)) return [];
    const kind = termOf(listed)?.kind ?? 'flow';
    const plain = { name: listed, kind, isCost: false, isLoss: false, basis: null } as const;
    const part = name.endsWith(' markets') ? { part: segments.canonical(name.toLowerCase()) } : {};
    return [{ ...plain, ...part, start: end, end }];
  });
}

/** A part is smaller than the whole: what is not was something else's growth. */
export function withinTotal(facts: readonly Fact[], implied: ReadonlySet<Fact>): readonly Fact[] {
  if (implied.size === 0) return facts;
  const totals = new Map<string, number>();
  for (const fact of facts)
    if (fact.metric === 'revenue' && fact.segment === null && fact.role === 'level')
      totals.set(keyOf(fact), Math.max(totals.get(keyOf(fact)) ?? 0, fact.spoken.figure.value));
  const isWithin = (fact: Fact) => (totals.get(keyOf(fact)) ?? 0) > fact.spoken.figure.value;
  const groups = new Set(
    [...implied].flatMap((fact) =>
      fact.role === 'level' && fact.versus === null && isWithin(fact) ? [fact.group] : [],
    ),
  );
  return facts.filter((fact) => !implied.has(fact) || groups.has(fact.group));
}

function keyOf({ period, spoken }: Fact): string {
  return `${period} ${spoken.figure.currency}`;
}
