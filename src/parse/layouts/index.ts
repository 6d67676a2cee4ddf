import type { Layout } from '../turns/draft.ts';
import { exchangeFiling } from './exchange-filing.ts';
import { factSet } from './factset.ts';
import { fields } from './fields.ts';
import { generic } from './generic.ts';
import { motleyFool } from './motley-fool.ts';
import { nameText } from './name-text.ts';
import { rev } from './rev.ts';
import { runTogether } from './run-together.ts';
import { seekingAlpha } from './seeking-alpha.ts';
import { streetEvents } from './streetevents.ts';
import { table } from './table.ts';
import { unstructured } from './unstructured.ts';
import { yahoo } from './yahoo.ts';

/** Layouts in the order they are asked; the first that reads the file in good faith has it. */
export const LAYOUTS: readonly Layout[] = [
  // Those that one look at their page tells from all others.
  table,
  fields,
  yahoo,
  streetEvents,
  seekingAlpha,
  motleyFool,
  factSet,
  exchangeFiling,
  rev,
  // Those that are told by how most of their lines begin.
  nameText,
  runTogether,
  // Last, since it reads nearly anything that has names in it.
  generic,
];

/** What reads a file in which nobody finds speakers. */
export const FALLBACK = unstructured;
