import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import type { Placed } from '../evidence.ts';
import { findRefusal } from '../guidance/refusals.ts';
import { pointsBack, stemsOf } from '../words.ts';
import { type AskKind, kindOf } from './ask-kind.ts';
import { isOfLead, topicsOf } from './asked-topics.ts';
import { cutInTurn } from './cut.ts';
import type { Heard, Passage } from './heard.ts';
import type { Round } from './rounds.ts';
import type { SubQuestion } from './sub-questions.ts';

/** One sub-question beside the answers of its round. */
export interface Aligned {
  readonly passage: Passage;
  /** Every sentence of the answers, seen from this sub-question. */
  readonly all: readonly Heard[];
}

// "The second one is on deposits", "And on labor costs": a question that announces itself leans on none.
const ANNOUNCED =
  /\b(?:first|second|third|next|other|last|final)(?:ly\b| (?:one|question|part|point)\b)|^(?:and |so |then |but |maybe )*(?:on|regarding|about|as for|in terms of)\s\w/i;
const GIVEN: Readonly<Record<AskKind, Guarded | null>> = {
  when: guarded(
    /\b(?:within|by the end|until|(?:first|second|third|fourth|next) (?:quarter|half)|half a year|next year|(?:January|February|March|April|June|July|August|September|October|November|December)\b|(?:\d+|two|three|four|five|six|nine|twelve|eighteen|couple of|few|several) (?:(?:to|or) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )?(?:more )?(?:months?|years?|quarters?|weeks?)(?! ago\b)|20\d\d|soon)\b/i,
  ),
  why: guarded(
    /\b(?:because|due to|driven by|drivers?|reasons?|result of|thanks to|the answer is|seasonality|led by|mainly|primarily|first (?:of all|point)|focus(?:ed|ing)?)\b/i,
  ),
  amount: guarded(/\d|\b(?:double|triple|half)\b/i),
  ahead: guarded(
    /\b(?:expect|likely|hopefully|going forward|aim(?:ing)?|may|might|will|keep|target|should|outlook|next|ahead|midterm|(?:second|third|fourth) (?:quarter|half))\b/i,
  ),
  'yes or no': guarded(
    /^(?:\[interpreted\] )?(?:yes|no|yeah|absolutely|definitely|correct|right|sure)\b/i,
  ),
  view: null,
};
const CARRIES: Readonly<Record<AskKind, number>> = {
  when: 0.4,
  why: 0.4,
  amount: 0.2,
  ahead: 0.25,
  'yes or no': 0.25,
  view: 0,
};
const AHEAD = guarded(
  /\b(?:(?:second|first|back|next) half|going forward|next (?:year|quarter)|long(?:er)?[- ]term|upcoming|coming (?:quarters?|years?)|rest of the year|targets?)\b/i,
);
// "To answer your question", "I acknowledge the improvement": about the question, no answer yet.
const RESTATES =
  /^(?:\[interpreted\] )?(?:so |now |okay[.,]? |and )*(?:(?:as )?to (?:respond to |answer )?your question|you (?:mentioned|asked)|thank|(?:this is|it['’]s) \w+[.,]|(?:happy|glad) to|great question|good question|let me)|\b(?:question (?:that )?you (?:asked|had|raised)|i (?:acknowledge|appreciate|understand))\b/i;
// "On cocoa, I'd leave that to Ines", "Ines?": where a colleague is to answer, nothing is answered yet.
const HANDS_OVER = guarded(
  /\b(?:[Ii]|[Ww]e|[Ll]et me)(?:['’](?:d|ll)| will| would| can)? (?:\w+ ){0,2}(?:(?:leave|hand|pass|turn|give|refer) (?:that |it |this |you |the \w+ )?(?:on |over |back )?to|(?:ask|let|invite)) (?:my colleagues? |our \w+ )?(?:(?:Mr|Ms|Mrs|Dr)\. )?\p{Lu}|^(?:(?:Thanks|Thank you|Okay|Maybe|Perhaps|Yes|And|So),? )*\p{Lu}\p{L}+(?:\?|, (?:(?:do|could|would|can|will|please|maybe|perhaps|why don['’]t) )+you\b.{0,50}[?.])$|^(?:(?:And|So),? )?\p{Lu}\p{Ll}+, (?:on |the )*\p{Ll}[\p{L}’'-]*(?: [\p{L}’'-]+){0,2}\?$/u,
);
// "Yes, Timo, I'll take that one as well.", "Let me go to the first part of it."
const TAKES_TURN = guarded(
  /^(?:[\w’']+[,.]? ){0,3}(?:I(?:['’]ll| will| can|['’]m going to)|[Ll]et me|[Ll]et['’]s) (?:just |maybe )?(?:take|answer|address|start|begin|go) (?:with |to |on |off )*(?:that|this|it|them|those|your|the (?:first|second|third|last|other|next))\b[^,;:\d]{0,40}[.]$/,
);
// "Nine, all of them in overlap markets."
const COUNTED =
  /^(?:(?:yes|yeah|sure|so|it['’]s|about|around|roughly|some|just|only|maybe|probably)[,.]?\s)*(?:none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|twenty|thirty|forty|fifty|a hundred|hundreds|half|all|most)\b/i;
const WHO = guarded(/\bwho(?:['’]s|m|se)?\b/i);
// "Castellan is the engineering contractor."
const NAMES = /\b\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,6}\s(?:is|are|was|were|will|has|does|did)\b/u;
const TOLD_WHO = 0.3;
const SILENT = 0.1; // a passage with less of the question's words than this is not about it
const LED = 0.45; // what words of the lead-up alone may make of it
const STRAY = 0.5; // what a sentence out of order must take up to be its answer all the same

/**
 * Cuts the answers of a round into one passage a sub-question. People answer in the order they were
 * asked, so the cut of most shared words that keeps the order wins; a sentence that clearly answers
 * one question out of order is still found.
 */
export function alignRound({ asked, answers }: Round): readonly Aligned[] {
  const bags = answers.map(({ text }) => new Set(topicsOf(text)));
  const table = asked.map((sub, at) => relevance(sub, asked[at - 1] ?? null, { answers, bags }));
  const cut = cutInTurn(table, asked, answers);
  const placed = asked.map((sub, at) => {
    const row = table[at] ?? [];
    const said = row.filter(
      ({ placed: { text } }) => !HANDS_OVER.test(text) && !TAKES_TURN.test(text),
    );
    const passage = said.filter((heard) => cut[row.indexOf(heard)] === at);
    const [stray] = said.toSorted((one, other) => other.worth - one.worth);
    const isSilent = passage.every(({ overlap }) => overlap < SILENT);
    const isElsewhere =
      isSilent &&
      stray !== undefined &&
      stray.overlap >= STRAY &&
      isOfLead(sub.asked.text, stray.placed.text);
    return { passage, all: said, stray: isElsewhere ? stray : null };
  });
  return placed.map(({ passage, all, stray }, at) => {
    const left = placed[at + 1];
    if (stray) return { passage: [stray], all };
    // What the next question leaves for its answer elsewhere goes on with this one.
    const more = left?.stray ? all.filter((heard) => isOneOf(heard, left.passage)) : [];
    return { passage: [...passage, ...more.filter(({ overlap }) => overlap >= SILENT)], all };
  });
}

function isOneOf({ placed }: Heard, passage: Passage): boolean {
  return passage.some((each) => each.placed === placed);
}

/** Only what was said to each sub-question. */
export function alignAnswers(round: Round): readonly Passage[] {
  return alignRound(round).map(({ passage }) => passage);
}

/** Every answer sentence seen from one sub-question: shared stems, rare ones weighing more. */
function relevance(
  { asked, context }: SubQuestion,
  before: SubQuestion | null,
  { answers, bags }: { answers: readonly Placed[]; bags: readonly ReadonlySet<string>[] },
): readonly Heard[] {
  const own = new Set(topicsOf(asked.text));
  const leaning = before && leansBack(asked.text) ? [before.asked] : [];
  const lead = new Set([...context, ...leaning].flatMap(({ text }) => stemsOf(text)));
  const counts = new Map<string, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string) => {
    const count = counts.get(word) ?? 0;
    // A word nobody takes up says little: people answer in words of their own.
    return count === 0 ? 0.4 : Math.log(1 + answers.length / count) + 0.2;
  };
  const whole = total(own, weight) || 1;
  const kind = kindOf(asked.text);

  const isAhead = kind === 'when' || (kind !== 'ahead' && AHEAD.test(asked.text));

  const isWho = WHO.test(asked.text);
  return answers.map((placed, index) => {
    const bag = bags[index] ?? new Set<string>();
    const shared = total(own.intersection(bag), weight);
    const led = total(lead.difference(own).intersection(bag), weight);
    const overlap = Math.min(1, shared / whole + Math.min(LED, (led * 0.4) / whole));
    const carries =
      carriedBy(kind, placed.text) +
      (isAhead && GIVEN.ahead?.test(placed.text) ? 0.2 : 0) +
      (isWho && NAMES.test(placed.text) ? TOLD_WHO : 0);
    const restates = RESTATES.test(placed.text) ? 0.4 : 1;
    // "We didn't disclose the number, but …" is no reason, though it may lead to one.
    const refuses = kind === 'why' && findRefusal(placed.text) !== null ? 0.6 : 1;
    return { placed, overlap, worth: (overlap + carries) * restates * refuses };
  });
}

/** Whether a question leans on the one before it: "And the trend into the second half?" */
function leansBack(asked: string): boolean {
  const { size } = new Set(stemsOf(asked));
  return !ANNOUNCED.test(asked) && (size < 3 || (size < 5 && pointsBack(asked)));
}

function carriedBy(kind: AskKind, text: string): number {
  const isCounted = kind === 'amount' && COUNTED.test(text);
  return isCounted || GIVEN[kind]?.test(text) ? CARRIES[kind] : 0;
}

function total(words: Iterable<string>, weight: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weight(word);
  return sum;
}
