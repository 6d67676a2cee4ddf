import type { ModelReply } from '../core/ports/model.ts';
import type { Micros } from '../core/ports/spending.ts';

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  /** Read from the provider's cache. */
  readonly cached: number;
  readonly output: number;
}

export type Prices = Readonly<Record<string, Price>>;

/** List prices of 2026-09-22; what an operator configures comes first. */
export const LIST_PRICES: Prices = {
  'gpt-6-luna': { input: 0.1, cached: 0.01, output: 0.5 },
  'gpt-6-sol': { input: 2, cached: 0.2, output: 10 },
  'gpt-5.6-luna': { input: 0.2, cached: 0.02, output: 1.2 },
};

// OpenAI, since gpt-5.6: what is written to the cache costs a quarter more than what is only read.
const WRITTEN = 1.25;

/** The price of a model, of its dated releases too (`gpt-6-luna-2026-09`); null where nobody has said it. */
export function priceOf(model: string, prices: Prices): Price | null {
  const known = { ...LIST_PRICES, ...prices };
  const undated = model.replace(/-\d{4}(?:-\d\d){0,2}$/, ''); // gpt-6-luna-2026-09
  return known[model] ?? known[undated] ?? null;
}

/** What a call cost; 0 where the price is not known. */
export function costOf(
  { usage, cacheWriteTokens }: Pick<ModelReply, 'usage' | 'cacheWriteTokens'>,
  price: Price | null,
): Micros {
  if (!price) return 0;
  const fresh = Math.max(0, usage.inputTokens - usage.cachedTokens - cacheWriteTokens);
  return (
    (fresh + cacheWriteTokens * WRITTEN) * price.input +
    usage.cachedTokens * price.cached +
    usage.outputTokens * price.output
  );
}
