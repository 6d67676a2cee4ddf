import type { Brief, Evidence, Highlight, Metric, Statement, Withheld } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import type { Transcript } from '../core/transcript.ts';
import { findMetrics } from '../figures/lexicon/lexicon.ts';
import { formatFigure } from '../figures/print/format-figure.ts';
import { capitalised } from '../figures/print/phrases.ts';
import { type Gate, makeGate } from './gate.ts';
import { quotedAnswer, quotedHighlight, quotedStatement } from './in-words-of-call.ts';
import {
  highlightProblems,
  idsOf,
  metricProblems,
  questionProblems,
  statementProblems,
} from './problems/item-problems.ts';
import type { Problem } from './problems/problem.ts';
import { SENTENCE_END } from './sentence-end.ts';
import { withoutToldChange } from './told-change.ts';

/** A brief after the gate, and how much of what was written did not pass. */
export interface Gated {
  readonly brief: Brief;
  /** Items that went in, withheld ones among them. */
  readonly total: number;
  readonly problems: readonly { readonly item: string; readonly problem: Problem }[];
  /** What is wrong with the headline as it was written. */
  readonly headline: readonly Problem[];
}

/**
 * Holds every figure, quote and attribute of a brief against the call, whoever wrote it. What fails is
 * withheld with its reason; a metric loses only the prior or change that fails. Of a headline the
 * sentences up to the first that fails are kept; where none is, the flow decides what stands in its place.
 */
export function gateBrief(
  transcript: Transcript,
  brief: Brief,
  cites: readonly string[] = [],
): Gated {
  const gate = makeGate(transcript);
  const withheld: Withheld[] = [...brief.withheld];
  const problems: { item: string; problem: Problem }[] = [];
  const keep = <T>(
    items: readonly T[],
    check: (item: T) => readonly Problem[],
    say: (item: T) => string,
  ): T[] =>
    items.filter((item) => {
      const found = check(item);
      const [first] = found;
      if (!first) return true;
      problems.push(...found.map((problem) => ({ item: say(item), problem })));
      withheld.push({ text: say(item), reason: first.reason });
      return false;
    });

  const metrics = keep(
    brief.metrics.map((metric) => trim(gate, metric)),
    (metric) => metricProblems(gate, metric),
    sayMetric,
  );
  const inWordsOfCall = <T>(items: readonly T[], { check, say, plain }: StepDown<T>): T[] =>
    items.flatMap((item) => {
      const found = check(item);
      const [first] = found;
      if (!first) return [item];
      problems.push(...found.map((problem) => ({ item: say(item), problem })));
      withheld.push({ text: say(item), reason: first.reason });
      // our own words have no other source than these: theirs that fail are dropped
      const quoted = brief.engine === 'openai' ? plain(item, found) : null;
      return quoted && check(quoted).length === 0 ? [quoted] : [];
    });
  const highlights = inWordsOfCall(
    brief.highlights.map((highlight) => relabelled(gate, highlight)),
    {
      check: (highlight) => highlightProblems(gate, highlight, metrics),
      say: ({ label, text }) => `${label}: ${text}`,
      plain: (highlight, found) => quotedHighlight(highlight, found, transcript),
    },
  );
  const guidance = inWordsOfCall(
    brief.guidance.map((statement) => retitled(gate, statement)),
    {
      check: (statement) => statementProblems(gate, statement),
      say: ({ text }) => text,
      plain: (statement, found) => quotedStatement(statement, found, transcript),
    },
  );
  const questions = inWordsOfCall(brief.questions, {
    check: (question) => questionProblems(gate, question, transcript),
    say: ({ question }) => question,
    plain: (question, found) => quotedAnswer(question, found, transcript),
  });
  const rests = [...metrics, ...highlights, ...guidance].flatMap(({ evidence }) => evidence);
  const headlineIds = idsOf(rests);
  const sentences = brief.headline === '' ? [] : brief.headline.split(SENTENCE_END);
  const opening = (length: number) => sentences.slice(0, length).join(' ');
  const faultsOf = (length: number) => {
    if (length === 0) return [];
    const own = cites.length > 0 ? gate.prose(opening(length), cites) : null;
    return own?.length === 0 ? [] : gate.prose(opening(length), [...headlineIds, ...cites]);
  };
  const headlineFails = faultsOf(sentences.length);
  const [headlineFault] = headlineFails;
  let kept = headlineFault ? sentences.length - 1 : sentences.length;
  while (headlineFault && faultsOf(kept).length > 0) kept -= 1;
  if (headlineFault) {
    const text = sentences.slice(kept).join(' ');
    problems.push(...headlineFails.map((problem) => ({ item: text, problem })));
    withheld.push({ text, reason: headlineFault.reason });
  }

  const total =
    1 +
    brief.metrics.length +
    brief.highlights.length +
    brief.guidance.length +
    brief.questions.length +
    brief.withheld.length;
  return {
    brief: {
      ...brief,
      headline: opening(kept),
      highlights,
      metrics,
      guidance,
      questions,
      withheld,
    },
    total,
    problems,
    headline: headlineFails,
  };
}

