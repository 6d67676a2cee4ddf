import { matchesOf } from '../../core/matches.ts';
import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findMetrics, type MetricMention, termOf } from '../../figures/lexicon/lexicon.ts';
import type { Prose } from '../../figures/read-prose.ts';
import type { SegmentMention } from '../../figures/segment/segment-finder.ts';
import { sameSegment } from '../figure/same-part.ts';

interface Told {
  readonly spoken: SpokenFigure;
  /** What was read of the figure. */
  readonly fact: Pick<Fact, 'segment'> | null;
  /** The parts that the claim names, and its metrics, in order. */
  readonly parts: readonly SegmentMention[];
  readonly metrics: readonly MetricMention[];
  /** The parts of which the call tells this metric. */
  readonly told: ReadonlySet<string> | undefined;
}

/** The part of the company that a claim gives a figure of; null stands for the whole. */
export function claimedPart(
  text: string,
  { spoken, fact, parts, metrics, told }: Told,
): string | null {
  const behind = parts.find(
    ({ start }) =>
      start >= spoken.end &&
      !/\d|[.;]\s|, /.test(text.slice(spoken.end, start)) &&
      !REASON.test(text.slice(spoken.end, start)),
  );
  if (
    behind &&
    spoken.figure.unit === 'percent' &&
    SHARE.test(text.slice(spoken.end, behind.start))
  )
    return behind.name;
  if (behind && GROWTH_IN.test(text.slice(spoken.end, behind.start))) return behind.name;
  if (ELSEWHERE.test(text.slice(spoken.end))) return null;
  // "up 9% in EMEA and up 6% in APJC": each place behind its own figure
  const isNext = behind && PLACED.test(text.slice(spoken.end, behind.start));
  const last = parts.findLast(({ end }) => end <= spoken.start);
  if (isNext && last && /\d/.test(text.slice(last.end, spoken.start)) === false) {
    if (/\d\s?%?\s(?:in|at|for|across)\s(?:the\s)?$/.test(text.slice(0, last.start)))
      return behind.name;
  }
  const own = parts.findLast(
    ({ start, end }) => end <= spoken.start && !OUTDONE.test(text.slice(0, start)),
  );
  // "Emerging markets retail sales" where the call's parts hold "retail"
  const whole = fact?.segment ?? '';
  if (own && whole.endsWith(own.name) && whole !== own.name) return whole;
  const isLed = behind && LEADS.test(text.slice(spoken.end, behind.start));
  if (!own) return (isLed ? behind.name : null) ?? fact?.segment ?? null;
  const between = text.slice(own.end, spoken.start);
  const [, joined] = JOINED.exec(between) ?? [];
  if (joined !== undefined) return joined.toLowerCase();
  if (own.start === 0 && HEADS.test(text.slice(own.end)))
    return WHOLE.test(between) ? null : own.name;
  switch (bond(between, own.end, metrics, spoken)) {
    case 'held':
      return own.name;
    case 'open':
      return [...(told ?? [])].some((name) => sameSegment(name, own.name)) ? own.name : null;
    case 'left':
      return null;
  }
}

// "helped by 45% growth in China"
const GROWTH_IN =
  /^\s(?:organic |strong |further )?(?:growth|increase|rise|decline|decrease|drop|fall|gain)s? (?:in|at|of) (?:the |our |its )?$/i;
