import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type AtWork, workingOn } from './core/at-work.ts';
import type { Call, CallId } from './core/call.ts';
import { type Fault, isOfSender } from './core/faults.ts';
import type { CallSummary } from './core/library.ts';
import type { CompanyAlias } from './core/ports/aliases.ts';
import type { Feed } from './core/ports/feeds.ts';
import type { Clock, Log, Meter } from './core/ports/host.ts';
import type { Found, FoundCompany } from './core/ports/library.ts';
import type { Model } from './core/ports/model.ts';
import type { Channel, OwnedCall } from './core/ports/owned.ts';
import type { NewRequest, StoredRequest, Wait } from './core/ports/requests.ts';
import type { SlackWorkspace } from './core/ports/slack.ts';
import type { Store } from './core/ports/store.ts';
import type { Thread, ThreadPlace } from './core/ports/threads.ts';
import type { SearchPage, SearchQuery } from './core/search.ts';
import { isOutside, outsideSight, type Spot } from './core/space.ts';
import type { Transcript } from './core/transcript.ts';
import { answerFlow } from './flows/ask/answer-call.ts';
import { claimsOf, type OfMessage, type Stated } from './flows/ask/claims-of.ts';
import { openStops } from './flows/ask/stops.ts';
import { openWaits } from './flows/ask/waits.ts';
import { type BriefCall, briefFlow } from './flows/brief/brief-call.ts';
import type { Briefed } from './flows/brief/brief-messages.ts';
import { briefOfThread } from './flows/brief/brief-of-thread.ts';
import { type Checked, checkAgainst, checkInThread } from './flows/brief/check-claims.ts';
import type { PollPorts } from './flows/feeds/poll-feeds.ts';
import type { FlowPorts } from './flows/flow.ts';
import { inSight } from './flows/in-sight.ts';
import { FLOWS } from './flows/index.ts';
import { isRestOfPaste, type Tail } from './flows/intake/paste-parts.ts';
import { type Arrival, type TakenIn, takeInCall } from './flows/intake/take-in-call.ts';
import { hiddenCall } from './flows/offer-hidden.ts';
import { openRequestPorts, type SharedPorts } from './flows/ports-of-request.ts';
import { openQuickSights, openSights } from './flows/sights.ts';
import { tellFailure } from './flows/tell-failure.ts';
import { eachMinute } from './jobs/each-minute.ts';
import { startRunner } from './jobs/runner.ts';
import { shareWork } from './jobs/share-work.ts';

/** The whole product over its ports; Slack, the demo and the tests drive it. */
export interface App {
  /** The calls as they are seen in one place. */
  callsIn(spot: Spot): {
    findCall(typed: string): Promise<Found>;
    findCompany(typed: string): Promise<FoundCompany>;
    list(): Promise<readonly CallSummary[]>;
    callsBeside(id: CallId): Promise<readonly Call[]>;
    aliases(): Promise<readonly CompanyAlias[]>;
    /** Throws `input.company_unknown`. */
    search(query: SearchQuery, page: number): Promise<SearchPage>;
    transcript(id: CallId): Promise<Transcript | null>;
    /** A private call of this name that is kept from whoever reads along from another organisation. */
    hidden(typed: string): Promise<OwnedCall | null>;
  };
  /** Slack says whether people of another organisation read along in a channel. */
  noteSharing(place: Channel, isShared: boolean): Promise<void>;
  threadOf(place: ThreadPlace): Promise<Thread | null>;
  briefIn(place: ThreadPlace): Promise<Briefed | null>;
  claimsOf(message: OfMessage): Promise<Stated | null>;
  checkIn(place: ThreadPlace, claims: readonly string[]): Promise<Checked | null>;
  check(spot: Spot, id: CallId, claims: readonly string[]): Promise<Checked | null>;
  isUploadThread(place: ThreadPlace): Promise<boolean>;
  isRestOfPaste(message: Tail): Promise<boolean>;
  /** Stops the questions of this thread that are being answered, or wait for a brief. */
  stopQuestions(place: ThreadPlace): number;
  /** Stores a request durably and starts the work; false when it was taken before. */
  take(request: NewRequest): Promise<boolean>;
  /** Takes a transcript into the library and has it announced. Throws `source.*`, `input.call_taken`. */
  takeIn(arrival: Arrival): Promise<TakenIn>;
  /** Resolves when nothing is due and nothing runs. */
  idle(): Promise<void>;
  /** Takes no new work and waits for what runs. */
  stop(): Promise<void>;
  /** Leaves what still runs to the next start. */
  abandon(): void;
}

