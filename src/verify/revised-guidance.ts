import type { Verdict } from '../core/verdict.ts';
import type { IndexedSentence } from './call-index.ts';
import { meaningOf } from './meaning.ts';

// What is done to a forecast, in whatever words.
const MOVES: Readonly<Record<'up' | 'down' | 'kept' | 'withdrawn', RegExp>> = {
  up: /\b(?:rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|increas(?:e[sd]?|ing)|upgrad(?:e[sd]?|ing)|hik(?:e[sd]?|ing)|higher)\b/i,
  down: /\b(?:lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|trim(?:s|med|ming)?|decreas(?:e[sd]?|ing)|downgrad(?:e[sd]?|ing))\b/i,
  kept: /\b(?:reaffirm(?:s|ed|ing)?|reiterat(?:e[sd]?|ing)|maintain(?:s|ed|ing)?|confirm(?:s|ed|ing)?|unchanged|affirm(?:s|ed|ing)?|kept|keep(?:s|ing)?|left|st(?:and|ick)(?:s|ing)? (?:by|to))\b/i,
  withdrawn: /\b(?:withdr[ae]w(?:s|n|ing)?|suspend(?:s|ed|ing)?|pull(?:s|ed|ing)?)\b/i,
};
const FORECAST = /\b(?:guidance|outlook|forecasts?|expectations?|guide)\b/i;
const RESULT = /\b(?:exceed\w*|beat|above|ahead of|in line with|missed|compared|versus|below)\b/i;

type Move = keyof typeof MOVES;

function movesIn(text: string): ReadonlySet<Move> {
  return new Set((Object.keys(MOVES) as Move[]).filter((move) => MOVES[move].test(text)));
}

/**
 * The verdict on a claim that a forecast was raised, cut, kept or withdrawn, by the sentences that say so; null
 * where it claims nothing of the kind, or none of them has its words.
 */
export function revisedGuidance(
  claim: string,
  sentences: readonly IndexedSentence[],
  names: ReadonlySet<string>,
): Verdict | null {
  const [move, another] = movesIn(claim);
  if (move === undefined || another !== undefined || !FORECAST.test(claim)) return null;
  if (RESULT.test(claim)) return null;
  const plain = claim.replace(MOVES[move], ' ');
  const wanted = [...meaningOf(plain)].filter((word) => !names.has(word));
  const told = sentences.filter(
    ({ text }) =>
      FORECAST.test(text) && movesIn(text).size > 0 && new Set(wanted).isSubsetOf(meaningOf(text)),
  );
  const same = told.find(({ text }) => movesIn(text).has(move));
  const [other] = told;
  const decisive = same ?? other;
  if (!decisive) return null;
  const evidence = [{ sentences: [decisive.id], quote: decisive.text }];
  if (same) return { claim, verdict: 'supported', reasons: [], details: [], evidence };
  return {
    ...{ claim, verdict: 'contradicted', reasons: ['direction'], evidence },
    details: [`direction: the call says “${decisive.text}”`],
  };
}
