import type { Ask } from './ask/ask.ts';
import { readAsk } from './ask/ask.ts';
import { tellsEvents } from './ask/events.ts';
import { inOtherWords } from './ask/in-other-words.ts';
import { withoutEvent, withoutMoves } from './ask/subject-of.ts';
import type { Book } from './book/book.ts';
import { termsOf } from './book/terms.ts';
import { fits } from './fit/fits.ts';
import { holdsAll } from './fit/holds-all.ts';
import { isOfKind } from './fit/is-of-kind.ts';
import { isPrice } from './fit/is-price.ts';
import { shownBy } from './fit/shown.ts';
import { countedIn, figuresOf } from './sentences/counts.ts';
import { movesOtherWay } from './sentences/goes-against.ts';
import { tellsMoveOfThing } from './sentences/move-of-thing.ts';
import { tellsTime } from './sentences/search.ts';
import { toldBySomebody, withoutWhoSpeaks } from './typed/who-said-that.ts';
import { answerAboutSegment } from './ways/about-segment.ts';
import { answerBuybackLeft } from './ways/buyback-left.ts';
import { compareSegments } from './ways/compare-segments.ts';
import { confirmFigure } from './ways/confirm-figure.ts';
import { answerFigurePutRight } from './ways/figure-put-right.ts';
import { answerFormerGuidance } from './ways/former-guidance.ts';
import { answerFromClauses } from './ways/from-clauses.ts';
import { answerFromClosest } from './ways/from-closest.ts';
import { answerFromEvents } from './ways/from-events.ts';
import { answerFromExchange } from './ways/from-exchange.ts';
import { answerFromGuidance } from './ways/from-guidance.ts';
import { answerFromMetric } from './ways/from-metric.ts';
import { answerFromNeighbours } from './ways/from-neighbours.ts';
import { answerFromNextBreath } from './ways/from-next-breath.ts';
import { answerFromPassages } from './ways/from-passages.ts';
import { answerFromPeople } from './ways/from-people.ts';
import { answerFromGuidanceList } from './ways/guidance-list.ts';
import { answerGuidedAfter } from './ways/guided-after.ts';
import { answerHowItDid } from './ways/how-it-did.ts';
import { answerHowPaid } from './ways/how-paid.ts';
import { answerInItsWords } from './ways/in-its-words.ts';
import { answerInMonth } from './ways/in-month.ts';
import { answerMetricInMonth } from './ways/metric-in-month.ts';
import { answerNoGuidanceYet } from './ways/no-guidance-yet.ts';
import { answerNoneOfIt } from './ways/none-of-it.ts';
import { notStated, refusalTo } from './ways/not-stated.ts';
import { answerOfPartTurnedTo } from './ways/of-part-turned-to.ts';
import { partsAsked } from './ways/parts-asked.ts';
import { refutePremise } from './ways/premises.ts';
import { answerPricePaid } from './ways/price-paid.ts';
import { answerPutRight } from './ways/put-right.ts';
import { answerSaidToIt } from './ways/said-to-it.ts';
import { joined } from './ways/several-parts.ts';
import { answerSplitOf } from './ways/split-of.ts';
import { answerStockAfter } from './ways/stock-after.ts';
import {
  answerReasonBefore,
  answerReasonBehind,
  answerTakenUpReason,
} from './ways/taken-up-reason.ts';
import { answerUnderHeading } from './ways/under-heading.ts';
import { answerWhatHoldsBack } from './ways/what-holds-back.ts';
import { answerWhatIsNamed } from './ways/what-is-named.ts';
import { notStatedBeside } from './ways/what-is-said.ts';
import { answerWhatWasDone } from './ways/what-was-done.ts';
import { whenDecided } from './ways/when-decided.ts';
import { whereBooked } from './ways/where-booked.ts';
import { answerWhether } from './ways/whether.ts';
import { answerWhetherCaused } from './ways/whether-caused.ts';
import { answerWhoBought } from './ways/who-bought.ts';
import { whoSaid } from './ways/who-said.ts';
import { answerWholeAfter } from './ways/whole-after.ts';
import { whyNoGuidance } from './ways/why-no-guidance.ts';
import { whyRevised } from './ways/why-revised.ts';
import { withoutItsTime } from './ways/without-its-time.ts';
import { type Composed, compose, type Draft } from './wording/draft.ts';
import { NOTHING_FOUND } from './wording/not-stated-words.ts';
import { partName } from './wording/part-name.ts';

