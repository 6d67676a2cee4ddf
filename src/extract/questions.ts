import type { Question } from '../core/brief.ts';
import type { Exchange, Participant, Transcript } from '../core/transcript.ts';
import { evidenceOf, type Placed, sentencesOf } from './evidence.ts';
import { findRefusal } from './refusals.ts';
import { stanceOf } from './stance.ts';
import { type SubQuestion, splitQuestions } from './sub-questions.ts';
import { shorten, stemsOf, withoutFiller } from './words.ts';

const LONGEST_QUESTION = 180;
const LONGEST_ANSWER = 240;

/** The question ledger: one entry per sub-question of each analyst, with the words that decide it. */
export function readQuestions(transcript: Transcript): readonly Question[] {
  return transcript.exchanges.flatMap((exchange) => {
    const asked = splitQuestions(sentencesIn(transcript, exchange.questionTurns));
    const answers = sentencesIn(transcript, exchange.answerTurns).filter(
      ({ text }) => text.length > 24,
    );
    return asked.map((sub, at) =>
      ledgerEntry(transcript, exchange, {
        sub,
        at,
        of: asked.length,
        answers,
        before: asked[at - 1]?.asked ?? null,
      }),
    );
  });
}

function sentencesIn(transcript: Transcript, turns: readonly number[]): readonly Placed[] {
  const wanted = new Set(turns);
  return [...sentencesOf(transcript).values()].filter(({ turn }) => wanted.has(turn.index));
}

const HEDGED =
  /\b(?:expect|likely|hopefully|going forward|aim(?:ing)?|may|might|will|keep|target)\b/i;
const AHEAD =
  /\b(?:within|by the end|(?:first|second|third|fourth|next) (?:quarter|half)|next year|half a year|(?:future|coming|upcoming) (?:quarters?|years?)|mid-?term|long(?:er)?[- ]term)\b/i;

interface Asked {
  readonly sub: SubQuestion;
  /** Place among the analyst's sub-questions. */
  readonly at: number;
  readonly of: number;
  readonly answers: readonly Placed[];
  /** The sub-question before: "and the trend into the second half?" leans on it. */
  readonly before: Placed | null;
}

function ledgerEntry(transcript: Transcript, exchange: Exchange, asked: Asked): Question {
  const question = wordingOf(asked.sub);
  const ranked = rank(asked);
  const [best] = ranked;
  const heard = ranked.slice(0, 3).filter(({ score }) => best && score > best.score * 0.55);
  const refusal = refusalNear(asked.answers, best?.placed ?? null, asked.sub);
  const stance = stanceOf({
    question: `${asked.sub.context.map(({ text }) => text).join(' ')} ${asked.sub.asked.text}`,
    sentences: heard.map(({ placed }) => placed.text),
    refusal: refusal?.text ?? null,
    overlap: best?.overlap ?? 0,
  });
  const decisive = stance === 'declined' && refusal ? refusal : (best?.placed ?? null);
  const shown =
    stance === 'not addressed' || !decisive
      ? []
      : unique([decisive, ...(refusal ? [refusal] : [])]);
  const people = unique(shown.map(({ turn }) => turn.speaker));

  return {
    analyst: exchange.analyst,
    firm: exchange.firm,
    question: shorten(question, LONGEST_QUESTION),
    answer:
      decisive && shown.length > 0
        ? answerText(transcript.participants, decisive)
        : 'Not addressed in the answer.',
    answeredBy: people,
    stance,
    evidence: shown.flatMap(({ id }) => evidenceOf(transcript, [id]) ?? []),
  };
}

/** The sub-question in the analyst's words; with its lead-in where it only points back ("behind that"). */
function wordingOf({ asked, context }: SubQuestion): string {
  const own = withoutFiller(asked.text);
  const pointsBack =
    own.split(' ').length < 9 || /\b(?:that|this|these|those|the trend)\b/i.test(own);
  const lead = context.at(-1);
  return pointsBack && lead ? `${own} (${shorten(withoutFiller(lead.text), 90)})` : own;
}

