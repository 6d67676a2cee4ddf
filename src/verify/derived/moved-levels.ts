import type { Unit } from '../../core/figure.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { IndexedSentence } from '../call-index.ts';
import { directionOf, wordsAround } from '../claim/around.ts';
import { midOf } from '../figure/sizes.ts';

/** A level with the one it came from, as a sentence tells them or as its move gives it. */
export interface MovedLevel {
  readonly now: number;
  readonly prior: number;
  /** Of both. */
  readonly of: SpokenFigure;
  /** The figure of the sentence by which its clause is found. */
  readonly at: number;
  /** The unit of the move that the earlier level is worked out from; null where that level is told. */
  readonly moved: Unit | null;
}

type Told = Pick<IndexedSentence, 'text' | 'figures'>;

const NEAR =
  '(?:(?:about|around|approximately|roughly|nearly|almost|just|only|over|under|some|the|a|an|our|low|high|record|level|levels|figure|number|rate|of|profit|loss) )*';
const FROM = new RegExp(`\\bfrom ${NEAR}$`, 'i');
const TO = new RegExp(`^(?: [\\p{L}-]+){0,2},? (?:up |down )?to ${NEAR}$`, 'iu');
// "tonnes, compared with", ", and that is lower than the", "a kilo, up from"
const AGAINST = new RegExp(
  `^[^.;:\\d]{0,48}?,? ?(?:\\bfrom|\\bcompare[sd] (?:with|to)|\\bas against|\\bagainst|\\bversus|\\bvs\\.?|\\bas opposed to|\\brelative to|\\b(?:lower|higher|better|worse|above|below|up|down|less|more|fewer) (?:than|from|on)|\\bafter) ${NEAR}$`,
  'i',
);
const AGO =
  '(?:(?:a|one|two|three|four|five|six|twelve) (?:years?|months?|quarters?) (?:ago|earlier|before|back)|(?:in|at|from) the (?:same|previous|prior|preceding) (?:quarter|period|year)(?: of last year| a year ago)?|(?:the )?(?:last|previous|prior) (?:year|quarter))';
// "; two years ago it was", "and a year ago at"
const AGO_WAS = new RegExp(
  `^[^.;:\\d]{0,24}[,;]? ?(?:and |where |while |whereas |but )?(?:in |from )?${AGO},? ?(?:(?:it|that|this|they|we|the figure|the number) (?:had |have )?(?:was|were|been|stood|had)? ?)?(?:at |on )?${NEAR}$`,
  'i',
);
const STARTED =
  /^(?: [\p{L}-]+){0,3} at the (?:start|beginning) of [^,.;\d]{3,30}? and (?:had )?$/iu;
const ENDED = /^(?: [\p{L}-]+){0,2} at (?:the|its) (?:end|close)\b/iu;

// "; in May we said", ", where we had first thought of"
const GUIDED = new RegExp(
  `^[^.;:\\d]{0,24}[,;] (?:where |while |and )?(?:in \\w+,? )?(?:we|it|management) (?:had |have )?(?:(?:first|originally|initially|previously|before|earlier) )?(?:said|thought of|guided (?:to|for)|planned(?: for)?|expected|budgeted|forecast) ${NEAR}$`,
  'i',
);
// "40% of our needs; the goal is to take this to 60%"
const AIMED =
  /^[^.;:\d]{0,40}[,;] (?:and )?(?:the|our) (?:goal|aim|target|plan|ambition) is to (?:take|raise|bring|lift|get|cut|reduce|lower) (?:this|that|it|them) (?:up |down )?to (?:about |around )?$/i;
const NEXT = new RegExp(
  `^(?:and |but )?(?:(?:${AGO}|in \\w+),? (?:it|that|this|they|we|the figure|the number) (?:had |have )?(?:was|were|been|stood|had|said)? ?(?:at |on )?|(?:that|this|it) (?:compares|is compared|compared) (?:with|to) |(?:we|it) (?:had |have )?(?:(?:first|originally|initially|previously|before|earlier) )?(?:said|thought of|guided (?:to|for)|planned(?: for)?|expected|budgeted) |(?:it|that) (?:was|is) (?:up|down) from )${NEAR}$`,
  'i',
);

/** A level whose earlier one the next sentence tells: "We have 90 shops. Two years ago we had 75." */
export function movedNext({ figures }: Told, next: Told | undefined): readonly MovedLevel[] {
  const then = next?.figures[0];
  const at = figures.length - 1;
  const now = figures[at];
  if (!next || !then || !now || !isAlike(now, then)) return [];
  if (figures.filter((each) => isAlike(each, then)).length > 1) return [];
  if (!NEXT.test(next.text.slice(0, then.start))) return [];
  return [{ now: midOf(now), prior: midOf(then), of: unitOf(now, then), at, moved: null }];
}

/** The levels that a sentence tells with what they were before. */
export function movedLevels({ text, figures }: Told): readonly MovedLevel[] {
  return figures.flatMap((one, at): readonly MovedLevel[] => {
    const next = figures[at + 1];
    if (!next) return [];
    const between = text.slice(one.end, next.start);
    const before = text.slice(figures[at - 1]?.end ?? 0, one.start);
    if (isAlike(one, next) && GUIDED.test(between))
      return [{ now: midOf(one), prior: midOf(next), of: unitOf(one, next), at, moved: null }];
    if (isRange(one) || isRange(next)) return [];
    if (isAlike(one, next)) {
      const signed = (each: SpokenFigure, place: number) =>
        midOf(each) * (midOf(each) > 0 && wordsAround(text, figures, place).isLoss ? -1 : 1);
      const [first, second] = [signed(one, at), signed(next, at + 1)];
      const of = unitOf(one, next);
      const told = (now: SpokenFigure) =>
        now === one
          ? [{ now: first, prior: second, of, at, moved: null }]
          : [{ now: second, prior: first, of, at, moved: null }];
      if (FROM.test(before) && TO.test(between)) return told(next);
      if (STARTED.test(between) && ENDED.test(text.slice(next.end))) return told(next);
      if (isAgainst(between)) return told(one);
      if (AIMED.test(between)) return told(next);
    }
    return movedBy({ text, figures }, at);
  });
}

