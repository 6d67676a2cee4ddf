import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { findRefusal } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import { periodsOf } from '../ask/asked-period.ts';
import { indirect } from '../ask/indirect.ts';
import { wantsFigure } from '../ask/want.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { mayAnswer } from '../sentences/may-answer.ts';
import { hasFigure, nearestPassages, type Passage } from '../sentences/nearest.ts';
import { isNoRefusalOfTime } from '../sentences/refusals-of-time.ts';
import { type Hit, search, sum } from '../sentences/search.ts';
import type { Draft, DraftSentence } from '../wording/draft.ts';
import {
  leftOpen,
  NOT_FOR_CERTAIN,
  NOT_SO,
  NOTHING_FOUND,
  notFound,
} from '../wording/not-stated-words.ts';
import { quoted, whoSays } from '../wording/quote.ts';

const LEAST_REFUSED = 0.45; // of what is asked, in the sentence or the one before
const LEAST_LED = 0.6;
const LED_WHOLLY = 0.9; // all that is asked, an analyst asked
const BARE = /^(?:total |net )*(?:revenues?|sales|turnover|profits?|margins?|costs?)$/i;
const NAMING = /\b(?:nam(?:e|es|ing)|identif\w+|who|which|confidential\w*)\b/i;
const OF_GUIDANCE = /\b(?:guidance|outlook|forecasts?|guid(?:e|ing))\b/i;
// "I can't comment on Helvex": turns down what is asked of them
const OF_WHOM =
  /\b(?:comment on|talk about|speak for|get into|go into|speculate on) (\p{Lu}[\p{L}&’'-]+)/u;
// "On pricing, I'd rather not say": turns down what it names, whatever else was asked
const ON_TOPIC =
  /^(?:(?:so|and|but|well|now|look|yeah|\p{Lu}\p{Ll}+),? )?(?:on|as for|as to|regarding|in terms of|with (?:respect|regard) to|about) (?:the |our |your |that |this )?([^,]{3,40}),/iu;
// "The pace of the recovery is difficult to predict": turns down that pace
const HARD =
  /\s(?:is|are|was|remains?)\s(?:\w+ly |very |still |quite |too )?(?:hard|difficult|tough|tricky|impossible) to \w+/i;
const OPENS = /[,;:.]\s|\s(?:as|because|but|so|that|which|since|while|think)\s/;
// "Not by country": a part that is no place is not turned down
const BY_PLACE = /\bby (?:country|countries|geography|geographies|region|market)s?\b/i;
const MOST_NEAR = 3;

/** What stands before what the call does say, where a question takes the opposite for granted. */
const SAYS_NOT_SO: DraftSentence = { wordings: [NOT_SO], ids: [] };

/** What is known beside that nothing answers. */
interface Beside {
  /** What the call does say of it. */
  readonly says?: readonly DraftSentence[];
  /** Passages that come near; those that a search finds nearest where none are given. */
  readonly near?: readonly Passage[];
  /** Sentences that would have answered, were they of all that is asked. */
  readonly unfit?: readonly string[];
}

/** The answer when nothing answers: what was not found, and the passages that come near. */
export function notStated(
  ask: Ask,
  book: Book,
  { says = [], near, unfit = [] }: Beside = {},
): Draft {
  const shown = new Set(says.flatMap(({ ids }) => ids));
  const nearer = ask.text === '' ? [] : mayAnswer(ask, book).filter(({ id }) => !shown.has(id));
  if (nearer.length > 0)
    return unsure([
      ...[...shown, ...nearer.map(({ id }) => id), ...unfit].map((id) => [id]),
      ...nearest(ask, book),
    ]);
  const found =
    near ?? (says.length > 0 ? [] : [...unfit.map((id) => [id]), ...nearest(ask, book)]);
  return {
    status: 'not stated',
    form: 'passages',
    sentences: [
      {
        wordings: [
          silent(ask, book) ??
            notFound(ask, book, { isNear: found.length > 0 || says.some(isQuoted) }),
          NOTHING_FOUND,
        ],
        ids: [],
      },
      ...says,
    ],
    unsaid: leftOpen(ask, book),
    near: apart(found),
    warnings: [],
  };
}

/** Words of the call, that a reader may take for the answer; our own of another figure are none. */
function isQuoted({ wordings: [first = ''] }: DraftSentence): boolean {
  return first.includes('“');
}

/** The first few passages, none of which has a sentence of another. */
function apart(passages: readonly Passage[]): readonly Passage[] {
  return passages
    .filter((each, at) => !passages.slice(0, at).some((one) => one.some((id) => each.includes(id))))
    .slice(0, MOST_NEAR);
}

/** Nothing is denied while a sentence has all that is asked for: it is shown, and no more is said. */
function unsure(near: readonly Passage[]): Draft {
  return {
    status: 'not stated',
    form: 'passages',
    sentences: [{ wordings: [NOT_FOR_CERTAIN], ids: [] }],
    unsaid: null,
    near: apart(near),
    warnings: [],
  };
}

/** That the call does not say so, with what it does say: never without that. */
export function denied(ask: Ask, says: readonly DraftSentence[], book: Book): Draft {
  const draft = notStated({ ...ask, text: '' }, book, { says });
  return { ...draft, sentences: [SAYS_NOT_SO, ...says], unsaid: null, near: [] };
}

/** A move that the call speaks of as the opposite: its words, after saying that it does not say so. */
export function contradicted(ask: Ask, said: Said, book: Book): Draft {
  return denied(ask, [{ wordings: [quoted(said, ask.terms, book)], ids: [said.id] }], book);
}

/** A question of an analyst that management turned down, with the words of the refusal. */
export function declined(ask: Ask, said: Said, book: Book): Draft {
  const { transcript } = book;
  return {
    status: 'not stated',
    form: 'passages',
    sentences: [
      {
        wordings: [
          transcript.structure === 'unstructured'
            ? quoted(said, ask.terms, book).replace('The call:', 'Declined on the call:')
            : quoted(said, ask.terms, book, { lead: 'Declined by ' }),
        ],
        ids: [said.id],
      },
    ],
    unsaid: indirect(ask),
    near: [],
    warnings: [],
  };
}

/** Whether a question stays refused: that very one was, or nothing was said that may answer it. */
export function staysRefused(
  { led, own, said }: Pick<Hit, 'led' | 'own' | 'said'>,
  ask: Ask,
  book: Book,
): boolean {
  // A name is refused where it was asked for, or by words of naming.
  const isOfName = own >= LED_WHOLLY && NAMING.test(said.text);
  if (ask.want === 'who' && led < LED_WHOLLY && !isOfName) return false;
  return led >= LED_WHOLLY || mayAnswer(ask, book).every(({ text }) => findRefusal(text) !== null);
}

/** Whether a sentence turns down what is asked, and not another metric that it names. */
export function refuses({ text, own }: Said, ask: Ask, book: Book): boolean {
  const { metrics, terms, segment, isAhead } = ask;
  if (findRefusal(text) === null || !isOnTopic(text, ask, book)) return false;
  if (ask.want === 'when' && isNoRefusalOfTime(text)) return false;
  // What was is not turned down by giving no guidance.
  if (!isAhead && OF_GUIDANCE.test(text) && !terms.some((term) => own.has(term))) return false;
  const named = findMetrics(text);
  const part = segment === null ? [] : segmentTerms(segment);
  // Of another line, the part alone is no topic.
  return (
    named.length === 0 ||
    named.some(({ name }) => metrics.includes(name)) ||
    terms.some((term) => own.has(term) && !part.includes(term))
  );
}

/** Whether a refusal names no topic of its own that is not asked for. */
export function isOnTopic(
  text: string,
  { terms, metricText, text: asked }: Ask,
  book: Book,
): boolean {
  const [, whose = ''] = OF_WHOM.exec(text) ?? [];
  // A month is no term: "I don't want to get into January"
  const isAsked = termsOf(whose).some((term) => terms.includes(term));
  if (whose !== '' && !isAsked && !asked.toLowerCase().includes(whose.toLowerCase())) return false;
  const topic = termsOf(ON_TOPIC.exec(text)?.[1] ?? '');
  if (topic.length > 0 && !topic.some((term) => terms.includes(term))) return false;
  if (hardOf(text).length > 0 && !hardOf(text).some((term) => terms.includes(term))) return false;
  const ofMetric = termsOf(metricText ?? '');
  const parts = terms.filter((term) => !MOVES.has(term) && !ofMetric.includes(term));
  return !BY_PLACE.test(text) || parts.length === 0 || parts.some((term) => book.isName(term));
}

/** What is said to be hard to tell; nothing where a pronoun stands for it. */
function hardOf(text: string): readonly Term[] {
  const at = HARD.exec(text)?.index;
  return at === undefined ? [] : termsOf(text.slice(0, at).split(OPENS).at(-1) ?? '');
}

/** Words with which management turns down what is asked, to that question or in the breath after it. */
export function refusalTo(ask: Ask, book: Book): Draft | null {
  const terms = ask.terms.filter((term) => book.has(term) && !MOVES.has(term));
  const whole = sum(
    ask.terms.filter((term) => !MOVES.has(term)),
    book,
  );
  if (terms.length === 0) return null;
  // "The outlook for Halden": not turned down where something else's outlook is
  const names = ask.proper.filter((term) => book.has(term));
  const best = search({ ...ask, terms }, book)
    .filter(({ said }) => refuses(said, ask, book) && !/\d/.test(said.text))
    .filter(({ said, led }) => led >= LED_WHOLLY || names.every((term) => said.about.has(term)))
    .map((hit) => ({
      ...hit,
      near:
        sum(
          terms.filter((term) => (hit.said.about.get(term) ?? 0) >= 0.5),
          book,
        ) / whole,
    }))
    // A word of the question only near by is no sign that it was this that was turned down.
    .filter(
      ({ near, led, own }) =>
        (near >= LEAST_REFUSED && own > 0) ||
        (led >= LEAST_LED && (own > 0 || terms.length > 1 || led >= LED_WHOLLY)),
    )[0];
  return best && staysRefused(best, ask, book) ? declined(ask, best.said, book) : null;
}

/** What comes near what is asked: never a metric alone beside a stranger, nor anything beside a name. */
function nearest(ask: Ask, book: Book): readonly Passage[] {
  if (ask.want === 'who') return [];
  const isTelling = (term: Term) => book.has(term) && !MOVES.has(term) && !GENERAL.has(term);
  const isBare = ask.metricText === null || BARE.test(ask.metricText);
  if (!ask.rest.some(isTelling) && ask.strangers.length > 0 && isBare) return [];
  return nearestPassages(ask, book).filter((passage) => mayHold(passage, ask, book));
}

/** Beside a metric whose figure was asked for nothing stands that has no figure and is not of the asked time. */
function mayHold(passage: Passage, ask: Ask, book: Book): boolean {
  const isOfMetric = ask.metrics.length > 0 && ask.rest.every((term) => MOVES.has(term));
  if (!isOfMetric || ask.isYesOrNo || !wantsFigure(ask.want)) return true;
  const { label = null } = ask.period ?? {};
  return book.said.some(
    (said) =>
      passage.includes(said.id) &&
      (hasFigure(said, book) || (label !== null && periodsOf(said, book).includes(label))),
  );
}

/** Of a question for one speaker's words: that this speaker does not give them. */
function silent({ speaker }: Ask, { transcript }: Book): string | null {
  if (!speaker) return null;
  const [person] = speaker.people;
  if (!person) return 'Who holds that office cannot be told from this call.';
  const turn = transcript.turns.find((each) => each.speaker === person.name);
  return turn
    ? `No words of ${whoSays({ turn }, transcript)} on that were found in this call.`
    : null;
}
