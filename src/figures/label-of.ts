import { basisOf, isHeldWithout, isOtherwiseMeasured } from './basis/basis-of.ts';
import type { Carried } from './carry/carried.ts';
import { isTold, toldOfPart } from './carry/told.ts';
import type { SpokenFigure } from './grammar/spoken-figure.ts';
import type { MetricMention } from './lexicon/lexicon.ts';
import { ofEachUnit } from './lexicon/per-unit.ts';
import { needsPart } from './lexicon/share-names.ts';
import { behindAmount } from './metric/behind-amount.ts';
import { goneOnFrom, marginOf, movedFrom } from './metric/gone-on.ts';
import { headcountOf } from './metric/headcount-of.ts';
import { isAmong, isMadeUpOf } from './metric/made-up-of.ts';
import { isAtWorldPrice, isOfWorldPrice } from './metric/of-world-price.ts';
import type { Owner } from './metric/owner-of.ts';
import { isOfPlacesReached } from './metric/places-reached.ts';
import { isInPassing } from './metric/said-in-passing.ts';
import { aimOf } from './plan/aim-of.ts';
import { isFormerPlan } from './plan/former-plan.ts';
import { isSoFar, modalityOf } from './plan/modality.ts';
import { roleOf } from './role/role-of.ts';
import { countedOf, isOfSomeBuyers } from './segment/counted-of.ts';
import { ofVolume } from './segment/of-volume.ts';
import { segmentOf } from './segment/segment-of.ts';
import type { Labelled, Sight } from './sight.ts';
import { isOfADay } from './time/at-a-day.ts';
import { earlierThan } from './time/fiscal.ts';
import { isGrownSinceLong } from './time/grown-since.ts';
import { lastOver } from './time/last-over.ts';
import { isOfPastYear } from './time/of-past-year.ts';
import { whenOf } from './time/when-of.ts';

// "over RMB 30 million per contract", "RMB 2.4 billion from reduction of duplicated images"
const PER =
  /^\s?(?:per|a|an|each|for each)\s(?!share|fully|diluted|basic|common|ordinary|ads|cent|quarter|annum|user|unit|year|record|decrease|decline|increase|slight|significant)\w+|^\s(?:from|of) (?:reduction|savings)/i;

// "to 1.66 from 1.84 | per 1,000 units of heat": both are
const PER_OF_BOTH =
  /^\s(?:from|versus|against|compared (?:to|with))\s(?:[A-Z]{2,3}\s?|[A-Z]{0,2}[$€£¥₹])\s?\d[\d.,]*\sper\s(?!share|quarter|annum|year|diluted)\w+/;

/** What a metric was told as, a part's by its name. */
const asTold = ({ name }: MetricMention, { segment }: { readonly segment: string | null }) =>
  segment === null ? name : toldOfPart(name, segment);

