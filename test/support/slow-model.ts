import { earningsError } from '../../src/core/faults.ts';
import type { Model, ModelReply, ModelRequest } from '../../src/core/ports/model.ts';

/** One call that waits for a test to end it. */
interface Asked {
  readonly request: ModelRequest;
  answer(over?: Partial<ModelReply>): void;
  fail(error: unknown): void;
}

const REPLY: ModelReply = {
  json: { a: 1 },
  text: '{"a":1}',
  model: 'slow-1',
  usage: { calls: 1, inputTokens: 1000, cachedTokens: 200, outputTokens: 50 },
  cacheWriteTokens: 0,
  isEstimated: false,
};

/** A request to any model. */
export function modelRequest(over: Partial<ModelRequest> = {}): ModelRequest {
  return {
    messages: [{ role: 'user', content: 'What was revenue?' }],
    schemaName: 'answer',
    jsonSchema: {},
    maxOutputTokens: 100,
    cacheKey: 'k',
    ...over,
  };
}

/** A model that answers when a test says so, and is stopped like a real one. */
export function slowModel(name = 'slow'): Model & { readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  return {
    name,
    asked,
    complete: (request) => {
      const { promise, resolve, reject } = Promise.withResolvers<ModelReply>();
      request.signal?.addEventListener('abort', () => reject(earningsError('model.aborted', {})));
      asked.push({ request, answer: (over) => resolve({ ...REPLY, ...over }), fail: reject });
      return promise;
    },
  };
}
