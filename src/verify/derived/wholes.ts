import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { IndexedSentence } from '../call-index.ts';
import { readLooseAmounts } from '../claim/loose-amounts.ts';
import { midOf } from '../figure/sizes.ts';

/** A whole with a part of it, as a sentence tells them, the part as an amount or as a share. */
export interface PartOfWhole {
  readonly whole: number;
  readonly part: number;
  readonly of: SpokenFigure;
  readonly at: number;
  /** Whether the part is worked out, rather than told as an amount. */
  readonly isShare: boolean;
}

type Told = Pick<IndexedSentence, 'text' | 'figures'>;

const NEAR = '(?:(?:about|around|approximately|roughly|nearly|almost|just|only|over|some) )*';
// "310 million, of which", "340, including", "75 million, and insurance covers 45 million of that"
const OF_WHICH =
  /^[^.;:\d]{0,60}?,? (?:of (?:which|that|this|these|it|them)\b|including)[^.;:\d]{0,40}$/i;
const OF_THAT = /^(?: [\p{L}-]+){0,2} of (?:that|this|these|those|it|them|which)\b/iu;
// "Of our 2,340 employees, 585"
const OF_OUR = /\b(?:out )?of (?:our|the|its|all|these|those) $/i;
const PART_BEHIND = /^(?: [\p{L}-]+){1,4}, $/u;
// "40% of the 250 crore incentive"
const OF_THE = new RegExp(
  `^ of (?:our|the|its|that|this|a|these) ${NEAR}(?:[\\p{L}-]+ ){0,2}$`,
  'iu',
);

/** The parts of wholes that a sentence tells. */
export function partsOfWholes(told: Told): readonly PartOfWhole[] {
  const { text, figures } = told;
  return [
    ...figures.flatMap((one, at): readonly PartOfWhole[] => {
      const next = figures[at + 1];
      if (!next || [one, next].some(({ figure }) => figure.high !== undefined)) return [];
      const between = text.slice(one.end, next.start);
      const [own, other] = [one.figure, next.figure];
      if (own.unit === 'percent' && /^(?:money|count)$/.test(other.unit) && OF_THE.test(between))
        return [partOf(next, midOf(next) * (midOf(one) / 100), at, true)];
      const isAlike = own.unit === other.unit && own.currency === other.currency;
      if (!isAlike || !/^(?:money|count)$/.test(own.unit)) return [];
      const isPart =
        OF_WHICH.test(between) ||
        OF_THAT.test(text.slice(next.end)) ||
        (OF_OUR.test(text.slice(0, one.start)) && PART_BEHIND.test(between));
      if (isPart && midOf(next) < midOf(one)) return [partOf(one, midOf(next), at)];
      // "21 of the 64 leases"
      if (isYearSoFar(told, at)) return [partOf(next, midOf(one), at)];
      return OF_THE.test(between) && midOf(one) < midOf(next) ? [partOf(next, midOf(one), at)] : [];
    }),
    ...sharesOfIt(told),
  ];
}

function partOf(of: SpokenFigure, part: number, at: number, isShare = false): PartOfWhole {
  return { whole: midOf(of), part, of, at, isShare };
}

const YEAR = /\b(?:full|whole|entire)[- ]year\b|\bfor the year\b/i;
const SO_FAR = /\b(?:nine months|first half|half-?year|first quarter|so far|to date|already)\b/i;

/** "750 crore in the nine months, and about 1,000 crore for the full year" */
function isYearSoFar({ text, figures }: Told, at: number): boolean {
  const [last, one, next] = [figures[at - 1], figures[at], figures[at + 1]];
  if (!one || !next || midOf(one) >= midOf(next)) return false;
  const [before, between] = [
    text.slice(last?.end ?? 0, one.start),
    text.slice(one.end, next.start),
  ];
  return SO_FAR.test(before) && YEAR.test(between);
}

/** "It will cost 1,800 crore, and a third of it is spent" */
function sharesOfIt({ text, figures }: Told): readonly PartOfWhole[] {
  const shares = [
    ...figures.filter(({ figure }) => figure.unit === 'percent'),
    ...readLooseAmounts(text, figures),
  ];
  return shares.flatMap((share): readonly PartOfWhole[] => {
    if (!OF_THAT.test(text.slice(share.end))) return [];
    const at = figures.findLastIndex(
      ({ end, figure }) => end <= share.start && /^(?:money|count)$/.test(figure.unit),
    );
    const whole = figures[at];
    if (!whole || whole.figure.high !== undefined) return [];
    return [partOf(whole, midOf(whole) * (midOf(share) / 100), at, true)];
  });
}
