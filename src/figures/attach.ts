import type { Versus } from '../core/brief.ts';
import type { Call } from '../core/call.ts';
import { directionBefore, isChangeAfter } from './directions.ts';
import type { Fact } from './fact.ts';
import { canBeLevel, type MetricMention } from './lexicon.ts';
import { modalityOf } from './modality.ts';
import { type PeriodMention, quarterBefore, yearBefore } from './periods.ts';
import type { Carried } from './read-facts.ts';
import { segmentOf } from './segment-of.ts';
import type { Segments } from './segments.ts';
import type { SpokenFigure } from './spoken-figure.ts';

/** One sentence with everything that was found in it. */
export interface Sight {
  readonly text: string;
  readonly figures: readonly SpokenFigure[];
  readonly metrics: readonly MetricMention[];
  readonly periods: readonly PeriodMention[];
  readonly segments: Segments;
  readonly call: Call;
}

type Labelled = {
  readonly fact: Omit<Fact, 'sentence' | 'turn' | 'speaker' | 'group'>;
  /** Index of the metric mention, so that one breath about one metric is one group. */
  readonly groupAt: number;
};

const PRIOR =
  /\b(?:compared (?:with|to)|from|versus|vs\.?|against|(?<!(?:more|less|fewer|greater)\s)than|down from|up from|as opposed to|relative to|turning positive from)\s(?:the\s|a\s|an\s)?(?:(?:net|gross|operating)\s(?:loss|profit|income)\sof\s)?$/i; // compared with
const PER =
  /^\s?(?:per|a|an|each|for each)\s(?!share|diluted|ads|cent|quarter|annum)\w+|^\s(?:from|of) (?:reduction|savings)/i; // per contract
const SHARE_OF =
  /^\s(?:of|in)\s(?:our |the |its )?(?:total |overall |consolidated |group |net |global )*(?:revenues?|sales|loans|deposits|portfolio|company|group|business|mix|customers|users|traffic|volume|orders|base|employees|team|wuhan|r&d|cost|costs|expenses)\b/i;

/** Labels the figures of one sentence by the nearest metric, its segment, period and role. */
export function attach(sight: Sight, carried: Carried): readonly Labelled[] {
  const isAdjusted =
    carried.isAdjusted ||
    /\bexcluding (?:share|stock)-based|\bnon-?gaap\b|\bon an adjusted basis/i.test(sight.text);
  const leading = leadingPeriod(sight);
  const labelled: Labelled[] = [];

  for (const [at, spoken] of sight.figures.entries()) {
    const headcount = headcountOf(sight, at);
    if (headcount) labelled.push({ groupAt: sight.metrics.length, fact: headcount });
    if (spoken.noun !== null && /^(?:people|employees|staff)/i.test(spoken.noun)) continue;
    const owner = ownerOf(sight, at);
    if (!owner) continue;
    const { metric, index } = owner;
    if (PER.test(sight.text.slice(spoken.end)) && metric.kind !== 'per share') continue;
    const role = roleOf(sight, at, metric);
    if (role === null) continue;
    const earlier = labelled.filter(({ groupAt }) => groupAt === index).map(({ fact }) => fact);
    labelled.push({
      groupAt: index,
      fact: {
        metric: metric.name,
        segment: segmentOf(sight, metric, carried) ?? segmentBehind(sight, spoken),
        basis:
          metric.basis ??
          (isAdjusted && metric.isCost && metric.name !== 'share-based compensation'
            ? 'adjusted'
            : null),
        ...whenOf(sight, at, { role, leading, earlier }),
        role,
        modality: modalityOf(sight.text, spoken),
        spoken: role === 'change' ? signed(sight.text, spoken) : spoken,
      },
    });
  }
  return settlePriors(joinPriors(labelled), sight.call);
}

/** "5.2%, better than the negative 2.4% gross margin a year ago" names its metric twice: one breath. */
function joinPriors(labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.map((each, at) => {
    const { fact } = each;
    if (fact.role !== 'level' || fact.versus === null) return each;
    const first = labelled
      .slice(0, at)
      .findLast((other) => other.fact.metric === fact.metric && other.fact.role === 'level');
    if (
      !first ||
      first.groupAt === each.groupAt ||
      (fact.segment !== null && fact.segment !== first.fact.segment)
    )
      return each;
    const { segment, basis } = first.fact;
    return { groupAt: first.groupAt, fact: { ...fact, segment, basis: fact.basis ?? basis } };
  });
}

