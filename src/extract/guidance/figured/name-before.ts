import type { Figure } from '../../../core/figure.ts';
import { canBeLevel, type MetricMention } from '../../../figures/lexicon/lexicon.ts';
import { isEmptyNoun } from '../empty-noun.ts';
import { isOfMarket, mayOwn } from '../may-own.ts';
import { nounAtEnd } from '../noun-before.ts';
import type { Link } from './link.ts';

/** A name that words end with, the metric that it is, and where it begins. */
export interface NameBefore {
  readonly name: string | null;
  readonly metric: MetricMention | null;
  readonly start: number;
}

// "expenses, which include interest | to be": what is told in passing stands between
const ASIDE =
  /,\s(?:which|including|inclusive of|excluding|net of|primarily|mainly)\b(?:(?!\b(?:we|I|target|goal|will|would|could|should|may|might|is expected|are expected)\b)[^.;])*$/i;
// "same-store income growth on a cash basis | of", "premiums for this group | to be": no name of its own
const TRAILS =
  /^(?:\s(?:growth|guidance|range|outlook|run rate|estimate|target|plan|projection|expense|expenses|rate|margin|percentage))*(?:\s(?:for|in|at|from|across|within|on|of|before|excluding|including|net of|as a percentage of)\s(?!(?:to|will|is|are|and|that|which|we|contribute|impact)\b)[\w.&'’/-]+(?:\s(?!(?:to|will|is|are|and|that|which|we|contribute|impact)\b)[\w.&'’/-]+){0,6}){0,3}$/i;
