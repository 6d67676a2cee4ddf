import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "reflecting 10% growth", "resulting in a 12% increase": the move itself, told as what it comes to
const TOLD_AS_MOVE =
  /,\s(?:which\s)?(?:reflect(?:s|ed|ing)?|resulting in|for)\s(?:an?\s|about\s|approximately\s|over\s|nearly\s)*$/i;
const WHICH = /,\swhich\s[\w\s]*$/i;
const MOVED = '(?:growth|increase|decrease|decline|improvement|reduction|gain|rise|drop)';
const HOW =
  '(?:(?:year[- ]over[- ]year|year[- ]on[- ]year|yoy|sequential|annual|organic|reported|overall)\\s){0,2}';
const MOVE_NEXT = new RegExp(`^\\s?${HOW}${MOVED}\\b`, 'i');

// "fees of $34 million reflected a decline of | 17%"
const REFLECTED = new RegExp(
  `,?\\s(?:which\\s)?reflect(?:s|ed|ing)?\\san?\\s${HOW}${MOVED}\\sof\\s(?:about\\s|approximately\\s|over\\s|nearly\\s)?$`,
  'i',
);
// Nothing more behind it, or what it is held against: "of 18% in ticket prices" is of the prices
const ENDS =
  /^(?:\sper (?:\w+\s)?share)?(?:[.,;]|$|\s(?:year|yoy|sequential|compared|versus|vs|over|organic|due|driven|primarily|mainly|on an?(?!\sper\b)|and)\b|\s(?:from|in|of) (?:the|last|prior|constant|local|days?-adjusted|q\d|20\d\d)\b)/i;
const AND_REFLECTED = /\d[^,;]{0,80}\sand\s(?:also\s)?reflect(?:s|ed)\s(?:an?\s|about\s){0,2}$/i;
const NEAR = 60; // characters from a level to its name: "$1.2 billion in second quarter revenue"

/** Whether words that look like a reason lead to the metric's own move: "fees of $34 million reflected a decline of 17%". */
export function isMoveTold(
  { text, figures }: Pick<Sight, 'text' | 'figures'>,
  { start, end }: MetricMention,
  spoken: SpokenFigure,
): boolean {
  const between = text.slice(end, Math.max(end, spoken.start));
  const after = text.slice(spoken.end);
  const isBehindLevel =
    /\d/.test(between) || figures.some((each) => each.end <= start && start - each.end < NEAR);
  if (!isBehindLevel) return false;
  const next = MOVE_NEXT.exec(after);
  if (TOLD_AS_MOVE.test(between) && next !== null)
    return !WHICH.test(between) || ENDS.test(after.slice(next[0].length));
  // "was 47.2% and reflected a 640 basis point improvement"
  if (AND_REFLECTED.test(between) && next !== null) return ENDS.test(after.slice(next[0].length));
  // "the increase reflected a decline of 9% in freight": only behind the level itself
  return (
    REFLECTED.test(between) &&
    ENDS.test(after) &&
    !/\bincrease|\bdecrease/i.test(text.slice(0, start))
  );
}

// "Interest expense was $13.2 million, which is a decrease of | 19%"
const IS_MOVE = new RegExp(
  `\\b(?:which is|which was|that['’]s|that is|that was)\\san?\\s(?:(?:slight|modest|significant|strong|\\w+ly)\\s)?${HOW}${MOVED}\\s(?:of|by)\\s(?:[a-z]+\\s){0,2}$`,
  'i',
);
const FEW = 100;
const PER_SHARE = /^(?:\sand)?\son a per[- ]share basis\b/i;

/** Whether words say of a metric's level what move it is: "was $13.2 million, which is a decrease of 19%". */
export function isMoveOfLevel(
  { text, figures }: Pick<Sight, 'text' | 'figures'>,
  { end }: MetricMention,
  spoken: SpokenFigure,
): boolean {
  const hasLevel = figures.some(
    ({ start, end: until, figure }) =>
      start >= end && until <= spoken.start && (figure.unit !== 'count' || figure.value > FEW), // "over the next 12 months"
  );
  const between = text.slice(end, Math.max(end, spoken.start));
  return hasLevel && IS_MOVE.test(between) && !PER_SHARE.test(text.slice(spoken.end));
}
