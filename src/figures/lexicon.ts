import { anyCase } from '../core/any-case.ts';
import type { Unit } from '../core/figure.ts';
import { compiled } from './compiled.ts';
import type { MetricKind, MetricTerm } from './metric-term.ts';
import { TERMS } from './metric-terms.ts';
import { findOwnCosts } from './own-costs.ts';

/** A metric as named in a text. */
export interface MetricMention {
  readonly name: string;
  readonly kind: MetricKind;
  readonly isCost: boolean;
  /** Said as a loss: its levels are negative though no sign is spoken. */
  readonly isLoss: boolean;
  readonly basis: 'reported' | 'adjusted' | null;
  readonly start: number;
  readonly end: number;
}

const BASIS =
  '(?<basis>(?:(?:normalized|normalised|adjusted|adjustment|underlying|core|non-?GAAP|non-?IFRS|GAAP|IFRS|(?<=^|[,.;:(]\\s|\\b(?:our|the|its|a|of|in|with|for|to|was|were|total)\\s)reported|pro forma|comparable(?!\\s(?:net\\s)?(?:stores?|sales|restaurants?))|recurring|ex-items|headline)[\\s,]+(?:and\\s)?|(?:currency[- ]neutral|constant[- ]currency)\\s){0,4})';
const ADJUSTED =
  /normali[sz]ed|adjust|underlying|non-?gaap|non-?ifrs|pro forma|recurring|headline|ex-items/i;
// "core loans" and "comparable revenue" are parts of the business, "core earnings" an adjusted figure.
const ADJUSTED_PROFIT = /core|comparable/i;
// Its own abbreviation has the basis inside.
const AFFO = /\bAFFO\b/;
const PROFIT = /income|profit|earnings|ebitda|margin|per share|funds from operations/;

// One pattern for all terms: the longer spelling of two stands first, so "EBITDA margin" is not "EBITDA".
const LOOKAROUND = /\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g; // (?!\sper\b)
const spelling = ({ pattern }: MetricTerm) => pattern.replaceAll(LOOKAROUND, '').length;
const ORDERED = TERMS.toSorted((one, other) => spelling(other) - spelling(one));
// "gross profit margin" is a ratio, though it begins like an amount.
const NOT_RATIO = '(?!\\s(?:margins?|ratios?)\\b)';
// Nor is "net income per share" a sum of money, whatever its first words.
const NOT_PER_SHARE = '(?!\\sper\\s(?:diluted |basic |common |ordinary )*(?:share|ads)\\b)';
const UNLESS: Readonly<Record<MetricKind, string>> = {
  flow: `${NOT_RATIO}${NOT_PER_SHARE}`,
  stock: NOT_RATIO,
  ratio: '',
  count: NOT_RATIO,
  'per share': NOT_RATIO,
};
// Groups of a match: all of it, the basis, then one for each term, which has none of its own.
const FIRST = 2;
const ALL = new RegExp(
  anyCase(
    `(?<![\\w-])(?:total\\s)?${BASIS}(?:total\\s)?(?:${ORDERED.map(({ pattern, kind }) => `(${pattern})${UNLESS[kind]}`).join('|')})(?![\\w-])`,
  ),
  'g',
);

// One scan decides whether a text can hold any term at all: most sentences hold none.
const ANY =
  /revenue|sales|turnover|line|growth|comps|ARR|retention|NRR|booking|billing|order|backlog|obligation|RPO|bill|ARPU|ARPPU|profit|loss|margin|income|earning|EBIT|EPS|share|dividend|tax|cash|FCF|capital|capex|liquidity|debt|borrowing|leverage|cost|COGS|expense|opex|spend|R&D|research|marketing|S&M|G&A|administrative|depreciation|D&A|based comp|interest|provision|allowance|credit|charge|impairment|NII|NIM|fee|loan|deposit|CET|NPL|return|RO|ratio|premium|assets|AUM|flows|churn|subscri|member|addition|adds|active|MAU|DAU|customer|store|restaurant|location|outlet|head|employ|workforce|staff|production|shipment|deliver|volume|price|ASP|occupancy|inventor|repurchase|buyback|traffic|footfall|ticket|average|book|merchandise|bookings|take rate|shrink|sustaining|grade|capacity|rate base|homes|utili[sz]ation|seat|load factor|unit|yield|RevPAR|funds|spread|freight|users|days sales|conversion|cover|payout|equity|risk|underwriting|embedded|solvency|new (?:business|money)|NPA|per user/i;

const SHORT = /[A-Z]{3}/; // an abbreviation

// "revenue mix", "revenue recognition", "sales and marketing": the word is there, the metric is not.
const NOT_ITSELF =
  /^\s(?:growth\srate|(?:rate\s)?impact|headwinds?|tailwinds?|shortfall|effects?|mix|recognition|streams?|models?|synerg\w+|cycles?|bases?|visibility|teams?|force|reps?|people|channels?|process|cycle|officer|structure|pool|dollars? opportunity|line of business|and marketing\b|tax(?:es)?\b|of (?:some|certain|assets|investments?|securities|propert\w+|businesses)\b|per\s(?!share|diluted|basic|ads|common|ordinary|paying|user|unit)|contribution|programs?|authori[sz]ations?|potential|opportunit\w+|underwriting|issuances?|securities|offerings?|maturit\w+|financings?|pipelines?|organi[sz]ations?|management|markets?|lines?\b|facilit\w+|permits?|of (?:films|ideas|gratitude|vision))\b/i;

/** Metrics named in a text, in order; where names overlap the longest stands. */
export function findMetrics(text: string): readonly MetricMention[] {
  const found = [
    ...(ANY.test(text) || SHORT.test(text) ? knownTerms(text) : []),
    ...findOwnCosts(text),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: MetricMention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** The term behind a metric's name; cost lines of the call's own have none. */
export function termOf(name: string): MetricTerm | null {
  return TERMS.find((term) => term.name === name) ?? null;
}

/** Whether a metric of this kind can have a level in this unit. */
export function canBeLevel(kind: MetricKind, unit: Unit): boolean {
  if (kind === 'ratio') return unit === 'percent' || unit === 'multiple';
  if (kind === 'count') return unit === 'count';
  return unit === 'money';
}

function knownTerms(text: string): readonly MetricMention[] {
  const found: MetricMention[] = [];
  for (const match of text.matchAll(compiled(ALL))) {
    const term =
      ORDERED[match.findIndex((words, at) => at >= FIRST && words !== undefined) - FIRST];
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 32);
    if (!term || NOT_ITSELF.test(after)) continue;
    if (term.kind !== 'ratio' && /^\srate\b/.test(after)) continue;
    found.push({
      name: term.name,
      kind: term.kind,
      isCost: term.isCost === true,
      isLoss: term.isCost !== true && /\bloss(?:es)?\b/i.test(match[0]),
      basis: basisOf(`${match.groups?.basis ?? ''}${AFFO.test(match[0]) ? 'adjusted' : ''}`, term),
      start: match.index,
      end,
    });
  }
  return found;
}

function basisOf(words: string, { name, kind }: MetricTerm): MetricMention['basis'] {
  if (words === '') return null;
  const isProfit = kind !== 'stock' && kind !== 'count' && PROFIT.test(name);
  if (ADJUSTED.test(words) || (isProfit && ADJUSTED_PROFIT.test(words))) return 'adjusted';
  return /gaap|ifrs|reported/i.test(words) ? 'reported' : null;
}
