import type { Transcript } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import type { PeriodMention } from '../figures/fiscal.ts';
import { termOf } from '../figures/lexicon.ts';
import { type Prose, readProse } from '../figures/read-prose.ts';
import { learnSegments } from '../figures/segments.ts';
import type { SpokenFigure } from '../figures/spoken-figure.ts';
import { type Around, isJoined, wordsAround } from './around.ts';
import type { CallIndex } from './call-index.ts';
import { claimedMetric, isOfOthers } from './claimed-metric.ts';
import { claimedPart, splitMetric, withParts } from './claimed-part.ts';
import { type Band, bandOf, readLooseAmounts } from './loose-amounts.ts';
import { isNamed } from './named-period.ts';
import { partsNamed } from './parts-named.ts';
import { plainClaim } from './plain-claim.ts';

/** One figure of a claim with what the claim says of it; null stands for what it leaves open. */
export interface Written extends Around {
  readonly spoken: SpokenFigure;
  /** The values a loosely worded figure allows; null when it is meant as it stands. */
  readonly band: Band | null;
  readonly metric: string | null;
  /** Whether the metric is told of this figure, rather than only named nearest to it. */
  readonly isOwnMetric: boolean;
  readonly role: Fact['role'] | null;
  readonly segment: string | null;
  readonly basis: Fact['basis'];
  readonly period: string | null;
  readonly versus: Fact['versus'];
  readonly versusPeriod: Fact['versusPeriod'];
}

export interface Claim {
  readonly text: string;
  readonly figures: readonly Written[];
}

const BASIS_WORDS = [
  [
    'adjusted',
    /\b(?:(?<!\b(?:FX|currency|exchange|rate|seasonally|inflation|risk|rent|lease)[- ])adjusted|non-?GAAP|non-?IFRS|normali[sz]ed|underlying)\b/i,
  ],
  ['reported', /(?<!non-)\b(?:GAAP|IFRS|statutory)\b/i],
] as const;

const MOVE = /^\s?(?:YoY|QoQ)\b/; // "+$3.72 YoY" is a change whatever its unit

/** Reads a claim about a call, figure by figure. */
export function readClaim(claim: string, transcript: Transcript, index: CallIndex): Claim {
  const text = plainClaim(claim, transcript);
  const prose = readProse(text, transcript);
  const figures = [...prose.figures, ...readLooseAmounts(text, prose.figures)].toSorted(
    (one, other) => one.start - other.start,
  );
  const { metrics } = prose;
  const { isCompany } = learnSegments(transcript);
  const ofPart = (name: string | null) => (name !== null && isCompany(name) ? null : name);
  const parts = withParts(text, partsNamed(text, transcript, index), prose);
  return {
    text,
    figures: figures.map((printed, at) => {
      const spoken = asBefore(printed, figures[at - 1], text);
      const fact = factOf(prose, figures, at, text);
      const around = wordsAround(text, figures, at);
      const isMove = MOVE.test(text.slice(spoken.end)) || isSignedUp(text, spoken);
      const named = claimedMetric(text, { spoken, fact, metrics, facts: index.facts });
      const split = splitMetric(named, index.parts);
      const metric = split?.metric ?? named;
      const isOurs = !isOfOthers(text, spoken);
      return {
        ...around,
        spoken: counted(signedIn(text, fact?.spoken ?? spoken), metric),
        band: bandOf(spoken, text.slice(0, spoken.start)),
        metric,
        isOwnMetric: fact !== null && isOurs,
        role: isMove ? 'change' : roleOf(fact, spoken, { around, metric }),
        segment: isOurs
          ? ofPart(
              split?.part ??
                claimedPart(text, {
                  spoken,
                  fact,
                  parts,
                  metrics,
                  told: index.parts.get(metric ?? ''),
                }),
            )
          : null,
        basis: fact?.basis ?? basisIn(text, figures, at),
        period: periodIn(text, { ...prose, figures }, spoken, fact, around),
        versus: fact?.versus ?? null,
        versusPeriod: fact?.versusPeriod ?? null,
      };
    }),
  };
}

/** What was read of a figure; of two that one verb tells, the second is read as the first or not at all. */
function factOf(
  { facts }: Prose,
  figures: readonly SpokenFigure[],
  at: number,
  text: string,
): Prose['facts'][number] | null {
  const [last, own] = [figures[at - 1], figures[at]];
  const read = (of: SpokenFigure | undefined) =>
    facts.find(({ spoken }) => spoken.start === of?.start) ?? null;
  const isAlone = last && own && isJoined(text, last, own) && read(last) === null;
  return isAlone ? null : read(own);
}

/** "Eased to 1.1 times from 1.3": a bare number is in the unit of what it is the prior of. */
function asBefore(
  spoken: SpokenFigure,
  last: SpokenFigure | undefined,
  text: string,
): SpokenFigure {
  const isBare = spoken.figure.unit === 'count' && spoken.noun === null;
  if (!isBare || !last || !/^(?:percent|multiple|points|bps)$/.test(last.figure.unit))
    return spoken;
  return /^,?\s(?:from|versus|vs\.?|against|compared (?:with|to))\s$/.test(
    text.slice(last.end, spoken.start),
  )
    ? { ...spoken, figure: { ...spoken.figure, unit: last.figure.unit } }
    : spoken;
}

