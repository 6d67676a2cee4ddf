import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { isSameFigure } from '../figure/same-figure.ts';
import { sameSegment } from '../figure/same-part.ts';
import type { Problem } from './problem.ts';

const NEAR = 60; // characters between two figures of one breath
const BREAK = /[;.]\s|,\s(?:and|while|but|whereas|with)\s|\s(?:while|whereas|but)\s/;

/**
 * Problems of two figures that a note tells of one thing, "rose 12% to $90 million", where the sentences tell the one
 * of the company and the other of a part, or of two parts.
 */
export function joinedProblems(
  { text, figures }: Claim,
  sources: readonly IndexedSentence[],
): readonly Problem[] {
  const partsOf = ({ spoken }: Written) =>
    sources.flatMap(({ facts }) =>
      facts.filter((fact) => isSameFigure(spoken, fact.spoken)).map(({ segment }) => segment),
    );
  return figures.flatMap((second, at) => {
    const first = figures[at - 1];
    if (!first || first.segment !== second.segment) return [];
    if (second.metric !== null && first.metric !== second.metric) return [];
    const between = text.slice(first.spoken.end, second.spoken.start);
    if (between.length > NEAR || BREAK.test(between)) return [];
    const [one, other] = [partsOf(first), partsOf(second)];
    const isOne =
      one.length === 0 ||
      other.length === 0 ||
      one.some((part) => other.some((each) => sameSegment(part, each)));
    return isOne
      ? []
      : [
          {
            reason: 'segment' as const,
            detail: `“${first.spoken.figure.text}” and “${second.spoken.figure.text}” are of different parts`,
          },
        ];
  });
}
