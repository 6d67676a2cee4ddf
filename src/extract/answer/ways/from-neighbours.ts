import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { causesIn } from '../sentences/causes.ts';
import { goesAgainst } from '../sentences/goes-against.ts';
import { saysWhatFollows } from '../sentences/headings.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { announcesReasons, givesCause, isReasonOf } from '../sentences/reasons.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.6; // the company's own words
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
  for (const said of book.said) {
    const names = said.worth > 0.5 && subject.every((term) => said.own.has(term));
    if (!names || !/\d/.test(said.text) || !isOfPeriod(said, ask, book)) continue;
    if (saysWhatFollows(said.text)) continue;
    if (goesAgainst(said.text, ask) || isPlan(said, book) || isOfAnotherPart(said, ask, book))
      continue;
    const shown = withReason(said, subject, ask, book);
    if (!shown) continue;
    return answered(
      shown.map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
      { form: 'passages' },
    );
  }
  return null;
}

/** A sentence with the one beside it that says why, or with the list that the next one announces. */
function withReason(
  said: Said,
  subject: readonly Term[],
  ask: Ask,
  book: Book,
): readonly Said[] | null {
  const [before, next, list] = [-1, 1, 2].map((step) => sameBreath(said, step, book));
  if (next && list && announcesReasons(next)) return [said, next, list];
  if (next && givesReason(next, said, book) && isReasonOf(next, ask, book)) {
    const isOfIt = next.leans || (!SENSITIVITY.test(said.text) && !hasOther(next, subject, book));
    if (isOfIt) return [said, next];
  }
  const isLedUp =
    before &&
    givesReason(before, said, book) &&
    !SENSITIVITY.test(said.text) &&
    !hasOther(before, subject, book);
  return isLedUp ? [before, said] : null;
}

function sameBreath({ at, turn }: Said, step: number, { said }: Book): Said | null {
  const other = said[at + step];
  return other?.turn === turn && other.worth >= LEAST_WORTH ? other : null;
}

/** Whether it speaks of something else: another name, or figures of its own. */
function hasOther(other: Said, subject: readonly Term[], book: Book): boolean {
  const moved = termsOf(other.text.slice(0, causesIn(other.text)[0] ?? other.text.length));
  const isNamed = moved.some((term) => book.isName(term) && !subject.includes(term));
  const figures = book.index.sentences.get(other.id)?.figures ?? [];
  return isNamed || figures.some(({ figure }) => figure.unit !== 'count');
}

/** What moved is not explained by what is expected. */
function isPlan({ id }: Said, { index }: Book): boolean {
  return index.sentences.get(id)?.facts.some(({ modality }) => modality === 'guidance') === true;
}

/** A reason of nothing else that has figures of its own. */
function givesReason(other: Said, said: Said, { index, segments }: Book): boolean {
  if (!givesCause(other)) return false;
  const isOfOther = segments.find(other.text).length > 0 && !other.leans;
  const facts = index.sentences.get(other.id)?.facts ?? [];
  const own = new Set(index.sentences.get(said.id)?.facts.map(({ metric }) => metric));
  return !isOfOther && facts.every(({ metric }) => other.leans && own.has(metric));
}
