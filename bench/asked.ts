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
  return paired.map(
    (entry, at) => entry ?? between(paired, own, at) ?? ofAnybody(subquestions[at], ledger),
  );
}

/** Where words tell nothing, the one entry that nobody has between those of the neighbours. */
function between(
  paired: readonly (Question | null)[],
  own: readonly Question[],
  at: number,
): Question | null {
  const before = paired.slice(0, at).findLast((entry) => entry !== null);
  const after = paired.slice(at + 1).find((entry) => entry !== null);
  const free = own.slice(
    before ? own.indexOf(before) + 1 : 0,
    after ? own.indexOf(after) : own.length,
  );
  const isAlone = paired[at - 1] !== null && paired[at + 1] !== null;
  return isAlone || free.length === 1 ? (free[0] ?? null) : null;
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
  const said = stemsOf(entry.question);
  const wanted = stemsOf(question);
  const isSaid = (stem: string) => said.some((other) => isSameWord(stem, other));
  return wanted.filter(isSaid).length / Math.max(1, wanted.length);
}

/** "strik" of "strikes" and "strike": stems are cut short for other ends. */
function isSameWord(one: string, other: string): boolean {
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 4 && long.startsWith(short));
}
