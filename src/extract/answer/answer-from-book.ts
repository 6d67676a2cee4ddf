import type { Answer } from '../../core/answer.ts';
import type { Book } from './book/book.ts';
import { answerAlone } from './engine.ts';
import { followUpsTo } from './follow-ups.ts';
import type { TypedQuestion } from './typed/typed-question.ts';
import type { Composed } from './wording/draft.ts';
import { notMentioned } from './wording/not-stated-words.ts';

/** Answers a question from an open book, or with the summary that stands for it; never throws. */
export function answerFromBook(
  question: string,
  { alone, otherCompany }: TypedQuestion,
  { book, summary }: { readonly book: Book; readonly summary: Composed | null },
): Answer {
  return {
    call: book.transcript.call,
    engine: 'extractive',
    model: null,
    question,
    usage: null,
    ...(summary ?? (otherCompany === null ? answerAlone(alone, book) : neverNamed(otherCompany))),
    followUps: [...followUpsTo(alone, book)],
  };
}

/** No passage stands beside it: a figure of this call would be taken for the other company's. */
function neverNamed(company: string): Composed {
  const text = notMentioned(company);
  return {
    status: 'not stated',
    text,
    sentences: [{ text, cites: [] }],
    evidence: [],
    form: 'sentences',
    unsaid: null,
    withheld: [],
    warnings: [],
  };
}
