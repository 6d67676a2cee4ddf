import type { Call } from '../../core/call.ts';
import { type CallIndex, speaksOf } from '../call-index.ts';
import { sameSegment } from '../figure/same-part.ts';
import { meaningOf } from '../words/meaning.ts';
import { around, type Located } from './located.ts';

const WHOLE =
  /^(?:the )?(?:total|overall|consolidated|compan(?:y|ies)(?:[- ]?wide)?|group(?:[- ]?wide)?|worldwide|global|globally|enterprise[- ]wide)$/i;
const OF_WHOLE =
  /\b(?:total|overall|consolidated|company-?wide|group-?wide|worldwide|global(?:ly)?)\b/i;

/**
 * The part of the company that figures are of: the one they are read to be of where a model names it or leaves it
 * out, its own where its words stand with the figure and no other is read; undefined where the two differ.
 */
export function partOf(
  named: string | null,
  located: readonly Located[],
  { call, segments }: Pick<CallIndex, 'call' | 'segments'>,
): string | null | undefined {
  const part = named !== null && isWhole(named, call) ? null : named;
  const facts = located.flatMap(({ facts }) => facts);
  const read = [...new Set(facts.map(({ segment }) => segment))];
  const same = read.find((segment) => sameSegment(segment, part));
  if (same !== undefined) return same;
  const [told = null] = read;
  if (part === null) {
    // "comps of 1% both globally and in the U.S."
    if (named !== null && located.some(({ sentence }) => OF_WHOLE.test(sentence.text))) return null;
    if (told !== null) return told;
    return located.some(({ sentence, spoken }) =>
      [...segments].some((segment) => isSaid(segment, beforeIn(sentence.text, spoken.start))),
    )
      ? undefined
      : null;
  }
  if (told !== null) {
    const isOnlyIt = located.some(
      ({ sentence: { text } }) => isSaid(part, text) && !isSaid(told, text),
    );
    return isOnlyIt ? part : undefined;
  }
  const isBeside = located.some(({ sentence: { text }, spoken: { start, end } }) =>
    isSaid(part, `${beforeIn(text, start)} ${behindIn(text, end)}`),
  );
  if (isBeside) return part;
  // nothing is read of the figure, or its metric stands before it: what the part is may stand there too
  const isCarried = located.some(
    ({ facts, sentence }) =>
      facts.every(({ metric }) => !speaksOf(sentence, metric)) && isSaid(part, around(sentence)),
  );
  return isCarried ? part : undefined;
}

const BREAK = /[;:]\s|\.\s+(?=\p{Lu})/u;
const CAUSE =
  /[,;]|\b(?:driven|due|reflecting|because|led|thanks|as|while|with|against|compared|from)\b/i;

/** What stands before a figure in its sentence, after the last break. */
function beforeIn(text: string, start: number): string {
  return text.slice(0, start).split(BREAK).at(-1) ?? '';
}

/** What stands behind a figure up to a cause or a comparison: "up 6% in Canada, driven by the West". */
function behindIn(text: string, end: number): string {
  return text.slice(end).split(CAUSE)[0] ?? '';
}

function isWhole(part: string, { company }: Call): boolean {
  return WHOLE.test(part.trim()) || meaningOf(part).isSubsetOf(meaningOf(company));
}

function isSaid(part: string, text: string): boolean {
  const words = meaningOf(plus(part));
  return words.size > 0 && words.isSubsetOf(meaningOf(plus(text)));
}

/** "Lumo+" is spoken "Lumo Plus". */
function plus(text: string): string {
  return text.replaceAll('+', ' plus ');
}
