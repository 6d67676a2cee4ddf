import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { type Direction, directionAfter } from './directions.ts';

const SHARE_OF =
  /^\sof\s(?!growth|which)|^\sin\s(?:our |the |its )?(?:total |overall |consolidated |group |net |global )*(?:revenues?|sales|loans|deposits|portfolio|company|group|business|mix|customers|users|traffic|volume|orders|base|employees|team|cost|costs|expenses)\b/i;
/** Words for what makes up a part of something: "represents about". */
export const MADE_OF = guarded(
  /\b(?:represent\w*|account\w* for|contribut\w+|compris\w+|made up|make up|makes up|mix)\s(?:an? |about |approximately |around |nearly |over )?$/i,
);
// "raising our organic sales guidance to 4% to 5%": a share of sales is no forecast of them
const GUIDED_TO =
  /^\s(?:growth\s)?(?:guidance|outlook|forecast|guide|expectations?)\b[^.;,\d]{0,40}\b(?:to|of|at|is|between)\s(?:(?:an?|the|range|of|about|approximately|between|now|new)\s)*$/i;

/** Whether a share of sales or earnings is how far a forecast has them grow: "organic sales guidance to 4% to 5%". */
export function isGuidedGrowth(
  text: string,
  { name, end }: MetricMention,
  { start }: SpokenFigure,
): boolean {
  return (
    /^(?:organic )?revenue$|earnings per share$/.test(name) &&
    GUIDED_TO.test(text.slice(end, Math.max(end, start)))
  );
}

const PLUS = /,\splus\s(?:about\s)?$/i;
// "grew at a 5% annualized rate": a quarter's move made a year's, and none over either
const ANNUALIZED = /^\s(?:(?:linked[- ]quarter|sequential(?:ly)?|LQ)\s)?annuali[sz]ed\b/i;
// "representing 46% year-over-year growth": a move of what came before, no share of it
const REPRESENTS = /\brepresent\w*\s(?:an?\s|about\s|approximately\s|around\s|nearly\s|over\s)*$/i;

/** Whether a percentage is a growth of a metric that is no ratio itself, and no share of it or of the whole. */
export function isGrowth(
  { end }: MetricMention,
  { start, figure }: SpokenFigure,
  moves: Direction | null,
  before: string,
  after: string,
): boolean {
  if (SHARE_OF.test(after)) return false;
  // "were EUR 402m, plus 6.3%"
  if (moves === null)
    return start > end && (/^(?:plus|minus)\s/i.test(figure.text) || PLUS.test(before));
  if (ANNUALIZED.test(after)) return false;
  return !MADE_OF.test(before) || isOwnGrowth(before, after);
}

function isOwnGrowth(before: string, after: string): boolean {
  return REPRESENTS.test(before) && directionAfter(after) !== null;
}
