import { CallId } from '../../core/call.ts';
import { periodOf } from '../../core/period-order.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import { yearBefore } from '../../figures/time/fiscal.ts';

/** What finding a call of a year ago takes. */
export interface YearsBack extends Pick<Library, 'transcript'> {
  callsBeside(id: CallId): Promise<readonly { readonly id: string }[]>;
}

/**
 * The call whose figures the later of two calls gives as its priors, where it is none of the two: only
 * beside it does a restatement show. None of a run, which has its own.
 */
export async function yearAgo(
  library: YearsBack,
  transcripts: readonly Transcript[],
): Promise<readonly Transcript[]> {
  const [, later, another] = transcripts;
  const { data: id } = CallId.safeParse(later?.call.id);
  if (!later || another || id === undefined) return [];
  const label = yearBefore(later.call)?.toLowerCase().replace(' ', '-');
  const known = new Set(transcripts.map(({ call }) => call.id));
  const found = (await library.callsBeside(id)).find(
    (each) => periodOf(each.id) === label && !known.has(CallId.parse(each.id)),
  );
  const transcript = found ? await library.transcript(CallId.parse(found.id)) : null;
  return transcript ? [transcript] : [];
}
