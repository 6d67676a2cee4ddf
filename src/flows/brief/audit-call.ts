import { auditCall as audit } from '../../audit/audit.ts';
import type { Check } from '../../core/brief.ts';
import type { Feeds, Filing } from '../../core/ports/feeds.ts';
import type { ReleaseWitness } from '../../core/release-witness.ts';
import type { Transcript } from '../../core/transcript.ts';
import { readFacts } from '../../figures/read-facts.ts';
import { filingOf } from './filing-of.ts';

const WORST_FIRST: readonly Check['verdict'][] = ['conflict', 'rounding', 'agrees'];

/** The arithmetic the call lets us redo, conflicts first. */
export function auditCall(transcript: Transcript): readonly Check[] {
  return audit(transcript, readFacts(transcript)).toSorted(
    (one, other) => WORST_FIRST.indexOf(one.verdict) - WORST_FIRST.indexOf(other.verdict),
  );
}

/** The press release that was filed near a call, with the call's figures that were held against it. */
export async function releaseBeside(
  feeds: Pick<Feeds, 'filings'>,
  transcript: Transcript,
): Promise<ReleaseWitness | null> {
  const filing = await filingOf(feeds, transcript.call);
  return filing && witnessOf(transcript, filing);
}

async function witnessOf(transcript: Transcript, filing: Filing): Promise<ReleaseWitness> {
  const [{ extracted }, { heldAgainst }] = await Promise.all([
    import('./brief-call.ts'),
    import('./with-release.ts'),
  ]);
  const { form, filedOn, url } = filing;
  return heldAgainst(extracted(transcript), filing).release ?? { form, filedOn, url, rows: [] };
}
