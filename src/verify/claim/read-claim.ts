import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { type Prose, readProse } from '../../figures/read-prose.ts';
import { learnSegments } from '../../figures/segment/segments.ts';
import type { CallIndex } from '../call-index.ts';
import { meaningOf } from '../words/meaning.ts';
import { type Around, directionOf, isJoined, wordsAround } from './around.ts';
import { basisIn, isByBasis } from './claimed-basis.ts';
import { claimedMetric, isOfOthers } from './claimed-metric.ts';
import { claimedPart, splitMetric, withParts } from './claimed-part.ts';
import { periodIn } from './claimed-period.ts';
import { type Band, bandOf, readLooseAmounts } from './loose-amounts.ts';
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

const WHO_SPEAKS = /^(?:the |its |their )?(?:c[efot]o|management|executives?|chair\w*|president)$/i;

export interface Claim {
  readonly text: string;
  readonly figures: readonly Written[];
}

// "rose by a tenth, an extra 2.7 million"
const EXTRA = /,\s(?:or\s)?an (?:extra|additional|added)\s(?:(?:about|around|roughly|some)\s)?$/i;
// "climbed by about a fifth, or almost 200 million": one move in two measures
const OR =
  /^(?:\s(?:year[- ](?:over|on)[- ]year|sequentially))?,?\sor\s(?:(?:about|around|approximately|roughly|nearly|almost|close to|some)\s)*$/i;
// "958 million more than a year earlier"
const MORE_THAN =
  /^(?:,\sor\s[^,;]{1,30},)?\s(?:more|less|fewer|higher|lower|better|worse)\sthan\s(?:in\s|at\s|for\s)?(?:(?:a|one|the|last)\s(?:[\w-]+\s)?(?:year|quarter|month|period)\b|last\s(?:year|quarter)\b|(?:(?:the\s)?(?:end|start|beginning|close)\sof|year[- ]end|quarter[- ]end)\b|Q[1-4]\b|20\d\d\b)/i;
const MOVE = /^\s?(?:YoY|QoQ)\b/; // "+$3.72 YoY" is a change whatever its unit
// "16% above its level of 2019"
const OFF_LEVEL =
  /^\s(?:above|below|over|under|ahead of|behind|off|short of)\s(?:(?:its|their|the|our)\s)?(?:[\w-]+\s){0,3}(?:levels?|peak|high|low|record)\b/i;

// "A year earlier, revenue had shrunk by 12%"
const THEN = /^(?:a|one) year (?:ago|earlier|before),\s[^.;]*\bhad\s/i;

function yearAgoOf({ fiscalYear, period }: Transcript['call']): string | null {
  return fiscalYear === null ? null : period.replace(String(fiscalYear), String(fiscalYear - 1));
}

/** Reads a claim about a call, figure by figure. */
export function readClaim(claim: string, transcript: Transcript, index: CallIndex): Claim {
  const text = plainClaim(claim, transcript);
  const then = THEN.test(text) ? yearAgoOf(transcript.call) : null;
  const prose = readProse(text, transcript);
  const all = [...prose.figures, ...readLooseAmounts(text, prose.figures)].toSorted(
    (one, other) => one.start - other.start,
  );
  const figures = all.filter(
    (each) =>
      !isInName(each, text, transcript) && !all.some((other) => isRestated(each, other, text)),
  );
  const { metrics } = prose;
  const { isCompany } = learnSegments(transcript);
  const people = meaningOf(transcript.participants.map(({ name }) => name).join(' '));
  // "Olin put operating income at 4 million": who says it
  const ofPart = (name: string | null) =>
    name !== null &&
    (isCompany(name) || WHO_SPEAKS.test(name) || !meaningOf(name).isDisjointFrom(people))
      ? null
      : name;
  const parts = withParts(text, partsNamed(text, transcript, index), prose);
  // "for 2021" is of no year but that
  const isPrinted = text.includes(String(transcript.call.fiscalYear ?? '-'));
  const written = figures.map((spoken, at): Written => {
    const fact = factOf(prose, figures, at, text);
    const around = wordsAround(text, figures, at);
    const isMove =
      MOVE.test(text.slice(spoken.end)) ||
      isSignedUp(text, spoken) ||
      EXTRA.test(text.slice(0, spoken.start)) ||
      isSameMove(text, figures, at) ||
      MORE_THAN.test(text.slice(spoken.end)) ||
      (spoken.figure.unit === 'percent' && OFF_LEVEL.test(text.slice(spoken.end)));
    const term = claimedMetric(text, { spoken, fact, metrics, facts: index.facts });
    const split = splitMetric(term, index.parts);
    const metric = split?.metric ?? term;
    const named = periodIn(text, { ...prose, figures }, spoken, fact, around);
    const isOurs = !isOfOthers(text, spoken);
    const period = then ?? (isPrinted ? named : ofNextYear(named, around, transcript));
    return {
      ...around,
      direction: around.direction ?? wayBehind(text, spoken),
      isPrior: around.isPrior && !isByBasis(text, spoken),
      spoken: counted(signedIn(text, fact?.spoken ?? spoken), metric),
      band: bandOf(spoken, text.slice(0, spoken.start)),
      metric,
      isOwnMetric: fact !== null && isOurs && metric !== null,
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
      // "1.4 times adjusted EBITDA": the basis of what debt is measured by
      basis: OF_DEBT.test(metric ?? '')
        ? null
        : isByBasis(text, spoken)
          ? basisIn(text, figures, at)
          : (fact?.basis ?? basisIn(text, figures, at)),
      period,
      versus: then === null ? (fact?.versus ?? null) : null,
      versusPeriod: then === null ? movedAlike(fact?.versusPeriod ?? null, named, period) : null,
    };
  });
  return { text, figures: ofSpans(written, text, transcript) };
}

