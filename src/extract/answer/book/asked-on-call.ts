import type { Transcript } from '../../../core/transcript.ts';
import { alignAnswers, type Heard } from '../../align.ts';
import { kindOf } from '../../ask-kind.ts';
import { type Placed, sentencesOf } from '../../evidence.ts';
import { roundsOf } from '../../rounds.ts';
import { stanceOf } from '../../stance.ts';
import { type Term, termsOf } from './terms.ts';

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
  readonly stance: ReturnType<typeof stanceOf>;
}

/** The same as plain data, sentences by their ids. */
export type NotedAsk = Omit<AskedOnCall, 'asked' | 'terms' | 'lead' | 'heard'> & {
  readonly asked: string;
  readonly terms: readonly Term[];
  readonly lead: readonly Term[];
  readonly heard: readonly (Omit<Heard, 'placed'> & { readonly placed: string })[];
};

/** Reads every sub-question of the call with the sentences that answer it. */
export function noteAsked(transcript: Transcript): readonly NotedAsk[] {
  return transcript.exchanges.flatMap((exchange) => {
    const before = new Set<Term>();
    return roundsOf(transcript, exchange).flatMap((round) => {
      const passages = alignAnswers(round);
      return round.asked.map(({ asked, context }, at) => {
        const heard = passages[at] ?? [];
        const lead = context.slice(-3).flatMap(({ text }) => termsOf(text));
        const terms = new Set([...termsOf(asked.text), ...lead]);
        const earlier = new Set(before);
        for (const term of terms) before.add(term);
        return {
          analyst: exchange.analyst,
          firm: exchange.firm,
          asked: asked.id,
          isWhy: kindOf(asked.text) === 'why' || context.some(({ text }) => kindOf(text) === 'why'),
          terms: [...terms],
          lead: [...earlier],
          heard: heard.map((each) => ({ ...each, placed: each.placed.id })),
          isSole: round.asked.length === 1,
          stance: stanceOf(asked.text, heard),
        };
      });
    });
  });
}

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
