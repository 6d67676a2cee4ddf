import type { Claim, Written } from '../claim/read-claim.ts';
import { ownWords } from '../clause/frames-apart.ts';
import { meaningOf } from '../words/meaning.ts';
import type { Finding } from './finding.ts';

const TAKES_UP = /\b(?:this|that|these|those|such) \p{L}/iu;

/**
 * Whether what a claim says of one figure of nothing that has a name stands only where its other figure does:
 * "597 million on shares and 269 million on dividends" of a dividend of 597.
 */
export function isSwapped(
  claim: Claim,
  findings: readonly { readonly written: Written; readonly finding: Finding | null }[],
): boolean {
  return findings.some(({ written, finding }) => {
    const here = finding?.sentence;
    if (!here || written.metric !== null) return false;
    const said = meaningOf(here.text);
    return findings.some(({ written: other, finding: there }) => {
      if (!there || there.sentence === here) return false;
      // "We have now expanded that commitment": of what the sentence before tells
      if (here.before === there.sentence && TAKES_UP.test(here.text)) return false;
      if (other.spoken.figure.unit !== written.spoken.figure.unit) return false;
      const own = ownWords(written, claim).difference(ownWords(other, claim));
      return (
        own.size > 0 &&
        own.isDisjointFrom(said) &&
        !own.isDisjointFrom(meaningOf(there.sentence.text))
      );
    });
  });
}
