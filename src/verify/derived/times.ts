import type { IndexedSentence } from '../call-index.ts';
import type { Clause } from './clauses.ts';

const YEAR =
  /\b(?:year[- ](?:over|on)[- ]year|yoy|y\/y|on the year|(?:in|over) (?:a|one) year|(?:a|one) year (?:ago|earlier|before|back)|twelve months (?:ago|earlier)|(?:last|prior|previous) year|year-ago|same (?:quarter|period) (?:of )?(?:last|the (?:prior|previous)) year)\b/i;
const QUARTER =
  /\b(?:sequential(?:ly)?|quarter[- ](?:over|on)[- ]quarter|qoq|q\/q|(?:three|3) months (?:ago|earlier|before)|(?:last|prior|previous|preceding) (?:quarter|three months))\b/i;
const YEARS = /\b(?<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years?\b/i;
const NAMED =
  /\b(?:(?<ordinal>first|second|third|fourth) quarter|(?<month>January|February|March|April|May|June|July|August|September|October|November|December)|(?<start>start|beginning) of)\b/i;

/** Whether a claim names another time of comparison than the sentence that its figure is worked out from. */
export function timesDiffer(
  said: string,
  { text }: Pick<IndexedSentence, 'text'>,
  { start, end }: Clause,
): boolean {
  const [one, other] = [timesIn(said), timesIn(text.slice(start, end))];
  return one.some((time) => !other.includes(time)) && other.length > 0;
}

function timesIn(text: string): readonly string[] {
  const years = YEARS.exec(text)?.groups?.count?.toLowerCase();
  const { ordinal, month, start } = NAMED.exec(text)?.groups ?? {};
  return [
    ...(YEAR.test(text) ? ['year'] : []),
    ...(QUARTER.test(text) ? ['quarter'] : []),
    ...(years === undefined ? [] : [`${years} years`]),
    ...[ordinal, month, start === undefined ? undefined : 'start']
      .filter((name) => name !== undefined)
      .map((name) => name.toLowerCase()),
  ];
}
