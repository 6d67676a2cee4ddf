import type { Evidence } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import type { SpokenFigure } from '../figures/grammar/spoken-figure.ts';
import { type IndexedSentence, indexCall } from './call-index.ts';
import { figureProblems } from './problems/figure-problems.ts';
import { horizonProblems, labelProblems, nameProblems } from './problems/label-problems.ts';
import { turnedProblems } from './problems/polarity-problems.ts';
import type { Problem } from './problems/problem.ts';
import {
  periodProblems,
  quoteProblems,
  speakerProblems,
  subjectProblems,
} from './problems/text-problems.ts';
import { unnamedProblems } from './problems/unnamed-problems.ts';
import { withoutVerbatim } from './problems/verbatim.ts';
import { visibleProblems } from './problems/visible-problems.ts';
import { SENTENCE_END } from './sentence-end.ts';

export interface Gate {
  /** Problems of prose that cites sentences; none = it may be posted. */
  prose(
    text: string,
    sentences: readonly string[],
    options?: { readonly computed?: readonly Figure[] },
  ): readonly Problem[];
  /** Problems of a short name that heads what rests on the sentences: a label, a topic. */
  label(text: string, sentences: readonly string[]): readonly Problem[];
  /** Problems of the name of a metric or of a part, as rules of ours put it together. */
  name(text: string, sentences: readonly string[]): readonly Problem[];
  /** Problems of when something is to be, as a period or in words. */
  horizon(text: string, sentences: readonly string[]): readonly Problem[];
  /** Problems of a figure that is said to stand in the sentences. */
  figure(figure: Figure, sentences: readonly string[]): readonly Problem[];
  /** Whether evidence is copied word for word from the sentences it names. */
  isVerbatim(evidence: Evidence): boolean;
}

/** Makes the gate of one call. Cited mode: only the cited sentences count, so a true claim passes. */
export function makeGate(transcript: Transcript): Gate {
  // The call is read when something first cites it.
  const cited = (ids: readonly string[]) =>
    ids.flatMap((id) => indexCall(transcript).sentences.get(id) ?? []);

  return {
    prose: (text, ids, { computed = [] } = {}) => {
      const sources = cited(ids);
      const seen = visibleProblems(text, wordsOf(sources, transcript));
      if (seen.length > 0) return seen;
      if (sources.length === 0 || sources.length < ids.length)
        return [
          {
            reason: 'not_found',
            detail: `cites sentences the call does not have: ${ids.join(', ') || 'none'}`,
          },
        ];
      const judge = (part: string): readonly Problem[] => {
        const own = withoutVerbatim(part, sources);
        if (own === '') return [];
        return [
          ...figureProblems(own, transcript, sources, computed),
          ...periodProblems(own, transcript, sources),
          ...quoteProblems(own, sources),
          ...speakerProblems(own, transcript, sources),
          ...turnedProblems(own, sources),
          ...unnamedProblems(own, transcript, sources),
          ...(own === part ? subjectProblems(own, transcript, sources) : []),
        ];
      };
      const found = judge(text);
      const parts = text.split(SENTENCE_END);
      // the time or the part of one sentence is not that of the figures of another
      return found.length > 0 && parts.length > 1 ? parts.flatMap(judge) : found;
    },
    label: (text, ids) => labelProblems(text, wordsOf(cited(ids), transcript), transcript),
    name: (text, ids) => nameProblems(text, wordsOf(cited(ids), transcript), transcript),
    horizon: (text, ids) => horizonProblems(text, wordsOf(cited(ids), transcript), transcript),
    figure: (figure, ids) =>
      cited(ids).some(
        ({ figures, facts }) =>
          holds(figure, figures) ||
          holds(
            figure,
            facts.map(({ spoken }) => spoken),
          ),
      )
        ? []
        : [{ reason: 'value', detail: `“${figure.text}” does not stand in the cited sentences` }],
    isVerbatim: ({ sentences: ids, quote }) => {
      const sources = cited(ids);
      const [first] = sources;
      if (!first || sources.length < ids.length) return false;
      const from = Math.min(...sources.map(({ start }) => start));
      const to = Math.max(...sources.map(({ end }) => end));
      return (
        sources.every(({ turn }) => turn === first.turn) &&
        quote !== '' &&
        first.turn.text.slice(from, to).includes(quote)
      );
    },
  };
}

/** What the sentences say, of whom they are read to speak, and the names of the call. */
function wordsOf(sources: readonly IndexedSentence[], { call, participants }: Transcript): string {
  return [
    ...sources.flatMap(({ text, facts }) => [text, ...facts.map(({ segment }) => segment ?? '')]),
    call.company,
    ...participants.map(({ name }) => name),
  ].join(' ');
}

/** The same value with its sign; a range holds its ends. */
function holds(figure: Figure, spoken: readonly SpokenFigure[]): boolean {
  return spoken.some(
    ({ figure: said }) =>
      said.unit === figure.unit &&
      said.currency === figure.currency &&
      [said.value, said.low, said.high].some(
        (value) =>
          value !== undefined &&
          Math.abs(value - figure.value) <= 1e-9 * Math.max(1, Math.abs(value)),
      ),
  );
}
