import { narrow } from '../core/narrow.ts';
import type { Transcript } from '../core/transcript.ts';
import { attach } from './attach.ts';
import { bareMargins } from './bare-margins.ts';
import { metricsOf } from './call-metrics.ts';
import { NOTHING } from './carried.ts';
import type { Fact } from './fact.ts';
import type { PeriodMention } from './fiscal.ts';
import type { MetricMention } from './lexicon.ts';
import { partMoves } from './part-moves.ts';
import { findPeriods } from './periods.ts';
import { readFigures } from './read-figures.ts';
import { learnSegments } from './segments.ts';
import { withShares } from './shares-of-sales.ts';
import type { SpokenFigure } from './spoken-figure.ts';

/** What somebody wrote about a call, read the way the call itself is read. */
export interface Prose {
  readonly figures: readonly SpokenFigure[];
  /** Figures whose metric the words tell; spans are of the written text. */
  readonly facts: readonly Omit<Fact, 'sentence' | 'turn' | 'speaker' | 'group'>[];
  readonly periods: readonly PeriodMention[];
  readonly metrics: readonly MetricMention[];
}

/** Reads a claim, headline or answer about a call; typographic signs are read as spoken ones. */
export function readProse(written: string, transcript: Transcript): Prose {
  const text = narrow(written.replaceAll('−', '-').replaceAll('×', 'x'));
  const { call } = transcript;
  const segments = learnSegments(transcript);
  const figures = readFigures(text, { currency: call.currency ?? null });
  const periods = findPeriods(text, call);
  const named = withShares(text, metricsOf(transcript)(text));
  const metrics = [
    ...named,
    ...bareMargins(text, named, null),
    ...partMoves(text, named, segments),
  ].toSorted((one, other) => one.start - other.start);
  const labelled = attach({ text, figures, metrics, periods, segments, call }, NOTHING);
  return { figures, periods, metrics, facts: labelled.map(({ fact }) => fact) };
}
