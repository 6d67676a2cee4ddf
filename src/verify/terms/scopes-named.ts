import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Reason } from '../../core/verdict.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { meaningOf } from '../words/meaning.ts';

const WHAT = '(?<what>(?:(?:and|the|of|any|all|our|from)\\s|[\\p{L}&-]+\\s?){1,6})';
// "Without adjusting for the tax": with it
const NOT_OUT =
  '\\b(?:without|before|not)\\s(?:adjusting for|excluding|stripping out|leaving out|normali[sz]ing for)\\s';
const IN = [
  new RegExp(`\\b(?:including|inclusive of|counting)\\s${WHAT}`, 'giu'),
  /(?:^|[,;]\s)(?<what>(?:[\p{L}&-]+\s){1,4})(?:included|counted in)\b/giu,
  // "EBITDA after leases": no EBITDA before them
  new RegExp(`\\b(?:after)\\s${WHAT}`, 'giu'),
  new RegExp(`\\b(?:includes?|counts in)\\s${WHAT}`, 'giu'),
  new RegExp(`${NOT_OUT}${WHAT}`, 'giu'),
  /\bwith\s(?<what>(?:[\p{L}&-]+\s){1,4})(?:counted|included)\b/giu,
].map(guarded);
const OUT = [
  new RegExp(
    `(?<!\\b(?:without|before|not)\\s)\\b(?:without|excluding|excludes?|exclusive of|before|adjust(?:ed|ing) for|stripping out|leaving out|normali[sz](?:ed|ing) for|net of)\\s(?!adjusting|excluding|stripping|leaving|normali)${WHAT}`,
    'giu',
  ),
  /(?:^|[,;]\s)(?<what>(?:[\p{L}&-]+\s){1,4})(?:excluded|left out|aside)\b/giu,
  /\bleav(?:es?|ing)\s(?<what>(?:[\p{L}&-]+\s){1,4})out\b/giu,
  /\b(?:once|if|when|with)\s(?<what>(?:(?!are\b|is\b)[\p{L}&-]+\s){1,4})(?:(?:are|is|were|was)\s)?(?:excluded|left out|stripped out|taken out)\b/giu,
  /\b(?<what>currency|FX|exchange)[- ](?:neutral|adjusted)\b/giu,
  /\b(?:constant|local)[- ](?<what>currenc(?:y|ies))\b/giu,
].map(guarded);

/** Whether a claim counts in what the call leaves out of its figure at a place, or the other way. */
export function scopesNamed(
  written: Written,
  claim: Claim,
  sentence: IndexedSentence,
  at: number,
): readonly Reason[] {
  const { text, figures } = sentence;
  const { words } = written;
  const [one, other] = [words, text.slice(figures[at - 1]?.end ?? 0, figures[at + 1]?.start)];
  const isOpposite = (ins: string, outs: string) =>
    !namedBy(ins, IN).isDisjointFrom(namedBy(outs, OUT)) &&
    namedBy(outs, IN).isDisjointFrom(namedBy(outs, OUT));
  if (isOpposite(one, other) || isOpposite(other, one)) return ['basis'];
  if (isCountedIn(namedBy(one, OUT), sentence)) return ['basis'];
  // "Loans grew 1.8%, or 0.8% once student loans are left out" of 1.8% without them
  const left = namedBy(other, OUT);
  const isOfNext = claim.figures.some(
    (each) => each !== written && !namedBy(each.words, OUT).isDisjointFrom(left),
  );
  return left.size > 0 && isOfNext && namedBy(one, OUT).isDisjointFrom(left) ? ['basis'] : [];
}

const BESIDE = 200; // characters before a sentence and behind it
const ADDS = guarded(/\b(?:contribut|add(?:s|ed)|benefi|includ|boost|help|lift)\w*/i);
const ON_TERMS =
  /\b(?:core|adjusted|underlying|normali[sz]ed|non-?GAAP|organic\w*|excluding|without)\b/i;

/** "The margin was 3.6%. The gain contributed six basis points": with what a claim leaves out. */
function isCountedIn(left: ReadonlySet<string>, { turn, start, end, text }: IndexedSentence) {
  if (left.size === 0 || ON_TERMS.test(text)) return false;
  const beside = turn.text.slice(Math.max(0, start - BESIDE), end + BESIDE);
  return (
    left.isSubsetOf(meaningOf(beside)) &&
    ADDS.test(beside) &&
    namedBy(beside, OUT).isDisjointFrom(left)
  );
}

function namedBy(text: string, patterns: readonly Guarded[]): ReadonlySet<string> {
  return meaningOf(
    patterns
      .flatMap((pattern) => matchesOf(text, pattern).map(({ groups }) => groups?.what ?? ''))
      .join(' '),
  );
}
