import { CallId } from '../../core/call.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type Beside, callsBefore } from '../brief/with-since-last.ts';

/**
 * The calls of up to two years before the later of two, the latest first and none of the two: it may restate
 * what they told, and what they promised may be open still. None of a run, which has its own.
 */
export async function callsBehind(
  library: Pick<Beside, 'transcript' | 'callsBeside'>,
  transcripts: readonly Transcript[],
): Promise<readonly Transcript[]> {
  const [, later, another] = transcripts;
  const { data: id } = CallId.safeParse(later?.call.id);
  if (another || id === undefined) return [];
  const known = new Set(transcripts.map(({ call }) => call.id));
  const found = callsBefore(id, await library.callsBeside(id)).filter(
    (call) => !known.has(call.id),
  );
  const read = found.map((call) => library.transcript(CallId.parse(call.id)));
  return (await Promise.all(read)).filter((transcript) => transcript !== null);
}
