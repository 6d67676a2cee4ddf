import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { framedOtherwise } from '../clause/frames-apart.ts';
import type { Said } from '../clause/governed-otherwise.ts';
import { isByMeasure } from '../terms/by-measure.ts';
import { levelMoves } from '../terms/level-moves.ts';
import { isOfOtherBase } from '../terms/other-base.ts';
import { ratesNamed } from '../terms/rates-named.ts';
import { isOfRest } from '../terms/rest-of-parts.ts';
import { meaningOf } from '../words/meaning.ts';
import { contextOf, isAbout, toldOtherwise } from './about-figures.ts';
import {
  bareIn,
  bareReasons,
  isToldOfOther,
  isToldOfOtherPart,
  unnamedReasons,
} from './bare-figures.ts';
import { borneOut } from './borne-out.ts';
import { compareFacts } from './compare.ts';
import { figureReasons } from './figure-reasons.ts';
import { namedWithAnother } from './figures-of-names.ts';
import type { Finding, Scope } from './finding.ts';
import { impliedMoves } from './implied-moves.ts';
import { isPartNear, likeness } from './near-words.ts';
import { isOfOtherKind, isOfSameNoun, nounBeside } from './noun-beside.ts';
import {
  headOf,
  isEffectOfAnother,
  isOfFigureBefore,
  isOfNextFigure,
  isOfOtherSubject,
  namesAnother,
} from './own-subject.ts';
import type { Place } from './place.ts';
import { isSameFigure, isWritten } from './same-figure.ts';
import { isSameLabel } from './same-label.ts';
import { isAbroad } from './same-part.ts';

// Of the most that any sentence takes up, the share that another must.
const NEAR_MOST = 0.75;

/** Looks for a figure of a claim; null when the call, or what is cited of it, does not hold it. */
export function findFigure(written: Written, claim: Claim, scope: Scope): Finding | null {
  const all = scope.sentences.flatMap((sentence) => [
    ...factsIn(sentence, written, claim, scope).map((fact) =>
      asRead(written, claim, { sentence, fact }, scope),
    ),
    ...bareIn(sentence, written).map((at) => asPrinted(written, claim, { sentence, at }, scope)),
  ]);
  const findings = ofSubject(all, written, claim, scope);
  const isOther = scope.isCited || isByMeasure(claim.text);
  const told = isOther ? [] : findings.filter(({ fact }) => fact && isAbout(written, fact));
  const [best] = (told.length > 0 ? told : nearest(findings, written, claim, scope)).toSorted(
    (one, other) => weight(one) - weight(other),
  );
  if (!best) return null;
  const isBare = best.fact === null && (!scope.isCited || written.role === 'change');
  const otherwise =
    isBare && !isOfSameNoun(written, claim, best, scope.index)
      ? toldOtherwise(written, claim, scope)
      : null;
  const found = otherwise ?? { ...best, reasons: [...new Set(best.reasons)] };
  if (scope.isCited || found.reasons.length === 0) return found;
  return borneOut(findings, written, claim, scope) ?? found;
}

/** In what a claim differs from what was read of a figure. */
function asRead(
  written: Written,
  claim: Claim,
  { sentence, fact }: { readonly sentence: IndexedSentence; readonly fact: Fact },
  scope: Scope,
): Place {
  const at = sentence.figures.findIndex(({ start }) => start === fact.spoken.start);
  const told: readonly Reason[] = [
    ...figureReasons(written, claim, {
      ...{ sentence, at, spoken: fact.spoken },
      level: fact.role === 'level' ? fact.metric : null,
      isMove: fact.role !== 'level',
    }),
    ...namedWithAnother(written, claim, sentence, scope),
    ...(!scope.isCited && isOfOtherKind(written, claim, { sentence, at })
      ? (['metric'] as const)
      : []),
  ];
  const sure: readonly Reason[] = [
    ...told,
    ...(!scope.isCited &&
    (isAbroad(written.words, sentence.text) || isOfRest(written, sentence, at))
      ? (['segment'] as const)
      : []),
    ...(scope.isCited || isSameTerm(written, fact) || isReached(written, claim, fact)
      ? []
      : framedReasons(written, claim, { sentence, at, fact }, scope)),
    ...(!scope.isCited &&
    (isOfOtherBase(written, claim, sentence, at) ||
      isEffectOfAnother(
        aheadOf(written, claim),
        sentence,
        written.spoken.figure.unit,
        scope.sentences,
      ) ||
      (written.metric === null &&
        (isOfNextFigure(aheadOf(written, claim), sentence, at) ||
          isOfFigureBefore(aheadOf(written, claim), sentence, at))))
      ? (['metric'] as const)
      : []),
  ];
  return {
    reasons: [
      ...(scope.isCited ? [] : unnamedReasons(written, claim, sentence, fact)),
      ...compareFacts(written, fact, contextOf(sentence, scope)).filter(
        (reason) =>
          !(scope.isCited && reason === 'metric' && isSameLabel(written, claim, sentence, fact)),
      ),
      ...levelMoves(written, fact, claim, { index: scope.index, sentence }),
      ...ratesNamed(written, claim, { sentence, fact, index: scope.index }),
      ...sure,
    ],
    ...{ sure, told, sentence, fact },
  };
}

/** Whether a claim tells its figure of the standard term that the call tells it of. */
function isSameTerm({ metric, isOwnMetric, role }: Written, fact: Fact): boolean {
  return (
    isOwnMetric &&
    metric !== null &&
    termOf(metric) !== null &&
    metric === fact.metric &&
    fact.segment === null &&
    fact.role === 'level' &&
    role !== 'change'
  );
}

const TO = /\bto\s(?:(?:about|around|roughly|nearly|almost|over|just|a|record)\s)*$/i;

