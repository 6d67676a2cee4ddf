import type { Placed } from '../evidence.ts';
import { stemsOf } from '../words.ts';
import type { Heard } from './heard.ts';
import type { Round } from './rounds.ts';

// Speakers announce the next part: "On the second point", "Now as to your question", "In terms of".
const NEXT_PART =
  /^(?:\[interpreted\] )?(?:so |now |and |okay[.,]? |yes[.,]? |then )*(?:(?:on|as to|as for|for|regarding|with (?:respect|regard) to|in terms of|to|turning to|moving (?:on )?to) (?:the|your|that|those) |(?:the|your) (?:second|third|next|other|last) |second(?:ly)?,? |third(?:ly)?,? |lastly,? |finally,? )|\bthis (?:also )?relates to\b|\b(?:second|third|other|last) (?:question|part|point)\b/i;
// "On deposits:", "About memory.", "Regarding automotive parts": the part that is about that.
const TOPIC =
  /^(?:\[interpreted\] )?(?:so |now |and |okay[.,]? |yes[.,]? |then )*(?:on|as to|as for|for|regarding|concerning|about|with (?:respect|regard) to|in terms of) (?!(?:average|balance|time|top|example|instance|now|us|me|the|your|that|those|an?)\b)[\w&]/i;
const ANSWERED = 0.2; // what it is worth that a question has an answer, where each can have one
const MOST_SHORT = 2; // sentences a question, up to which each is taken for answered in its turn
const BESIDE = 0.1; // what a sentence beside the best one of its stretch counts
const TAKEN_UP = 0.5; // what a stretch counts that begins by naming what was asked

const SILENT = 0.1; // a sentence with less of the question's words than this does not take it up
const OPENING = 3; // sentences, in which somebody says with which question he begins
// "Let me start with the second one", "I'll take your last question first"
const OTHER_FIRST =
  /\b(?:start|begin|starting|beginning) (?:off )?(?:with|from|on) (?:the|your) (?:second|third|last|latter|other)\b|\b(?:take|do|answer|address) (?:the|your) (?:second|third|last|latter|other)\b[^.;]{0,20}\bfirst\b/i;

const OUT_OF_TURN = 0.6; // by how much another order, that nobody announces, must be the better one

interface Cut {
  readonly score: number;
  /** For each sentence the question it goes to. */
  readonly to: readonly number[];
}

/**
 * Which question each sentence goes to. People answer in the order they were asked, but where they say
 * that they begin with another one.
 */
export function cutInTurn(
  table: readonly (readonly Heard[])[],
  asked: Round['asked'],
  answers: readonly Placed[],
): readonly number[] {
  const isAnnounced = answers.slice(0, OPENING).some(({ text }) => OTHER_FIRST.test(text));
  const inTurn = asked.map((_, at) => at);
  const orders = isAnnounced
    ? inTurn.slice(1).map((first) => [first, ...inTurn.filter((each) => each !== first)])
    : [inTurn, ...byTopics(asked, answers)];
  const cuts = orders.map((order) => {
    const { score, to } = bestCut(
      order.map((each) => table[each] ?? []),
      order.flatMap((each) => asked[each] ?? []),
      answers,
    );
    const isFree = isAnnounced || order === inTurn;
    return {
      score: isFree ? score : score - OUT_OF_TURN,
      to: to.map((each) => order[each] ?? each),
    };
  });
  const [best] = cuts.toSorted((one, other) => other.score - one.score);
  return best?.to ?? answers.map(() => 0);
}

// "On the buyback, Josh,", "And price, that was", "Build versus buy, we": what a sentence opens with
const OPENS_WITH =
  /^(?:(?:and|so|then|now|but|yes|well),? )*(?:(?:on|as for|for|regarding|concerning|about|in terms of) )?(?:the |your |our )?(?!(?:you|i|we|it|that|this|they|there|he|she|by|in|at|as|if|when|what|because|given|with|from|to)\b)([\p{L}&’'-]+(?: [\p{L}&’'-]+){0,3}),\s/iu;

const MOST_LASTS = 4;

