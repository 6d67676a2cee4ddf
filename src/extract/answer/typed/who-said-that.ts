import type { Book } from '../book/book.ts';

const OF_LAST =
  /^(?:(?:and|so|but|ok(?:ay)?),?\s)*who (?:said|says|stated|told (?:us|them|you)) (?:that|this|it|so)\W*$/i;
const WHO_SAID = 'Who said that? ';

/** Whether a question asks who said what the last answer told. */
export function asksWhoSaid(question: string): boolean {
  return OF_LAST.test(question);
}

/** The question for whose words those are that answer another one. */
export function whoAnswers(question: string): string {
  return `${WHO_SAID}${question}`;
}

/** The question whose answer's speaker is asked for; null where none is. */
export function toldBySomebody(question: string): string | null {
  return question.startsWith(WHO_SAID) ? question.slice(WHO_SAID.length) : null;
}

// "What did the CFO say about the special items"
const SAYS =
  /^((?:and |so )?(?:what|how|why|when|did|does|has)\b.{0,12}?\b(?:did|does|has|have|did)?\s?)the (?:CEO|CFO|COO|CTO|chief (?:executive|financial|operating)(?: officer)?|finance (?:chief|director))(?= (?:say|said|mention|comment|talk|expect|explain|describe|think|see|tell|told)\w*\b)/i;

/** The question for what was said, of a transcript that names no speakers; null where it asks for nobody's words. */
export function withoutWhoSpeaks(question: string, { transcript }: Book): string | null {
  if (transcript.structure !== 'unstructured' || !SAYS.test(question)) return null;
  return question.replace(SAYS, '$1they');
}
