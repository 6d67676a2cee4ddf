import type { Figure } from '../../core/figure.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type IndexedSentence, indexCall } from '../call-index.ts';
import { type Claim, readClaim, type Written } from '../claim/read-claim.ts';
import { findFigure } from '../figure/find-figure.ts';
import type { Finding, Scope } from '../figure/finding.ts';
import { inPieces } from '../pieces/in-pieces.ts';
import type { Piece } from '../pieces/piece.ts';
import { differences } from './differences.ts';
import { joinedProblems } from './joined-problems.ts';
import { ownClause } from './own-clause.ts';
import type { Problem } from './problem.ts';
import { swappedProblems } from './swapped-problems.ts';

/**
 * Problems of the figures of prose: value, unit, sign, and what the call says each of them is. What the time or the
 * part of another clause makes wrong is right where each clause, judged alone, is.
 */
export function figureProblems(
  prose: string,
  transcript: Transcript,
  sources: readonly IndexedSentence[],
  computed: readonly Figure[],
): readonly Problem[] {
  const index = indexCall(transcript);
  const claim = readClaim(prose, transcript, index);
  const judge = (each: Claim) =>
    each.figures.flatMap((written) => problemsOf(written, each, { transcript, sources, computed }));
  const found = judge(claim);
  const joined = () => [...swappedProblems(claim, sources), ...joinedProblems(claim, sources)];
  if (found.length === 0) return joined();
  if (found.some(({ reason }) => reason === 'value')) return found;
  const { pieces } = inPieces(claim, { transcript, index });
  const judged = pieces.flatMap(({ figures }) => figures);
  if (!claim.figures.every((written) => judged.includes(written))) return found;
  const isBorne = ({ ways }: Piece) =>
    ways.some((way) => judge(readClaim(way, transcript, index)).length === 0);
  return pieces.length > 1 && pieces.every(isBorne) ? joined() : found;
}

interface Given {
  readonly transcript: Transcript;
  readonly sources: readonly IndexedSentence[];
  readonly computed: readonly Figure[];
}

function problemsOf(
  written: Written,
  claim: Claim,
  { transcript, sources, computed }: Given,
): readonly Problem[] {
  if (/^\s?(?:YoY|QoQ)?\s?†/.test(claim.text.slice(written.spoken.end)))
    return isOurs(written, computed)
      ? []
      : [{ reason: 'value', detail: `“${written.spoken.figure.text}” is not our arithmetic` }];
  const index = indexCall(transcript);
  const scope = { transcript, index, sentences: sources, isCited: true };
  const whole = findFigure(written, claim, scope);
  if (whole?.reasons.length === 0) return [];
  const found = alone(written, claim, scope) ?? whole;
  if (!found) return isCopied(written, sources) ? [] : [missing(written, sources)];
  const said = differences(found);
  return found.reasons.map((reason, at) => ({
    reason,
    detail: `“${written.spoken.figure.text}”: ${said[at] ?? 'the cited sentences say it of something else'}`,
  }));
}

/**
 * The figure as its own clause tells it, where that bears it out: what another clause names, a time, a part,
 * an account, is told of the figure there, and held against that one.
 */
function alone(written: Written, claim: Claim, scope: Scope): Finding | null {
  const clause = ownClause(claim, written.spoken);
  if (clause === null) return null;
  const read = readClaim(clause.text, scope.transcript, scope.index);
  const own = read.figures.find(
    ({ spoken }) => spoken.start === written.spoken.start - clause.start,
  );
  const found = own ? findFigure(own, read, scope) : null;
  return found?.reasons.length === 0 ? found : null;
}

// "7- and 5-nanometer devices", "3400B", "about half of it": a name or a share that stands there letter by letter
function isCopied({ spoken }: Written, sources: readonly IndexedSentence[]): boolean {
  const { text, unit } = spoken.figure;
  if (unit !== 'count' && /\d/.test(text)) return false;
  const word = new RegExp(`(?<![\\p{L}\\d.,])${RegExp.escape(text)}(?![\\p{L}\\d%]|[.,]\\d)`, 'iu');
  return sources.some((source) => word.test(source.text));
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
