import type { Claim, Written } from '../claim/read-claim.ts';
import { namesIn } from '../claim/speakers.ts';
import { isAbout, toldOtherwise } from './about-figures.ts';
import type { Finding, Scope } from './finding.ts';
import { isOfSameNoun } from './noun-beside.ts';
import { isOpenDifference } from './open-differences.ts';
import type { Place } from './place.ts';
import { figureSupport, wordsOf } from './support.ts';

// The share of a claim's words that must stand around its figure where nothing else tells what it is of.
const LEAST_SUPPORT = 0.5;
const LEAST_OPEN = 0.3; // where the claim names no metric
const AS_GOOD = 0.85;

/**
 * Of the places where a figure stands, those around which most of the claim's words are decide: one of them
 * bears the claim out where all that seems to differ was only guessed.
 */
export function borneOut(
  findings: readonly Place[],
  written: Written,
  claim: Claim,
  scope: Scope,
): Finding | null {
  const { index, transcript } = scope;
  const words = wordsOf(written, claim, namesIn(transcript));
  const told = new Set(
    findings
      .filter(({ fact }) => fact?.segment && isAbout(written, fact))
      .map(({ sentence }) => sentence),
  );
  // What a sentence tells of the very part is not borne out by a like figure of it that nothing was read of.
  const among = findings.filter(({ fact, sentence }) => fact !== null || !told.has(sentence));
  const places = among.map((finding) => ({
    finding,
    support: figureSupport(written, claim, { sentence: finding.sentence, index, words }),
  }));
  const most = Math.max(...places.map(({ support }) => support));
  const least = written.metric === null ? LEAST_OPEN : LEAST_SUPPORT;
  if (most < least) return null;
  const [found] = places
    .filter(
      ({ finding, support }) =>
        support >= most * AS_GOOD &&
        support >= least &&
        isOpenDifference(written, finding, { claim, index, call: transcript.call }),
    )
    .map(({ finding }) => finding)
    .toSorted((one, other) => one.reasons.length - other.reasons.length);
  if (!found) return null;
  const isNamed = isOfSameNoun(written, claim, found, index);
  if (found.fact === null && !isNamed && toldOtherwise(written, claim, scope)) return null;
  return { sentence: found.sentence, fact: found.fact, reasons: [] };
}
