import { EarningsError } from '../../core/faults.ts';
import type { Log } from '../../core/ports/host.ts';
import type { Outbox, StoredRequest } from '../../core/ports/requests.ts';
import type { Message, Poster, Step, Streams } from '../../core/ports/slack.ts';
import { stepDown } from '../../render/block-kit/limits.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { isAnswered, postOnce, withKey } from '../post-once.ts';
import type { Question } from './question.ts';

export interface ShowPorts {
  readonly outbox: Outbox;
  readonly poster: Poster;
  /** Null where no answer takes long enough to show steps. */
  readonly streams: Streams | null;
  readonly log: Log;
}

/** An answer on its way: what names its post for ever, and where it goes. */
export interface Outgoing {
  readonly key: string;
  readonly place: Question['place'];
  /** Milliseconds since 1970: the post cannot be older than this. */
  readonly since: number;
  /** The ts of the message that asks: by Slack's clock, what answers it is younger. */
  readonly after: string;
}

/** What showing an answer takes. */
export function showPorts({ store, poster, streams, log }: FlowPorts): ShowPorts {
  return { outbox: store.outbox, poster, streams, log };
}

/** The answer of a request on its way. */
export function outgoingOf({ key, receivedAt }: StoredRequest, { place, ts }: Question): Outgoing {
  return { key: `${key}:answer`, place, since: receivedAt, after: ts };
}

const TITLES = [
  ['read', 'Read the transcript'],
  ['check', 'Check every figure'],
] as const;
const WORKING = stepsOf('complete', 'in_progress');
const DONE = stepsOf('complete', 'complete');

function stepsOf(...states: readonly Step['status'][]): readonly Step[] {
  return TITLES.map(([id, title], at) => ({ id, title, status: states[at] ?? 'pending' }));
}

/**
 * Opens the message that shows the steps while a model works, or plain words where Slack has neither
 * steps nor a status here, and stores its ts under the key of the answer; an attempt before this one
 * may have done so. Without one the answer is simply posted.
 */
export async function showWorking(
  ports: ShowPorts,
  outgoing: Outgoing,
  { user, begun }: { readonly user: string; readonly begun: Promise<boolean> },
): Promise<void> {
  const { outbox, streams, log } = ports;
  const { key, place } = outgoing;
  if (!streams) return;
  const claim = await outbox.claim(key, place.channel);
  if (!claim.fresh) return;
  try {
    const steps = await streams.open(place, user, WORKING);
    const ts = steps ?? ((await begun) ? null : await postWorking(ports, outgoing));
    if (ts === null) await outbox.drop(key);
    else await outbox.posted(key, ts);
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    // What Slack refuses now it may take with the answer; after silence it is looked for before that.
    if (isAnswered(error)) await outbox.drop(key);
    else log.warn('steps may be open', { key });
  }
}

async function postWorking({ poster }: ShowPorts, { key, place }: Outgoing): Promise<string> {
  return (await poster.post(place, withKey(renderNotice('Reading the call …'), key))).ts;
}

/** Shows a message once, in the place of the steps where there are any; false when a person stopped it. */
export async function showOnce(
  ports: ShowPorts,
  outgoing: Outgoing,
  message: Message,
): Promise<boolean> {
  const { key, place, since } = outgoing;
  const opened = await openedBefore(ports, outgoing);
  if (opened !== null) return close(ports, outgoing, opened, message, true);
  await postOnce(ports, { key, place, message, since });
  return true;
}

/** Says a last word in the place of the steps; false when none are open. */
export async function replaceSteps(
  ports: ShowPorts,
  outgoing: Outgoing,
  message: Message,
): Promise<boolean> {
  const opened = await openedBefore(ports, outgoing);
  return opened !== null && close(ports, outgoing, opened, message, false);
}

/** The message that is already there for this key: recorded, or found after an unknown outcome. */
async function openedBefore(
  { outbox, poster, streams }: ShowPorts,
  { key, place, since, after }: Outgoing,
): Promise<string | null> {
  if (!streams) return null;
  const claim = await outbox.claim(key, place.channel);
  if (claim.state === 'posted') return claim.ts;
  if (claim.fresh) {
    await outbox.drop(key); // only looked: whoever posts claims it anew
    return null;
  }
  const found = (await poster.findOwn(place, key, since)) ?? (await streams.find(place, after));
  if (found !== null) await outbox.posted(key, found);
  return found;
}

/** Ends the steps with a message, stepping down to plainer forms while Slack refuses its blocks. */
async function close(
  ports: ShowPorts,
  outgoing: Outgoing,
  ts: string,
  message: Message,
  unlessStopped: boolean,
): Promise<boolean> {
  const { key, place } = outgoing;
  if (!ports.streams) return false;
  try {
    const options = { steps: unlessStopped ? DONE : [], unlessStopped };
    return await ports.streams.close({ ...place, ts }, withKey(message, key), options);
  } catch (error) {
    const isRefused = error instanceof EarningsError && error.fault.code === 'slack.invalid_blocks';
    const plainer = isRefused ? stepDown(message) : null;
    if (!plainer) throw error;
    return close(ports, outgoing, ts, plainer, unlessStopped);
  }
}
