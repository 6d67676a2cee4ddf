import type { Brief, Usage } from './brief.ts';
import type { CallId } from './call.ts';
import type { CallSummary } from './library.ts';
import type { Transcript } from './transcript.ts';

/** Wall clock in milliseconds since 1970; tests bring their own. */
export interface Clock {
  now(): number;
}

/** Structured log lines: a message name and plain fields. Never transcript text, tokens or URLs. */
export interface Log {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Counts what operators watch. */
export interface Meter {
  requestDone(kind: string, outcome: 'done' | 'failed', seconds: number): void;
  briefMade(engine: string, fellBack: string | null, withheld: number): void;
}

/** What the library says to something people typed for a call. */
export type Found =
  | { readonly kind: 'found'; readonly id: CallId }
  | { readonly kind: 'ambiguous'; readonly matches: readonly CallId[] }
  | { readonly kind: 'unknown'; readonly near: readonly CallId[] };

export type Saved = {
  readonly id: CallId;
  readonly outcome: 'new' | 'same' | 'revised';
  readonly revision: number;
};

/** The calls we have. The same bytes again change nothing; other bytes for one id make a revision. */
export interface Library {
  save(
    transcript: Transcript,
    source: { readonly name: string; readonly origin: 'shipped' | 'upload' },
  ): Promise<Saved>;
  /** The newest revision, or null. */
  transcript(id: CallId): Promise<Transcript | null>;
  /** Reads ids, tickers, initials, "kingsoft cloud 2q23", a company alone (= its latest call). */
  find(typed: string): Promise<Found>;
  list(): Promise<readonly CallSummary[]>;
  /** sha256 of every source taken in, so that a start does not parse what it knows. */
  hasSource(sha256: string): Promise<boolean>;
}

/** Everything a brief depends on; equal keys give byte-equal briefs. */
export interface BriefKey {
  readonly transcriptSha256: string;
  readonly engine: 'openai' | 'extractive';
  /** Prompt name, version and hash, schema hash and model; for the extractive engine its own version. */
  readonly recipe: string;
}

export interface Briefs {
  get(key: BriefKey): Promise<Brief | null>;
  put(key: BriefKey, id: CallId, brief: Brief): Promise<void>;
}

/** received -> (briefed) -> done | failed; a row survives every crash. */
export type RequestState = 'received' | 'briefed' | 'done' | 'failed';

/** Something somebody asked for in Slack, stored before it was acked. */
export interface StoredRequest {
  readonly key: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly state: RequestState;
  readonly attempts: number;
  readonly receivedAt: number;
}

export interface Requests {
  /** Stores the request durably; false when the key was taken before (a replay, a double click). */
  take(request: {
    readonly key: string;
    readonly kind: string;
    readonly payload: unknown;
  }): Promise<boolean>;
  /** The next request that is due, claimed for this process with `attempts` raised; null when none is. */
  claim(): Promise<StoredRequest | null>;
  advance(key: string, state: RequestState): Promise<void>;
  /** Puts a claimed request back, to be claimed again after `dueAt`. */
  retryAt(key: string, dueAt: number, reason: string): Promise<void>;
  fail(key: string, reason: string): Promise<void>;
  /** Called once at start by the owner of the store: what a dead process had claimed is due again. */
  release(): Promise<number>;
  /** Milliseconds since 1970 of the next due request, or null. */
  nextDueAt(): Promise<number | null>;
}

/** One post by key: claimed before the Slack call, settled after it, so that it happens once. */
export interface OutboxRow {
  readonly key: string;
  readonly state: 'claimed' | 'posted';
  readonly channel: string;
  readonly ts: string | null;
  /** True when this very call created the row; false = an earlier attempt did. */
  readonly fresh: boolean;
}

export interface Outbox {
  claim(key: string, channel: string): Promise<OutboxRow>;
  posted(key: string, ts: string): Promise<void>;
  /** Forgets a claim whose call certainly did not reach Slack. */
  drop(key: string): Promise<void>;
}

export interface Threads {
  remember(thread: {
    readonly team: string;
    readonly channel: string;
    readonly ts: string;
    readonly callId: CallId;
  }): Promise<void>;
  callOf(thread: {
    readonly team: string;
    readonly channel: string;
    readonly ts: string;
  }): Promise<CallId | null>;
}

/** One open store: every port over one database. */
export interface Store {
  readonly library: Library;
  readonly briefs: Briefs;
  readonly requests: Requests;
  readonly outbox: Outbox;
  readonly threads: Threads;
  /** Throws when the database cannot be written. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Where a message goes; `threadTs` puts it in a thread. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  readonly threadTs?: string;
}

/** A rendered message that has passed `render/limits.ts`; `text` is what notifications read. */
export interface Message {
  readonly text: string;
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
  /** Visible to every app and member of the workspace: ids only. */
  readonly metadata?: {
    readonly eventType: string;
    readonly payload: Readonly<Record<string, string | number>>;
  };
}

/**
 * Posts to Slack. Throws EarningsError `slack.*`; `slack.unreachable` means that the outcome is
 * unknown, every other code that nothing was posted. Never retries a post by itself.
 */
export interface Poster {
  post(place: Place, message: Message): Promise<{ readonly ts: string }>;
  update(place: Place & { readonly ts: string }, message: Message): Promise<void>;
  permalink(place: Place & { readonly ts: string }): Promise<string | null>;
  /** The ts of our own message in this place whose metadata payload has this `key`, or null. */
  findOwn(place: Place, key: string, since: number): Promise<string | null>;
  /** Answers a command by its response_url (5 uses, 30 minutes); false when Slack no longer takes it. */
  respond(responseUrl: string, message: Message, visibleTo: 'channel' | 'user'): Promise<boolean>;
}

export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** One structured call: messages in, JSON text out, already complete (never cut short or refused). */
export interface ModelRequest {
  readonly messages: readonly ModelMessage[];
  readonly schemaName: string;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly maxOutputTokens: number;
  readonly reasoningEffort?: 'none' | 'low' | 'medium' | 'high';
  /** Steady per transcript, so that providers keep its prefix. */
  readonly cacheKey: string;
  readonly signal?: AbortSignal;
}

export interface ModelReply {
  readonly json: unknown;
  readonly text: string;
  readonly model: string;
  readonly usage: Usage;
}

/** A model that answers in JSON. Throws EarningsError `model.*` or `output.off_schema` (not JSON). */
export interface Model {
  readonly name: string;
  complete(request: ModelRequest): Promise<ModelReply>;
}
