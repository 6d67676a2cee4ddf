import type { Reason } from '../core/verdict.ts';

const CUT =
  /\b(?:trim(?:s|med|ming)?|cut(?:s|ting)?|lower(?:s|ed|ing)|reduc(?:e[sd]?|ing|tions?)|decreas(?:e[sd]?|ing))\b/i;
// Words of one thing that exclude each other; what a claim says by one, its sentence may not say by the other alone.
const PAIRS: readonly (readonly [Reason, RegExp, RegExp])[] = [
  ['sign', /\bfavou?rabl[ey]\b/i, /\bunfavou?rabl[ey]\b|\badverse(?:ly)?\b/i],
  ['sign', /\btailwinds?\b/i, /\bheadwinds?\b/i],
  ['sign', /\baccretive\b/i, /\bdilutive\b/i],
  ['direction', /\b(?:rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|increas(?:e[sd]?|ing))\b/i, CUT],
  ['direction', /\b(?:open(?:s|ed|ing)?)\b/i, /\b(?:clos(?:es|ed|ing)|shut(?:s|ting)?)\b/i],
  [
    'direction',
    /\b(?:hir(?:e[sd]?|ing)|recruit\w*)\b/i,
    /\b(?:laid off|lay(?:ing)? off|layoffs?|job cuts)\b/i,
  ],
  [
    'direction',
    /\b(?:bought|buy(?:s|ing)?|acquir(?:e[sd]?|ing))\b/i,
    /\b(?:sold|sell(?:s|ing)?|divest\w*)\b/i,
  ],
];

/** In what the words of a claim exclude those of its sentence: a headwind is no tailwind. */
export function oppositeReasons(claim: string, said: string): readonly Reason[] {
  return PAIRS.flatMap(([reason, one, other]) => {
    const [up, down] = [one.test(claim), other.test(claim)];
    if (up === down) return [];
    const [same, turned] = up ? [one, other] : [other, one];
    return turned.test(said) && !same.test(said) ? [reason] : [];
  });
}
