import type { Labelled, Sight } from '../sight.ts';

/**
 * "Compared to first quarter 2023 net income of $18 million or $0.90 per share": what "or" says again is of
 * the time of what it says again.
 */
export function datedAsSaidAgain(
  labelled: readonly Labelled[],
  { text, call }: Pick<Sight, 'text' | 'call'>,
): readonly Labelled[] {
  const dated: Labelled[] = [];
  for (const each of labelled) {
    const last = dated.at(-1)?.fact;
    const { fact } = each;
    const isAgain =
      last?.role === 'level' &&
      fact.role === 'level' &&
      fact.versus === null &&
      fact.period === call.period &&
      fact.modality === last.modality &&
      fact.segment === last.segment &&
      /^,?\sor\s$/.test(text.slice(last.spoken.end, Math.max(last.spoken.end, fact.spoken.start)));
    const { period, versus, versusPeriod } = isAgain ? last : fact;
    dated.push({ ...each, fact: { ...fact, period, versus, versusPeriod } });
  }
  return dated;
}
