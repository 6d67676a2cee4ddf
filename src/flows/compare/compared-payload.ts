import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { earningsError } from '../../core/faults.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import { besideOf, orderOf } from '../beside.ts';

/** What stored `compare` and `compareCsv` requests carry: which calls, who asked, and from which brief. */
export const ComparedPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  /** One call stands for itself and the one before it. */
  callIds: z.array(CallId).min(1),
  /** The brief from which it was asked; null where a command did. */
  ts: z.string().nullable().default(null),
  responseUrl: z.string().nullable(),
});
export type ComparedPayload = z.infer<typeof ComparedPayload>;

/** The calls of a request as they are seen where it was made, the earliest first. Throws `input.*`. */
export async function comparedCalls(
  library: Library,
  { callIds }: Pick<ComparedPayload, 'callIds'>,
): Promise<readonly Transcript[]> {
  const [only, ...others] = callIds;
  const ids =
    only && others.length === 0
      ? [only, besideOf(only, await library.callsBeside(only))]
      : [...callIds];
  const inOrder = ids.toSorted((one, other) => orderOf({ id: one }) - orderOf({ id: other }));
  const found: Transcript[] = [];
  for (const id of inOrder) {
    const transcript = await library.transcript(id);
    if (!transcript) throw earningsError('input.call_unknown', { typed: id, near: [] });
    found.push(transcript);
  }
  return found;
}
