import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { directionBefore } from '../../../figures/role/directions.ts';
import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import type { Shown } from './shown.ts';

// "Total reserves", "subscribers at quarter end": a stock, and all of it
const OF_ALL =
  /\btotal\b|\b(?:at|by|as of) (?:the )?(?:end of (?:the )?)?(?:quarter|year|period|month)(?:[- ]end)?\W*$/i;
const OF_MOVE =
  /\b(?:new\w*|added|adds?|additions?|additional|net|growth|grew|change|increase|decrease|gain\w*|lost|loss\w*|more|fewer)\b/i;
const ADDED =
  /^\s(?:(?:million|thousand|billion)?\s?(?:metric )?(?:tons?|tonnes?|units|acres|barrels|ounces)? ?(?:of )?)(?:new|newly|additional|incremental|further|more|extra)\b/i;

/** Whether a total that is asked for is told, and no mere part that was added to it. */
export function isWhole(
  { text, want, isYesOrNo }: Ask,
  { facts, said }: Shown,
  book: Book,
): boolean {
  if (!wantsFigure(want) || want === 'move' || isYesOrNo) return true;
  if (!OF_ALL.test(text) || OF_MOVE.test(text)) return true;
  if (facts.length > 0) return facts.some(({ role, spoken }) => role === 'level' || !isSum(spoken));
  const told = said
    .filter(({ worth }) => worth > 0)
    .flatMap((each) => figuresOf(each, book).map((spoken) => ({ spoken, text: each.text })))
    .filter(({ spoken }) => isSum(spoken));
  const isAdded = ({ spoken, text: whole }: (typeof told)[number]) =>
    directionBefore(whole.slice(0, spoken.start)) !== null || ADDED.test(whole.slice(spoken.end));
  return told.length === 0 || !told.every(isAdded);
}

function isSum({ figure: { unit } }: SpokenFigure): boolean {
  return unit === 'count' || unit === 'money';
}
