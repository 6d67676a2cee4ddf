import type { Figure } from '../../core/figure.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type IndexedSentence, indexCall } from '../call-index.ts';
import { readClaim, type Written } from '../claim/read-claim.ts';
import { findFigure } from '../figure/find-figure.ts';
import { differences } from './differences.ts';
import type { Problem } from './problem.ts';

/** Problems of the figures of prose: value, unit, sign, and what the call says each of them is. */
export function figureProblems(
  prose: string,
  transcript: Transcript,
  sources: readonly IndexedSentence[],
  computed: readonly Figure[],
): readonly Problem[] {
  const index = indexCall(transcript);
  const claim = readClaim(prose, transcript, index);
  return claim.figures.flatMap((written): readonly Problem[] => {
    if (/^\s?(?:YoY|QoQ)?\s?†/.test(claim.text.slice(written.spoken.end)))
      return isOurs(written, computed)
        ? []
        : [{ reason: 'value', detail: `“${written.spoken.figure.text}” is not our arithmetic` }];
    const scope = { transcript, index, sentences: sources, isCited: true };
    const found = findFigure(written, claim, scope);
    if (!found) return [missing(written, sources)];
    const said = differences(found);
    return found.reasons.map((reason, at) => ({
      reason,
      detail: `“${written.spoken.figure.text}”: ${said[at] ?? 'the cited sentences say it of something else'}`,
    }));
  });
}

function isOurs({ spoken }: Written, computed: readonly Figure[]): boolean {
  return computed.some(({ value }) => Math.abs(value - spoken.figure.value) < 1e-6);
}

function missing({ spoken }: Written, sources: readonly IndexedSentence[]): Problem {
  const said = sources
    .flatMap(({ figures }) => figures.map(({ figure }) => figure.text))
    .slice(0, 6);
  return {
    reason: 'value',
    detail: `“${spoken.figure.text}” does not stand in the cited sentences (they say ${said.join(', ') || 'no figure'})`,
  };
}
