import type { Check } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Slot } from './slots.ts';

/** One kind of arithmetic a call can be held to: every instance of it that the call links. */
export type Relation = (slots: readonly Slot[], transcript: Transcript) => readonly Check[];
