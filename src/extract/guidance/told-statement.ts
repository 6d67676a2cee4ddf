import type { Figure } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics, type MetricMention, termOf } from '../../figures/lexicon/lexicon.ts';
import { isAside } from '../../figures/metric/named-aside.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import { evidenceOf, type Placed } from '../evidence.ts';
import type { Weighed } from '../weightiest.ts';
import { pointsBack } from '../words.ts';
import { isEmptyNoun, isNoNoun } from './empty-noun.ts';
import { figuredNoun } from './figured-noun.ts';
import {
  beforeWith,
  isBaseOfShare,
  isOfPart,
  isSharedOut,
  type Part,
  soleFigure,
  subjectOf,
} from './guided-figures.ts';
import type { Hedge } from './hedges.ts';
import { findHorizon, horizonOfFigure } from './horizon.ts';
import { isForecast, renewsGuidance } from './is-forecast.ts';
import {
  isBehindOther,
  isLeftOut,
  isOfMarket,
  isWeighedOn,
  levelOwners,
  mayOwn,
} from './may-own.ts';
import { isNegated } from './negated.ts';
import { guidanceOf, nounBefore } from './noun-before.ts';
import { partTold } from './part-told.ts';
import { headOf, pointedAt, pointsAt } from './pointed-at.ts';
import { askedTopic } from './refused.ts';
import { revisesGuidance } from './revises.ts';
import { statementText } from './statement-text.ts';
import {
  antecedentOf,
  doerBefore,
  effectOf,
  isBeforeVerb,
  leadOf,
  objectIn,
  topicOf,
  withPart,
} from './topic.ts';
import { readWorded } from './worded/worded.ts';

const OF_ALL = /cash (?:flow|conversion)|tax rate|per share/; // told of the whole company, whatever part went before
const LEAST_WEIGHT = { other: 2.5, sure: 2 }; // sure: of a named period, of what is known, or of the guidance itself
// "the adjusted earnings forecast is now $15 per diluted share"
const EARNINGS_A_SHARE = guarded(
  /\b(?:earnings|guidance)\b.*\d\s(?:per|a) (?:(?:diluted|basic|common) )*share\b/i,
);
// What a business turns on, though it is no account.
const WEIGHTY =
  /\b(?:margins?|growth|demand|pricing|prices?|volumes?|costs?|spend(?:ing)?|investments?|capacity|orders|traffic|supply|sales|compensation|wages|production|profitability)\b/i;
// More than a hope or an aim.
const EXPECTS = /\b(?:expect|anticipat|forecast|project|plan|intend)/i;
const OF_TIME = /^expectations? for$/i; // "as well as expectations for 2025"
const GUIDES = /\b(?:guid|outlook)/i;
const FORESEES =
  /\b(?:expect|anticipat|forecast|project|plan|intend|track|pace|target|schedul|slated|assum|guid|estimat)/i;
// "Full-year EBITDA of 84 to 87 million", behind the forecast of a quarter
const OF_YEAR = /^(?:for )?(?:the )?(?:full|whole|fiscal)?[- ]?year\b/i;
// "On the margin, we are raising.": of what the next sentence is
const LEADS_IN =
  /^(?:(?:and|so|now|then|but|finally),? )*(?:on|as for|regarding|for) [^.\d]{3,90}[.]?$/i;
