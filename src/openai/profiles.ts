import type { ModelRequest } from '../core/ports/model.ts';
import { compatibleMessages, openAiMessages } from './wire-messages.ts';

/** Whose server it is: what it knows beside what every server does. */
export type Profile = 'openai' | 'azure' | 'compatible';

export const PROFILES: readonly Profile[] = ['openai', 'azure', 'compatible'];

const OPENAI_URL = 'https://api.openai.com/v1';

/** The profile of an address; without one it is OpenAI's own. */
export function profileOf(baseUrl: string | undefined): Profile {
  const host = new URL(baseUrl ?? OPENAI_URL).hostname;
  if (/(?:^|\.)openai\.com$/.test(host)) return 'openai'; // eu.api.openai.com
  return /\.azure\.(?:com|us|cn)$/.test(host) ? 'azure' : 'compatible'; // x.openai.azure.com
}

/** Where to send calls, and what says who we are. */
export function addressOf(
  profile: Profile,
  { baseUrl = OPENAI_URL, apiKey }: { readonly baseUrl?: string; readonly apiKey?: string },
) {
  const { origin, pathname, searchParams } = new URL(baseUrl);
  return {
    // Azure's older addresses end with ?api-version=…
    baseURL: `${origin}${pathname.replace(/\/$/, '')}`,
    defaultQuery: Object.fromEntries(searchParams),
    apiKey: apiKey ?? 'none', // compatible servers need none; the SDK insists on one
    ...(profile === 'azure' &&
      apiKey !== undefined && { defaultHeaders: { 'api-key': apiKey, authorization: null } }),
  };
}

/** The body of a call, by what the server knows; fields that it has refused before are left out. */
export function bodyOf(
  profile: Profile,
  model: string,
  request: ModelRequest,
  refused: ReadonlySet<string>,
) {
  const { schemaName, jsonSchema } = request;
  const fields = {
    model,
    ...FIELDS[profile](model, request),
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name: schemaName, strict: true, schema: { ...jsonSchema } },
    },
  };
  // A model takes the one name of this limit or the other.
  if (refused.has('max_tokens')) fields.max_completion_tokens = request.maxOutputTokens;
  if (refused.has('max_completion_tokens')) fields.max_tokens = request.maxOutputTokens;
  const kept = Object.entries(fields).filter(([name]) => !refused.has(name));
  return Object.fromEntries(kept) as typeof fields;
}

interface Fields {
  readonly messages: ReturnType<typeof openAiMessages> | ReturnType<typeof compatibleMessages>;
  max_tokens?: number;
  max_completion_tokens?: number;
  readonly prompt_cache_key?: string;
  readonly store?: false;
  readonly temperature?: number;
  readonly reasoning_effort?: NonNullable<ModelRequest['reasoningEffort']>;
}

const FIELDS: { readonly [P in Profile]: (model: string, request: ModelRequest) => Fields } = {
  openai: (model, request) => ({
    messages: openAiMessages(model, request.messages),
    max_completion_tokens: request.maxOutputTokens,
    prompt_cache_key: request.cacheKey.slice(0, 64),
    store: false,
    ...(request.reasoningEffort && { reasoning_effort: request.reasoningEffort }),
  }),
  // Deployments have names of their own, so nobody can tell from one whether it takes marks.
  azure: (_model, request) => ({
    messages: openAiMessages('', request.messages),
    max_completion_tokens: request.maxOutputTokens,
    ...(request.reasoningEffort && { reasoning_effort: request.reasoningEffort }),
  }),
  compatible: (_model, request) => ({
    messages: compatibleMessages(request.messages),
    max_tokens: request.maxOutputTokens,
    temperature: 0,
  }),
};

/** The names of the limit of an answer; a model takes one of them. */
export const LIMITS: readonly string[] = ['max_tokens', 'max_completion_tokens'];

/** What a call does without where a model does not know it. */
export const OPTIONAL: ReadonlySet<string> = new Set([
  ...LIMITS,
  'prompt_cache_key',
  'store',
  'temperature',
  'reasoning_effort',
]);