export interface AppPorts {
  readonly store: Store;
  readonly model: Model | null;
  /** What we do in a workspace. Throws `slack.not_authorized` where the app is not installed. */
  readonly openSlack: (team: string) => Promise<SlackWorkspace>;
  /** How long private transcripts and questions are kept; null: until somebody removes them. */
  readonly retentionDays: number | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** Opens the feeds that are turned on; left out where none is. */
  readonly openFeeds?: () => Promise<readonly Feed[]>;
}

/** Builds the product; work that a dead process left behind starts at once, or when that is known to be dead. */
export async function createApp(ports: AppPorts): Promise<App> {
  const { store, log, meter } = ports;
  const flow = briefFlow({ briefs: store.briefs, model: ports.model, log, clock: ports.clock });
  const briefCall: BriefCall = async (transcript, options) => {
    const outcome = await flow(transcript, options);
    meter.briefMade(outcome.brief.engine, outcome.fellBack, outcome.brief.withheld.length);
    return outcome;
  };

  const sightOf = openSights(ports);
  const quickSightOf = openQuickSights(ports);
  const stops = openStops();
  const released = await store.requests.release();
  if (released > 0) log.info('requests resumed', { count: released });
  const dead = await store.requests.countDead();
  if (dead > 0) log.warn('requests given up', { count: dead });

  const hand: FlowPorts['hand'] = async (requests) => {
    const taken = await store.requests.takeAll(requests);
    if (taken > 0) runner.wake();
    return taken;
  };
  const requestPorts = openRequestPorts({
    shared: () => shared,
    openSlack: ports.openSlack,
    hasModel: ports.model !== null,
    quickSightOf,
  });
  const shared: SharedPorts = {
    ...ports,
    briefCall,
    answerCall: answerFlow({ model: ports.model, notes: store.notes, log }),
    sightOf,
    waits: openWaits({ presence: requestPorts.presence, clock: ports.clock }),
    pollFeeds: ports.openFeeds ? polling(ports.openFeeds) : null,
    hand,
  };
  function polling(openFeeds: () => Promise<readonly Feed[]>): () => Promise<void> {
    let opening: Promise<readonly Feed[]> | null = null;
    const told: PollPorts['told'] = new Map();
    return async () => {
      const { pollFeeds, wakeFeeds } = await import('./flows/feeds/poll-feeds.ts');
      opening ??= wakeFeeds(ports).then(openFeeds);
      const feeds = await opening;
      await pollFeeds({ ...ports, feeds, told, takeIn: intake.run, isStopping: () => isStopping });
    };
  }
  const work = async (request: StoredRequest): Promise<Wait | null> => {
    const flow = FLOWS[request.kind];
    if (!flow) throw new Error(`no flow for requests of kind ${request.kind}`);
    const flowPorts = await requestPorts.of(request);
    const wait = await stops.during(request, (signal) => flow(flowPorts, request, signal));
    if (wait) return wait;
    const { key, kind, attempts, urgency } = request;
    const ms = ports.clock.now() - request.receivedAt;
    meter.requestDone(kind, 'done', ms / 1000);
    log[urgency === 'person' ? 'info' : 'debug']('request done', { key, kind, attempts, ms });
    return null;
  };
  const runner = startRunner({
    requests: store.requests,
    clock: ports.clock,
    log,
    handle: (request) => workingOn(workOf(request), () => work(request)),
    onDead: (request: StoredRequest, fault: Fault | null) => {
      const reference = randomUUID().slice(0, 8);
      const isRefused = fault !== null && isOfSender(fault.code);
      const seconds = (ports.clock.now() - request.receivedAt) / 1000;
      meter.requestDone(request.kind, isRefused ? 'refused' : 'failed', seconds);
      const code = fault?.code ?? 'bug';
      const fields = { key: request.key, kind: request.kind, code, reference };
      if (isRefused) log.info('request refused', fields);
      else log.error('request failed', fields);
      return workingOn(workOf(request), async () => {
        const flowPorts = await requestPorts.of(request).catch(() => {
          log.warn('failure could not be told', { key: request.key, reference });
          return null;
        });
        if (flowPorts) await tellFailure(flowPorts, request, fault, reference);
      });
    },
  });
  let isStopping = false;
  const readingIn = async (spot: Spot) => ({
    store: await inSight(store, quickSightOf, spot),
    briefCall: await requestPorts.briefCallFor(spot.team),
  });
  const intake = inTurn((arrival: Arrival) => takeInCall(shared, arrival));
  runner.wake();
  const beat = store.shared?.beat ?? null;
  const sharing = shareWork({ beat, requests: store.requests, wake: runner.wake, log });
  const take = async (request: NewRequest) => {
    const isNew = await store.requests.take(request);
    if (isNew) runner.wake();
    return isNew;
  };
  const upkeep = eachMinute({ take, clock: ports.clock, log });

  return {
    takeIn: intake.run,
    callsIn: (spot) => {
      // Slack waits for the answer: where it does not say who reads along, others may.
      const sight = () => quickSightOf(spot).catch(() => outsideSight(spot));
      const library = async () => store.libraryFor(await sight());
      return {
        hidden: async (typed) =>
          isOutside(await sight(), spot) && spot.channel !== null
            ? hiddenCall(store, { team: spot.team, channel: spot.channel }, typed)
            : null,
        findCall: async (typed) => (await library()).find(typed),
        findCompany: async (typed) => (await library()).findCompany(typed),
        list: async () => (await library()).list(),
        callsBeside: async (id) => (await library()).callsBeside(id),
        aliases: async () => (await library()).aliases(),
        search: async (query, page) => (await library()).search(query, page),
        transcript: async (id) => (await library()).transcript(id),
      };
    },
    noteSharing: async (place, isShared) => {
      // Nearly all that comes says what is known; other processes are told things, too.
      if ((await store.channels.isShared(place)) !== isShared)
        await store.channels.note(place, isShared);
    },
    threadOf: (place) => store.threads.find(place),
    briefIn: async (place) => briefOfThread(await readingIn(place), place),
    claimsOf: async (message) => claimsOf(await readingIn(message), message),
    checkIn: async (place, claims) =>
      checkInThread(await inSight(store, quickSightOf, place), place, claims),
    check: async (spot, id, claims) =>
      checkAgainst(store.libraryFor(await quickSightOf(spot)), id, claims),
    isUploadThread: async (place) => (await store.uploads.askedIn(place)) !== null,
    isRestOfPaste: (message) => isRestOfPaste(store.requests, message, ports.clock.now()),
    stopQuestions: (place) => stops.stop(place),
    take,
    idle: () => runner.idle(),
    stop: async () => {
      isStopping = true;
      await Promise.all([intake.done(), upkeep.stop()]);
      await runner.stop();
      await sharing.stop();
    },
    abandon: () => runner.abandon(),
  };
}

/** Whose a request is: its workspace, and whoever asked, as its payload says. */
function workOf({ key, team, payload }: StoredRequest): AtWork {
  const { user }: Partial<Record<string, unknown>> = { ...(payload as object | null) };
  return { request: key, team, user: typeof user === 'string' ? user : null };
}

interface Turns<A, T> {
  readonly run: (given: A) => Promise<T>;
  /** Resolves when everything that was given has run. */
  done(): Promise<void>;
}

/** Runs one after another; between two the event loop serves whoever else waits, acks above all. */
function inTurn<A, T>(work: (given: A) => Promise<T>): Turns<A, T> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (given) => {
      const turn = last.then(() => setImmediate()).then(() => work(given));
      last = turn.catch(() => {});
      return turn;
    },
    done: async () => {
      await last;
    },
  };
}
