import type { CallId } from '../../core/call.ts';
import type { Fault } from '../../core/faults.ts';
import type { Saved } from '../../core/ports/library.ts';

/** What became of one transcript, or of one brief that a model was to write. */
export type Outcome =
  | {
      readonly kind: 'taken';
      readonly label: string;
      readonly id: CallId;
      readonly saved: Saved['outcome'];
    }
  | { readonly kind: 'written'; readonly label: string; readonly id: CallId }
  /** An earlier run, or somebody else, has done it. */
  | { readonly kind: 'known'; readonly label: string }
  | { readonly kind: 'failed'; readonly label: string; readonly fault: Fault };

/** A call that a model is to brief, and the letters that it would be sent. */
export interface ToWrite {
  readonly label: string;
  readonly id: CallId;
  readonly characters: number;
}

/** Whoever watches a backfill. */
export interface Watcher {
  /** So many more are to be done. */
  more(count: number): void;
  done(outcome: Outcome): void;
  /** Whether whoever watches has had enough: nothing further is begun. */
  isStopped(): boolean;
}