/** The metric a figure belongs to: one right behind it ("a 5% gross margin"), else the nearest before. */
function ownerOf(sight: Sight, at: number): { metric: MetricMention; index: number } | null {
  const spoken = sight.figures[at];
  if (!spoken) return null;
  const { unit } = spoken.figure;
  const isLarge = Math.abs(spoken.figure.value) >= 1e6;
  const fits = (metric: MetricMention) =>
    !(metric.kind === 'per share' && isLarge) &&
    (canBeLevel(metric.kind, unit) ||
      ((unit === 'percent' || unit === 'multiple') && metric.kind !== 'ratio') ||
      ((unit === 'points' || unit === 'bps') && metric.kind === 'ratio') ||
      (unit === 'count' && metric.kind === 'count'));

  const behind = sight.metrics.findIndex(
    (metric) =>
      metric.start >= spoken.end &&
      /^\s?(?:(?:of|in|year-over-year|yoy|non-gaap|growth in|increase in|decrease in|decline in|(?:higher|lower|strong|our|the|total|net|new|medium-sized|consolidated|quarterly|reported|additional|negative|positive|organic))\s){0,3}$/i.test(
        sight.text.slice(spoken.end, metric.start),
      ) &&
      fits(metric),
  );
  const beforeAt = sight.metrics.findLastIndex(
    (metric) => metric.end <= spoken.start && fits(metric),
  );
  const nearest =
    respectively(sight, at) ?? (behind !== -1 && !isClaimed(sight, at, behind) ? behind : beforeAt);
  const metric = sight.metrics[nearest];
  if (!metric || !fits(metric)) return null;
  // Another metric that this figure cannot be of stands between: the figure is likely of neither.
  const between = sight.metrics.find(
    (each) => each.start >= metric.end && each.end <= spoken.start,
  );
  if (
    between &&
    nearest === beforeAt &&
    !/\b(?:compared|from|versus)\b/i.test(sight.text.slice(between.end, spoken.start)) &&
    !isLink(sight.text.slice(between.end, spoken.start))
  )
    return null;
  if (sight.text.slice(Math.min(metric.end, spoken.start), spoken.start).length > 220) return null;
  return { metric, index: nearest };
}

function isLink(text: string): boolean {
  return /^\s(?:was|were|is|reached|of|amounted to|came in at|totaled)\s(?:about |approximately |around )?$/i.test(
    text,
  );
}

/** "X and Y were 71.7 and 41.3, respectively": the n-th figure is of the n-th metric. */
function respectively(sight: Sight, at: number): number | null {
  if (!/\brespectively\b/i.test(sight.text)) return null;
  const firstFigure = sight.figures[0];
  if (!firstFigure) return null;
  const metrics = sight.metrics.filter(({ end }) => end <= firstFigure.start);
  if (metrics.length !== sight.figures.length || metrics.length < 2) return null;
  return sight.metrics.indexOf(metrics[at] as MetricMention);
}

/** "revenue of 5 million, gross margin was 20%": the metric behind has a figure of its own. */
function isClaimed(sight: Sight, at: number, behind: number): boolean {
  const metric = sight.metrics[behind];
  const next = sight.figures[at + 1];
  if (!metric || !next) return false;
  const nextMetric = sight.metrics[behind + 1];
  return (
    isLink(sight.text.slice(metric.end, next.start)) &&
    (!nextMetric || nextMetric.start > next.start)
  );
}