// A figure is asked of one thing only: its word may be said otherwise where the call never uses it.
const OF_FIGURES = new Set<Ask['want']>(['value', 'move', 'amount', 'count']);

// A reason, words, a time or a name is no figure of a metric.
const NO_FIGURE = new Set<Ask['want']>(['why', 'words', 'when', 'who']);

/** One way to an answer; null when the question is not for it, or the call gives it nothing. */
type Way = (ask: Ask, book: Book) => Draft | null;

// Of the call itself and of its parts side by side: nothing else could be meant.
const OF_THE_CALL: readonly Way[] = [answerFromPeople, compareSegments];

// The surest first: what is read off the call before what is searched in it.
const WAYS: readonly Way[] = [
  answerSplitOf,
  confirmFigure,
  whyRevised,
  whyNoGuidance,
  whereBooked,
  refutePremise,
  answerWhether,
  answerWhetherCaused,
  answerPricePaid,
  answerHowPaid,
  answerBuybackLeft,
  answerPutRight,
  whenDecided,
  answerWhatWasDone,
  answerFigurePutRight,
  answerWholeAfter,
  answerFormerGuidance,
  answerFromGuidanceList,
  answerGuidedAfter,
  answerFromGuidance,
  (ask, book) => (NO_FIGURE.has(ask.want) ? null : answerFromMetric(ask, book)),
  answerInItsWords,
  answerInMonth,
  answerMetricInMonth,
  answerFromExchange,
  answerAboutSegment,
  answerFromNextBreath,
  answerFromClauses,
  answerHowItDid,
  answerFromPassages,
  answerFromEvents,
  (ask, book) => (ask.want === 'when' ? answerFromPassages(withoutEvent(ask), book) : null),
  (ask, book) => (ask.want === 'why' ? answerFromPassages(withoutMoves(ask), book) : null),
  answerTakenUpReason,
  answerFromNeighbours,
  answerReasonBefore,
  answerReasonBehind,
  answerOfPartTurnedTo,
  answerUnderHeading,
  answerStockAfter,
  answerNoneOfIt,
  answerSaidToIt,
  answerWhatHoldsBack,
  answerWhoBought,
];
// When the question was tried in other words as well.
const REFUSALS: readonly Way[] = [
  (ask, book) => (mayBeRefused(ask, book) ? refusalTo(ask, book) : null),
];

/** A result of the past is not refused; nor is a reason, which is only not given. */
function mayBeRefused({ want, isAhead, speaker, metrics, terms }: Ask, book: Book): boolean {
  if (!isAhead && metrics.length > 0) return false;
  // "What did they say about Ruuma", of which only an analyst spoke
  const isAskersOnly = (term: string) =>
    !book.said.some(({ own, worth }) => worth > 0 && own.has(term));
  if (want === 'words' && speaker === null && terms.length > 0 && terms.every(isAskersOnly))
    return true;
  return speaker === null && (isAhead || (want !== 'why' && want !== 'words' && want !== 'move'));
}

/** Answers a question that stands alone, without questions for the next click: all that it asks. */
export function answerAlone(question: string, book: Book): Composed {
  const told = toldBySomebody(question);
  if (told !== null) return whoSaid(told, answerAlone(told, book), book) ?? NOTHING;
  const unnamed = withoutWhoSpeaks(question, book);
  if (unnamed !== null) return withSpeaker(answerAlone(unnamed, book));
  const timeless = withoutItsTime(question);
  if (timeless !== null) return withTime(answerAlone(timeless, book));
  const parts = partsAsked(question, book);
  if (parts.length === 1) return answerOne(question, book);
  const answers = parts.map((part) => {
    const answer = answerOne(part, book);
    return { answer, missing: partName(part, answer.unsaid, book) };
  });
  return joined(answers) ?? answerOne(question, book);
}

/** What was said is told, and not by whom. */
function withSpeaker(answer: Composed): Composed {
  if (answer.status !== 'answered') return answer;
  return { ...answer, unsaid: [answer.unsaid, 'who said it'].filter(Boolean).join('; ') };
}

