import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { eventWords, tellsEvents } from '../ask/events.ts';
import { kindredOf } from '../ask/kindred.ts';
import { askedVerb } from '../ask/telling-terms.ts';
import { wantsFigure } from '../ask/want.ts';
import type { AskedOnCall } from '../book/asked-on-call.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { saysWhatFollows, topicTerms, turnedTo } from './headings.ts';

/** How much of what is asked a sentence has, and what it leans on for the rest. */
export interface Coverage {
  readonly share: number;
  /** Of its own words alone. */
  readonly own: number;
  /** The sentence before it, or the heading it stands under, where that has what is missing. */
  readonly before: Said | null;
  /** The question that it replies to, where that has what is missing. */
  readonly asked: AskedOnCall | null;
}

type LeansOn = 'before' | 'asked' | 'heading';

/** One thing that is asked of, in any of the words it is said in. */
interface Thing {
  readonly isNeeded: boolean;
  /** A name, or a part of the company: nothing else stands for it. */
  readonly isName: boolean;
  readonly weight: number;
  readonly isIn: (said: Said) => boolean;
  readonly isInTerms: (terms: ReadonlySet<Term>) => boolean;
}

// What a thing counts that stands in the sentence before, taken up or not, or in the question answered.
const TAKEN_UP = 0.85;
const BESIDE = 0.4;
const ASKED = 0.8;
const LED = 0.65;
const LEAST_OF_EACH = 0.65; // the rarest thing, and each where there are few
const MOST_OF_EACH = 3;
const DIRECT = 2; // sentences of a reply
const OF_GENERAL = 0.3; // what "trading", "business" weigh beside what they are said of
// "When does Monica start": told by other verbs as often, "joins us on March 16"
const OF_EVENT = new Set(['begin', 'launch', 'finish', 'happen', 'com', 'arriv', 'rol']);
/** Words that any figure has: alone they ask for nothing. */
export const USUAL: ReadonlySet<Term> = new Set(
  termsOf(
    'total overall exact exactly rough current new own actual extra additional expected full number amount level figure rate ratio size position balance run portfolio',
  ),
);
const TAKES_UP =
  /^(?:[\d.,]+(?: (?:million|thousand|billion))? of (?:these|those|them|which)\b|(?:\w+,?\s){0,5}(?:it|its|that|this|these|those|they|their|there|both|which|ours|one|the (?:rest|other|others|remainder|first|second|investment|cost|price|total|deal|transaction|project|facility|purchase|acquisition|programme|program))\b)/i;

/** Makes the measure of how much of a question a sentence has; null where it asks of nothing that can be looked up. */
export function coverageOf(
  ask: Ask,
  book: Book,
  { isLoose = false }: { readonly isLoose?: boolean } = {},
): ((said: Said) => Coverage | null) | null {
  const things = thingsIn(ask, book);
  if (things === null || things.length === 0) return null;
  const whole = things.reduce((sum, { weight }) => sum + weight, 0);
  const needed = things.filter(({ isNeeded }) => isNeeded);
  const rarest = Math.max(...needed.map(({ weight }) => weight));
  const replies = repliesIn(book);
  return (said) => {
    const before = book.said[said.at - 1];
    const isNear = before?.turn === said.turn && before.worth > 0;
    const near = isNear && !saysWhatFollows(before.text) ? before : null;
    const isTaken = said.leans || TAKES_UP.test(said.text);
    const asked = replies.get(said.id) ?? null;
    let [share, own] = [0, 0];
    let leansOn: LeansOn | null = null;
    let heading: Said | null | undefined;
    for (const thing of things) {
      if (thing.isIn(said)) {
        share += thing.weight;
        own += thing.weight;
        continue;
      }
      let [worth, on] = aroundOf(thing, { near, isTaken, asked });
      // A figure under a heading may be of anything beside it.
      if (worth < LEAST_OF_EACH && !wantsFigure(ask.want)) {
        heading ??= turnedTo(said, book);
        if (heading !== null && thing.isIn(heading) && isTopic(heading, things))
          [worth, on] = [TAKEN_UP, 'heading'];
      }
      // Where yes or no is asked for, each word counts: the one that is missing may be the one that decides.
      const isNeeded = isLoose
        ? thing.isName || (ask.isYesOrNo && thing.isNeeded)
        : thing.isNeeded && (needed.length <= MOST_OF_EACH || thing.weight === rarest);
      if (worth < LEAST_OF_EACH && isNeeded) return null;
      if (worth >= LEAST_OF_EACH) leansOn ??= on;
      share += worth * thing.weight;
    }
    // Under a heading, or for a reason, each word counts, however general: "member costs" are no members.
    const leaning = leansOn === 'heading' ? heading : leansOn === 'before' ? near : null;
    const isSaid = ({ isIn, isInTerms }: Thing) =>
      isIn(said) ||
      (leaning ? isIn(leaning) : false) ||
      (leansOn === 'asked' && asked !== null && isInTerms(asked.terms));
    const isStrict = leansOn === 'heading' || (leansOn !== null && ask.want === 'why');
    if (isStrict && !things.every(isSaid)) return null;
    return {
      share: share / whole,
      own: own / whole,
      before: leansOn === 'before' ? near : leansOn === 'heading' ? (heading ?? null) : null,
      asked: leansOn === 'asked' ? asked : null,
    };
  };
}

