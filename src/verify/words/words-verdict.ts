import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { type ClaimFrame, frameOf } from '../claim/claim-frame.ts';
import { companyTest, isSaidBy, knownNames, namesIn } from '../claim/speakers.ts';
import { isBesideThePoint } from './beside-the-point.ts';
import { isDeedIn, isTakenOtherwise } from './claimed-deed.ts';
import { subjectOf } from './doers.ts';
import { isOversure } from './oversure.ts';
import { refusalVerdict } from './refusals.ts';
import { revisedGuidance } from './revised-guidance.ts';
import { rolesVerdict } from './roles-verdict.ts';
import { type Senses, sensesOf } from './senses.ts';
import { movedAgainst } from './subject-moves.ts';
import { tellsWay } from './told-states.ts';
import { around, claimedNames, isSaidAnywhere, type Place, placesOf } from './words-places.ts';
import { wordsProblems } from './words-problems.ts';

// Of a claim's words the share that must stand around a sentence that bears it out.
const LEAST_SUPPORT = 0.58;
const AS_GOOD = 0.85;
const AS_CLEAR = 0.9; // what may stand against a place that says otherwise
const AS_OWN = 0.75; // what the named speaker may say less plainly than another
const LEAST_OWN = 0.55; // of that share, what must stand in the sentence itself
const LEAST_AGAINST = 0.75; // of a claim's words, what must stand in the very sentence that denies it

interface Given {
  readonly transcript: Transcript;
  readonly index: CallIndex;
  readonly frame: ClaimFrame;
  /** Words of who speaks and of whom, and the same as they stand. */
  readonly names: Senses;
  readonly known: string;
  /** Where it may be said. */
  readonly sentences: readonly IndexedSentence[];
  readonly all: readonly IndexedSentence[];
  readonly among: ReadonlySet<IndexedSentence>;
  /** What the roles of its parts give, as far as they were asked. */
  readonly roles: Map<string, Verdict | null>;
}

/**
 * A claim without figures is held against the sentences around which most of its words stand: it is borne out
 * by one that says nothing else of direction, denial, certainty, place or time.
 */
export function wordsVerdict(transcript: Transcript, index: CallIndex, claim: string): Verdict {
  const verdict = judged(transcript, index, claim);
  if (verdict.verdict === 'unsupported') return verdict;
  const said = verdict.evidence.map(({ quote }) => quote).join(' ');
  if (verdict.verdict === 'contradicted')
    return isBesideThePoint(claim, said) ? { ...verdict, verdict: 'unsupported' } : verdict;
  // "It is certain that", told of the whole; "22% a year" of 22 million
  const isSurer = HEDGED.test(said) && isOversure(frameOf(claim, transcript).told, said);
  const reason = isSurer ? 'modality' : hasOtherUnit(claim, said) ? 'unit' : null;
  if (reason === null) return verdict;
  return {
    ...verdict,
    ...{ verdict: 'contradicted', reasons: [reason] },
    details: [`${reason}: the call says “${said}”`],
  };
}

const HEDGED = /\b(?:likely|probabl[ey]|may|might|could|expect\w*|possibl[ey]|should|hope\w*)\b/i;
const NUMBER = /\d[\d.,]*\d|\d/g;
const PERCENT = /^\s?(?:%|per ?cent\b)/i;

/** Whether a number of a claim that was read as no figure is a percentage in the claim alone, or in the call alone. */
function hasOtherUnit(claim: string, said: string): boolean {
  const shares = (text: string) =>
    matchesOf(text, NUMBER).map(({ 0: digits, index }) => ({
      digits,
      isShare: PERCENT.test(text.slice(index + digits.length)),
    }));
  const told = shares(said);
  return shares(claim).some(({ digits, isShare }) => {
    const same = told.filter((each) => each.digits === digits);
    return same.length > 0 && same.every((each) => each.isShare !== isShare);
  });
}

function judged(transcript: Transcript, index: CallIndex, claim: string): Verdict {
  const isOfCompany = companyTest(transcript.participants);
  const all = [...index.sentences.values()];
  const own = all.filter(({ turn }) => isOfCompany(turn.speaker));
  const frame = frameOf(claim, transcript);
  const known = knownNames(transcript);
  const names = sensesOf(known);
  const sentences = frame.isAsked ? all.filter(({ turn }) => !isOfCompany(turn.speaker)) : own;
  const given = {
    ...{ transcript, index, frame, names, known: known.toLowerCase(), sentences, all },
    ...{ among: new Set(sentences), roles: new Map<string, Verdict | null>() },
  };
  const revised = revisedGuidance(claim, own, namesIn(transcript));
  if (revised?.verdict === 'contradicted') return revised;
  const byRoles = rolesVerdict(claim, frame.told, given);
  if (byRoles?.verdict === 'supported') return byRoles;
  if (revised) return revised;
  const refused = refusalVerdict(claim, frame, { transcript, index, names });
  if (refused) return refused;
  given.roles.set(frame.told, byRoles);
  const contrasted = partsVerdict(given, claim, frame.told.split(CONTRAST));
  if (contrasted.verdict !== 'unsupported' || isAnother(contrasted)) return contrasted;
  const parts = partsVerdict(given, claim, frame.told.split(CLAUSES));
  return parts.verdict === 'supported' ? parts : contrasted;
}

/** Whether what stands where a claim's words do is something else, though no denial of it. */
function isAnother({ reasons }: Verdict): boolean {
  return reasons.some((reason) => reason !== 'not_found');
}

// "ESPN fell while linear rose": two claims
const CONTRAST = /,?\s(?:while|whereas|but|yet|though|although)\s/i;
// What may be told in two places
const CLAUSES =
  /;\s|,?\s(?:while|whereas|but|though|although|yet|as|after|because|which|and)\s|,\s(?=having\s|\w{3,12}ing\s)/i;

