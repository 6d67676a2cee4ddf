import type { Labelled } from '../sight.ts';

// No metric of money grows or shrinks so much, and a move is said of it only when it shows.
const LEVELS_APART = 100;
const MOVE_APART = 1e5;

/**
 * Gives an earlier amount, or a move in money, to the metric of its breath that is of its size: "net income
 * was 41 million, or 0.52 per share, compared to 0.47" compares what a share earns. One that is of no
 * metric's size is left out.
 */
export function ofOneSize(all: readonly Labelled[]): readonly Labelled[] {
  const levels = all.map((each) => perShareToo(each, all));
  const labelled = levels.map((each) => perShareToo(each, levels));
  return labelled.flatMap((each) => {
    const { fact, groupAt } = each;
    const isPrior = fact.role === 'level' && fact.versus !== null;
    if (!isMoney(each) || (!isPrior && fact.role !== 'change')) return each;
    const now = labelled.filter(
      (other) =>
        other.groupAt === groupAt &&
        other.fact.role === 'level' &&
        other.fact.versus === null &&
        isMoney(other) &&
        isOneCurrency(each, other),
    );
    const apart = isPrior ? LEVELS_APART : MOVE_APART;
    const own = now.filter((other) => other.fact.metric === fact.metric);
    if (own.length === 0 || own.some((other) => ratioOf(each, other) <= apart)) return each;
    const nearest = now.toSorted((one, other) => ratioOf(each, one) - ratioOf(each, other))[0];
    if (!nearest || ratioOf(each, nearest) > apart) return [];
    const { metric, basis } = nearest.fact;
    return { groupAt, fact: { ...fact, metric, basis } };
  });
}

/** "$0.62 per share for the quarter and $2.41 for the year": the second is of a share as well. */
function perShareToo(each: Labelled, all: readonly Labelled[]): Labelled {
  const { fact, groupAt } = each;
  const metric = `${fact.metric} per share`;
  const isOfShare = all.some(
    (other) =>
      other.groupAt === groupAt &&
      other.fact.metric === metric &&
      ratioOf(each, other) <= LEVELS_APART,
  );
  const isMove = fact.role === 'change' && fact.spoken.figure.unit === 'percent';
  const isOfItself = all.some(
    (other) =>
      other.groupAt === groupAt && other.fact.metric === fact.metric && other.fact.role === 'level',
  );
  if (
    isMove &&
    !isOfItself &&
    all.some((other) => other.groupAt === groupAt && other.fact.metric === metric)
  )
    return { groupAt, fact: { ...fact, metric } };
  return isMoney(each) && fact.role === 'level' && isOfShare
    ? { groupAt, fact: { ...fact, metric } }
    : each;
}

function isMoney({ fact }: Labelled): boolean {
  return fact.spoken.figure.unit === 'money' && fact.spoken.figure.value !== 0;
}

function isOneCurrency(one: Labelled, other: Labelled): boolean {
  return one.fact.spoken.figure.currency === other.fact.spoken.figure.currency;
}

/** How many times the larger of two amounts is the smaller. */
function ratioOf(one: Labelled, other: Labelled): number {
  const ratio = Math.abs(one.fact.spoken.figure.value / other.fact.spoken.figure.value);
  return Math.max(ratio, 1 / ratio);
}
