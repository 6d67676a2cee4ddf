import { guarded } from '../core/guarded/guarded.ts';
import { basisOf, isHeldWithout, isOtherwiseMeasured } from './basis/basis-of.ts';
import { isNeutralTwin } from './basis/neutral-twin.ts';
import type { Carried } from './carry/carried.ts';
import { inSection } from './carry/in-section.ts';
import { isTold, toldOfPart } from './carry/told.ts';
import type { SpokenFigure } from './grammar/spoken-figure.ts';
import { type MetricMention, termOf } from './lexicon/lexicon.ts';
import { ofEachUnit } from './lexicon/per-unit.ts';
import { needsPart } from './lexicon/share-names.ts';
import { asMeasured } from './metric/as-measured.ts';
import { inColumns } from './metric/columns.ts';
import { goneOnFrom, marginOf, movedFrom } from './metric/gone-on.ts';
import { countsPeople, headcountOf } from './metric/headcount-of.ts';
import { TIGHT } from './metric/link-words.ts';
import { isMadeUpOf } from './metric/made-up-of.ts';
import { isOfWorldPrice } from './metric/of-world-price.ts';
import { ofOneSize } from './metric/one-size.ts';
import { type Owner, ownerOf } from './metric/owner-of.ts';
import { isOfPlacesReached } from './metric/places-reached.ts';
import { isInPassing } from './metric/said-in-passing.ts';
import { partnerOf } from './metric/shared-figures.ts';
import { isFormerPlan } from './plan/former-plan.ts';
import { isSoFar, modalityOf } from './plan/modality.ts';
import { roleOf } from './role/role-of.ts';
import { isSaidThere } from './segment/said-there.ts';
import { isOfWhole, segmentOf } from './segment/segment-of.ts';
import type { Labelled, Sight } from './sight.ts';
import { isAtADay } from './time/at-a-day.ts';
import { earlierThan, isLater } from './time/fiscal.ts';
import { inYearsNamed } from './time/in-years-named.ts';
import { lastOver } from './time/last-over.ts';
import { lossesThen } from './time/loss-then.ts';
import { isOfPastYear } from './time/of-past-year.ts';
import { ofTheYear } from './time/of-the-year.ts';
import { inOrderOfBoth, metricOfBoth } from './time/quarter-and-span.ts';
import { datedAsSaidAgain } from './time/said-again.ts';
import { settlePriors } from './time/settle-priors.ts';
import { whenOf } from './time/when-of.ts';

// "over RMB 30 million per contract", "RMB 2.4 billion from reduction of duplicated images"
const PER =
  /^\s?(?:per|a|an|each|for each)\s(?!share|fully|diluted|basic|common|ordinary|ads|cent|quarter|annum|user|unit|year|record|decrease|decline|increase|slight|significant)\w+|^\s(?:from|of) (?:reduction|savings)/i;
