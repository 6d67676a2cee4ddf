import { findMetrics } from '../figures/lexicon.ts';
import type { IndexedSentence } from './call-index.ts';
import { contentWords } from './lexical.ts';

// "memory at 54% and logic at 46%"
const BEFORE =
  /(?<![\p{L}&-])(?<name>(?:[\p{L}&-]+\s){0,2}[\p{L}&-]+)\s(?:(?:was|were|is|are|came in)(?:\s(?:up|down|at))?|at|by|up|down|grew|rose|fell|declined|increased|decreased)\s(?:about\s|around\s|approximately\s|roughly\s)?$/u;
// "15 million for steel and aluminum and 30 million for EU tariffs"
const BEHIND =
  /^\s(?:for|from)\s(?<name>(?:(?!approximately|about|around|roughly|another)[\p{L}&-]+(?:\s|(?=[,.;])|$)){1,4})/u;

/**
 * Whether a sentence pairs its figures of one unit with names, and the claim's words name another of them
 * than the one at this place.
 */
export function isPairedOtherwise(
  words: string,
  { text, figures }: IndexedSentence,
  at: number,
): boolean {
  const claimed = contentWords(words);
  const own = figures[at];
  if (!own) return false;
  const [name, another] = namesInOrder(text, figures, at).map(contentWords);
  if (name && another) {
    const isClaimed = (words: ReadonlySet<string>, besides: ReadonlySet<string>) =>
      [...words].some((word) => claimed.has(word) && !besides.has(word));
    return isClaimed(another, name) && !isClaimed(name, another);
  }
  const mine = nameOf(text, figures, at);
  return figures.some(({ figure }, place) => {
    if (place === at || figure.unit !== own.figure.unit) return false;
    const theirs = nameOf(text, figures, place);
    const isSaid = (word: string) => claimed.has(word);
    const [ofMine, ofTheirs] = [mine.difference(theirs), theirs.difference(mine)].map((of) => [
      ...of,
    ]);
    if (!ofMine || !ofTheirs?.some(isSaid)) return false;
    const isMine = ofMine.length > 0 && ofMine.every(isSaid);
    return ofTheirs.every(isSaid) ? !isMine : ofMine.length > 0 && !ofMine.some(isSaid);
  });
}

// "Currencies and acquisitions took 100 and 80 basis points respectively": names and figures in one order
const NAMES =
  /^(?:and |but |the |our |both )*(?<first>[\p{L}&'’ -]{2,60}?) and (?<second>[\p{L}&'’ -]{2,60}?)\s(?:revenues?|sales|volumes?|profits?|margins?|income|was|were|grew|rose|fell|declined|increased|decreased|impacted|reduced|added|cost|took|contributed|had)\b/iu;

/** The name of a figure told "respectively" and that of the other; none elsewhere. */
function namesInOrder(
  text: string,
  figures: IndexedSentence['figures'],
  at: number,
): readonly string[] {
  const pair = [at - 1, at].find((first) => {
    const [one, other] = [figures[first], figures[first + 1]];
    return (
      one !== undefined &&
      other !== undefined &&
      one.figure.unit === other.figure.unit &&
      /^,?\sand\s$/.test(text.slice(one.end, other.start)) &&
      /^,?\srespective/.test(text.slice(other.end))
    );
  });
  const { first, second } = NAMES.exec(text)?.groups ?? {};
  if (pair === undefined || first === undefined || second === undefined) return [];
  return pair === at ? [first, second] : [second, first];
}

function nameOf(text: string, figures: IndexedSentence['figures'], at: number): Set<string> {
  const { start, end } = figures[at] ?? { start: 0, end: 0 };
  const behind = BEHIND.exec(text.slice(end, figures[at + 1]?.start));
  const before = behind ? null : BEFORE.exec(text.slice(figures[at - 1]?.end ?? 0, start));
  const said = (behind ?? before)?.groups?.name ?? '';
  const name = behind ? said : (said.split(/\b(?:and|but|or|while|with)(?:\s|$)/).at(-1) ?? '');
  // "Total revenue grew 2%": an account names none of several things, "VIP members" the VIP
  const rest = findMetrics(name).reduce(
    (left, { start, end }) => left.replace(name.slice(start, end), ' '),
    name,
  );
  return new Set(contentWords(rest));
}