function partsVerdict(given: Given, claim: string, split: readonly string[]): Verdict {
  const parts = split.filter((part) => sensesOf(part).size > 1);
  const verdicts = (parts.length > 1 ? parts : [given.frame.told]).map((part) =>
    partVerdict(given, claim, part),
  );
  return (
    verdicts.find(({ verdict }) => verdict === 'contradicted') ??
    verdicts.find(({ verdict }) => verdict !== 'supported') ?? {
      ...{ claim, verdict: 'supported', reasons: [], details: [] },
      evidence: verdicts.flatMap(({ evidence }) => evidence),
    }
  );
}

/** What the named speaker said decides, in whatever words; else what another did, who is then the wrong one. */
function partVerdict(given: Given, claim: string, part: string): Verdict {
  const { frame, sentences, roles } = given;
  const { speaker } = frame;
  const against = movedAgainst(part, sentences);
  if (against)
    return {
      ...{ claim, verdict: 'contradicted', reasons: ['direction'] },
      details: [`direction: the call says “${against.text}”`],
      evidence: [{ sentences: [against.id], quote: against.text }],
    };
  const known = roles.get(part);
  const byRoles = known === undefined ? rolesVerdict(claim, part, given) : known;
  roles.set(part, byRoles);
  if (byRoles) return byRoles;
  if (speaker === null) return verdictAmong(given, claim, part);
  const own = sentences.filter(({ turn }) => isSaidBy(turn.speaker, speaker));
  const ofOwn = verdictAmong(
    { ...given, sentences: own },
    claim,
    part,
    AS_OWN * mostIn(given, part),
  );
  return ofOwn.verdict === 'supported' ? ofOwn : verdictAmong(given, claim, part);
}

function mostIn({ names, index, sentences }: Given, part: string): number {
  return Math.max(0, ...placesOf(wordsIn(part, names), sentences, index).map(scoreOf));
}

function wordsIn(part: string, names: Senses): Senses {
  return new Map([...sensesOf(part)].filter(([stem]) => !names.has(stem)));
}

/** The verdict on a part of a claim among some sentences; none of them counts whose score is below `least`. */
function verdictAmong(given: Given, claim: string, part: string, least = 0): Verdict {
  const { index, names, sentences } = given;
  const words = wordsIn(part, names);
  const named = claimedNames(part, given.known, index);
  const places = placesOf(words, sentences, index);
  const most = Math.max(0, ...places.map(scoreOf));
  const near = places
    .filter(
      (place) =>
        place.share >= LEAST_SUPPORT &&
        scoreOf(place) >= Math.max(least, most * AS_GOOD) &&
        place.own >= place.share * LEAST_OWN &&
        place.held >= Math.min(2, words.size) &&
        isDone(part, place, given),
    )
    .filter(({ sentence }, _, all) => {
      const isTold = (place: { readonly sentence: IndexedSentence }) =>
        tellsWay(place.sentence.text);
      return !tellsWay(part) || isTold({ sentence }) || !all.some(isTold);
    })
    .filter(({ sentence }) => isOfSubject(part, sentence, given))
    .map((place) => ({
      ...place,
      problems: wordsProblems(part, place.sentence, { ...given, named }),
    }))
    .toSorted(
      (one, other) => one.problems.length - other.problems.length || scoreOf(other) - scoreOf(one),
    );
  const [top] = near.toSorted((one, other) => scoreOf(other) - scoreOf(one));
  const isOutdone = (place: Place) => top && scoreOf(place) < scoreOf(top) * AS_CLEAR;
  const [first] = near;
  // What is told more plainly, and otherwise, decides.
  const best = first && isOutdone(first) ? top : first;
  if (!best)
    return { claim, verdict: 'unsupported', reasons: ['not_found'], details: [], evidence: [] };
  const { sentence, problems } = best;
  return {
    claim,
    verdict:
      problems.length === 0
        ? 'supported'
        : best.own < LEAST_AGAINST
          ? 'unsupported'
          : 'contradicted',
    reasons: [...problems],
    details: problems.map((reason) =>
      reason === 'speaker'
        ? `speaker: it was said by ${sentence.turn.speaker}`
        : `${reason}: the call says “${sentence.text}”`,
    ),
    evidence: [{ sentences: [sentence.id], quote: sentence.text }],
  };
}

/** Whether what a claim is about is spoken of at a place, or nowhere in the call. */
function isOfSubject(part: string, sentence: IndexedSentence, { index, names }: Given): boolean {
  const subject = [...wordsIn(subjectOf(part), names).values()];
  if (subject.length === 0) return true;
  const senses = subject.filter((each) => isSaidAnywhere(each, index));
  const near = around(sentence, index).filter(({ near: how }) => how >= SUBJECT_NEAR);
  return senses.some((each) => near.some(({ said }) => !said.isDisjointFrom(each)));
}

const SUBJECT_NEAR = 0.85;

/** Whether the deed that a claim tells is told near a place. */
function isDone(part: string, { sentence }: Place, { index, known }: Given): boolean {
  const near = around(sentence, index);
  const said = new Set(near.flatMap((each) => [...each.said]));
  const beside = near
    .filter(({ near: how }) => how >= CLOSE)
    .map(({ text }) => text)
    .join(' ');
  return (
    isDeedIn(part, said, beside, near[0]?.text ?? '') && !isTakenOtherwise(part, beside, known)
  );
}

const CLOSE = 0.8; // how near what stands right beside a sentence is

function scoreOf({ share, own }: Place): number {
  return (share + own) / 2;
}