// "$1.1 billion of free cash flow at | $75 oil": the world's price
const AT_PRICE = /^\s(?:per barrel )?(?:oil|WTI|Brent|crude|Henry Hub|gas|copper|gold|LME)\b/i;
// "our dividend is covered at | $44 oil"; "$6 per barrel of oil" is what a barrel costs
const WORLD_PRICE = /^\s(?:oil|WTI|Brent|crude|Henry Hub)\b(?! (?:equivalent|price))/i;
const WHOLE = guarded(/\b(?:total|company|firm|group|overall|consolidated|company-?wide)\b/i);
/** Labels the figures of one sentence by metric, segment, basis, period, role and modality. */
export function attach(given: Sight, carried: Carried): readonly Labelled[] {
  const sight = { ...given, figures: given.figures.map((spoken) => countedIn(given, spoken)) };
  const labelled: Labelled[] = [];
  const ofBoth = metricOfBoth(sight);
  for (const [at, spoken] of sight.figures.entries()) {
    if (countsPeople(spoken)) {
      const whose = headcountOf(sight, spoken);
      if (whose)
        labelled.push({ groupAt: sight.metrics.length, fact: people(sight, spoken, whose) });
      continue;
    }
    const both = sight.metrics[ofBoth];
    const owner = both ? { metric: both, index: ofBoth } : ownerOf(sight, at);
    const each = owner && labelOf(sight, at, { owner, carried, earlier: labelled });
    const other = each && partnerOf(sight, owner, spoken);
    const first = other && labelOf(sight, at, { owner: other, carried, earlier: labelled });
    if (first) labelled.push(first);
    if (each)
      labelled.push(
        first && !isOfWhole(each.fact.metric) ? withSegment(each, first.fact.segment) : each,
      );
  }
  const placed = inSection(sight, labelled, carried);
  const settled = settlePriors(
    placed.filter(
      (each) =>
        !isNeutralTwin(sight, each, placed) &&
        !isOfPart(sight, each, placed, carried) &&
        !isSaidThere(sight, each, carried),
    ),
    sight.call,
    sight.usualVersus ?? null,
  );
  const columns = inColumns(settled, sight.text, carried.hasColumns);
  const dated = datedAsSaidAgain(columns, sight);
  const rows = ofTheYear(lossesThen(dated, sight.text), sight);
  const measured = ofOneSize(rows.flatMap((each) => asMeasured(each, sight) ?? []));
  return inYearsNamed(inOrderOfBoth(measured, sight), sight).filter(
    (each) => !isOfShare(each) && !isOfSomePart(sight, each, carried),
  );
}

/** What a metric was told as, a part's by its name. */
const asTold = ({ name }: MetricMention, { segment }: { readonly segment: string | null }) =>
  segment === null ? name : toldOfPart(name, segment);

const PROFIT = /^(?:operating|ebitd?a|gross)/;

/** A bare profit behind the revenue of a part that nobody names: nobody can tell whose. */
function isOfSomePart(
  { call }: Sight,
  { fact: { metric, segment, modality, period } }: Labelled,
  { isSomeParts }: Carried,
): boolean {
  const isNow = modality === 'actual' && period === call.period;
  return isSomeParts && segment === null && isNow && PROFIT.test(metric) && !/cash/.test(metric);
}

/** "Lower operating costs, $0.09; lower freight, $0.01": what each did to a share, no sum of the company's. */
function isOfShare({ fact: { metric, spoken } }: Labelled): boolean {
  const kind = termOf(metric)?.kind;
  const isSmall = spoken.figure.unit === 'money' && Math.abs(spoken.figure.value) < LEAST_SUM;
  return isSmall && spoken.figure.value !== 0 && (kind === 'flow' || kind === 'stock');
}

const LEAST_SUM = 1000; // dollars

// "subscribers landed at 24 million", "from 22 million to 24 million subscribers": no money was said
const BARE = /^[\d.,]+\s(?:million|billion|thousand)$/i;
const AS_MULTIPLE = /^(?:book-to-bill|net leverage|leverage ratio|interest coverage)$/;
// "1.12", "0.97 to 1"
const AS_RATIO = /^\d{1,2}\.\d+(?: to (?:1|one))?$/;
const AS_PERCENT = /^(?:operating|combined) ratio$/;
const MONEY = /\b(?:revenues?|sales|cash|income|profits?|costs?|dollars?)\b|[$€£¥₹]/i;

