import type { Participant, Transcript } from '../../core/transcript.ts';
import { meaningOf } from '../words/meaning.ts';

const OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bCEO\b|chief executive/i, /\bCEO\b|chief executive/i],
  [/\bCFO\b|chief financial|finance chief/i, /\bCFO\b|chief financial/i],
  [/\bCOO\b|chief operating/i, /\bCOO\b|chief operating/i],
];
const SAYING =
  /\b(?:said|says|told|noted|stated|explained|mentioned|according to|expects|believes|commented|reported|put|puts|confirmed|cited|called|guided|flagged|highlighted|pointed|announced|described|warned|admitted|sees|forecasts|reckons|gave|quoted|thanked|welcomed|praised|congratulated|promised|cautioned|traced|attributed|blamed|credited|declined|refused|ruled out)\b/i;

// "CFO: “…”"
const BEFORE_QUOTE = /^[^“”":]{2,60}:\s?[“"]/;

/** Whom a claim names as its speaker, by name or office; null when it names nobody. */
export function claimedSpeaker(
  claim: string,
  people: readonly Participant[],
): readonly string[] | null {
  if (SAYING.test(claim)) return namedPeople(claim, people);
  const [heading] = BEFORE_QUOTE.exec(claim) ?? [];
  if (heading) return namedPeople(heading, people);
  const named = OF_THEMSELVES.test(claim) ? null : namedPeople(claim, people.filter(isOfHouse));
  // Who is only named among others is no speaker.
  return named?.length === 1 &&
    new RegExp(
      `(?:${named.flatMap(formsOf).map(RegExp.escape).join('|')})(?!['’]s)|${OFFICE.source}(?!['’]s)`,
    ).test(claim)
    ? named
    : null;
}

// What a manager does that is nothing said
const OF_THEMSELVES =
  /\b(?:join(?:s|ed|ing)|appoint\w*|retir\w*|hir(?:e[sd]?|ing)|succe(?:ed\w*|ssor)|promot\w*|resign\w*|step(?:s|ped|ping)? down|leav(?:es|ing)|contract|tenure|new (?:CEO|CFO|COO|chief))\b/i;
const OFFICE = /\b(?:C[EFO]O|[Cc]hief (?:executive|financial|operating) officer|[Ff]inance chief)/;

const isOfHouse = ({ side }: Participant) => side !== 'analyst' && side !== 'operator';

function formsOf(name: string): readonly string[] {
  return [name, name.split(/\s+/).at(-1) ?? name];
}

/** Whom a text names by name or office, whatever it says of them; null when it names nobody. */
export function namedPeople(
  text: string,
  people: readonly Participant[],
): readonly string[] | null {
  const named = people.filter(({ name, aliases }) =>
    [name, shortName(name), ...aliases].some((each) => each.length > 3 && text.includes(each)),
  );
  if (named.length === 0) named.push(...bySurname(text, people));
  if (named.length > 0) return named.map(({ name }) => name);
  const office = OFFICES.find(([said]) => said.test(text));
  if (!office) return null;
  const holders = people.filter(({ role }) => office[1].test(role ?? '')).map(({ name }) => name);
  return holders.length > 0 ? holders : null;
}

/** "Bob Heron" or "Heron" is Robert H. Heron, where nobody else is called so. */
function bySurname(text: string, people: readonly Participant[]): readonly Participant[] {
  return people.filter(({ name }) => {
    const surname = name.split(/\s+/).at(-1) ?? '';
    const isOnly = people.every((other) => other.name === name || !other.name.endsWith(surname));
    return (
      surname.length > 3 &&
      isOnly &&
      new RegExp(`(?<![\\p{L}-])${RegExp.escape(surname)}(?![\\p{L}-])`, 'u').test(text)
    );
  });
}

/** "Pieter T. F. M. Korbel" is also Pieter Korbel. */
function shortName(name: string): string {
  const words = name.split(/\s+/);
  return words.length > 2 ? `${words[0]} ${words.at(-1)}` : name;
}

/** Whether a speaker is of the company, as far as the call tells: a question is not its word. */
export function companyTest(people: readonly Participant[]): (speaker: string) => boolean {
  const others = new Set(
    people.flatMap(({ name, side }) => (side === 'analyst' || side === 'operator' ? [name] : [])),
  );
  return (speaker) => !others.has(speaker);
}

/** Whether a speaker is among those a claim names. */
export function isSaidBy(speaker: string, claimed: readonly string[]): boolean {
  return claimed.includes(speaker);
}

/** Words of who speaks and of whom: they are nothing that is claimed. */
export function namesIn(transcript: Transcript): ReadonlySet<string> {
  return meaningOf(knownNames(transcript));
}

/** The names of the company and of all who speak, as they are written. */
export function knownNames({ participants, call }: Transcript): string {
  return [call.company, call.ticker ?? '', ...participants.map(({ name }) => name)].join(' ');
}
