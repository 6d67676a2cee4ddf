import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { namesPlace } from '../../../verify/words/place-words.ts';
import type { Book } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';

const SLASH = /(?<=[\p{L}\p{N})]) \/ (?=[\p{L}\p{N}])|(?<=\p{L}{3})\/(?=\p{L}{3})/gu;
const WORD = /[\p{L}\p{N}&'’-]+/gu;
const MOST = 3; // words of one name

/** "The atelier / studio business" of a call that only speaks of studios: by the name that it uses. */
export function eitherName(question: string, book: Book): string {
  const [slash, ...others] = question.matchAll(SLASH);
  if (!slash || others.length > 0) return question;
  const before = question.slice(0, slash.index);
  const after = question.slice(slash.index + slash[0].length);
  const isKnown = (word: string) => termsOf(word).some((term) => book.has(term));
  const isStrange = (word: string) => termsOf(word).length > 0 && !isKnown(word);
  const left = [...before.matchAll(WORD)];
  const right = [...after.matchAll(WORD)];
  const strangeLeft = lengthOf(left.map(([word]) => word).toReversed(), isStrange);
  const strangeRight = lengthOf(
    right.map(([word]) => word),
    isStrange,
  );
  const [known] = strangeRight > 0 ? left.slice(-1) : right;
  if (!known || !isKnown(known[0]) || strangeLeft > 0 === strangeRight > 0) return question;
  const strange = strangeLeft > 0 ? left.slice(-strangeLeft) : right.slice(0, strangeRight);
  const isOfNames = termsOf(known[0]).some(book.isName) || strange.some(isName);
  if (isOfNames || isRatio(before, after)) return question;
  if (strangeLeft > 0) return `${before.slice(0, left.at(-strangeLeft)?.index)}${after}`;
  const last = right[strangeRight - 1];
  return `${before}${after.slice(last ? last.index + last[0].length : 0)}`;
}

/** "Spain/Portugal revenue": a name, and no other word for the one beside it. */
function isName({ index, 0: word }: RegExpExecArray): boolean {
  return namesPlace(word) || (/^\p{Lu}\p{Ll}/u.test(word) && index > 0);
}

/** "Net debt/equity": a metric over another. */
function isRatio(before: string, after: string): boolean {
  return (
    findMetrics(before).some(({ end }) => end === before.length) ||
    findMetrics(after).some(({ start }) => start === 0)
  );
}

/** How many words of a kind a list begins with; 0 where they are more than a name has. */
function lengthOf(words: readonly string[], isOfKind: (word: string) => boolean): number {
  const end = words.findIndex((word) => !isOfKind(word));
  const length = end === -1 ? words.length : end;
  return length > MOST ? 0 : length;
}
