import * as z from 'zod';
import { earningsError } from '../core/faults.ts';
import type { Log } from '../core/ports/host.ts';
import type { ModelReply } from '../core/ports/model.ts';

const Completion = z.object({
  model: z.string().optional(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: z.number(),
      completion_tokens: z.number(),
      prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
    })
    .nullish(),
});

const CHARACTERS_A_TOKEN = 5; // English prose; used where a server does not count
const LARGEST = 2_000_000; // characters of an answer: beyond it nobody meant a brief

/**
 * The JSON of a completion. The SDK's parse helpers lose text and usage when they throw, so this reads
 * the body itself: one code fence and a byte-order mark are taken off, nothing cleverer.
 */
export function readReply(
  body: unknown,
  {
    model,
    characters,
    log,
  }: { readonly model: string; readonly characters: number; readonly log: Log },
): ModelReply {
  const read = Completion.safeParse(body);
  if (!read.success) throw earningsError('model.bad_reply', { what: 'no completion' });
  const [choice] = read.data.choices;
  const { usage } = read.data;
  if (choice?.message.refusal) throw earningsError('model.refused', {});
  if (choice?.finish_reason === 'content_filter') throw earningsError('model.filtered', {});
  if (choice?.finish_reason === 'length') throw earningsError('model.cut_short', {});
  const text = choice?.message.content ?? '';
  if (text.trim() === '' || text.length > LARGEST)
    throw earningsError('model.bad_reply', { what: 'no content' });

  if (!usage) log.warn('model gave no usage', { model });
  const estimate = Math.ceil(characters / CHARACTERS_A_TOKEN);
  // A server whose context is too small silently reads a part: far fewer tokens than there are.
  if (usage && usage.prompt_tokens > 0 && estimate > 2000 && usage.prompt_tokens < estimate * 0.6)
    throw earningsError('model.input_truncated', { sent: estimate, counted: usage.prompt_tokens });
  return {
    json: jsonOf(text),
    text,
    model: read.data.model ?? model,
    usage: {
      calls: 1,
      inputTokens: usage?.prompt_tokens ?? estimate,
      cachedTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0,
      outputTokens: usage?.completion_tokens ?? Math.ceil(text.length / CHARACTERS_A_TOKEN),
    },
  };
}

function jsonOf(text: string): unknown {
  const bare = text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, '$1'); // ```json … ```
  try {
    return JSON.parse(bare);
  } catch (error) {
    throw earningsError('model.bad_reply', { what: 'the content is not JSON' }, { cause: error });
  }
}
