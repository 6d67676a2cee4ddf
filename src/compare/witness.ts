import type { Brief, Metric } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import type { WitnessRow } from '../core/release-witness.ts';
import type { Transcript } from '../core/transcript.ts';
import { evidenceOf } from '../extract/evidence.ts';
import type { Fact } from '../figures/fact.ts';
import { stepOf } from '../figures/grammar/step-of.ts';
import { readFacts } from '../figures/read-facts.ts';

const MOST = 12;
// "on a constant currency basis, revenue was": not the figure that was reported
const OTHER_TERMS =
  /\bconstant[- ]currenc|\bpro[- ]forma\b|\borganic|\bcomparable basis\b|\bexclud\w+|\bpreliminary\b|\bguidance\b|\boutlook\b/i;

/**
 * The whole company's figures of a brief held against those of the press release. Only what both say of one
 * metric, basis and period without another figure beside it is held at all: what is linked less exactly
 * would be called different where it is something else.
 */
export function witnessed({ metrics, call }: Brief, release: Transcript): readonly WitnessRow[] {
  const told = readFacts(release).filter(isPlain);
  const rows = metrics.flatMap((metric): readonly WitnessRow[] => {
    const { figure, segment, period } = metric;
    const isHeld = figure && segment === null && period === call.period && isExact(figure);
    if (!isHeld || metric.evidence.some(({ quote }) => OTHER_TERMS.test(quote))) return [];
    const same = told.filter((fact) => isOfTheSame(metric, fact));
    const [first] = same;
    if (!first || !same.every((fact) => isOne(fact.spoken.figure, first.spoken.figure))) return [];
    const finest = same.toSorted((one, other) => one.spoken.step - other.spoken.step)[0] ?? first;
    const evidence = evidenceOf(release, [finest.sentence]);
    if (!evidence || OTHER_TERMS.test(evidence.quote)) return [];
    const said = finest.spoken.figure;
    const verdict = isOne(figure, said) ? 'agrees' : isFar(figure, said) ? 'differs' : null;
    return verdict
      ? [
          {
            metric: metric.name,
            basis: metric.basis,
            period,
            call: figure,
            release: said,
            verdict,
            quote: evidence.quote,
          },
        ]
      : [];
  });
  return rows.slice(0, MOST);
}

function isPlain({ segment, role, versus, modality, spoken: { figure } }: Fact): boolean {
  return (
    segment === null &&
    role === 'level' &&
    versus === null &&
    modality === 'actual' &&
    isExact(figure)
  );
}

function isExact({ approximate, doubtful, bound, high }: Figure): boolean {
  return !approximate && !doubtful && bound === undefined && high === undefined;
}

function isOfTheSame({ name, basis, period, figure }: Metric, fact: Fact): boolean {
  const said = fact.spoken.figure;
  return (
    fact.metric === name &&
    fact.period === period &&
    (fact.basis ?? 'reported') === (basis ?? 'reported') &&
    said.unit === figure?.unit &&
    (said.currency === figure.currency || said.currency === null || figure.currency === null)
  );
}

/** Whether one value rounds, or is cut off, to both. */
function isOne(one: Figure, other: Figure): boolean {
  const coarse = Math.max(stepOf(one), stepOf(other));
  return Math.abs(one.value - other.value) < coarse * (1 - 1e-9) || one.value === other.value;
}

/** Farther apart than a slip of the last digit, and nearer than another scale or another thing. */
function isFar(one: Figure, other: Figure): boolean {
  const ratio = one.value / other.value;
  return Math.sign(one.value) === Math.sign(other.value) && ratio > 0.5 && ratio < 2;
}
