import * as z from 'zod';
import { Call } from './call.ts';
import { Section } from './transcript.ts';

/** A passage that search found: what is marked of its snippet are the words that were looked for. */
export const SearchHit = z.object({
  call: Call,
  speaker: z.string(),
  section: Section,
  /** The sentence that fits best, by its id. */
  sentence: z.string(),
  /** Its words, cut at "…" where it is long. */
  snippet: z.string(),
  /** Offsets into the snippet, end exclusive. */
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  score: z.number(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** What is looked for: every phrase, in calls and turns that pass each filter. */
export interface SearchQuery {
  /** Each of stems that follow one another. */
  readonly phrases: readonly (readonly string[])[];
  /** None of these is said in a turn that passes. */
  readonly never?: readonly (readonly string[])[];
  /** As they were typed; a call of any of them passes. No filter where there is none. */
  readonly companies: readonly string[];
  /** "q2-2023", "q2", "fy", "2023". */
  readonly periods: readonly string[];
  /** Words of a name or an office; a turn passes whose speaker has all words of any. */
  readonly speakers: readonly (readonly string[])[];
  readonly sections: readonly Section[];
}

/** One page of what was found, best first. */
export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** From 0. */
  readonly page: number;
  /** On all pages. */
  readonly total: number;
  /** Whether there may be more than are told. */
  readonly isMore: boolean;
  /** False where no passage has all of the words, and these have some. */
  readonly hasAll: boolean;
  /** Calls that cannot be searched yet. */
  readonly behind: number;
}

/** How many passages a page shows. */
export const HITS_ON_PAGE = 5;