function roleOf(sight: Sight, at: number, metric: MetricMention): Fact['role'] | null {
  const spoken = sight.figures[at];
  if (!spoken) return null;
  const before = sight.text.slice(Math.max(0, spoken.start - 70), spoken.start);
  const after = sight.text.slice(spoken.end, spoken.end + 60);
  const isMove = directionBefore(before) !== null || isChangeAfter(after);
  const { unit } = spoken.figure;
  if (unit === 'points' || unit === 'bps') return metric.kind === 'ratio' ? 'change' : null;
  if (unit === 'multiple')
    return metric.kind === 'ratio' ? 'level' : isMultipleOf(after, before) ? 'change' : null;
  if (metric.kind === 'ratio')
    return isMove && /\bby\s|\bup\s|\bdown\s/.test(before.slice(-14)) ? 'change' : 'level';
  if (unit !== 'percent') return isMove ? 'change' : 'level';
  if (
    SHARE_OF.test(after) ||
    /\b(?:represent\w*|account\w* for|contribut\w+|compris\w+|made up|mix)\s(?:about |approximately |around |nearly |over )?$/i.test(
      before,
    )
  )
    return isMove ? 'change' : null;
  return isMove ||
    /^\s?(?:year[- ]over[- ]year|year[- ]on[- ]year|yoy|quarter[- ]over|sequential|versus|compared|from|on a )/i.test(
      after,
    )
    ? 'change'
    : null;
}

/** Counts of people are headcount, whatever stands between: "grown to approximately 400 people". */
function headcountOf(sight: Sight, at: number): Labelled['fact'] | null {
  const spoken = sight.figures[at];
  if (
    !spoken ||
    !/^(?:full-time |new )?(?:people|employees|staff|associates|engineers)\b/i.test(
      spoken.noun ?? '',
    )
  )
    return null;
  const before = sight.text.slice(0, spoken.start);
  const team =
    /\b(?:our|the)\s(\p{Lu}[\w&-]*)\s(?:[\w&]+\s)?(?:team|center|centre|office|plant|site)\s(?:\w+\s){0,4}(?:to|of|has|with)\s(?:a\s)?(?:about|around|approximately|over|more than|nearly)?\s?$/u.exec(
      before,
    )?.[1];
  const whole =
    /\b(?:head ?count|workforce|we (?:now )?(?:have|had|employ\w*))\s(?:\w+\s){0,4}$/i.test(before);
  if (!team && !whole) return null;
  return {
    metric: 'headcount',
    segment: team ? team.toLowerCase() : null,
    basis: null,
    period: sight.call.period,
    role: 'level',
    versus: null,
    versusPeriod: null,
    modality: modalityOf(sight.text, spoken),
    spoken,
  };
}

function isMultipleOf(after: string, before: string): boolean {
  return (
    /^\s(?:the amount|that of|compared|versus|from|year|the level|last|in the|,|over)/i.test(
      after,
    ) ||
    /\b(?:grew|increased|rose|up)\s(?:by\s)?$/i.test(before) ||
    after === ''
  );
}

/** The change's sign is its direction word's: "decreased by 10.1%" -> -10.1. */
function signed(text: string, spoken: SpokenFigure): SpokenFigure {
  const before = text.slice(Math.max(0, spoken.start - 70), spoken.start);
  const after = text.slice(spoken.end, spoken.end + 40);
  const direction = directionBefore(before) ?? isChangeAfter(after);
  if (direction !== 'down' || spoken.figure.value < 0 || spoken.figure.unit === 'multiple')
    return spoken;
  const { low, high, value, ...rest } = spoken.figure;
  return {
    ...spoken,
    figure: {
      ...rest,
      value: -value,
      ...(low !== undefined && high !== undefined && { low: -high, high: -low }),
    },
  };
}

/** "above 20% of the Enterprise Cloud services" names the segment behind the figure. */
function segmentBehind({ text, segments }: Sight, { end }: SpokenFigure): string | null {
  const link = /^\s(?:of|for|in)\s(?:gross margin\s(?:of|for|in)\s)?(?:our |the )?/i.exec(
    text.slice(end, end + 60),
  );
  const mention = link ? segments.find(text.slice(end + link[0].length, end + 100))[0] : undefined;
  return mention?.start === 0 ? mention.name : null;
}

