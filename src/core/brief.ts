import * as z from 'zod';
import { Call } from './call.ts';
import { Figure } from './figure.ts';
import { ReleaseWitness } from './release-witness.ts';
import { Warning } from './transcript.ts';

export const Engine = z.enum(['openai', 'extractive']);
export type Engine = z.infer<typeof Engine>;

/** Sentence ids plus the words copied from them; `quote` is always a slice of the transcript. */
export const Evidence = z.object({
  sentences: z.array(z.string()).min(1),
  quote: z.string(),
  call: z.string().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const Versus = z.enum(['year-ago', 'previous-quarter', 'other']);
export type Versus = z.infer<typeof Versus>;

/** One fact of the call: level, prior and change merged. `change.stated` false = our arithmetic. */
export const Metric = z.object({
  name: z.string(),
  segment: z.string().nullable(),
  basis: z.enum(['reported', 'adjusted']).nullable(),
  period: z.string(),
  figure: Figure.nullable(),
  prior: z.object({ figure: Figure, period: z.string() }).nullable(),
  change: z.object({ figure: Figure, versus: Versus, stated: z.boolean() }).nullable(),
  evidence: z.array(Evidence),
});
export type Metric = z.infer<typeof Metric>;

/** A forward statement, or a refusal to make one, with the speaker's own hedge word. */
export const Statement = z.object({
  kind: z.enum(['guidance', 'refusal']),
  text: z.string(),
  topic: z.string(),
  horizon: z.string().nullable(),
  figure: Figure.nullable(),
  hedge: z.string().nullable(),
  /** What was guided to before, where the call tells it: "We had guided to $3.10 to $3.25." */
  former: Figure.optional(),
  /** It is a plan, or an expectation, that something is not to be: "we will not open new stores". */
  negated: z.literal(true).optional(),
  /** Who says it, where the call tells its speakers apart. */
  speaker: z.string().nullish(),
  evidence: z.array(Evidence),
});
export type Statement = z.infer<typeof Statement>;

/** A forward statement of an earlier call with what became of it by this call. */
export const FollowedUp = z.object({
  /** What it is about: "Kelso plant", "operating margin". */
  label: z.string(),
  fate: z.enum(['missed', 'slipped', 'withdrawn', 'dropped', 'reworded', 'met', 'kept']),
  from: Statement,
  /** What this call says ahead of the same; null where it says a result, or nothing. */
  to: Statement.nullable(),
  result: z.object({ figure: Figure, period: z.string() }).nullable(),
  /** In what it differs: "above the range", "narrowed", "now for Q1 2025". */
  note: z.string().nullable(),
  /** Of both calls, each with its `call`. */
  evidence: z.array(Evidence),
});
export type FollowedUp = z.infer<typeof FollowedUp>;

/** What became of the promises of earlier calls, the weightiest first; `earlier` is the call before. */
export const SinceLast = z.object({ earlier: Call, promises: z.array(FollowedUp) });
export type SinceLast = z.infer<typeof SinceLast>;

export const Stance = z.enum(['answered', 'partly', 'declined', 'not addressed']);
export type Stance = z.infer<typeof Stance>;

/** One sub-question of one analyst, with the words that decide its stance. */
export const Question = z.object({
  analyst: z.string(),
  firm: z.string().nullable(),
  question: z.string(),
  answer: z.string(),
  answeredBy: z.array(z.string()),
  stance: Stance,
  evidence: z.array(Evidence),
});
export type Question = z.infer<typeof Question>;

/** One piece of arithmetic the call lets us redo, in interval arithmetic. */
export const Check = z.object({
  kind: z.enum(['growth', 'difference', 'share', 'sum', 'margin', 'restated', 'unit']),
  verdict: z.enum(['agrees', 'rounding', 'conflict']),
  text: z.string(),
  stated: Figure,
  computed: z.object({ low: z.number(), high: z.number() }),
  evidence: z.array(Evidence),
});
export type Check = z.infer<typeof Check>;

export const Highlight = z.object({
  label: z.string(),
  text: z.string(),
  evidence: z.array(Evidence),
});
export type Highlight = z.infer<typeof Highlight>;

/** Something we did not post because the call does not bear it out. */
export const Withheld = z.object({ text: z.string(), reason: z.string() });
export type Withheld = z.infer<typeof Withheld>;

export const Usage = z.object({
  calls: z.number().int(),
  inputTokens: z.number().int(),
  cachedTokens: z.number().int(),
  outputTokens: z.number().int(),
});
export type Usage = z.infer<typeof Usage>;

/** The summary of one call; everything in it has passed the gate. */
export const Brief = z.object({
  call: Call,
  engine: Engine,
  model: z.string().nullable(),
  headline: z.string(),
  highlights: z.array(Highlight),
  metrics: z.array(Metric),
  guidance: z.array(Statement),
  questions: z.array(Question),
  checks: z.array(Check),
  withheld: z.array(Withheld),
  warnings: z.array(Warning),
  usage: Usage.nullable(),
  /** Only where an earlier call of the company is in sight; never stored with the brief. */
  sinceLast: SinceLast.optional(),
  /** Only where a press release was filed near the call; never stored with the brief. */
  release: ReleaseWitness.optional(),
});
export type Brief = z.infer<typeof Brief>;
