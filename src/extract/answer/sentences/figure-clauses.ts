import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { MOVES, termsOf } from '../book/terms.ts';

/** One figure of a sentence with the words that are said of it. */
export interface FigureClause {
  readonly spoken: SpokenFigure;
  /** Where its clause begins and ends in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Up to the figure, and behind it. */
  readonly head: string;
  readonly tail: string;
}

const BORDER =
  /[,;:]\s|[.?!]\s(?=\p{Lu})|\s--?\s|\s[–—]\s|\s(?:and|but|while|whereas|with|compared|versus|including)\s/u;
// Words of moving that leave a figure with what was spoken of before: "and down 5 basis points"
const OF_MOVING = new Set(
  termsOf(
    'stable flat again also slightly sequentially organically reported constant currency basis points significantly strongly roughly unchanged representing decrease increase another nicely',
  ),
);

/**
 * A sentence cut between its figures: "the cost is 75 and the savings 110" is of the cost first, of the
 * savings then. A figure that has no words of its own goes on about what the one before it is said of:
 * "5 billion, up 6%".
 */
export function figureClauses(
  text: string,
  figures: readonly SpokenFigure[],
): readonly FigureClause[] {
  const clauses: FigureClause[] = [];
  for (const [at, spoken] of figures.entries()) {
    const last = clauses.at(-1);
    const start = last ? startAfter(text, last, spoken) : 0;
    const next = Math.max(spoken.end, figures[at + 1]?.start ?? text.length);
    const after = text.slice(spoken.end, next);
    const end = spoken.end + endIn(after);
    clauses.push({
      spoken,
      start,
      end,
      head: text.slice(start, spoken.start),
      tail: text.slice(spoken.end, end),
    });
  }
  return clauses;
}

// "40 million in debt and lease liabilities": of both
const OF_ONE = /^\s(?:in|of)\s[^,;]{2,40}$/u;
const AND_OTHER =
  /^\sand\s(?!(?:we|it|they|that|this|a|an|about|approximately)\b)(?![^\s]+(?:ed|ly)\b)[\p{L}-]+(?:\s(?!at\b|as\b|on\b|for\b|by\b|with\b|in\b)[\p{L}-]+)?(?=\s(?:at|as|on|under|for|by|with|in)\b|[.,;]|$)/u;

// "60 million of debt and leverage under 2 times": a figure of its own
const OWN_FIGURE =
  /^\s(?:at|under|over|above|below|of|by|to|on|in|for|with|as)\s(?:[\p{L}-]+\s){0,2}\p{Sc}?\d(?!\d{3}\b)/u;

/** The two things that a figure is told of at once, in the words behind it; null where it is of one. */
export function joinedBehind(after: string): readonly [one: string, other: string] | null {
  const border = BORDER.exec(after)?.index ?? after.length;
  const other = after.slice(border, endIn(after));
  const one = after
    .slice(0, border)
    .split(/\s(?:in|of|from|for)\s(?:the\s|our\s)?/u)
    .at(-1);
  const isOwn = OWN_FIGURE.test(after.slice(border + other.length));
  return other === '' || one === undefined || isOwn ? null : [one, other];
}

/** Where the words behind a figure end that are said of it. */
function endIn(after: string): number {
  const border = BORDER.exec(after)?.index ?? after.length;
  const [other] = OF_ONE.test(after.slice(0, border))
    ? (AND_OTHER.exec(after.slice(border)) ?? [])
    : [];
  const isMoving = other !== undefined && termsOf(other).some((term) => MOVES.has(term));
  return other === undefined || isMoving ? border : border + other.length;
}

function startAfter(text: string, last: FigureClause, spoken: SpokenFigure): number {
  const between = text.slice(last.spoken.end, spoken.start);
  const border = BORDER.exec(between)?.index ?? null;
  if (border === null) return last.start;
  const isBare = termsOf(between.slice(border)).every(
    (term) => MOVES.has(term) || OF_MOVING.has(term),
  );
  return isBare ? last.start : last.spoken.end + border;
}

/** The pieces of a text between commas, joining words and sentences. */
export function piecesOf(text: string): readonly string[] {
  return text.split(BORDER);
}