/** "Pump revenue rose 16% at constant rates, to $19 million": where the account moved to, whatever stands between. */
function isReached(written: Written, { text, figures }: Claim, fact: Fact): boolean {
  const last = figures.findLast(({ spoken }) => spoken.end <= written.spoken.start);
  return (
    last?.role === 'change' &&
    last.metric !== null &&
    [written.metric, fact.metric].every((metric) => metric === last.metric) &&
    [written.segment, fact.segment].every((segment) => segment === last.segment) &&
    fact.role === 'level' &&
    TO.test(text.slice(last.spoken.end, written.spoken.start))
  );
}

/** In what the frame of a figure differs, apart from what both name right beside it. */
function framedReasons(
  written: Written,
  claim: Claim,
  said: Omit<Said, 'frame'>,
  { index }: Scope,
): readonly Reason[] {
  const isSame = isOfSameNoun(written, claim, said, index);
  const counted = isSame ? nounBeside(claim.text, written.spoken) : '';
  return framedOtherwise(written, claim, { ...said, counted });
}

/** In what a claim differs from a figure of which nothing was read. */
function asPrinted(
  written: Written,
  claim: Claim,
  { sentence, at }: { readonly sentence: IndexedSentence; readonly at: number },
  scope: Scope,
): Place {
  const clause = aheadOf(written, claim);
  const isOfOther = written.metric === null && isOfOtherSubject(clause, sentence, scope.sentences);
  const isOther =
    (!scope.isCited && isOfOtherBase(written, claim, sentence, at)) ||
    isToldOfOther(written, sentence, at, scope) ||
    (!scope.isCited &&
      isEffectOfAnother(clause, sentence, written.spoken.figure.unit, scope.sentences)) ||
    (written.metric === null &&
      (isOfFigureBefore(clause, sentence, at) ||
        namesAnother(clause, sentence, written.spoken.figure.unit, scope.sentences)));
  const isAway =
    !scope.isCited &&
    (isAbroad(written.words, sentence.text) ||
      isOfRest(written, sentence, at) ||
      isToldOfOtherPart(written, sentence, at, scope));
  const told: readonly Reason[] = [
    ...figureReasons(written, claim, {
      ...{ sentence, at, spoken: sentence.figures[at] },
      level: null,
      isMove: false,
    }),
    ...namedWithAnother(written, claim, sentence, scope),
    ...(!scope.isCited && isOfOtherKind(written, claim, { sentence, at })
      ? (['metric'] as const)
      : []),
  ];
  const sure: readonly Reason[] = [
    ...told,
    ...(isAway ? (['segment'] as const) : []),
    ...(isOther ? (['metric'] as const) : []),
    ...(scope.isCited ? [] : framedReasons(written, claim, { sentence, at, fact: null }, scope)),
  ];
  return {
    reasons: [
      ...bareReasons(written, claim, { sentence, at }, scope).filter(
        (reason) =>
          !(scope.isCited && reason === 'metric' && isSameLabel(written, claim, sentence, null)),
      ),
      ...(isOfOther ? (['metric'] as const) : []),
      ...sure,
    ],
    ...{ sure, told, sentence, fact: null },
  };
}

/** Of a figure of nothing that has a name, what is said where its subject is: "rated issuance" by its last word. */
function ofSubject(
  findings: readonly Place[],
  written: Written,
  claim: Claim,
  { isCited }: Scope,
): readonly Place[] {
  if (isCited || written.metric !== null || findings.length < 2) return findings;
  const head = headOf(aheadOf(written, claim));
  const holds = (text: string) => head !== undefined && meaningOf(text).has(head);
  if (!findings.some(({ sentence }) => holds(sentence.text))) return findings;
  return findings.filter(({ sentence, fact }) =>
    holds(
      `${sentence.text} ${sentence.before?.text ?? ''} ${fact?.metric ?? ''} ${fact?.segment ?? ''}`,
    ),
  );
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
  findings: readonly Place[],
  written: Written,
  claim: Claim,
  { isCited }: Scope,
): readonly Place[] {
  if (isCited || written.metric !== null || findings.length < 2) return findings;
  const { segment } = written;
  const ofPart =
    segment === null ? [] : findings.filter(({ sentence }) => isPartNear(segment, sentence));
  const among = ofPart.length > 0 ? ofPart : findings;
  const likes = among.map(({ sentence }) => likeness(written, claim, sentence));
  const most = Math.max(...likes);
  return among.filter((_, at) => (likes[at] ?? 0) >= most * NEAR_MOST);
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

/** "0.46% of loans" of a rate that the call tells in basis points. */
function inPercent({ metric, role, spoken }: Fact): Fact['spoken'] {
  const { figure, step } = spoken;
  const isRate = role === 'level' && figure.unit === 'bps' && termOf(metric)?.isInBasisPoints;
  if (!isRate || figure.high !== undefined) return spoken;
  return {
    ...spoken,
    figure: { ...figure, unit: 'percent', value: figure.value / 100 },
    step: step / 100,
  };
}

function factsIn(
  sentence: IndexedSentence,
  written: Written,
  { figures }: Claim,
  { index }: Scope,
): readonly Fact[] {
  const said = sentence.facts.filter(
    (fact) => isWritten(written, fact.spoken) || isWritten(written, inPercent(fact)),
  );
  if (said.length > 0 || written.role !== 'change') return said;
  return impliedMoves(sentence.facts, index.priors)
    .filter(
      ({ operands }) =>
        written.band !== null ||
        operands.every((operand) => figures.some(({ spoken }) => isSameFigure(spoken, operand))),
    )
    .map(({ move }) => move)
    .filter(({ spoken }) => isWritten(written, spoken));
}
