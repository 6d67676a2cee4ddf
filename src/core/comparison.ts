import * as z from 'zod';
import { Evidence, Metric, Statement } from './brief.ts';
import { Call } from './call.ts';
import { Figure } from './figure.ts';

/** What became of a forward statement by the time of a later call. */
export const Fate = z.enum(['kept', 'met', 'missed', 'changed', 'dropped', 'new']);
export type Fate = z.infer<typeof Fate>;

/** One forward statement through two calls; `from` null = new, `to` null = not said again. */
export const GuidanceFate = z.object({
  from: Statement.nullable(),
  to: Statement.nullable(),
  fate: Fate,
  /** Of both calls, each with its `call`. */
  evidence: z.array(Evidence).optional(),
  /** What is to be said beside the fate: "above the range". */
  note: z.string().nullish(),
  /** What it came to, where the later call gives the result. */
  result: z.object({ figure: Figure, period: z.string() }).nullish(),
});
export type GuidanceFate = z.infer<typeof GuidanceFate>;

/** Why two figures of one line are not subtracted: what people are told beside them. */
export const WhyNoChange = z.enum([
  'other length',
  'so far',
  'other currency',
  'other terms',
  'one date',
  'not exact',
  'too coarse',
  'doubtful',
  'in conflict',
]);
export type WhyNoChange = z.infer<typeof WhyNoChange>;

/** One line of a comparison: the same term of the same part on the same basis, as each call gives it. */
export const MetricPair = z.object({
  name: z.string(),
  segment: z.string().nullable(),
  basis: z.enum(['reported', 'adjusted']).nullable(),
  from: Metric.nullable(),
  to: Metric.nullable(),
  /** Our arithmetic on the two figures; null where there is none to be done. */
  change: Figure.nullable(),
  /** What the change is reckoned from, where a later call gives the earlier figure otherwise. */
  base: Figure.nullish(),
  /** Null where there is a change, or where one of the calls has no figure of it. */
  why: WhyNoChange.nullable(),
});
export type MetricPair = z.infer<typeof MetricPair>;

/** A figure that a later call gives otherwise for the same period, beyond what rounding explains. */
export const Restatement = z.object({
  name: z.string(),
  segment: z.string().nullable(),
  basis: z.enum(['reported', 'adjusted']).nullable(),
  period: z.string(),
  /** As the earlier call gave it. */
  before: Metric,
  /** As the later call gives it. */
  now: Figure,
  /** Of both calls, each with its `call`. */
  evidence: z.array(Evidence),
});
export type Restatement = z.infer<typeof Restatement>;

/** What one call speaks of, in its outlook or its questions, and the other never mentions. */
export const Topic = z.object({
  topic: z.string(),
  /** Whether an analyst asked about it. */
  asked: z.boolean(),
  evidence: z.array(Evidence),
});
export type Topic = z.infer<typeof Topic>;

export const Topics = z.object({ new: z.array(Topic), gone: z.array(Topic) });
export type Topics = z.infer<typeof Topics>;

/** A forward statement whose time is after the latest call, and which no call since has settled. */
export const OpenPromise = z.object({
  /** The call that says it last. */
  call: z.string(),
  label: z.string(),
  /** "Q3 2025", "the end of June 2025". */
  due: z.string(),
  figure: Figure.nullable(),
  statement: Statement,
});
export type OpenPromise = z.infer<typeof OpenPromise>;

/** Two calls of one company side by side, the earlier first; every evidence names its call. */
export const Comparison = z.object({
  from: Call,
  to: Call,
  metrics: z.array(MetricPair),
  guidance: z.array(GuidanceFate),
  restated: z.array(Restatement),
  topics: Topics,
  /** What is still to be kept after the later call, the soonest first. */
  open: z.array(OpenPromise).optional(),
});
export type Comparison = z.infer<typeof Comparison>;

/** One line over a run of quarters, one cell a call. */
export const RunLine = z.object({
  name: z.string(),
  segment: z.string().nullable(),
  basis: z.enum(['reported', 'adjusted']).nullable(),
  cells: z.array(Metric.nullable()),
  /** Our arithmetic from the first call to the last, where both have a figure that may be compared. */
  change: Figure.nullable(),
  /** What the change is reckoned from, where a later call gives the first figure otherwise. */
  base: Figure.nullish(),
});
export type RunLine = z.infer<typeof RunLine>;

/** Three calls or more of one company, the earliest first. */
export const Run = z.object({
  calls: z.array(Call),
  metrics: z.array(RunLine),
  /** From each call to the one after it. */
  guidance: z.array(z.object({ from: z.string(), to: z.string(), fates: z.array(GuidanceFate) })),
  /** Over all pairs of the calls; `by` is the call that gives it otherwise. */
  restated: z.array(Restatement.extend({ by: z.string() })),
  /** What is still to be kept after the last call, the soonest first. */
  open: z.array(OpenPromise).optional(),
});
export type Run = z.infer<typeof Run>;
