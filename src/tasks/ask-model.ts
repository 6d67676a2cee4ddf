import type { Usage } from '../core/brief.ts';
import { EarningsError } from '../core/faults.ts';
import type { Model, ModelMessage, ModelReply, ModelRequest } from '../core/ports.ts';

const MOST_ERRORS = 20;

/** Asks; when the answer was cut short it is asked once more with twice the room. */
export async function askLonger(model: Model, request: ModelRequest): Promise<ModelReply> {
  try {
    return await model.complete(request);
  } catch (error) {
    if (error instanceof EarningsError && error.fault.code === 'model.cut_short')
      return model.complete({ ...request, maxOutputTokens: request.maxOutputTokens * 2 });
    throw error;
  }
}

/** What a model is told once about what could not be verified; `wanted` says what to send instead. */
export function repairMessage(errors: readonly string[], wanted: string): ModelMessage {
  const list = errors.slice(0, MOST_ERRORS).map((error) => `- ${error}`);
  return {
    role: 'user',
    content: ['These items could not be verified against the transcript:', ...list, wanted].join(
      '\n',
    ),
  };
}

/** The usage of two calls together. */
export function sumUsage(one: Usage, other: Usage): Usage {
  return {
    calls: one.calls + other.calls,
    inputTokens: one.inputTokens + other.inputTokens,
    cachedTokens: one.cachedTokens + other.cachedTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
