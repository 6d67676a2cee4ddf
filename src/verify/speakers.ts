import type { Participant } from '../core/transcript.ts';

const OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bCEO\b|chief executive/i, /\bCEO\b|chief executive/i],
  [/\bCFO\b|chief financial|finance chief/i, /\bCFO\b|chief financial/i],
  [/\bCOO\b|chief operating/i, /\bCOO\b|chief operating/i],
];
const SAYING =
  /\b(?:said|says|told|noted|stated|explained|mentioned|according to|expects|believes|commented|reported)\b/i;

/** Whom a claim names as its speaker, by name or office; null when it names nobody. */
export function claimedSpeaker(
  claim: string,
  people: readonly Participant[],
): readonly string[] | null {
  return SAYING.test(claim) ? namedPeople(claim, people) : null;
}

/** Whom a text names by name or office, whatever it says of them; null when it names nobody. */
export function namedPeople(
  text: string,
  people: readonly Participant[],
): readonly string[] | null {
  const named = people.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => each.length > 3 && text.includes(each)),
  );
  if (named.length > 0) return named.map(({ name }) => name);
  const office = OFFICES.find(([said]) => said.test(text));
  if (!office) return null;
  const holders = people.filter(({ role }) => office[1].test(role ?? '')).map(({ name }) => name);
  return holders.length > 0 ? holders : null;
}

export function isSaidBy(speaker: string, claimed: readonly string[]): boolean {
  return claimed.includes(speaker);
}
