import type { Answer, Earlier } from './answer.ts';
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

/** What the library says to something people typed for a company; `key` tells companies apart. */
export type FoundCompany =
  | { readonly kind: 'found'; readonly key: string; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  /** `near`: companies of nearly that name. */
  | { readonly kind: 'unknown'; readonly near: readonly string[] };

/** How a transcript came to us. */
export type Origin = 'shipped' | 'upload' | 'push' | 'inbox' | 'file' | 'paste';

/** The calls we have. The same bytes again change nothing; other bytes for one id make a revision. */
export interface Library {
  save(
    transcript: Transcript,
    source: {
      readonly name: string;
      readonly origin: Origin;
      /** Sees the newest revision before another takes its place, and throws to keep it. */
      readonly check?: (standing: Transcript) => void;
    },
  ): Promise<Saved>;
  /** The newest revision, or null. */
  transcript(id: CallId): Promise<Transcript | null>;
  /** The transcript read from these bytes, whatever its revision, or null. */
  revisionOf(sha256: string): Promise<Transcript | null>;
  /** Reads ids, tickers, initials, "kingsoft cloud 2q23", a company alone (= its latest call). */
  find(typed: string): Promise<Found>;
  /** Reads a company's name, its first words, initials or ticker. */
  findCompany(typed: string): Promise<FoundCompany>;
  /** How these bytes came to us first; null when they never did. */
  originOf(sha256: string): Promise<Origin | null>;
  /** Everything a follow of this call's company may be stored under: its key, its whole names, its ticker. */
  followKeys(id: CallId): Promise<readonly string[]>;
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

/** `person`: somebody waits for it. `bulk`: nobody does, and there may be thousands. */
export type Urgency = 'person' | 'bulk';

/** Work as it is handed in. */
export interface NewRequest {
  /** One name for one piece of work, however often it is handed in. */
  readonly key: string;
  readonly kind: string;
  readonly payload: unknown;
  /** Requests of one lane are worked one after another, in the order they were taken. */
  readonly lane?: string;
  /** `person` unless said otherwise; those are claimed first. */
  readonly urgency?: Urgency;
}

/** Something somebody asked for in Slack, stored before it was acked. */
export interface StoredRequest {
  readonly key: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly state: RequestState;
  readonly attempts: number;
  readonly receivedAt: number;
  readonly urgency: Urgency;
}

/** A request that was given up, kept with all it takes to try it again. */
export interface DeadRequest {
  readonly key: string;
  readonly kind: string;
  readonly payload: unknown;
  /** The code of the fault that ended it; `bug` when nobody foresaw it. */
  readonly reason: string;
  readonly attempts: number;
  readonly receivedAt: number;
}

export interface Requests {
  /** Stores the request durably; false when the key was taken before (a replay, a double click). */
  take(request: NewRequest): Promise<boolean>;
  /** Stores many in few commits, each key once; gives how many were new. */
  takeAll(requests: readonly NewRequest[]): Promise<number>;
  /**
   * The next request that is due and first in its lane, claimed for this process with `attempts`
   * raised; null when none is. Of this urgency alone, or persons' first.
   */
  claim(urgency?: Urgency): Promise<StoredRequest | null>;
  advance(key: string, state: RequestState): Promise<void>;
  /** Puts a claimed request back, to be claimed again after `dueAt`. */
  retryAt(key: string, dueAt: number, reason: string): Promise<void>;
  /** The same for one that only waits its turn: the attempt does not count. */
  postpone(key: string, dueAt: number): Promise<void>;
  fail(key: string, reason: string): Promise<void>;
  /** Whether this request is still to be worked, or worked at the moment. */
  isOpen(key: string): Promise<boolean>;
  /** What was handed in under this key, or null. */
  payloadOf(key: string): Promise<unknown>;
  /** The requests of kind `paste` of a lane, ended ones too, taken since then, in the order they came. */
  pastesIn(lane: string, since: number): Promise<readonly Pick<StoredRequest, 'key' | 'payload'>[]>;
  /** Deletes a request that has ended; one that is open stays. */
  forget(key: string): Promise<void>;
  /** Called once at start by the owner of the store: what a dead process had claimed is due again. */
  release(): Promise<number>;
  /** Milliseconds since 1970 of the next due request, of this urgency or any; or null. */
  nextDueAt(urgency?: Urgency): Promise<number | null>;
  /** What was given up, newest first. */
  dead(limit: number): Promise<readonly DeadRequest[]>;
  countDead(): Promise<number>;
  /** Puts a request that was given up at the end of its lane, as if new; false when there is none. */
  retry(key: string): Promise<boolean>;
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
  /** What is known of a post, or null; claims nothing. */
  find(key: string): Promise<Pick<OutboxRow, 'state' | 'ts'> | null>;
  claim(key: string, channel: string): Promise<OutboxRow>;
  posted(key: string, ts: string): Promise<void>;
  /** Forgets a claim whose call certainly did not reach Slack. */
  drop(key: string): Promise<void>;
}

/** A thread of Slack's by its root message. */
export interface ThreadPlace {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
}

/** A thread that is ours, and the call it is about. */
export interface Thread extends ThreadPlace {
  readonly callId: CallId;
  /** The source of the brief that its root shows; null where the root is no brief. */
  readonly sha256: string | null;
  /** The request that makes the brief: questions wait while it is open. Null where there is none. */
  readonly briefKey: string | null;
}

export interface Threads {
  /** Stores a thread as it is now; it counts as the one touched last. */
  remember(thread: Thread): Promise<void>;
  find(place: ThreadPlace): Promise<Thread | null>;
  /** The thread of this channel (a direct message, that is) in which something happened last. */
  latest(place: { readonly team: string; readonly channel: string }): Promise<Thread | null>;
  /** The threads whose root shows a brief of this call, oldest first. */
  showing(callId: CallId): Promise<readonly Thread[]>;
  forgetChannel(place: { readonly team: string; readonly channel: string }): Promise<void>;
}

/** One question with its answer. `conversation` is what it belongs to: a thread, or a direct message. */
export interface AnsweredQuestion {
  readonly key: string;
  readonly conversation: string;
  readonly callId: CallId;
  readonly answer: Answer;
}

/** What was asked and answered: the memory of a conversation, and what a crash need not ask again. */
export interface Answers {
  put(answered: AnsweredQuestion): Promise<void>;
  get(key: string): Promise<AnsweredQuestion | null>;
  /** The last questions of a conversation about one call, oldest first. */
  earlier(conversation: string, callId: CallId, most: number): Promise<readonly Earlier[]>;
  /** The call that a conversation was last about, or null. */
  lastCall(conversation: string): Promise<CallId | null>;
  forgetChannel(place: { readonly team: string; readonly channel: string }): Promise<void>;
}

/** A channel that gets briefs by itself. `target`: a company's key, what people call one, or `*` for all. */
export interface Follow {
  readonly team: string;
  readonly channel: string;
  readonly target: string;
  /** The company as people know it: "Kingsoft Cloud". */
  readonly label: string;
  readonly by: string;
}

export interface Follows {
  /** False when this channel followed the target before. */
  add(follow: Follow): Promise<boolean>;
  /** False when it did not. */
  remove(follow: Pick<Follow, 'team' | 'channel' | 'target'>): Promise<boolean>;
  /** What a channel follows, by label. */
  of(place: { readonly team: string; readonly channel: string }): Promise<readonly Follow[]>;
  /** The channels that follow any of these targets or everything, each once, first follower first. */
  channelsOf(
    targets: readonly string[],
  ): Promise<readonly { readonly team: string; readonly channel: string }[]>;
  forgetChannel(place: { readonly team: string; readonly channel: string }): Promise<void>;
}

/** A transcript that is kept until its uploader answers what was asked about it. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly origin: Origin;
  readonly bytes: Uint8Array;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** Where the question stands. */
  readonly threadTs: string;
  /** Which call it is, or whether it replaces the one that is here. */
  readonly asks: 'which' | 'replace';
  /** The call's name as somebody gave it; null where the text names it. */
  readonly typed: string | null;
}

export interface Uploads {
  put(upload: Upload): Promise<void>;
  get(key: string): Promise<Upload | null>;
  /** The one of which it was asked in this thread which call it is, or null. */
  askedIn(place: ThreadPlace): Promise<Upload | null>;
  drop(key: string): Promise<void>;
}

/** What people say of an answer or a brief by its buttons; the last word of a person counts. */
export interface Feedback {
  put(feedback: {
    readonly team: string;
    readonly channel: string;
    readonly ts: string;
    readonly user: string;
    readonly verdict: 'up' | 'down';
  }): Promise<void>;
}

/** A channel that has another id from now on. */
export interface ChannelMove {
  readonly team: string;
  readonly from: string;
  readonly to: string;
}

/** One open store: every port over one database. */
export interface Store {
  readonly library: Library;
  readonly briefs: Briefs;
  readonly requests: Requests;
  readonly outbox: Outbox;
  readonly threads: Threads;
  readonly answers: Answers;
  readonly follows: Follows;
  readonly uploads: Uploads;
  readonly feedback: Feedback;
  /** Brings what is kept of a channel under its new id; what stands there already stays. */
  moveChannel(move: ChannelMove): Promise<void>;
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
  /** Milliseconds until a post here has its turn, as far as is known; 0: now. */
  turnIn?(place: Place): number;
  update(place: Place & { readonly ts: string }, message: Message): Promise<void>;
  permalink(place: Place & { readonly ts: string }): Promise<string | null>;
  /**
   * The ts of our own message in this place whose metadata payload has this `key`, or null where there
   * is none. Throws where nobody may look: only a sure no allows a second post.
   */
  findOwn(place: Place, key: string, since: number): Promise<string | null>;
  /** Shows a message to one person alone, in this place; Slack keeps none of it. */
  postEphemeral(place: Place, user: string, message: Message): Promise<void>;
  /** The call id that the root of this thread names in its metadata, when the root is ours; or null. */
  callOfRoot(place: ThreadPlace): Promise<string | null>;
  /** Answers a command by its response_url (5 uses, 30 minutes); false when Slack no longer takes it. */
  respond(responseUrl: string, message: Message, visibleTo: 'channel' | 'user'): Promise<boolean>;
}

/** A file that somebody shared in Slack, as Slack describes it. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** `linked`: it lies elsewhere. `written`: a canvas or post, made in Slack. */
  readonly kind: 'uploaded' | 'linked' | 'written';
  readonly user: string | null;
  readonly isBots: boolean;
  readonly url: string | null;
  /** The message that shared it, by channel. */
  readonly sharedBy: Readonly<Record<string, string>>;
}

