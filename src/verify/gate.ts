import type { Evidence } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import type { SpokenFigure } from '../figures/grammar/spoken-figure.ts';
import { indexCall } from './call-index.ts';
import { figureProblems } from './problems/figure-problems.ts';
import type { Problem } from './problems/problem.ts';
import {
  periodProblems,
  quoteProblems,
  speakerProblems,
  subjectProblems,
} from './problems/text-problems.ts';
import { withoutVerbatim } from './problems/verbatim.ts';

export interface Gate {
  /** Problems of prose that cites sentences; none = it may be posted. */
  prose(
    text: string,
    sentences: readonly string[],
    options?: { readonly computed?: readonly Figure[] },
  ): readonly Problem[];
  /** Problems of a figure that is said to stand in the sentences. */
  figure(figure: Figure, sentences: readonly string[]): readonly Problem[];
  /** Whether evidence is copied word for word from the sentences it names. */
  isVerbatim(evidence: Evidence): boolean;
}

/**
 * What opens a link or a mention: model-written URLs and mentions are never posted. "evil.example/x" is
 * a link to Slack as well; "Booking.com" is a name that people say.
 */
export const LINK =
  /<[!@#]|\b[a-z][a-z0-9+.-]{0,20}:\/\/|https?:|www\.|\]\(|(?:mailto|tel|slack):|(?<![\p{L}\p{N}])@(?:channel|here|everyone)\b|\b[\p{L}\p{N}-]{1,63}\.[a-z]{2,63}\/[\p{L}\p{N}]/iu;

/** Makes the gate of one call. Cited mode: only the cited sentences count, so a true claim passes. */
export function makeGate(transcript: Transcript): Gate {
  // The call is read when something first cites it.
  const cited = (ids: readonly string[]) =>
    ids.flatMap((id) => indexCall(transcript).sentences.get(id) ?? []);

  return {
    prose: (text, ids, { computed = [] } = {}) => {
      const sources = cited(ids);
      if (LINK.test(text))
        return [{ reason: 'not_found', detail: 'links and mentions are not allowed' }];
      if (sources.length === 0 || sources.length < ids.length)
        return [
          {
            reason: 'not_found',
            detail: `cites sentences the call does not have: ${ids.join(', ') || 'none'}`,
          },
        ];
      const own = withoutVerbatim(text, sources);
      if (own === '') return [];
      return [
        ...figureProblems(own, transcript, sources, computed),
        ...periodProblems(own, transcript, sources),
        ...quoteProblems(own, sources),
        ...speakerProblems(own, transcript, sources),
        ...(own === text ? subjectProblems(own, transcript, sources) : []),
      ];
    },
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