// "for the first nine months was 19.7%, against 22.1% a year ago"
const YEAR_AGO =
  /^\s(?:a|one) year (?:ago|earlier|before)\b|^\s(?:in|for|during) (?:the )?(?:prior|previous|last)[- ]year(?! quarter)/i;

/** A year before what is told of the first nine months is a year before those. */
function ofSpans(
  figures: readonly Written[],
  text: string,
  { call }: Transcript,
): readonly Written[] {
  return figures.map((each, at) => {
    const [, span, year] = /^(9M|H1|FY) (\d{4})$/.exec(figures[at - 1]?.period ?? '') ?? [];
    const isYearAgo = each.isPrior && each.period === yearAgoOf(call);
    if (span === undefined || !isYearAgo || !YEAR_AGO.test(text.slice(each.spoken.end)))
      return each;
    return { ...each, period: `${span} ${Number(year) - 1}` };
  });
}

/** What is foreseen for "this year" by a call of the fourth quarter is of the year that has begun. */
function ofNextYear(
  period: string | null,
  { modality }: Around,
  { call: { fiscalQuarter, fiscalYear } }: Transcript,
): string | null {
  const [, span, year] = /^(Q[1-3]|FY) (\d{4})$/.exec(period ?? '') ?? [];
  const isOver = fiscalQuarter === 4 && modality === 'guidance' && year === String(fiscalYear);
  return isOver ? `${span} ${Number(year) + 1}` : period;
}

/** What a claim is held against, so many years later as its own time turned out to be. */
function movedAlike(
  against: string | null,
  named: string | null,
  period: string | null,
): string | null {
  const yearOf = (label: string | null) => Number(/\d{4}$/.exec(label ?? '')?.[0]);
  const later = yearOf(period) - yearOf(named);
  return against !== null && later > 0
    ? against.replace(/\d{4}$/, (year) => String(Number(year) + later))
    : against;
}

/** "25 cents, or almost 23%, worse than in Q2 2023" */
function wayBehind(text: string, { start, end }: SpokenFigure): Around['direction'] {
  const said = MORE_THAN.exec(text.slice(end))?.[0];
  const behind = said?.slice(said.search(/ (?:more|less|fewer|higher|lower|better|worse) /i));
  return behind === undefined ? null : directionOf('', behind, text.slice(0, start));
}

/** "Harbour Lights 5": a number of a name that the call says just so. */
function isInName({ figure, start, end }: SpokenFigure, text: string, call: Transcript): boolean {
  if (!/^\d{1,4}$/.test(figure.text)) return false;
  const [name = ''] = NAME.exec(text.slice(Math.max(0, start - LONGEST_NAME), start)) ?? [];
  const words = name === '' || NO_NAME.test(name) ? '' : `${name}${figure.text}`;
  const isAlone = !/^(?:%|[.,]\d|\s(?:million|billion|percent|points?|basis|[a-z]+s\b))/.test(
    text.slice(end),
  );
  return words !== '' && isAlone && call.turns.some((turn) => turn.text.includes(words));
}

const LONGEST_NAME = 40;
const NAME = /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]{1,30} $/u;
// "In April 3", "Q2 3"
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|In|At|By|For|From|With|Of|The|Our|We|About|Over|Some|Only|Another|All)\b/;

/** "Took slightly more than half of it, 54%": one size told twice. */
function isRestated(loose: SpokenFigure, exact: SpokenFigure, text: string): boolean {
  const band = bandOf(loose, text.slice(0, loose.start));
  const { value, unit } = exact.figure;
  return (
    !/\d/.test(loose.figure.text) &&
    exact.start > loose.end &&
    unit === loose.figure.unit &&
    band !== null &&
    value >= band.low &&
    value <= band.high &&
    /^[^.;]{0,60}, $/.test(text.slice(loose.end, exact.start))
  );
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

/** "climbed by about a fifth, or almost 200 million" */
function isSameMove(text: string, figures: readonly SpokenFigure[], at: number): boolean {
  const [last, own] = [figures[at - 1], figures[at]];
  if (!last || !own || last.figure.unit !== 'percent' || own.figure.unit === 'percent')
    return false;
  return (
    OR.test(text.slice(last.end, own.start)) &&
    wordsAround(text, figures, at - 1).direction !== null
  );
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
const OF_DEBT = /^(?:net leverage|leverage ratio)$/;
const AS_MULTIPLE = /^(?:book-to-bill|net leverage|leverage ratio|interest coverage)$/;

const MOST_TIMES = 1000;

/** "935M" of subscribers is no money, and 0.91 of a book-to-bill is how many times. */
function counted(spoken: SpokenFigure, metric: string | null): SpokenFigure {
  const { figure } = spoken;
  // "downloaded half a million times": how often, not how many times as much
  if (figure.unit === 'multiple' && figure.value >= MOST_TIMES)
    return { ...spoken, figure: { ...figure, unit: 'count' } };
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
  // "leverage rose to 2.1x": of a ratio that is told in times, where it stands
  const isAt = isReached || isPrior;
  const isTimes = figure.unit === 'multiple' && isAt && AS_MULTIPLE.test(metric ?? '');
  if (isTimes) return 'level';
  if (!isLevel && /^(?:multiple|points|bps)$/.test(figure.unit)) return 'change';
  if (fact) return fact.role;
  const isMove = direction !== null && !isPrior && !isReached;
  return figure.unit === 'percent' && isMove ? 'change' : null;
}
