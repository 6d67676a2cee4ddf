import type { Figure } from '../../core/figure.ts';

/** A figure where it was said: offsets into the text that was read, end exclusive. */
export interface SpokenFigure {
  readonly figure: Figure;
  readonly start: number;
  readonly end: number;
  /** Place value of the last stated digit in base units: "1,835.4 million" -> 100000; "11.3%" -> 0.1. */
  readonly step: number;
  /** What a count counts, as said: "1,300 hospitals" -> "hospitals"; null for every other unit. */
  readonly noun: string | null;
}
