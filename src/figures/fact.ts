import type { Versus } from '../core/brief.ts';
import type { SpokenFigure } from './grammar/spoken-figure.ts';

/**
 * One spoken figure with what it measures: the index that extraction, verification and audit share.
 *
 * "revenue was 10 million, up 5% from 9.5 million last year" gives three facts of one `group`: a level
 * of this period, a change against the year-ago period, and a level of the year-ago period.
 */
export interface Fact {
  /** Standard term from the lexicon, lower case, without basis or segment words. */
  readonly metric: string;
  /** As the call names it, lower case; null for the whole company. */
  readonly segment: string | null;
  readonly basis: 'reported' | 'adjusted' | null;
  /** "Q2 2023", "FY 2024", "2023-06-30": the period the figure is of; for a change, the later one. */
  readonly period: string;
  readonly role: 'level' | 'change';
  /** For a change: what it is measured against; null for a level. */
  readonly versus: Versus | null;
  /** The earlier period of a change when it can be named, else null. */
  readonly versusPeriod: string | null;
  /** `guidance`: a forward statement; `aside`: thresholds, anecdotes, impacts, customers' figures. */
  readonly modality: 'actual' | 'guidance' | 'aside';
  readonly spoken: SpokenFigure;
  readonly sentence: string;
  readonly turn: number;
  readonly speaker: string;
  /** Facts of one metric said in one breath share a group; groups count from 0 through the call. */
  readonly group: number;
}

/** When a figure was, and for a change against when. */
export type When = Pick<Fact, 'period' | 'versus' | 'versusPeriod'>;
