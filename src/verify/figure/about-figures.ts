import type { Fact } from '../../figures/fact.ts';
import type { IndexedSentence } from '../call-index.ts';
import { isCompanyName } from '../claim/company-called.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { isByMeasure } from '../terms/by-measure.ts';
import { type Context, compareFacts, sameMetric } from './compare.ts';
import type { Finding, Scope } from './finding.ts';
import { isImpact } from './impact.ts';
import { sameSegment } from './same-part.ts';

// "versus guidance of 17%": no result of the metric's
const OF_PLAN =
  /\b(?:guidance|guided|steered|outlook|forecast|consensus|expected|foreseen|hoped|target|plan(?:ned)?)\b/i;

// "11.7% above the same quarter of 2019", "the 6.3% decline of the industry": of another base, or of others
const ANOTHER_BASE =
  /\b(?:than|over|above|from|versus|compare[sd] (?:to|with)|against)\b[^.;]{0,40}\b20\d\d\b|\b(?:two|three)-year\b|\bpre-pandemic\b|\b(?:industry|market|sector|peers?)\b/i;

/**
 * A figure that no fact explains bears nothing out where the call says another of the very same thing:
 * nine per cent of a region is not the company's growth.
 */
export function toldOtherwise(
  written: Written,
  { text }: Claim,
  { transcript, index, sentences, isCited }: Scope,
): Finding | null {
  if (!written.isOwnMetric || isByMeasure(text) || OF_PLAN.test(written.words)) return null;
  if (isImpact(written.words) || ANOTHER_BASE.test(written.words)) return null;
  for (const sentence of sentences)
    for (const fact of sentence.facts) {
      const [one, other] = [written.spoken.figure, fact.spoken.figure];
      if (!isAbout(written, fact) || one.unit !== other.unit || one.currency !== other.currency)
        continue;
      const context = contextOf(sentence, { transcript, index, sentences, isCited });
      if (compareFacts(written, fact, context).length === 0)
        return { reasons: ['value'], sentence, fact };
    }
  return null;
}

/** What a figure of a claim is held against beside a fact of a sentence. */
export function contextOf(
  { text }: IndexedSentence,
  { transcript, index, isCited }: Scope,
): Context {
  return {
    fiscal: transcript.call,
    isCited,
    sentence: text,
    parts: index.parts,
    company: transcript.call.company,
    isCompany: (part) => isCompanyName(part, transcript),
    isToldNow: ({ metric, segment, basis, role }) =>
      index.facts.some(
        (fact) =>
          fact.role === role &&
          fact.modality === 'actual' &&
          fact.period === transcript.call.period &&
          fact.metric === metric &&
          fact.segment === segment &&
          fact.basis === basis,
      ),
    isPartOnly: (metric) =>
      index.facts.every((fact) => fact.metric !== metric || fact.segment !== null) &&
      new Set(index.facts.flatMap((fact) => (fact.metric === metric ? [fact.segment] : [])))
        .size === 1,
  };
}

/** Whether a fact is of what is claimed, whatever its value. */
export function isAbout({ metric, segment }: Written, fact: Fact): boolean {
  return metric !== null && sameMetric(metric, fact.metric) && sameSegment(segment, fact.segment);
}
