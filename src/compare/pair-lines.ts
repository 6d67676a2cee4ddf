import type { Line } from './lines.ts';
import { isInitialsOf } from './segment-key.ts';

/** One line through two calls; null where a call has none. */
export interface PairOfLines {
  readonly from: Line | null;
  readonly to: Line | null;
}

type KeyOf = (line: Line) => string;

const strict: KeyOf = ({ name, part, basis, span, unit }) =>
  JSON.stringify([name, part, basis, span, unit]);
const ofOtherLength: KeyOf = ({ name, part, basis, span, unit }) =>
  JSON.stringify([name, part, basis, span === 'point', unit]);
const withoutUnit: KeyOf = ({ name, part, basis, span }) =>
  JSON.stringify([name, part, basis, span]);

/**
 * The lines of two calls, each with what is the same thing in the other: those of both in the order of the
 * later, then what only the later has, then what only the earlier has. Where a call has two lines that would
 * fit, neither is taken for the other's.
 */
export function pairLines(
  earlier: readonly Line[],
  later: readonly Line[],
  { areOfOneLength }: { readonly areOfOneLength: boolean },
): readonly PairOfLines[] {
  const renamed = initialsAsNames(earlier, later);
  const found = new Map<Line, Line>();
  const passes: readonly {
    readonly key: KeyOf;
    readonly may: (one: Line, other: Line) => boolean;
  }[] = [
    { key: strict, may: () => true },
    ...(areOfOneLength ? [] : [{ key: ofOtherLength, may: () => true }]),
    // A level beside a change that was told without one; two of unlike units are two things.
    { key: withoutUnit, may: (one, other) => (one.unit === null) !== (other.unit === null) },
  ];
  for (const { key, may } of passes) {
    const taken = new Set(found.values());
    const left = Map.groupBy(
      renamed.filter((line) => line.isSure && !taken.has(line)),
      key,
    );
    const wanted = Map.groupBy(
      later.filter((line) => line.isSure && !found.has(line)),
      key,
    );
    for (const [each, [to, ...others]] of wanted) {
      const [from, ...more] = left.get(each) ?? [];
      if (from && to && others.length + more.length === 0 && may(from, to)) found.set(to, from);
    }
  }
  const taken = new Set(found.values());
  return [
    ...later.flatMap((to): readonly PairOfLines[] => {
      const from = found.get(to);
      return from ? [{ from, to }] : [];
    }),
    ...later.filter((to) => !found.has(to)).map((to) => ({ from: null, to })),
    ...renamed.filter((from) => !taken.has(from)).map((from) => ({ from, to: null })),
  ];
}

/** The earlier lines with parts named as the later call does, where one of them writes initials. */
function initialsAsNames(earlier: readonly Line[], later: readonly Line[]): readonly Line[] {
  const known = new Set(later.map(({ part }) => part));
  const names = [...new Set(later.flatMap(({ metric }) => metric.segment ?? []))];
  const partOf = new Map(later.map(({ metric, part }) => [metric.segment, part]));
  return earlier.map((line) => {
    const said = line.metric.segment;
    if (said === null || known.has(line.part)) return line;
    const [only, ...others] = names.filter(
      (name) => isInitialsOf(name, said) || isInitialsOf(said, name),
    );
    const part = only === undefined || others.length > 0 ? undefined : partOf.get(only);
    return part === undefined || part === null ? line : { ...line, part };
  });
}
