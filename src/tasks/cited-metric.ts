import type { Metric } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Reason } from '../core/verdict.ts';
import type { Fact } from '../figures/fact.ts';
import { findMetrics } from '../figures/lexicon/lexicon.ts';
import {
  type Direction,
  directionAfter,
  directionBefore,
  directionOf,
} from '../figures/role/directions.ts';
import { findPeriods } from '../figures/time/periods.ts';
import { type IndexedSentence, indexCall } from '../verify/call-index.ts';
import { sameSegment } from '../verify/figure/same-part.ts';
import { type Located, locate } from '../verify/item/located.ts';
import { isOfMetric } from '../verify/item/of-metric.ts';
import { partOf } from '../verify/item/of-part.ts';
import { periodOf } from '../verify/item/of-period.ts';
import type { BriefDraft } from './brief-draft.ts';
import { evidenceOf } from './evidence-of.ts';

const LOSS = /\bloss(?:es)?\b/i;

type DraftMetric = BriefDraft['metrics'][number];

/**
 * A model's metric as the cited sentences bear it out, or the attribute in which they say otherwise. What is read
 * of its figures decides; where nothing is read of them, the model's words must stand there.
 */
export function citedMetric(
  transcript: Transcript,
  draft: DraftMetric,
  sources: readonly IndexedSentence[],
): Metric | Reason {
  const { call } = transcript;
  const find = (named: string | null) =>
    named === null
      ? []
      : locate(named, sources, { currency: call.currency ?? null, isLoss: LOSS.test(draft.name) });
  const name = findMetrics(draft.name)[0]?.name ?? draft.name.toLowerCase().trim();
  const called = { name, said: draft.name, sources };
  const pick = (named: string | null, isLevel: boolean) => {
    const places = find(named);
    return places.find((place) => isOfMetric(place, { ...called, isLevel })) ?? places[0] ?? null;
  };
  const told = {
    name,
    change: pick(draft.change, false),
    prior: pick(draft.prior, true),
    isOf: (place: Located | null, isLevel: boolean) =>
      !place || isOfMetric(place, { ...called, isLevel }),
    sources,
  };
  // a value may stand there twice, of two parts: the place that fits decides
  let wrong: Reason = 'value';
  const places = draft.value === null ? [null] : find(draft.value);
  for (const [at, current] of places.entries()) {
    const made = metricAt(transcript, draft, { ...told, current });
    if (typeof made !== 'string') return made;
    if (at === 0) wrong = made;
  }
  return wrong;
}

interface Told {
  readonly name: string;
  readonly current: Located | null;
  readonly change: Located | null;
  readonly prior: Located | null;
  readonly isOf: (place: Located | null, isLevel: boolean) => boolean;
  readonly sources: readonly IndexedSentence[];
}

function metricAt(
  transcript: Transcript,
  draft: DraftMetric,
  { name, current, change, prior, isOf, sources }: Told,
): Metric | Reason {
  const { call } = transcript;
  const located = (current ? [current] : [change]).filter((found) => found !== null);
  if (located.length === 0) return 'value';
  if (!isOf(current, true) || !isOf(change, false) || !isOf(prior, true)) return 'metric';
  if (current && isOnlyMove(current, draft.name)) return 'metric';
  const index = indexCall(transcript);
  const segment = partOf(draft.segment, located, index);
  if (segment === undefined) return 'segment';
  // what moved, and what it was, is of the same part
  const isOfPart = (found: Located | null) =>
    !found ||
    found.facts.every((fact) => sameSegment(fact.segment, segment)) ||
    partOf(draft.segment, [found], index) === segment;
  if (!isOfPart(change) || !isOfPart(prior)) return 'segment';
  if (located.every(({ facts }) => isAhead(facts))) return 'modality';
  const period = periodOf(draft.period, located, call);
  if (period === undefined) return 'period';
  const way = change ? wayOf(change, draft.change ?? '') : null;
  if (way === 'against' || (!current && !way)) return 'direction';

  const level = current?.facts.find(({ role }) => role === 'level') ?? null;
  const moved = change?.facts.find(({ role }) => role === 'change') ?? null;
  const base = level ?? moved;
  if (level && moved && moved.period !== level.period) return 'period';
  return {
    name: base?.metric ?? name,
    segment,
    basis: base?.basis ?? basisOf(draft, located),
    period,
    figure: current?.spoken.figure ?? null,
    prior: prior ? priorOf(prior, draft, { call, period }) : null,
    change:
      change && way
        ? {
            figure: signed(moved?.spoken.figure ?? change.spoken.figure, way),
            versus: moved?.versus ?? draft.versus ?? 'other',
            stated: true,
          }
        : null,
    evidence: evidenceOf(sources),
  };
}

