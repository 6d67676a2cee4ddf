import { performance } from 'node:perf_hooks';

export interface BatchOptions {
  readonly most: number;
  /** How long after one batch the next begins, unless it is full before. */
  readonly gatherMs: number;
}

/**
 * Has things that come at about the same time done together, a batch at a time; each waits until its own
 * is done. One that comes alone is done at once. Where a batch fails each of it is tried by itself, so
 * that none fails for another.
 */
export function inBatches<T>(
  run: (things: readonly T[]) => Promise<void>,
  { most, gatherMs }: BatchOptions,
): (thing: T) => Promise<void> {
  const waiting: Waiting<T>[] = [];
  let isRunning = false;
  let begunAt = Number.NEGATIVE_INFINITY;
  let isFull = () => {};

  const runAll = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      await gathered();
      begunAt = performance.now();
      await settle(run, waiting.splice(0, most));
    }
    isRunning = false;
  };

  const gathered = () =>
    new Promise<void>((resolve) => {
      const restMs = begunAt + gatherMs - performance.now();
      if (restMs <= 0 || waiting.length >= most) return void setImmediate(resolve); // of one turn
      const timer = setTimeout(resolve, restMs);
      isFull = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return (thing) =>
    new Promise((done, failed) => {
      waiting.push({ thing, done, failed });
      if (waiting.length >= most) isFull();
      if (!isRunning) void runAll();
    });
}

interface Waiting<T> {
  readonly thing: T;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

async function settle<T>(
  run: (things: readonly T[]) => Promise<void>,
  batch: readonly Waiting<T>[],
): Promise<void> {
  try {
    await run(batch.map(({ thing }) => thing));
    for (const { done } of batch) done();
  } catch (error) {
    if (batch.length === 1) batch[0]?.failed(error);
    else await Promise.all(batch.map((each) => settle(run, [each])));
  }
}
