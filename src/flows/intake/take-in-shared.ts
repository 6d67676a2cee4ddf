import { EarningsError } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message, Place } from '../../core/ports/slack.ts';
import { EVERYBODY, isOutside } from '../../core/space.ts';
import { faultText } from '../../render/fault-text.ts';
import { renderTakenOutside } from '../../render/library/owner-blocks.ts';
import {
  type BriefHere,
  type Doubt,
  renderReplace,
  renderTakenIn,
  renderWhichCall,
} from '../../render/library/upload-blocks.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { postOnce } from '../post-once.ts';
import { askUploader } from './ask-uploader.ts';
import { suggestCalls } from './suggest-calls.ts';
import { type Arrival, readArrival, type TakenIn, takeInCall } from './take-in-call.ts';

/** A transcript that somebody shared in Slack. */
export interface Shared {
  /** One name for it for ever: what is said of it is said once. */
  readonly key: string;
  readonly arrival: Arrival;
  /** Where it is spoken of: the thread under it. */
  readonly place: Place;
  readonly user: string;
}

/**
 * Takes in what somebody shared and says so under it; its brief follows. What is no transcript is said
 * in a sentence; what cannot be named is kept, and its sender asked.
 */
export async function takeInShared(
  ports: FlowPorts,
  request: StoredRequest,
  shared: Shared,
): Promise<void> {
  try {
    await tellTaken(ports, request, shared, await takeInCall(ports, shared.arrival));
  } catch (error) {
    if (!isOfFile(error)) throw error;
    const { fault } = error;
    if (fault.code === 'source.unidentified')
      return askWhich(ports, request, shared, fault.data.missing);
    if (fault.code === 'source.incomplete')
      return askReplace(ports, request, shared, { kind: 'a part', ...fault.data });
    await say(ports, request, shared, renderNotice(faultText(fault)));
  }
}

/**
 * Says what became of a shared transcript, and has its brief made where nothing else brings it. Whoever
 * shares an older revision may not know that there is a newer one, so that they are asked.
 */
export async function tellTaken(
  ports: FlowPorts,
  request: StoredRequest,
  shared: Shared,
  given: TakenIn,
): Promise<void> {
  const taken = { ...given, outcome: outcomeSince(request, given) };
  const { id, space } = taken;
  if (space !== EVERYBODY && isOutside(await ports.sightOf(shared.place), shared.place)) {
    await say(ports, request, shared, renderTakenOutside({ id, space }));
    return;
  }
  const brief = await briefHere(ports, shared.place, taken);
  const { outcome } = taken;
  if (outcome === 'older')
    await askReplace(ports, request, shared, { kind: 'older', ...taken, brief });
  else
    await say(ports, request, shared, renderTakenIn({ ...taken, outcome }, brief, taken.warnings));
  if (brief !== 'comes') return;
  const { team, channel } = shared.place;
  const payload = { team, channel, user: shared.user, callId: taken.id, responseUrl: null };
  await ports.hand([{ key: `${shared.key}:run`, kind: 'brief', payload }]);
}

/** What an earlier try took in, which had to wait before it could say so, is as new as it was then. */
function outcomeSince(
  { receivedAt }: StoredRequest,
  { outcome, revision, takenInAt }: TakenIn,
): TakenIn['outcome'] {
  if (outcome !== 'same' || takenInAt < receivedAt) return outcome;
  return revision === 1 ? 'new' : 'revised';
}

/** One line under what was shared. */
export async function say(
  { store, poster }: FlowPorts,
  { receivedAt }: StoredRequest,
  { key, place }: Pick<Shared, 'key' | 'place'>,
  message: Message,
): Promise<string> {
  const once = { key: `${key}:said`, place, message, since: receivedAt };
  return postOnce({ outbox: store.outbox, poster }, once);
}

/** Whether a fault is of the file or its name, so that whoever shared it can act on it. */
export function isOfFile(error: unknown): error is EarningsError {
  return error instanceof EarningsError && /^(?:source|input)\./.test(error.fault.code);
}

/** One brief of one call in one channel: a follow's, one that stands there, else one of our own. */
async function briefHere(
  { store }: FlowPorts,
  { team, channel }: Place,
  { id, outcome }: TakenIn,
): Promise<BriefHere> {
  const isHere = (place: { readonly team: string; readonly channel: string }) =>
    place.team === team && place.channel === channel;
  if ((await store.threads.showing(id)).some(isHere))
    return outcome === 'revised' ? 'is revised' : 'is here';
  const cameAt = (await store.library.newest(id))?.cameAt ?? 0;
  const followers = await store.follows.channelsOf(await store.library.followKeys(id), cameAt);
  return followers.some(isHere) ? 'comes by follow' : 'comes';
}

async function askWhich(
  ports: FlowPorts,
  request: StoredRequest,
  shared: Shared,
  missing: string,
): Promise<void> {
  const { key, arrival } = shared;
  const names = await suggestCalls(ports.store.library, await readArrival(arrival));
  const candidates = names.map((label) => ({
    label,
    value: JSON.stringify({ upload: key, typed: label }),
  }));
  const message = renderWhichCall(fileName(arrival), missing, candidates);
  await askUploader(ports, request, shared, { asks: 'which', message });
}

/** Asks whether a doubtful transcript takes the place of the one that is here. */
export async function askReplace(
  ports: FlowPorts,
  request: StoredRequest,
  shared: Shared,
  doubt: Doubt,
): Promise<void> {
  const message = renderReplace(fileName(shared.arrival), doubt, shared.key);
  await askUploader(ports, request, shared, { asks: 'replace', message });
}

function fileName({ origin, name }: Arrival): string {
  return origin === 'paste' ? '' : name;
}
