import type { Evidence } from '../core/brief.ts';
import type { Participant, Transcript } from '../core/transcript.ts';
import type { Reason, Verdict } from '../core/verdict.ts';
import { type CallIndex, type IndexedSentence, indexCall } from './call-index.ts';
import { withoutPlans } from './claim/around.ts';
import { frameOf } from './claim/claim-frame.ts';
import { hasForeignNumerals, inPlainScript } from './claim/plain-script.ts';
import { type Claim, readClaim, type Written } from './claim/read-claim.ts';
import { claimedSpeaker, companyTest, isSaidBy } from './claim/speakers.ts';
import { workedOut } from './derived/worked-out.ts';
import { isContradiction } from './figure/contradiction.ts';
import { findFigure } from './figure/find-figure.ts';
import type { Finding, Scope } from './figure/finding.ts';
import { nearestValue } from './figure/nearest-value.ts';
import { isSwapped } from './figure/swapped-figures.ts';
import { inPieces, isMisordered } from './pieces/in-pieces.ts';
import { differences } from './problems/differences.ts';
import { formerPlanTold } from './terms/former-plan.ts';
import { isOfNameElsewhere } from './words/names-elsewhere.ts';
import { oppositeReasons } from './words/opposites.ts';
import { isOversure } from './words/oversure.ts';
import { quotedWhole } from './words/quoted-whole.ts';
import { isEndDenied, isStillToCome } from './words/told-states.ts';
import { isUntoldCause } from './words/untold-cause.ts';
import { wordsVerdict } from './words/words-verdict.ts';

const LONGEST = 2000; // characters; nobody claims so much in one sentence

/** What the whole call says to each claim; the evidence is the sentence that decides. */
export function verifyClaims(
  transcript: Transcript,
  claims: readonly string[],
): readonly Verdict[] {
  const index = indexCall(transcript);
  const isOfCompany = companyTest(transcript.participants);
  const sentences = [...index.sentences.values()];
  const own = sentences.filter(({ turn }) => isOfCompany(turn.speaker));
  return claims.map((claim) => {
    if (claim.length > LONGEST)
      return unread(
        claim,
        `a claim is one sentence of at most ${LONGEST} characters; split this one`,
      );
    const plain = inPlainScript(claim);
    if (hasForeignNumerals(plain))
      return unread(claim, 'write numbers with the digits 0 to 9 or in English words');
    return { ...verify(transcript, index, { claim: plain, sentences, isOfCompany, own }), claim };
  });
}

function unread(claim: string, why: string): Verdict {
  return {
    ...{ claim, verdict: 'unsupported', reasons: ['not_found'], evidence: [] },
    details: [`not_found: ${why}`],
  };
}

