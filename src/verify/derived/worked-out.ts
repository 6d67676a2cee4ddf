import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { isAbout } from '../figure/about-figures.ts';
import { sameMetric } from '../figure/compare.ts';
import type { Finding, Scope } from '../figure/finding.ts';
import { isSameEnd } from '../figure/other-period.ts';
import { holdsAll } from '../figure/place.ts';
import { sameSegment } from '../figure/same-part.ts';
import { midOf, permits } from '../figure/sizes.ts';
import { meaningOf } from '../words/meaning.ts';
import { followsFrom } from './follows.ts';
import { workedOutBeside } from './worked-out-beside.ts';

type Given = Pick<Scope, 'transcript' | 'index'>;

/** A result with the fact that it is worked out from. */
interface Result {
  readonly value: number;
  readonly of: Fact;
}

/**
 * What facts of the claim's own metric, part and time come to: a move between two levels, the sum of what is told
 * together, the middle of a range, the level before a move; or what figures that the claim tells beside it do.
 */
export function workedOut(
  told: Written,
  claim: Claim,
  borne: ReadonlyMap<Written, IndexedSentence>,
  given: Given,
): Finding | null {
  if (told.isDenied) return null;
  const written = asNamed(told, claim, given);
  const results = [
    ...movesOf(written, given),
    ...timesOf(written, [...borne.keys()], given),
    ...sumsOf(written, given),
    ...middlesOf(written, claim, given),
    ...levelsBefore(written, given),
  ];
  const found = results.find(({ value }) => permits(written, value));
  if (!found)
    return (
      workedOutBeside(written, claim, borne, given.index) ??
      followsFrom(told, claim, given.index.sentences.values(), given.index)
    );
  const sentence = given.index.sentences.get(found.of.sentence);
  return sentence ? { reasons: NONE, sentence, fact: found.of } : null;
}

const NONE: readonly Reason[] = [];

/** "The margin guidance": of the one margin that the call tells of that time. */
function asNamed(written: Written, { text }: Claim, given: Given): Written {
  if (written.metric !== null) return written;
  const said = new Set(text.toLowerCase().match(/\p{L}+/gu));
  const named = new Set(
    given.index.facts.flatMap((fact) =>
      fact.role === 'level' &&
      isOfTime(written, fact, given) &&
      sameSegment(written.segment, fact.segment) &&
      said.has(fact.metric.split(' ').at(-1) ?? '')
        ? [fact.metric]
        : [],
    ),
  );
  const [metric] = named;
  return named.size === 1 && metric !== undefined ? { ...written, metric } : written;
}

/** "About four times the latest figure": what the claim tells beside it, by the level now. */
function timesOf(written: Written, others: readonly Written[], given: Given): readonly Result[] {
  if (written.spoken.figure.unit !== 'multiple') return [];
  const { call } = given.transcript;
  return levelsOf(written, given)
    .filter((fact) => fact.period === call.period && fact.versus === null)
    .flatMap((of) =>
      others
        .filter(
          ({ metric, spoken }) =>
            metric === written.metric && spoken.figure.unit === of.spoken.figure.unit,
        )
        .map(({ spoken }) => ({ value: midOf(spoken) / midOf(of.spoken), of })),
    );
}

function levelsOf(written: Written, { index }: Given): readonly Fact[] {
  return index.facts.filter(
    (fact) =>
      fact.role === 'level' &&
      fact.modality !== 'aside' &&
      isAbout(written, fact) &&
      (written.basis === null || fact.basis === written.basis),
  );
}

/** Whether a fact is of the time that a claim tells its figure of. */
function isOfTime(
  { period, modality }: Pick<Written, 'period' | 'modality'>,
  fact: Fact,
  { transcript: { call } }: Given,
): boolean {
  if (fact.versus !== null) return false;
  if (period !== null) return fact.period === period || isSameEnd(period, fact);
  return modality === 'guidance' ? isLater(fact.period, call) : fact.period === call.period;
}

const BACK =
  /\b(?:year|twelve months) (?:ago|earlier|before)\b|\b(?:prior|previous|last)[- ](?:year|quarter)\b/i;

const LEVEL_OF: Readonly<Record<string, string>> = { points: 'percent', bps: 'percent' };

