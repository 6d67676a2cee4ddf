import type { Fact } from '../fact.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { type MetricMention, termOf } from '../lexicon/lexicon.ts';
import { isShare } from '../lexicon/share-names.ts';
import { isToldOnTerms, termsBeside } from '../metric/on-terms.ts';
import { isMoveTold } from '../metric/told-as-move.ts';
import type { Sight } from '../sight.ts';
import { isAgainstPlan, isChangeOfPlan, isThePlan } from './against-plan.ts';
import { isMoveOfCost, isOffset, isOfNamedMove, isOfSuchSize } from './by-how-much.ts';
import type { Direction } from './directions.ts';
import { isBasicOfTwo, isInOtherMeasure } from './in-other-measure.ts';
import { isGrowth, isGuidedGrowth, MADE_OF } from './share-or-growth.ts';
import { lossOf, signed } from './signed.ts';
import { isToldBeside } from './told-beside.ts';
import { directionOf, LED_TO, wayOf } from './way-of.ts';

/** What a figure says of its metric; a change carries the sign of its direction word. */
interface Role {
  readonly role: Fact['role'];
  readonly spoken: SpokenFigure;
}

const BY =
  /\bby\s(?:about |approximately |around |roughly |nearly |over |up to |an? (?:additional )?)?$/i;
const MULTIPLE_OF =
  /^\s(?:the amount|that of|compared|versus|from|year|the level|last|in the|,|over)/i;
// "hiring contributed | 80 basis points of gross margin improvement": a part of its move
const CONTRIBUTED = /\bcontribut(?:ed|es|ing)\s(?:an?\s|about\s|approximately\s|another\s)*$/i;
// "which reflects a | $25 million reduction from dispositions": what is in the forecast
const REFLECTS =
  /\bwhich\s(?:(?:now|also)\s)?(?:reflects?|includes?|incorporates?|assumes?|contemplates?)\s(?:an?\s|about\s|approximately\s|roughly\s)*$/i;
// "a loss of $0.41, compared to a gain of | $0.29": what it was then
const AS_GAIN =
  /\b(?:compared (?:to|with)|versus|vs\.?|against)\s(?:an?|the)\s(?:net\s)?gain\sof\s$/i;

/** A figure's role for its metric; null when it measures something else about it. */
export function roleOf(sight: Sight, at: number, metric: MetricMention): Role | null {
  const spoken = sight.figures[at];
  if (!spoken) return null;
  const { unit } = spoken.figure;
  const before = sight.text.slice(Math.max(0, spoken.start - 90), spoken.start);
  const after = sight.text.slice(spoken.end, spoken.end + 60);
  const isGain = unit === 'money' && AS_GAIN.test(before);
  const moves = isGain
    ? null
    : wayOf(directionOf(sight, at, metric, before, after), metric, before, after);
  if (isAgainstPlan(sight.text.slice(spoken.end), moves)) return null;
  if (isMoveOfCost(sight.text, metric, spoken)) return null;
  const isOnTerms = isToldOnTerms(metric) && termsBeside(sight, at) !== null;
  const way = moves ?? (isOnTerms ? wayBefore(sight, at, metric) : null);
  const change: Role = { role: 'change', spoken: signed(spoken, way) };
  const level: Role = { role: 'level', spoken: lossOf(metric, spoken, before) };

  // "we lost $0.39 per share", "paid down $75 million of debt": the verb is the name
  const isVerb = /^(?:earn(?:ed)?|lost|pa(?:id|ying) down)$/i.test(
    sight.text.slice(metric.start, metric.end),
  );
  if (isVerb && unit === 'money' && spoken.start - metric.end < 16) return level;
  // "up 3 million net adds versus the first quarter": so many were added
  if (metric.name === 'net additions' && unit === 'count' && metric.start >= spoken.end)
    return level;
  if (
    isChangeOfPlan(before, after) ||
    isThePlan(before, after) ||
    (!isOnTerms && isInOtherMeasure(sight, at, metric)) ||
    isToldBeside(sight, at, metric, before, after) ||
    (moves !== null && REFLECTS.test(before) && !isMoveTold(sight, metric, spoken))
  )
    return null;
  if (unit === 'bps' && moves === null && !BY.test(before) && isSaidInBasisPoints(metric, spoken))
    return level;
  if (unit === 'points' || unit === 'bps')
    return metric.kind === 'ratio' && moves !== null && !CONTRIBUTED.test(before) ? change : null;
  if (unit === 'multiple') {
    // "occupancy was 97%, and we add two ships, nearly doubling capacity"
    if (metric.kind === 'ratio') return /(?:ing|ed|fold)$/i.test(spoken.figure.text) ? null : level;
    return after === '' ||
      MULTIPLE_OF.test(after) ||
      /\b(?:grew|increased|rose|up)\s(?:by\s)?$/i.test(before)
      ? change
      : null;
  }
  if (isBasicOfTwo(sight, at, metric)) return null;
  const isMoved = unit === 'money' && moves === null && !LED_TO.test(before);
  if (isMoved && isOfNamedMove(sight.text, metric)) return null;
  // Same-store sales are spoken of as a growth, whatever the verb.
  if (metric.name === 'same-store sales') return change;
  if (metric.kind === 'ratio') {
    if (
      MADE_OF.test(before) &&
      spoken.start > metric.end &&
      !isShare(metric.name) &&
      !metric.name.endsWith(' revenue share')
    )
      return null;
    return moves !== null &&
      /\b(?:by|up|down|grew|increased|rose|declined|decreased|fell)\s(?:about |approximately |over |nearly )?$/i.test(
        before,
      )
      ? null // "margin grew 30%": of itself, or in points? Nobody can tell
      : level;
  }
  if (unit !== 'percent')
    return moves !== null && !isOfSuchSize(sight, metric, spoken)
      ? change
      : BY.test(before) && !isOffset(sight.text, metric, spoken)
        ? null
        : level;
  if (isOnTerms && way !== null) return change;
  if (moves === null && isGuidedGrowth(sight.text, metric, spoken)) return change;
  return isGrowth(metric, spoken, moves, before, after) ? change : null;
}

/** Which way the figure before went, for one that tells the same move on other terms: "up 8% reported, or 10% organic". */
function wayBefore(sight: Sight, at: number, metric: MetricMention): Direction | null {
  const last = sight.figures[at - 1];
  if (!last) return null;
  const before = sight.text.slice(Math.max(0, last.start - 90), last.start);
  const after = sight.text.slice(last.end, last.end + 60);
  return wayOf(directionOf(sight, at - 1, metric, before, after), metric, before, after);
}

/** "A net interest margin of 294 basis points": a level where it is as large as one. */
function isSaidInBasisPoints(
  { name, start, end }: MetricMention,
  { figure }: SpokenFigure,
): boolean {
  const isNamedByShare = start === end; // "or 69 basis points of loans"
  const isLarge = /^(?:net interest margin|.*\bspread)$/.test(name) && figure.value >= LEAST_MARGIN;
  return isNamedByShare || termOf(name)?.isInBasisPoints === true || isLarge;
}

const LEAST_MARGIN = 80; // basis points; by fewer it moves
