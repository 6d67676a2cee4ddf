/** How many requests to claim at once. */
export interface BatchSize {
  most(): number;
  /** Tells how long the last of so many was held before it began. */
  began(count: number, heldMs: number): void;
}

const MOST = 32;
const HELD_MS = 50;

/**
 * As many as begin within fifty milliseconds at the pace of the last ones, one at least: what is claimed
 * here nobody else begins. It doubles at most, so that one quick start tells little.
 */
export function openBatchSize(): BatchSize {
  let most = 1;
  return {
    most: () => most,
    began: (count, heldMs) => {
      const inTime = Math.floor((count * HELD_MS) / Math.max(1, heldMs));
      most = Math.max(1, Math.min(MOST, 2 * most, inTime));
    },
  };
}
