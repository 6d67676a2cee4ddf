import type { Answer } from '../../core/answer.ts';
import type { Book } from './book/book.ts';
import { answerAlone } from './engine.ts';
import { followUpsTo } from './follow-ups.ts';
import type { TypedQuestion } from './typed/typed-question.ts';
import type { Composed } from './wording/draft.ts';

/** Answers a question from an open book, or with the summary that stands for it; never throws. */
export function answerFromBook(
  question: string,
  { alone }: TypedQuestion,
  { book, summary }: { readonly book: Book; readonly summary: Composed | null },
): Answer {
  return {
    call: book.transcript.call,
    engine: 'extractive',
    model: null,
    question,
    usage: null,
    ...(summary ?? answerAlone(alone, book)),
    followUps: [...followUpsTo(alone, book)],
  };
}
