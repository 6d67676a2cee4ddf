import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { isAside } from '../../figures/metric/named-aside.ts';
import { evidenceOf, type Placed } from '../evidence.ts';
import type { Weighed } from '../weightiest.ts';
import { earlierTopic, isBareAmount } from './earlier-topic.ts';
import { isEmptyNoun, isNoNoun } from './empty-noun.ts';
import { inPlan } from './figured/in-plan.ts';
import { horizonBehind } from './figured/own-horizon.ts';
import { amountOf, factOf, planned } from './figured/told-figure.ts';
import { beforeWith, isBaseOfShare, isOfPart, isSharedOut, soleFigure } from './guided-figures.ts';
import type { Hedge } from './hedges.ts';
import { findHorizon } from './horizon.ts';
import { isForecast, renewsGuidance } from './is-forecast.ts';
import { isLeftOut, isOfMarket } from './may-own.ts';
import { isNegated } from './negated.ts';
import { withPart } from './owner-named.ts';
import { partTold } from './part-told.ts';
import { pointedAt, pointsAt } from './pointed-at.ts';
import type { Reader, Setting } from './reader.ts';
import { revisesGuidance } from './revises.ts';
import { statementText } from './statement-text.ts';
import { antecedentOf, doerBefore, effectOf } from './subject-before.ts';
import { isReaffirmed } from './told-again.ts';
import { isBeforeVerb, objectIn, topicOf } from './topic.ts';
import { readWorded } from './worded/worded.ts';

const LEAST_WEIGHT = { other: 2.5, sure: 2 }; // sure: of a named period, of what is known, or of the guidance itself
// What a business turns on, though it is no account.
const WEIGHTY =
  /\b(?:margins?|growth|demand|pricing|prices?|volumes?|costs?|spend(?:ing)?|investments?|capacity|orders|traffic|supply|sales|compensation|wages|production|profitability)\b/i;
// More than a hope or an aim.
const EXPECTS = /\b(?:expect|anticipat|forecast|project|plan|intend)/i;
const OF_TIME = /^expectations? for$/i; // "as well as expectations for 2025"
const FORESEES =
  /\b(?:expect|anticipat|forecast|project|plan|intend|track|pace|target|schedul|slated|assum|guid|estimat)/i;
const YEAR_END = /\b(?<=\bat (?:the )?)year[- ]end\b/i; // "I see us at 1.4 times at year-end"
const TAKES = /\btake$/i;

/** What a sentence forecasts, of its one figure or of none; nothing where it is too vague. */
export function statementOf(
  reader: Reader,
  placed: Placed,
  { hedge, fact, setting }: { hedge: Hedge; fact: Fact | null; setting: Setting },
): readonly Weighed[] {
  if (fact) return factOf(reader, placed, { hedge, fact, setting });
  const plan = inPlan(reader, placed, { hedge, setting });
  if (plan?.amount) return planned(reader, placed, { hedge, plan, setting });
  const { call } = reader.transcript;
  const amount: SpokenFigure | null = soleFigure(beforeWith(placed.text, call), hedge, call);
  if (amount) return amountOf(reader, placed, { hedge, amount, setting });
  const isRenewed = /\b(?:guidance|outlook)\b/i.test(hedge.text) && renewsGuidance(placed.text);
  const inWords =
    isRenewed || isReaffirmed(placed.text) || revisesGuidance(placed.text)
      ? keptOf(reader, placed, { hedge, setting })
      : wordedOf(reader, placed, { hedge, setting });
  return inWords.length > 0 || !plan ? inWords : planned(reader, placed, { hedge, plan, setting });
}

