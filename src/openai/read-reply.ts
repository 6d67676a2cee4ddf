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
      prompt_tokens_details: z
        .object({
          cached_tokens: z.number().nullish(),
          cache_write_tokens: z.number().nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

const CHARACTERS_A_TOKEN = 5; // English prose; used where a server does not count
const ENDED: ReadonlySet<string> = new Set(['stop', 'eos_token', 'stop_sequence']);
const LARGEST = 2_000_000; // characters of an answer: beyond it nobody meant a brief

/**
 * The JSON of a completion; undefined where what was written is none, to be asked for again. The SDK's
 * parse helpers lose text and usage when they throw, so this reads the body itself.
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
  // Without a word on how it ended it may have been cut off; other ends (tool calls) are no answer of ours.
  if (!ENDED.has(choice?.finish_reason ?? ''))
    throw earningsError('model.bad_reply', { what: 'it did not end' });
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
    cacheWriteTokens: usage?.prompt_tokens_details?.cache_write_tokens ?? 0,
    isEstimated: !usage,
  };
}

/** As it stands, between code fences, or from the first brace to the last; nothing cleverer. */
function jsonOf(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '').trim();
  const fenced = bare.split('```')[1]?.replace(/^json/, '');
  const braced = bare.slice(bare.indexOf('{'), bare.lastIndexOf('}') + 1);
  for (const place of [bare, fenced, braced]) {
    const found = parsed(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined; // the next place may hold it
  }
}
