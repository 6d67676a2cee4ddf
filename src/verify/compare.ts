import type { Reason } from '../core/verdict.ts';
import type { Fact } from '../figures/fact.ts';
import { termOf } from '../figures/lexicon.ts';

type Said = Omit<Fact, 'sentence' | 'turn' | 'speaker' | 'group'>;

/** How strict attributes that the words only imply are compared. */
export interface Strictness {
  /** The call's own period: what a claim means when it names none. */
  readonly period: string;
  readonly namesPeriod: boolean;
}

/**
 * What a claim says of a figure against what the call says of the same figure, in the order of what is
 * most telling: metric, direction and sign, basis, period, modality, range, segment.
 */
export function compareFacts(
  claim: Said,
  fact: Fact,
  { period, namesPeriod }: Strictness,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const [written, spoken] = [claim.spoken.figure, fact.spoken.figure];
  if (!sameMetric(claim.metric, fact.metric)) reasons.push('metric');
  if (claim.role === 'change' && fact.role === 'change') {
    if (Math.sign(written.value) !== Math.sign(spoken.value)) reasons.push('direction');
  } else if (claim.role !== fact.role) reasons.push('metric');
  else if (Math.sign(written.value) !== Math.sign(spoken.value)) reasons.push('sign');
  if (claim.basis !== null && fact.basis !== null && claim.basis !== fact.basis)
    reasons.push('basis');
  if (claim.basis === 'adjusted' && fact.basis === null) reasons.push('basis');
  if (!samePeriod(claim, fact, period, namesPeriod)) reasons.push('period');
  if (claim.modality !== 'aside' && fact.modality !== 'aside' && claim.modality !== fact.modality)
    reasons.push('modality');
  if (oppositeBounds(written.bound, spoken.bound)) reasons.push('range');
  if (!sameSegment(claim.segment, fact.segment)) reasons.push('segment');
  return [...new Set(reasons)];
}

export function sameMetric(one: string, other: string): boolean {
  // "net debt" is no "debt": two standard terms are two metrics.
  if (termOf(one) && termOf(other)) return one === other;
  const plain = (name: string) => name.replace(/\b(?:total|net)\s/, '').replace(/s\b/g, '');
  return plain(one) === plain(other);
}

export function sameSegment(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const words = (name: string) =>
    name
      .toLowerCase()
      .replace(/\b(?:services?|segment|business)\b/g, '')
      .trim();
  const [a, b] = [words(one), words(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

function samePeriod(claim: Said, fact: Fact, here: string, namesPeriod: boolean): boolean {
  if (claim.role === 'change')
    return (
      claim.versus === null || fact.versus === null || !namesPeriod || claim.versus === fact.versus
    );
  if (claim.period === fact.period) return true;
  const isDate = (period: string) => /^\d{4}-\d\d-\d\d$/.test(period);
  if (isDate(fact.period) && claim.period === here) return true;
  return false;
}

function oppositeBounds(
  one: 'over' | 'under' | undefined,
  other: 'over' | 'under' | undefined,
): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
