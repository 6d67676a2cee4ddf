import type { z } from 'zod';
import type { Usage } from '../core/brief.ts';
import { EarningsError, earningsError } from '../core/faults.ts';
import type { Model, ModelMessage, ModelReply, ModelRequest } from '../core/ports/model.ts';

const MOST_ERRORS = 20;
const MOST_TOLD = 5;

/** What a reply amounts to: what stands behind the gate (null: off the schema), and what to mend. */
export interface Reading<T> {
  readonly gated: T | null;
  readonly errors: readonly string[];
}

/**
 * Asks a model, and once more with what could not be verified when there was any; `again` says what to
 * send then. Gives the reading that is worth more, the mended one of two alike, and the usage of both
 * calls. Throws `model.*`, and `output.off_schema` when neither keeps to the schema.
 */
export async function askTwice<T>(
  model: Model,
  request: ModelRequest,
  {
    read,
    worth,
    again,
  }: { read(reply: ModelReply): Reading<T>; worth(gated: T): number; readonly again: string },
): Promise<{ readonly gated: T; readonly usage: Usage }> {
  const reply = await askLonger(model, request);
  const first = read(reply);
  if (first.gated && first.errors.length === 0) return { gated: first.gated, usage: reply.usage };

  const mend: ModelRequest = {
    ...request,
    messages: [
      ...request.messages,
      { role: 'assistant', content: reply.text },
      repairMessage(first.errors, again),
    ],
  };
  const repaired = await model.complete(mend).catch((error: unknown) => {
    // What the first one has is verified: better than nothing, unless somebody stopped it all.
    if (!first.gated || !isModelFault(error)) throw error;
    return null;
  });
  if (!repaired && first.gated) return { gated: first.gated, usage: reply.usage };
  if (!repaired) throw earningsError('output.off_schema', { problems: first.errors });
  const second = read(repaired);
  const [best] = [second, first]
    .flatMap(({ gated }) => (gated ? [gated] : []))
    .toSorted((one, other) => worth(other) - worth(one));
  if (!best)
    throw earningsError('output.off_schema', { problems: second.errors.slice(0, MOST_TOLD) });
  return { gated: best, usage: sumUsage(reply.usage, repaired.usage) };
}

/** What a reply has that its schema does not know, as a model is told. */
export function schemaErrors({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** When the answer was cut short it is asked once more with twice the room. */
async function askLonger(model: Model, request: ModelRequest): Promise<ModelReply> {
  try {
    return await model.complete(request);
  } catch (error) {
    if (error instanceof EarningsError && error.fault.code === 'model.cut_short')
      return model.complete({ ...request, maxOutputTokens: request.maxOutputTokens * 2 });
    throw error;
  }
}

function repairMessage(errors: readonly string[], wanted: string): ModelMessage {
  const list = errors.slice(0, MOST_ERRORS).map((error) => `- ${error}`);
  return {
    role: 'user',
    content: ['These items could not be verified against the transcript:', ...list, wanted].join(
      '\n',
    ),
  };
}

function sumUsage(one: Usage, other: Usage): Usage {
  return {
    calls: one.calls + other.calls,
    inputTokens: one.inputTokens + other.inputTokens,
    cachedTokens: one.cachedTokens + other.cachedTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

function isModelFault(error: unknown): boolean {
  return (
    error instanceof EarningsError &&
    error.fault.code.startsWith('model.') &&
    error.fault.code !== 'model.aborted'
  );
}
