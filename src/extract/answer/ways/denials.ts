import type { Fact } from '../../../figures/fact.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termOf, termsOf } from '../book/terms.ts';

const NEGATED =
  /\b(?:not|never|cannot)\s(?:yet\s|\w+ly\s)?([a-z]+)|n['’]t\s(?:yet\s|\w+ly\s)?([a-z]+)/gi;
const STEADY = /\b(?:flat|stable|unchanged|steady|held (?:up|steady|firm)|in line)\b/i;
const CLAUSE = /[,;.]\s|\s(?:and|but|while|with|which)\s/;
const BEFORE_MONTH = 40; // letters between a figure and the month that it is of

/** A sentence on all that is asked that denies its verb, or says that it stayed as it was; null when none does. */
export function deniedBy(
  subject: readonly Term[],
  { terms, direction }: Ask,
  said: readonly Said[],
  moves: (text: string) => boolean,
): Said | null {
  const isVerb = (term: Term) => terms.includes(term) && (subject.length > 1 || MOVES.has(term));
  const isDenied = ({ text }: Said) =>
    [...text.matchAll(NEGATED)].some(({ index, 1: one, 2: other }) => {
      const verb = termOf((one ?? other ?? '').toLowerCase());
      const before = text.slice(0, index).split(CLAUSE).at(-1) ?? '';
      return (
        isVerb(verb) &&
        isOn(
          before,
          subject.filter((term) => term !== verb),
        )
      );
    });
  const clausesOf = ({ text }: Said) =>
    text.split(CLAUSE).filter((clause) => isOn(clause, subject));
  const isSteady = (each: Said) =>
    clausesOf(each).some((clause) => STEADY.test(clause) && !moves(clause));
  const about = said.filter(({ own }) => subject.every((term) => own.has(term)));
  const denied = about.find(isDenied);
  if (denied || direction === null) return denied ?? null;
  // Steady over one time, it may have moved over another.
  const hasMoved = about.some((each) => clausesOf(each).some(moves));
  return hasMoved ? null : (about.find(isSteady) ?? null);
}

/** "Currency was flat" in a sentence on the margin says nothing of the margin. */
function isOn(clause: string, subject: readonly Term[]): boolean {
  const own = new Set(termsOf(clause));
  return subject.every((term) => own.has(term));
}

/** What a metric did since a month that is asked by name, where a sentence gives both figures. */
export function sinceMonth(
  month: string,
  facts: readonly Fact[],
  { index, said }: Book,
): { readonly move: number; readonly said: Said } | null {
  for (const { sentence, role, spoken } of facts) {
    const placed = index.sentences.get(sentence);
    const at = placed?.text.toLowerCase().indexOf(month) ?? -1;
    if (!placed || at === -1 || role !== 'level' || spoken.start > at) continue;
    const then = placed.figures.findLast(
      ({ end, figure }) =>
        end <= at && at - end <= BEFORE_MONTH && figure.unit === spoken.figure.unit,
    );
    const where = said.find(({ id }) => id === sentence);
    if (!then || !where || then.start <= spoken.start) continue;
    return { move: spoken.figure.value - then.figure.value, said: where };
  }
  return null;
}