const PLACED = /^\s(?:in|at|for|across)\s(?:the\s|our\s)?$/i;
// "from remeasuring its net U.S. deferred taxes": no word of whose the figure is
const LEADS =
  /\b(?:in|at|of|from|for|across|within|by|to|on|with)\s(?:the\s|our\s|its\s)?$|^\s?\(?$/i;
// "grew 8% in Italy and 16% abroad": a place that has no name of its own
const ELSEWHERE =
  /^\s(?:(?:in|from)\s)?(?:abroad|overseas|internationally|elsewhere|at home|outside (?:of )?(?:it|the|that)\b|everywhere else|other (?:regions|countries|markets))\b/i;
// "Bicycles trailed scooters with 46%": what the other is measured against
const OUTDONE =
  /\b(?:trail|lagg?|outpac|outgr[eo]w|outperform|overt[ao]ok|surpass|exceed|top|beat|follow)(?:p?ed|ing|s)?\s(?:the |our )?$/i;
// "cut to 5.8 billion because Ground spends less": why, not whose
const REASON =
  /\b(?:because|since|due to|owing to|thanks to|driven by|helped by|on (?:the )?(?:back|strength) of)\b/i;
// "Platforms was up 5% and Applications 9%": a name of its own right before its figure
const JOINED =
  /\d%?,?\s(?:and|while|but)\s(\p{Lu}[\p{L}&]{1,40}(?:\s\p{Lu}[\p{L}&]{1,40}){0,3})\s(?:(?:was|were)\s)?(?:(?:up|down|rose|grew|fell|declined|increased|decreased|by|at)\s){0,2}$/u;
// "System sales were 2.1 billion, 54% of it memory and 46% logic"
const SHARE = /^\s(?:of (?:it|them|that|this|which|the total)\s)?(?:(?:was|were|is|being)\s)?$/;
// "Public cloud: revenue 1.2 billion; gross margin 5.2%": a heading holds for all that follows
const HEADS = /^(?: (?:business|division|segment|services?|unit))?:\s/i;
// "Foods grew 11.1%, and the gross margin was": a metric of its own ends what was said of a part
const NEW_CLAUSE =
  /[.;]\s|,?\s(?:and|but|while|whereas|(?:even )?though|although|yet)\s|,\s(?:the|total|group|overall)\s/gi;
const WHOLE =
  /(?:\b(?:(?<!\b(?:to|will|would|should) )total|overall|company-?wide|consolidated)|(?:^|[,;]|\band|\bthe) group)\s/i;

/**
 * Whether what is said of a part still holds at a figure behind it. “The” or “our” before another metric
 * leaves the part, “its” holds it; where neither stands, “sales rose 1% while volume slipped 1%”, it is open.
 */
function bond(
  between: string,
  from: number,
  metrics: readonly MetricMention[],
  { start }: SpokenFigure,
): 'held' | 'open' | 'left' {
  if (WHOLE.test(between)) return 'left';
  const turn = matchesOf(between, NEW_CLAUSE).at(-1);
  if (!turn) return 'held';
  const [said] = turn;
  const next = between.slice(turn.index + said.length);
  // "CIB revenue was 10.5 billion and its ROE 22%"
  if (/^(?:its|their)\s/i.test(next)) return 'held';
  const isOfItsOwn = metrics.some(
    (metric) => metric.start >= from + turn.index && metric.end <= start,
  );
  if (!isOfItsOwn) return 'held';
  const isOpen =
    /\b(?:and|while|whereas|though|although)\s$/i.test(said) &&
    !/^(?:the|our|we|total)\b/i.test(next);
  return isOpen ? 'open' : 'left';
}

/**
 * "Retail banking expenses" where the call tells expenses of a part called so: the account and its part. Null
 * where the words are the name of an account themselves.
 */
export function splitMetric(
  metric: string | null,
  parts: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly metric: string; readonly part: string } | null {
  if (metric === null || termOf(metric) !== null) return null;
  const [, owner, owned = ''] = OWNED.exec(metric) ?? [];
  if (owner !== undefined)
    return { metric: findMetrics(owned)[0]?.name ?? owned, part: withoutHead(owner) };
  for (const [account, names] of parts) {
    if (!metric.endsWith(` ${account}`)) continue;
    const part = metric.slice(0, -account.length - 1);
    if ([...names].some((name) => sameSegment(name, part))) return { metric: account, part };
  }
  return null;
}

// "The card unit's profit"
const OWNED = /^(?:the )?(.{2,40}?)['’]s? (.+)$/;

function withoutHead(part: string): string {
  return part.replace(/\s(?:group|unit|division|arm|business|segment)$/, '');
}

/** The parts that a claim names as its call does, and those it was read of: "North American sales". */
export function withParts(
  text: string,
  named: readonly SegmentMention[],
  { facts }: Prose,
): readonly SegmentMention[] {
  const read = facts.flatMap(({ segment: name, spoken }) => {
    const start = name === null ? -1 : text.toLowerCase().indexOf(name);
    const end = start + (name ?? '').length;
    const isKnown = named.some((part) => part.start < end && start < part.end);
    const isCounted = /\d\s$/.test(text.slice(0, Math.max(0, start))); // "45,500 motorcycles"
    if (name === null || start < 0 || end > spoken.start || isKnown || isCounted) return [];
    return { name, start, end };
  });
  return [...named, ...read]
    .filter((part) => !isAside(text, part))
    .toSorted((one, other) => one.start - other.start);
}

// "including Larkspur", "the fastest of the three product categories"
const COUNTED_IN =
  /\b(?:including|inclusive of|excluding|without|ex|outside(?: of)?|beyond|other than|apart from|except for)\s(?:the\s|its\s)?$/i;
const ONE_OF = /\bof (?:the|our|its|all)(?: \w+)?\s$/i;
const GROUPS = /^\s(?:categories|segments|lines|areas|groups|divisions|businesses|regions)\b/i;

// "Project lending was the standout in Credit, with revenue up 31%": of what stands out
const MOST_OF =
  /\b(?:standout|star|bright spot|weak spot|laggard|(?:best|worst|strong|weak|fast|slow|larg|bigg)(?:est)?(?: [\w-]+){0,2}) (?:in|of|within|across) (?:the |our )?$/i;
// "accounted for 27% of European volume": what a share is of
const SHARE_OF =
  /\b(?:account(?:s|ed)? for|ma[dk]es? up|represent(?:s|ed)|compris(?:es|ed)|constitut(?:es|ed)) [^,;]{0,20}\d\s?(?:%|percent) of (?:(?:the|our|its|all|total) )*$/i;

/** A part that is only counted in or out, that a share is of, or the kind of parts that another is one of. */
function isAside(text: string, { start, end }: SegmentMention): boolean {
  const before = text.slice(0, start);
  return (
    COUNTED_IN.test(before) ||
    SHARE_OF.test(before) ||
    MOST_OF.test(before) ||
    (ONE_OF.test(before) && GROUPS.test(text.slice(end)))
  );
}
