import { withoutKind } from '../empty-noun.ts';
import { nounPhrase, TIMES } from '../noun-phrase.ts';

const MOVES =
  'growth|increases?|decreases?|declines?|reductions?|improvements?|expansion|contraction|rise|drop|uplift|acceleration|deceleration|erosion|gains?';
const EFFECTS =
  'headwinds?|tailwinds?|benefits?|impacts?|effects?|drags?|pressures?|hit|contributions?|favorability|dilution|accretion';
/** A noun that says how something moves, or what it does to another thing, as the source of a pattern. */
export const MOVE_OR_EFFECT = `${MOVES}|${EFFECTS}`;

// "| unfavorable impact to operating income", "| tailwind from turnarounds"
const HEAD = new RegExp(
  String.raw`^[\s-]?((?:(?!(?:of|in|on|at|to|for|from|by|and|or|but|that|which|with|than|is|are|will|we|our|the|a|an)\b)[\w&’'/-]+\s){0,5}?(?:${MOVE_OR_EFFECT}))\b(?!\s(?:${MOVE_OR_EFFECT}|rates?|initiatives|program|costs?|spend\w*|trajectory)\b)`,
  'i',
);
const IS_MOVE = new RegExp(String.raw`\b(?:${MOVES})$`, 'i');
const AGAIN = '(?:(?:year[- ]over[- ]year|sequentially)\\s)?';
const OBJECT = new RegExp(`^\\s${AGAIN}(?:in|to|on)\\s(?:(?:our|the|its|total)\\s)*`);
const MOVED = new RegExp(`^\\s${AGAIN}(?:in|of|to|on)\\s(?:(?:our|the|its|total)\\s)*`);
const CAUSE =
  /^[^.;,]{0,60}?\s(?:from|due to|related to|associated with|because of|driven by)\s|^\sof\s/;
const ADVERSE = /\b(?:unfavou?rable|negative|adverse)\b/i;
const OF_TIME = new RegExp(
  String.raw`^(?:(?:${TIMES}|average|annual|compound|compounded|sequential|organic|year-over-year)\s)+`,
  'i',
);
const NO_OBJECT = /^(?:the )?(?:first|second|third|fourth|full|next|quarter|year|half|place|\d)/i;

/** A noun of moving or of an effect, with what it is a move of, or what has it. */
export interface EffectNoun {
  /** Without what says only when or of which kind it is: "currency impact". */
  readonly noun: string;
  readonly isMove: boolean;
  readonly isAdverse: boolean;
  /** What moves, or what the effect is on. */
  readonly object: string | null;
  /** Where the object stands in the words. */
  readonly objectAt: number;
  /** What has the effect. */
  readonly cause: string | null;
}

/** The move or effect that words begin with; null where they begin with something else. */
export function effectAt(words: string): EffectNoun | null {
  const match = HEAD.exec(words);
  if (!match) return null;
  const said = match[1] ?? '';
  const rest = words.slice(match[0].length);
  const isMove = IS_MOVE.test(said);
  const to = (isMove ? MOVED : OBJECT).exec(rest)?.[0];
  const cause = isMove ? undefined : CAUSE.exec(rest)?.[0];
  return {
    noun: withoutKind(said.replace(ADVERSE, '').replace(/\s+/g, ' ').trim()).replace(OF_TIME, ''),
    isMove,
    isAdverse: ADVERSE.test(said),
    object: to === undefined ? null : nameIn(rest.slice(to.length)),
    objectAt: match[0].length + (to?.length ?? 0),
    cause: cause === undefined ? null : nameIn(rest.slice(cause.length)),
  };
}

function nameIn(text: string): string | null {
  return NO_OBJECT.test(text) ? null : nounPhrase(` ${text}`);
}

/** What a move or effect is called: "revenue growth", "currency impact on operating income"; null where it is of nothing named. */
export function effectName(
  { noun, isMove, isAdverse, object, cause }: EffectNoun,
  actor: string | null,
): string | null {
  const isBare = !noun.includes(' ');
  if (isMove) {
    const of = isBare ? (object ?? actor) : null;
    return isBare ? of && `${of} ${noun}` : noun;
  }
  const by = isBare ? (cause ?? actor) : null;
  if (isBare && by === null && object === null) return null;
  const whole = isBare ? `${by ?? object} ${noun}` : noun;
  const isOnIt = object !== null && !(isBare && by === null);
  return `${isAdverse ? 'unfavorable ' : ''}${whole}${isOnIt ? ` on ${object}` : ''}`;
}
