import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import { readProse } from '../figures/read-prose.ts';
import type { SpokenFigure } from '../figures/spoken-figure.ts';
import { type IndexedSentence, speaksOf } from './call-index.ts';
import { compareFacts, sameSegment } from './compare.ts';
import type { Problem } from './problem.ts';
import { isSameFigure } from './same-figure.ts';

/** Problems of the figures of prose: value, unit, sign, and what the call says each of them is. */
export function figureProblems(
  text: string,
  transcript: Transcript,
  sources: readonly IndexedSentence[],
  computed: readonly Figure[],
): readonly Problem[] {
  const prose = readProse(text, transcript);
  const strict = {
    period: transcript.call.period,
    namesPeriod: prose.periods.some(({ versus }) => versus !== null),
  };
  return prose.figures.flatMap((written): readonly Problem[] => {
    if (/^\s?(?:YoY|QoQ)?\s?†/.test(text.slice(written.end, written.end + 8)))
      return computed.some((ours) => Math.abs(ours.value - signedBy(text, written)) < 1e-6)
        ? []
        : [{ reason: 'value', detail: `“${written.figure.text}” is not our arithmetic` }];
    const matches = sources.flatMap(({ figures }) =>
      figures.filter((spoken) => isSameFigure(written, spoken)),
    );
    if (matches.length === 0) return [missing(written, sources)];

    const facts = sources.flatMap((source) =>
      source.facts.filter(({ spoken }) => isSameFigure(written, spoken)),
    );
    const read = prose.facts.find(({ spoken }) => spoken.start === written.start);
    const claim = read && asMove(read, text);
    if (facts.length === 0) {
      // The figure stands there of something no metric names: it is not revenue because prose says so.
      const holders = sources.filter((source) =>
        source.figures.some((spoken) => isSameFigure(written, spoken)),
      );
      if (claim && !holders.some((source) => speaksOf(source, claim.metric)))
        return [ofSomethingElse(written)];
      return signProblem(text, written, matches);
    }
    if (!claim)
      return signProblem(
        text,
        written,
        facts.map(({ spoken }) => spoken),
      );
    // Cited mode: a metric, segment or period that the words leave open is not held against them.
    const verdicts = facts.map((fact) => compareFacts(openUp(claim, fact), fact, strict));
    const best = verdicts.toSorted((one, other) => one.length - other.length)[0] ?? [];
    return best.map((reason) => ({
      reason,
      detail: `“${written.figure.text}”: the call says it of ${facts.map((fact) => [fact.segment, fact.basis, fact.metric, fact.period].filter(Boolean).join(' ')).join('; ')}`,
    }));
  });
}

/** "+$3.72 YoY" is a change whatever its unit. */
function asMove<C extends Parameters<typeof compareFacts>[0]>(claim: C, text: string): C {
  const { start, end, figure } = claim.spoken;
  if (!/^\s?(?:YoY|QoQ)\b/.test(text.slice(end, end + 6))) return claim;
  const value = signedBy(text, claim.spoken);
  const sign = /[-−]/.test(text.slice(start, start + 1)) ? -Math.abs(figure.value) : value;
  return {
    ...claim,
    role: 'change',
    spoken: { ...claim.spoken, figure: { ...figure, value: sign } },
  };
}

/** Attributes that prose need not repeat are taken from the fact it cites. */
function openUp<C extends Parameters<typeof compareFacts>[0]>(
  claim: C,
  fact: Parameters<typeof compareFacts>[1],
): C {
  const bySegment = claim.segment === null || sameSegment(claim.segment, fact.segment);
  return {
    ...claim,
    segment: bySegment ? fact.segment : claim.segment,
    basis: claim.basis ?? fact.basis,
    // A claim of an old forecast seldom says of when it was.
    period: claim.role === 'change' || claim.modality === 'aside' ? fact.period : claim.period,
    modality: fact.modality === 'aside' ? 'aside' : claim.modality,
  };
}

function missing(written: SpokenFigure, sources: readonly IndexedSentence[]): Problem {
  const said = sources
    .flatMap(({ figures }) => figures.map(({ figure }) => figure.text))
    .slice(0, 6);
  return {
    reason: 'value',
    detail: `“${written.figure.text}” does not stand in the cited sentences (they say ${said.join(', ') || 'no figure'})`,
  };
}

function ofSomethingElse({ figure }: SpokenFigure): Problem {
  return {
    reason: 'metric',
    detail: `“${figure.text}” is said of something else in the cited sentences`,
  };
}

/** The sign of a figure whose metric the words leave open. */
function signProblem(
  text: string,
  written: SpokenFigure,
  spoken: readonly SpokenFigure[],
): readonly Problem[] {
  const sign = Math.sign(signedBy(text, written));
  const signs = spoken.map(({ figure }) => Math.sign(figure.value));
  if (signs.includes(sign) || sign === 0) return [];
  // "fell 10.1%" of "a decrease of 10.1%": the words carry the sign on both sides.
  const isMove =
    /\b(?:fell|down|declin\w*|decreas\w*|lower|drop\w*|reduc\w*|narrow\w*|loss)\b/i.test(
      text.slice(Math.max(0, written.start - 48), written.start),
    );
  if (sign < 0 && isMove) return [];
  return [
    { reason: 'sign', detail: `“${written.figure.text}” has another sign in the cited sentences` },
  ];
}

function signedBy(text: string, { figure, start }: SpokenFigure): number {
  return /[−-]\s?$/.test(text.slice(Math.max(0, start - 2), start)) && figure.value > 0
    ? -figure.value
    : figure.value;
}