function verify(
  transcript: Transcript,
  index: CallIndex,
  given: {
    readonly claim: string;
    readonly sentences: readonly IndexedSentence[];
    readonly isOfCompany: (speaker: string) => boolean;
    /** Those of the company: a question is not its word. */
    readonly own: readonly IndexedSentence[];
    /** Whether it is part of a claim that has been cut, and who is to have said that. */
    readonly isPiece?: boolean;
    readonly speaker?: readonly string[] | null;
  },
): Verdict {
  const { claim: text, isOfCompany, own } = given;
  const speaker = given.speaker ?? claimedSpeaker(text, transcript.participants);
  const isTheirs = ({ turn }: IndexedSentence) => !speaker || isSaidBy(turn.speaker, speaker);
  const copied = quotedWhole(text, own.filter(isTheirs));
  if (copied)
    return {
      ...{ claim: text, verdict: 'supported', reasons: [], details: [] },
      evidence: evidenceOf([copied]),
    };
  const claim = readClaim(toldIn(text, transcript), transcript, index);
  if (claim.figures.length === 0) return wordsVerdict(transcript, index, text);

  const sentences = speaker
    ? given.sentences.filter(
        ({ turn }) => isOfCompany(turn.speaker) || speaker.includes(turn.speaker),
      )
    : own;
  const looked = claim.figures.map((written) => {
    const look = (among: readonly IndexedSentence[]) =>
      findFigure(written, claim, { transcript, index, sentences: among, isCited: false });
    const found = speaker ? bySpeaker(look, sentences, speaker) : look(sentences);
    const isThere = found && !found.reasons.includes('not_found');
    return { written, finding: isThere ? found : nearestValue(written, index) };
  });
  const findings = withFormerPlans(
    withWorkedOut(looked, claim, { transcript, index }, isTheirs),
    claim,
    index,
  );
  const reasons = [
    ...new Set(
      findings.flatMap(({ finding }): readonly Reason[] => finding?.reasons ?? ['not_found']),
    ),
  ];
  const turned = reasons.length === 0 ? turnedIn(claim, findings, index, transcript) : [];
  reasons.push(...turned);
  const inParts =
    !given.isPiece && findings.some(({ finding }) => finding?.reasons.length !== 0)
      ? toldInPieces(claim, findings, transcript, index, { ...given, speaker })
      : null;
  if (inParts) return { ...inParts, claim: text };
  const isDenied =
    turned.some((reason) => TURNS.includes(reason)) ||
    findings.some(
      ({ written, finding }) =>
        isContradiction(written, claim, finding, transcript) &&
        !(finding?.reasons.includes('value') && isSaidSomewhere(written, own)),
    );
  return {
    claim: text,
    verdict: reasons.length === 0 ? 'supported' : isDenied ? 'contradicted' : 'unsupported',
    reasons,
    details: [
      ...new Set(findings.flatMap(({ finding }) => (finding ? differences(finding) : []))),
      ...turned.map((reason) =>
        reason === 'not_found'
          ? 'not_found: the call does not give that reason'
          : `${reason}: the call says “${findings[0]?.finding?.sentence.text}”`,
      ),
    ],
    evidence: evidenceOf(findings.flatMap(({ finding }) => finding?.sentence ?? [])),
  };
}

/** Whether the company says the very figure, of whatever: what is said of another thing in like words denies nothing. */
function isSaidSomewhere({ spoken }: Written, own: readonly IndexedSentence[]): boolean {
  const { value, unit, currency } = spoken.figure;
  return own.some(({ figures }) =>
    figures.some(
      ({ figure }) =>
        figure.unit === unit &&
        figure.currency === currency &&
        [figure.value, figure.low, figure.high].some(
          (one) => Math.abs(one ?? 0) === Math.abs(value),
        ),
    ),
  );
}

/** A claim all of whose figures are borne out piece by piece; null where one is not. */
function toldInPieces(
  claim: Claim,
  looked: readonly Looked[],
  transcript: Transcript,
  index: CallIndex,
  given: Parameters<typeof verify>[2],
): Verdict | null {
  const { pieces, apart } = inPieces(claim, { transcript, index });
  if (pieces.length + apart.length < 2) return null;
  const borne = new Map<Written, IndexedSentence>();
  const evidence: Evidence[] = [];
  for (const { figures, ways } of pieces) {
    const verdict = ways
      .map((way) => verify(transcript, index, { ...given, claim: way, isPiece: true }))
      .find((each) => each.verdict === 'supported');
    const sentence = index.sentences.get(verdict?.evidence[0]?.sentences[0] ?? '');
    if (!verdict || !sentence) continue;
    for (const written of figures) borne.set(written, sentence);
    evidence.push(...verdict.evidence);
  }
  const isTold = ({ written, finding }: Looked) =>
    borne.has(written) ||
    finding?.reasons.length === 0 ||
    workedOut(written, claim, borne, { transcript, index }) !== null;
  const told = looked.filter(({ written }) => !apart.includes(written));
  // a reason told of the whole stands in none of its pieces
  const places = [...new Set(borne.values())].map(
    (sentence): Finding => ({ sentence, fact: null, reasons: [] }),
  );
  const isUntold = isUntoldCause(claim.text, places, index, transcript);
  return told.every(isTold) && evidence.length > 0 && !isUntold
    ? { claim: claim.text, verdict: 'supported', reasons: [], details: [], evidence }
    : null;
}

// "The company reported": of what it did
const OF_HOUSE = /^(?:the )?(?:company|group|bank|firm|management)\b/i;

/** A claim without who is to have said it, if its figures are all told. */
function toldIn(text: string, transcript: Transcript): string {
  const { told } = frameOf(text, transcript);
  const digitsIn = (words: string) => words.match(/\d/g)?.length ?? 0;
  return digitsIn(told) === digitsIn(text) && !OF_HOUSE.test(text) ? told : text;
}