/** With a word where no time is told with what is asked for. */
function withTime(answer: Composed): Composed {
  const isTold =
    answer.status !== 'answered' || answer.sentences.some(({ text }) => tellsTime(text));
  return isTold
    ? answer
    : { ...answer, unsaid: [answer.unsaid, 'when'].filter(Boolean).join('; ') };
}

function answerOne(question: string, book: Book): Composed {
  const ask = readAsk(question, book);
  const unfit: string[] = [];
  const isFit = (draft: Draft) => {
    const holds = fits(ask, draft, book);
    if (!holds && draft.status === 'answered')
      unfit.push(...draft.sentences.flatMap(({ ids }) => ids));
    return holds;
  };
  return (
    firstOf(OF_THE_CALL, ask, book, () => true) ??
    firstOf(WAYS, ask, book, isFit) ??
    answerReworded(question, ask, book) ??
    firstOf([answerNoGuidanceYet], ask, book, () => true) ??
    firstOf(REFUSALS, ask, book, isFit) ??
    firstOf([() => answerFromClosest(ask, book, isFit)], ask, book, () => true) ??
    firstOf([answerWhatIsNamed], ask, book, isFit) ??
    firstOf(
      [() => answerFromClosest(ask, book, isFit, { isLoose: true })],
      ask,
      book,
      () => true,
    ) ??
    compose(notStatedBeside(ask, book, unfit), book) ??
    compose(notStated(ask, book, { unfit }), book) ??
    NOTHING
  );
}

function firstOf(
  ways: readonly Way[],
  ask: Ask,
  book: Book,
  isAllowed: (draft: Draft) => boolean,
): Composed | null {
  for (const way of ways) {
    const draft = way(ask, book);
    const composed = draft && isAllowed(draft) ? compose(draft, book) : null;
    if (composed) return composed;
  }
  return null;
}

/** The answer to the question in words that the call uses for it; null where none holds all of them. */
function answerReworded(question: string, asked: Ask, book: Book): Composed | null {
  for (const { text, isStrange } of inOtherWords(question, book)) {
    const isOfFigure = OF_FIGURES.has(asked.want) && !asked.isYesOrNo;
    if (!isStrange && isOfFigure && countsSuch(asked, book)) continue;
    const ask = readAsk(text, book);
    // "Subscribers" are no part called “Client Group”.
    const isPartOnly = ask.segment !== asked.segment && ask.metrics.length < asked.metrics.length;
    // "Lift" is no word for raising where it names a part.
    const isPartLost = asked.segment !== null && ask.segment !== asked.segment;
    if (isPartOnly || isPartLost) continue;
    // What it takes for granted is not so, in whatever words.
    if (ask.want === 'why' && refutePremise(ask, book)) continue;
    const isSure = (draft: Draft) =>
      draft.status === 'answered' &&
      holdsAll(draft, ask, book) &&
      fits(ask, draft, book) &&
      isOfKind(asked, shownBy(draft, book), book) &&
      isPrice(asked, shownBy(draft, book), book) &&
      !draft.sentences.every(({ wordings: [said = ''] }) => movesOtherWay(said, asked)) &&
      shownBy(draft, book).said.some(
        ({ text: said }) => tellsEvents(said, asked.text) && tellsMoveOfThing(said, asked),
      );
    const answer = firstOf(WAYS, ask, book, isSure);
    if (answer) return answer;
  }
  return null;
}

/** Whether the call counts what is asked for under that very name, or no count is asked for. */
function countsSuch({ want, text, terms }: Ask, book: Book): boolean {
  const head = countedIn(text).at(-1);
  // "How many customers" alone may mean any of theirs.
  if (want !== 'count' || head === undefined || terms.length < 2) return true;
  return book.said.some((said) =>
    figuresOf(said, book).some(({ noun }) => noun !== null && termsOf(noun).includes(head)),
  );
}

const NOTHING: Composed = {
  status: 'not stated',
  text: NOTHING_FOUND,
  sentences: [{ text: NOTHING_FOUND, cites: [] }],
  evidence: [],
  form: 'passages',
  unsaid: null,
  withheld: [],
  warnings: [],
};
