import type { Transcript } from '../../../core/transcript.ts';
import { alignAnswers } from '../../questions/align.ts';
import { kindOf } from '../../questions/ask-kind.ts';
import { passagesOf } from '../../questions/questions.ts';
import { roundsOf } from '../../questions/rounds.ts';
import { stanceOf } from '../../questions/stance.ts';
import type { NotedAsk } from './asked-on-call.ts';
import { type Term, termsOf } from './terms.ts';

/** Reads every sub-question of the call with the sentences that answer it. */
export function noteAsked(transcript: Transcript): readonly NotedAsk[] {
  return transcript.exchanges.flatMap((exchange) => {
    const before = new Set<Term>();
    return roundsOf(transcript, exchange).flatMap((round) => {
      const passages = alignAnswers(round);
      const taken = passagesOf(round);
      return round.asked.map(({ asked, context }, at) => {
        // What nobody took up has no answer, whatever was said in its place.
        const heard = taken[at]?.passage.length === 0 ? [] : (passages[at] ?? []);
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
