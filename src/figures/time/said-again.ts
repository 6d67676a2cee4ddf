import type { Labelled, Sight } from '../sight.ts';

const REPURCHASED = /^(?:shares? repurchase|average repurchase)/;

/**
 * "Compared to first quarter 2023 net income of $18 million or $0.90 per share": what "or" says again is of
 * the time of what it says again, and what was paid for shares of the time that they were bought in.
 */
export function datedAsSaidAgain(
  labelled: readonly Labelled[],
  { text, call }: Pick<Sight, 'text' | 'call'>,
): readonly Labelled[] {
  const dated: Labelled[] = [];
  for (const each of labelled) {
    const { fact } = each;
    const last = dated.at(-1)?.fact;
    const isAgain = last && isSaidAgain(fact, last, text) && fact.period === call.period;
    const bought = fact.period === call.period ? boughtWith(fact, dated, text) : undefined;
    const { period, versus, versusPeriod } = bought ?? (isAgain ? last : fact);
    dated.push({ ...each, fact: { ...fact, period, versus, versusPeriod } });
  }
  return dated;
}

function isSaidAgain(fact: Labelled['fact'], last: Labelled['fact'], text: string): boolean {
  return (
    last.role === 'level' &&
    fact.role === 'level' &&
    fact.versus === null &&
    fact.modality === last.modality &&
    fact.segment === last.segment &&
    /^,?\sor\s$/.test(text.slice(last.spoken.end, Math.max(last.spoken.end, fact.spoken.start)))
  );
}

/** "We bought 3 million shares in the first half for $130 million at an average price of $43": one deed. */
function boughtWith(
  { metric, spoken }: Labelled['fact'],
  dated: readonly Labelled[],
  text: string,
): Labelled['fact'] | undefined {
  if (!REPURCHASED.test(metric)) return undefined;
  return dated.findLast(
    ({ fact }) =>
      REPURCHASED.test(fact.metric) &&
      fact.metric !== metric &&
      !/;|\band\b/.test(text.slice(fact.spoken.end, Math.max(fact.spoken.end, spoken.start))),
  )?.fact;
}
