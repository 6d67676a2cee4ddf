import type { Brief } from '../../core/brief.ts';
import type { Fault } from '../../core/faults.ts';
import type { Transcript } from '../../core/transcript.ts';

/** One transcript to be read apart from the process that stores it. */
export interface ReadingJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly company?: string | undefined;
  readonly period?: string | undefined;
  /** Whether a model is to write the brief: then its question is measured in place of a brief. */
  readonly isForModel: boolean;
}

/** A call as it was read, and its brief, or how many letters a model would be sent for one. */
export interface Reading {
  readonly transcript: Transcript;
  readonly brief: Brief | null;
  readonly characters: number;
}

/** What a thread answers: a reading, the fault of the source, or a bug in its own words. */
export type ReadingAnswer =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'bug'; readonly error: Error };
