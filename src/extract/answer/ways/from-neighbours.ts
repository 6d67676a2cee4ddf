import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, termsOf } from '../book/terms.ts';
import { goesAgainst } from '../sentences/goes-against.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { causesIn } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_CAUSE = 2; // words that a reason takes
// "A cut of 25 basis points costs us": what would be, no move that was.
const SENSITIVITY =
  /^an? (?:[\w-]+ ){0,3}(?:cut|rise|increase|decrease|change|move|hike) (?:of|in)\b.*\b(?:costs?|adds?|means?|affects?|impacts?)\b/i;
const FORWARD = new Set(['guidance', 'target', 'goal', 'expect', 'plan']);

/** Why something moved, where the reason is given in the sentence before or after the one on it. */
export function answerFromNeighbours(ask: Ask, book: Book): Draft | null {
  const { want, strangers, speaker, terms, isAhead } = ask;
  if (want !== 'why' || strangers.length > 0 || speaker || isAhead) return null;
  const subject = terms.filter((term) => !MOVES.has(term) && !FORWARD.has(term));
  if (subject.length === 0) return null;
  for (const [at, said] of book.said.entries()) {
    const names = said.worth > 0.5 && subject.every((term) => said.own.has(term));
    if (!names || !/\d/.test(said.text) || !isOfPeriod(said, ask, book)) continue;
    if (goesAgainst(said.text, ask) || isPlan(said, book) || isOfAnotherPart(said, ask, book))
      continue;
    const beside = [book.said[at + 1], book.said[at - 1]].find(
      (other) =>
        other !== undefined &&
        (other.leans || !SENSITIVITY.test(said.text)) &&
        givesReason(other, said, book),
    );
    if (!beside) continue;
    const shown = [said, beside].toSorted((one, other) => one.at - other.at);
    return answered(
      shown.map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
      { form: 'passages' },
    );
  }
  return null;
}

/** What moved is not explained by what is expected. */
function isPlan({ id }: Said, { index }: Book): boolean {
  return index.sentences.get(id)?.facts.some(({ modality }) => modality === 'guidance') === true;
}

/** A reason in the same breath, of nothing else that has figures of its own. */
function givesReason(other: Said, { turn }: Said, { index, segments }: Book): boolean {
  const [at] = causesIn(other.text);
  if (at === undefined || other.turn !== turn || other.worth < 0.6) return false;
  const isOfOther = segments.find(other.text).length > 0 && !other.leans;
  const facts = index.sentences.get(other.id)?.facts ?? [];
  return !isOfOther && facts.length === 0 && termsOf(other.text.slice(at)).length >= LEAST_CAUSE;
}
