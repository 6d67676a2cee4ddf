import type { Fact } from '../figures/fact.ts';
import { bareIn, bareReasons, isByMeasure, unnamedReasons } from './bare-figures.ts';
import type { IndexedSentence } from './call-index.ts';
import { type Context, compareFacts, sameMetric } from './compare.ts';
import type { Finding, Scope } from './finding.ts';
import { isImpact } from './impact.ts';
import { impliedMoves } from './implied-moves.ts';
import { levelMoves } from './level-moves.ts';
import { isPartNear, likeness } from './near-words.ts';
import { isOfOtherSubject } from './own-subject.ts';
import { isPairedOtherwise } from './paired-otherwise.ts';
import { ratesNamed } from './rates-named.ts';
import type { Claim, Written } from './read-claim.ts';
import { isSameFigure, isWritten } from './same-figure.ts';
import { sameSegment } from './same-part.ts';
import { scopesNamed } from './scopes-named.ts';

// Of the most that any sentence takes up, the share that another must.
const NEAR_MOST = 0.75;

/** Looks for a figure of a claim; null when the call, or what is cited of it, does not hold it. */
export function findFigure(written: Written, claim: Claim, scope: Scope): Finding | null {
  const findings = scope.sentences.flatMap((sentence) => [
    ...factsIn(sentence, written, claim, scope).map((fact) => ({
      reasons: [
        ...(scope.isCited ? [] : unnamedReasons(written, claim, sentence, fact)),
        ...compareFacts(written, fact, contextOf(sentence, scope)),
        ...levelMoves(written, fact, claim, { index: scope.index, sentence }),
        ...ratesNamed(written, claim, { sentence, fact, index: scope.index }),
        ...scopesNamed(
          written,
          sentence,
          sentence.figures.findIndex(({ start }) => start === fact.spoken.start),
        ),
      ],
      ...{ sentence, fact },
    })),
    ...bareIn(sentence, written).map((at) => ({
      reasons: [
        ...bareReasons(written, claim, { sentence, at }, scope),
        ...scopesNamed(written, sentence, at),
        ...(written.metric === null &&
        isOfOtherSubject(aheadOf(written, claim), sentence, scope.sentences)
          ? (['metric'] as const)
          : []),
        ...(isPairedOtherwise(written.words, sentence, at) ? (['metric'] as const) : []),
      ],
      ...{ sentence, fact: null },
    })),
  ]);
  const isOther = scope.isCited || isByMeasure(claim.text);
  const told = isOther ? [] : findings.filter(({ fact }) => fact && isAbout(written, fact));
  const [best] = (told.length > 0 ? told : nearest(findings, written, claim, scope)).toSorted(
    (one, other) => weight(one) - weight(other),
  );
  if (!best) return null;
  const otherwise =
    best.fact === null && (!scope.isCited || written.role === 'change')
      ? toldOtherwise(written, claim, scope)
      : null;
  return otherwise ?? { ...best, reasons: [...new Set(best.reasons)] };
}

/** The words from the figure before a figure to it. */
function aheadOf({ spoken }: Written, { text, figures }: Claim): string {
  const last = figures.findLast((other) => other.spoken.end <= spoken.start);
  return text
    .slice(last?.spoken.end ?? 0, spoken.start)
    .replace(/^,?\s(?:while|and|but|whereas)\s/i, '');
}

/** Of a figure of nothing that has a name, only what is said where most of the claim's words are. */
function nearest(
  findings: readonly Finding[],
  written: Written,
  claim: Claim,
  { isCited }: Scope,
): readonly Finding[] {
  if (isCited || written.metric !== null || findings.length < 2) return findings;
  const { segment } = written;
  const ofPart =
    segment === null ? [] : findings.filter(({ sentence }) => isPartNear(segment, sentence));
  const among = ofPart.length > 0 ? ofPart : findings;
  const likes = among.map(({ sentence }) => likeness(written, claim, sentence));
  const most = Math.max(...likes);
  return among.filter((_, at) => (likes[at] ?? 0) >= most * NEAR_MOST);
}

// "versus guidance of 17%": no result of the metric's
const OF_PLAN = /\b(?:guidance|guided|outlook|forecast|consensus|target|plan(?:ned)?)\b/i;

/**
 * A figure that no fact explains bears nothing out where the call says another of the very same thing:
 * nine per cent of a region is not the company's growth.
 */
function toldOtherwise(
  written: Written,
  { text }: Claim,
  { transcript, index, sentences, isCited }: Scope,
): Finding | null {
  if (!written.isOwnMetric || isByMeasure(text) || OF_PLAN.test(written.words)) return null;
  if (isImpact(written.words)) return null;
  for (const sentence of sentences)
    for (const fact of sentence.facts) {
      const [one, other] = [written.spoken.figure, fact.spoken.figure];
      if (!isAbout(written, fact) || one.unit !== other.unit || one.currency !== other.currency)
        continue;
      const context = contextOf(sentence, { transcript, index, sentences, isCited });
      if (compareFacts(written, fact, context).length === 0)
        return { reasons: ['value'], sentence, fact };
    }
  return null;
}

/** The fewest differences win; among equals what is said of a metric, then of the same one. */
function weight({ reasons, fact }: Omit<Finding, 'sentence'>): number {
  return (
    reasons.length * 4 +
    (reasons.includes('not_found') ? 8 : 0) +
    (reasons.includes('metric') ? 2 : 0) +
    (fact ? 0 : 1)
  );
}

function factsIn(
  sentence: IndexedSentence,
  written: Written,
  { figures }: Claim,
  { index }: Scope,
): readonly Fact[] {
  const said = sentence.facts.filter(({ spoken }) => isWritten(written, spoken));
  if (said.length > 0 || written.role !== 'change') return said;
  return impliedMoves(sentence.facts, index.facts)
    .filter(
      ({ operands }) =>
        written.band !== null ||
        operands.every((operand) => figures.some(({ spoken }) => isSameFigure(spoken, operand))),
    )
    .map(({ move }) => move)
    .filter(({ spoken }) => isWritten(written, spoken));
}

function contextOf({ text }: IndexedSentence, { transcript, index, isCited }: Scope): Context {
  return {
    fiscal: transcript.call,
    isCited,
    sentence: text,
    parts: index.parts,
    company: transcript.call.company,
    isPartOnly: (metric) =>
      index.facts.every((fact) => fact.metric !== metric || fact.segment !== null) &&
      new Set(index.facts.flatMap((fact) => (fact.metric === metric ? [fact.segment] : [])))
        .size === 1,
  };
}

/** Whether a fact is of what is claimed, whatever its value. */
export function isAbout({ metric, segment }: Written, fact: Fact): boolean {
  return metric !== null && sameMetric(metric, fact.metric) && sameSegment(segment, fact.segment);
}
