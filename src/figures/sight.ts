import type { Versus } from '../core/brief.ts';
import type { Call } from '../core/call.ts';
import type { UsualBasis } from './basis/usual-basis.ts';
import type { Totals } from './carry/in-section.ts';
import type { Fact } from './fact.ts';
import type { SpokenFigure } from './grammar/spoken-figure.ts';
import type { MetricMention } from './lexicon/lexicon.ts';
import type { Segments } from './segment/segments.ts';
import type { PeriodMention } from './time/fiscal.ts';

/** One sentence with everything that was found in it. */
export interface Sight {
  readonly text: string;
  readonly figures: readonly SpokenFigure[];
  readonly metrics: readonly MetricMention[];
  readonly periods: readonly PeriodMention[];
  readonly segments: Segments;
  readonly call: Call;
  /** Metrics that the call said to be adjusted once for all. */
  readonly isUsuallyAdjusted?: UsualBasis;
  /** What a move is against where its sentence does not say. */
  readonly usualVersus?: Versus | null;
  /** What the call has said of the whole company so far. */
  readonly totals?: Totals;
}

/** A fact before it is placed in the call. */
export interface Labelled {
  readonly fact: Omit<Fact, 'sentence' | 'turn' | 'speaker' | 'group'>;
  /** Index of the metric mention, so that one breath about one metric is one group. */
  readonly groupAt: number;
}
