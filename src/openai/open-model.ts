import OpenAI, { BadRequestError } from 'openai';
import { earningsError, type Fault } from '../core/faults.ts';
import type { Log } from '../core/ports/host.ts';
import type { Model, ModelReply, ModelRequest } from '../core/ports/model.ts';
import { cappedFetch } from './capped-fetch.ts';
import { DEFAULT_MODEL } from './default-model.ts';
import { outcomeOf } from './outcomes.ts';
import { addressOf, bodyOf, LIMITS, OPTIONAL, type Profile, profileOf } from './profiles.ts';
import { readReply } from './read-reply.ts';
import { tryAgain } from './try-again.ts';

export interface ModelOptions {
  readonly apiKey?: string;
  readonly baseUrl?: string;
  readonly model?: string;
  /** Whose server it is; its address tells where nobody says so. */
  readonly profile?: Profile;
  readonly log: Log;
  /** Milliseconds for one answer, retries included. */
  readonly deadlineMs?: number;
  /** Milliseconds before a call that failed in passing is made once more. */
  readonly waitMs?: number;
}

const DEADLINE_MS = 120_000;
const CHECK_MS = 10_000;
const MAX_INPUT_TOKENS = 200_000;
const CHARACTERS_A_TOKEN = 3; // an upper bound: English prose has about five

/**
 * Opens a model behind chat completions, which every compatible server speaks. A call is made twice at
 * most, and one deadline holds for both. What a model says it does not take is left out from then on.
 */
export function openModel(options: ModelOptions): Model {
  const { log, model: name = DEFAULT_MODEL, deadlineMs = DEADLINE_MS } = options;
  const profile = options.profile ?? profileOf(options.baseUrl);
  const client = new OpenAI({
    ...addressOf(profile, options),
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: deadlineMs,
    fetch: cappedFetch,
    logLevel: 'off', // bodies and headers never reach a log
  });
  const refused = new Set<string>();

  const send = async (request: ModelRequest, signal: AbortSignal): Promise<unknown> => {
    for (;;) {
      try {
        const body = bodyOf(profile, name, request, refused);
        return await client.chat.completions.create(body, { signal });
      } catch (error) {
        const field = refusedField(error);
        if (field === null || refused.has(field) || isLastLimit(field, refused)) throw error;
        refused.add(field);
        log.info('model does without', { model: name, field });
      }
    }
  };

  /** Other servers list their models in other ways, or not at all. */
  const check = async (): Promise<Fault | null> => {
    const limit = { deadlineMs: CHECK_MS, isDeadline: false, isStopped: false };
    try {
      await client.models.retrieve(name, { timeout: CHECK_MS });
      return null;
    } catch (error) {
      const { fault } = outcomeOf(error, limit);
      return fault.code === 'model.not_configured' || fault.code === 'model.bad_request'
        ? fault
        : null; // away for now is no fault of the configuration
    }
  };

  return {
    name,
    ...(profile === 'openai' && { check }),
    complete: async (request): Promise<ModelReply> => {
      const estimate = estimateTokens(request);
      if (estimate > MAX_INPUT_TOKENS)
        throw earningsError('model.too_long', { tokens: estimate, limit: MAX_INPUT_TOKENS });
      const deadline = AbortSignal.timeout(deadlineMs);
      const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
      const call = async () => {
        try {
          const completion = await send(request, signal);
          return readReply(completion, { model: name, characters: charactersOf(request), log });
        } catch (error) {
          const isStopped = request.signal?.aborted === true;
          throw outcomeOf(error, { deadlineMs, isDeadline: deadline.aborted, isStopped });
        }
      };
      return tryAgain(call, {
        signal,
        ...(options.waitMs !== undefined && { waitMs: options.waitMs }),
        ...(request.beforeRetry && { beforeRetry: request.beforeRetry }),
      });
    },
  };
}

// "Unknown parameter: 'store'." "Unrecognized request argument supplied: store" "Extra inputs are not permitted"
const UNKNOWN =
  /\b(?:unknown|unrecognized|unrecognised|unsupported|unexpected|extra)\b|not (?:supported|permitted|recognized|allowed)/i;
const UNKNOWN_CODES: ReadonlySet<unknown> = new Set(['unsupported_parameter', 'unknown_parameter']);

/**
 * The field without which a model would take a call, where it says that it does not know it; else null. A
 * value that it does not take is no reason, but of a field that only has one other value: its own.
 */
function refusedField(error: unknown): string | null {
  if (!(error instanceof BadRequestError)) return null;
  const { param, code, message } = error;
  const field = param ?? [...OPTIONAL].find((name) => new RegExp(`\\b${name}\\b`).test(message));
  if (!field || !OPTIONAL.has(field)) return null;
  if (UNKNOWN_CODES.has(code)) return field;
  if (code === 'unsupported_value') return LIMITS.includes(field) ? null : field;
  return (code ?? 400) === 400 && UNKNOWN.test(message) ? field : null; // other servers repeat the status
}

/** Whether a call would have no limit of its answer: it has one name or the other. */
function isLastLimit(field: string, refused: ReadonlySet<string>): boolean {
  return LIMITS.includes(field) && LIMITS.some((name) => name !== field && refused.has(name));
}

function charactersOf({ messages }: ModelRequest): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}

function estimateTokens(request: ModelRequest): number {
  return Math.ceil(charactersOf(request) / CHARACTERS_A_TOKEN);
}
