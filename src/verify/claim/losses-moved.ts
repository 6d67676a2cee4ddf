import { onceOf } from '../../core/once-of.ts';
import type { Transcript } from '../../core/transcript.ts';

// "Streaming operating losses", "our DTC segment's operating loss"
const OPERATING =
  /(?<![\p{L}\d&-])([\p{L}\d&-]+)(?:\s(?:segment|business|unit|division))?(?:['’]s?)?\soperating loss(?:es)?\b/giu;
const OTHER = /(?<![\p{L}\d&-])([\p{L}\d&-]+)\slosses\b/giu;
const MOVED =
  /(?<![\p{L}\d&-])([\p{L}\d&-]+) losses (?=(?:(?:have|had|also|again|further|sharply|slightly) )*(?:narrowed|widened|improved|shrank|deepened|eased|worsened|fell|rose|declined|increased|decreased)\b)/giu;

/** What the call tells an operating loss of, and no losses of another kind. */
const losing = onceOf(({ turns }: Transcript): ReadonlySet<string> => {
  const before = (pattern: RegExp) =>
    new Set(
      turns.flatMap(({ text }) =>
        [...text.matchAll(pattern)].map(([, word = '']) => word.toLowerCase()),
      ),
    );
  return before(OPERATING).difference(before(OTHER));
});

/** "DTC losses narrowed", where the call tells the operating loss of DTC: storms and pipes have losses of another kind. */
export function lossesMoved(claim: string, transcript: Transcript): string {
  return claim.replaceAll(MOVED, (said, word: string) =>
    losing(transcript).has(word.toLowerCase()) ? `${word} operating losses ` : said,
  );
}