/** A bare "24 million" in a sentence that counts and names no money is a count. */
function countedIn({ text, metrics }: Sight, spoken: SpokenFigure): SpokenFigure {
  const { figure } = spoken;
  // "book-to-bill was 1.12": a ratio said as a bare number
  const isRatio =
    figure.unit === 'count' &&
    spoken.noun === null &&
    AS_RATIO.test(figure.text) &&
    !/^\s(?:years?|months?|days?)\b/i.test(text.slice(spoken.end)) &&
    metrics.some(({ name }) => AS_MULTIPLE.test(name));
  if (isRatio) {
    const { low: _low, high: _high, ...rest } = figure;
    const value = Number.parseFloat(figure.text);
    return { ...spoken, figure: { ...rest, value, unit: 'multiple' } };
  }
  const own = metrics.findLast(({ end }) => end <= spoken.start);
  const isOwn = own?.kind === 'count' && TIGHT.test(text.slice(own.end, spoken.start));
  if (isOwn && figure.unit === 'money' && BARE.test(figure.text))
    return { ...spoken, figure: { ...figure, unit: 'count', currency: null } };
  // "an adjusted operating ratio of 96.8": a percentage of which the sign is not said
  const isPercent =
    figure.unit === 'count' &&
    spoken.noun === null &&
    /^\d{2,3}\.\d+$/.test(figure.text) &&
    metrics.some(({ name }) => AS_PERCENT.test(name));
  if (isPercent) return { ...spoken, figure: { ...figure, unit: 'percent' } };
  const isCount =
    figure.unit === 'money' &&
    BARE.test(figure.text) &&
    metrics.length > 0 &&
    metrics.every(({ kind }) => kind === 'count' || kind === 'ratio') &&
    metrics.some(({ kind }) => kind === 'count') &&
    !MONEY.test(text);
  return isCount ? { ...spoken, figure: { ...figure, unit: 'count', currency: null } } : spoken;
}

/** "Deposits were down 9%" or a rate after a paragraph on a part: nobody can tell whose. */
function isOfPart(
  { text, metrics }: Sight,
  { fact, groupAt }: Labelled,
  all: readonly Labelled[],
  { isAfterPart }: Carried,
): boolean {
  const isOwnRate = /\b(?:rate|ratio)$/.test(fact.metric) && termOf(fact.metric) === null;
  const isLone =
    isOwnRate ||
    (fact.role === 'change' &&
      !all.some((other) => other.groupAt === groupAt && other.fact.role === 'level'));
  return (
    isAfterPart &&
    isLone &&
    fact.segment === null &&
    fact.modality === 'actual' &&
    !isOfWhole(fact.metric) &&
    !/^(?:net income|income from)/.test(fact.metric) &&
    !/^(?:And |But )?(?:Our|We)\s$/.test(text.slice(0, metrics[groupAt]?.start)) && // "Our sales were up"
    !WHOLE.test(text)
  );
}

function withSegment(each: Labelled, segment: string | null): Labelled {
  return { ...each, fact: { ...each.fact, segment } };
}

