import type { Metric } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';

/**
 * The level to show. Forms of one fact (1.84 billion, 1,835.4 million) make a cluster; the cluster said
 * most often wins, then the one of the prepared remarks, then the larger, since a part is never larger
 * than its total; then precision. Of two ratios that say otherwise neither can be told to be the whole's.
 */
export function levelToShow(told: readonly Fact[], { turns }: Transcript): Fact | null {
  const clusters: Fact[][] = [];
  for (const fact of explicit(told)) {
    const cluster = clusters.find(([first]) => first && isSameFact(first, fact));
    if (cluster) cluster.push(fact);
    else clusters.push([fact]);
  }
  const prepared = (cluster: readonly Fact[]) =>
    cluster.filter(({ turn }) => turns[turn]?.section === 'prepared').length;
  const rank = (one: readonly Fact[], other: readonly Fact[]) =>
    other.length - one.length || prepared(other) - prepared(one);
  const [top, next] = clusters.toSorted(
    (one, other) => rank(one, other) || sizeOf(other) - sizeOf(one),
  );
  if (top && next && rank(top, next) === 0 && top[0]?.spoken.figure.unit === 'percent') return null;
  return (
    top?.toSorted(
      (one, other) =>
        one.spoken.step - other.spoken.step ||
        Number(one.spoken.figure.doubtful) - Number(other.spoken.figure.doubtful),
    )[0] ?? null
  );
}

/** A level said to be reported speaks for its slot: one without a basis may be adjusted. */
function explicit(levels: readonly Fact[]): readonly Fact[] {
  const reported = levels.filter(({ basis }) => basis === 'reported');
  return reported.length > 0 ? reported : levels;
}

/** Whether two levels are one, each in a form of its own: "1.84 billion", "1,835.4 million". */
export function isSameFact(one: Fact, other: Fact): boolean {
  const gap = Math.abs(one.spoken.figure.value - other.spoken.figure.value);
  const isRound = one.spoken.figure.approximate || other.spoken.figure.approximate;
  const slack = isRound ? ROUNDED * Math.abs(one.spoken.figure.value) : 0;
  return gap <= Math.max(one.spoken.step, other.spoken.step) / 2 + slack + 1e-9;
}

const ROUNDED = 0.005; // "about 1,850 crore" of 1,846.5

function sizeOf([first]: readonly Fact[]): number {
  return Math.abs(first?.spoken.figure.value ?? 0);
}

/** The same figure said elsewhere without brackets clears a transcriber's doubt. */
export function cleared(current: Fact, slot: readonly Fact[]): Metric['figure'] {
  const { figure } = current.spoken;
  const twin = slot.find(
    ({ spoken }) => spoken.figure.value === figure.value && !spoken.figure.doubtful,
  );
  return figure.doubtful && twin ? twin.spoken.figure : figure;
}
