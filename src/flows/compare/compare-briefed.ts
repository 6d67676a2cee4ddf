import { setImmediate } from 'node:timers/promises';
import type { Briefed } from '../../compare/briefed.ts';
import { compareCalls } from '../../compare/compare-calls.ts';
import { runOfCalls } from '../../compare/run-of-calls.ts';
import type { Engine } from '../../core/brief.ts';
import type { Comparison, Run } from '../../core/comparison.ts';
import type { Log } from '../../core/ports/host.ts';
import type { NotesOfCalls } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Notes } from '../../extract/answer/read-question.ts';
import { keepFacts, readFacts } from '../../figures/read-facts.ts';
import { keepSegments } from '../../figures/segment/segments.ts';
import type { BriefCall } from '../brief/brief-call.ts';

/** What comparing calls comes to: two side by side, or a run of them; with what they were read from. */
export type Compared =
  | {
      readonly kind: 'two';
      readonly comparison: Comparison;
      readonly transcripts: readonly Transcript[];
      /** What the quotes are of: the calls, and those beside them. */
      readonly quoted: readonly Transcript[];
    }
  | {
      readonly kind: 'run';
      readonly run: Run;
      readonly transcripts: readonly Transcript[];
      readonly quoted: readonly Transcript[];
    };

interface Ports {
  readonly briefCall: BriefCall;
  /** What was read of the calls before; null or left out where nothing is kept. */
  readonly notes?: NotesOfCalls | null;
  readonly log?: Pick<Log, 'warn'> | undefined;
}

/**
 * Compares calls that stand in order, the earliest first. A run is read without a model unless one is asked
 * for: its table needs none, and a model would have to read every call of it.
 */
export async function compareBriefed(
  { briefCall, notes = null, log }: Ports,
  transcripts: readonly Transcript[],
  {
    engine,
    beside = [],
  }: {
    readonly engine?: Engine | 'auto' | undefined;
    /** Calls before the later of two, whose figures it may restate and whose promises may be open. They are read without a model. */
    readonly beside?: readonly Transcript[];
  } = {},
): Promise<Compared> {
  const wanted = engine ?? (transcripts.length > 2 ? 'extractive' : 'auto');
  const briefed = async (transcript: Transcript, by: Engine | 'auto'): Promise<Briefed> => {
    await recall({ notes, log }, transcript);
    const { brief } = await briefCall(transcript, { engine: by });
    readFacts(transcript);
    await setImmediate(); // acks come between two calls that are read
    return { brief, transcript };
  };
  const calls: Briefed[] = [];
  for (const transcript of transcripts) calls.push(await briefed(transcript, wanted));
  const [earlier, later, ...more] = calls;
  if (!earlier || !later) throw new Error('two calls are compared at least');
  if (more.length > 0)
    return { kind: 'run', run: runOfCalls(calls), transcripts, quoted: transcripts };
  const others: Briefed[] = [];
  for (const transcript of beside) others.push(await briefed(transcript, 'extractive'));
  const comparison = compareCalls(earlier, later, others);
  return { kind: 'two', comparison, transcripts, quoted: [...transcripts, ...beside] };
}

/** Takes the facts of a call from its notes, so that they are not read again; a store that fails costs time only. */
async function recall(
  { notes, log }: Pick<Ports, 'notes' | 'log'>,
  transcript: Transcript,
): Promise<void> {
  try {
    const found = await notes?.get(transcript.source.sha256);
    const { facts, segments } = { ...(found as Partial<Notes> | null) };
    if (segments) keepSegments(transcript, segments);
    if (facts) keepFacts(transcript, facts);
  } catch (error) {
    log?.warn('notes not read', { call: transcript.call.id, error });
  }
}
