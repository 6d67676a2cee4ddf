import type { Answer, Earlier } from '../../core/answer.ts';
import type { Transcript } from '../../core/transcript.ts';
import { answerFromBook } from './answer-from-book.ts';
import { readBook } from './book/read-book.ts';
import { outOfScope } from './out-of-scope.ts';
import { readTyped } from './typed/typed-question.ts';
import { summarise } from './ways/summary.ts';

/** Answers a question about one call from its own words and figures, with no model; never throws. */
export function extractAnswer(
  transcript: Transcript,
  question: string,
  { earlier = [] }: { readonly earlier?: readonly Earlier[] } = {},
): Answer {
  const out = outOfScope(transcript, question);
  if (out) return out;
  const book = readBook(transcript);
  const typed = readTyped(question, earlier, book);
  const summary = typed.isForSummary ? summarise(book) : null;
  return answerFromBook(question, typed, { book, summary });
}
