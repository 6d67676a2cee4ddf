import { EarningsError, isPassing } from '../../src/core/faults.ts';
import type { Log } from '../../src/core/ports/host.ts';
import type { Saved } from '../../src/core/ports/library.ts';
import type { StoredRequest } from '../../src/core/ports/requests.ts';
import type { Store } from '../../src/core/ports/store.ts';
import type { Transcript } from '../../src/core/transcript.ts';
import { briefFlow } from '../../src/flows/brief/brief-call.ts';
import type { FlowPorts } from '../../src/flows/flow.ts';
import { inSight, insideOnly } from '../../src/flows/in-sight.ts';
import { FLOWS } from '../../src/flows/index.ts';
import { parseText } from '../../src/parse/parse.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { type FakePoster, fakePoster } from './fake-poster.ts';
import { storeDirs } from './store-dirs.ts';

/** The flows over a real store and a Slack in memory, worked one after another on a clock of its own. */
export interface FlowWorld {
  readonly store: Store;
  readonly poster: FakePoster;
  readonly clock: FakeClock;
  readonly log: string[];
  /** How often a brief was asked for anew. */
  readonly made: string[];
  readonly ports: FlowPorts;
  /** Keys of the requests that were given up, with what ended them. */
  readonly dead: [string, string][];
  /** Works everything that is due, now and later, to its end; or what is due within so long. */
  work(withinMs?: number): Promise<void>;
  /** Works the one request that is due first. */
  step(kind: string): Promise<void>;
  /** Does one step of the work and dies before its end is stored. */
  crash(kind: string): Promise<void>;
  ask(kind: string, payload: object, key?: string): Promise<void>;
  /** Takes a transcript in and announces it; `replaces`: an older one is meant. */
  arrive(text: string, name: string, replaces?: boolean): Promise<Transcript>;
}

const MOST_STEPS = 20_000;

export function openFlowWorlds(): {
  world(): Promise<FlowWorld>;
  end(): Promise<void>;
} {
  const dirs = storeDirs();
  return { world: () => openWorld(dirs), end: () => dirs.cleanUp() };
}

async function openWorld(dirs: ReturnType<typeof storeDirs>): Promise<FlowWorld> {
  const clock = fakeClock();
  const store = await dirs.open(dirs.dir(), clock);
  const poster = fakePoster();
  const [log, made, dead]: [string[], string[], [string, string][]] = [[], [], []];
  const write: Log['info'] = (message) => void log.push(message);
  const logger = { debug: write, info: write, warn: write, error: write };
  const flow = briefFlow({ briefs: store.briefs, model: null, log: logger, clock });
  const given = {
    store,
    poster,
    files: { find: async () => null, read: async () => new Uint8Array() },
    clock,
    log: logger,
    briefCall: ((transcript, options) => {
      made.push(transcript.source.sha256);
      return flow(transcript, options);
    }) satisfies FlowPorts['briefCall'],
    sightOf: insideOnly,
    retentionDays: null,
    hand: ((requests) => store.requests.takeAll(requests)) satisfies FlowPorts['hand'],
  };
  const ports = given as object as FlowPorts; // following and its deliveries use no other port

  const seenBy = async ({ payload }: StoredRequest): Promise<FlowPorts> => ({
    ...ports,
    store: await inSight(store, ports.sightOf, payload),
  });
  const workOne = async (kind?: string): Promise<boolean> => {
    const request = await store.requests.claim();
    if (!request) return false;
    const ports = await seenBy(request);
    if (kind && request.kind !== kind) throw new Error(`${request.kind} is due, not ${kind}`);
    try {
      const wait = await FLOWS[request.kind]?.(ports, request, new AbortController().signal);
      if (wait) await store.requests.postpone(request.key, wait.againAt);
      else await store.requests.advance(request.key, 'done');
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      const { code } = error.fault;
      if (isPassing(code)) await store.requests.retryAt(request.key, clock.now() + 1000, code);
      else {
        await store.requests.fail(request.key, code);
        dead.push([request.key, code]);
      }
    }
    return true;
  };

  let asked = 0;
  return {
    store,
    poster,
    clock,
    log,
    made,
    ports,
    dead,
    work: async (withinMs = Number.POSITIVE_INFINITY) => {
      const until = clock.now() + withinMs;
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        if (await workOne()) continue;
        const dueAt = await store.requests.nextDueAt();
        if (dueAt === null || dueAt > until) return void clock.advance(leftOf(until, clock.now()));
        clock.advance(dueAt - clock.now());
      }
      throw new Error('the work does not end');
    },
    step: async (kind) => void (await workOne(kind)),
    crash: async (kind) => {
      const request = await store.requests.claim();
      if (request?.kind !== kind) throw new Error(`${request?.kind} is due, not ${kind}`);
      await FLOWS[kind]?.(await seenBy(request), request, new AbortController().signal).catch(
        () => {},
      );
      // As the next process finds it.
      if (await store.requests.isOpen(request.key))
        await store.requests.retryAt(request.key, clock.now(), 'killed');
    },
    ask: async (kind, payload, key = `${kind}:${++asked}`) => {
      await store.requests.take({ key, kind, payload });
    },
    arrive: async (text, name, replaces = false) => {
      const transcript = parseText(Buffer.from(text), { name });
      const saved = await store.library.save(transcript, { name, origin: 'push', replaces });
      await announce(store, saved, transcript);
      return transcript;
    },
  };
}

/** Time passes also where nothing happens. */
function leftOf(until: number, now: number): number {
  return Number.isFinite(until) ? Math.max(0, until - now) : 0;
}

async function announce(
  store: Store,
  { id: callId, revision }: Saved,
  { source: { sha256 } }: Transcript,
) {
  await store.requests.take({
    key: `announce:${callId}:${revision}`,
    kind: 'announce',
    payload: { callId, sha256 },
    urgency: 'bulk',
  });
}
