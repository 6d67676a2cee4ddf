import type { Question } from '../../core/brief.ts';
import type { Exchange, Participant, Transcript } from '../../core/transcript.ts';
import { evidenceOf, type Placed } from '../evidence.ts';
import { findRefusal } from '../guidance/refusals.ts';
import { pointsBack, stemsOf } from '../words.ts';
import { type Aligned, alignRound } from './align.ts';
import { kindOf } from './ask-kind.ts';
import { isOfLead, isOfTopic } from './asked-topics.ts';
import { clauseWithin } from './clause.ts';
import { opensPart } from './cut.ts';
import type { Heard, Passage } from './heard.ts';
import { namesAnother } from './names-another.ts';
import { questionText } from './question-text.ts';
import { type Round, roundsOf } from './rounds.ts';
import { shortRole } from './short-role.ts';
import { isPolar, stanceOf } from './stance.ts';
import type { SubQuestion } from './sub-questions.ts';

const LONGEST_ANSWER = 240;
const MOST_EVIDENCE = 3;
const SHARED = 0.2; // what a sentence said to the question beside must take up to answer this one too
// "I would not give a number": says nothing of whether something is so
const OF_AMOUNT = /\b(?:numbers?|figures?|amounts?|ranges?|percentages?|quantif\w+|dollars?)\b/i;
const DATED = 0.4; // what a date is worth to who asks when
const COUNTED = 0.2; // and a number to who asks how much
// "When will that be?", "How much is it?": of what is pointed at something else is asked
const ASKS_FOR_MORE =
  /\b(?:when|who|where|how (?:much|many|long|big|large|soon)|global|worldwide)\b/i;
const LONGEST_AGAIN = 5; // words of a question that is put once more
const FEW = 3; // words of "What do they cost": an answer need not have any
const SILENT = 0.05; // below this share of the question's words nothing of a passage is about it

/** The question ledger: one entry per sub-question of each analyst, with the words that decide it. */
export function readQuestions(transcript: Transcript): readonly Question[] {
  return transcript.exchanges.flatMap((exchange) =>
    roundsOf(transcript, exchange).flatMap((round) =>
      passagesOf(round).map((heard) => entryOf(transcript, exchange, heard)),
    ),
  );
}

/**
 * A sub-question with what was said to it; `isNext` where that is what was said right after it, or is announced,
 * `isShared` where it was said to the question beside.
 */
export interface Taken {
  readonly sub: SubQuestion;
  readonly passage: Passage;
  readonly isNext: boolean;
  readonly isShared?: boolean;
}

/** For each sub-question what was said to it; what is asked in one breath may be answered in one. */
export function passagesOf(round: Round): readonly Taken[] {
  const aligned = alignRound(round);
  const isOneBreath = (at: number) => at > 0 && round.asked[at]?.context.length === 0;
  const own = aligned.map((each, at) => {
    const isAnswer =
      isOnTopic(each, round, at) || (isOneBreath(at) && isGoneOn(each, round.asked[at]));
    return isAnswer ? each.passage : [];
  });
  return round.asked.map((sub, at) => {
    const { all = [] } = aligned[at] ?? {};
    const passage = [...(own[at] ?? []), ...(isOneBreath(at + 1) ? refusedOf(aligned, at) : [])];
    const [first] = passage;
    const isAnnounced =
      first !== undefined && first.overlap >= SHARED && opensPart(first.placed.text);
    const each = aligned[at];
    const isNext =
      round.asked.length === 1 ||
      isFirst(passage, all) ||
      isAnnounced ||
      (isOneBreath(at) && each !== undefined && isGoneOn(each, sub));
    if (passage.length > 0) return { sub, passage, isNext };
    const before = isOneBreath(at) ? (own[at - 1] ?? []) : [];
    const after = isOneBreath(at + 1) ? (own[at + 1] ?? []) : [];
    const said = all.filter(({ placed }) =>
      [...before, ...after].some((heard) => heard.placed === placed),
    );
    // "What of the back half? Will demand be better?": who will not say the one will not say the other
    const refused = before.filter(
      ({ placed: { text } }) =>
        findRefusal(text) !== null && !(isPolar(sub.asked.text) && OF_AMOUNT.test(text)),
    );
    const isShared = said.some(({ overlap }) => overlap >= SHARED);
    if (isShared) return { sub, passage: said, isNext, isShared };
    // Seen from this question, not from the one that it was said to.
    const told = answeredBefore(round, own, at).map(({ placed }) => placed);
    const led = all.filter(({ placed }) => told.includes(placed));
    if (led.length > 0 && asksAgain(round, at))
      return { sub, passage: led, isNext: isFirst(led, all) };
    return led.length > 0 && isBare(sub, led)
      ? { sub, passage: led, isNext: false }
      : { sub, passage: refused, isNext };
  });
}