/** Orders in which answers may go through the questions: as they name them, or one of those they name last. */
function byTopics(
  asked: Round['asked'],
  answers: readonly Placed[],
): readonly (readonly number[])[] {
  const stems = asked.map(({ asked: { text } }) => new Set(stemsOf(text)));
  const named = answers.flatMap(({ text }) => {
    const opening = stemsOf(OPENS_WITH.exec(text)?.[1] ?? '');
    const of = stems.flatMap((own, at) => (opening.some((stem) => own.has(stem)) ? at : []));
    return of.length === 1 ? of : [];
  });
  const inTurn = asked.map((_, at) => at);
  const order = [...new Set(named)];
  // What no sentence names stays behind the question before it.
  const rest = inTurn.filter((at) => !order.includes(at));
  const asNamed = rest.reduce((all, at) => all.toSpliced(all.indexOf(at - 1) + 1, 0, at), order);
  const lasts = order
    .slice(0, MOST_LASTS)
    .map((last) => [...inTurn.filter((at) => at !== last), last]);
  return order.length === 0 ? [] : [asNamed, ...lasts];
}

/** The order-keeping cut in which every question has its best sentence. A stretch counts by that
 * sentence first, so that no question swallows its neighbours'. */
function bestCut(
  table: readonly (readonly Heard[])[],
  asked: Round['asked'],
  answers: readonly Placed[],
): Cut {
  const opens = answers.map((_, index) => openingOf(answers, index));
  const isShort = asked.length > 1 && answers.length <= MOST_SHORT * asked.length;
  const told = isShort && answers.length >= asked.length ? ANSWERED : 0;
  let scores = [0, ...answers.map(() => Number.NEGATIVE_INFINITY)];
  const starts: number[][] = [];
  for (const [at, row] of table.entries()) {
    const question = asked[at]?.asked.text ?? '';
    const best = [...scores]; // a question may have no stretch at all
    const from = scores.map((_, end) => end);
    for (let start = 0; start < answers.length; start++) {
      let [most, sum] = [0, 0];
      const opening = takesUp(row[start], question, answers[start - 1])
        ? TAKEN_UP
        : (opens[start] ?? 0);
      const base = (scores[start] ?? 0) + (start === 0 ? 0 : opening);
      for (let end = start + 1; end <= answers.length; end++) {
        const worth = row[end - 1]?.worth ?? 0;
        most = Math.max(most, worth);
        sum += worth;
        const score = base + told + most + sum * BESIDE;
        if (score > (best[end] ?? 0)) {
          best[end] = score;
          from[end] = start;
        }
      }
    }
    starts.push(from);
    scores = best;
  }
  const score = scores.at(-1) ?? 0;
  const to: number[] = [];
  let end = answers.length;
  for (let at = table.length - 1; at >= 0; at--) {
    const start = starts[at]?.[end] ?? end;
    for (let index = start; index < end; index++) to[index] = at;
    end = start;
  }
  return { score, to };
}

/** Whether a sentence begins by naming what was asked, or is the first word of whom the question names. */
function takesUp(heard: Heard | undefined, question: string, before: Placed | undefined): boolean {
  if (!heard) return false;
  const { placed, overlap } = heard;
  if (overlap >= SILENT && TOPIC.test(placed.text)) return true;
  const [first = ''] = placed.turn.speaker.split(' ');
  return before?.turn !== placed.turn && first.length > 2 && question.includes(`${first},`);
}

/** Whether a sentence says that it turns to the next question: "On the second point, …" */
export function opensPart(text: string): boolean {
  return NEXT_PART.test(text) || TOPIC.test(text);
}

/** How likely the next question is taken up here: at a cue or another speaker, seldom elsewhere. */
function openingOf(answers: readonly Placed[], index: number): number {
  const [here, before] = [answers[index], answers[index - 1]];
  if (!here || !before) return 0;
  return (
    (NEXT_PART.test(here.text) ? 0.5 : -0.15) +
    (here.turn === before.turn ? 0 : 0.25) +
    (here.turn === before.turn && here.turn.text.slice(before.end, here.start).includes('\n')
      ? 0.15
      : 0)
  );
}