const COMPARED =
  /^[^.;:\d]{0,80}?\b(?:compare[sd] (?:with|to)|as against|against|versus|up from|down from)\b/i;
const HIGHER = /\b(?:higher|lower|more|less|fewer)\b/i;

function isAgainst(between: string): boolean {
  return (AGAINST.test(between) && !isPlan(between)) || AGO_WAS.test(between);
}

/** "Better than the 5% we had guided to": no level of before. */
function isPlan(between: string): boolean {
  return (
    /\b(?:guid|forecast|consensus|expect|plan|target|budget|estimat)/i.test(between) ||
    (/\bafter\b/i.test(between) && COMPARED.test(between) && HIGHER.test(between))
  );
}

const OF_MOVE = new RegExp(
  `^[^.;:\\d]{0,40}?, (?:which (?:is|was) |that(?:['’]s| is| was) )?(?:an? |a further )?(?:[\\w-]+ )?(?<noun>increase|rise|gain|improvement|growth|decrease|reduction|decline|drop|fall) of ${NEAR}$`,
  'i',
);
const UP_OR_DOWN = new RegExp(
  `^[^.;:\\d]{0,40}?,? (?<way>up|down)(?: by| some| another)? ${NEAR}$`,
  'i',
);
const OR = new RegExp(
  `^(?: [\\p{L}/-]+){0,4}(?:,| which is| that is| and that is) (?:or )?${NEAR}$`,
  'iu',
);
/** What stands right behind a figure that is more or less than another. */
export const COMPARATIVE =
  /^(?: [\p{L}-]+){0,2}? (?:(?<up>more|higher|better|above)|(?<down>less|fewer|lower|below))(?: than| on| from| year| sequentially| as |[,.;]|$)/iu;
const MOVED_TO = new RegExp(`^(?: [\\p{L}-]+){0,4}?,? to ${NEAR}$`, 'iu');
const REACHING = /\b(?:to|at|from|was|were|is|are|of) (?:\w+ )?$/i;

/** A level with its move: "405 million, 90 million more than a year ago", "grew 11% to 222 million". */
function movedBy({ text, figures }: Told, at: number): readonly MovedLevel[] {
  const [one, next] = [figures[at], figures[at + 1]];
  if (!one || !next) return [];
  const between = text.slice(one.end, next.start);
  const after = text.slice(next.end, figures[at + 2]?.start);
  const before = text.slice(figures[at - 1]?.end ?? 0, one.start);
  const noun = OF_MOVE.exec(between)?.groups?.noun;
  const way = UP_OR_DOWN.exec(between)?.groups?.way;
  const than = OR.test(between) ? COMPARATIVE.exec(after)?.groups : undefined;
  if (noun !== undefined || way !== undefined || than) {
    const isUp =
      noun !== undefined
        ? /increase|rise|gain|improvement|growth/i.test(noun)
        : way !== undefined
          ? way.toLowerCase() === 'up'
          : than?.up !== undefined;
    // "an improvement of 2 points" in a cost: which way, the words leave open
    if (noun !== undefined && /improvement/i.test(noun)) return [];
    return levelBefore(one, next, isUp ? 1 : -1, at);
  }
  const moved = MOVED_TO.test(between) && !REACHING.test(before) ? directionOf(before, '') : null;
  return moved === null ? [] : levelBefore(next, one, moved === 'up' ? 1 : -1, at);
}

function levelBefore(
  level: SpokenFigure,
  move: SpokenFigure,
  sign: 1 | -1,
  at: number,
): readonly MovedLevel[] {
  const now = midOf(level);
  const size = Math.abs(midOf(move)) * sign;
  const [one, other] = [level.figure.unit, move.figure.unit];
  const then = () => {
    if (one === 'percent' && other === 'points') return now - size;
    if (one === 'percent' && other === 'bps') return now - size / 100;
    if (one === 'percent' || one === 'multiple') return null;
    if (other === 'percent') return now / (1 + size / 100);
    return isAlike(level, move) ? now - size : null;
  };
  const before = then();
  if (before === null || isRange(move)) return [];
  // As exact as the less exact of the two
  const of = isAlike(level, move) ? unitOf(level, move) : level;
  return [{ now, prior: before, of, at, moved: move.figure.unit }];
}

function isRange({ figure }: SpokenFigure): boolean {
  return figure.high !== undefined;
}

/** Whether two figures are in one unit; a bare number takes that of the one before it. */
function isAlike(one: SpokenFigure, other: SpokenFigure): boolean {
  const [a, b] = [one.figure, other.figure];
  if (a.unit === b.unit) return a.currency === b.currency;
  return b.unit === 'count' && other.noun === null && a.unit !== 'multiple' && !/\s/.test(b.text);
}

function unitOf(one: SpokenFigure, other: SpokenFigure): SpokenFigure {
  return one.step >= other.step ? one : { ...one, step: other.step };
}
