import type { Brief } from '../../src/core/brief.ts';
import type { Model, ModelRequest } from '../../src/core/ports/model.ts';
import type { BriefDraft } from '../../src/tasks/brief-draft.ts';

/** A model that answers with the given drafts in turn, the last one for ever, and keeps what it was asked. */
export function fakeModel(
  ...answers: readonly unknown[]
): Model & { readonly asked: ModelRequest[] } {
  const asked: ModelRequest[] = [];
  return {
    name: 'fake',
    asked,
    complete: async (request) => {
      const json = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(request);
      return {
        json,
        text: JSON.stringify(json),
        model: 'fake-1',
        usage: { calls: 1, inputTokens: 100, cachedTokens: 0, outputTokens: 50 },
        cacheWriteTokens: 0,
        isEstimated: false,
      };
    },
  };
}

/** What an honest model would write: a true brief, in the form that a model fills in. */
export function draftOf(brief: Brief): BriefDraft {
  const ids = (evidence: Brief['metrics'][number]['evidence']) =>
    evidence.flatMap(({ sentences }) => sentences).slice(0, 4);
  const first = brief.metrics[0];
  return {
    headline: { sentences: first ? ids(first.evidence) : [], text: brief.headline },
    highlights: brief.highlights.map(({ label, text, evidence }) => ({
      sentences: ids(evidence),
      label,
      text,
    })),
    metrics: brief.metrics.map((metric) => ({
      sentences: ids(metric.evidence),
      name: metric.name,
      segment: metric.segment,
      basis: metric.basis,
      period: metric.period,
      value: metric.figure?.text ?? null,
      prior: metric.prior?.figure.text ?? null,
      priorPeriod: metric.prior?.period ?? null,
      change: metric.change?.stated ? metric.change.figure.text : null,
      versus: metric.change?.stated ? metric.change.versus : null,
    })),
    guidance: brief.guidance.map(({ kind, topic, hedge, horizon, figure, text, evidence }) => ({
      sentences: ids(evidence),
      kind,
      topic,
      hedge,
      horizon,
      value: figure?.text ?? null,
      text,
    })),
    questions: brief.questions.map(({ analyst, question, stance, answer, evidence }) => ({
      analyst,
      question,
      sentences: ids(evidence),
      stance,
      answer,
    })),
  };
}
