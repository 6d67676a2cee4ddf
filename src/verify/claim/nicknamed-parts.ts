import { matchesOf } from '../../core/matches.ts';
import type { SegmentMention } from '../../figures/segment/segment-finder.ts';

// "the consumer arm", "its programmable unit"
const NICKNAME =
  /\b(?:the|its|our|their)\s(?<own>[\p{L}&-]+(?:\s[\p{L}&-]+){0,2})\s(?:arm|unit|division|business|side|segment|franchise|desk)\b/giu;
const LEAST = 4; // letters
const STEM = 5;
const ANY =
  /^(?:whole|entire|core|main|same|other|rest|largest|biggest|smallest|new|acquired|business|operating|cash|cost|demand|supply|revenue|sales|profit|plus|minus|flip|upper|lower|down|high|each|every|this|that|latter|former|reportable|continuing|overall|combined|remaining|second|first|third|fourth)$/;

/**
 * Parts that a claim names by one of their words and what they are: "the consumer arm" of "consumer &
 * community banking". Where no part of a call that tells of several has the words, it is one by them.
 */
export function nicknamedParts(
  text: string,
  names: ReadonlySet<string>,
): readonly SegmentMention[] {
  return matchesOf(text, NICKNAME).flatMap(({ index, 0: said, groups }) => {
    const own = wordsOf(groups?.own ?? '');
    if (own.some((word) => word.length < LEAST)) return [];
    const meant = [...names].filter((name) => {
      const words = wordsOf(name);
      return own.every((word) => words.some((each) => isOne(word, each)));
    });
    const [name = own.join(' '), other] = meant;
    if (
      other !== undefined ||
      (meant.length === 0 && (names.size < 2 || own.some((word) => ANY.test(word))))
    )
      return [];
    return [{ name, start: index, end: index + said.length }];
  });
}

/** "Annuity" of annuities. */
function isOne(word: string, other: string): boolean {
  return word === other || (word.length > STEM && other.startsWith(word.slice(0, -1)));
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}
