import { seeded } from './seeded.ts';
import type { Step, StepName } from './steps.ts';

/**
 * Where the service dies: at a moment of the n-th call that Slack sees, just before or after the n-th time
 * that it takes a step of its own, or so long after the sending began.
 */
export type Death =
  | { readonly kind: 'call'; readonly nth: number; readonly stage: 'received' | 'applied' }
  | ({ readonly kind: 'step' } & Step)
  | { readonly kind: 'time'; readonly afterMs: number };

/** What a telling without a death was made of. */
export interface Lived {
  readonly calls: number;
  readonly tookMs: number;
  /** How often each step was taken. */
  readonly steps: ReadonlyMap<StepName, number>;
}

// Of forty enough for each step, before and after it.
const OF_STEPS = 0.6;

/**
 * So many deaths: at steps, at calls, at any moments. Each step has its turn before and after it; where
 * there are fewer deaths than that, the seed decides which.
 */
export function chooseDeaths(
  kills: number,
  seed: number,
  { calls, tookMs, steps }: Lived,
): Death[] {
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  const atSteps = [...steps]
    .flatMap(([name, times]) =>
      (['before', 'after'] as const).map((stage) => ({ name, nth: below(times), stage })),
    )
    .map((step) => ({ step, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ step }): Death => ({ kind: 'step', ...step }))
    .slice(0, Math.floor(kills * OF_STEPS));
  const others = Array.from({ length: kills - atSteps.length }, (_, at): Death => {
    if (at % 2 === 1) return { kind: 'time', afterMs: below(tookMs) };
    return { kind: 'call', nth: below(calls), stage: at % 4 === 0 ? 'applied' : 'received' };
  });
  return [...atSteps, ...others];
}