// Of what a whole claim turns, what it says itself: a name or a reason may stand elsewhere.
const TURNS: readonly Reason[] = ['metric', 'direction', 'modality', 'sign'];

interface Looked {
  readonly written: Written;
  readonly finding: Finding | null;
}

/** The findings, with what follows from facts of the call and from figures that are borne out. */
function withWorkedOut(
  looked: readonly Looked[],
  claim: Claim,
  given: Pick<Scope, 'transcript' | 'index'>,
  isTheirs: (sentence: IndexedSentence) => boolean,
): readonly Looked[] {
  const borne = new Map<Written, IndexedSentence>();
  for (const { written, finding } of looked)
    if (finding?.reasons.length === 0) borne.set(written, finding.sentence);
  return looked.map(({ written, finding }) => {
    if (borne.has(written)) return { written, finding };
    const derived = workedOut(written, claim, borne, given);
    if (!derived || !isTheirs(derived.sentence)) return { written, finding };
    borne.set(written, derived.sentence);
    return { written, finding: derived };
  });
}

/** The findings, with what was planned before where a claim tells it as that. */
function withFormerPlans(
  looked: readonly Looked[],
  claim: Claim,
  index: CallIndex,
): readonly Looked[] {
  return looked.map(({ written, finding }) => {
    if (finding?.reasons.length === 0) return { written, finding };
    const sentence = formerPlanTold(written, claim, index);
    return { written, finding: sentence ? { sentence, fact: null, reasons: [] } : finding };
  });
}

// "compared to Q2 of 2023, when the strike caused a decline": over, and nothing to come
const WHEN_PAST =
  /\b(?:when|once|until)\s(?=(?:[\w'’-]+\s){1,6}?(?:was|were|had|did|drove|began|came|fell|rose|grew|hit|took|made|saw|went|(?!need|exceed|proceed|succeed)\w{3,12}ed)\b)/gi;

/** How a claim whose figures all stand turns what is told of them: done for planned, a headwind for a tailwind. */
function turnedIn(
  claim: Claim,
  findings: readonly Looked[],
  index: CallIndex,
  transcript: Transcript,
): readonly Reason[] {
  const { text } = claim;
  const told = findings.flatMap(({ finding }) => finding?.sentence ?? []);
  const said = findings.flatMap(({ finding }) => finding?.sentence.text ?? []).join(' ');
  const isMoveRead = findings.every(({ finding }) => finding?.fact?.role === 'change');
  return [
    ...new Set([
      ...oppositeReasons(text, said, { isMoveRead }),
      ...(isStillToCome(withoutPlans(text), withoutPlans(said).replaceAll(WHEN_PAST, ' ')) ||
      isEndDenied(text, said) ||
      isOversure(text, said)
        ? (['modality'] as const)
        : []),
      ...(isSwapped(claim, findings) ? (['metric'] as const) : []),
      ...(isMisordered(claim) ? (['direction'] as const) : []),
      ...(isOfNameElsewhere(text, told, index, transcript) ? (['segment'] as const) : []),
      ...(isUntoldCause(
        text,
        findings.flatMap(({ finding }) => finding ?? []),
        index,
        transcript,
      )
        ? (['not_found'] as const)
        : []),
    ]),
  ];
}

/** What the named speaker said, else what another did, who is then the wrong one. */
function bySpeaker(
  look: (among: readonly IndexedSentence[]) => Finding | null,
  sentences: readonly IndexedSentence[],
  speaker: readonly Participant['name'][],
): Finding | null {
  const own = look(sentences.filter(({ turn }) => isSaidBy(turn.speaker, speaker)));
  if (own && own.reasons.length === 0) return own;
  const other = look(sentences);
  if (!other) return own;
  const isOwn = isSaidBy(other.sentence.turn.speaker, speaker);
  return isOwn ? other : { ...other, reasons: [...other.reasons, 'speaker'] };
}

function evidenceOf(sentences: readonly IndexedSentence[]): Evidence[] {
  const once = new Map(sentences.map(({ id, text }) => [id, { sentences: [id], quote: text }]));
  return [...once.values()];
}