/** How an item whose words fail is judged, told, and put in the words of the call itself. */
interface StepDown<T> {
  readonly check: (item: T) => readonly Problem[];
  readonly say: (item: T) => string;
  readonly plain: (item: T, found: readonly Problem[]) => T | null;
}

/** Takes off a prior or change that its evidence does not hold. */
function trim(gate: Gate, metric: Metric): Metric {
  const ids = idsOf(metric.evidence);
  const prior =
    metric.prior && gate.figure(metric.prior.figure, ids).length === 0 ? metric.prior : null;
  const isOurs = metric.change?.stated === false;
  const change =
    metric.change &&
    (isOurs ? prior !== null && isRecomputed(metric) : isMoveTold(gate, metric.change.figure, ids))
      ? metric.change
      : null;
  return { ...metric, prior, change };
}

/** A move stands in its sentences with its sign or with a word for it: "declined 5%". */
function isMoveTold(gate: Gate, figure: Figure, ids: readonly string[]): boolean {
  const unsigned = { ...figure, value: Math.abs(figure.value) };
  return [figure, unsigned].some((each) => gate.figure(each, ids).length === 0);
}

const OF_THE_CALL = 'On the call';
const AHEAD = 'outlook';

/** A highlight under a name that its evidence bears out: the metric it speaks of where its own does not hold. */
function relabelled(gate: Gate, highlight: Highlight): Highlight {
  const { label, text, evidence } = highlight;
  if (gate.label(label, idsOf(evidence)).length === 0) return highlight;
  return { ...highlight, label: capitalised(findMetrics(text)[0]?.name ?? OF_THE_CALL) };
}

/** A statement whose topic and horizon its evidence bears out. */
function retitled(gate: Gate, statement: Statement): Statement {
  const { topic, horizon, text, evidence } = statement;
  const ids = idsOf(evidence);
  return {
    ...statement,
    topic: isBorneOut(gate, topic, evidence) ? topic : (findMetrics(text)[0]?.name ?? AHEAD),
    horizon: horizon !== null && gate.horizon(horizon, ids).length === 0 ? horizon : null,
  };
}

/** Whether a topic's words, or all but the noun of a change that is told in a verb, are the call's. */
function isBorneOut(gate: Gate, topic: string, evidence: readonly Evidence[]): boolean {
  const ids = idsOf(evidence);
  if (gate.label(topic, ids).length === 0) return true;
  const of = withoutToldChange(
    topic,
    evidence.map(({ quote }) => quote),
  );
  return of !== null && gate.label(of, ids).length === 0;
}

/** Our own arithmetic is done again here, from the figures that are shown. */
function isRecomputed({ figure, prior, change }: Metric): boolean {
  if (!figure || !prior || !change) return false;
  const [now, then] = [figure.value, prior.figure.value];
  const expected = change.figure.unit === 'percent' ? (now / then - 1) * 100 : now - then;
  return Math.abs(expected - change.figure.value) <= halfStep(change.figure);
}

/** Half of what the last printed digit is worth: "0.9 billion" -> 0.05 billion. */
function halfStep({ value, text }: Figure): number {
  const [printed = '', decimals = ''] = /\d[\d,]*(?:\.(\d+))?/.exec(text) ?? [];
  const size = Number(printed.replaceAll(',', ''));
  const scale = size > 0 ? Math.abs(value) / size : 1;
  return 0.5001 * 10 ** -decimals.length * scale + 1e-9;
}

function sayMetric({ segment, name, figure }: Metric): string {
  return [segment, name, figure ? formatFigure(figure) : null]
    .filter((part) => part !== null)
    .join(' ');
}
