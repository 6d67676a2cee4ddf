import type { Evidence, Highlight, Question, Statement } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Reason } from '../core/verdict.ts';
import { findMetrics } from '../figures/lexicon/lexicon.ts';
import { capitalised, nameOf } from '../figures/print/phrases.ts';
import { indexCall } from './call-index.ts';
import { companyTest } from './claim/speakers.ts';
import type { Problem } from './problems/problem.ts';
import { meaningOf } from './words/meaning.ts';
import { refuses } from './words/refusals.ts';

const LONGEST_QUOTE = 300; // characters

const OF_READING: ReadonlySet<Reason> = new Set([
  'metric',
  'segment',
  'period',
  'basis',
  'modality',
]);

/**
 * Whether words fail only in what their figures are read to be of. Then their figures stand in the sentences that
 * they cite, and those may be shown in their place; what has a figure that nobody said was made up.
 */
export function isOnlyRead(found: readonly Problem[]): boolean {
  return found.every(({ reason }) => OF_READING.has(reason));
}

/** A highlight in the words of the first sentence that it cites of a metric of the company, and under its name. */
export function quotedHighlight(
  highlight: Highlight,
  found: readonly Problem[],
  transcript: Transcript,
): Highlight | null {
  if (!isOnlyRead(found)) return null;
  const { sentences } = indexCall(transcript);
  const [told] = quotable(highlight.evidence, transcript).flatMap((each) => {
    const fact = sentences
      .get(each.sentences[0] ?? '')
      ?.facts.find(({ modality }) => modality !== 'aside');
    return fact
      ? [{ each, label: capitalised(nameOf({ name: fact.metric, basis: fact.basis })) }]
      : [];
  });
  return told ? { label: told.label, text: `“${told.each.quote}”`, evidence: [told.each] } : null;
}

const FORWARD =
  /\b(?:expect|anticipat|forecast|guid|outlook|plan|target|aim|intend|project|will|should|may|might|could|likely|hope)\w*\b|['’]ll\b/i;

/**
 * A forecast in the words of the sentence that it cites, filed under a metric that stands there and with no figure and
 * no time of its own: what the model had those for is what failed.
 */
export function quotedStatement(
  statement: Statement,
  found: readonly Problem[],
  transcript: Transcript,
): Statement | null {
  const [told, ...others] = quotable(statement.evidence, transcript);
  if (!told || others.length > 0 || statement.evidence.length > 1) return null;
  const isForecast = statement.kind === 'guidance' && FORWARD.test(told.quote);
  if (!isForecast || !isOnlyRead(found) || refuses(told.quote)) return null;
  const topic = findMetrics(told.quote)[0]?.name ?? 'outlook';
  const { former: _, ...rest } = statement;
  return { ...rest, text: told.quote, topic, figure: null, horizon: null };
}

/**
 * An answer in the first words that it cites, where those were said in reply and take the question up. A refusal is no
 * answer, and of what nobody took up there are no words.
 */
export function quotedAnswer(
  question: Question,
  found: readonly Problem[],
  transcript: Transcript,
): Question | null {
  if (!isOnlyRead(found) || question.stance === 'not addressed') return null;
  const { sentences } = indexCall(transcript);
  const asked = meaningOf(question.question);
  const told = quotable(question.evidence, transcript).find(({ quote, sentences: [id = ''] }) => {
    const turn = sentences.get(id)?.turn.index ?? -1;
    const isReply = transcript.exchanges.some(({ answerTurns }) => answerTurns.includes(turn));
    return isReply && meaningOf(quote).intersection(asked).size > 0;
  });
  if (!told || (question.stance !== 'declined' && refuses(told.quote))) return null;
  const speaker = sentences.get(told.sentences[0] ?? '')?.turn.speaker ?? '';
  const role = transcript.participants.find(({ name }) => name === speaker)?.role ?? speaker;
  return {
    ...{ ...question, answer: `${role}: “${told.quote}”` },
    ...{ answeredBy: [speaker], evidence: [told] },
  };
}

/** Evidence that the company said itself, and short enough to be shown. */
function quotable(evidence: readonly Evidence[], transcript: Transcript): readonly Evidence[] {
  const { sentences } = indexCall(transcript);
  const isOfCompany = companyTest(transcript.participants);
  return evidence.filter(
    ({ quote, sentences: ids }) =>
      quote.length <= LONGEST_QUOTE &&
      ids.every((id) => isOfCompany(sentences.get(id)?.turn.speaker ?? '')),
  );
}