const OF_MOVE = /\b(?:growth|change|increase|decrease|decline|improvement|expansion|reduction)\b/i;

/** "A decrease of $0.06" is no level; what is called a growth may be read as a move. */
function isOnlyMove({ facts }: Located, name: string): boolean {
  return facts.length > 0 && facts.every(({ role }) => role === 'change') && !OF_MOVE.test(name);
}

function isAhead(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ modality }) => modality === 'guidance');
}

const NEAR = 60; // characters, "helped drive growth in our members by about 14%"
// "Improved 387 basis points": of a cost, down
const JUDGED = /\b(?:improv|better|wors|deteriorat|favou?rabl)\w*/i;

/** Which way a figure moved; null where nothing tells it, "against" where the model has it the other way. */
function wayOf({ sentence, spoken, facts }: Located, named: string): Direction | 'against' | null {
  const { text } = sentence;
  const moved = facts.find(({ role }) => role === 'change');
  const isCopied = text.toLowerCase().includes(named.toLowerCase().trim());
  const own = directionOf(named);
  if (moved) {
    const { value } = moved.spoken.figure;
    const way = value < 0 ? 'down' : 'up';
    const isAgainst = own !== null && own !== way && value !== 0 && !JUDGED.test(named);
    return isAgainst && !isCopied ? 'against' : way;
  }
  const [before, after] = [text.slice(0, spoken.start), text.slice(spoken.end)];
  if (JUDGED.test(before.slice(-40)) || JUDGED.test(after.slice(0, 30))) return null;
  const told =
    directionBefore(before) ??
    directionAfter(after) ??
    directionOf(`${before.slice(-NEAR)} ${after.slice(0, NEAR)}`);
  if (told === null) return isCopied ? own : null;
  return own !== null && own !== told ? 'against' : told;
}

function signed(figure: Figure, way: Direction): Figure {
  const isDown = way === 'down';
  if (figure.value === 0 || figure.value < 0 === isDown) return figure;
  const { low, high } = figure;
  return {
    ...figure,
    value: -figure.value,
    ...(low === undefined || high === undefined ? {} : { low: -high, high: -low }),
  };
}

const ADJUSTED =
  /\b(?:adjusted|non-GAAP|normali[sz]ed|underlying|excluding|ex-|core|pro forma|organic|constant currenc\w+)\b/i;

/** The basis a model names where the words at the figure are of that kind; null where they are of the other. */
function basisOf({ basis }: DraftMetric, located: readonly Located[]): Metric['basis'] {
  const isAdjusted = located.some(({ sentence: { text, before }, spoken: { start, end } }) =>
    ADJUSTED.test(`${before?.text ?? ''} ${text.slice(0, start)} ${text.slice(end, end + BEHIND)}`),
  );
  return isAdjusted === (basis === 'adjusted') ? basis : null;
}

const BEHIND = 60; // characters in which "on an adjusted basis" follows a figure

const THEN =
  /\b(?:from|compared|versus|vs|against|than|last year|prior|previous|year[- ]ago|a year)\b/i;

/** The earlier level, where it is read as one or told as one. */
function priorOf(
  { facts, spoken, sentence }: Located,
  { priorPeriod }: DraftMetric,
  { call, period }: { readonly call: Transcript['call']; readonly period: string },
): Metric['prior'] {
  const read = facts.find((fact) => fact.role === 'level' && fact.period !== period);
  if (read) return { figure: read.spoken.figure, period: read.period };
  const label = findPeriods(priorPeriod ?? '', call)[0]?.label ?? null;
  const beside = sentence.text.slice(Math.max(0, spoken.start - 40), spoken.end + 40);
  return facts.length === 0 && label !== null && label !== period && THEN.test(beside)
    ? { figure: spoken.figure, period: label }
    : null;
}
