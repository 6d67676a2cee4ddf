import type { Question } from '../src/core/brief.ts';
import { stemsOf } from '../src/extract/words.ts';
import type { Asked } from './gold.ts';
import { shareOf, wordsOf } from './judge.ts';

type Sub = Asked['subquestions'][number];

const LEAST = 0.25;
const SAME_ANSWER = 0.8;
const BY_ANSWER = 0.3; // the words of the answer tell which question is meant, the question's own tell it better
const OF_ANYBODY = 0.5; // where the ledger has another name for the analyst

/**
 * The entries of the question ledger that labelled questions of one analyst stand for, null where none
 * does. Labels say the question in words of their own, so the pairing that keeps the order and shares
 * most words wins; two labels may stand in one entry.
 */
export function entriesOf(
  { analyst, subquestions }: Asked,
  ledger: readonly Question[],
): readonly (Question | null)[] {
  const surname = analyst.toLowerCase().split(' ').at(-1) ?? '';
  const own = ledger.filter((entry) => entry.analyst.toLowerCase().includes(surname));
  const paired = pairInOrder(subquestions, own);
  return paired.map((entry, at) => entry ?? ofAnybody(subquestions[at], ledger));
}

function pairInOrder(
  subs: readonly Sub[],
  entries: readonly Question[],
): readonly (Question | null)[] {
  type Path = { readonly score: number; readonly picks: readonly (Question | null)[] };
  let paths: readonly Path[] = entries.map(() => ({ score: 0, picks: [] }));
  for (const sub of subs) {
    let best: Path | null = null;
    paths = paths.map((path, at) => {
      if (best === null || path.score > best.score) best = path;
      const entry = entries[at] ?? null;
      const worth = entry ? likeness(sub, entry) : 0;
      const here = worth < LEAST ? 0 : worth;
      return { score: best.score + here, picks: [...best.picks, here > 0 ? entry : null] };
    });
  }
  const [first] = paths.toSorted((one, other) => other.score - one.score);
  return first?.picks ?? subs.map(() => null);
}

function ofAnybody(sub: Sub | undefined, ledger: readonly Question[]): Question | null {
  if (!sub) return null;
  const scored = ledger.map((entry) => ({ entry, share: asks(sub, entry) }));
  const [best] = scored.toSorted((one, other) => other.share - one.share);
  return best && best.share >= OF_ANYBODY ? best.entry : null;
}

function likeness(sub: Sub, entry: Question): number {
  const said = entry.evidence.map(({ quote }) => quote).join(' ');
  const answer = sub.quote ? shareOf(wordsOf(sub.quote), wordsOf(said)) : 0;
  return asks(sub, entry) + (answer >= SAME_ANSWER ? BY_ANSWER : 0);
}

function asks({ question }: Sub, entry: Question): number {
  return shareOf(stemsOf(question), stemsOf(entry.question));
}
