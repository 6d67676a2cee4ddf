import type { Fact } from '../../../figures/fact.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';

/** Results of the asked metric and segment, of the first term that the call gives any of. */
export function resultsOf(
  { metrics, segment, basis }: Pick<Ask, 'metrics' | 'segment' | 'basis'>,
  facts: readonly Fact[],
): readonly Fact[] {
  for (const name of metrics) {
    const slot = ofMetric(
      facts.filter((fact) => isSegment(fact.segment, segment)),
      name,
    );
    const fitting = ofBasis(slot, basis);
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** "Net cash" before cash: the very term, else the one it is a form of. */
function ofMetric(facts: readonly Fact[], name: string): readonly Fact[] {
  const exact = facts.filter(({ metric }) => metric === name);
  return exact.length > 0 ? exact : facts.filter(({ metric }) => sameMetric(metric, name));
}

/** The basis asked for; reported figures need not be called so. */
function ofBasis(slot: readonly Fact[], basis: Ask['basis']): readonly Fact[] {
  if (basis === null) return slot;
  const exact = slot.filter((fact) => fact.basis === basis);
  if (exact.length > 0 || basis === 'adjusted') return exact;
  const adjusted = new Set(
    slot.filter((fact) => fact.basis === 'adjusted').map(({ spoken }) => spoken.figure.value),
  );
  return slot.filter((fact) => fact.basis === null && !adjusted.has(fact.spoken.figure.value));
}

/** Words that are left over have to be said of the figure itself: else it is of something else. */
export function narrowed(
  facts: readonly Fact[],
  ask: Ask,
  { index }: Pick<Book, 'index'>,
): readonly Fact[] {
  const rest = ask.rest.filter((term) => !MOVES.has(term) && !isNearMetric(term, facts));
  if (rest.length === 0) return facts;
  return facts.filter((fact) =>
    isQualified(fact, rest, index.sentences.get(fact.sentence)?.text ?? ''),
  );
}

/** "Paid subscribers landed at 24 million": the words stand in the name of the metric, or right before it. */
function isQualified({ metric, spoken }: Fact, rest: readonly Term[], text: string): boolean {
  const named = findMetrics(text).findLast(
    ({ name, start }) => name === metric && start <= spoken.start,
  );
  if (!named) return false;
  const [words = ''] =
    /(?<![\p{L}\p{N}&-])(?:[\p{L}\p{N}&-]+ ){0,2}$/u.exec(text.slice(0, named.start)) ?? [];
  const own = termsOf(`${words}${text.slice(named.start, named.end)}`);
  return rest.every((term) => own.includes(term));
}

function isNearMetric(term: string, facts: readonly Fact[]): boolean {
  return facts.some(({ metric }) => metric.includes(term.slice(0, 5)));
}

/** Whether two names are of one part: generic words aside, the same words. */
export function isSegment(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const [these, those] = [new Set(segmentTerms(one)), new Set(segmentTerms(other))];
  return these.symmetricDifference(those).size === 0;
}

const KIND = /\b(?:final|interim|special|quarterly|annual|basic|diluted|total(?= dividend))\b/i;
const KIND_REACH = 80; // letters before a figure in which its kind is said

/** "The final dividend": of several under one name, those that are called so, where any is. */
export function ofKind(
  facts: readonly Fact[],
  { metricText }: Ask,
  text: (fact: Fact) => string,
): readonly Fact[] {
  const kind = KIND.exec(metricText ?? '')?.[0];
  if (kind === undefined) return facts;
  const called = facts.filter((fact) => {
    const { start, end } = fact.spoken;
    const said = text(fact);
    return said
      .slice(Math.max(0, start - KIND_REACH), end + 20)
      .toLowerCase()
      .includes(kind.toLowerCase());
  });
  return called.length > 0 ? called : facts;
}
