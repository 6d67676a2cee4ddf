import { matchesOf } from '../../core/matches.ts';

// What follows names a reason or a part, not the metric's own figure: "driven by 4% growth in …"
const CAUSE =
  /\b(?:driven|due|attributable|owing|thanks|because|reflect(?:s|ed|ing)?|includ(?:es?|ed|ing)|inclusive|despite|offset|exclud(?:es?|ed|ing)|result(?:ing|ed)? (?:of|from)|benefit(?:s|ed|ing)? (?:of|from)|impact(?:ed|s)?|headwinds?|tailwinds?|accounting for|assuming|adjusting for|compris\w+|consisting|partially|(?<!compare[ds] |comparing |in line |consistent )with(?!\s(?:an?\s)?(?:growth|increase|decrease|decline|improvement)\b))\b/gi;
const RESUMED =
  /(?<!\b(?:which|that|who|to|from|of)\s)\b(?:was|were|is|are|reached|totaled|totalled|came in|amounted|averaged|grew|rose|increased|decreased|declined|fell|improved|narrowed|widened|expanded|dropped|reduced|stood|ended|finished|closed|moved|represent(?:ing|ed|s))\b/i;
const WHICH_WAS = /,\s(?:which|that)\s(?:was|were|is|are)\s(?:\w+\s)?$/i;

/** Whether the words between a metric and a figure give a reason or a part, and do not come back to the metric. */
export function isReason(between: string): boolean {
  const last = matchesOf(between, CAUSE).at(-1);
  if (last === undefined) return false;
  return WHICH_WAS.test(between) || !RESUMED.test(between.slice(last.index + last[0].length));
}