/** Files that people share in Slack. Throws EarningsError `slack.*`. */
export interface SharedFiles {
  /** Null when it is gone, or hidden from us. */
  find(id: string): Promise<SharedFile | null>;
  /** Its bytes; throws `source.too_large` as soon as there are more than the limit. */
  read(file: SharedFile, limit: number): Promise<Uint8Array>;
}

/** Work on a question, as people see it in its thread. A courtesy: nothing here throws. */
export interface Shown {
  /** Whether Slack shows that we are at work; false, too, when it has not said so in a moment. */
  readonly begun: Promise<boolean>;
  /** Takes it away; a message of ours has done so where `isPosted`. */
  end(isPosted: boolean): Promise<void>;
}

export interface Presence {
  /** Says in a thread that we are at work; `words` follow our name: "is reading the call …". */
  begin(place: ThreadPlace, words: string): Shown;
}

/** One line of progress in a message that grows. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly status: 'pending' | 'in_progress' | 'complete';
}

/** A message that grows while a model works: steps first, what is verified at its end, never before. */
export interface Streams {
  /** The ts of the message; null when there is none. Throws only `slack.unreachable`: there may be one. */
  open(place: ThreadPlace, user: string, steps: readonly Step[]): Promise<string | null>;
  /**
   * Ends the message and shows this one in its place, also when Slack has ended it before. With
   * `unlessStopped` it gives false, and shows nothing, where a person ended it. Throws `slack.*`.
   */
  close(
    place: Place & { readonly ts: string },
    message: Message,
    options: { readonly steps: readonly Step[]; readonly unlessStopped: boolean },
  ): Promise<boolean>;
  /** The newest message of ours in this thread that carries no key, as streams do until they end; or null. */
  find(place: ThreadPlace, after: string): Promise<string | null>;
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

/** What a flow says when its request only has to wait its turn, until this moment; no failure. */
export interface Wait {
  readonly againAt: number;
}
