import type { Exchange, Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOfTurn } from '../evidence.ts';
import { putForward, type SubQuestion, splitQuestions, withoutRepeats } from './sub-questions.ts';

/** One go of an exchange: what is asked in a breath and what is said to it before the next one. */
export interface Round {
  readonly asked: readonly SubQuestion[];
  readonly answers: readonly Placed[];
}

// "I'm sorry, say again?": the line was bad, nothing was answered.
const ASKS_AGAIN =
  /^(?:(?:i['’]m |so )?sorry\b.{0,40}|say (?:it |that )?again.{0,20}|(?:can|could) you (?:please )?repeat.{0,40}|i (?:didn['’]t|did not) (?:hear|catch).{0,40})$/i;
// Far beyond any round of a real call; aligning takes asked × answers², so a hostile file must not set it.
const MOST_ASKED = 30;
const MOST_ANSWERS = 300;
const SHORTEST_ANSWER = 12; // "Thank you." and "Yes, Tim." say nothing; "About 20%, yes." does
// Said to be kind, not to answer; "yes" and "no" answer where nothing else does.
const KIND = String.raw`(?:(?:yes|yeah)(?=[,.]?\s+thank)|okay|ok|right|great|sure|of course|well|so|please|hi|hello|hey|good (?:morning|afternoon|evening|day|question)|thank(?:s| you)|you['’]re welcome)\b`;
// One after the other, so that a long text of them is read once: "Okay, great. Thanks so much, Tim."
const KINDNESS = new RegExp(
  `${KIND}(?:[\\s,.!]*(?:(?:very|so) much|again|for (?:the|your) \\w+|(?!${KIND})\\p{L}{2,}))?[\\s,.!?-]*`,
  'iuy',
);
// "No, it did not.": said to what was put forward
const AGREES = /^(?:yes|no|yeah|correct|that['’]s|right|absolutely|exactly|well)\b/i;
const INTRODUCES =
  /^(?:[^.;:]{0,30}[,.] )?(?:[Tt]his is|[Ii]t['’]s) (\p{Lu}\p{L}+)(?: here| speaking| again)?[.!]?$/u;
const THANKS_FOR =
  /^thank(?:s| you)\b.{0,30}\bfor (?:joining|your (?:time|interest|attention))\b/iu;
const YES_OR_NO =
  /^(?:yes|no|yeah|correct|right|absolutely|exactly)\b[\s,]*(?:\p{Lu}\p{L}+)?[.!]?$/iu;

interface Open {
  readonly asked: SubQuestion[];
  readonly answers: Placed[];
  /** Nothing was asked, something was put forward: a round only where it is answered. */
  readonly isPut: boolean;
}

/**
 * Follow-ups are answered by what comes after them only. An analyst's "right, thanks" between two parts
 * of an answer opens no round; a question cut off before any answer waits for the next one.
 */
export function roundsOf(transcript: Transcript, exchange: Exchange): readonly Round[] {
  const isQuestion = new Set(exchange.questionTurns);
  const turns = [...exchange.questionTurns, ...exchange.answerTurns].toSorted((a, b) => a - b);
  const rounds: Open[] = [];

  for (const index of turns) {
    const sentences = sentencesOfTurn(transcript, index);
    const open = rounds.at(-1);
    if (!isQuestion.has(index)) {
      open?.answers.push(...answersOf(sentences, open.answers.length === 0));
      continue;
    }
    const asked = splitQuestions(sentences);
    const put = asked.length === 0 ? putForward(sentences) : null;
    const isWaiting = open?.answers.length === 0 && !(open.isPut && asked.length > 0);
    if (asked.length === 0 && put === null) continue;
    if (isWaiting) open.asked.push(...asked);
    else rounds.push({ asked: put ? [put] : [...asked], answers: [], isPut: put !== null });
  }
  return withoutUnanswered(rounds).map(({ asked, answers }) => ({
    asked: withoutRepeats(asked).slice(0, MOST_ASKED),
    answers: answers.slice(0, MOST_ANSWERS),
  }));
}

/** What was put forward and not taken up interrupts the answer before it. */
function withoutUnanswered(rounds: readonly Open[]): readonly Round[] {
  const kept: Open[] = [];
  for (const round of rounds) {
    const [first] = round.answers;
    const isTakenUp = first && (round.answers.length > 1 || AGREES.test(first.text));
    if (!round.isPut || isTakenUp) kept.push(round);
    else kept.at(-1)?.answers.push(...round.answers);
  }
  return kept;
}

/** What a turn says to the questions; a short reply counts where it comes first: "Net, yes." */
function answersOf(sentences: readonly Placed[], isFirst: boolean): readonly Placed[] {
  const said = sentences.filter(
    (each) => !ASKS_AGAIN.test(each.text) && !isKind(each.text) && !isIntroduction(each),
  );
  const answers = said.filter(
    ({ text }, at) =>
      text.length >= SHORTEST_ANSWER || (isFirst && at === 0 && !YES_OR_NO.test(text)),
  );
  return answers.length > 0 || !isFirst ? answers : said.filter(({ text }) => YES_OR_NO.test(text));
}

/** "Hi, Timo, this is Mara.": who speaks. */
function isIntroduction({ text, turn }: Placed): boolean {
  const name = INTRODUCES.exec(text)?.[1];
  return name !== undefined && turn.speaker.split(' ').includes(name);
}

/** Whether a sentence is nothing but kind words, or thanks for being there. */
function isKind(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    KINDNESS.lastIndex = at;
    if (!KINDNESS.test(text)) break;
    at = KINDNESS.lastIndex;
  }
  return (at > 0 && at === text.length) || THANKS_FOR.test(text);
}
