import type { Reason } from '../../core/verdict.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { denominatorsNamed } from './denominators.ts';
import { boundsNamed, endsNamed, oneEnd } from './ends-named.ts';
import { scopesNamed } from './scopes-named.ts';
import { spansNamed } from './spans-named.ts';
import { timesNamed } from './times-named.ts';

/** In what the terms of a figure differ where claim and sentence both name them: what is left out of it, its span, its end of a range. */
export function termsNamed(
  written: Written,
  claim: Claim,
  sentence: IndexedSentence,
  at: number,
): readonly Reason[] {
  return [
    ...scopesNamed(written, claim, sentence, at),
    ...spansNamed(written, claim, sentence),
    ...timesNamed(written, claim, sentence, at),
    ...denominatorsNamed(written, claim, sentence, at),
    ...endsNamed(claim.text, sentence.text),
    ...boundsNamed(written.ahead, written.spoken.figure, sentence.figures[at]?.figure),
    ...oneEnd(written, claim, sentence.figures[at]?.figure),
  ];
}
