import { auditCall as audit } from '../../audit/audit.ts';
import type { Check } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { readFacts } from '../../figures/read-facts.ts';

const WORST_FIRST: readonly Check['verdict'][] = ['conflict', 'rounding', 'agrees'];

/** The arithmetic the call lets us redo, conflicts first. */
export function auditCall(transcript: Transcript): readonly Check[] {
  return audit(transcript, readFacts(transcript)).toSorted(
    (one, other) => WORST_FIRST.indexOf(one.verdict) - WORST_FIRST.indexOf(other.verdict),
  );
}
