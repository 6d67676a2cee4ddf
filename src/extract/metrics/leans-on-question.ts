import { guarded } from '../../core/guarded/guarded.ts';

// "You saw our margin increase to", "you have $9 billion of", "the fact that we now have": said to make a point
const TO_THE_POINT = guarded(
  /(?:^|[,;]\s|\b(?:and|so|but)\s)you(?:['’]ve| have| saw| see| had)\b|\b(?:when|if) (?:you|we|I) (?:\w+ )?(?:look|think|take|consider|step)\b|\bthe fact that\b|\b(?:when|if|in spite of|despite|even though|although)\s(?!(?:the|this|last) (?:quarter|year)\b)[^,.;]*$/i,
);
// "companies, which earlier were almost at | 0%": of what stands before it
const OF_WHAT_STANDS_BEFORE = guarded(/,\s(?:which|who|where)\s[^,;]*$/i);
// "continues to grow at | 30% plus": how it goes in general, and not what it did
const IN_GENERAL = guarded(
  /\b(?:continues?|keeps?|tends?|usually|typically|generally|normally)\s(?:to\s)?(?:\w+ing|grow|run|be|track|trend|move)\b[^.;]*$/i,
);

/**
 * Whether a figure of an answer is only brought up for the point it makes: in a clause that leans on another, on
 * the asker or on how things go in general. What it is of, the question and the words before it tell; a table
 * of results has no room for them. `before` are the words of its sentence up to the figure.
 */
export function leansOnQuestion(before: string): boolean {
  return TO_THE_POINT.test(before) || OF_WHAT_STANDS_BEFORE.test(before) || IN_GENERAL.test(before);
}
