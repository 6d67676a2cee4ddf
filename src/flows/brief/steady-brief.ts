import type { Brief } from '../../core/brief.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { BriefCall } from './brief-call.ts';

/**
 * The brief of a transcript, by the engine that the work under this key began with: the model may be
 * back, or gone, when a later try goes on, and quotes numbered by one engine do not fit the other's brief.
 */
export async function steadyBrief(
  { store, briefCall }: { readonly store: Store; readonly briefCall: BriefCall },
  { key, channel }: { readonly key: string; readonly channel: string },
  transcript: Transcript,
): Promise<Brief> {
  const { brief, fellBack } = await briefCall(transcript);
  if (brief.engine === 'extractive' && fellBack === null) return brief; // there is no model
  const mark = `${key}:engine`;
  const { ts: begun } = await store.outbox.claim(mark, channel);
  if (begun === null) await store.outbox.posted(mark, brief.engine);
  if (begun === null || begun === brief.engine) return brief;
  const engine = begun === 'openai' ? 'openai' : 'extractive';
  return (await briefCall(transcript, { engine })).brief;
}
