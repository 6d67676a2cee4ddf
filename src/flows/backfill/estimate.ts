import type { ToWrite } from './events.ts';

/** US dollars for a million tokens; null where nobody has said the price. */
export type PriceOf = { readonly input: number; readonly output: number } | null;

/** What briefs would take of a model: as a rule, and at most. */
export interface Estimate {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number | null;
  readonly mostUsd: number | null;
}

// Measured on transcripts with their sentence ids: English has 5.1 letters a token, figures fewer.
const CHARACTERS_A_TOKEN = 4.5;
const SURELY_A_TOKEN = 3;
const BRIEF_TOKENS = 3000;
const MOST_TOKENS = 8000;
const MEND = 1.3; // a third of the briefs is asked for again, with what has to be mended
const MOST_CALLS = 2;

/** What so many briefs would cost, before any of them is asked for. */
export function estimateCost(calls: readonly ToWrite[], price: PriceOf): Estimate {
  const characters = calls.reduce((sum, call) => sum + call.characters, 0);
  const inputTokens = Math.ceil((characters / CHARACTERS_A_TOKEN) * MEND);
  const outputTokens = Math.ceil(calls.length * BRIEF_TOKENS * MEND);
  const cost = (input: number, output: number) =>
    price && (input * price.input + output * price.output) / 1_000_000;
  return {
    calls: calls.length,
    inputTokens,
    outputTokens,
    usd: cost(inputTokens, outputTokens),
    mostUsd: cost(
      (characters / SURELY_A_TOKEN) * MOST_CALLS,
      calls.length * MOST_TOKENS * MOST_CALLS,
    ),
  };
}
