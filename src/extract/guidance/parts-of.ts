import { matchesOf } from '../../core/matches.ts';
import type { Fact } from '../../figures/fact.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';

const STRONG_JOIN = /[,;]\s(?:and|but|while|with|as well as)\s|;\s/gi;
const WEAK_JOIN = /,\s|\s(?:and|but|while|with|plus)\s/i;
const LEANS =
  /^(?:of (?:which|this|that|these|those)|which|that|it|this|these|those|they|includ\w+)\b/i;

/** The stretch of a sentence that is about one of the figures it guides to; unbounded where it has none. */
export interface Part {
  readonly fact: Fact;
  readonly since?: number;
  readonly until?: number;
}

/**
 * A sentence cut where a metric begins, since what stands behind a figure is still about its metric:
 * "a margin of 13%, up from 12%, | and capex of $5 million". Where no cut is sure the sentence stays whole.
 */
export function partsOf(text: string, facts: readonly Fact[]): readonly Part[] {
  const metrics = findMetrics(text);
  const figures = readFigures(text, { currency: null });
  const spans = facts.map(({ metric, spoken }) => {
    const named = metrics.filter(({ name }) => name === metric);
    const own = named.findLast(({ end }) => end <= spoken.start) ?? named[0];
    return {
      start: Math.min(own?.start ?? 0, spoken.start),
      end: Math.max(own?.end ?? text.length, spoken.end),
    };
  });
  const cuts = spans.map(({ start }, at) => {
    const last = spans[at - 1]?.end;
    if (last === undefined || last > start) return null;
    const from = figures.findLast(({ end }) => end > last && end <= start)?.end ?? last;
    return joinIn(text, from, start);
  });
  return facts.map((fact, at) => {
    const [own, next] = [cuts[at], cuts[at + 1]];
    const isCut = at === 0 || (own != null && !LEANS.test(text.slice(own.end)));
    if (!isCut) return { fact };
    return { fact, ...(own && { since: own.end }), ...(next && { until: next.start }) };
  });
}

/** Where one thought is joined to the next: at ", and" before a bare comma or "and". */
function joinIn(text: string, from: number, to: number): { start: number; end: number } | null {
  const between = text.slice(from, to);
  const join = matchesOf(between, STRONG_JOIN).at(-1) ?? WEAK_JOIN.exec(between);
  return join && { start: from + join.index, end: from + join.index + join[0].length };
}
