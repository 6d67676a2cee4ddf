import type { Metric } from '../../core/brief.ts';
import type { Fact } from '../../figures/fact.ts';
import { isGrowthRate } from '../../figures/lexicon/growth-rates.ts';
import { earlierThan } from '../../figures/time/fiscal.ts';

/**
 * A metric that is a growth by its own name shows its rate as its level, beside the rate of a year or a
 * quarter before where the same breath tells it: "comps were up 4.9%, against a decline of 1.2% last year".
 * What is measured against anything but a year ago stays a move.
 */
export function asRate(metric: Metric, slot: readonly Fact[]): Metric {
  const { figure, change, period, evidence } = metric;
  const isRate =
    figure === null &&
    change?.stated === true &&
    change.versus === 'year-ago' &&
    isGrowthRate({ ...metric, figure: change.figure });
  if (!isRate) return metric;
  const told = new Set(evidence.flatMap(({ sentences }) => sentences));
  const [then] = (['year-ago', 'previous-quarter'] as const)
    .map((versus) => earlierThan(period, versus))
    .flatMap((label) =>
      slot.filter(
        (fact) =>
          label !== null &&
          fact.period === label &&
          fact.spoken.figure.unit === 'percent' &&
          told.has(fact.sentence),
      ),
    );
  return {
    ...metric,
    figure: change.figure,
    prior: then ? { figure: then.spoken.figure, period: then.period } : null,
    change: null,
  };
}
