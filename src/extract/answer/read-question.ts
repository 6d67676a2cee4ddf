// What other rooms may ask of a question; the engine itself imports the parts.
export { followUpsTo as followUpsFor } from './follow-ups.ts';
export { type QuestionScope, scopeOf } from './typed/scope.ts';
export { standalone } from './typed/standalone.ts';
export { asksForSummary } from './ways/summary.ts';