/** That a plan holds or is changed, in words alone. */
function keptOf(
  reader: Reader,
  placed: Placed,
  { hedge, setting }: { hedge: Hedge; setting: Setting },
): readonly Weighed[] {
  const [{ text, id }, { transcript, segments }] = [placed, reader];
  const { call } = transcript;
  const told = beforeWith(text, call);
  const own =
    horizonBehind(told, hedge, call) ?? findHorizon(told, call) ?? findHorizon(text, call);
  const metrics = reader
    .metricsIn(text)
    .filter(
      (metric) =>
        metric.kind !== 'count' &&
        !isOfPart(text, metric.start) &&
        !isSharedOut(text, metric) &&
        !isAside(text, metric) &&
        !isLeftOut(text, metric) &&
        !isOfMarket(text, metric),
    );
  const owners = metrics.filter((metric) => !isBaseOfShare(text, metric));
  const named =
    effectOf(text, hedge) ??
    objectIn(hedge) ??
    topicOf(text, hedge, { metrics: owners, segments }) ??
    topicOf(text, hedge, { metrics, segments });
  const spoken = named !== null && isNoNoun(named) ? null : named;
  const isBare = isBareAmount(text, hedge, metrics);
  const isOfGuidance = isReaffirmed(text) || revisesGuidance(text);
  const isGuidance = isOfGuidance || /\b(?:guidance|outlook)\b/i.test(hedge.text);
  const before = setting.before?.text ?? null;
  const mayGoOn = (named === null || isGuidance) && (isBare || TAKES.test(hedge.text));
  const earlier =
    before !== null && mayGoOn ? earlierTopic(text, before, { hedge, isBare, figure: null }) : null;
  const isEmpty = spoken !== null && isEmptyNoun(spoken);
  const pointed =
    isEmpty || spoken === null ? pointedAt(text, hedge, { ...reader, before, figure: null }) : null;
  const isDated = own !== null && !/ahead|forward|over time|long/.test(own);
  const topic =
    (isEmpty ? null : spoken) ??
    earlier ??
    pointed ??
    (isEmpty ? withPart(spoken, text, segments) : null) ??
    (isDated ? (antecedentOf(text, hedge) ?? doerBefore(text, hedge)) : null) ??
    (isOfGuidance ? 'guidance' : null);
  const part =
    topic === null ? null : partTold(topic, { ...reader, placed, before: setting.before });
  const isKnown = topic !== null && (metrics.length > 0 || segments.find(text).length > 0);
  // "will continue to pursue our strategy": whatever a verb is about is no topic that counts
  const isObject =
    topic !== null && isBeforeVerb(hedge.text) && text.slice(hedge.end).includes(topic);
  const isOfNamedTime = own !== null && /\d{4}/.test(own);
  const isVague = own !== null && !isDated;
  const isSure = isDone(text, hedge) || REVISES.test(hedge.text);
  const weight =
    (own === null ? 0 : isVague ? 1 : 2) +
    (isKnown ? 2 : topic === null || (isObject && !isOfNamedTime) ? -1 : 0) +
    (hedge.isStrong ? 2 : 0) +
    (!isKnown && topic !== null && WEIGHTY.test(topic) ? 1 : 0) +
    (isOfGuidance ? (own === null ? 1 : 2) : 0) +
    (own !== null && isSure ? 1.5 : 0) +
    (placed.turn.section === 'prepared' ? 0.5 : 0);
  const isVoid = topic === null && !isDated && !/\b(?:guidance|outlook)\b/i.test(text);
  const evidence = evidenceOf(transcript, [id]);
  const least =
    LEAST_WEIGHT[
      isDated || isKnown || (hedge.isStrong && EXPECTS.test(hedge.text)) || isOfGuidance
        ? 'sure'
        : 'other'
    ];
  if (weight < least || isVoid || !evidence) return [];
  const isSaid = isOfGuidance || (isBare && isDated);
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
        horizon: own ?? (isKnown ? setting.carried : null) ?? YEAR_END.exec(text)?.[0] ?? null,
        figure: null,
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

const REVISES = /^we\b.*\b(?:rais|lift|lower|cutt|narrow|tighten|reduc|trimm)ing$/i;
const DONE =
  /^ (?:to |be |have |it |that |this |fully |largely |all ){0,3}(?:done|completed?|finished|finali[sz]ed|closed|delivered|operational|online|on stream|launched|opened|ready|up and running)\b/i;

/** "It will be finalized in the third quarter": what will be done by a time is a plan, whatever it is of. */
function isDone(text: string, { end }: Hedge): boolean {
  return DONE.test(text.slice(end));
}
