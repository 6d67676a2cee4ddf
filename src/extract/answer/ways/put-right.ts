import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { directionOf } from '../../../figures/role/directions.ts';
import { findRefusal } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import { isAskedFigure } from '../ask/asked-figure.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { sum } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { asWasAsked, quoted } from '../wording/quote.ts';

const LEAST = 0.6; // of what is asked, by weight, in two sentences of an analyst
const LEAST_BACK = 0.3; // of the premise, in what is asked by one word
const MOST_BEFORE = 2; // sentences before one that name what it is of
// "And the buyback?" only names what follows
const LEAST_ASKED = 5; // words
const WITHIN = 4; // sentences of a reply in which the premise is put right
const LEAD =
  '^(?:(?:well|so|look|yeah|thanks?|thank you|sure|and|but|actually|honestly|hi|good (?:morning|afternoon|evening)|\\p{Lu}\\p{Ll}+)[,.!]? ){0,3}';
const NO = new RegExp(
  `${LEAD}(?:(?:on|as for|regarding) [^,.]{2,40}?,? )?(?:no\\b(?! (?:doubt|question|problem|worries))|not (?:that|quite|really|at all|exactly|so|yet)\\b|[^.!?]{2,30}, no[.!]?$|(?:that|this|it)['’]s (?:gross|an? old|too (?:high|low|much)|way too)\\b|(?:I['’]m|I am|we['’]re|we are) not aware of|nothing (?:is |has been |was |'s )?(?:decided|planned)|(?:that|this|it|he|she)(?:['’]s| is| was)(?: not|n['’]t)\\b|(?:that|this|it) (?:isn|wasn)['’]t\\b|(?:I|we) (?:(?:do|would|did|am|are)(?: not|n['’]t)) (?:quite |really |actually )?(?:recogni[sz]e|agree|share|see (?:it|that)|accept)|(?:there (?:is|are|was|were)|there['’]s) (?:no\\b(?! (?:doubt|question))|nothing (?:decided|planned)|not\\b))`,
  'iu',
);

// "There's no fundamental difference": denies what it names, and nothing beside
const THERE_IS_NO = new RegExp(`${LEAD}(?:there (?:is|are|was|were)|there['’]s|nothing)\\b`, 'iu');

/**
 * What was said to a premise that an analyst spoke and a question takes up, where it is put right: "You lost
 * 40 clients" – "I don't recognise that. We lost 11." Shown with whose premise it was; null where it was let pass.
 */
export function answerPutRight(ask: Ask, book: Book): Draft | null {
  if (!ask.isYesOrNo || ask.speaker !== null) return null;
  const about = ask.terms.filter((term) => !FORWARD.has(term) && !MOVES.has(term));
  if (about.length === 0) return null;
  const [best] = premisesIn(about, ask, book).toSorted((one, other) => other.like - one.like);
  if (!best) return null;
  const reply = replyAfter(best.said, book).slice(0, WITHIN);
  const at = reply.findIndex(
    (each, place) =>
      NO.test(each.text) &&
      ((best.isFirst && place <= 1 && !THERE_IS_NO.test(each.text)) ||
        isOfIt(each, reply[place + 1], best, about, book)),
  );
  const denying = reply[at];
  if (!denying || reply.slice(0, at + 1).some(({ text }) => findRefusal(text) !== null))
    return null;
  const next = reply[at + 1];
  const first = asWasAsked(
    quoted(denying, about, book),
    { analyst: best.said.turn.speaker, asked: best.said },
    ask.terms,
    book,
  );
  return answered(
    [
      { wordings: [first], ids: [best.said.id, denying.id] },
      ...(next ? [{ wordings: [quoted(next, about, book)], ids: [next.id] }] : []),
    ],
    { form: 'passages', isWhole: true, asking: new Set(ask.terms) },
  );
}

interface Premise {
  readonly said: Said;
  readonly terms: ReadonlySet<Term>;
  readonly like: number;
  /** Nothing else was asked in that turn. */
  readonly isSole: boolean;
  /** It is the first thing that was asked. */
  readonly isFirst: boolean;
}

/** Sentences of analysts that have what is asked, its figures and its names. */
function premisesIn(about: readonly Term[], ask: Ask, book: Book): readonly Premise[] {
  const { exchanges } = book.transcript;
  const asking = new Set(exchanges.flatMap(({ questionTurns }) => questionTurns));
  return book.said.flatMap((said) => {
    if (!asking.has(said.turn.index)) return [];
    const near = book.said
      .slice(Math.max(0, said.at - MOST_BEFORE), said.at + 1)
      .filter(({ turn }) => turn === said.turn);
    const terms = new Set(near.flatMap(({ own }) => [...own]));
    const held = about.filter((term) => terms.has(term));
    const like = sum(held, book) / sum(about, book) + (said.own.has(held[0] ?? '') ? 0.01 : 0);
    const isNamed = ask.proper.length === 0 || ask.proper.some((term) => said.own.has(term));
    const isOfFigures = ask.figures.every((written) =>
      figuresOf(said, book).some(
        (spoken) => isAskedFigure(written, spoken) || isSameNumber(written, spoken),
      ),
    );
    const way = directionOf(said.text);
    const isOfMove = ask.direction !== null && ask.metrics.length > 0;
    const isThatWay = !isOfMove || way === ask.direction;
    // One word is no premise: "is online growing" of a question on what is returned online
    const isOfMore = about.length === 1 && sum(held, book) < LEAST_BACK * sum(plainly(said), book);
    if (
      like < LEAST ||
      isOfMore ||
      !isNamed ||
      !isOfFigures ||
      !isThatWay ||
      !held.some((term) => said.own.has(term))
    )
      return [];
    const questions = book.said.filter(
      ({ turn, text }) => turn === said.turn && isQuestion(text),
    ).length;
    return [{ said, terms, like, isSole: questions <= 1, isFirst: isFirst(said) }];
  });
}

function plainly({ own }: Said): readonly Term[] {
  return [...own].filter((term) => !FORWARD.has(term) && !MOVES.has(term));
}

/** "40,000 motor policies" are the 40,000 policies that were spoken of. */
function isSameNumber({ figure }: SpokenFigure, { figure: other }: SpokenFigure): boolean {
  return figure.unit === other.unit && figure.value === other.value;
}

function isQuestion(text: string): boolean {
  return /\?\s*$/.test(text) && text.split(/\s+/).length >= LEAST_ASKED;
}

/** Nothing was asked before it in its turn. */
function isFirst({ turn, start, end }: Said): boolean {
  return !turn.text.slice(0, start).includes('?') && /\?\s*$|,/.test(turn.text.slice(start, end));
}

/** What the company said next. */
function replyAfter({ turn }: Said, { said, transcript }: Book): readonly Said[] {
  const exchange = transcript.exchanges.find(({ questionTurns }) =>
    questionTurns.includes(turn.index),
  );
  const next = exchange?.answerTurns.find((index) => index > turn.index);
  return said.filter((each) => each.turn.index === next && each.worth > 0);
}

/** Whether a denial is of that premise: it or the sentence after it takes up a word of it, or nothing else was asked. */
function isOfIt(
  denying: Said,
  next: Said | undefined,
  { terms, isSole }: Premise,
  about: readonly Term[],
  book: Book,
): boolean {
  if (isSole) return true;
  const own = new Set([...denying.own, ...(next?.own ?? [])]);
  const telling = new Set([...about, ...[...terms].filter((term) => book.isName(term))]);
  return [...telling].some((term) => own.has(term)) && termsOf(denying.text).length < 30;
}
