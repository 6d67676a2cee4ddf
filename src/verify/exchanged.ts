import { sensesOf } from './senses.ts';

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
