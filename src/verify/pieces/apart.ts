import type { Written } from '../claim/read-claim.ts';
import { midOf, permits } from '../figure/sizes.ts';

// "230 basis points below the", "by 88 million"
const GAP_BEHIND =
  /^\s(?:(?:more|less|higher|lower|better|worse|fewer)\sthan|above|below|over|under|short of|shy of|ahead of|behind|beyond)\s/i;
const GAP_AHEAD = /\bby\s(?:(?:about|around|roughly|nearly|almost|some|just|over)\s)*$/i;

/** Whether a figure is what two others of the claim are apart, or how many times one is the other, and says so. */
export function isApart(figures: readonly Written[], at: number, text: string): boolean {
  const own = figures[at];
  if (!own) return false;
  const { spoken } = own;
  const next = figures[at + 1];
  if (isTimes(own, figures[at - 1], next) || isTimes(own, next, figures[at + 2])) return true;
  const pair = GAP_BEHIND.test(text.slice(spoken.end))
    ? [figures[at - 1], next]
    : GAP_AHEAD.test(text.slice(0, spoken.start))
      ? [figures[at - 2], figures[at - 1]]
      : [];
  const [one, other] = pair;
  if (one && other && !isItsWay(own, [one, other], text)) return false;
  if (!one || !other || one.spoken.figure.unit !== other.spoken.figure.unit) return false;
  const scale = spoken.figure.unit === 'bps' ? 100 : 1;
  const isUnit =
    spoken.figure.unit === one.spoken.figure.unit ||
    (one.spoken.figure.unit === 'percent' && /^(?:bps|points|percent)$/.test(spoken.figure.unit));
  const gap = Math.abs(midOf(one.spoken) - midOf(other.spoken)) * scale;
  const size = Math.abs(midOf(spoken));
  // "more than three points above": by so much or more
  if (isUnit && spoken.figure.bound === 'over' && gap >= size && gap < size * 2) return true;
  const room = spoken.step / 2 + ((one.spoken.step + other.spoken.step) / 2) * scale;
  return isUnit && Math.abs(gap - size) <= room + 1e-9;
}

/** "More than twice the 284 million": how many times one of two is the other. */
function isTimes(
  { spoken, band }: Written,
  one: Written | undefined,
  other: Written | undefined,
): boolean {
  if (!one || !other) return false;
  if (spoken.figure.unit !== 'multiple') return false;
  if (one.spoken.figure.unit !== other.spoken.figure.unit) return false;
  return permits({ spoken, band }, midOf(one.spoken) / midOf(other.spoken));
}

const LESS = /^\s(?:(?:less|lower|worse|fewer)\sthan|below|under|short of|shy of|behind)\b/i;

/** Whether the first of two is as much more, or as much less, as a claim says: "down by 50 million". */
function isItsWay(
  { spoken, direction, isLoss }: Written,
  [one, other]: readonly [Written, Written],
  text: string,
): boolean {
  const behind = text.slice(spoken.end);
  const way = GAP_BEHIND.test(behind) ? (LESS.test(behind) ? 'down' : 'up') : direction;
  if (way === null || isLoss || one.isLoss || other.isLoss) return true;
  return (way === 'up') === midOf(one.spoken) > midOf(other.spoken);
}