function labelOf(
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
  if (!metric || (metric.kind !== 'per share' && PER.test(after))) return null;
  if ((metric.kind === 'per share' ? WORLD_PRICE : AT_PRICE).test(after)) return null;
  if (isOfWorldPrice(sight.text, spoken)) return null;
  if (isInPassing(sight, spoken, metric) || isMadeUpOf(sight.text, metric, spoken)) return null;
  const said = roleOf(sight, at, metric);
  const named = said && segmentOf(sight, owner, spoken, carried);
  if (!said || !named) return null;
  const whose =
    movedFrom(sight, owner, spoken, earlier) ??
    marginOf(sight, owner, spoken, earlier) ??
    (named.segment === null ? (goneOnFrom(sight, owner, spoken, earlier) ?? named) : named);

  if (needsPart(metric.name) && whose.segment === null) return null;
  if (metric.kind === 'count' && whose.segment === null && isAmong(sight, metric, spoken))
    return null;

  const isFirst = !earlier.some(({ groupAt }) => groupAt === index);
  const isPaidOut = metric.name.endsWith('dividend per share');
  const isOfSpan = carried.spanOf === null || isTold(carried.spanOf, asTold(metric, whose));
  const isOfDay = metric.kind === 'stock' || isAtADay(metric.name);
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
    isFormerPlan(sight.text.slice(0, spoken.start)) ||
    carried.isOfMonth ||
    (carried.isOfTwelve && !isOfDay) ||
    isOtherwiseMeasured(sight, metric, spoken) ||
    isHeldWithout(sight, metric);
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

// "This total includes 2,100 stores in our light version", "of these, 120 stores carry produce"
const AMONG =
  /\b(?:(?:this|that|these|those|which|it|total|count|number)\s(?:\w+\s)?includ(?:e|es|ed)|(?<more>including)|of (?:which|these|those)),?\s(?:(?:about|over|around|approximately|nearly|roughly|some|more than|an?)\s){0,2}$/i;

function isAmong(
  { text, metrics }: Sight,
  { name }: MetricMention,
  { start }: SpokenFigure,
): boolean {
  const match = AMONG.exec(text.slice(Math.max(0, start - 60), start));
  const isOfCount = metrics.some((other) => other.name === name && other.end < start);
  return match !== null && (match.groups?.more === undefined || isOfCount);
}

// "$62 per ton from $67": what the amount before it is per, this one is per as well
const MEASURED_BY_UNIT =
  /^\sper\s[\w\s]{3,30}?,?\s(?:(?:up|down)\s)?(?:from|versus|vs\.?|against|compared (?:with|to)|than)\s$/i;
// "net income of $0.72 per share, up 18%": the move of the amount per share
const MOVED_BY_UNIT =
  /^\sper\s[\w\s]{3,30}?,\s(?:up|down|an? (?:increase|decrease) of)\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;

/** What stands behind an amount of money; behind the next one for a move that leads to it. */
function behindAmount({ text, figures }: Sight, at: number): string {
  const [spoken, next] = [figures[at], figures[at + 1]];
  if (!spoken) return '';
  const last = figures[at - 1];
  const shared = last?.figure.unit === 'money' ? text.slice(last.end, spoken.start) : '';
  if (MEASURED_BY_UNIT.test(shared)) return shared;
  const isLoneMove = spoken.figure.unit === 'percent' && figures[at - 2]?.figure.unit !== 'money';
  if (isLoneMove && MOVED_BY_UNIT.test(shared)) return shared;
  const isMove = next !== undefined && /^\s(?:to|at)\s$/.test(text.slice(spoken.end, next.start));
  const amount = spoken.figure.unit === 'percent' && isMove ? next : spoken;
  return amount.figure.unit === 'money' ? text.slice(amount.end, amount.end + 40) : '';
}

// "hiring to get us off to a good start in 2025": of a time before that one
const LEADS_INTO =
  /\b(?:start|momentum|head(?:ing|ed)?|going|moving|enter(?:ing)?|carry(?:ing)?|positioned|set (?:us )?up)\s(?:(?:to|in|into|for|as we)\s)?(?:the |fiscal |calendar )?$/i;

// "about $1.8 billion, after $1.6 billion | this year": of the sum before it alone
const OF_OTHER_SUM =
  /\d[^;]{0,40},\s(?:after|versus|compared (?:to|with)|up from|down from|against)\s[^,;]{0,12}\d[^,;]{0,20}\s(?:in |for )?(?:the )?$/i;

const LONG_TERM = /\b(?:long(?:er)?|medium|mid)[- ]term\b|\bover time\b|\bin the long run\b/i;

/** A forecast that names no period is for the one later period in sight: its sentence's, else the turn's. */
function aimOf(
  period: string,
  { text, call, periods }: Sight,
  carried: Carried,
  earlier: readonly Labelled[],
): string {
  if (period !== call.period && period !== carried.span) return period;
  const last = earlier.findLast(
    ({ fact }) => fact.modality === 'guidance' && isLater(fact.period, call),
  );
  const later = periods.flatMap(({ label, start }) =>
    label !== null &&
    isLater(label, call) &&
    !LEADS_INTO.test(text.slice(0, start)) &&
    !OF_OTHER_SUM.test(text.slice(0, start))
      ? [label]
      : [],
  );
  const only = new Set(later).size === 1 ? later[0] : undefined;
  const goesOn = LONG_TERM.test(text) ? null : carried.outlook;
  return last?.fact.period ?? only ?? goesOn ?? period;
}

function people(
  sight: Sight,
  spoken: SpokenFigure,
  { segment }: { readonly segment: string | null },
): Labelled['fact'] {
  const { period } = sight.call;
  return {
    metric: 'headcount',
    segment,
    basis: null,
    period,
    role: 'level',
    versus: null,
    versusPeriod: null,
    modality: modalityOf(sight, spoken, period),
    spoken,
  };
}
