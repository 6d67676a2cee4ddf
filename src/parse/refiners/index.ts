import type { Refiner } from '../turns/draft.ts';
import { advertisements } from './advertisements.ts';
import { bullets } from './bullets.ts';
import { furniture } from './furniture.ts';
import { mergeRuns } from './merge-runs.ts';
import { questionSection } from './question-section.ts';
import { trailingNotes } from './trailing-notes.ts';
import { unwrap } from './unwrap.ts';

/**
 * Refiners in the order they work: what is no speech goes first, so that no later rule reads it as such;
 * lines are joined last, when all between them is gone.
 */
export const REFINERS: readonly Refiner[] = [
  trailingNotes,
  advertisements,
  furniture,
  bullets,
  questionSection,
  mergeRuns,
  unwrap,
];
