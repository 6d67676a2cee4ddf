import { guarded } from '../../core/guarded/guarded.ts';
import { saysItsWay } from '../grammar/band-figures.ts';
import { ownFrom } from '../grammar/rates.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { placeInList } from '../metric/parts-respectively.ts';
import type { Sight } from '../sight.ts';
import {
  type Direction,
  directionAfter,
  directionBefore,
  directionOfObject,
} from './directions.ts';

const COMPARES =
  /^\s?(?:year[- ]over[- ]year|year[- ]on[- ]year|yoy|quarter[- ]over|sequential|versus|compared|from)/i;
// "improved by 5.3 points from last year and 2.6 points": the second moves as the first
const AND_SO = guarded(
  /\band\s(?:by\s)?(?:about |approximately |around |nearly |over |more than )?$/i,
);
// "3.1% higher than the previous quarter and 15.2% year-on-year"
const HIGHER_THAN =
  /^\s(?:higher|lower|above|below|more|less)\s(?:than|versus|compared)?\s?[^,;.\d]{0,40}\sand\s$/i;
// "up $2.7 billion or 10%"
const OR_SO =
  /^(?:\s[a-z]{3,12}s)?(?:\s(?:in|for)\s(?:the\s)?[a-z ]{4,24})?,?\sor\s(?:by\s)?(?:(?:just|well|slightly|somewhat)\s)?(?:about |approximately |around |roughly |nearly |almost |over |under |more than )?$/i;
