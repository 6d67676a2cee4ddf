import type { Reason, Verdict } from '../../core/verdict.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import type { ClaimFrame } from '../claim/claim-frame.ts';
import { isSaidBy } from '../claim/speakers.ts';
import { clausesIn, meantIn, type WordedClause, wordedClauses } from '../clause/clause-words.ts';
import { verbForm } from '../clause/verb-forms.ts';
import { deedReasons } from './claimed-deed.ts';
import { denies, isDeniedOtherwise } from './denials.ts';
import { isExchanged, isOfLesser, isOfRejected, isTurnedRound } from './exchanged.ts';
import { isDoneAlready } from './only-ahead.ts';
import { oppositeReasons } from './opposites.ts';
import { isOversure } from './oversure.ts';
import { hasPole, isOtherPole, isTurned } from './poles.ts';
import { type Held, heldBy } from './same-roles.ts';
import type { Senses } from './senses.ts';
import { isOfOtherQuarter, isOfOtherSpan, isOfOthersToo } from './told-otherwise.ts';
import { stateProblems, tellsWay } from './told-states.ts';
import { countsIn, saidIn } from './words-places.ts';
import { isOnOtherBasis } from './words-problems.ts';

const LEAST = 0.5; // of a claim's words what a clause must hold that tells it otherwise
const MOST = 0.75; // what one must hold whose deed is the opposite
const NEARLY = 0.1;
const CAUSAL = /^(?:because|as|since)$/;

interface Found {
  readonly sentence: IndexedSentence;
  readonly clause: WordedClause;
  readonly held: Held;
}

interface Given {
  readonly index: CallIndex;
  readonly all: readonly IndexedSentence[];
  /** Those that may bear it out. */
  readonly among: ReadonlySet<IndexedSentence>;
  /** Words of who speaks and of whom. */
  readonly names: Senses;
  readonly frame: ClaimFrame;
}

/**
 * The verdict on a claim by a clause that fills the same roles: borne out where one holds it whole and says nothing
 * else, contradicted where the nearest has something else of the same kind in a role; null where none decides.
 */
export function rolesVerdict(claim: string, part: string, given: Given): Verdict | null {
  const { index, names } = given;
  const verdicts = wordedClauses(part, index)
    .map((clause) => ({
      ...clause,
      words: clause.words.filter(({ stem }) => !names.has(stem)),
      doer: isOfHouse(clause, names) ? ('own' as const) : clause.doer,
    }))
    .filter(({ link }) => !CAUSAL.test(link))
    .map((clause) => clauseVerdict(claim, clause, given));
  const against =
    verdicts.find((each) => each?.verdict === 'contradicted') ??
    verdicts.find((each) => each?.verdict === 'unsupported');
  if (against || verdicts.length === 0) return against ?? null;
  const borne = verdicts.filter((each) => each !== null);
  if (borne.length < verdicts.length) return null;
  return {
    ...{ claim, verdict: 'supported', reasons: [], details: [] },
    evidence: borne.flatMap(({ evidence }) => evidence),
  };
}

/** "Tarn sold": who does it is the company by its name. */
function isOfHouse({ words }: WordedClause, names: Senses): boolean {
  const agents = words.filter(({ role }) => /^(?:agent|giver|taker)$/.test(role));
  return agents.length > 0 && agents.every(({ stem }) => names.has(stem));
}

function clauseVerdict(claim: string, clause: WordedClause, given: Given): Verdict | null {
  const { index } = given;
  if (clause.words.length === 0) return null;
  const found = placesLike(clause, given);
  const same = found.filter(({ held }) => held.isSameDeed);
  const whole = same
    .filter(({ held }) => held.missing.length === 0)
    .map((each) => ({ ...each, reasons: reasonsOf(clause, each, given) }));
  const borne = whole.find(
    ({ reasons, clause: each }) => reasons.length === 0 && isTold(clause.text, each.text),
  );
  if (borne) return given.frame.listener ? null : verdictOf(claim, borne.sentence, []);
  const [only, another] = whole;
  if (only && !another && isDecided(clause, only))
    return verdictOf(claim, only.sentence, only.reasons);
  const turned = found.find(
    ({ held, clause: { text } }) => held.own >= MOST && deedReasons(clause.text, text).length > 0,
  );
  if (turned && !borne) return verdictOf(claim, turned.sentence, ['direction']);
  const most = Math.max(0, ...same.map(({ held }) => held.share));
  const better = found.some(({ held }) => !held.isSameDeed && held.own > most);
  const nearest = same.filter(({ held }) => held.share >= Math.max(LEAST, most - NEARLY));
  const [first] = nearest;
  if (!first || better) return null;
  return nearest.every(
    ({ held, clause: each, sentence }) =>
      held.replaced.length > 0 ||
      held.isCrossed ||
      isSplit(held, each, clause, clausesIn(sentence, index)),
  )
    ? notSo(claim, nearest, first)
    : null;
}

/** What the nearest clauses have in a role instead: a name or a time denies a claim, other words may mean the same. */
function notSo(claim: string, nearest: readonly Found[], { sentence, held }: Found): Verdict {
  const reason = held.replaced.some(({ kind }) => kind === 'time') ? 'period' : 'segment';
  const isOpen = nearest.some(
    ({ held: { replaced, isCrossed } }) =>
      !isCrossed &&
      replaced.length > 0 &&
      replaced.every(({ kind, stem }) => kind === 'word' && !SPAN.test(stem)),
  );
  const verdict = verdictOf(claim, sentence, [reason]);
  return isOpen ? { ...verdict, verdict: 'unsupported' } : verdict;
}

