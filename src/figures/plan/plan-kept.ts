import { guarded } from '../../core/guarded/guarded.ts';

// "…, this is unchanged", "…, no change", "…, where we were at 430 before", "…, 5 million more than we'd indicated"
const KEPT = guarded(
  /(?:,|;|\s[–—-])\s(?:and\s)?(?:(?:this|that|which|it)(?:['’]s|\s(?:is|remains|stays))\s(?:still\s|also\s)?(?:unchanged|the same as (?:before|in \w+)|as (?:before|guided))|(?:still\s)?unchanged\b|no change\b|(?:and\s)?(?:the|our)\s(?:previous|prior|earlier|old|former)\s(?:range|guidance|figure|number|view|estimate)\b|where we were(?: at)?\b|previously(?=\s(?:we|at|it|this|that|guided|around|about|[A-Z]{0,3}\s?[$€£]?\d))|(?:this|that)(?:['’]s|\sis)\s[^.;]{2,40}?\sthan\s(?:we(?:['’]d|\shad)?|what we)\s(?:\w+\s)?(?:indicated|guided|said|communicated|told you|expected|thought|planned))/i,
);
const HAS_VERB =
  /\b(?:was|were|is|are|has|have|had|did|came|grew|rose|fell|increased|decreased|declined|reached|stood|ended|totall?ed|amounted|generated|delivered|spent|paid|invested|recorded|reported|posted|saw|made|left)\b/i;

/**
 * Whether a sentence without a verb holds a figure against what was planned: "Capital expenditure of 85 to 95 million,
 * that's unchanged." A result is never said so.
 */
export function isPlanKept(text: string): boolean {
  const match = KEPT.exec(text);
  if (!match) return false;
  const head = text.slice(0, match.index);
  return /\d/.test(`${head}${text.slice(match.index + match[0].length)}`) && !HAS_VERB.test(head);
}
