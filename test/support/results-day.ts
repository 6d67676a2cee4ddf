import { webApi } from '@slack/bolt';
import { type Limits, openPace as openSlackPace } from '../../demo/slack/pace.ts';
import type { Log } from '../../src/core/ports/host.ts';
import type { Outbox, Requests, StoredRequest, Urgency } from '../../src/core/ports/requests.ts';
import type { Message, Poster } from '../../src/core/ports/slack.ts';
import { postOnce } from '../../src/flows/post-once.ts';
import { startRunner } from '../../src/jobs/runner.ts';
import { openPace, type Pace } from '../../src/slack/pace.ts';
import { pacedCalls } from '../../src/slack/paced-call.ts';
import { memoryOutbox, memoryRequests } from './memory-store.ts';
import { virtualTime } from './virtual-time.ts';

/** Calls that come at once, the channels that follow them, and what Slack takes. */
export interface ResultsDay {
  readonly channels: number;
  readonly calls: number;
  /** Posts a call and channel: the brief, then quotes in its thread; or one edit of what is posted. */
  readonly work: 'deliver' | 'revise';
  readonly limits: Limits;
  /** Seconds that Slack asks to wait before this post of a channel, the first being 0; 0: none. */
  readonly refusal?: (channel: number, post: number) => number;
  /** When somebody asks something in the first channel. */
  readonly askedAtMs?: number;
}

/** How the day went, in virtual time. */
export interface DayReport {
  readonly tookMs: number;
  /** How often Slack refused. */
  readonly refused: number;
  /** Posts or edits by their key, and how often each was made. */
  readonly made: ReadonlyMap<string, number>;
  /** The most that one channel was ahead of another. */
  readonly spread: number;
  readonly answeredInMs: number | null;
  readonly dead: readonly string[];
  readonly warnings: readonly string[];
  /** The most requests that were claimed again for one piece of work. */
  readonly runs: number;
}

const POSTS = 3;
const MESSAGE: Message = { text: 'x', blocks: [] };
const TRAVEL_MS = [15, 18, 21, 24]; // to Slack, and as long back
const TEAM = 'T1';

/** Lives through the day with the real runner, outbox and pace, on a clock of its own. */
export async function liveThrough(day: ResultsDay): Promise<DayReport> {
  const time = virtualTime();
  const { clock } = time;
  const requests = memoryRequests(clock);
  const outbox = memoryOutbox();
  const slack = openWorkspace(day, time);
  const warnings: string[] = [];
  const log: Log = {
    debug() {},
    info() {},
    warn: (line) => warnings.push(line),
    error: (line) => warnings.push(line),
  };
  const pace = openPace(clock);
  const posters = {
    person: slack.poster(pace, log, 'person'),
    bulk: slack.poster(pace, log, 'bulk'),
  };
  const dead: string[] = [];
  const began = clock.now();
  let open = 0;
  let runs = 0;
  let answeredInMs: number | null = null;

  const runner = startRunner({
    requests,
    clock,
    log,
    schedule: time.schedule,
    restMs: { person: () => 40, bulk: () => 0 },
    handle: async (request) => {
      runs++;
      await work(request, { poster: posters[request.urgency], outbox });
      if (request.urgency === 'person') answeredInMs = clock.now() - request.receivedAt;
      open--;
      return null;
    },
    onDead: async ({ key }) => {
      dead.push(key);
      open--;
    },
  });
  const take = async (all: Parameters<Requests['takeAll']>[0]) => {
    open += await requests.takeAll(all);
    runner.wake();
  };

  await take(requestsOf(day));
  if (day.askedAtMs !== undefined)
    time.schedule(() => {
      void take([{ key: 'asked', kind: 'ask', payload: { channel: 'C0' } }]);
    }, day.askedAtMs);
  await time.runUntil(() => open === 0);
  const tookMs = clock.now() - began;
  await runner.stop();
  return { tookMs, dead, warnings, runs, answeredInMs, ...slack.report() };
}