// "grew $68.1 million, 16.6%,": the share of that very move
const APPOSED = /^,\s$/;
const ENDS = /^(?:[.,;]|$|\s(?:from|over|compared|versus|year)\b)/i;
// "up 9% and 26%, respectively", "a 9% and 26% increase respectively"
const RESPECTIVELY = /^(?<noun>\s[a-z-]+(?:\s[a-z-]+)?)?,?\srespectively\b/i;
// "exceeded the prior-year quarter by | 14%", "was below last year by"
const PASSED =
  /\b(?:(?<up>exceed(?:ed|s|ing)|surpass(?:ed|es|ing)|(?:was|were|is|are|came in) (?:above|ahead of))|(?:was|were|is|are|came in) (?:below|behind))\s(?:the\s|our\s)?(?:same\s)?(?:prior|previous|last)[- ](?:year|quarter)(?:['’]s)?(?:\s(?:levels?|quarter|period|result))?\sby\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;

/** What leads to where something came to stand: it is no move. */
export const LED_TO = /\b(?:to|at|from)\s(?:an?\s|about\s|approximately\s)*$/i;

// "Improved by 1.8 points": judged rather than measured
const JUDGED_BEFORE = /\b(?:improv\w*|deteriorat\w*|worsen\w*)(?:\s[\w-]+){0,4}\s$/i;
const JUDGED = /\b(?:improv\w*|deteriorat\w*|worsen\w*)\b/i;
const JUDGED_AFTER =
  /^\s?(?:(?!(?:than|from|versus)\b)[\w-]+\s){0,2}(?:(?:operating|combined|expense|efficiency) ratio\s)?(?:improvement|better|deterioration|worse|(?:un)?favou?rable)\b/i;

// "swung to an operating loss, a decline of $2 million": of the income, and no smaller loss
const SWUNG =
  /\b(?:sw[iu]ng|slipped|slid|fell|turned|went|moved|dropped)\s(?:in)?to\s(?:an?\s)?(?:[\w-]+\s){0,2}loss\b[^.;]*$/i;
// "The operating loss narrowed by $4 million"
const NARROWED = /\b(?:(?<up>narrow(?:ed|ing)?)|widen(?:ed|ing)?)\s(?:\w+\s)?by\b[^.;,]{0,60}$/i;

// "SG&A leveraged 30 basis points", "50 basis points of deleverage": a cost against the sales that bear it
const LEVERAGED = /\b(?<de>de-?)?leverag(?:ed|ing)\s(?:by\s|about\s|approximately\s|another\s)*$/i;
const OF_LEVERAGE =
  /^\sof\s(?:(?:fixed[- ]cost|operating|expense|sales)\s)?(?<de>de-?)?leverage\b/i;

/**
 * A cost or a combined ratio that improves goes down, and one that worsens up. An income that is told as a
 * loss rises where the loss falls.
 */
export function wayOf(
  moves: Direction | null,
  { isCost, isLoss, kind }: MetricMention,
  before: string,
  after: string,
): Direction | null {
  const leveraged = isCost ? (LEVERAGED.exec(before) ?? OF_LEVERAGE.exec(after)) : null;
  if (leveraged) return leveraged.groups?.de ? 'up' : 'down';
  const isIncome = isLoss && kind !== 'ratio';
  const narrowed = isIncome && !LED_TO.test(before) ? NARROWED.exec(before) : null;
  if (narrowed) return narrowed.groups?.up ? 'up' : 'down';
  const judged = isIncome ? JUDGED : JUDGED_BEFORE; // "improved by 15 million sequentially and by 50 million"
  const isJudged =
    judged.test(before) || JUDGED_AFTER.test(after) || (isIncome && SWUNG.test(before));
  if (moves === null || !(isIncome ? !isJudged : isCost && isJudged)) return moves;
  return moves === 'up' ? 'down' : 'up';
}

// "Revenue growth in the third quarter was 12%", "NOI growth was positive 4%"
const GROWTH_WAS =
  /^\s(?:(?<up>growth|increase)|decline|decrease)(?:\srate)?(?:\s(?:in|for|during|over|on|an?|the|this|our|first|second|third|fourth|q[1-4]|full|fiscal|quarter|half|year|period|organic|reported|basis|year[- ]over[- ]year))*\s(?:(?:was|were|is|reached|(?:accelerated|improved|picked up) to|exceeded|surpassed|topped|came in(?: at)?|came to|stood at|ended(?: up)? at|(?:(?:(?:is|was|are) (?:(?:now|still|also|currently) )?(?:expected|projected|anticipated|forecast|estimated) )?to|will|would|should) (?:now )?be)\s|(?=(?:once )?again in the ))(?:once again |again |also |still )?(?:in excess of |in the |at |an? |about |approximately |around |nearly |over |just |strong |solid |healthy |robust )*$/i;

// "increased at a | mid-single-digit rate"
const AT = /\sat\san?\s$/i;
const AT_RATE = /^\s(?:percent(?:age)?\s)?(?:rate|pace|clip)\b/i;

// "orders accelerated to | 17%": a growth, at its new pace
const PACE_TO =
  /^(?:\sgrowth)?\s(?:(?:has|have|also|again|further|then)\s){0,2}(?:(?:re-?)?accelerated|decelerated|slowed|moderated|picked up)\s(?:further\s|sharply\s|slightly\s|sequentially\s)?to\s(?:an?\s|about\s|approximately\s|nearly\s|over\s)?$/i;
// "sales were up on an underlying basis | 21%"
const ON_BASIS =
  /\s(?:on|in)\san?\s[\w-]+\s(?:basis|terms)(?=\s(?:by\s)?(?:about\s|approximately\s)?$)/i;

// "decreased as a percentage of net revenue | by 380 basis points"
const AS_SHARE =
  /\sas an? (?:percent(?:age)?|%) of (?:(?:our|total|net|operating)\s)*(?:revenues?|sales)(?=\sby\s(?:\w+\s)?$)/i;
// "6% net sales | and 4% organic sales growth": the word is said once
const WITH_ANOTHER =
  /^,?\sand\s(?:about\s|nearly\s|over\s)?[\d.]+(?:%|\spercent)\s(?:[a-z-]+\s){0,2}(?:sales|revenues?)(?=\sgrowth\b)/i;

// "we grew transactions | in Brazil in the mid-teens"
const IN_PLACE =
  /^\s(?:in|at|across)\s(?:the\s|our\s)?\p{Lu}[\w.&-]*(?:\s\p{Lu}[\w.&-]*)?\s(?:in the\s)?$/u;

// "370 basis points | of margin expansion"
const OF_MARGIN =
  /^\sof\s(?:(?:gross|operating|core|adjusted|EBITDA|year[- ]over[- ]year)\s){0,2}(?:margin)?(?=\s(?:expansion|improvement|contraction|compression|decline|erosion)\b)/i;

const isOfPoints = ({ figure: { unit } }: SpokenFigure) => unit === 'bps' || unit === 'points';

const LISTED = /^,?\s(?:and\s)?$/;

/** Which way a figure's metric went by the words around it; null where they leave it open. */
export function directionOf(
  sight: Sight,
  at: number,
  metric: MetricMention,
  before: string,
  after: string,
): Direction | null {
  const { text, figures } = sight;
  const spoken = figures[at];
  if (!spoken) return null;
  if (saysItsWay(spoken.figure)) return 'up';
  // "investment gains of $18 million": so much of them, and not so much more
  const isSum = /\b(?:gains?|losses)$/i.test(text.slice(metric.start, metric.end));
  if (
    isSum &&
    /^\sof\s(?:\w+\s)?$/.test(text.slice(metric.end, Math.max(metric.end, spoken.start)))
  )
    return null;
  // "12,300 units below the year-ago level": behind what is counted
  const behind = spoken.figure.unit === 'count' ? after.replace(/^\s[a-z-]+(?=\s)/i, '') : after;
  const atRate = AT_RATE.test(after) ? directionBefore(before.replace(AT, ' ')) : null;
  const near =
    atRate ??
    directionBefore(before.replace(ON_BASIS, '').replace(AS_SHARE, '')) ??
    directionAfter(after) ??
    directionAfter(behind) ??
    (isOfPoints(spoken) ? directionAfter(after.replace(OF_MARGIN, '')) : null);
  if (near) return near;
  // "25% EPS growth"
  if (metric.start >= spoken.end) {
    const beyond = text.slice(metric.end, metric.end + 60).replace(WITH_ANOTHER, '');
    return directionAfter(beyond);
  }
  const between = text.slice(Math.min(metric.end, spoken.start), spoken.start);
  if (
    /^\s$|^\s(?:of|by|in the)\s(?:\w+\s){0,2}$|\bby\s(?:\w+\s){0,2}$/i.test(between) ||
    IN_PLACE.test(between)
  ) {
    const verb = directionOfObject(text.slice(0, metric.start));
    if (verb) return verb;
  }
  const shared =
    sharedWay(text, figures[at - 1], metric, between) ?? wayOfRow(sight, at, metric, between);
  if (shared) return shared;
  if (metric.kind === 'flow' && spoken.figure.unit === 'percent' && PACE_TO.test(between))
    return 'up';
  const passed = PASSED.exec(before);
  if (passed) return passed.groups?.up ? 'up' : 'down';
  const noun = GROWTH_WAS.exec(between);
  if (noun) return noun.groups?.up ? 'up' : 'down';
  const listed = wayOfList(sight, at);
  if (listed) return listed;
  const last = figures[at - 1];
  const isNext = last !== undefined && LISTED.test(text.slice(last.end, spoken.start));
  const first = isNext ? sight.metrics[placeInList(sight, last)] : undefined;
  if (isNext && first)
    return directionOf(
      sight,
      at - 1,
      first,
      text.slice(Math.max(0, last.start - 90), last.start),
      text.slice(last.end, last.end + 60),
    );
  if (last && last.figure.unit === spoken.figure.unit && AND_SO.test(before))
    return (
      directionBefore(text.slice(Math.max(0, last.start - 90), last.start)) ??
      (HIGHER_THAN.test(text.slice(last.end, spoken.start))
        ? directionAfter(text.slice(last.end, last.end + 60))
        : null) ??
      (metric.kind !== 'ratio' && COMPARES.test(after) && /\bgrowth\b/i.test(between) ? 'up' : null)
    );
  const isApposed =
    last?.figure.unit === 'money' &&
    spoken.figure.unit === 'percent' &&
    ENDS.test(after) &&
    APPOSED.test(text.slice(last.end, spoken.start));
  if (last && (isApposed || OR_SO.test(text.slice(ownFrom(text, figures, at), spoken.start)))) {
    const ahead = text.slice(Math.max(0, last.start - 90), last.start);
    const isAlone = figures[at - 2]?.figure.unit === last.figure.unit; // with no margin of its own
    const isOther = last.figure.unit !== spoken.figure.unit; // "from $1.3 billion or $2.93 per share"
    if (
      metric.kind === 'per share' &&
      isOther &&
      last.figure.high !== undefined &&
      spoken.figure.high !== undefined
    )
      return null;
    return directionBefore(ahead) ?? (isAlone && isOther ? movedFrom(ahead) : null);
  }
  if (metric.kind !== 'ratio' && COMPARES.test(after) && /\bgrowth\b/i.test(between)) return 'up';
  return null;
}

/** "A 9% and 26% increase respectively": the word behind the last of the two is of both. */
function wayOfList({ text, figures }: Sight, at: number): Direction | null {
  const [spoken, next] = [figures[at], figures[at + 1]];
  if (!spoken || !next || spoken.figure.unit !== next.figure.unit) return null;
  const behind = text.slice(next.end, next.end + 60);
  const isOfTwo = /^\sand\s(?:an?\s)?$/.test(text.slice(spoken.end, next.start));
  return isOfTwo && RESPECTIVELY.test(behind) ? directionAfter(behind) : null;
}

/** "EBITDA rose by $4 million and the margin by 60 basis points": the verb is said once. */
function sharedWay(
  text: string,
  last: SpokenFigure | undefined,
  { start }: MetricMention,
  between: string,
): Direction | null {
  if (!last || last.end > start || !/^\sby\s(?:about\s|nearly\s|over\s)?$/i.test(between))
    return null;
  const isJoined = /^[^.;,\d]{0,40},?\sand\s(?:our\s|the\s|its\s)?$/i.test(
    text.slice(last.end, start),
  );
  return isJoined ? directionBefore(text.slice(Math.max(0, last.start - 90), last.start)) : null;
}

const ROW_BY = /^\s(?:by\s)?(?:about\s|approximately\s|nearly\s|over\s)?$/i;
const ROW_ON = /^,?\s(?:and\s)?(?:(?:our|adjusted|diluted)\s){0,2}$/i;

const LONGEST_ROW = 8; // figures

/** "We grew sales by 8%, EBITDA by 11% and earnings per share by 14%": the verb is said once of a row of percentages. */
function wayOfRow(
  sight: Sight,
  at: number,
  { start, kind }: MetricMention,
  between: string,
): Direction | null {
  const { text, figures, metrics } = sight;
  const [last, spoken] = [figures[at - 1], figures[at]];
  const of = last && metrics.findLast(({ end }) => end <= last.start);
  if (!last || !spoken || !of || last.end > start) return null;
  if (last.figure.unit !== 'percent' || spoken.figure.unit !== 'percent') return null;
  if (kind === 'ratio' || of.kind === 'ratio' || !ROW_BY.test(between)) return null;
  if (!ROW_ON.test(text.slice(last.end, start))) return null;
  // a row of speech is short; one that is made up is not walked through again for each of its figures
  const isLong = at > LONGEST_ROW && figures[at - LONGEST_ROW]?.figure.unit === 'percent';
  if (isLong && /\sby\s/i.test(text.slice((figures[at - LONGEST_ROW]?.start ?? 0) - 8, last.start)))
    return null;
  const ahead = text.slice(Math.max(0, last.start - 90), last.start);
  return directionOf(sight, at - 1, of, ahead, text.slice(last.end, last.end + 60));
}

// "$10.3 million, up from $7.1 million or 44%"
const MOVED_FROM =
  /\b(?:(?<up>up|increase[ds]?|grew|rose|improved)|(?<down>down|decrease[ds]?|fell|declined?))\sfrom\s(?:about\s|approximately\s)?$/i;

function movedFrom(before: string): Direction | null {
  const match = MOVED_FROM.exec(before);
  return match ? (match.groups?.up ? 'up' : 'down') : null;
}