/** "Slipped 27 cents", "four points above": the difference between two levels that the call tells. */
function movesOf(written: Written, given: Given): readonly Result[] {
  const { unit, value } = written.spoken.figure;
  if (written.role !== 'change' || unit === 'percent' || unit === 'multiple') return [];
  const way = written.direction ?? (value < 0 ? 'down' : 'up');
  const levels = levelsOf(written, given).filter(
    ({ spoken: { figure } }) => figure.unit === (LEVEL_OF[unit] ?? unit),
  );
  const { versusPeriod, words } = written;
  // Where a claim names no time before, the year-ago one is only the likeliest.
  const isNamed = levels.some(({ period }) => period === versusPeriod) || BACK.test(words);
  return levels
    .filter((fact) => isOfTime(written, fact, given))
    .flatMap((now) =>
      levels
        .filter(
          (then) =>
            then.period !== now.period &&
            then.basis === now.basis &&
            !isLater(then.period, { ...given.transcript.call, period: now.period }) &&
            (versusPeriod === null || !isNamed || then.period === versusPeriod),
        )
        .map((then): Result => {
          const [one, other] = [midOf(now.spoken), midOf(then.spoken)];
          // "The loss shrank by 47 cents": of sizes
          const move = one < 0 && other < 0 ? Math.abs(one) - Math.abs(other) : one - other;
          const isWay = move > 0 === (way === 'up');
          const size = Math.abs(move) * (unit === 'bps' ? 100 : 1);
          return { value: isWay ? size : Number.NaN, of: now };
        }),
    );
}

const TOGETHER = /\b(?:together|combined|in total|in all|between them|jointly)\b/i;

/** "Research and selling together cost": the sum of the levels of what is named. */
function sumsOf(written: Written, given: Given): readonly Result[] {
  const { ahead } = written;
  if (!TOGETHER.test(ahead)) return [];
  const facts = given.index.facts.filter(
    (fact) => fact.role === 'level' && fact.modality !== 'aside' && isOfTime(written, fact, given),
  );
  const names = (ahead.split(TOGETHER)[0] ?? '')
    .split(/,\s|\sand\s/)
    .filter((name) => /\p{L}/u.test(name));
  const told = names.map((name) => facts.find((fact) => isNamedBy(name, written, fact)));
  const known = told.filter((fact) => fact !== undefined);
  const [first] = known;
  if (!first || known.length < 2 || known.length < told.length) return [];
  return [{ value: known.reduce((sum, { spoken }) => sum + midOf(spoken), 0), of: first }];
}

/** Whether one of several names is a fact's: of its account, or of its part where all are of one account. */
function isNamedBy(name: string, { metric, segment }: Written, fact: Fact): boolean {
  const words = meaningOf(name);
  const term = findMetrics(name).at(-1)?.name;
  const isAccount =
    term === undefined ? holdsAll(meaningOf(fact.metric), words) : sameMetric(fact.metric, term);
  if (isAccount) return sameSegment(segment, fact.segment);
  return (
    metric !== null &&
    sameMetric(fact.metric, metric) &&
    fact.segment !== null &&
    holdsAll(words, meaningOf(fact.segment))
  );
}

const MIDDLE = /\b(?:mid-?point|middle|centre|center) of\b|\bmid-?point\b/i;

/** "10.75 million at the middle of the range" */
function middlesOf(written: Written, { text }: Claim, given: Given): readonly Result[] {
  if (!MIDDLE.test(text)) return [];
  return levelsOf(written, given)
    .filter((fact) => fact.spoken.figure.high !== undefined && isOfTime(written, fact, given))
    .map((of) => ({ value: midOf(of.spoken), of }));
}

const A_YEAR_AGO = /\b(?:year|twelve months) (?:ago|earlier|before)\b/i;

/** "It had been 123 million a year earlier": the level now without its move since. */
function levelsBefore(written: Written, given: Given): readonly Result[] {
  const isBack = written.isPrior || BACK.test(written.words);
  if (!isBack || written.role === 'change') return [];
  const { call } = given.transcript;
  const now = levelsOf(written, given).filter(
    (fact) => fact.period === call.period && fact.versus === null,
  );
  const moves = given.index.facts.filter(
    (fact) =>
      fact.role === 'change' &&
      fact.period === call.period &&
      isAbout(written, fact) &&
      !(A_YEAR_AGO.test(written.words) && fact.versus !== 'year-ago'),
  );
  return now.flatMap((of) =>
    moves
      .filter(
        ({ spoken, basis }) => spoken.figure.unit === of.spoken.figure.unit && basis === of.basis,
      )
      .map(({ spoken }) => ({ value: midOf(of.spoken) - spoken.figure.value, of })),
  );
}
