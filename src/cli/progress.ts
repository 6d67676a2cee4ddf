import type { Outcome, Watcher } from '../flows/backfill/events.ts';
import {
  barText,
  type Counts,
  type Failure,
  progressText,
} from '../render/library/backfill-text.ts';
import type { Shell } from './command.ts';

const DRAW_MS = 100;
const PLAIN_LINES = 20;

/** Shows how far a backfill is: a bar on a terminal, some twenty lines elsewhere. */
export interface Progress extends Watcher {
  readonly counts: Counts;
  readonly failures: readonly Failure[];
  /** Ends the bar's line. */
  end(): void;
}

export function openProgress(
  { err, terminal, hasBar, stopped }: Pick<Shell, 'err' | 'terminal' | 'hasBar' | 'stopped'>,
  what: string,
  each: (outcome: Outcome) => void,
): Progress {
  const counts = { total: 0, done: 0, known: 0, failed: 0 };
  const failures: Failure[] = [];
  const signal = stopped();
  const began = performance.now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let told = 0;

  const draw = (isLast: boolean) => {
    const now = performance.now();
    if (hasBar) {
      if (!isLast && now - drawnAt < DRAW_MS) return;
      drawnAt = now;
      const seconds = (now - began) / 1000;
      err(`\r\u001B[K${barText(what, counts, { seconds, width: terminal.width })}`);
      return;
    }
    const step = Math.max(1, Math.ceil(counts.total / PLAIN_LINES));
    if (counts.done - told < step && !(isLast && counts.done > told)) return;
    told = counts.done;
    err(`${progressText(what, counts)}\n`);
  };
  return {
    counts,
    failures,
    more: (count) => {
      counts.total += count;
    },
    isStopped: () => signal.aborted,
    done: (outcome) => {
      counts.done++;
      if (outcome.kind === 'known') counts.known++;
      if (outcome.kind === 'failed') {
        counts.failed++;
        failures.push(outcome);
      }
      each(outcome);
      draw(false);
    },
    end: () => {
      if (counts.total === 0) return;
      draw(true);
      if (hasBar) err('\n');
    },
  };
}