/** What was said to the nearest question before in the same breath that has an answer. */
function answeredBefore({ asked }: Round, own: readonly Passage[], at: number): Passage {
  for (let back = at; back > 0 && asked[back]?.context.length === 0; back--) {
    const passage = own[back - 1] ?? [];
    if (passage.length > 0) return passage;
  }
  return [];
}

/** "Is my understanding correct?", "What would drive that?": asks on, and names nothing else. */
function isBare({ asked: { text } }: SubQuestion, led: Passage): boolean {
  const { size } = new Set(stemsOf(text));
  const isPointing = pointsBack(text) || /\b(?:here|there)\b/i.test(text);
  const isShort = size < FEW || (isPointing && size <= FEW + 1);
  const said = led.map(({ placed }) => placed.text);
  return isShort && !ASKS_FOR_MORE.test(text) && !namesAnother(text, said);
}

/** "How much of it is one-off? Are there any one-offs?": the same once more, in fewer words. */
function asksAgain({ asked }: Round, at: number): boolean {
  const [own, before] = [at, at - 1].map((each) => new Set(stemsOf(asked[each]?.asked.text ?? '')));
  if (!own || !before || own.size > LONGEST_AGAIN) return false;
  return 2 * own.intersection(before).size >= own.size;
}

/**
 * "Is it profitable, and what do you pay for it? … We will tell you more when it is ours.": what somebody
 * keeps back of neither question in so many words, he keeps back of both.
 */
function refusedOf(aligned: readonly Aligned[], at: number): Passage {
  const [here, next] = [aligned[at], aligned[at + 1]];
  const last = here?.passage.at(-1);
  if (!here || !next || !last) return [];
  return next.passage
    .map(({ placed }) => here.all.find((heard) => heard.placed === placed))
    .filter((heard) => heard !== undefined)
    .filter(
      ({ placed, overlap }) =>
        overlap === 0 &&
        placed.turn === last.placed.turn &&
        findRefusal(placed.text) !== null &&
        next.passage.every((each) => each.overlap === 0),
    );
}

/**
 * What is said to the only question of a round is its answer, in whatever words; so is what comes right
 * after the first of several, and all that somebody says whom the next question was handed to.
 */
function isOnTopic({ passage, all }: Aligned, { asked }: Round, at: number): boolean {
  return (
    asked.length === 1 ||
    isFirst(passage, all) ||
    (passage.some(({ overlap }) => overlap > SILENT) &&
      isOfTopic(asked[at]?.asked.text ?? '', wordsOf(passage))) ||
    (isOfLead(asked[at]?.asked.text ?? '', wordsOf(passage)) &&
      passage.length > 0 &&
      passage.every(({ placed: { text } }) => findRefusal(text) !== null)) ||
    isTurn(passage)
  );
}

/**
 * What goes on with the answer before, in none of the words of what was asked in the same breath: the
 * date or the amount that was asked for, or a refusal that ends the answer.
 */