/** What a figure tells of the metric that it is of; null where it tells nothing of it, or nobody can say what. */
export function labelOf(
  sight: Sight,
  at: number,
  {
    owner,
    carried,
    earlier,
  }: {
    readonly owner: Owner;
    readonly carried: Carried;
    readonly earlier: readonly Labelled[];
  },
): Labelled | null {
  const spoken = sight.figures[at];
  if (!spoken) return null;
  const { index } = owner;
  const after = sight.text.slice(spoken.end, spoken.end + 40);
  const metric = ofEachUnit(owner.metric, behindAmount(sight, at));
  const isOfUnit = PER.test(after) || PER_OF_BOTH.test(after);
  if (!metric || (metric.kind !== 'per share' && isOfUnit)) return null;
  if (isAtWorldPrice(metric, after) || isOfWorldPrice(sight.text, spoken)) return null;
  if (isInPassing(sight, spoken, metric) || isMadeUpOf(sight.text, metric, spoken)) return null;
  const said = roleOf(sight, at, metric);
  const named = said && segmentOf(sight, owner, spoken, carried);
  if (!said || !named) return null;
  const volumes = named.segment === null && said.role === 'change' ? ofVolume(sight, metric) : null;
  if (volumes === undefined) return null;
  const whose =
    movedFrom(sight, owner, spoken, earlier) ??
    marginOf(sight, owner, spoken, earlier) ??
    (named.segment === null
      ? (goneOnFrom(sight, owner, spoken, earlier) ?? {
          ...named,
          segment: volumes ?? countedOf(sight, metric, spoken),
        })
      : named);

  const isOfSome = needsPart(metric.name) || metric.isOfPart === true;
  if (isOfSome && whose.segment === null) return null;
  if (metric.kind === 'count' && whose.segment === null && isAmong(sight, metric, spoken))
    return null;

  const isFirst = !earlier.some(({ groupAt }) => groupAt === index);
  const isPaidOut = metric.name.endsWith('dividend per share');
  const isOfSpan = carried.spanOf === null || isTold(carried.spanOf, asTold(metric, whose));
  const isOfDay = isOfADay(metric.name, metric.kind);
  const span = isOfDay || isPaidOut || !isOfSpan ? null : carried.span;
  const dated = whenOf(sight, at, { role: said.role, metric, isFirst, span });
  const told =
    said.role === 'level'
      ? { ...dated, period: lastOver(dated.period, sight, spoken.start) }
      : dated;
  const meant = isSoFar(sight, told.period, spoken)
    ? 'actual'
    : modalityOf(sight, spoken, told.period);
  // "raised our forecast from 60 to 61.3 billion": the old forecast is of the new one's period
  // "compared with $95 million in 2019": told with its time it is what was
  const isDated = sight.periods.some(({ label }) => label !== null && label === told.period);
  const isPrior = meant === 'guidance' && said.role === 'level' && told.versus !== null;
  const isOld = isPrior && !isDated;
  const isLevel = said.role === 'level';
  // "versus 2023 revenue of $480 million and 2022 revenue of | $430 million": nothing is foreseen for then
  const isPast =
    meant === 'guidance' && isLevel && isOfPastYear(sight, metric, spoken, told.period);
  const when = isOld ? { period: sight.call.period, versus: null, versusPeriod: null } : told;
  const isAside =
    isOld ||
    (whose.segment === null && isOfPlacesReached(sight.text, spoken)) ||
    isOfSomeBuyers(sight, metric, spoken) ||
    isFormerPlan(sight.text.slice(0, spoken.start)) ||
    carried.isOfMonth ||
    (carried.isOfTwelve && !isOfDay) ||
    isOtherwiseMeasured(sight, metric, spoken) ||
    isHeldWithout(sight, metric) ||
    isGrownSinceLong(sight, metric);
  const modality = isAside ? 'aside' : isPrior || isPast ? 'actual' : meant;
  const period =
    (modality === 'guidance' && !isPaidOut) || isOld
      ? aimOf(when.period, sight, carried, earlier)
      : when.period;
  return {
    groupAt: index,
    fact: {
      metric: metric.name,
      segment: whose.segment,
      basis: basisOf(sight, metric, { spoken, carried, segment: whose.segment }),
      ...when,
      period,
      ...(period !== when.period && { versusPeriod: earlierThan(period, when.versus) }),
      role: said.role,
      modality,
      spoken: said.spoken,
    },
  };
}

/** Whose headcount a count of people is; null where it is nobody's. */
export function labelOfPeople(sight: Sight, spoken: SpokenFigure): Labelled | null {
  const whose = headcountOf(sight, spoken);
  if (!whose) return null;
  const { period } = sight.call;
  return {
    groupAt: sight.metrics.length,
    fact: {
      metric: 'headcount',
      segment: whose.segment,
      basis: null,
      period,
      role: 'level',
      versus: null,
      versusPeriod: null,
      modality: modalityOf(sight, spoken, period),
      spoken,
    },
  };
}
