import type { Written } from '../claim/read-claim.ts';

/** A part of a claim that can be judged alone, in the ways in which it may be meant. */
export interface Piece {
  readonly figures: readonly Written[];
  readonly ways: readonly string[];
}
