import { plainSegment } from '../topic.ts';
import type { Book } from './book.ts';
import { type Term, termsOf } from './terms.ts';

const WHOLE = /\b(?:total|overall|group|company|whole|consolidated)\b/i;

/** The segment of the call whose words the question has, the longest name first. */
export function segmentIn(terms: readonly Term[], text: string, book: Book): string | null {
  const asked = new Set(terms);
  const names = new Set(book.facts.flatMap(({ segment }) => segment ?? []));
  const [called] = book.segments.find(text);
  const fitting = [...names]
    .map((name) => ({ name, words: segmentTerms(name) }))
    .filter(({ words }) => words.length > 0 && words.every((word) => asked.has(word)));
  const [longest] = fitting.toSorted((one, other) => other.words.length - one.words.length);
  return longest?.name ?? called?.name ?? (WHOLE.test(text) ? null : segmentBegun(asked, names));
}

/** "enterprise" of "enterprise cloud services": what tells it from its siblings is said. */
function segmentBegun(asked: ReadonlySet<Term>, names: ReadonlySet<string>): string | null {
  const words = [...names].map((name) => ({ name, words: segmentTerms(name) }));
  const shared = (term: Term) => words.filter((each) => each.words.includes(term)).length > 1;
  const begun = words.find(({ words: [first, ...others] }) => {
    const isTold = first !== undefined && asked.has(first) && !shared(first);
    return isTold && others.length > 0 && others.every(shared);
  });
  return begun?.name ?? null;
}

/** "public cloud services" -> its terms without generic words. */
export function segmentTerms(name: string): readonly Term[] {
  const terms = termsOf(plainSegment(name));
  const telling = terms.filter((term) => term !== 'servic');
  return telling.length > 0 ? telling : terms;
}
