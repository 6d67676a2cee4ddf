import type { Fact } from '../../figures/fact.ts';
import { sameMetric, sameSegment } from '../../verify/compare.ts';
import type { Ask } from './ask.ts';

/** Results of the asked metric and segment, of the first term that the call gives any of. */
export function resultsOf(
  { metrics, segment, basis }: Pick<Ask, 'metrics' | 'segment' | 'basis'>,
  facts: readonly Fact[],
): readonly Fact[] {
  for (const name of metrics) {
    const slot = facts.filter(
      (fact) => sameMetric(fact.metric, name) && isSegment(fact.segment, segment),
    );
    const fitting = ofBasis(slot, basis);
    if (fitting.length > 0) return fitting;
  }
  return [];
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
export function narrowed(facts: readonly Fact[], ask: Ask): readonly Fact[] {
  const rest = ask.rest.filter(
    (term) => term !== 'rise' && term !== 'fall' && !isNearMetric(term, facts),
  );
  return rest.length === 0 ? facts : [];
}

function isNearMetric(term: string, facts: readonly Fact[]): boolean {
  return facts.some(({ metric }) => metric.includes(term.slice(0, 5)));
}

export function isSegment(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && sameSegment(one, other));
}

const KIND = /\b(?:final|interim|special|quarterly|annual|total|basic|diluted)\b/i;
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
