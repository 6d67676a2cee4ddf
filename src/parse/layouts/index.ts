import type { Layout } from '../draft.ts';
import { generic } from './generic.ts';
import { unstructured } from './unstructured.ts';
import { yahoo } from './yahoo.ts';

/** Layouts in the order they are asked; the first that reads the file in good faith has it. */
export const LAYOUTS: readonly Layout[] = [
  yahoo,
  // Last, since it reads nearly anything that has names in it.
  generic,
];

/** What reads a file in which nobody finds speakers. */
export const FALLBACK = unstructured;
