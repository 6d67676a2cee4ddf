import type { IndexedSentence } from './call-index.ts';
import { contentWords } from './lexical.ts';

// "Equity underwriting fees rose", "The debt underwriting fees were down"
const SUBJECT =
  /^(?:(?:the|our|its)\s)?(?<words>(?:[\p{L}&'’-]+\s){2,5}?)(?:was|were|is|are|rose|fell|grew|increased|decreased|declined|dropped|climbed|improved|came|reached|stood|amounted|totall?ed)\b/iu;

/**
 * Whether the subject of a claim's clause, which the call names word for word somewhere, is not what this sentence is about:
 * advisory fees are no underwriting fees.
 */
export function isOfOtherSubject(
  clause: string,
  sentence: IndexedSentence,
  sentences: readonly IndexedSentence[],
): boolean {
  const words = SUBJECT.exec(clause)?.groups?.words?.trim().toLowerCase();
  if (words === undefined) return false;
  const said = contentWords(sentence.text);
  if ([...contentWords(words)].every((word) => said.has(word))) return false;
  return sentences.some(
    ({ text, figures }) => figures.length > 0 && text.toLowerCase().includes(words),
  );
}