/** Answer sentences by how much of the question they take up, where they stand, and what they carry. */
function rank({
  sub,
  at,
  of,
  answers,
  before,
}: Asked): readonly { placed: Placed; score: number; overlap: number }[] {
  const own = new Set(stemsOf(sub.asked.text));
  const leaning = own.size < 5 && before ? [before] : [];
  const lead = new Set([...sub.context, ...leaning].flatMap(({ text }) => stemsOf(text)));
  const bags = answers.map(({ text }) => new Set(stemsOf(text)));
  const weight = (word: string) => {
    const count = bags.filter((bag) => bag.has(word)).length;
    // A word nobody takes up says little: people answer in words of their own.
    return count === 0 ? 0.4 : Math.log(1 + answers.length / (1 + count));
  };
  const whole = [...own].reduce((sum, word) => sum + weight(word), 0) || 1;
  const isFuture =
    /\b(?:when|will|expect|outlook|trend|target|second half|next|upcoming|going forward|prospects?)\b/i.test(
      sub.asked.text,
    );
  const isReason = /\b(?:why|reasons?|drivers?|behind)\b/i.test(sub.asked.text);

  return answers
    .map((placed, index) => {
      const bag = bags[index] ?? new Set<string>();
      const shared = sum([...own].filter((word) => bag.has(word)).map(weight));
      const led = sum([...lead].filter((word) => !own.has(word) && bag.has(word)).map(weight));
      const place = 1 - Math.abs(index / Math.max(1, answers.length - 1) - (at + 0.5) / of);
      const carries =
        (isFuture && HEDGED.test(placed.text) ? 0.3 : 0) +
        (isFuture && AHEAD.test(placed.text) ? 0.4 : 0) +
        (isReason &&
        /\b(?:because|due to|driven|reason|the answer|seasonality|first point|focused|driver)\b/i.test(
          placed.text,
        )
          ? 0.6
          : 0) +
        (/\d/.test(placed.text) ? 0.15 : 0);
      const restates =
        /^(?:\[interpreted\] )?(?:so |now |okay |and )*(?:as )?(?:to (?:respond to )?your question|you (?:mentioned|asked))/i.test(
          placed.text,
        )
          ? 0.4
          : 1;
      const overlap = Math.min(1, (shared + led * 0.4) / whole);
      return { placed, overlap, score: (overlap + carries) * (0.5 + place) * restates };
    })
    .toSorted((one, other) => other.score - one.score);
}

/** A refusal that answers this sub-question: the best sentence itself, or one near it on its subject. */
function refusalNear(
  answers: readonly Placed[],
  best: Placed | null,
  { asked, context }: SubQuestion,
): Placed | null {
  const at = best ? answers.indexOf(best) : -1;
  const words = new Set(stemsOf([asked, ...context].map(({ text }) => text).join(' ')));
  return (
    answers.find((placed, index) => {
      if (!findRefusal(placed.text)) return false;
      const shared = stemsOf(placed.text).filter((word) => words.has(word)).length;
      return index === at || (Math.abs(index - at) <= 4 && shared >= 2);
    }) ?? null
  );
}

function answerText(participants: readonly Participant[], { turn, text }: Placed): string {
  const role = participants.find(({ name }) => name === turn.speaker)?.role ?? null;
  return shorten(`${shortRole(role) ?? turn.speaker}: ${withoutFiller(text)}`, LONGEST_ANSWER);
}

// The office people know somebody by comes first: an acting CEO may chair the board too.
const OFFICES: readonly RegExp[] = [
  /\bC[EFOTI]O\b|\bChief (?:Executive|Financial|Operating|Technology|Commercial) Officer\b/,
  /\bPresident\b/,
  /\bChair(?:man|woman)?\b/,
  /\bIR\b/,
];

/** "Vice Chairman of the Board & Acting CEO" -> "CEO"; null without a known office. */
export function shortRole(role: string | null): string | null {
  const office = OFFICES.map((pattern) => pattern.exec(role ?? '')?.[0]).find((found) => found);
  if (!office) return null;
  const [, kind] =
    /^Chief (Executive|Financial|Operating|Technology|Commercial)/.exec(office) ?? [];
  return kind ? `C${kind.charAt(0)}O` : office;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
