import { readFigures } from '../../../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { canBeLevel, findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { findRefusal } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import { isAimed, isForward, isHypothetical } from '../ask/is-forward.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { asksForBoth, isOfTheSame } from '../sentences/qualified.ts';
import { withoutSpans } from '../sentences/without-spans.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const MOST_ASKED = 5; // terms: who asks more asks for something in particular
const MOST_BACK = 3; // sentences before one in which its part may be named
const NEAR = 0.03; // of a figure: the same one in rounder words
// Words between a subject and its figure that tell nothing of what it is.
const PLAIN = new Set(
  termsOf(
    'total overall group company-wide consolidated approximately roughly nearly almost exactly stood stands standing amounted amounts totaled totalled remained remains reached landed recorded generated achieved earned stable broadly very rather low high number amount level spend around solid strong record healthy respectable sat sits ran running actually basically obviously program programme portfolio unchanged balance',
  ),
);
const NAMES = /,\s\p{Lu}[\p{L}\d&'’-]*(?:\s\p{Lu}[\p{L}\d&'’-]*){0,2},/gu;
const RELATIVE = /,\s(?:where|which|who|that)\s[^,]{3,80},/gi;
const APPOSITION = /,\s(?:the|our|as|at|so|like|I)\s[^,\d]{1,40},/gi;
// "Its net profit", "there the margin": of whoever was spoken of
const OF_ANOTHER =
  /^(?:(?:and|but|so|well|now),? )?(?:its|their|his|her|there|that|this|these|those|it|they|both|which)\b/i;
const NOT =
  /\b(?:not|never|no|without|would|could|might|may|if|unless|target\w*|aim\w*|plan\w*|almost all|up to)\b|n['’]t\b/i;
const LEFT_OUT =
  /\b(?:excluding|except|ex|before|net of|adjusted for|adjusting|including|pro forma|organic\w*|like-for-like|constant)\b/i;
const TO =
  /\b(?:to|at|of)\s(?:(?:about|around|approximately|roughly|nearly|almost|just|over|under|a|an|record|some|only)\s)*$/i;
// What joins a subject to its figure: "was about", "came in at", "of".
const LINK =
  /(?:\b(?:was|were|is|are|been|has|have|had|at|of|to|by|in|did|reached|remained|total(?:l?ed|s)|grew|rose|fell|increased|decreased|declined|climbed|dropped|jumped|gained|improved|up|down|employ|amounted|delivered|generated|recorded|contributed|brought)|:),?(?:\s(?:about|around|approximately|roughly|nearly|almost|just|over|under|up|down|a|an|some|only|still|now|by|to|very|low|high|record|more than|less than|higher|lower|strong|solid)\b,?){0,4}\s*$/i;
const PLACE_BEHIND =
  /\b(?:in|at|for|across|within|from|of) (?:the |our )?(\p{Lu}[\p{L}&'’-]*(?:\s\p{Lu}[\p{L}&'’-]*)*)/gu;
const END = /[,;.]\s|\s(?:and|but|while|whereas|versus|compared|against|from)\s/i;

/**
 * The sentence whose subject is all that is asked and nothing else, with its first figure: "The cost of
 * deposits was 0.9%" to "cost of deposits". Shown in the call's own words.
 */
export function answerInItsWords(ask: Ask, book: Book): Draft | null {
  if (!isPlain(ask)) return null;
  const asked = askedTerms(ask, book);
  const telling = [...asked].filter((term) => !MOVES.has(term));
  if (telling.length === 0 || asked.size > MOST_ASKED) return null;
  const found = book.said.flatMap((said) => {
    if (said.worth < 1) return [];
    const spoken =
      figureOf(said, asked, ask, book) ??
      figureBehind(said, asked, ask, book) ??
      moveIn(said, asked, ask, book);
    return spoken ? [{ said, spoken }] : [];
  });
  const [first, ...others] = found;
  if (!first || !others.every(({ spoken }) => isAlike(spoken, first.spoken))) return null;
  const { said } = first;
  return answered([{ wordings: [quoted(said, ask.terms, book)], ids: [said.id] }], {
    form: 'passages',
  });
}

function isPlain(ask: Ask): boolean {
  const { want, isAhead, isYesOrNo, speaker, month, limits, strangers } = ask;
  return (
    wantsFigure(want) &&
    !isAhead &&
    !isYesOrNo &&
    speaker === null &&
    month === null &&
    limits.length === 0 &&
    strangers.length === 0 &&
    !asksForBoth(ask)
  );
}

function askedTerms({ text }: Ask, { transcript: { call } }: Book): ReadonlySet<Term> {
  return new Set(termsOf(withoutSpans(text, findPeriods(text, call))));
}

