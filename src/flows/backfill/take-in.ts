import type { Fault } from '../../core/faults.ts';
import { EarningsError } from '../../core/faults.ts';
import type { Store } from '../../core/ports/store.ts';
import { type BriefCall, briefKey } from '../brief/brief-call.ts';
import { revisionRequest } from '../brief/hand-revision.ts';
import { changeOf, renewAfter } from '../brief/renew-after.ts';
import { type Arrival, type TakenIn, takeInRead } from '../intake/take-in-call.ts';
import type { Crew } from './crew.ts';
import type { Outcome, ToWrite } from './events.ts';
import type { Reading } from './reading.ts';

/** What a backfill takes calls in with. */
export interface TakePorts {
  readonly store: Pick<
    Store,
    'library' | 'libraryFor' | 'briefs' | 'threads' | 'requests' | 'workspaces'
  >;
  readonly crew: Pick<Crew, 'size' | 'read'>;
  readonly briefCall: BriefCall;
  /** The model that is to write the briefs; null: they are made without one. */
  readonly model: string | null;
}

/** One transcript as it was read, or what kept it from being read. */
export type Read =
  | { readonly kind: 'read'; readonly arrival: Arrival; readonly reading: Reading }
  | { readonly kind: 'known' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Has a transcript read by the crew. */
export async function readBy(
  { crew, model }: Pick<TakePorts, 'crew' | 'model'>,
  arrival: Arrival,
): Promise<Reading> {
  const { bytes, name, company, period } = arrival;
  return crew.read({ bytes, name, company, period, isForModel: model !== null });
}

/**
 * Stores a call with its brief. It is history: nobody who follows the company is sent it; but where a brief
 * of an older text of the call is posted, it is brought up to date. Throws `source.*`, `input.call_taken`.
 */
export async function keepRead(
  { store, briefCall, model }: TakePorts,
  arrival: Arrival,
  { transcript, brief }: Reading,
): Promise<TakenIn> {
  const taken = await takeInRead(store.library, arrival, transcript);
  if (taken.outcome === 'older') return taken;
  if (taken.outcome === 'revised') await reviseShown(store, taken);
  if (taken.outcome !== 'same') await renewShown(store, taken);
  if (model !== null) return taken;
  const isAsRead = brief && taken.call === transcript.call && taken.id === transcript.call.id;
  if (isAsRead) await store.briefs.put(briefKey(taken.sha256, null), taken.id, brief);
  else {
    const kept = await store.library.transcript(taken.id);
    if (kept) await briefCall(kept, { engine: 'extractive' });
  }
  return taken;
}

/** What became of a transcript that was read, and what a model has still to write of it. */
export async function outcomeOf(
  ports: TakePorts,
  label: string,
  read: Read,
): Promise<{ readonly outcome: Outcome; readonly toWrite: ToWrite | null }> {
  if (read.kind === 'known') return { outcome: { kind: 'known', label }, toWrite: null };
  if (read.kind === 'failed')
    return { outcome: { kind: 'failed', label, fault: read.fault }, toWrite: null };
  try {
    const { id, outcome: saved } = await keepRead(ports, read.arrival, read.reading);
    const { characters } = read.reading;
    const isToWrite = ports.model !== null && saved !== 'older';
    return {
      outcome: { kind: 'taken', label, id, saved },
      toWrite: isToWrite ? { label, id, characters } : null,
    };
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    return { outcome: { kind: 'failed', label, fault: error.fault }, toWrite: null };
  }
}

/** What a call of the past promised is told in the brief of the next one. */
async function renewShown(store: TakePorts['store'], { id, space }: TakenIn): Promise<void> {
  const newest = await store.library.newest(id);
  if (newest)
    await store.requests.takeAll(await renewAfter(store, { id, space }, { how: changeOf(newest) }));
}

async function reviseShown(
  { library, threads, requests }: TakePorts['store'],
  { id }: TakenIn,
): Promise<void> {
  const newest = await library.newest(id);
  if (!newest) return;
  const outdated = (await threads.showing(id)).filter(({ sha256 }) => sha256 !== newest.sha256);
  await requests.takeAll(outdated.map((thread) => revisionRequest(thread, newest)));
}
