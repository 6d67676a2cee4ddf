import type { Evidence } from '../../core/brief.ts';

// Well under Slack's total, since speakers and numbers come on top of the quotes.
const MOST_CHARACTERS = 8000;
const MOST_PASSAGES = 40;

/** The passages behind a brief as messages hold them: the places of those of each, in order. */
export function quoteParts(passages: readonly Evidence[]): readonly (readonly number[])[] {
  const parts: { numbers: number[]; size: number }[] = [];
  for (const [at, { quote }] of passages.entries()) {
    const last = parts.at(-1);
    const fits = last && last.size + quote.length < MOST_CHARACTERS;
    if (fits && last.numbers.length < MOST_PASSAGES) {
      last.numbers.push(at);
      last.size += quote.length + 60;
    } else parts.push({ numbers: [at], size: quote.length });
  }
  return parts.map(({ numbers }) => numbers);
}
