import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { framesOf } from '../clause/clause-frames.ts';
import { ownWords } from '../clause/frames-apart.ts';
import { isWritten } from '../figure/same-figure.ts';
import { meaningOf } from '../words/meaning.ts';
import type { Problem } from './problem.ts';

/**
 * Two figures of one unit that a claim tells of each other's things: more of what stands beside each of them
 * stands, in the cited sentences, beside the other.
 */
export function swappedProblems(
  claim: Claim,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const figures = claim.figures.flatMap((written) => {
    const places = sources.flatMap((sentence) =>
      sentence.figures.flatMap((spoken, at) =>
        isWritten(written, spoken) ? [{ sentence, at }] : [],
      ),
    );
    const [place] = places;
    return place && places.length === 1 ? [{ written, place }] : [];
  });
  return figures.flatMap((one, at) => {
    const other = figures[at + 1];
    if (!other || one.written.spoken.figure.unit !== other.written.spoken.figure.unit) return [];
    // What was read of both has been held against either; "from 8.6%" stands on either side of what it came to.
    if ((isRead(one) && isRead(other)) || one.written.isPrior || other.written.isPrior) return [];
    return isCrossed(claim, one, other)
      ? [
          {
            reason: 'metric' as const,
            detail: `“${one.written.spoken.figure.text}” and “${other.written.spoken.figure.text}” stand the other way round`,
          },
        ]
      : [];
  });
}

interface Placed {
  readonly written: Written;
  readonly place: { readonly sentence: IndexedSentence; readonly at: number };
}

function isRead({ place: { sentence, at } }: Placed): boolean {
  const start = sentence.figures[at]?.start;
  return sentence.facts.some(({ spoken }) => spoken.start === start);
}

function isCrossed(claim: Claim, one: Placed, other: Placed): boolean {
  const [a, b] = apart(ownWords(one.written, claim), ownWords(other.written, claim));
  const [here, there] = apart(wordsAt(one), wordsAt(other));
  const straight = a.intersection(here).size + b.intersection(there).size;
  return a.intersection(there).size + b.intersection(here).size > straight;
}

/** The words of the frame of a figure; of a sentence's only one all its words. */
function wordsAt({ place: { sentence, at } }: Placed): ReadonlySet<string> {
  const { text, figures } = sentence;
  return meaningOf(figures.length === 1 ? text : (framesOf(text, figures)[at]?.own ?? ''));
}

function apart(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  return [one.difference(other), other.difference(one)];
}
