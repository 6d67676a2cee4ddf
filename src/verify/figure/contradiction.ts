import type { Transcript } from '../../core/transcript.ts';
import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { withoutTerms } from '../../figures/metric/on-terms.ts';
import type { IndexedSentence } from '../call-index.ts';
import { companyForms } from '../claim/company-called.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { sameMetric } from './compare.ts';
import type { Finding } from './finding.ts';
import { sameSegment } from './same-part.ts';

/** By these a figure is known: where two of them differ, the call speaks of another figure. */
const OF_WHICH: readonly Reason[] = ['metric', 'segment', 'basis', 'period'];

/**
 * Whether a claim and the call both tell one attribute of the very same figure in words, and tell it
 * differently. What is only carried, inferred or left open on either side bears nothing out, and denies nothing.
 */
export function isContradiction(
  written: Written,
  claim: Claim,
  finding: Finding | null,
  transcript: Transcript,
): boolean {
  if (!finding || finding.reasons.length === 0) return false;
  const { reasons, fact, sentence, told = [] } = finding;
  const of = reasons.filter((reason) => OF_WHICH.includes(reason) && !told.includes(reason));
  // a deed or a unit of another kind: of what it is told, nothing else needs to be known
  if (told.length > 0) return of.every((reason) => reason === 'metric');
  if (reasons.includes('not_found')) return false;
  const [first] = of;
  if (first === undefined)
    return reasons.every((reason) => isTold(reason, written, finding, transcript));
  if (reasons.length > 1) return false;
  if (fact === null) return first === 'basis';
  return DIFFERS[first]?.(written, fact, { claim, sentence, transcript }) ?? false;
}

interface Beside {
  readonly claim: Claim;
  readonly sentence: IndexedSentence;
  readonly transcript: Transcript;
}

const DIFFERS: Readonly<
  Partial<Record<Reason, (written: Written, fact: Fact, beside: Beside) => boolean>>
> = {
  metric: isOtherAccount,
  segment: isOtherPart,
  // "orders rose 3%" of what they rose by in local currencies, where the call tells the reported move beside it
  basis: ({ basis }, fact) =>
    (basis !== null && fact.basis !== null) || withoutTerms(fact.metric) !== fact.metric,
  period: isOtherTime,
};

function isOtherAccount(
  { metric, isOwnMetric, role }: Written,
  fact: Fact,
  { sentence }: Beside,
): boolean {
  if (metric === null || !isOwnMetric) return false;
  const isNamed = findMetrics(sentence.text).some(({ name }) => sameMetric(name, fact.metric));
  return isNamed && (!sameMetric(metric, fact.metric) || (role !== null && role !== fact.role));
}

const WHOLE =
  /\b(?:total|overall|consolidated|company|company-?wide|group|group-?wide|worldwide|global(?:ly)?)\b/i;

function isOtherPart(
  { segment }: Written,
  fact: Fact,
  { claim, sentence, transcript }: Beside,
): boolean {
  const isCompany = (name: string) =>
    companyForms(transcript).some((form) => sameSegment(form.toLowerCase(), name));
  const isSaid = (name: string | null, text: string) =>
    name === null ? WHOLE.test(text) : text.toLowerCase().includes(name) && !isCompany(name);
  return isSaid(segment, claim.text) && isSaid(fact.segment, sentence.text);
}

function isOtherTime(
  { period, versus }: Written,
  fact: Fact,
  { sentence, transcript }: Beside,
): boolean {
  if (fact.role === 'change' && versus !== null && fact.versus !== null && versus !== fact.versus)
    return sentence.periods().length > 0;
  const labels = sentence.periods().flatMap(({ label }) => label ?? []);
  return period !== null && period !== transcript.call.period
    ? labels.length > 0
    : labels.includes(fact.period) && period !== null;
}

const OF_SIZE: readonly Reason[] = ['value', 'scale', 'unit', 'range'];

/** Whether a difference of what is said of a figure stands in both: another size only of the same time, account and basis. */
function isTold(
  reason: Reason,
  { period, basis, role, isOwnMetric, versus }: Written,
  { fact }: Finding,
  { call }: Transcript,
): boolean {
  if (!OF_SIZE.includes(reason) || (reason === 'range' && fact === null)) return true;
  if (fact === null || !isOwnMetric || fact.modality === 'aside') return false;
  return (
    (period ?? call.period) === fact.period &&
    (basis === null || basis === fact.basis) &&
    (role === null || role === fact.role) &&
    (versus === null || fact.versus === versus)
  );
}