// "I'd keep it at 4%", "we're comfortable up to 1.5 times", "it'll take two years": of what was said before
const OF_IT = /\b(?:it|that|this|us) at$|['’]ll take$|\btake$|\bcomfortable\b/i;
const YEAR_END = /\b(?<=\bat (?:the )?)year[- ]end\b/i; // "I see us at 1.4 times at year-end"
const TAKES = /\btake$/i;
const MODELS = /\byou (?:should|can)\b/i; // "you should use around 78 million", of what was asked

// "We are confident that we can deliver the full-year guidance"
const REAFFIRMS = guarded(
  /\b(?:baked|built|factored|embedded) in(?:to)? (?:our|the) (?:guide|guidance|outlook)\b|\b(?:deliver|meet|achiev|reaffirm|reiterat|maintain|confirm|on track|holding to|stick(?:ing)? (?:to|with)|stand(?:ing)? by)\w*\b[^.;]{0,40}\b(?:guidance|outlook|targets?|forecast)\b|\b(?:not chang(?:ed|ing)|no changes? (?:to|in)|unchanged)\b[^.;]{0,30}\b(?:guidance|outlook|targets?|forecast)\b|\b(?:guidance|outlook|targets?|forecast)\b[^.;,\d]{0,40}\b(?:(?:is|are|remains?|stays?) (?:unchanged|intact|in place|the same|as it was)|(?:has|have) not changed)\b/i,
);

/** What a call gives to read its forecasts by. */
export interface Reader {
  readonly transcript: Transcript;
  readonly segments: Segments;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** Whatever a sentence tells, of any time. */
  readonly factsOf: (sentence: string) => readonly Fact[];
  /** The metrics that words name, as the company means them. */
  readonly metricsIn: (text: string) => readonly MetricMention[];
}
/** What stands before a sentence. */
export interface Setting {
  readonly before: Placed | null;
  /** "Turning to the third quarter outlook, …" dates what follows. */
  readonly carried: string | null;
}

/** One of several figures of a sentence: "… and operating expenses of $6.3 billion". */
export function figuredOf(
  reader: Reader,
  placed: Placed,
  { hedge, part, setting }: { hedge: Hedge | null; part: Part; setting: Setting },
): readonly Weighed[] {
  const evidence = evidenceOf(reader.transcript, [placed.id]);
  if (!evidence) return [];
  const { fact } = part;
  const { start, end } = fact.spoken;
  const span = { start: Math.min(hedge?.start ?? start, start), end };
  return [
    {
      weight: hedge ? 9 : 7,
      statement: {
        kind: 'guidance',
        text: statementText(placed.text, span, reader.transcript, part),
        topic: subjectOf(fact),
        horizon:
          namedPeriod(fact, placed.text, reader.transcript) ??
          horizonOfFigure(placed.text, reader.transcript.call, fact) ??
          (OF_YEAR.test(placed.text) ? periodAhead(fact, reader.transcript) : null) ??
          setting.carried ??
          periodAhead(fact, reader.transcript),
        figure: fact.spoken.figure,
        hedge: hedge?.text ?? null,
        evidence: [evidence],
      },
    },
  ];
}

function placeOf(figure: Figure, text: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(figure.text);
  return { start, end: start + figure.text.length };
}

// "capex of $90 million, with most of it in the | first half"
const OF_PART = /\bwith (?:about |roughly |over )?(?:[\w-]+ ){0,3}[^,;\d]{0,40}$/i;

/** "Our fourth quarter guidance implies full-year sales of": of several periods that are named, the figure's own. */
function namedPeriod({ period }: Fact, text: string, { call }: Transcript): string | null {
  const later = findPeriods(text, call).flatMap(({ label, isTime, start }) =>
    isTime && label !== null && isLater(label, call) && !OF_PART.test(text.slice(0, start))
      ? [label]
      : [],
  );
  const kinds = new Set(later.map((label) => label.charAt(0)));
  return kinds.size > 1 && later.includes(period) ? period : null;
}

/** What a sentence forecasts, of its one figure or of none; nothing where it is too vague. */
export function statementOf(
  reader: Reader,
  placed: Placed,
  { hedge, fact, setting }: { hedge: Hedge; fact: Fact | null; setting: Setting },
): readonly Weighed[] {
  const [{ text, id }, { transcript, segments }] = [placed, reader];
  const told = fact === null ? beforeWith(text, transcript.call) : text;
  const sole = fact === null ? soleFigure(told, hedge, transcript.call) : null;
  const at = sole && placeOf(sole, told);
  const own =
    (fact && namedPeriod(fact, text, transcript)) ??
    horizonBehind(told, hedge, transcript) ??
    (fact
      ? horizonOfFigure(text, transcript.call, fact)
      : (at !== null && horizonOfFigure(told, transcript.call, { period: null, spoken: at })) ||
        (findHorizon(told, transcript.call) ?? findHorizon(text, transcript.call)));
  const metrics = reader
    .metricsIn(text)
    .filter(
      (metric) =>
        (metric.kind !== 'count' || fact !== null) &&
        !isOfPart(text, metric.start) &&
        !isSharedOut(text, metric) &&
        !isAside(text, metric) &&
        (fact !== null ||
          (!isLeftOut(text, metric) &&
            !isOfMarket(text, metric) &&
            !(sole && isOfOther(text, metric, sole)))),
    );
  const effect = fact === null ? effectOf(text, hedge, { isSized: sole !== null }) : null;
  const isBefore = sole !== null && effect === null && isBeforeAll(text, sole.text, metrics);
  const figure = fact?.spoken.figure ?? (isBefore ? null : sole);
  const fitted = levelOwners(text, metrics, sole);
  const owners = fitted.filter((metric) => !isBaseOfShare(text, metric));
  const only = fitted.length === 1 && metrics.length > 1 ? fitted[0]?.name : undefined;
  // "Orders may cut second half revenue by $5 million": of what is named before the amount
  const between = owners.filter(
    ({ start, end }) => at !== null && start >= hedge.end && end <= at.start,
  );
  const named =
    effect ??
    (fact === null ? objectIn(hedge) : null) ??
    (sole && metrics.length === 0 ? nounBefore(told, sole) : null) ??
    only ??
    topicOf(text, hedge, { metrics: between.length > 0 ? between : owners, segments }) ??
    topicOf(text, hedge, { metrics, segments });
  const isOdd = sole?.unit === 'money' && /\bgrowth$/.test(named ?? ''); // no growth is told in money
  const worded = isOdd || (named !== null && isNoNoun(named)) ? null : named;
  const isUnowned =
    fact?.segment != null &&
    worded === fact.metric &&
    !segments.isCompany(fact.segment) &&
    !OF_ALL.test(fact.metric);
  const isUnsaid = fact?.basis === 'adjusted' && worded !== null && !worded.startsWith('adjusted');
  // "We see the margin exiting the year at": by what margin it is, the call tells
  const isByCall = fact !== null && metrics.length === 0 && termOf(fact.metric) !== null;
  // "FFO guidance of $2.10 to $2.20": a sum so small is told per share
  const isPerShare = fact !== null && fact.metric === `${worded} per share`;
  const spoken =
    fact &&
    (metrics.length > 1 ||
      isUnowned ||
      isByCall ||
      isPerShare ||
      (isUnsaid && worded === fact.metric))
      ? subjectOf(fact)
      : metrics.length === 0 && EARNINGS_A_SHARE.test(text)
        ? 'earnings per share'
        : worded;
  // "We are still aiming for 2.1 billion", "for FY25 we are looking at 275": of what was said just before.
  const isBare = metrics.length === 0 && AMOUNT_NEXT.test(text.slice(hedge.end));
  const isOfGuidance = REAFFIRMS.test(text) || (figure === null && revisesGuidance(text));
  const isRenewed = /\b(?:guidance|outlook)\b/i.test(hedge.text) && renewsGuidance(text);
  if (figure === null && !isOfGuidance && !isRenewed)
    return wordedOf(reader, placed, { hedge, setting });
  const isGuidance = isOfGuidance || /\b(?:guidance|outlook)\b/i.test(hedge.text);
  const earlier =
    setting.before &&
    (named === null || isGuidance) &&
    (figure || isBare || TAKES.test(hedge.text)) &&
    (isBare ||
      (pointsBack(text) && !hasAntecedent(text, hedge)) ||
      /^(?:and |but |so )?(?:it|our (?:goal|target|aim))\b/i.test(text) ||
      OF_IT.test(hedge.text) ||
      hedge.needsPeriod ||
      isOfTime(text, setting.before.text) ||
      LEADS_IN.test(setting.before.text))
      ? (findMetrics(setting.before.text).findLast((metric) => !sole || mayOwn(metric, sole))
          ?.name ?? (OF_IT.test(hedge.text) ? leadOf(setting.before.text) : undefined))
      : undefined;
  const isEmpty = spoken !== null && isEmptyNoun(spoken);
  const pointed =
    isEmpty || spoken === null
      ? pointedAt(text, hedge, { ...reader, before: setting.before?.text ?? null, figure })
      : null;
  const isDated = own !== null && !/ahead|forward|over time|long/.test(own);
  const besides = isDated ? (antecedentOf(text, hedge) ?? doerBefore(text, hedge)) : null;
  const asked = figure && MODELS.test(hedge.text) ? askedTopic(transcript, placed) : null;
  const topic =
    (isEmpty ? null : spoken) ??
    earlier ??
    pointed ??
    (isEmpty ? withPart(spoken, text, segments) : null) ??
    besides ??
    asked ??
    (figure && isGuidance ? guidanceOf(text) : null) ??
    (sole && !isBefore
      ? (headOf(told, reader, sole) ?? figuredNoun(told, sole, { hedge, segments }))
      : null) ??
    (isOfGuidance ? 'guidance' : null);
  const part =
    fact === null && topic !== null
      ? partTold(topic, { ...reader, placed, before: setting.before })
      : null;
  const isKnown = topic !== null && (metrics.length > 0 || segments.find(text).length > 0);
  // "will continue to pursue our strategy": whatever a verb is about is no topic that counts
  const isObject =
    topic !== null && isBeforeVerb(hedge.text) && text.slice(hedge.end).includes(topic);
  const isOfNamedTime = own !== null && /\d{4}/.test(own);
  const isVague = own !== null && !isDated;
  const isSure = isDone(text, hedge) || REVISES.test(hedge.text);
  const weight =
    (figure ? 4 : 0) +
    (own === null ? 0 : isVague ? 1 : 2) +
    (isKnown ? 2 : topic === null || (isObject && !isOfNamedTime) ? -1 : 0) +
    (hedge.isStrong ? 2 : 0) +
    (!isKnown && topic !== null && WEIGHTY.test(topic) ? 1 : 0) +
    (isOfGuidance ? (own === null ? 1 : 2) : 0) +
    (own !== null && isSure ? 1.5 : 0) +
    (placed.turn.section === 'prepared' ? 0.5 : 0);
  const isVoid =
    topic === null && figure === null && !isDated && !/\b(?:guidance|outlook)\b/i.test(text);
  const evidence = evidenceOf(transcript, [id]);
  const least =
    LEAST_WEIGHT[
      isDated || isKnown || (hedge.isStrong && EXPECTS.test(hedge.text)) || isOfGuidance
        ? 'sure'
        : 'other'
    ];
  if (weight < least || isVoid || !evidence) return [];
  const isAimed = isOfNamedTime || OF_IT.test(hedge.text) || GUIDES.test(hedge.text);
  const isUnnamed = topic === null && (!isAimed || figure?.unit === 'count');
  const isSaid =
    (figure !== null && (fact !== null || !isUnnamed)) || isOfGuidance || (isBare && isDated);
  // "I hope this helps for 2024", "we expect this to last into 2025": of nothing that anybody could name
  const isDue = isOfNamedTime || /^(?:within|by)\b/.test(own ?? '');
  // "we expect improvement": of what, and by when, nobody says
  if (!isSaid && topic !== null && isEmptyNoun(topic) && !isDated) return [];
  const isOfNone =
    topic === null &&
    !(
      isDue &&
      (isSure || (FORESEES.test(hedge.text) && !OF_TIME.test(hedge.text) && !pointsAt(text, hedge)))
    );
  if (!isSaid && isOfNone) return [];
  if (!isSaid && !isForecast(text, hedge, { topic, isDated })) return [];
  return [
    {
      weight,
      statement: {
        kind: 'guidance',
        text: statementText(text, hedge, transcript),
        topic: part === null ? (topic ?? 'outlook') : `${part} ${topic}`,
        horizon:
          own ??
          (figure || isKnown ? setting.carried : null) ??
          periodAhead(fact, transcript) ??
          YEAR_END.exec(text)?.[0] ??
          null,
        figure,
        hedge: hedge.text,
        ...(isNegated(hedge.text, text.slice(hedge.end)) && { negated: true as const }),
        evidence: [evidence],
      },
    },
  ];
}

const FORESEES_IT = /\b(?:expect|anticipat|forecast|project)/i; // no plan that names no time is for that of the figures before it

/** A forecast in words alone: of a metric, or of a deed by its time. */
function wordedOf(
  reader: Reader,
  placed: Placed,
  { hedge, setting }: { readonly hedge: Hedge; readonly setting: Setting },
): readonly Weighed[] {
  const { transcript } = reader;
  const worded = readWorded(reader, placed, { hedge, before: setting.before });
  const evidence = evidenceOf(transcript, [placed.id]);
  if (worded === null || !evidence) return [];
  const { topic, isKnown, isDated, horizon, before } = worded;
  if (!isForecast(placed.text, hedge, { topic, isDated })) return [];
  const named = before && evidenceOf(transcript, [before.id]);
  const weight =
    (horizon === null ? 0 : isDated ? 2 : 1) +
    (isKnown ? 2 : 0) +
    (hedge.isStrong ? 2 : 0) +
    (!isKnown && WEIGHTY.test(topic) ? 1 : 0) +
    (placed.turn.section === 'prepared' ? 0.5 : 0);
  if (weight < LEAST_WEIGHT.sure) return [];
  const carried = hedge.isStrong && FORESEES_IT.test(hedge.text) ? setting.carried : null;
  return [
    {
      weight,
      statement: {
        kind: 'guidance',
        text: statementText(placed.text, hedge, transcript),
        topic,
        horizon: horizon ?? carried ?? YEAR_END.exec(placed.text)?.[0] ?? null,
        figure: null,
        hedge: hedge.text,
        ...(isNegated(hedge.text, placed.text.slice(hedge.end)) && { negated: true as const }),
        evidence: named ? [evidence, named] : [evidence],
      },
    },
  ];
}

// "The third quarter is expected to land in the low teens": of what the sentence before is
const TIME_IS =
  /^(?:and |but |so )?(?:the )?(?:(?:first|second|third|fourth)[- ]quarter|full[- ]year|year|(?:first|second) half|Q[1-4]) (?:is|will|should|would)\b/i;

function isOfTime(text: string, before: string): boolean {
  const names = new Set(findMetrics(before).map(({ name }) => name));
  return TIME_IS.test(text) && names.size === 1;
}

// "We will deal with higher wages, and we estimate this to be": of what the same sentence names
const ANTECEDENT = /^(?:[\w'’-]+[ ,]+){5,}(?:and|but) (?:we )?$/i;

function hasAntecedent(text: string, { start }: Hedge): boolean {
  return ANTECEDENT.test(text.slice(0, start));
}

/** Whether an amount cannot be of a metric, or tells only what something does to it. */
function isOfOther(text: string, metric: MetricMention, sole: Figure): boolean {
  return (
    !mayOwn(metric, sole) || isWeighedOn(text, metric) || isBehindOther(text, metric, sole.text)
  );
}

// "We now expect | around CHF 180 million": of what was said just before
const AMOUNT_NEXT =
  /^\s(?:(?:it|that|this)\s)?(?:to be\s)?(?:(?:about|around|approximately|roughly|some|between|at least|over|up to|an?|in the range of)\s)*(?:[A-Z]{0,3}\s?[$€£¥₹]\s?|[A-Z]{3}\s?)?(?!20\d\d\b)\d/;
const REVISES = /^we\b.*\b(?:rais|lift|lower|cutt|narrow|tighten|reduc|trimm)ing$/i;
const DONE =
  /^ (?:to |be |have |it |that |this |fully |largely |all ){0,3}(?:done|completed?|finished|finali[sz]ed|closed|delivered|operational|online|on stream|launched|opened|ready|up and running)\b/i;

/** "It will be finalized in the third quarter": what will be done by a time is a plan, whatever it is of. */
function isDone(text: string, { end }: Hedge): boolean {
  return DONE.test(text.slice(end));
}

/** "It is 3% in the third quarter, and we'd go into 2025 at 2%": the period of the thought that foresees. */
function horizonBehind(text: string, hedge: Hedge, { call }: Transcript): string | null {
  const isThought =
    /[,;] (?:and|but|while) $/i.test(text.slice(0, hedge.start)) &&
    /^(?:we|i|it|that)\b/i.test(hedge.text);
  const said = isThought ? findHorizon(text.slice(hedge.start), call) : null;
  return said !== null && /\d{4}/.test(said) ? said : null;
}

/** "Capacity up 2 to 3 percent, unit revenue flat": an amount that stands apart before what is named. */
function isBeforeAll(text: string, amount: string, metrics: readonly MetricMention[]): boolean {
  const end = text.indexOf(amount) + amount.length;
  const [first] = metrics;
  return first !== undefined && first.start > end && /,\s/.test(text.slice(end, first.start));
}

/** "I will explain the forecast for the year.": the period that the figures carried on. */
function periodAhead(fact: Fact | null, { call }: Transcript): string | null {
  return fact && isLater(fact.period, call) ? fact.period : null;
}
