import type { Placed } from '../evidence.ts';

/** A sentence of an answer with how much of the question it takes up (0..1) and what it is worth. */
export interface Heard {
  readonly placed: Placed;
  readonly overlap: number;
  readonly worth: number;
}

/** What was said to one sub-question, in order of speech; empty when nothing was. */
export type Passage = readonly Heard[];