/** A period at the head of the sentence, or between "for" and the metric, dates all its levels. */
function leadingPeriod({ text, periods, figures }: Sight): PeriodMention | null {
  const first = figures[0]?.start ?? 0;
  return (
    periods.find(
      ({ start, end, isTime, versus }) =>
        isTime &&
        end <= first &&
        versus === null &&
        (start <= 12 ||
          /\b(?:in|for|during|of|as of|at|the)\s(?:the\s)?$/i.test(text.slice(0, start))),
    ) ?? null
  );
}

function whenOf(
  sight: Sight,
  at: number,
  {
    role,
    leading,
    earlier,
  }: { role: Fact['role']; leading: PeriodMention | null; earlier: readonly { period: string }[] },
): Pick<Fact, 'period' | 'versus' | 'versusPeriod'> {
  const { text, periods, figures, call } = sight;
  const spoken = figures[at];
  const next = figures[at + 1];
  const start = spoken?.start ?? 0;
  const end = spoken?.end ?? 0;
  const isPrior =
    PRIOR.test(text.slice(Math.max(0, start - 60), start)) &&
    !/\brange\s/i.test(text.slice(Math.max(0, start - 20), start));
  const limit = next ? next.start : text.length;
  const following = periods.find(
    (period) =>
      period.start >= end && period.start < limit && isNear(text.slice(end, period.start)),
  );
  const here = call.period === '' ? 'this period' : call.period;

  if (role === 'change') {
    const compared =
      following ??
      periods.find(({ versus, start: from }) => versus !== null && from >= end) ??
      periods.findLast(({ versus, end: to }) => versus !== null && to <= start);
    const versus: Versus | null = compared?.versus ?? null;
    return {
      period: leading?.label ?? here,
      versus,
      versusPeriod: versus === null ? null : (compared?.label ?? null),
    };
  }
  if (following?.isTime && following.label !== null) {
    return {
      period: following.label,
      versus: isPrior ? following.versus : null,
      versusPeriod: null,
    };
  }
  if (isPrior && earlierOrLater(figures, at)) {
    const compared = periods.find(({ versus }) => versus !== null);
    const label = compared?.label ?? null;
    // Settled once the whole breath is read: the change says against what.
    return { period: label ?? UNSETTLED, versus: compared?.versus ?? 'other', versusPeriod: null };
  }
  const before = periods.findLast(
    (period) =>
      period.isTime &&
      period.label !== null &&
      period.end <= start &&
      /\b(?:in|for|during|of|at|as of)\s(?:the\s)?$/i.test(text.slice(0, period.start)) &&
      start - period.end < 60 &&
      period.versus !== null &&
      earlier.length === 0,
  );
  return { period: leading?.label ?? before?.label ?? here, versus: null, versusPeriod: null };
}

/** Marks a prior level whose period the sentence does not name. */
export const UNSETTLED = 'unsettled';

function earlierOrLater(figures: readonly SpokenFigure[], at: number): boolean {
  const unit = figures[at]?.figure.unit;
  return figures.some(
    ({ figure }, index) => index !== at && (figure.unit === unit || figure.unit === 'percent'),
  );
}

/** Whether a period may still belong to the figure: no new clause opens in between. */
function isNear(between: string): boolean {
  return (
    between.length < 48 &&
    !/[;]|,\s(?:and|while|with|representing|which|up|down|of which|compared|our|the)\b|\b(?:while|whereas|versus|compared|from)\b.*\d/i.test(
      between,
    )
  );
}

/** Names what the sentence left open: priors by their change's comparison, else a year before. */
function settlePriors(labelled: readonly Labelled[], call: Call): readonly Labelled[] {
  return labelled.map((each) => {
    if (each.fact.role === 'change' && each.fact.versus === null)
      return {
        ...each,
        fact: { ...each.fact, versus: 'year-ago' as const, versusPeriod: yearBefore(call) },
      };
    if (each.fact.period !== UNSETTLED) return each;
    const change = labelled.find(
      ({ groupAt, fact }) => groupAt === each.groupAt && fact.role === 'change',
    );
    const versus = change?.fact.versus ?? 'year-ago';
    const period =
      (versus === 'previous-quarter' ? quarterBefore(call) : yearBefore(call)) ?? 'prior period';
    return { ...each, fact: { ...each.fact, period, versus } };
  });
}
