import { auditCall } from '../audit/audit.ts';
import type { Brief, Metric } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import { readFacts } from '../figures/read-facts.ts';
import { isToDate } from '../figures/time/fiscal.ts';
import { readGuidance } from './guidance/guidance.ts';
import { writeHeadline } from './headline.ts';
import { writeHighlights } from './highlights.ts';
import { conflictsIn } from './metrics/conflicts.ts';
import { findDoubts } from './metrics/doubts.ts';
import { buildMetrics, type Conflicting } from './metrics/metrics.ts';
import { readQuestions } from './questions/questions.ts';

/** Raised when the same call would give another brief: a part of the cache key. */
export const EXTRACTIVE_VERSION = '429';

/** The brief of a call without a model; it still has to pass the gate like any other. */
export function extractBrief(transcript: Transcript): Brief {
  const facts = readFacts(transcript);
  const checks = auditCall(transcript, facts);
  const isConflicting = conflictsIn(checks);
  const metrics = buildMetrics(transcript, facts, isConflicting);
  const guidance = readGuidance(transcript, facts);
  const sure = metrics.flatMap((metric) => withoutConflict(metric, isConflicting) ?? []);
  const ofNow = sure.filter(
    ({ period }) => !isToDate(period, transcript.call) && !period.startsWith('TTM '),
  );

  return {
    call: transcript.call,
    engine: 'extractive',
    model: null,
    headline: writeHeadline(ofNow),
    highlights: [...writeHighlights(ofNow, guidance)],
    metrics: [...metrics],
    guidance: [...guidance],
    questions: [...readQuestions(transcript)],
    checks: [...checks],
    withheld: [],
    warnings: [...transcript.warnings, ...findDoubts(transcript, metrics, isConflicting)],
    usage: null,
  };
}

/** What the call's own arithmetic contradicts is no headline; the table shows it with its warning. */
function withoutConflict(metric: Metric, isConflicting: Conflicting): Metric | null {
  const { figure, change, evidence } = metric;
  const ids = evidence.flatMap(({ sentences }) => sentences);
  if (figure && isConflicting(ids, figure.value)) return null;
  return change?.stated && isConflicting(ids, change.figure.value)
    ? { ...metric, change: null }
    : metric;
}