// "six days" of six hours
const SPAN = /^(?:minut|hour|day|week|month|year)/;

const SUBORDINATE = /^(?:if|once|until|unless|when|before|after|because|as|since|that|which)$/;

/** Whether a name or a time that a clause lacks stands in the next, where the same is done to something else. */
function isSplit(
  { missing }: Held,
  said: WordedClause,
  claim: WordedClause,
  clauses: readonly WordedClause[],
): boolean {
  return missing.some(
    (word) =>
      word.kind !== 'word' &&
      word.role !== 'cause' &&
      clauses.some(
        (other) =>
          other !== said &&
          !SUBORDINATE.test(other.link) &&
          (word.kind === 'time' || !other.deed.isDisjointFrom(claim.deed)) &&
          other.words.some(({ senses }) => !senses.isDisjointFrom(word.senses)),
      ),
  );
}

/** The clauses of sentences that have most of a claim's words, or its deed and by "it" the rest. */
function placesLike(clause: WordedClause, { among, index, all }: Given): readonly Found[] {
  const wanted = clause.words.map(({ senses }) => senses);
  const counts = countsIn([...wanted, clause.deed], index);
  const deeds = countsIn([clause.deed], index);
  const least = Math.max(Math.min(2, wanted.length), Math.ceil(wanted.length * LEAST));
  return [...counts].flatMap(([at, count]) => {
    const sentence = all[at];
    if (!sentence || !among.has(sentence)) return [];
    const meant = meantIn(sentence);
    const isMeant = () =>
      deeds.has(at) && wanted.filter((each) => !each.isDisjointFrom(meant)).length >= least;
    if (count < least && !isMeant()) return [];
    const beside = saidIn(sentence.text);
    return clausesIn(sentence, index).map(
      (each): Found => ({
        ...{ sentence, clause: each },
        held: heldBy(clause, each, { meant, beside }),
      }),
    );
  });
}

function reasonsOf(
  claim: WordedClause,
  { clause, held, sentence }: Found,
  { frame }: Given,
): readonly Reason[] {
  const [told, said] = [claim.text, clause.text];
  const isVerb = claim.verb !== '' && !saidIn(claim.verb).isDisjointFrom(saidIn(clause.verb));
  const bare = (text: string, verb: string) => (isVerb ? text.replace(verb, ' ') : text);
  return [
    ...(held.isCrossed ? (['segment'] as const) : []),
    ...stateProblems(bare(told, claim.verb), bare(said, clause.verb)),
    ...oppositeReasons(told, said),
    ...deedReasons(told, sentence.text),
    ...((isDeniedOtherwise(told, said) && isDeniedOtherwise(told, sentence.text)) ||
    isTurned(told, said) ||
    isOtherPole(told, said)
      ? (['direction'] as const)
      : []),
    ...(isExchanged(frame.told, sentence.text) ||
    isTurnedRound(told, said) ||
    isOfLesser(told, said) ||
    (isOfRejected(told, said) && !denies(told))
      ? (['segment'] as const)
      : []),
    ...((clause.isAhead && !claim.isAhead && isDone(claim)) ||
    isDoneAlready(frame.told, said) ||
    isOversure(told, sentence.text)
      ? (['modality'] as const)
      : []),
    ...(isOfOtherSpan(told, sentence.text) || isOfOthersToo(told, said)
      ? (['range'] as const)
      : []),
    ...(isOfOtherQuarter(told, sentence.text) ? (['period'] as const) : []),
    ...(isOnOtherBasis(frame.told, sentence.text) ? (['basis'] as const) : []),
    ...(frame.speaker && !isSaidBy(sentence.turn.speaker, frame.speaker)
      ? (['speaker'] as const)
      : []),
  ];
}

/** Whether a clause tells something as done: "stays open" does not. */
function isDone({ text, verb }: WordedClause): boolean {
  return verbForm(verb) === 'past' || /\b(?:was|were|has|have|had|did|already)\b/i.test(text);
}

/** Whether the one clause that holds a claim's words tells it otherwise, not only something else. */
function isDecided(
  claim: WordedClause,
  { clause, reasons }: Found & { readonly reasons: readonly Reason[] },
): boolean {
  return (
    reasons.every((reason) => /^(?:segment|direction|modality)$/.test(reason)) &&
    (!tellsWay(claim.text) || tellsWay(clause.text)) &&
    !(clause.isAhead && denies(claim.text))
  );
}

/** Whether what a claim denies, and which way or how it tells something to go, is told at all. */
function isTold(told: string, said: string): boolean {
  return (
    denies(told) === denies(said) &&
    (!tellsWay(told) || tellsWay(said)) &&
    (!hasPole(told) || hasPole(said))
  );
}

function verdictOf(claim: string, sentence: IndexedSentence, reasons: readonly Reason[]): Verdict {
  return {
    claim,
    verdict: reasons.length > 0 ? 'contradicted' : 'supported',
    reasons: [...new Set(reasons)],
    details: [...new Set(reasons)].map((reason) => `${reason}: the call says “${sentence.text}”`),
    evidence: [{ sentences: [sentence.id], quote: sentence.text }],
  };
}
