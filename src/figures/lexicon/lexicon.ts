import type { Unit } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { remembered } from '../../core/remembered.ts';
import type { MetricKind, MetricTerm } from './metric-term.ts';
import { TERMS } from './metric-terms.ts';
import { findOwnCosts } from './own-costs.ts';
import { findOwnCounts } from './own-counts.ts';
import { findOwnRates } from './own-ratios.ts';
import { findOwnSizes } from './own-sizes.ts';
import { findOwnSubjects } from './own-subjects.ts';
import { perUnitAfter } from './per-unit.ts';
import { termMatches } from './term-matches.ts';

/** A metric as named in a text. */
export interface MetricMention {
  readonly name: string;
  readonly kind: MetricKind;
  readonly isCost: boolean;
  /** Said as a loss: its levels are negative though no sign is spoken. */
  readonly isLoss: boolean;
  readonly basis: 'reported' | 'adjusted' | null;
  /** The part of the company that the words themselves name: "4% growth in rural broadband". */
  readonly part?: string;
  /** Only a part's: of the whole company the same words leave open what is meant. */
  readonly isOfPart?: boolean;
  readonly start: number;
  readonly end: number;
}

const ADJUSTED =
  /normali[sz]ed|(?<!(?:rent|lease|risk|inflation)[- ])adjust|underlying|non-?gaap|non-?ifrs|pro forma|headline|ex-items|\bex[- ](?:covid|cat)/i;
// "core loans" and "comparable revenue" are parts of the business, "core earnings" an adjusted figure.
const ADJUSTED_PROFIT = /core|comparable|ongoing|operating|recurring/i;
// Its own abbreviation has the basis inside.
const INNER = /\bA(?:OI|OP)\b/;
const PROFIT =
  /income|profit|earnings|ebitd?a|margin|per share|funds from operations|efficiency ratio|return on|expenses?$/;

// "revenue mix", "revenue recognition", "sales and marketing": the word is there, the metric is not.
const NOT_ITSELF = guarded(
  /^\s(?:on the books\b|break-?evens?\b|(?:that\s|which\s)?we\s(?:assumed|acquired|inherited|took on)\b|(?:build|draw)(?:[- ]?(?:up|down))?s?\b|write-?downs?|step-?ups?|growth\srate|(?:rate\s)?impact|holding (?:gains?|loss(?:es)?)\b|headwinds?|tailwinds?|shortfall|effects?|mix|recognition|streams?|models?|synerg\w+|cycles?|bases?|visibility|teams?|force|reps?|people|channels?|process|cycle|officer|structure|pool|dollars? opportunity|line of business|and marketing\b|tax(?:es)?\b|of (?:some|certain|assets|investments?|securities|propert\w+|businesses)\b|per\s(?!share|diluted|basic|ads|common|ordinary|paying|user|unit)|contribution|programs?|authori[sz]ations?|potential|opportunit\w+|underwriting|issuances?|securities|offerings?|maturit\w+|financings?|pipelines?|organi[sz]ations?|management|markets?|lines?\b|facilit\w+|permits?|of (?:films|ideas|gratitude|vision))\b/i,
);

const OF_A_WHOLE =
  / as an? (?:percentage|percent|%) of (?!(?:total |net |our )*(?:revenues?|sales)$)/i;
const LOST = /\b(?:los(?:s(?:es)?|t)|used|consumed|usage|outflows?)\b/i;
const BEFORE_COSTS = /\s(?:before|after|for)\s.*$/i; // net interest income before losses on credit
// "the unit posted a loss in | EBITDA of $3 million": no decline, which nobody posts
const LOST_BEFORE =
  /\b(?:contribut|report|record|post|had|generat|incurr)\w*\s(?:an?\s)?(?:net\s)?loss in (?:(?:adjusted|total)\s)?$/i;
const LOST_BEHIND = /^\s(?:usage|use|burn|outflow|deficit)\b/i; // free cash flow usage

const PER_BEFORE = /\bper (?:[a-z]+ )?$/i;

const SENTENCES = 2000; // of the longest calls

// The first term of a name says what it is.
const BY_NAME = new Map(TERMS.toReversed().map((term) => [term.name, term]));

/** Metrics named in a text, in order; where names overlap the longest stands. */
export const findMetrics: (text: string) => readonly MetricMention[] = remembered(
  metricsIn,
  SENTENCES,
);