function requestsOf({ channels, calls, work: kind }: ResultsDay) {
  return Array.from({ length: channels * calls }, (_, at) => {
    const channel = `C${at % channels}`;
    return {
      key: `${kind}:${Math.floor(at / channels)}:${channel}`,
      kind,
      payload: { channel },
      lane: `channel:${TEAM}/${channel}`,
      urgency: 'bulk',
    } as const;
  });
}

async function work(
  { key, kind, payload, receivedAt: since }: StoredRequest,
  ports: { readonly poster: Poster; readonly outbox: Outbox },
): Promise<void> {
  const { channel } = payload as { readonly channel: string }; // written above
  const place = { team: TEAM, channel };
  if (kind === 'revise') return ports.poster.update({ ...place, ts: key }, MESSAGE);
  const ts = await postOnce(ports, { key: `${key}:brief`, place, message: MESSAGE, since });
  if (kind === 'ask') return;
  for (let part = 0; part < POSTS - 1; part++)
    await postOnce(ports, {
      key: `${key}:quotes:${part}`,
      place: { ...place, threadTs: ts },
      message: MESSAGE,
      since,
    });
}

/** Slack, as far as its limits go. */
function openWorkspace(
  { limits, channels, refusal }: ResultsDay,
  time: ReturnType<typeof virtualTime>,
) {
  const taken = openSlackPace(limits, time.clock.now);
  const made = new Map<string, number>();
  const tries = new Map<string, number>();
  const progress = openProgress(channels);
  let refused = 0;
  let sent = 0;

  const receive = async (method: string, channel: string, key: string) => {
    const travelMs = TRAVEL_MS[sent++ % TRAVEL_MS.length] ?? 0;
    await time.wait(travelMs);
    const attempt = tries.get(channel) ?? 0;
    tries.set(channel, attempt + 1);
    const seconds = refusal?.(Number(channel.slice(1)), attempt) || taken.take(method, channel);
    if (seconds > 0) refused++;
    else {
      made.set(key, (made.get(key) ?? 0) + 1);
      if (!key.startsWith('asked')) progress.step(Number(channel.slice(1)));
    }
    await time.wait(travelMs);
    if (seconds > 0) throw new webApi.WebAPIRateLimitedError(seconds);
    return { ts: key };
  };

  const poster = (pace: Pace, log: Log, urgency: Urgency): Poster => {
    const { inTurn: call } = pacedCalls({ pace, log, urgency });
    return {
      turnIn: ({ channel }) => pace.turnIn(channel, urgency),
      post: ({ channel }, { metadata }) =>
        call('chat.postMessage', channel, () =>
          receive('chat.postMessage', channel, String(metadata?.payload.key)),
        ),
      update: async ({ channel, ts }) => {
        await call('chat.update', channel, () => receive('chat.update', channel, ts));
      },
      remove: async () => {},
      permalink: async () => null,
      findOwn: async () => null,
      postEphemeral: async () => {},
      publishHome: async () => {},
      callOfRoot: async () => null,
      respond: async () => false,
    };
  };

  return { poster, report: () => ({ made, refused, spread: progress.spread() }) };
}

/** How far the first channel is ahead of the last, at the worst moment. */
function openProgress(channels: number) {
  const done = new Int32Array(channels);
  const at = new Map<number, number>([[0, channels]]); // how many channels have done so many
  let most = 0;
  let least = 0;
  let worst = 0;
  return {
    step: (channel: number) => {
      const before = done[channel] ?? 0;
      done[channel] = before + 1;
      at.set(before, (at.get(before) ?? 0) - 1);
      at.set(before + 1, (at.get(before + 1) ?? 0) + 1);
      most = Math.max(most, before + 1);
      while ((at.get(least) ?? 0) === 0) least++;
      worst = Math.max(worst, most - least);
    },
    spread: () => worst,
  };
}
