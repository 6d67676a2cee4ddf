import type { Transcript } from '../core/transcript.ts';
import type { Verdict } from '../core/verdict.ts';
import type { CallIndex, IndexedSentence } from './call-index.ts';
import { meaningOf } from './meaning.ts';
import { polarityProblems } from './polarity-problems.ts';
import type { Problem } from './problem.ts';
import { revisedGuidance } from './revised-guidance.ts';
import { claimedSpeaker, companyTest, isSaidBy, namedPeople, namesIn } from './speakers.ts';
import { supportOf } from './support.ts';
import { periodProblems } from './text-problems.ts';
import { isSameWay, stateProblems } from './told-states.ts';

// Of a claim's words the share that must stand around a sentence that bears it out.
const LEAST_SUPPORT = 0.6;
const AS_GOOD = 0.85;
const LEAST_OWN = 0.5; // of that share, what must stand in the sentence itself
const STRANGE = 1.5; // what a word that the call never uses counts against a claim; a rare one counts 5

/**
 * A claim without figures is held against the sentences around which most of its words stand: it is borne out
 * by one that says nothing else of direction, denial, certainty or time.
 */
export function wordsVerdict(transcript: Transcript, index: CallIndex, claim: string): Verdict {
  const isOfCompany = companyTest(transcript.participants);
  const own = [...index.sentences.values()].filter(({ turn }) => isOfCompany(turn.speaker));
  const revised = revisedGuidance(claim, own, namesIn(transcript));
  if (revised) return revised;
  const parts = claim.split(CONTRAST).filter((part) => meaningOf(part).size > 1);
  const verdicts = (parts.length > 1 ? parts : [claim]).map((part) =>
    partVerdict(transcript, index, claim, part),
  );
  return (
    verdicts.find(({ verdict }) => verdict === 'contradicted') ??
    verdicts.find(({ verdict }) => verdict !== 'supported') ?? {
      ...{ claim, verdict: 'supported', reasons: [], details: [] },
      evidence: verdicts.flatMap(({ evidence }) => evidence),
    }
  );
}

// "ESPN fell while linear rose": two claims
const CONTRAST = /,?\s(?:while|whereas|but)\s/i;

function partVerdict(
  transcript: Transcript,
  index: CallIndex,
  claim: string,
  part: string,
): Verdict {
  const told = withoutSpeaker(part, transcript);
  const names = namesIn(transcript);
  const words = new Map(
    [...meaningOf(told)].filter((word) => !names.has(word)).map((word) => [word, 1]),
  );
  const isOfCompany = companyTest(transcript.participants);
  const speaker = claimedSpeaker(claim, transcript.participants);
  const places = [...index.sentences.values()]
    .filter(({ turn }) => isOfCompany(turn.speaker))
    .map((sentence) => ({ sentence, ...supportOf(words, sentence, index, STRANGE) }));
  const most = Math.max(0, ...places.map(({ share }) => share));
  const near = places
    .filter(
      ({ share, own, held }) =>
        share >= Math.max(LEAST_SUPPORT, most * AS_GOOD) && own >= share * LEAST_OWN && held > 1,
    )
    .map(({ sentence, share }) => ({
      ...{ sentence, share },
      problems: problemsOf(told, transcript, { sentence, speaker, isContrast: part !== claim }),
    }))
    .toSorted(
      (one, other) => one.problems.length - other.problems.length || other.share - one.share,
    );
  const [best] = near;
  if (!best)
    return { claim, verdict: 'unsupported', reasons: ['not_found'], details: [], evidence: [] };
  const { sentence, problems } = best;
  return {
    claim,
    verdict: problems.length > 0 ? 'contradicted' : 'supported',
    reasons: [...new Set(problems.map(({ reason }) => reason))],
    details: problems.map(({ reason }) =>
      reason === 'speaker'
        ? `speaker: it was said by ${sentence.turn.speaker}`
        : `${reason}: the call says “${sentence.text}”`,
    ),
    evidence: [{ sentences: [sentence.id], quote: sentence.text }],
  };
}

function problemsOf(
  told: string,
  transcript: Transcript,
  {
    sentence,
    speaker,
    isContrast,
  }: {
    readonly sentence: IndexedSentence;
    readonly speaker: readonly string[] | null;
    /** Of two clauses each is held against its like: the metric alone does not tell them apart. */
    readonly isContrast: boolean;
  },
): readonly Problem[] {
  const clause = clauseLike(told, sentence.text);
  const near = { ...sentence, text: clause };
  const own = stateProblems(told, clause, sentence.text);
  const whole = polarityProblems(told, transcript, [sentence]);
  return [
    ...own.map((reason) => ({ reason, detail: '' })),
    ...polarityProblems(told, transcript, [near]).filter(({ reason }) => {
      // What is foreseen may be said once, for all clauses of a sentence.
      if (reason === 'modality') return whole.some((each) => each.reason === 'modality');
      return reason !== 'direction' || !isContrast || !isSameWay(told, clause);
    }),
    ...periodProblems(told, transcript, [sentence]),
    ...(speaker && !isSaidBy(sentence.turn.speaker, speaker)
      ? [{ reason: 'speaker' as const, detail: '' }]
      : []),
  ];
}

const CLAUSE =
  /[;:]\s|,\s(?:which|while|whereas|but|and|although|though)\s|,?\s(?:while|whereas|but)\s|^(?:while|although)\s|,\s/iu;

/** Of a sentence's clauses those that hold most of what a claim says. */
function clauseLike(claim: string, said: string): string {
  const wanted = meaningOf(claim);
  const clauses = said.split(CLAUSE).map((text) => ({
    text,
    held: meaningOf(text).intersection(wanted).size,
  }));
  const most = Math.max(...clauses.map(({ held }) => held));
  return clauses
    .filter(({ held }) => held === most)
    .map(({ text }) => text)
    .join(', ');
}

// "Ana Ruiz said that …": who says it is no part of what is said
const SAID =
  /^(?:the )?[^,;.]{2,40}?\s(?:said|says|noted|stated|added|explained|told analysts|mentioned)\s(?:that\s)?/i;

function withoutSpeaker(claim: string, { participants }: Transcript): string {
  const lead = SAID.exec(claim)?.[0] ?? '';
  const isNamed =
    /\b(?:C[EFOT]O|management|company)\b/i.test(lead) || namedPeople(lead, participants) !== null;
  return isNamed ? claim.slice(lead.length) : claim;
}