function metricsIn(text: string): readonly MetricMention[] {
  const known = knownTerms(text);
  const own = findOwnRates(text).filter((rate) => !known.some((term) => covers(term, rate)));
  const sizes = findOwnSizes(text);
  const lines = [...known, ...findOwnCosts(text), ...own, ...sizes];
  const subjects = [...findOwnSubjects(text), ...findOwnCounts(text)].filter(
    (each) => !lines.some((one) => one.start < each.end && each.start < one.end),
  );
  const found = [...lines, ...subjects].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  const kept: MetricMention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** Whether a term is what a rate of the call's own is of; "capex intensity" is more than capex. */
function covers(term: MetricMention, { name, start, end: last }: MetricMention): boolean {
  const end = Math.min(start + name.length, last);
  if (term.start >= end || term.end <= start || term.kind === 'count') return false;
  const isWhole = term.start > start && OF_A_WHOLE.test(name);
  if (isWhole) return false; // "ad spend as a percentage of gross bookings"
  return term.kind === 'ratio' || term.end >= end || term.start < start;
}

/** The term behind a metric's name; cost lines of the call's own have none. */
export function termOf(name: string): MetricTerm | null {
  return BY_NAME.get(name) ?? null;
}

/** Whether a metric of this kind can have a level in this unit. */
export function canBeLevel(kind: MetricKind, unit: Unit): boolean {
  if (kind === 'ratio') return unit === 'percent' || unit === 'multiple';
  if (kind === 'count') return unit === 'count';
  return unit === 'money';
}

function knownTerms(text: string): readonly MetricMention[] {
  return termMatches(text).flatMap(({ term, basis, start, end }) => {
    const after = text.slice(end, end + 32);
    const perUnit = term.kind === 'flow' ? perUnitAfter(after) : null;
    if (NOT_ITSELF.test(after) && !perUnit) return [];
    if (term.kind !== 'ratio' && /^\srate\b/.test(after)) return [];
    const said = text.slice(start, end);
    if (EARNED.test(term.name) && LOST.test(said) && OF_ONE_DEED.test(text.slice(end))) return [];
    if (UNDERLYING.test(said) && IN_GROWTH.test(text.slice(end))) return named(ORGANIC, start, end);
    // "transactions per active account" are no accounts
    if (term.kind === 'count' && PER_BEFORE.test(text.slice(Math.max(0, start - 24), start)))
      return [];
    return {
      name: perUnit ? `${term.name} ${perUnit.words}` : term.name,
      kind: perUnit ? 'per share' : term.kind,
      isCost: term.isCost === true,
      isLoss:
        term.isCost !== true &&
        (LOST.test(said.replace(BEFORE_COSTS, '')) ||
          LOST_BEHIND.test(after) ||
          LOST_BEFORE.test(text.slice(Math.max(0, start - 40), start))),
      basis: basisOf(`${basis}${INNER.test(said) ? 'adjusted' : ''}`, term),
      start,
      end: end + (perUnit?.length ?? ofSales(term.name, after)),
    };
  });
}

// "our pre-tax loss | due to the early extinguishment of debt": what one deed cost
const OF_ONE_DEED =
  /^\s(?:due to|related to|associated with|in connection with|from|on)\s(?:(?:the|an?|our)\s)?(?:(?:early|partial|full)\s)?(?:sale|disposal|disposition|divestiture|extinguishment|retirement|redemption|impairment|write-?(?:off|down)|closure|debt)\b/i;
const EARNED = /^(?:net income|profit before tax|operating income)$/;

// "adjusted EBITDA margin | on net revenue"
const ON_SALES = /^\s(?:on|over)\s(?:(?:our|total|net)\s){0,2}(?:revenues?|sales)\b/i;

/** How long the words are that say what a margin is of. */
function ofSales(name: string, after: string): number {
  return / margin$/.test(name) ? (ON_SALES.exec(after)?.[0].length ?? 0) : 0;
}

// What industry calls organic: "Underlying sales were up 15%", "underlying revenue growth"
const UNDERLYING = /^underlying (?:net )?(?:sales|revenues?)$/i;
const IN_GROWTH =
  /^\s(?:growth\b|(?:grew|rose|fell|declined|increased|decreased|improved)\b|(?:was|were|is|are|turned|went|came in)\s(?:\w+\s){0,3}(?:up|down|flat|positive|negative)\b)/i;
const ORGANIC = 'organic revenue';

function named(name: string, start: number, end: number): MetricMention {
  return { name, kind: 'flow', isCost: false, isLoss: false, basis: null, start, end };
}

function basisOf(words: string, { name, kind, isMultiple }: MetricTerm): MetricMention['basis'] {
  if (words === '' || isMultiple) return null;
  const isProfit = kind !== 'stock' && kind !== 'count' && PROFIT.test(name);
  if (ADJUSTED.test(words) || (isProfit && ADJUSTED_PROFIT.test(words))) return 'adjusted';
  return /gaap|ifrs|reported|statutory/i.test(words) ? 'reported' : null;
}
