import { sensesOf } from './senses.ts';
import { saidIn } from './words-places.ts';

const PART = /[,;:]\s|\s(?:and|or|while|whereas|but|as|then|versus|against|where)\s/i;
const [LONGEST, MOST] = [1500, 16]; // characters, and parts, of a text that are looked at

/** The parts of a text, each with all senses of its words. */
function partsOf(text: string): readonly ReadonlySet<string>[] {
  return text
    .slice(0, LONGEST)
    .split(PART)
    .slice(0, MOST)
    .map((part) => new Set([...sensesOf(part).keys()]))
    .filter((words) => words.size > 0);
}

const FROM_TO = /\bfrom (?<from>[^,;.]{2,40}?) (?:in)?to (?<to>[^,;.]{2,40})/i;

/** "From A to B" where it was told from B to A. */
export function isTurnedRound(claim: string, said: string): boolean {
  const [one, other] = [claim, said].map((text) => FROM_TO.exec(text)?.groups);
  const both = (a = '', b = '') => !saidIn(a).isDisjointFrom(saidIn(b));
  return both(one?.from, other?.to) && both(one?.to, other?.from);
}

const REJECTED = /\b(?:rather than|instead of|as opposed to)\s(?<what>[^,;.]{3,60})/i;

/** Whether a claim tells what a sentence names only to put something else in its place. */
export function isOfRejected(claim: string, said: string): boolean {
  const what = REJECTED.exec(said)?.groups?.what;
  if (!what || REJECTED.test(claim)) return false;
  const kept = saidIn(said.replace(REJECTED, ' '));
  const senses = [...sensesOf(what).values()].filter((each) => each.isDisjointFrom(kept));
  const told = saidIn(claim);
  return senses.length > 0 && senses.every((each) => !each.isDisjointFrom(told));
}

/** "A with X and B with Y" where B was told with X, and A with Y. */
export function isExchanged(claim: string, said: string): boolean {
  const [claimed, heard] = [partsOf(claim), partsOf(said)];
  if (claimed.length < 2 || heard.length < 2) return false;
  const placesOf = (words: ReadonlySet<string>) =>
    new Set(
      [...words].flatMap((word) => {
        const among = heard.flatMap((part, at) => (part.has(word) ? [at] : []));
        return among.length === 1 ? among : [];
      }),
    );
  return claimed.slice(1).some((part, at) => {
    const before = claimed[at] ?? new Set();
    const [one, other] = [placesOf(before.difference(part)), placesOf(part.difference(before))];
    return one.intersection(other).size > 1;
  });
}

const MOST_OF = /\b(?:most|mainly|mostly|largely|majority|primarily)\b/i;
const QUANTITY = /\b(?:most|majority|little|few|less|rest|remainder|minority|fraction)\b/gi;
const LITTLE_OF = /\b(?:little|few|less|rest|remainder|minority|fraction)\b/i;

/** "Most comes from A and a little from B": whether a claim tells of B what was told of A. */
export function isOfLesser(claim: string, said: string): boolean {
  if (!MOST_OF.test(claim)) return false;
  const parts = said.slice(0, LONGEST).split(PART);
  const wordsOf = (kind: RegExp) =>
    saidIn(
      parts
        .filter((part) => kind.test(part))
        .join(' ')
        .replaceAll(QUANTITY, ' '),
    );
  const [most, little] = [wordsOf(MOST_OF), wordsOf(LITTLE_OF)];
  const told = saidIn(claim);
  const lesser = little.difference(most);
  return lesser.size > 0 && lesser.isSubsetOf(told) && !most.difference(little).isSubsetOf(told);
}
