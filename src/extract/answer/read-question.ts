// What other rooms may ask of a question; the engine itself imports the parts.
export { followUpsTo as followUpsFor } from './follow-ups.ts';
export { type QuestionScope, scopeOf } from './scope.ts';
export { standalone } from './standalone.ts';
export { asksForSummary } from './summary.ts';
