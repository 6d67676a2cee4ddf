import * as z from 'zod';
import { earningsError } from '../core/faults.ts';
import type { Log } from '../core/ports/host.ts';
import type { ModelReply } from '../core/ports/model.ts';

// The answer alone is needed: whatever stands around it oddly is taken for not there.
const Count = z.number().int().nonnegative().nullish().catch(null);
const Completion = z.object({
  model: z.string().min(1).nullish().catch(null),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish().catch(null),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: Count,
      completion_tokens: Count,
      prompt_tokens_details: z
        .object({ cached_tokens: Count, cache_write_tokens: Count })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
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

  const { prompt_tokens: input, completion_tokens: output } = usage ?? {};
  // No question and no answer has no tokens: a server that says so does not count.
  const isCounted = Boolean(input) && Boolean(output);
  if (!isCounted) log.warn('model gave no usage', { model });
  const estimate = Math.ceil(characters / CHARACTERS_A_TOKEN);
  // A server whose context is too small silently reads a part: far fewer tokens than there are.
  if (input && estimate > 2000 && input < estimate * 0.6)
    throw earningsError('model.input_truncated', { sent: estimate, counted: input });
  const inputTokens = input || estimate;
  const { cached_tokens: cached, cache_write_tokens: written } = usage?.prompt_tokens_details ?? {};
  const cachedTokens = Math.min(cached ?? 0, inputTokens);
  return {
    json: jsonOf(text),
    text,
    model: read.data.model ?? model,
    usage: {
      ...{ calls: 1, inputTokens, cachedTokens },
      outputTokens: output || Math.ceil(text.length / CHARACTERS_A_TOKEN),
    },
    cacheWriteTokens: Math.min(written ?? 0, inputTokens - cachedTokens),
    isEstimated: !isCounted,
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
