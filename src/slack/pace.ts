import type { Clock } from '../core/ports/host.ts';
import type { Urgency } from '../core/ports/requests.ts';
import { BULK_SHARE, CALLS_A_MINUTE, POST, POST_EVERY_MS } from './method-limits.ts';
import { openTurns, type Rate, type Turns } from './turns.ts';
import { openWorkspaceCap } from './workspace-cap.ts';

/** One Web API call as Slack's limits see it. */
export interface PacedCall {
  readonly method: string;
  readonly channel: string;
  readonly urgency: Urgency;
}

/** Keeps one workspace's calls within what Slack takes; every poster of the workspace shares it. */
export interface Pace {
  /**
   * Milliseconds until this call may be made; 0: it counts as made. A wait is exact: the turn is kept,
   * so asking sooner or more often gains nothing.
   */
  take(call: PacedCall): number;
  /** Whether this call, which is no post, may be made now: it counts as made. If not, it keeps no turn. */
  takeNow(call: PacedCall): boolean;
  /** The same as `take` for a post that is not made yet, as far as its channel is concerned. */
  turnIn(channel: string, urgency: Urgency): number;
  /** Slack took the call. */
  accepted(call: PacedCall): void;
  /** Slack refused it for now. */
  refused(call: PacedCall, retryAfterMs: number): void;
}

const MINUTE_MS = 60_000;
// Slack lets short bursts through without a number. A person's post may try that; bulk never does.
const PERSON_AHEAD_MS = 10 * POST_EVERY_MS;
const MARGIN_MS = 20; // two calls may come closer to each other on their way
const PERSON_KEPT_MS = 1000; // for one that comes late to its turn
const SWEEP_EVERY_MS = MINUTE_MS;

interface ChannelPace {
  /** One post after the other, the next is due then. */
  nextAt: number;
  heldUntil: number;
  /** Slack refused a burst here lately: persons go one by one, too. */
  strictUntil: number;
  /** Bulk waits so long for a person's post that has its turn first. */
  personUntil: number;
}

/** The pace of a workspace from now on; `clock` may be any that only goes forward. */
export function openPace(clock: Clock = { now: () => performance.now() }): Pace {
  const methods = new Map<string, Record<Urgency, Turns>>();
  const channels = new Map<string, ChannelPace>();
  const workspace = openWorkspaceCap();
  let sweepAt = clock.now() + SWEEP_EVERY_MS;

  const channelOf = (channel: string, now: number): ChannelPace => {
    const state = channels.get(channel) ?? newChannel(now);
    channels.set(channel, state);
    return state;
  };

  const takePost = ({ channel, urgency }: PacedCall, now: number): number => {
    const state = channelOf(channel, now);
    const waitMs = turnIn(state, urgency, now) || workspace.take(channel, now, urgency);
    if (urgency === 'person') state.personUntil = waitMs > 0 ? now + waitMs + PERSON_KEPT_MS : now;
    if (waitMs > 0) return waitMs;
    state.nextAt = Math.max(state.nextAt, now) + POST_EVERY_MS + MARGIN_MS;
    return 0;
  };

  const turnsOf = (method: string): Record<Urgency, Turns> => {
    const turns = methods.get(method) ?? { person: openTurns(), bulk: openTurns() };
    methods.set(method, turns);
    return turns;
  };

  const takeMethod = ({ method, channel, urgency }: PacedCall, now: number): number => {
    const rate = rateOf(method, urgency);
    const waitMs = turnsOf(method)[urgency].take(channel, now, rate);
    if (waitMs === 0) noteBeside({ method, urgency }, now, rate);
    return waitMs;
  };

  /** Each urgency sees what the other has done, but a person never waits for turns that bulk work keeps. */
  const noteBeside = (
    { method, urgency }: Pick<PacedCall, 'method' | 'urgency'>,
    now: number,
    rate: Rate,
  ) => turnsOf(method)[urgency === 'person' ? 'bulk' : 'person'].note(now, rate);

  /** Forgets channels in which nothing is awaited. */
  const sweep = (now: number) => {
    if (now < sweepAt) return;
    sweepAt = now + SWEEP_EVERY_MS;
    for (const [channel, { nextAt, strictUntil, personUntil }] of channels)
      if (Math.max(nextAt, strictUntil, personUntil) < now) channels.delete(channel);
  };

  return {
    take: (call) => {
      const now = clock.now();
      sweep(now);
      return Math.ceil(call.method === POST ? takePost(call, now) : takeMethod(call, now));
    },
    takeNow: ({ method, urgency }) => {
      const now = clock.now();
      const rate = rateOf(method, urgency);
      const isFree = turnsOf(method)[urgency].takeNow(now, rate);
      if (isFree) noteBeside({ method, urgency }, now, rate);
      return isFree;
    },
    turnIn: (channel, urgency) => {
      const now = clock.now();
      const state = channelOf(channel, now);
      const waitMs = turnIn(state, urgency, now);
      if (urgency === 'person' && waitMs > 0) state.personUntil = now + waitMs + PERSON_KEPT_MS;
      return Math.ceil(waitMs);
    },
    accepted: ({ method }) => {
      if (method === POST) workspace.accepted(clock.now());
    },
    refused: ({ method, channel }, retryAfterMs) => {
      const now = clock.now();
      if (method !== POST) {
        for (const turns of Object.values(turnsOf(method))) turns.hold(now, now + retryAfterMs);
        return;
      }
      workspace.refused(channel, now, retryAfterMs);
      const state = channels.get(channel);
      if (!state) return;
      state.heldUntil = Math.max(state.heldUntil, now + retryAfterMs);
      state.strictUntil = state.heldUntil + MINUTE_MS;
    },
  };
}

function turnIn(state: ChannelPace, urgency: Urgency, now: number): number {
  const { nextAt, heldUntil, strictUntil, personUntil } = state;
  const aheadMs = now < strictUntil ? 0 : PERSON_AHEAD_MS;
  const turnAt = urgency === 'bulk' ? Math.max(nextAt, personUntil) : nextAt - aheadMs;
  return Math.max(turnAt - now, heldUntil - now, 0);
}

function newChannel(now: number): ChannelPace {
  return { nextAt: now, heldUntil: now, strictUntil: now, personUntil: now };
}

function rateOf(method: string, urgency: Urgency): Rate {
  const all = CALLS_A_MINUTE[method] ?? Number.POSITIVE_INFINITY;
  const most = urgency === 'bulk' ? Math.floor(all * BULK_SHARE) : all;
  return { most, periodMs: MINUTE_MS };
}