/** The first figure of a sentence that speaks of nothing but what is asked. */
function figureOf(said: Said, asked: ReadonlySet<Term>, ask: Ask, book: Book): SpokenFigure | null {
  const { text } = said;
  const [spoken] = figuresOf(said, book);
  if (!spoken || OF_ANOTHER.test(text) || !isKind(spoken, ask)) return null;
  const told = text.slice(0, spoken.end);
  if (isForward(told) || isHypothetical(told) || isAimed(told) || findRefusal(told) !== null)
    return null;
  const { call } = book.transcript;
  const before = text.slice(0, spoken.start);
  const after = text.slice(spoken.end);
  if (NOT.test(before) || !LINK.test(before) || !isOfTheSame(said, ask)) return null;
  if (LEFT_OUT.test(text) && !LEFT_OUT.test(ask.text)) return null;
  const head = withoutSpans(before, findPeriods(text, call))
    .replaceAll(RELATIVE, ' ')
    .replaceAll(NAMES, ' ')
    .replaceAll(APPOSITION, (words) =>
      termsOf(words).every((term) => tellsNothing(term)) ? ' ' : words,
    );
  if (readFigures(head, { currency: call.currency ?? null }).length > 0) return null;
  const own = termsOf(head);
  const counted = new Set(termsOf(after.split(/\s+/).slice(0, 3).join(' ')));
  const moves = own.some((term) => MOVES.has(term));
  if (ask.want === 'move' ? !moves : moves && !TO.test(before)) return null;
  if (!own.every((term) => asked.has(term) || tellsNothing(term) || MOVES.has(term))) return null;
  const subject = new Set(own);
  const isTold = (term: Term) => subject.has(term) || counted.has(term);
  if (![...asked].every((term) => isTold(term) || MOVES.has(term))) return null;
  if (![...asked].some((term) => subject.has(term) && !MOVES.has(term))) return null;
  return isOfPlace(after, asked) && !isUnderAnother(said, asked, book) ? spoken : null;
}

const OF =
  /\b(?:an?|the|our|its|with|at|had|have|has|and) ((?:[\p{L}&-]{2,25} ){1,3})of (?:(?:about|around|approximately|roughly|some|just|over|under|nearly|almost|an?) )*$/u;

/** "A bond of 400 million at a coupon of 8%": the figure stands right behind what is asked. */
function figureBehind(
  said: Said,
  asked: ReadonlySet<Term>,
  ask: Ask,
  book: Book,
): SpokenFigure | null {
  const { text, own } = said;
  if (ask.want === 'move' || ask.metrics.length > 0 || !isOfTheSame(said, ask)) return null;
  if (![...asked].every((term) => own.has(term) && !MOVES.has(term))) return null;
  if (LEFT_OUT.test(text) && !LEFT_OUT.test(ask.text)) return null;
  const spoken = figuresOf(said, book).find(({ start }) => {
    const named = termsOf(OF.exec(text.slice(0, start))?.[1] ?? '');
    return named.length > 0 && named.every((term) => asked.has(term));
  });
  if (!spoken || !isKind(spoken, ask)) return null;
  const told = text.slice(0, spoken.end);
  const isSupposed = isForward(told) || isHypothetical(told) || isAimed(told) || NOT.test(told);
  return isSupposed || isUnderAnother(said, asked, book) ? null : spoken;
}

const GOES =
  /\b(?:up|down|higher|lower|rose|fell|grew|increased?|decreased?|growth|declined?|rise|dropped)\s(?:(?:by|of|about|around|roughly|approximately|nearly|over|just|an?)\s)*$/i;
const IN = /^\s(?:in|on|for)\s(?:(?:our|the|overall|total)\s)*((?:[\p{L}&’'-]+\s?){1,3})/u;

/** "Up 6% in fares": what moved stands right behind the figure. */
function moveIn(said: Said, asked: ReadonlySet<Term>, ask: Ask, book: Book): SpokenFigure | null {
  const { text } = said;
  const telling = [...asked].filter((term) => !MOVES.has(term));
  if (ask.want !== 'move' || telling.length === 0 || !isOfTheSame(said, ask)) return null;
  const spoken = figuresOf(said, book).find((each) => {
    if (!isKind(each, ask) || !GOES.test(text.slice(0, each.start))) return false;
    const named = termsOf(IN.exec(text.slice(each.end))?.[1] ?? '').slice(0, telling.length);
    return named.length === telling.length && telling.every((term) => named.includes(term));
  });
  if (!spoken) return null;
  const told = text.slice(0, spoken.end);
  const isSupposed = isForward(told) || isHypothetical(told) || isAimed(told) || NOT.test(told);
  return isSupposed || isUnderAnother(said, asked, book) ? null : spoken;
}

/** Whether a word beside a figure tells nothing of what it is: "total", "about". */
export function tellsNothing(term: Term): boolean {
  return PLAIN.has(term);
}

function isKind({ figure: { unit } }: SpokenFigure, { want, metricText, rest }: Ask): boolean {
  if (want === 'move') return unit === 'percent' || unit === 'points' || unit === 'bps';
  if (want === 'count') return unit === 'count';
  const [named] = metricText === null || rest.length > 0 ? [] : findMetrics(metricText);
  return !named || canBeLevel(named.kind, unit);
}

/** "… was 12.8% in Norway": of that place alone. */
function isOfPlace(after: string, asked: ReadonlySet<Term>): boolean {
  const [own = ''] = after.split(END);
  return [...own.matchAll(PLACE_BEHIND)].every(([, place = '']) =>
    termsOf(place).every((term) => asked.has(term)),
  );
}

const OPENS =
  /^(?:(?:now|and|so|then|turning|moving|looking|coming),? )*(?:in|at|for|on|to|with|within) (?:our |the )?([^,.:\d]{2,50})[,.:]/i;

/** "In the north we did well. The margin was 9%.": a part that is named before owns what follows. */
function isUnderAnother({ at, turn }: Said, asked: ReadonlySet<Term>, book: Book): boolean {
  return book.said.slice(Math.max(0, at - MOST_BACK), at).some(({ turn: other, text }) => {
    if (other !== turn) return false;
    const opened = termsOf(OPENS.exec(text)?.[1] ?? '');
    const parts = book.segments.find(text).flatMap(({ name }) => termsOf(name));
    return opened.some((term) => !asked.has(term) && (book.isName(term) || parts.includes(term)));
  });
}

function isAlike({ figure }: SpokenFigure, { figure: other }: SpokenFigure): boolean {
  return (
    figure.unit === other.unit &&
    Math.abs(figure.value - other.value) <= NEAR * Math.abs(other.value)
  );
}
