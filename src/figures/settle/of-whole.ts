import type { Turn } from '../../core/transcript.ts';

const OF_WHOLE =
  /\b(?:consolidated|total (?:company|net|operating|gross|adjusted|EBITDA?|revenues?|sales)|company[- ]?wide|overall|(?:the|our) (?:company|group|firm)(?=['’]s\s|\s(?:as a whole|delivered|reported|generated|posted|recorded|achieved|had|ended|earned)\b))\b/i;
const OF_HEAD_OFFICE = /\b(?:corporate|unallocated|the segment|this segment)\b/i;
const OURS = /\b(?:we|our)\b/i;

/** How much a sentence tells that its figures are the whole company's. */
export function weightOfWhole(text: string): number {
  return (
    (OF_WHOLE.test(text) ? 4 : 0) + (OURS.test(text) ? 1 : 0) - (OF_HEAD_OFFICE.test(text) ? 3 : 0)
  );
}

/** Gives a sentence's text by its id. */
export function textsOf(turns: readonly Turn[]): (sentence: string) => string {
  const texts = new Map(
    turns.flatMap(({ text, sentences }) =>
      sentences.map(({ id, start, end }) => [id, text.slice(start, end)] as const),
    ),
  );
  return (sentence) => texts.get(sentence) ?? '';
}
