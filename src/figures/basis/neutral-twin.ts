import { isAtConstantRates, isAtReportedRates } from '../grammar/rates.ts';
import { isOrganicMove } from '../metric/as-measured.ts';
import type { Labelled, Sight } from '../sight.ts';

const NEUTRAL_RATES = /(?:(?:currency|FX)[- ]neutral|constant[- ]currency)/i;

/**
 * "up 6% in constant currency and down 2% in US dollars": the same move by another measure, which says
 * nothing once the sentence tells the reported one, whether that could be read or not.
 */
export function isNeutralTwin(
  { text, metrics, figures }: Sight,
  each: Labelled,
  all: readonly Labelled[],
): boolean {
  const { fact } = each;
  const isNeutral = ({ groupAt, fact: { spoken } }: Labelled) => {
    const metric = metrics[groupAt];
    const at = figures.findIndex(({ start }) => start === spoken.start);
    return (
      (metric !== undefined && NEUTRAL_RATES.test(text.slice(metric.start, metric.end))) ||
      isAtConstantRates(text, figures, at)
    );
  };
  const isOrganic =
    fact.metric.startsWith('organic') ||
    (fact.metric === 'revenue' && isOrganicMove({ text }, fact.spoken));
  if (fact.role !== 'change' || isOrganic || !isNeutral(each)) return false;
  const isToldToo = all.some(
    (other) =>
      other.fact.metric === fact.metric &&
      other.fact.segment === fact.segment &&
      other.fact.period === fact.period &&
      other.fact.modality === fact.modality &&
      other.fact.role === 'change' &&
      !isNeutral(other),
  );
  // "1,872 million, against 1,809, and organically we grew 2.1%": what was reported is in the levels
  const isLevel = ({ fact: other }: Labelled) =>
    other.role === 'level' && other.metric === fact.metric && other.segment === fact.segment;
  const isBetween =
    all.some((other) => isLevel(other) && other.fact.period === fact.period) &&
    all.some((other) => isLevel(other) && other.fact.versus !== null);
  return (
    isToldToo ||
    isBetween ||
    figures.some(
      ({ figure, start }, at) =>
        figure.unit === fact.spoken.figure.unit &&
        isAtReportedRates(text, figures, at) &&
        !all.some((other) => other.fact.spoken.start === start),
    )
  );
}
