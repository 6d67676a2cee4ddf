import type { Transcript } from '../../core/transcript.ts';
import type { Verdict } from '../../core/verdict.ts';
import { verifyClaims } from '../../verify/verify-claims.ts';

/** One verdict a claim, in order; blank lines and Markdown bullets before a claim are ignored. */
export function verifyCall(transcript: Transcript, claims: string): readonly Verdict[] {
  const lines = claims
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]\s+)?/, '').trim()) // "- Revenue rose 5%"
    .filter((line) => line !== '');
  return verifyClaims(transcript, lines);
}
