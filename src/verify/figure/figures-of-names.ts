import type { Reason } from '../../core/verdict.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { knownNames } from '../claim/speakers.ts';
import { claimedNames } from '../words/words-places.ts';
import type { Scope } from './finding.ts';

const BETWEEN = /[;,]\s|\s(?:and|while|whereas|but|against|versus)\s/g;

/**
 * "1.5 billion on the Denver hub and 1 billion on the Boise hub": a figure is not the one of a sentence that
 * names only what another figure of the claim is of.
 */
export function namedWithAnother(
  written: Written,
  claim: Claim,
  { text }: IndexedSentence,
  { transcript, index, isCited }: Scope,
): readonly Reason[] {
  if (isCited || claim.figures.length < 2 || claim.figures.length > MOST) return [];
  const known = knownNames(transcript).toLowerCase();
  const parts = partsOf(claim).map((part) => claimedNames(part, known, index));
  const at = claim.figures.indexOf(written);
  const own = parts[at] ?? [];
  const others = parts.filter((_, place) => place !== at).flat();
  if (own.length === 0 || others.length === 0 || own.some((name) => others.includes(name)))
    return [];
  const isNamed = (name: string) => text.includes(name);
  return others.some(isNamed) && !own.some(isNamed) ? ['segment'] : [];
}

const MOST = 4; // a claim of more is a list

/** The stretches of a claim, one a figure, parted where a clause or a list goes on. */
function partsOf({ text, figures }: Claim): readonly string[] {
  const cuts = figures.slice(1).map(({ spoken }, before) => {
    const from = figures[before]?.spoken.end ?? 0;
    const last = [...text.slice(from, spoken.start).matchAll(BETWEEN)].at(-1);
    return last ? from + last.index : spoken.start;
  });
  return figures.map((_, at) => text.slice(cuts[at - 1] ?? 0, cuts[at]));
}
