import type { Call } from '../core/call.ts';
import type { Figure } from '../core/figure.ts';
import type { Fact } from '../figures/fact.ts';
import { findMetrics } from '../figures/lexicon.ts';
import { readFigures } from '../figures/read-figures.ts';
import type { Placed } from './evidence.ts';
import type { Hedge } from './hedges.ts';
import { plainSegment } from './topic.ts';

const WAS = /\b(?:was|were|came in)\b[^,;]{0,60}$/i; // "first half shipments were down 10.5%"
const MARKET = /\b(?:market|opportunity|industry|TAM)\b/; // "the $70 billion market" is nobody's guidance

/** The figures a sentence guides to, one a metric: a level before a change. */
export function guidedFacts(facts: readonly Fact[], { text }: Placed, call: Call): readonly Fact[] {
  const ahead = facts.filter(({ spoken }) => !WAS.test(text.slice(0, spoken.start)));
  const groups = Map.groupBy(ahead, ({ group }) => group);
  return [...groups.values()].flatMap((group) => {
    const level = group.find(({ role, versus }) => role === 'level' && versus === null);
    return level ?? group.slice(0, 1).map((fact) => raisedTo(fact, text, call));
  });
}

/** "raising guidance by $1 billion to $61 billion" guides to the second figure. */
function raisedTo(fact: Fact, text: string, call: Call): Fact {
  const { end, figure } = fact.spoken;
  if (figure.unit !== 'money' || !/^\sto\s/.test(text.slice(end))) return fact;
  const next = readFigures(text, { currency: call.currency ?? null }).find(
    ({ start }) => start >= end,
  );
  const isTarget =
    next?.figure.unit === 'money' && /^\sto\s(?:\w+\s)?$/.test(text.slice(end, next.start));
  return isTarget ? { ...fact, role: 'level', spoken: next } : fact;
}

/** Its own stretch of the sentence where the metric is named in it before the figure. */
export function ownPart(
  { text }: Placed,
  { hedge, fact, after }: { hedge: Hedge; fact: Fact; after: Fact | null },
): { readonly since?: number; readonly until?: number } {
  const isFirst = after === null || after.spoken.end <= hedge.start;
  const from = isFirst ? 0 : after.spoken.end;
  const named = findMetrics(text.slice(from, fact.spoken.start));
  if (!named.some(({ name }) => name === fact.metric)) return {};
  return { ...(isFirst ? {} : { since: from }), until: fact.spoken.end };
}

/** "adjusted welding gross margin": what a figure is of, as a topic. */
export function subjectOf({ segment, basis, metric }: Fact): string {
  return [basis === 'adjusted' ? 'adjusted' : null, segment && plainSegment(segment), metric]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** The only amount behind a hedge is what it hedges; of two, nobody can tell which. */
export function soleFigure(text: string, { end }: Hedge, call: Call): Figure | null {
  if (!/\d/.test(text.slice(end))) return null;
  const amounts = readFigures(text, { currency: call.currency ?? null }).filter(
    ({ figure, start }) => figure.unit !== 'count' && figure.unit !== 'multiple' && start >= end,
  );
  const [only, another] = amounts;
  if (!only || another || MARKET.test(text.slice(only.end, only.end + 60))) return null;
  return WAS.test(text.slice(0, only.start)) ? null : only.figure;
}
