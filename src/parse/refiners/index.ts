import type { Refiner } from '../draft.ts';
import { furniture } from './furniture.ts';
import { mergeRuns } from './merge-runs.ts';
import { questionSection } from './question-section.ts';
import { trailingNotes } from './trailing-notes.ts';

/** Refiners in the order they work: notes go first, so that no later rule reads them as speech. */
export const REFINERS: readonly Refiner[] = [trailingNotes, furniture, questionSection, mergeRuns];
