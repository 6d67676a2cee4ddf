import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { directionOf } from '../claim/around.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { type MoveBehind, moveBehind } from './move-behind.ts';

// "The higher R&D expenses of about 395 million"
const MOVED = /\b(?:(?<up>higher|increased|rising)|(?<down>lower|reduced|decreased|declining))\s$/i;

/** "Rose to 38.4 million" where the call has it fall, or "rose to 38.4 from 41.0". */
export function levelMoves(
  written: Written,
  fact: Fact,
  claim: Claim,
  { index, sentence }: { readonly index: CallIndex; readonly sentence: IndexedSentence },
): readonly Reason[] {
  const { direction, isLoss, isPrior, role } = written;
  if (fact.role !== 'level' || role === 'change' || isPrior) return [];
  if (isLoss || fact.spoken.figure.value < 0) return [];
  const own = moveWithin(written, claim);
  if (own !== null) return own ? [] : ['direction'];
  const { call, facts } = index;
  const behind = moveBehind(claim.text.slice(written.spoken.end), fact.period, call);
  const told = behind && moveBehind(sentence.text.slice(fact.spoken.end), fact.period, call);
  if (told && told.versus === behind.versus) return told.way === behind.way ? [] : ['direction'];
  if (behind)
    return facts.some((each) => isMoveOf(each, fact) && isAgainst(each, behind))
      ? ['direction']
      : [];
  if (direction === null) return [];
  const moves = facts.filter((each) => isMoveOf(each, fact));
  const isUp = direction === 'up';
  if (moves.length === 0) {
    const said = wentTo(fact, sentence) ?? saidOf(fact, sentence) ?? movedTo(fact, sentence);
    return said !== null && said !== direction ? ['direction'] : [];
  }
  return moves.every((move) => move.spoken.figure.value > 0 !== isUp) ? ['direction'] : [];
}

function isMoveOf(each: Fact, { metric, segment, period }: Fact): boolean {
  return (
    each.role === 'change' &&
    each.spoken.figure.unit !== 'multiple' &&
    each.metric === metric &&
    each.segment === segment &&
    each.period === period
  );
}

/** Whether the call has it go the other way from the same time. */
function isAgainst({ versus, versusPeriod, spoken }: Fact, behind: MoveBehind): boolean {
  if (versus === 'other' && versusPeriod !== behind.versusPeriod) return false;
  return versus === behind.versus && spoken.figure.value > 0 !== (behind.way === 'up');
}

/** Whether a claim's own two levels bear out its words: "down to 38.4 from 41.0"; null where it has one. */
function moveWithin({ direction, spoken }: Written, { figures, text }: Claim): boolean | null {
  const [next] = figures.slice(figures.findIndex((each) => each.spoken.start === spoken.start) + 1);
  if (!next?.isPrior || next.spoken.figure.unit !== spoken.figure.unit) return null;
  const way = directionOf(text.slice(spoken.end, next.spoken.start), '') ?? direction;
  if (way === null) return true;
  return spoken.figure.value > next.spoken.figure.value === (way === 'up');
}

/** Which way a level went from the one that its sentence tells for comparison: "324 million compared to 321". */
function movedTo(
  { metric, segment, spoken }: Fact,
  { facts }: IndexedSentence,
): 'up' | 'down' | null {
  const then = facts.find(
    (each) =>
      each.role === 'level' &&
      each.versus !== null &&
      each.metric === metric &&
      each.segment === segment &&
      each.spoken.figure.unit === spoken.figure.unit &&
      each.spoken.start > spoken.start,
  );
  if (!then || then.spoken.figure.value === spoken.figure.value) return null;
  return spoken.figure.value > then.spoken.figure.value ? 'up' : 'down';
}

const TO =
  /\bto\s(?:(?:about|around|approximately|roughly|nearly|almost|just|only|over|under|some|a|an|record|new|high|low|of)\s){0,4}$/i;

/** Which way a level went by the verb that leads to it: "fell to $12 million". */
function wentTo({ spoken }: Fact, { text, figures }: IndexedSentence): 'up' | 'down' | null {
  const last = figures.findLast(({ end }) => end <= spoken.start);
  const before = text.slice(last?.end ?? 0, spoken.start);
  return TO.test(before) ? directionOf(before, '') : null;
}

/** Which way the words right before a fact's metric have it. */
function saidOf({ metric, spoken }: Fact, { text }: IndexedSentence): 'up' | 'down' | null {
  const named = findMetrics(text).findLast(
    ({ name, end }) => name === metric && end <= spoken.start,
  );
  const said = named && MOVED.exec(text.slice(0, named.start))?.groups;
  return said ? (said.up === undefined ? 'down' : 'up') : null;
}