// "purchases of our brands | exceeding": of what belongs to us there, and no head
const OF_OURS =
  /(?<=\w{3})\s(?:(?:of|in|on|for|from|across|at|within|throughout)\s(?:our|the|this|these|those|its|all)|(?:related|attributable|associated)\s(?:to|with))\s(?:(?!(?:will|would|should|could|may|is|are|to|that|which|we)\b)[\w&'’-]+\s){0,5}[\w&'’-]+$/i;
// "further reduce | cost": the verb is none of its name
const VERB =
  /^(?:reduce|cut|lower|improve|increase|raise|grow|expand|boost|equates?|project|guiding|forecasting|delivering)\s/i;
const UNITS =
  /^(?:tons?|tonnes?|megawatts?|gigawatts?|MW|GW|kilomet\w+|units?|barrels?|ounces|acres|latest)\s(?=\w)/i;
// "G&A range", "earnings guidance": what the plan is of
const PLAN = /(?<=\w)(?:\s(?:range|guidance|outlook|forecast|estimate|projection|run))+$/i;
// "our guidance once again, which is"
const AGAIN = /(?:\s(?:once\sagain|again|overall|alone|today|together|throughout))+,?$/i;
// "Other income and expense | should be", "land acquisition and development"
const PAIR = /\b((?:[A-Za-z-]+\s){1,2}and\s[a-z-]+)$/;
const NO_PAIR =
  /^(?:we|our|the|both|to|in|of|for|is|are)\s|\sand\s(?:we|it|they|our|now|also|\w+ing)$/i;

/** A noun without a verb or unit before it and without the plan behind it. */
export function plainNoun(noun: string): string {
  return noun.replace(VERB, '').replace(UNITS, '').replace(PLAN, '');
}

/** What stands right before a link: its metric where the words are one's, else its noun. */
export function nameBefore(
  text: string,
  { end: until, isMoved }: Link,
  { metrics, figure }: { readonly metrics: readonly MetricMention[]; readonly figure: Figure },
): NameBefore | null {
  const before = text.slice(0, until).replace(ASIDE, '').replace(AGAIN, '');
  const ends = metrics.filter(({ end }) => end <= before.length && TRAILS.test(before.slice(end)));
  const fits = (each: MetricMention) =>
    mayOwn(each, figure) ||
    (isMoved && figure.unit === 'percent' && !IN_PLACE.test(text.slice(0, each.start)));
  const fit = ends.filter(fits);
  const level = fit.findLast(({ kind }) => canBeLevel(kind, figure.unit));
  const isGrowth = isMoved || /\bgrowth\b/i.test(before.slice(fit.at(-1)?.end));
  const last = isGrowth
    ? (fit.at(-1) ?? null)
    : (level ??
      (fit.length > 0 ? levelBefore(metrics, before, figure) : undefined) ??
      fit.at(-1) ??
      null);
  if (last !== null && isOfMarket(text, last)) return null;
  const metric = last && (joinedTo(text, last, metrics.filter(fits)) ?? last);
  const whole = pairAtEnd(before) ?? soundHead(before) ?? nounAtEnd(before);
  const noun = whole === null ? null : plainNoun(whole);
  const isOfMetric = metric !== null && !isNarrower(noun, metric, before);
  const at =
    noun === null ? -1 : before.toLowerCase().lastIndexOf((noun.split(' ')[0] ?? '').toLowerCase());
  return { name: noun, metric: isOfMetric ? metric : null, start: isOfMetric ? metric.start : at };
}

/** "The tax rate for items that impact earnings will be 23%": the only metric that can be at such a level. */
function levelBefore(
  metrics: readonly MetricMention[],
  before: string,
  { unit }: Figure,
): MetricMention | undefined {
  if (unit !== 'percent') return undefined;
  return metrics.findLast(({ kind, end }) => end <= before.length && canBeLevel(kind, unit));
}

/** "Purchases of our brands": the noun without what belongs to us there; null where it says nothing alone. */
function soundHead(before: string): string | null {
  const head = OF_OURS.test(before) ? nounAtEnd(before.replace(OF_OURS, '')) : null;
  return head === null || isEmptyNoun(head) ? null : head;
}

/** "Company revenue and segment profit to grow": the first of two that share a verb. */
function joinedTo(
  text: string,
  { start }: MetricMention,
  metrics: readonly MetricMention[],
): MetricMention | undefined {
  return metrics.find(
    ({ end }) =>
      end < start && /^\sand\s(?:(?:segment|our|adjusted|total)\s)*$/i.test(text.slice(end, start)),
  );
}

function pairAtEnd(before: string): string | null {
  const pair = PAIR.exec(before)?.[1];
  if (pair === undefined || NO_PAIR.test(pair)) return null;
  const head = nounAtEnd(before.replace(/\sand\s[a-z-]+$/, '')) ?? pair.split(' and ')[0];
  const whole = /^(?:Other|other)\s/.test(pair) ? pair.toLowerCase() : null;
  return whole ?? `${head} and ${pair.split(' and ')[1]}`;
}

// "capacity at those lift | locations"
const IN_PLACE = /\b(?:at|in|of|across|on|from)\s(?:[\w-]+\s){0,3}$/i;
// Words before a metric that do not say of which part it is.
const COMMON =
  /^(?:adjusted|non-gaap|gaap|core|organic|total|net|gross|company|company-wide|consolidated|group|operational|operating|reported|overall|effective|diluted|full-year|full|year|annual|annualized|quarterly|monthly|local|currency|constant|year-over-year|like-for-like|same-store|comparable|normalized|underlying|cash|segment|combined|worldwide|global|strong|record|attractive|estimated|projected|expected|incremental|additional|increased|new|our|weighted|average|basic|the|consumer|final|current|updated)$/i;

/** "COVID-related revenues", "content spend": of less than the metric that its last words name. */
function isNarrower(noun: string | null, { start, end }: MetricMention, before: string): boolean {
  const at = noun === null ? -1 : before.toLowerCase().lastIndexOf(noun.toLowerCase());
  if (noun === null || at === -1 || at >= start || at + noun.length < end) return false;
  const own = before.slice(at, start).trim().split(/\s+/);
  return (
    own.every((word) => /^[a-z][\w&-]*$/i.test(word)) && own.some((word) => !COMMON.test(word))
  );
}