/** Whether a heading turns to something that is asked of. */
function isTopic({ text }: Said, things: readonly Thing[]): boolean {
  const topic = new Set(topicTerms(text));
  return things.some(({ isInTerms }) => isInTerms(topic));
}

function aroundOf(
  { isIn, isInTerms }: Thing,
  {
    near,
    isTaken,
    asked,
  }: {
    readonly near: Said | null;
    readonly isTaken: boolean;
    readonly asked: AskedOnCall | null;
  },
): [number, LeansOn] {
  const ofBefore = near && isIn(near) ? (isTaken ? TAKEN_UP : BESIDE) : 0;
  const ofAsked = asked
    ? isInTerms(new Set(termsOf(asked.asked.text)))
      ? ASKED
      : isInTerms(asked.terms)
        ? LED
        : 0
    : 0;
  return ofBefore >= ofAsked ? [ofBefore, 'before'] : [ofAsked, 'asked'];
}

/** The first sentences of replies, with what they reply to. */
function repliesIn({ asked }: Book): ReadonlyMap<string, AskedOnCall> {
  const replies = new Map<string, AskedOnCall>();
  for (const each of asked)
    for (const { placed } of each.heard.slice(0, DIRECT))
      if (!replies.has(placed.id)) replies.set(placed.id, each);
  return replies;
}

/** What is asked of; null where some of it is in no words of the call. */
function thingsIn(ask: Ask, book: Book): readonly Thing[] | null {
  const { metrics, metricText, text, want } = ask;
  const events = new Set(termsOf(eventWords(text)));
  const verb = askedVerb(text);
  const ofMetric = new Set(metricText === null ? [] : termsOf(metricText));
  const telling = ask.terms.filter(
    (term) =>
      !ofMetric.has(term) &&
      !FORWARD.has(term) &&
      !MOVES.has(term) &&
      !USUAL.has(term) &&
      !events.has(term) &&
      !(want === 'when' && OF_EVENT.has(term)) &&
      (term !== verb || book.has(term)),
  );
  const plain = telling.filter((term) => !GENERAL.has(term));
  const wanted = plain.length > 0 || metrics.length > 0 ? plain : telling;
  const general = wanted === plain ? telling.filter((term) => GENERAL.has(term)) : [];
  const part = ask.segment === null ? [] : segmentTerms(ask.segment);
  const isName = (term: Term) => part.includes(term) || ask.proper.includes(term);
  const things = wanted.map((term) => {
    const thing = thingOf(term, book);
    return thing ? { ...thing, isName: isName(term) } : null;
  });
  if (things.includes(null)) return null;
  const known = things.filter((thing) => thing !== null);
  const aside = general.flatMap((term) => {
    const thing = thingOf(term, book);
    return thing ? [{ ...thing, weight: thing.weight * OF_GENERAL, isNeeded: false }] : [];
  });
  const told = events.size === 0 ? [] : [eventThing(text)];
  const metric = metricText === null ? [] : [metricThing(ask, [...ofMetric], book)];
  return [...metric, ...known, ...told, ...aside];
}

/** What is asked to have happened, in whatever words tell it: "let 45 people go". */
function eventThing(question: string): Thing {
  return {
    isNeeded: true,
    isName: false,
    weight: 2,
    isIn: ({ text }) => tellsEvents(text, question),
    isInTerms: () => false,
  };
}

/** A term, or what stands for it in this call; null where nothing does. */
function thingOf(term: Term, book: Book): Thing | null {
  const others = kindredOf([term])
    .map((words) => termsOf(words))
    .filter((terms) => terms.length > 0 && terms.every((each) => book.has(each)));
  if (!book.has(term) && others.length === 0) return null;
  const isInTerms = (own: ReadonlySet<Term>) =>
    own.has(term) || others.some((terms) => terms.every((each) => own.has(each)));
  return {
    isNeeded: true,
    isName: false,
    weight: book.has(term) ? book.weightOf(term) : book.weightOf(others[0]?.[0] ?? term),
    isIn: ({ own }) => isInTerms(own),
    isInTerms,
  };
}

/** The metric by any of its names, or by a figure that is read as one of it. */
function metricThing({ metrics }: Ask, terms: readonly Term[], book: Book): Thing {
  const isAsked = (name: string) => metrics.some((asked) => sameMetric(asked, name));
  const isInTerms = (own: ReadonlySet<Term>) =>
    terms.length > 0 && terms.every((term) => own.has(term));
  const known = new Map<string, boolean>();
  const names = (text: string) => findMetrics(text).some(({ name }) => isAsked(name));
  const isNamed = ({ id, text }: Said) => {
    const found = known.get(id) ?? names(text);
    known.set(id, found);
    return found;
  };
  return {
    isNeeded: true,
    isName: false,
    weight: Math.max(1, ...terms.map((term) => (book.has(term) ? book.weightOf(term) : 1))),
    isIn: (said) =>
      isInTerms(said.own) ||
      (book.index.sentences.get(said.id)?.facts ?? []).some(({ metric }) => isAsked(metric)) ||
      isNamed(said),
    isInTerms,
  };
}
