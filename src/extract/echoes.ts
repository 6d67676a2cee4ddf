import type { Metric } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';

const WHOLE = /\b(?:total|consolidated|overall|company-?wide|group)\b/i;

/** Leaves out metrics that only repeat another: without its basis, or without the part it is of. */
export function dropEchoes(metrics: readonly Metric[]): Metric[] {
  return metrics.filter(
    (metric) =>
      !metrics.some(
        (other) =>
          other !== metric &&
          other.name === metric.name &&
          other.period === metric.period &&
          (isShorter(metric, other) || isOfPart(metric, other)),
      ),
  );
}

/** A slot without basis that repeats an adjusted one's figure is the same fact, said shorter. */
function isShorter(metric: Metric, other: Metric): boolean {
  return (
    metric.basis === null &&
    other.basis === 'adjusted' &&
    other.segment === metric.segment &&
    (metric.figure === null || isSaid(metric.figure, other.figure))
  );
}

/** A sum cannot be the company's and a part's: it is the part's, unless the words say that it is all. */
function isOfPart(metric: Metric, other: Metric): boolean {
  if ((metric.segment === null) === (other.segment === null)) return false;
  const [figure, same] = [metric.figure, other.figure];
  if (!figure || figure.unit !== same?.unit || figure.value !== same.value) return false;
  if (!/^(?:money|count)$/.test(figure.unit)) return false;
  const whole = metric.segment === null ? metric : other;
  const isAll = whole.evidence.some(({ quote }) => WHOLE.test(quote));
  return isAll === (metric.segment !== null);
}

/** The same value, or a round form of it: "over 10 billion" of 10.2 billion. */
function isSaid(loose: Figure, exact: Figure | null): boolean {
  if (!exact || loose.unit !== exact.unit) return false;
  if (loose.value === exact.value) return true;
  const isRound = loose.approximate || loose.bound !== undefined;
  return isRound && Math.abs(loose.value - exact.value) <= 0.05 * Math.abs(exact.value);
}
