import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import type { MetricMention } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import type { Placed } from '../evidence.ts';

/** What a call gives to read its forecasts by. */
export interface Reader {
  readonly transcript: Transcript;
  readonly segments: Segments;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** Whatever a sentence tells, of any time. */
  readonly factsOf: (sentence: string) => readonly Fact[];
  /** The metrics that words name, as the company means them. */
  readonly metricsIn: (text: string) => readonly MetricMention[];
}

/** What stands before a sentence. */
export interface Setting {
  readonly before: Placed | null;
  /** "Turning to the third quarter outlook, …" dates what follows. */
  readonly carried: string | null;
}
