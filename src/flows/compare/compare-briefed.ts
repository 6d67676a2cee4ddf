import type { Briefed } from '../../compare/briefed.ts';
import { compareCalls } from '../../compare/compare-calls.ts';
import { runOfCalls } from '../../compare/run-of-calls.ts';
import type { Engine } from '../../core/brief.ts';
import type { Comparison, Run } from '../../core/comparison.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { BriefCall } from '../brief/brief-call.ts';

/** What comparing calls comes to: two side by side, or a run of them; with what they were read from. */
export type Compared =
  | {
      readonly kind: 'two';
      readonly comparison: Comparison;
      readonly transcripts: readonly Transcript[];
    }
  | { readonly kind: 'run'; readonly run: Run; readonly transcripts: readonly Transcript[] };

/**
 * Compares calls that stand in order, the earliest first. A run is read without a model unless one is asked
 * for: its table needs none, and a model would have to read every call of it.
 */
export async function compareBriefed(
  { briefCall }: { readonly briefCall: BriefCall },
  transcripts: readonly Transcript[],
  { engine }: { readonly engine?: Engine | 'auto' | undefined } = {},
): Promise<Compared> {
  const wanted = engine ?? (transcripts.length > 2 ? 'extractive' : 'auto');
  const calls: Briefed[] = [];
  for (const transcript of transcripts) {
    const { brief } = await briefCall(transcript, { engine: wanted });
    calls.push({ brief, transcript });
  }
  const [earlier, later, ...more] = calls;
  if (!earlier || !later) throw new Error('two calls are compared at least');
  return more.length === 0
    ? { kind: 'two', comparison: compareCalls(earlier, later), transcripts }
    : { kind: 'run', run: runOfCalls(calls), transcripts };
}
