import type { CallIndex, IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { meaningOf } from '../words/meaning.ts';
import { askedOf, turnAbove } from './near-words.ts';
import { isWritten } from './same-figure.ts';

/** Words by what they count for. */
export type Weighed = ReadonlyMap<string, number>;

const ELSEWHERE = 0.5; // what a word of the claim counts that is not told of the figure itself
// What a word counts in the sentence itself, in the two before it, in the question, where the speaker turned to it, and right behind it.
const [HERE, BEFORE, EARLIER, ASKED, ABOVE, BEHIND] = [1, 0.8, 0.6, 0.6, 0.6, 0.5];

/** What a claim says of one of its figures: its words, those told of the figure itself first. */
export function wordsOf(written: Written, { text }: Claim, names: ReadonlySet<string>): Weighed {
  const near = meaningOf(written.words);
  return new Map(
    [...meaningOf(text)]
      .filter((word) => !names.has(word))
      .map((word) => [word, near.has(word) ? 1 : ELSEWHERE]),
  );
}

/**
 * 0..1: of a claim's words that the call uses at all, by how rare they are there, those that stand in a
 * sentence or right around it. Words of the claim's own are no evidence for or against anything,
 * unless they are to count as `strange` ones.
 */
export function supportOf(
  claimed: Weighed,
  sentence: IndexedSentence,
  index: CallIndex,
  strange = 0,
): { readonly share: number; readonly own: number; readonly held: number } {
  const rarity = rarityIn(index);
  const around = windowOf(sentence, index);
  let [all, found, own, held] = [0, 0, 0, 0];
  for (const [word, weight] of claimed) {
    const rare = rarity.get(word);
    if (rare === undefined) {
      all += strange * weight;
      continue;
    }
    const near = around.find(({ words }) => words.has(word))?.near ?? 0;
    all += rare * weight;
    found += rare * weight * near;
    if (near > 0) held++;
    if (near === HERE) own += rare * weight;
  }
  return all === 0 ? { share: 0, own: 0, held } : { share: found / all, own: own / all, held };
}

/** The same for a figure of a claim: its other figures count as well where they stand beside it. */
export function figureSupport(
  written: Written,
  claim: Claim,
  { sentence, index, words }: { sentence: IndexedSentence; index: CallIndex; words: Weighed },
): number {
  const { share } = supportOf(words, sentence, index);
  const beside = claim.figures.filter(
    (other) => other !== written && sentence.figures.some((spoken) => isWritten(other, spoken)),
  ).length;
  return beside === 0 ? share : share + (1 - share) * (beside * 0.3);
}

const windows = new WeakMap<IndexedSentence, readonly Near[]>();
interface Near {
  readonly words: ReadonlySet<string>;
  readonly near: number;
}

function windowOf(sentence: IndexedSentence, index: CallIndex): readonly Near[] {
  const known = windows.get(sentence);
  if (known) return known;
  const { before } = sentence;
  const [behind, above] = [index.behind.get(sentence.id), turnAbove(sentence)];
  const around = [
    { words: wordsIn(sentence), near: HERE },
    ...(before ? [{ words: wordsIn(before), near: BEFORE }] : []),
    ...(before?.before ? [{ words: wordsIn(before.before), near: EARLIER }] : []),
    { words: meaningOf(askedOf(sentence)), near: ASKED },
    ...(above ? [{ words: wordsIn(above), near: ABOVE }] : []),
    ...(behind ? [{ words: wordsIn(behind), near: BEHIND }] : []),
  ];
  windows.set(sentence, around);
  return around;
}

const words = new WeakMap<IndexedSentence, ReadonlySet<string>>();

/** The words of a sentence, and those by which its figures were read: a part that is carried stands in none of them. */
function wordsIn(sentence: IndexedSentence): ReadonlySet<string> {
  const known = words.get(sentence);
  if (known) return known;
  const read = sentence.facts.flatMap((fact) => [fact.metric, fact.segment ?? '']);
  const said = meaningOf([sentence.text, ...read].join(' '));
  words.set(sentence, said);
  return said;
}

const rarities = new WeakMap<CallIndex, Weighed>();

/** Whether a call uses a word at all. */
export function isUsed(word: string, index: CallIndex): boolean {
  return rarityIn(index).has(word);
}

/** How rare each word of a call is in it. */
function rarityIn(index: CallIndex): Weighed {
  const known = rarities.get(index);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const sentence of index.sentences.values())
    for (const word of wordsIn(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const of = index.sentences.size;
  const rarity = new Map([...counts].map(([word, count]) => [word, Math.log(1 + of / count)]));
  rarities.set(index, rarity);
  return rarity;
}
