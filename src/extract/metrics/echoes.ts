import type { Metric } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';

const WHOLE = /\b(?:total|consolidated|overall|company-?wide|group)\b/i;

/** Leaves out metrics that only repeat another: without its basis, or without the part it is of. */
export function dropEchoes(metrics: readonly Metric[]): Metric[] {
  const ofSlot = Map.groupBy(metrics, slotOf);
  const ofSum = Map.groupBy(metrics, (metric) => sumOf(metric, metric.segment === null));
  return metrics.filter((metric) => {
    const sameSlot = ofSlot.get(slotOf(metric)) ?? [];
    const sameSum = ofSum.get(sumOf(metric, metric.segment !== null)) ?? [];
    return !(
      sameSlot.some((other) => isShorter(metric, other)) ||
      sameSum.some((other) => isOfPart(metric, other)) ||
      isSameMove(metric, metrics)
    );
  });
}

function slotOf({ name, period, segment }: Metric): string {
  return JSON.stringify([name, period, segment]);
}

/** A sum of the whole company, or of a part of it. */
function sumOf({ name, period, figure }: Metric, isOfWhole: boolean): string {
  return JSON.stringify([name, period, figure?.unit, figure?.value, isOfWhole]);
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

/** "Up 31% organically" beside revenue that is up 31%: the same move. */
function isSameMove(metric: Metric, metrics: readonly Metric[]): boolean {
  if (metric.name !== 'organic revenue' || metric.figure !== null) return false;
  return metrics.some(
    ({ name, segment, period, figure, change }) =>
      name === 'revenue' &&
      segment === metric.segment &&
      period === metric.period &&
      figure !== null &&
      change?.figure.value === metric.change?.figure.value,
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
