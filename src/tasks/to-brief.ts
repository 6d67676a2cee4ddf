import type { Brief, Question, Statement, Usage, Withheld } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import { readFigures } from '../figures/grammar/read-figures.ts';
import { type IndexedSentence, indexCall } from '../verify/call-index.ts';
import { locate } from '../verify/item/located.ts';
import { subjectProblems } from '../verify/problems/text-problems.ts';
import type { BriefDraft } from './brief-draft.ts';
import { citedMetric } from './cited-metric.ts';
import { evidenceOf } from './evidence-of.ts';

type DraftMetric = BriefDraft['metrics'][number];

/**
 * A model's draft as a brief: quotes are copied from the cited sentences, figures read from them. The
 * model only names a figure; what does not stand there, or stands there of something else, is withheld.
 */
export function toBrief(
  transcript: Transcript,
  draft: BriefDraft,
  { model, usage }: { readonly model: string; readonly usage: Usage },
): Brief {
  const { sentences } = indexCall(transcript);
  const withheld: Withheld[] = [];
  const cited = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => sentences.get(id.trim()) ?? []).slice(0, 4);
  const drop = (text: string, reason: string) => {
    withheld.push({ text, reason });
    return [];
  };

  const headline = draft.headline.text.trim();
  const headlineRests = cited(draft.headline.sentences);
  // Its figures may be of any item; words without one rest on what it cites itself.
  const [untrue] =
    headlineRests.length === 0
      ? [{ reason: 'not_found' }]
      : subjectProblems(headline, transcript, headlineRests);
  if (untrue && headline !== '') drop(headline, untrue.reason);
  return {
    call: transcript.call,
    engine: 'openai',
    model,
    headline: untrue ? '' : headline,
    highlights: draft.highlights.map(({ label, text, sentences: ids }) => ({
      label,
      text,
      evidence: evidenceOf(cited(ids)),
    })),
    metrics: draft.metrics.filter(hasFigure).flatMap((metric) => {
      const made = citedMetric(transcript, metric, cited(metric.sentences));
      return typeof made === 'string' ? drop(sayMetric(metric), made) : [made];
    }),
    guidance: draft.guidance.map((statement) =>
      statementOf(transcript, statement, cited(statement.sentences)),
    ),
    questions: draft.questions.map((question) =>
      questionOf(transcript, question, cited(question.sentences)),
    ),
    checks: [],
    withheld,
    warnings: [],
    usage,
  };
}

/** "Roughly flat": a metric without a figure is no line of a table, and nothing that was held back. */
function hasFigure({ value, change }: BriefDraft['metrics'][number]): boolean {
  return (
    value !== null ||
    /\d/.test(change ?? '') ||
    readFigures(change ?? '', { currency: null }).length > 0
  );
}

function statementOf(
  { call }: Transcript,
  { kind, topic, hedge, horizon, value, text }: BriefDraft['guidance'][number],
  sources: readonly IndexedSentence[],
): Statement {
  const figure =
    value === null
      ? null
      : (locate(value, sources, { currency: call.currency ?? null, isLoss: false })[0]?.spoken
          .figure ?? null);
  return {
    kind,
    text,
    topic: topic.toLowerCase(),
    horizon,
    figure,
    hedge,
    speaker: sources[0]?.turn.speaker || null,
    evidence: evidenceOf(sources),
  };
}

function questionOf(
  { exchanges, participants }: Transcript,
  { analyst, question, answer, stance }: BriefDraft['questions'][number],
  sources: readonly IndexedSentence[],
): Question {
  const surname = analyst.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const exchange = exchanges.find(
    ({ analyst: known }) => surname !== '' && known.toLowerCase().endsWith(surname),
  );
  const answered = sources.filter(
    ({ turn }) => participants.find(({ name }) => name === turn.speaker)?.side !== 'analyst',
  );
  return {
    analyst: exchange?.analyst ?? 'Unknown analyst',
    firm: exchange?.firm ?? null,
    question,
    answer,
    answeredBy: [...new Set(answered.map(({ turn }) => turn.speaker))],
    stance,
    evidence: evidenceOf(stance === 'not addressed' ? [] : answered),
  };
}

function sayMetric({ segment, name, value, change }: DraftMetric): string {
  return [segment, name, value ?? change].filter((part) => part !== null).join(' ');
}
