import { matchesOf } from '../../core/matches.ts';
import { sensesOf } from './senses.ts';

// Words of one scale and its other end; what is said next to the one is not said next to the other.
const SCALES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:increas\w*|grew|grow\w*|ris(?:e|es|en|ing)|rose|rais\w*|higher|more|up|gain\w*|accelerat\w*|expand\w*|expansion|widen\w*|climb\w*|lift\w*|add(?:s|ed|ing)?|faster|larger|longer)$/,
    /^(?:decreas\w*|declin\w*|fell|fall\w*|lower\w*|less|fewer|down|reduc\w*|drop\w*|slow\w*|shr[aiu]nk\w*|narrow\w*|contract(?:ed|ing|ion)|cut(?:s|ting)?|smaller|shorter|trim\w*)$/,
  ],
  [
    /^(?:strong\w*|strength\w*|robust|solid|healthy|improv\w*|better)$/,
    /^(?:weak\w*|soft|softer|softness|soften\w*|poor\w*|sluggish|deteriorat\w*|wors\w*)$/,
  ],
  [
    /^(?:positive\w*|favou?rabl\w*|accretive)$/,
    /^(?:negative\w*|unfavou?rabl\w*|adverse\w*|dilutive)$/,
  ],
];
const DENIAL = /^(?:not|no|never|without|cannot|\w+n['’]t)$/;
const NEAR = 3; // words to either side
const [LONGEST, MOST] = [4000, 40]; // characters and poles of a text

interface Pole {
  readonly scale: number;
  readonly isHigh: boolean;
  /** Whether what it is told of stands before it: "demand is strong". */
  readonly isTold: boolean;
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

// What stands behind it is told of something else.
const CLAUSE = /[,;:.—]|\b(?:as|because|while|but|which|where|due|and)\b/;
const BEING =
  /^(?:is|are|was|were|be|been|being|remain\w*|stay\w*|became|become|becomes|look\w*|seem\w*)$/;

function polesIn(text: string): readonly Pole[] {
  return text.slice(0, LONGEST).split(CLAUSE).flatMap(polesOf).slice(0, MOST);
}

function polesOf(text: string): readonly Pole[] {
  const words = matchesOf(text.toLowerCase(), /[\p{L}&’'-]+/gu).map(([word]) => word);
  return words.flatMap((word, at) => {
    const scale = SCALES.findIndex((ends) => ends.some((end) => end.test(word)));
    if (scale < 0) return [];
    const before = words.slice(Math.max(0, at - NEAR), at);
    const isDenied = before.some((each) => DENIAL.test(each));
    return {
      scale,
      isHigh: SCALES[scale]?.[0].test(word) !== isDenied,
      isTold: BEING.test(before.at(-1) ?? ''),
      before: stemsOf(before),
      behind: stemsOf(words.slice(at + 1, at + 1 + NEAR)),
    };
  });
}

function stemsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(sensesOf(words.join(' ')).keys());
}

/** Whether a word of a claim stands beside the same words as its opposite does in what was said, and only there. */
export function isTurned(claim: string, said: string): boolean {
  const spoken = polesIn(said);
  return polesIn(claim).some((written) => {
    const near = spoken
      .filter(({ scale }) => scale === written.scale)
      .map((pole) => ({ pole, both: sharedBy(written, pole) }));
    const most = Math.max(1, ...near.map(({ both }) => both));
    const nearest = near.filter(({ both }) => both === most);
    return nearest.length > 0 && nearest.every(({ pole }) => pole.isHigh !== written.isHigh);
  });
}

function sharedBy(one: Pole, other: Pole): number {
  if (one.isTold === other.isTold)
    return one.before.intersection(other.before).size + one.behind.intersection(other.behind).size;
  const [told, named] = one.isTold ? [one, other] : [other, one];
  return told.before.intersection(named.behind).size;
}

/** Whether a text tells how strong or how good anything is. */
export function hasPole(text: string): boolean {
  return polesIn(text).length > 0;
}

/** Whether two texts of one thing tell it by the two ends of a scale. */
export function isOtherPole(claim: string, said: string): boolean {
  const spoken = polesIn(said);
  return polesIn(claim).some(({ scale, isHigh }) => {
    const same = spoken.filter((each) => each.scale === scale);
    return same.length > 0 && same.every((each) => each.isHigh !== isHigh);
  });
}
