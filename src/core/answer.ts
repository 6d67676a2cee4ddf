import * as z from 'zod';
import { Engine, Evidence, Usage, Withheld } from './brief.ts';
import { Call } from './call.ts';
import { Warning } from './transcript.ts';

/** `answered`: the call says it. `not stated`: it does not, or it cannot be told that it does. `out of scope`: no transcript could say it. */
export const AnswerStatus = z.enum(['answered', 'not stated', 'out of scope']);
export type AnswerStatus = z.infer<typeof AnswerStatus>;

/** One sentence of an answer; `cites` are places in the answer's evidence, counted from 1. */
export const AnswerSentence = z.object({
  text: z.string(),
  cites: z.array(z.number().int().positive()),
});
export type AnswerSentence = z.infer<typeof AnswerSentence>;

/** The answer to one question about one call; every figure and quote in it has passed the gate. */
export const Answer = z.object({
  call: Call,
  engine: Engine,
  model: z.string().nullable(),
  /** As it was asked. */
  question: z.string(),
  status: AnswerStatus,
  /** The sentences, joined; without numbers of citations. */
  text: z.string(),
  /** The first is the one a reader in a hurry reads; three at most. */
  sentences: z.array(AnswerSentence),
  evidence: z.array(Evidence),
  /** `passages`: the evidence is the nearest the call comes to it, not an answer in words of ours. */
  form: z.enum(['sentences', 'passages']),
  /** What was asked and the call leaves open: "the size of the dip"; null when nothing is. */
  unsaid: z.string().nullable(),
  /** Questions that this call answers, for the next click; three at most. */
  followUps: z.array(z.string()),
  withheld: z.array(Withheld),
  warnings: z.array(Warning),
  usage: Usage.nullable(),
});
export type Answer = z.infer<typeof Answer>;

/** One question of the same conversation and what we answered, oldest first where there are several. */
export interface Earlier {
  readonly question: string;
  readonly status: AnswerStatus;
  readonly text: string;
}