function isGoneOn({ passage, all }: Aligned, sub: SubQuestion | undefined): boolean {
  const [first, last] = [passage[0], passage.at(-1)];
  if (!first || !last || !sub) return false;
  const before = all[all.indexOf(first) - 1];
  const kind = kindOf(sub.asked.text);
  const isShort =
    kind === 'amount' &&
    /\b(?:it|they|that|those|these)\b/i.test(sub.asked.text) &&
    stemsOf(sub.asked.text).length <= FEW;
  const isGiven =
    ((kind === 'when' && first.worth >= DATED) || (isShort && first.worth >= COUNTED)) &&
    before?.placed.turn === first.placed.turn;
  const isRefused =
    last === all.at(-1) &&
    findRefusal(last.placed.text) !== null &&
    isOfLead(sub.asked.text, wordsOf(passage));
  return isGiven || isRefused;
}

function wordsOf(passage: Passage): string {
  return passage.map(({ placed }) => placed.text).join(' ');
}

/** Whether a passage is what was said right after the questions; who hands over says nothing. */
function isFirst(passage: Passage, all: Passage): boolean {
  return passage.some(({ placed }) => placed === all[0]?.placed);
}

/** Some speaker's whole turn, of more than a courtesy. */
function isTurn(passage: Passage): boolean {
  const turns = Map.groupBy(passage, ({ placed }) => placed.turn);
  return [...turns].some(
    ([turn, heard]) => heard.length > 2 && heard.length >= turn.sentences.length - 1,
  );
}

function entryOf(
  transcript: Transcript,
  { analyst, firm }: Exchange,
  { sub, passage, isNext, isShared }: Taken,
): Question {
  const lead = sub.context.map(({ text }) => text).join(' ');
  const stance = stanceOf(sub.asked.text, passage, { isNext, isShared });
  const shown = decisive(passage, stance);
  const [first] = shown;
  if (!first)
    return {
      analyst,
      firm,
      question: questionText(sub),
      answer: 'Not addressed in the answer.',
      answeredBy: [],
      stance: 'not addressed',
      evidence: [],
    };
  return {
    analyst,
    firm,
    question: questionText(sub),
    answer: answerText(transcript.participants, first, stemsOf(`${sub.asked.text} ${lead}`)),
    answeredBy: [...new Set(shown.map(({ turn }) => turn.speaker))],
    stance,
    evidence: shown.flatMap(({ id }) => evidenceOf(transcript, [id]) ?? []),
  };
}

/** The words that decide the stance: the refusal, or the best sentence with what stands beside it. */
function decisive(passage: Passage, stance: Question['stance']): readonly Placed[] {
  const ranked = toldIn(passage).toSorted((one, other) => other.worth - one.worth);
  const refusal = ranked.find(({ placed }) => findRefusal(placed.text) !== null);
  const [best, ...others] = ranked;
  if (!best) return [];
  const near = others.filter(({ worth, overlap }) => overlap > 0 && worth > 0.5 * best.worth);
  const isTelling =
    refusal !== undefined &&
    (stance === 'declined' || (stance === 'partly' && refusal.worth > 0.5 * best.worth));
  const order: readonly Heard[] = isTelling ? [refusal, best, ...near] : [best, ...near];
  return [...new Set(order.map(({ placed }) => placed))].slice(0, MOST_EVIDENCE);
}

/** "Will we be below 100? I think so.": what somebody asks himself lends its weight to what he says to it. */
function toldIn(passage: Passage): Passage {
  const isAsked = ({ placed }: Heard) => /\?\s*$/.test(placed.text);
  const told = passage.flatMap((heard, at) => {
    if (isAsked(heard)) return [];
    const before = passage[at - 1];
    return before && isAsked(before) && before.placed.turn === heard.placed.turn
      ? { ...heard, worth: Math.max(heard.worth, before.worth) }
      : heard;
  });
  return told.length > 0 ? told : passage;
}

function answerText(
  participants: readonly Participant[],
  { turn, text }: Placed,
  words: readonly string[],
): string {
  const role = participants.find(({ name }) => name === turn.speaker)?.role ?? null;
  const who = shortRole(role) ?? turn.speaker;
  return `${who}: ${clauseWithin(text, words, LONGEST_ANSWER - who.length - 2)}`;
}
