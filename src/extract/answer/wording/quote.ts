import type { Transcript } from '../../../core/transcript.ts';
import { findRefusal } from '../../guidance/refusals.ts';
import { shortRole } from '../../questions/short-role.ts';
import { withoutFiller } from '../../words.ts';
import type { Book, Said } from '../book/book.ts';
import { officeOf } from '../book/offices.ts';
import { type Term, termsOf } from '../book/terms.ts';

const LONGEST = 260;
const MOST_CUTS = 40;
const REFUSAL = 8; // more than any one term weighs: the words that decline, or a figure, are shown
// Where a clause may begin or end.
const BORDER =
  /[,;:]\s+|\s--?\s+|\s[–—]\s+|\s(?=(?:because|but|while|whereas|although|which|so that|due to|and (?:we|that|this|it|the|i)|so (?:we|i|the|it))\s)/g;

/** "Haijian He (CFO, through an interpreter): “…”", with the clauses that bear on these terms. */
export function quoted(
  said: Said,
  terms: readonly Term[],
  book: Book,
  { lead = '', figure = null }: { readonly lead?: string; readonly figure?: string | null } = {},
): string {
  const part = decisivePart(said.text, terms, book, figure);
  return `${lead}${whoSays(said, book.transcript)}: “${part}”`;
}

/** A speaker by name with office, and whether an interpreter is heard. */
export function whoSays({ turn }: Pick<Said, 'turn'>, transcript: Transcript): string {
  const { participants, structure } = transcript;
  if (structure === 'unstructured') return 'The call';
  const person = participants.find(({ name }) => name === turn.speaker);
  const role = person ? shortRole(officeOf(person, transcript)) : null;
  const beside = [role, turn.interpreted ? 'through an interpreter' : null].filter(
    (part) => part !== null,
  );
  return beside.length > 0 ? `${turn.speaker} (${beside.join(', ')})` : turn.speaker;
}

/** The words of a reply, and behind them whose question they were an answer to. */
export function asWasAsked(
  reply: string,
  { analyst, asked }: { readonly analyst: string; readonly asked: { readonly text: string } },
  terms: readonly Term[],
  book: Book,
): string {
  return `${reply} (${analyst} asked: “${decisivePart(asked.text, terms, book)}”)`;
}

/** Whole clauses of a sentence, copied, at most 260 characters: those with most of the terms. */
export function decisivePart(
  text: string,
  terms: readonly Term[],
  book: Book,
  figure: string | null = null,
): string {
  const plain = text
    .trim()
    .slice(-withoutFiller(text).length)
    .replace(/^\[interpreted\]\s*/i, '');
  if (plain.length <= LONGEST) return unquoted(plain);
  const wanted = new Set(terms);
  const cuts = [...plain.matchAll(BORDER)].slice(0, MOST_CUTS);
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  const ends = [...cuts.map(({ index }) => index), plain.length];
  let best = { from: 0, to: Math.min(LONGEST, plain.length), worth: -1 };
  for (const from of starts)
    for (const to of ends) {
      if (to <= from || to - from > LONGEST) continue;
      const own = new Set(termsOf(plain.slice(from, to)));
      let worth = (to - from) / 2000 - from / 1e5;
      for (const term of own) if (wanted.has(term)) worth += book.weightOf(term);
      const part = plain.slice(from, to);
      if (findRefusal(part)) worth += REFUSAL;
      if (figure !== null && part.includes(figure)) worth += 1.5 * REFUSAL;
      if (/\b(?:because|due to|driven by|the answer is|result of|thanks to)\b/i.test(part))
        worth += 1;
      if (worth > best.worth) best = { from, to, worth };
    }
  const part = plain.slice(best.from, best.worth < 0 ? plain.lastIndexOf(' ', LONGEST) : best.to);
  return unquoted(
    best.to < plain.length ? `${part.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…` : part,
  );
}

/** The longest stretch without quotation marks of its own, so that ours hold together. */
function unquoted(part: string): string {
  const stretches = part.split(/[“”"]/);
  const [longest = ''] = stretches.toSorted((one, other) => other.length - one.length);
  return longest.trim();
}
