import type { Usage } from '../brief.ts';
import type { Fault } from '../faults.ts';

export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** One structured call: messages in, JSON text out, already complete (never cut short or refused). */
export interface ModelRequest {
  readonly messages: readonly ModelMessage[];
  readonly schemaName: string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly maxOutputTokens: number;
  readonly reasoningEffort?: 'none' | 'low' | 'medium' | 'high';
  /** Steady per transcript, so that providers keep its prefix. */
  readonly cacheKey: string;
  readonly signal?: AbortSignal;
  /** Called before a call that failed in passing is made once more, with why; what it throws ends the call. */
  readonly beforeRetry?: (error: unknown) => Promise<void>;
}

export interface ModelReply {
  readonly json: unknown;
  readonly text: string;
  readonly model: string;
  readonly usage: Usage;
  /** Of the input tokens: those written to the provider's cache, where it says so. */
  readonly cacheWriteTokens: number;
  /** Whether we counted the tokens, as the server did not. */
  readonly isEstimated: boolean;
}

/** A model that answers in JSON; `json` is undefined where it wrote something else. Throws EarningsError `model.*`. */
export interface Model {
  readonly name: string;
  complete(request: ModelRequest): Promise<ModelReply>;
  /** Asks, at no cost, whether the service takes the key and has the model; null where it does, or does not say. */
  check?(): Promise<Fault | null>;
}
