import type { Evidence, Statement } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import type { Aim } from './aims.ts';
import type { Deed } from './deeds.ts';
import type { Leaning } from './leanings.ts';
import type { Pledge } from './pledges.ts';
import type { Tally } from './tallies.ts';

/** What a call promises: a figure of a metric, a number of things, a thing to be done, a way to go, or what else it commits to. */
export type Promised = Aim | Tally | Deed | Leaning | Pledge;

/**
 * What became of a forward statement of an earlier call by a later one:
 * - `met`, `missed`: its time is over and the later call says the result, for the same metric, part, basis
 *   and period: inside the range or on its better side, or outside on its worse side; or that it is done;
 * - `kept`: the same figure or date is said again for a time still to come;
 * - `reworded`: for the same time another figure, the same with a weaker or firmer hedge, more or less of a
 *   move that is told in words, or an earlier date;
 * - `slipped`: its date was moved later, or is over and the call says that it is not done;
 * - `withdrawn`: the later call takes it back, or says that it is no longer expected or will not be done;
 * - `dropped`: the later call speaks of it nowhere; the note says so where its time is over;
 * - `new`: the later call says it, and the earlier one did not.
 *
 * What is matched by anything weaker is not judged at all. A statement without a figure and without a date
 * is no promise.
 */
export type Fate =
  | 'kept'
  | 'met'
  | 'missed'
  | 'reworded'
  | 'slipped'
  | 'withdrawn'
  | 'dropped'
  | 'new';

/** What a later call makes of a promise. */
export interface Verdict {
  readonly fate: Fate;
  /** What the later call says ahead of the same; null where it says a result, or nothing. */
  readonly to: Statement | null;
  readonly result: { readonly figure: Figure; readonly period: string } | null;
  /** In what it differs: "above the range", "narrowed", "now for Q1 2025". */
  readonly note: string | null;
  /** The words of the later call. */
  readonly said: readonly Evidence[];
}

/** One forward statement with its fate and the words of both calls; each evidence names its call. */
export interface Judged extends Omit<Verdict, 'said'> {
  /** What it is about: "Kelso plant", "adjusted operating margin". */
  readonly label: string;
  /** What was promised as it was read; of what is new, by the later call. */
  readonly promise: Promised;
  readonly from: Statement | null;
  readonly evidence: readonly Evidence[];
}
