import type { Stance } from '../../../core/brief.ts';
import type { Transcript } from '../../../core/transcript.ts';
import { type Placed, sentencesOf } from '../../evidence.ts';
import type { Heard } from '../../questions/heard.ts';
import type { Term } from './terms.ts';

/** One thing an analyst asked, and what was said to it. */
export interface AskedOnCall {
  readonly analyst: string;
  readonly firm: string | null;
  readonly asked: Placed;
  readonly terms: ReadonlySet<Term>;
  /** What the same analyst asked before: "And who are they?" */
  readonly lead: ReadonlySet<Term>;
  readonly heard: readonly Heard[];
  /** Nothing else was asked in that breath: what follows is its answer, in whatever words. */
  readonly isSole: boolean;
  readonly isWhy: boolean;
  readonly stance: Stance;
}

/** The same as plain data, sentences by their ids. */
export type NotedAsk = Omit<AskedOnCall, 'asked' | 'terms' | 'lead' | 'heard'> & {
  readonly asked: string;
  readonly terms: readonly Term[];
  readonly lead: readonly Term[];
  readonly heard: readonly (Omit<Heard, 'placed'> & { readonly placed: string })[];
};

/** Sub-questions that were read before; one whose sentence the call does not have is left out. */
export function askedIn(
  noted: readonly NotedAsk[],
  transcript: Transcript,
): readonly AskedOnCall[] {
  const sentences = sentencesOf(transcript);
  return noted.flatMap((each) => {
    const asked = sentences.get(each.asked);
    if (!asked) return [];
    const heard = each.heard.flatMap((one) => {
      const placed = sentences.get(one.placed);
      return placed ? [{ ...one, placed }] : [];
    });
    return [{ ...each, asked, heard, terms: new Set(each.terms), lead: new Set(each.lead) }];
  });
}
