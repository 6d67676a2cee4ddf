import { findRefusal } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import { isHypothetical } from '../ask/is-forward.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { piecesOf } from '../sentences/figure-clauses.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const MOST_UNDER = 6; // sentences of a part's own paragraph
const MOST_BETWEEN = 2; // words between "no" and what there is none of
const LEAD =
  /\b(?:to|in|on|at|of|for|from|with|by|under|this|that|which|and|or|as|until|before|after|during|so|yet|but|was|were|is|are|now|today)\b/i;
const OPEN: ReadonlySet<Term> = new Set(termsOf('outstanding remaining drawn'));
const NONE =
  /\b(?:no(?! (?:doubt|question|longer|more than|less than|matter))|not (?:have |having |had |planning |doing )?any|without any|n['’]t (?:have |had |got |planned |planning |do |done |doing )?(?:an?|any)|zero|nil)\s((?:[\p{L}\p{N}&’'-]+\s?){1,6})/giu;

/** "So no buyback this year" to "buyback?": that there is none of what is asked for, in the call's words. */
export function answerNoneOfIt(ask: Ask, book: Book): Draft | null {
  const { want, strangers, speaker, limits, month } = ask;
  if (!wantsFigure(want) || want === 'move' || speaker !== null || strangers.length > 0)
    return null;
  if (limits.length > 0 || month !== null) return null;
  const terms = ask.terms.filter((term) => !MOVES.has(term) && !FORWARD.has(term));
  if (terms.length === 0) return null;
  const said = book.said.findLast(
    (each) =>
      each.worth > 0.5 &&
      (terms.every((term) => each.own.has(term)) || isOfShares(terms)) &&
      plainPieces(each, book).some(
        (piece) => deniesIt(piece, terms) || (isOfShares(terms) && NO_SHARES.test(piece)),
      ) &&
      !isUnderPart(each, ask, book) &&
      findRefusal(each.text) === null &&
      !isHypothetical(each.text) &&
      isOfPeriod(each, ask, book) &&
      isOfTheSame(each, ask),
  );
  if (!said) return null;
  return answered([{ wordings: [quoted(said, ask.terms, book)], ids: [said.id] }], {
    form: 'passages',
    isWhole: true,
  });
}

// "We didn't buy any stock in the quarter"
const NO_SHARES =
  /(?:\bnot|n['’]t|\bnever)\s(?:buy|bought|purchase[d]?|repurchase[d]?)(?: back)? (?:any|a single)(?: of)?(?: our)?(?: own)? (?:stock|shares?)\b|\b(?:bought|repurchased|purchased)(?: back)? no (?:stock|shares)\b/i;
const [BUYBACK = ''] = termsOf('buyback');

function isOfShares(terms: readonly Term[]): boolean {
  return terms.length === 1 && terms[0] === BUYBACK;
}

/** "Turning to Commercial … zero losses": of the part that the last figures before it are of. */
function isUnderPart({ at, turn }: Said, { segment, metrics }: Ask, book: Book): boolean {
  if (segment !== null || metrics.length === 0) return false;
  const before = book.said.slice(Math.max(0, at - MOST_UNDER), at + 1);
  const last = before.findLast(
    ({ id, turn: other }) => other === turn && book.results.some(({ sentence }) => sentence === id),
  );
  const facts = book.results.filter(({ sentence }) => sentence === last?.id);
  return facts.length > 0 && facts.every((fact) => fact.segment !== null);
}

/** The pieces of a sentence that have no figure: "cash of 15 million, no debt" says so of the debt. */
function plainPieces(said: Said, book: Book): readonly string[] {
  const figures = figuresOf(said, book);
  if (figures.length === 0) return [said.text];
  return piecesOf(said.text).filter((piece) => !/\d/.test(piece));
}

/** All of it stands right behind the denial, and nothing else between. */
function deniesIt(text: string, terms: readonly Term[]): boolean {
  return [...text.matchAll(NONE)].some(([, words = '']) => {
    const named = termsOf((words.split(LEAD)[0] ?? '').replace(/\s\w+ed\s?$/, ''));
    const last = named.findLast((term) => !OPEN.has(term) && !FORWARD.has(term));
    // "No store closures" denies no stores.
    if (last !== undefined && !terms.includes(last)) return false;
    const behind = termsOf(words)
      .filter((term) => !OPEN.has(term))
      .slice(0, terms.length + MOST_BETWEEN);
    return terms.every((term) => behind.includes(term)) && terms.includes(behind[0] ?? '');
  });
}
