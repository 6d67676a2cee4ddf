// What other rooms may ask of a question; the engine itself imports the parts.
export { answerFromBook } from './answer-from-book.ts';
export { type Book, openBook } from './book/book.ts';
export type { Notes } from './book/notes.ts';
export { followUpsTo as followUpsFor, tryUsual } from './follow-ups.ts';
export { outOfScope } from './out-of-scope.ts';
export { asksForSummary } from './typed/asks-for-summary.ts';
export { companiesTyped, mayBeCompany } from './typed/companies-typed.ts';
export { type QuestionScope, scopeOf } from './typed/scope.ts';
export { readTyped } from './typed/typed-question.ts';
