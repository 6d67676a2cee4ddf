import { narrow } from '../core/narrow.ts';
import type { Transcript } from '../core/transcript.ts';
import { attach } from './attach.ts';
import { NOTHING } from './carry/carried.ts';
import type { Fact } from './fact.ts';
import { readFigures } from './grammar/read-figures.ts';
import type { SpokenFigure } from './grammar/spoken-figure.ts';
import { metricsOf } from './lexicon/call-metrics.ts';
import type { MetricMention } from './lexicon/lexicon.ts';
import { bareMargins } from './metric/bare-margins.ts';
import { partMoves } from './metric/part-moves.ts';
import { withShares } from './metric/shares-of-sales.ts';
import { learnSegments } from './segment/segments.ts';
import type { PeriodMention } from './time/fiscal.ts';
import { findPeriods } from './time/periods.ts';

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