/** "cash 34B, +11B": a plus is of what came in addition. */
function isSignedUp(text: string, { figure, start }: SpokenFigure): boolean {
  return (
    figure.text.startsWith('+') || /[\s(]\+\s?$/.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** "-RMB 59.9M": a sign before the currency. */
function signedIn(text: string, spoken: SpokenFigure): SpokenFigure {
  const { figure, start } = spoken;
  const isMinus = /(?:^|[\s(])-\s?$/.test(text.slice(Math.max(0, start - 3), start));
  return isMinus && figure.value > 0
    ? { ...spoken, figure: { ...figure, value: -figure.value } }
    : spoken;
}

// said as a bare number: "a book-to-bill of 0.91"
const AS_MULTIPLE = /^(?:book-to-bill|net leverage|leverage ratio|interest coverage)$/;

/** "935M" of subscribers is no money, and 0.91 of a book-to-bill is how many times. */
function counted(spoken: SpokenFigure, metric: string | null): SpokenFigure {
  const { figure } = spoken;
  if (AS_MULTIPLE.test(metric ?? '') && /^\d{1,2}\.\d+$/.test(figure.text))
    return { ...spoken, figure: { ...figure, unit: 'multiple' } };
  const isCount = metric !== null && termOf(metric)?.kind === 'count' && figure.unit === 'money';
  return isCount &&
    /^(?:[^\p{L}\p{Sc}]*[^\p{L}\p{Sc}\d.,])?[.,]*\d[\d.,]*\s?(?:[kmb]|thousand|million|billion)?$/iu.test(
      figure.text.replace(/^(?:over|under|about|more than|nearly|around)\s/i, ''),
    )
    ? { ...spoken, figure: { ...figure, unit: 'count', currency: null } }
    : spoken;
}

function roleOf(
  fact: Prose['facts'][number] | null,
  { figure }: SpokenFigure,
  {
    around: { direction, isPrior, isReached },
    metric,
  }: { readonly around: Around; readonly metric: string | null },
): Written['role'] {
  const isLevel = fact?.role === 'level' && termOf(metric ?? '')?.isInBasisPoints === true;
  if (!isLevel && /^(?:multiple|points|bps)$/.test(figure.unit)) return 'change';
  if (fact) return fact.role;
  const isMove = direction !== null && !isPrior && !isReached;
  return figure.unit === 'percent' && isMove ? 'change' : null;
}

function basisIn(text: string, figures: readonly SpokenFigure[], at: number): Fact['basis'] {
  const { start, end } = figures[at] ?? { start: 0, end: 0 };
  const before =
    text
      .slice(figures[at - 1]?.end ?? 0, start)
      .split(/[.;]\s/)
      .at(-1) ?? '';
  const after = text.slice(end, figures[at + 1]?.start).split(/[.;,]\s|\sand\s/, 1)[0] ?? '';
  return BASIS_WORDS.find(([, pattern]) => pattern.test(`${before} ${after}`))?.[0] ?? null;
}

// "4% less than in the same quarter of 2023"
const COMPARED =
  /\b(?:than|versus|vs\.?|over|above|below|from|against|compared (?:to|with)|on)\s(?:\w+\s){0,5}$/i;

const FROM =
  /\b(?:from|versus|vs\.?|against|than|compared (?:to|with))\s(?:(?:about|around|nearly|roughly|some)\s)?$/i;

/** The period a claim names for a figure; "up 5% year over year" names none. */
function periodIn(
  text: string,
  { periods, figures }: Prose,
  { start, end }: SpokenFigure,
  fact: Prose['facts'][number] | null,
  { isPrior }: Around,
): string | null {
  const times = periods.filter(({ isTime, label }) => isTime && label !== null);
  if (times.length === 0) return null;
  if (fact && times.some(({ label }) => label === fact.period)) return fact.period;
  // "It was 2.4% a year ago": the time that follows the figure itself
  const isBehind = (each: PeriodMention) =>
    each.start >= end && !/\d/.test(text.slice(end, each.start));
  // "to 11% from 1% in 2019": the time that follows is of what came before
  const isOfPrior = (each: PeriodMention) =>
    figures.some(
      (other) =>
        other.start >= end && other.end <= each.start && FROM.test(text.slice(0, other.start)),
    );
  const own = times.filter(
    (each) =>
      !isOfPrior(each) &&
      !/^['’]s\b/.test(text.slice(each.end)) && // "last quarter's price increase"
      (each.versus === null || (!fact && isBehind(each)) || isNamed(text, each)) &&
      !COMPARED.test(text.slice(0, each.start)),
  );
  // "in Q2, up from 12 million": the quarter is that of the figure before
  const earlier = times.filter(({ versus, start: from }) => versus !== null || from >= end);
  const near = (isPrior ? earlier : own).toSorted(
    (one, other) => Math.abs(one.start - start) - Math.abs(other.start - start),
  )[0];
  return near?.label ?? null;
}
