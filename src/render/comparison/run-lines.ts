import type { Metric } from '../../core/brief.ts';
import type { Run, RunLine } from '../../core/comparison.ts';
import { type ComparedTable, tableOf } from './comparison-rows.ts';
import {
  type FateLine,
  fateLines,
  fatesSummary,
  periodOf,
  restatedWords,
} from './comparison-words.ts';

/** What is shown of a run, wherever that is: the table, what was restated, guidance from call to call. */
export interface ShownRun {
  readonly table: ComparedTable;
  readonly restated: readonly {
    readonly words: string;
    readonly evidence: Run['restated'][number]['evidence'];
  }[];
  readonly guidance: readonly {
    /** "Q1 2023 to Q2 2023". */
    readonly title: string;
    readonly summary: string;
    readonly lines: readonly FateLine[];
  }[];
}

export function shownRun(run: Run, most: number): ShownRun {
  const { calls, restated, guidance } = run;
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const nameOf = (id: string) => {
    const call = callOf.get(id);
    return call ? periodOf(call) : id;
  };
  return {
    table: tableOf(
      calls,
      followedLines(run, most).map(({ cells, change, base }) => ({
        metrics: cells,
        change,
        why: null,
        isFromRestated: base != null,
      })),
      'First to last',
    ),
    restated: restated.map((each) => ({
      words: restatedWords(each, nameOf(each.by)),
      evidence: each.evidence,
    })),
    guidance: guidance.flatMap(({ from, to, fates }) => {
      const [then, now] = [callOf.get(from), callOf.get(to)];
      if (!then || !now || fates.length === 0) return [];
      return [
        {
          title: `${periodOf(then)} to ${periodOf(now)}`,
          summary: fatesSummary(fates),
          lines: fateLines(fates, { from: then, to: now }),
        },
      ];
    }),
  };
}

/** The lines that are told on half of the calls at least, and on two: others cannot be followed. */
function followedLines({ metrics, calls }: Run, most: number): readonly RunLine[] {
  const isTold = (cell: Metric | null) => cell !== null && cell.figure !== null;
  const least = Math.max(2, Math.ceil(calls.length / 2));
  return metrics.filter(({ cells }) => cells.filter(isTold).length >= least).slice(0, most);
}
