import type { Answer, AnswerSentence, Earlier } from '../core/answer.ts';
import type { Evidence, Withheld } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import { type Gate, makeGate } from './gate.ts';
import { claimProblems, unsaidProblems } from './problems/answer-problems.ts';
import { withoutDeniedPremise } from './problems/denied-premise.ts';
import type { Problem } from './problems/problem.ts';
import { uncitedProblems } from './problems/shown-problems.ts';
import { visibleProblems } from './problems/visible-problems.ts';

/** An answer after the gate, with what was wrong with what it withholds. */
export interface GatedAnswer {
  readonly answer: Answer;
  readonly problems: readonly { readonly item: string; readonly problem: Problem }[];
}

const MOST_SENTENCES = 3;
const MOST_FOLLOW_UPS = 3;
const NOTHING_LEFT = {
  text: 'The call does not say, as far as could be verified.',
  warning: { code: 'nothing_left', message: 'Nothing of the answer could be verified.' },
} as const;

/**
 * Holds every sentence of an answer against the sentences it cites, whoever wrote it. What fails is
 * withheld with its reason. An answer with nothing left becomes `not stated` with the warning
 * `nothing_left`: what could not be verified is never posted, and nothing is guessed in its place.
 */
export function gateAnswer(
  transcript: Transcript,
  answer: Answer,
  { earlier = [] }: { readonly earlier?: readonly Earlier[] } = {},
): GatedAnswer {
  const gate = makeGate(transcript);
  const withheld: Withheld[] = [...answer.withheld];
  const problems: { item: string; problem: Problem }[] = [];
  const passes = (item: string, found: readonly Problem[]): boolean => {
    const [first] = found;
    if (!first) return true;
    problems.push(...found.map((problem) => ({ item, problem })));
    withheld.push({ text: item, reason: first.reason });
    return false;
  };

  const sentences = answer.sentences.map(({ text, cites }) => ({ text: spaced(text), cites }));
  // What a sentence may lean on: "it" is what was asked, here or just before.
  const context = [
    earlier.at(-1)?.question ?? '',
    answer.question,
    ...sentences.map(({ text }) => text),
  ].join(' ');
  const isTrue = (evidence: Evidence) => gate.isVerbatim(evidence);
  const passed = sentences.filter((sentence) =>
    passes(sentence.text, sentenceProblems(sentence, answer, { gate, transcript, context })),
  );
  const { unsaid } = answer;
  const isOpen =
    unsaid !== null && passes(unsaid, unsaidProblems(unsaid, answer.question, transcript));
  // Passages without words of ours may stand; those whose words all failed may not.
  const mayStandAlone = sentences.length === 0 || passed.length > 0;
  const isLost =
    answer.status === 'answered' &&
    !passed.some(({ cites }) => cites.length > 0) &&
    !(mayStandAlone && answer.form === 'passages' && answer.evidence.some(isTrue));
  const isSilent = isLost || (answer.status === 'not stated' && passed.length === 0);
  const kept = isSilent
    ? [{ text: NOTHING_LEFT.text, cites: [] }]
    : passed.slice(0, MOST_SENTENCES);
  // What no sentence cites was put there for itself; what only withheld ones cite goes with them.
  const claimed = new Set(sentences.flatMap(({ cites }) => cites));
  const shown = renumber(
    kept,
    answer.evidence,
    (each, place) =>
      isTrue(each) && ((answer.form === 'passages' && !isLost) || !claimed.has(place)),
  );

  return {
    answer: {
      ...answer,
      ...shown,
      status: isLost ? 'not stated' : answer.status,
      form: isLost ? 'sentences' : answer.form,
      text: kept.map(({ text }) => text).join(' '),
      unsaid: isOpen ? unsaid : null,
      followUps: answer.followUps
        .filter((question) => visibleProblems(question).length === 0)
        .slice(0, MOST_FOLLOW_UPS),
      withheld,
      warnings: isLost ? [...answer.warnings, NOTHING_LEFT.warning] : answer.warnings,
    },
    problems,
  };
}

function sentenceProblems(
  { text, cites }: AnswerSentence,
  { evidence, status, form, question }: Answer,
  {
    gate,
    transcript,
    context,
  }: { readonly gate: Gate; readonly transcript: Transcript; readonly context: string },
): readonly Problem[] {
  if (cites.length === 0)
    return status === 'answered' && form === 'sentences'
      ? [{ reason: 'not_found', detail: 'cites no sentence' }]
      : uncitedProblems(text, question, transcript);
  const cited = cites.map((place) => evidence[place - 1]);
  if (!cited.every((each) => each !== undefined && gate.isVerbatim(each)))
    return [{ reason: 'not_found', detail: 'what it cites is not of the call' }];
  const ids = cited.flatMap((each) => each?.sentences ?? []);
  const claim = withoutDeniedPremise(text);
  return claimProblems(claim, [...new Set(ids)], { gate, transcript, context });
}

/** One space between words: "GBP  2,310M" would read as a figure without its currency. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The evidence that is still cited, or kept for itself, in the order of its numbers; cites follow. */
function renumber(
  sentences: readonly AnswerSentence[],
  evidence: readonly Evidence[],
  isKept: (evidence: Evidence, place: number) => boolean,
): Pick<Answer, 'sentences' | 'evidence'> {
  const cited = new Set(sentences.flatMap(({ cites }) => cites));
  const places = evidence.flatMap((each, at) =>
    cited.has(at + 1) || isKept(each, at + 1) ? [at + 1] : [],
  );
  return {
    sentences: sentences.map(({ text, cites }) => ({
      text,
      cites: cites.map((place) => places.indexOf(place) + 1),
    })),
    evidence: places.flatMap((place) => evidence[place - 1] ?? []),
  };
}
