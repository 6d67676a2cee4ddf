import type { Brief } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';

/** One call as it is compared: its brief, and the words it was made of. */
export interface Briefed {
  readonly brief: Brief;
  readonly transcript: Transcript;
}
