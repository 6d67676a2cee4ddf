import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { readFacts } from '../read-facts.ts';
import { type Finance, financeOf, withProductSales } from './financial-call.ts';
import { findMetrics, type MetricMention, termOf } from './lexicon.ts';
import type { MetricKind } from './metric-term.ts';
import { withRetailSales } from './retail-sales.ts';

type Find = (text: string) => readonly MetricMention[];

const cache = new WeakMap<Transcript, Find>();

/**
 * Metrics named in a text about a call: those of the lexicon, and those that only the call has a name
 * for, such as “annualized credit loss rate”, in whatever sentence they are named.
 */
export function metricsOf(transcript: Transcript): Find {
  const known = cache.get(transcript);
  if (known) return known;
  const find = finderOf(readFacts(transcript), financeOf(transcript));
  cache.set(transcript, find);
  return find;
}

function finderOf(facts: readonly Fact[], finance: Finance | null): Find {
  const own = new Map<string, MetricKind>();
  for (const fact of facts)
    if (termOf(fact.metric) === null && (fact.role === 'level' || !own.has(fact.metric)))
      own.set(fact.metric, kindOf(fact));
  const isOfDealers = facts.some(({ metric }) => metric === 'retail sales');
  const find: Find = (text) => {
    const named = withProductSales(text, findMetrics(text), finance);
    return isOfDealers ? withRetailSales(text, named) : named;
  };
  if (own.size === 0) return find;
  const names = [...own.keys()].toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\w-])(?:${names.map(RegExp.escape).join('|')})(?![\\w-])`,
    'gi',
  );
  return (text) => {
    const known = find(text);
    const named = matchesOf(text, pattern).flatMap(({ index: start, 0: words }) => {
      const end = start + words.length;
      const isTaken = known.some(
        (one) =>
          termOf(one.name) !== null &&
          one.start < end &&
          start < one.end &&
          one.end - one.start >= words.length,
      );
      const name = words.toLowerCase();
      return isTaken ? [] : [mention(name, own.get(name) ?? 'flow', start, end)];
    });
    if (named.length === 0) return known;
    return [
      ...known.filter(({ start, end }) => !named.some((one) => one.start < end && start < one.end)),
      ...named,
    ].toSorted((one, other) => one.start - other.start);
  };
}

function mention(name: string, kind: MetricKind, start: number, end: number): MetricMention {
  return { name, kind, isCost: false, isLoss: false, basis: null, start, end };
}

function kindOf({ metric, role, spoken }: Fact): MetricKind {
  const { unit } = spoken.figure;
  if (/ per /.test(metric)) return 'per share';
  if (role === 'change') return unit === 'points' || unit === 'bps' ? 'ratio' : 'flow';
  return unit === 'count' ? 'count' : unit === 'money' ? 'flow' : 'ratio';
}
