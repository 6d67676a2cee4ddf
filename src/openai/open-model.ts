import OpenAI from 'openai';
import { earningsError } from '../core/faults.ts';
import type { Log } from '../core/ports/host.ts';
import type { Model, ModelReply, ModelRequest } from '../core/ports/model.ts';
import { outcomeOf } from './outcomes.ts';
import { readReply } from './read-reply.ts';
import { compatibleMessages, openAiMessages } from './wire-messages.ts';

export interface ModelOptions {
  readonly apiKey?: string;
  readonly baseUrl?: string;
  readonly model?: string;
  readonly log: Log;
  /** Milliseconds for one answer, retries included. */
  readonly deadlineMs?: number;
}

/** The model asked when none is named: docs/decisions.md. */
export const DEFAULT_MODEL = 'gpt-6-luna';

const DEADLINE_MS = 120_000;
const MAX_INPUT_TOKENS = 200_000;
const CHARACTERS_A_TOKEN = 3; // an upper bound: English prose has about five

/**
 * Opens a model behind chat completions, which every compatible server speaks. The SDK retries once at
 * most; this deadline is the only one. Fields that only OpenAI knows are sent only to OpenAI.
 */
export function openModel(options: ModelOptions): Model {
  const name = options.model ?? DEFAULT_MODEL;
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  const isOpenAi = !options.baseUrl || new URL(options.baseUrl).hostname.endsWith('.openai.com');
  const client = new OpenAI({
    apiKey: options.apiKey ?? 'none', // compatible servers need none; the SDK insists on one
    baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    maxRetries: 1,
    timeout: deadlineMs,
    logLevel: 'off', // bodies and headers never reach a log
  });

  return {
    name,
    complete: async (request): Promise<ModelReply> => {
      const estimate = estimateTokens(request);
      if (estimate > MAX_INPUT_TOKENS)
        throw earningsError('model.too_long', { tokens: estimate, limit: MAX_INPUT_TOKENS });
      const deadline = AbortSignal.timeout(deadlineMs);
      const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
      try {
        const completion: unknown = await client.chat.completions.create(
          {
            ...bodyOf(name, request),
            ...(isOpenAi ? openAiOnly(name, request) : compatible(request)),
          },
          { signal },
        );
        return readReply(completion, {
          model: name,
          characters: charactersOf(request),
          log: options.log,
        });
      } catch (error) {
        throw outcomeOf(error, {
          deadlineMs,
          isDeadline: deadline.aborted,
          isStopped: request.signal?.aborted === true,
        });
      }
    },
  };
}

function bodyOf(model: string, { schemaName, jsonSchema }: ModelRequest) {
  return {
    model,
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name: schemaName, strict: true, schema: { ...jsonSchema } },
    },
  };
}

function openAiOnly(
  model: string,
  { messages, maxOutputTokens, reasoningEffort, cacheKey }: ModelRequest,
) {
  return {
    messages: openAiMessages(model, messages),
    max_completion_tokens: maxOutputTokens,
    prompt_cache_key: cacheKey.slice(0, 64),
    store: false,
    ...(reasoningEffort && { reasoning_effort: reasoningEffort }),
  };
}

function compatible({ messages, maxOutputTokens }: ModelRequest) {
  return { messages: compatibleMessages(messages), max_tokens: maxOutputTokens, temperature: 0 };
}

function charactersOf({ messages }: ModelRequest): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}

function estimateTokens(request: ModelRequest): number {
  return Math.ceil(charactersOf(request) / CHARACTERS_A_TOKEN);
}
