import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { shorten, withoutFiller } from '../words.ts';

const LONGEST = 250;
const BOUNDARY =
  /[;,]\s(?:and\s|but\s|so\s)?|\s--?\s(?:and\s|but\s)?|\s(?:so|but|because|while|although)\s(?=(?:i|we|our|the)\b)/gi;
// "For the second quarter, we expect": when or where it is said of.
const LEAD_IN =
  /^(?:(?:and|but|so|now|then),?\s)?(?:for|in|during|over|by|at|on|within|through)\s[^,;]{2,60},\s$/i;
// A clause that starts with a pronoun needs the one before it: "…, and that is likely to be delayed".
const LEANS =
  /^(?:that|it|this|which|they|these|those|is|are|will|would|should|may|might|likely|hopefully)\b/i;

/**
 * The clause around a span in the call's own words: from where its thought begins, at most 250
 * characters, without connectives and names called on. `since` and `until` bound it.
 */
export function statementText(
  text: string,
  span: { readonly start: number; readonly end: number },
  transcript: Transcript,
  { since, until }: { readonly since?: number; readonly until?: number } = {},
): string {
  const starts = [0, ...matchesOf(text, BOUNDARY).map(({ index, 0: mark }) => index + mark.length)];
  let at = starts.findLastIndex((start) => start <= span.start);
  while (at > 0 && LEANS.test(text.slice(starts[at])) && span.end - (starts[at - 1] ?? 0) < LONGEST)
    at--;
  const isWhole =
    text.length <= LONGEST && until === undefined && !isSecondThought(text, span.start);
  const isLed = LEAD_IN.test(text.slice(0, starts[at]));
  const from = since ?? planAt(text, span.start) ?? (isWhole || isLed ? 0 : (starts[at] ?? 0));
  const part = withoutName(
    withoutFiller(text.slice(from, until).replace(/^[\s,;]+/, '')),
    transcript,
  );
  return cutAtClause(part).replace(/(?<!\s)\s*[.;,]$/, '');
}

const RESULT =
  /\b(?:was|were|came in|total(?:l)?ed|amounted|stood|ended|rose|fell|grew|increased|decreased|declined|reached|reported|generated|spent|invested|recorded)\b/i;
const FORESEEN = /\b(?:expect|will|guid|outlook|should|plan|anticipat|forecast)/i;
const JOIN = /,\s(?:and|but|while)\s(?=(?:we|our|I)\b)/g;
const POINTS = /\b(?:it|that|this|these|those|them|they|both)\b/i;

/**
 * Where the plan begins that follows a result: "Capex was $44 million, and | we still plan on $190
 * million". Null where no result stands before it, or the plan points back at it.
 */
export function planAt(text: string, hedge: number): number | null {
  const join = matchesOf(text, JOIN).findLast(({ index, 0: mark }) => index + mark.length <= hedge);
  if (!join) return null;
  const at = join.index + join[0].length;
  const before = text.slice(0, join.index);
  const isResult = RESULT.test(before) && /\d/.test(before) && !FORESEEN.test(before);
  return isResult && !POINTS.test(text.slice(at)) ? at : null;
}

/** A span far behind another full thought: "…will go higher, so I don't want to provide guidance". */
function isSecondThought(text: string, start: number): boolean {
  return start > 120 && /\s(?:so|but)\s(?:i|we)\b[^,;]{0,12}$/i.test(text.slice(0, start));
}

/** "Tim, we do believe" -> "We do believe"; only names of those who ask. */
function withoutName(text: string, { participants }: Transcript): string {
  const name = /^(\p{Lu}\p{L}+),\s/u.exec(text);
  const isAsker = participants.some(
    (person) =>
      person.side === 'analyst' && name !== null && person.name.startsWith(name[1] ?? ' '),
  );
  return name && isAsker ? withoutFiller(text.slice(name[0].length)) : text;
}

/** Ends at the last clause that fits; mid-clause, with an ellipsis, only when none does. */
function cutAtClause(text: string): string {
  if (text.length <= LONGEST) return text;
  const ends = matchesOf(text.slice(0, LONGEST), BOUNDARY).map(({ index }) => index);
  const end = ends.findLast((each) => each > LONGEST / 2);
  return end === undefined ? shorten(text, LONGEST) : `${text.slice(0, end)}…`;
}
