import type { Evidence, Highlight, Metric, Question, Statement } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { indexCall } from '../call-index.ts';
import type { Gate } from '../gate.ts';
import { askedBy, askedProblems } from './asked-problems.ts';
import type { Problem } from './problem.ts';

/** Problems of a metric: its figure, its names, its period. */
export function metricProblems(gate: Gate, metric: Metric): readonly Problem[] {
  const ids = idsOf(metric.evidence);
  if (!metric.figure && !metric.change)
    return [{ reason: 'not_found', detail: 'no figure is left' }];
  const { name, segment, period } = metric;
  return [
    ...(metric.figure ? gate.figure(metric.figure, ids) : []),
    ...gate.name(name, ids),
    ...(segment === null ? [] : gate.name(segment, ids)),
    ...gate.horizon(period, ids),
    ...verbatimProblems(gate, metric.evidence),
  ];
}

/** Problems of a highlight; our own arithmetic in it is that of the metrics shown. */
export function highlightProblems(
  gate: Gate,
  { text, evidence }: Highlight,
  metrics: readonly Metric[],
): readonly Problem[] {
  const computed = metrics.flatMap(({ change }) =>
    change && !change.stated ? [change.figure] : [],
  );
  return [...gate.prose(text, idsOf(evidence), { computed }), ...verbatimProblems(gate, evidence)];
}

/** Problems of a forward statement: its words, its figures, the speaker's hedge. */
export function statementProblems(
  gate: Gate,
  { text, figure, former, hedge, evidence }: Statement,
): readonly Problem[] {
  const ids = idsOf(evidence);
  const hedged =
    hedge === null ||
    evidence.some(({ quote }) => quote.toLowerCase().includes(hedge.toLowerCase()));
  return [
    ...gate.prose(text, ids),
    ...(figure ? gate.figure(figure, ids) : []),
    ...(former ? gate.figure(former, ids) : []),
    ...(hedged
      ? []
      : [{ reason: 'modality' as const, detail: `“${hedge}” is not the speaker's word` }]),
    ...verbatimProblems(gate, evidence),
  ];
}

/** Problems of a question as it was put, and of what is told of its answer. */
export function questionProblems(
  gate: Gate,
  { analyst, question, answer, evidence, stance }: Question,
  transcript: Transcript,
): readonly Problem[] {
  const { sentences } = indexCall(transcript);
  const answers = idsOf(evidence).flatMap((id) => sentences.get(id)?.turn.index ?? []);
  // a reply takes its question up: "the 30 units", where nobody asked of them by number
  const said = idsOf(evidence).flatMap((id) => {
    const sentence = sentences.get(id);
    return sentence ? [sentence.asked, sentence.text] : [];
  });
  const heard = [askedBy(analyst, transcript, answers), ...said].join(' ');
  const asked = askedProblems(question, heard, transcript);
  if (asked.length > 0) return asked;
  if (evidence.length === 0)
    return stance === 'not addressed' && !/\d/.test(answer)
      ? []
      : [{ reason: 'not_found', detail: 'an answer without evidence' }];
  return [...gate.prose(answer, idsOf(evidence)), ...verbatimProblems(gate, evidence)];
}

function verbatimProblems(gate: Gate, evidence: readonly Evidence[]): readonly Problem[] {
  const wrong = evidence.find((each) => !gate.isVerbatim(each));
  return wrong
    ? [{ reason: 'not_found', detail: `“${wrong.quote.slice(0, 80)}” is not verbatim` }]
    : [];
}

/** The sentences that pieces of evidence name, each once. */
export function idsOf(evidence: readonly Evidence[]): readonly string[] {
  return [...new Set(evidence.flatMap(({ sentences }) => sentences))];
}
