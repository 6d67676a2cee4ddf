import type {
  Brief,
  Evidence,
  Metric,
  Question,
  Statement,
  Usage,
  Withheld,
} from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { readFigures } from '../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../figures/grammar/spoken-figure.ts';
import { findMetrics } from '../figures/lexicon/lexicon.ts';
import { type IndexedSentence, indexCall, speaksOf } from '../verify/call-index.ts';
import { sameMetric } from '../verify/figure/compare.ts';
import { isSameFigure } from '../verify/figure/same-figure.ts';
import { sameSegment } from '../verify/figure/same-part.ts';
import { type Gate, makeGate } from '../verify/gate.ts';
import { subjectProblems } from '../verify/problems/text-problems.ts';
import type { BriefDraft } from './brief-draft.ts';

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
  const gate = makeGate(transcript);
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
    metrics: draft.metrics.flatMap((metric) => {
      const made = metricOf(transcript, metric, { sources: cited(metric.sentences), gate });
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

/** The metric, or the attribute in which the call says otherwise. */
function metricOf(
  transcript: Transcript,
  draft: DraftMetric,
  { sources, gate }: { readonly sources: readonly IndexedSentence[]; readonly gate: Gate },
): Metric | string {
  const name = findMetrics(draft.name)[0]?.name ?? draft.name.toLowerCase().trim();
  const current = draft.value === null ? null : locate(transcript, draft.value, sources);
  const change = draft.change === null ? null : locate(transcript, draft.change, sources);
  const prior = draft.prior === null ? null : locate(transcript, draft.prior, sources);
  if (!current && !change) return 'value';
  if (draft.value !== null && !current) return 'value';
  // A figure that no metric of the call explains is taken only where its sentence names the metric.
  const isNamed = sources.some((source) => speaksOf(source, name));
  if (!isNamed && [current, change].every((found) => !found || found.facts.length === 0))
    return 'metric';
  for (const found of [current, change, prior]) {
    const wrong = found && attributeWrong(found.facts, draft, name);
    if (wrong) return wrong;
  }
  const level = current?.facts.find(({ role }) => role === 'level');
  if (level && level.period !== draft.period && !isDate(level.period)) return 'period';
  const priorFact = prior?.facts.find(
    (fact) => fact.role === 'level' && fact.period !== draft.period,
  );
  const moved = change?.facts.find(({ role }) => role === 'change');
  const base = level ?? moved;
  // What no fact of the call tells is the model's own words.
  const ids = idsOf(sources);
  if (!base && gate.label(name, ids).length > 0) return 'metric';
  if (!base && draft.segment !== null && gate.label(draft.segment, ids).length > 0)
    return 'segment';
  return {
    name: base?.metric ?? name,
    segment: base ? base.segment : draft.segment,
    basis: base ? (base.basis ?? draft.basis) : draft.basis,
    period: level?.period ?? draft.period,
    figure: current ? (level?.spoken.figure ?? current.figure) : null,
    prior: priorFact ? { figure: priorFact.spoken.figure, period: priorFact.period } : null,
    change: moved
      ? { figure: moved.spoken.figure, versus: moved.versus ?? 'other', stated: true }
      : null,
    evidence: evidenceOf(sources),
  };
}

interface Located {
  readonly figure: Figure;
  readonly facts: readonly Fact[];
}

/** Where a named figure stands in the cited sentences, with its sign; null when it does not. */
function locate(
  { call }: Transcript,
  named: string,
  sources: readonly IndexedSentence[],
): Located | null {
  const [written] = readFigures(named, { currency: call.currency ?? null });
  if (!written) return null;
  const isIt = (spoken: SpokenFigure) => isSameFigure(written, spoken);
  const facts = sources.flatMap((source) => source.facts.filter(({ spoken }) => isIt(spoken)));
  const [raw] = sources.flatMap(({ figures }) => figures.filter(isIt));
  if (!raw) return null;
  const signs = [raw.figure.value, ...facts.map(({ spoken }) => spoken.figure.value)].map(
    Math.sign,
  );
  const isUnsigned = facts.some(({ role }) => role === 'change'); // "decreased by 10.1%" is named "10.1%"
  if (!signs.includes(Math.sign(written.figure.value)) && !isUnsigned) return null;
  return { figure: facts[0]?.spoken.figure ?? raw.figure, facts };
}

function attributeWrong(facts: readonly Fact[], draft: DraftMetric, name: string): string | null {
  if (facts.length === 0) return null;
  const said = draft.name.toLowerCase().trim();
  const named = facts.filter(({ metric }) => sameMetric(metric, said) || sameMetric(metric, name));
  if (named.length === 0) return 'metric';
  if (!named.some(({ segment }) => sameSegment(segment, draft.segment))) return 'segment';
  if (!named.some(({ basis }) => basis === null || draft.basis === null || basis === draft.basis))
    return 'basis';
  if (named.every(({ basis }) => basis === null) && draft.basis === 'adjusted') return 'basis';
  return named.every(({ modality }) => modality === 'guidance') ? 'modality' : null;
}

function statementOf(
  transcript: Transcript,
  { kind, topic, hedge, horizon, value, text }: BriefDraft['guidance'][number],
  sources: readonly IndexedSentence[],
): Statement {
  const figure = value === null ? null : (locate(transcript, value, sources)?.figure ?? null);
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

/** One piece of evidence a sentence, so that quotes stay slices of one turn. */
function evidenceOf(sources: readonly IndexedSentence[]): Evidence[] {
  return sources.map(({ id, text }) => ({ sentences: [id], quote: text }));
}

function idsOf(sources: readonly IndexedSentence[]): readonly string[] {
  return sources.map(({ id }) => id);
}

function sayMetric({ segment, name, value, change }: DraftMetric): string {
  return [segment, name, value ?? change].filter((part) => part !== null).join(' ');
}

function isDate(period: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(period);
}
