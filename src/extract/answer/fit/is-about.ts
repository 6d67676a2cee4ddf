import type { Said } from '../book/book.ts';
import type { Term } from '../book/terms.ts';

const CARRIED = 0.35; // of what a sentence is said about: the one before, its paragraph's first, its question

/** Whether a sentence has a term, or is said about it. */
export function isAbout({ about }: Said, term: Term): boolean {
  return (about.get(term) ?? 0) >= CARRIED;
}
