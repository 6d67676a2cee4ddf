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
  /** How often a process died with it in hand. */
  readonly deaths: number;
  readonly receivedAt: number;
  readonly urgency: Urgency;
  /** The workspace that it is for; '' where it is for none. */
  readonly team: string;
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

/** What may be cleared of requests that have ended: those received before these moments, so many of each. */
export interface RequestsBefore {
  readonly persons: number;
  readonly upkeep: number;
  readonly most: number;
}

/** How many requests wait, for their time, their lane or a worker, and how many are worked. */
export type Load = Readonly<
  Record<Urgency, { readonly waiting: number; readonly working: number }>
>;

/** How much of the work that is due is wanted at once. */
export interface Wanted {
  readonly urgency: Urgency;
  readonly most: number;
  /** How many requests of one workspace may be at work at a time. */
  readonly ofOne: number;
  /** How many of each workspace are at work already; of the others none are. */
  readonly running: ReadonlyMap<string, number>;
}

export interface Requests {
  /** Stores the request durably; false when the key was taken before (a replay, a double click). */
  take(request: NewRequest): Promise<boolean>;
  /** Stores many in few commits, each key once; gives how many were new. */
  takeAll(requests: readonly NewRequest[]): Promise<number>;
  /**
   * The next request that is due and first in its lane, claimed for this process with `attempts`
   * raised; null when none is. Of this urgency alone, or persons' first; workspaces (`team` of the
   * payload) take turns, and those in `without` are left out.
   */
  claim(urgency?: Urgency, without?: readonly string[]): Promise<StoredRequest | null>;
  /** The same many times over, in that order; fewer than are wanted where no more are due for it. */
  claimSome(wanted: Wanted): Promise<readonly StoredRequest[]>;
  /** Puts back what was claimed and never begun, as if it had not been. */
  unclaim(keys: readonly string[]): Promise<void>;
  advance(key: string, state: RequestState): Promise<void>;
  /** Puts a claimed request back, to be claimed again after `dueAt`. */
  retryAt(key: string, dueAt: number, reason: string): Promise<void>;
  /** The same for one that only waits its turn: the attempt does not count. */
  postpone(key: string, dueAt: number): Promise<void>;
  fail(key: string, reason: string): Promise<void>;
  /** Whether this request is still to be worked, or worked at the moment. */
  isOpen(key: string): Promise<boolean>;
  /** Whether a request of one of these kinds that was taken in a channel by then is still to be worked. */
  isOpenIn(
    place: { readonly team: string; readonly channel: string },
    kinds: readonly string[],
    by: number,
  ): Promise<boolean>;
  /** What was handed in under this key, or null. */
  payloadOf(key: string): Promise<unknown>;
  /** The requests of kind `paste` of a lane, ended ones too, taken since then, in the order they came. */
  pastesIn(lane: string, since: number): Promise<readonly Pick<StoredRequest, 'key' | 'payload'>[]>;
  /** Deletes a request that has ended; one that is open stays. */
  forget(key: string): Promise<void>;
  /**
   * Makes due again what a process had claimed that works no more, and says how many those were; of one
   * that did not stop by itself each counts a death.
   */
  release(): Promise<number>;
  /** Milliseconds since 1970 of the next due request, of this urgency or any; or null. */
  nextDueAt(urgency?: Urgency): Promise<number | null>;
  /** What was given up, newest first. */
  dead(limit: number): Promise<readonly DeadRequest[]>;
  countDead(): Promise<number>;
  load(): Promise<Load>;
  /** Deletes what people asked for and upkeep, where it ended, and says how many those were. */
  clear(before: RequestsBefore): Promise<number>;
  /** Puts a request that was given up at the end of its lane, as if new; false when there is none. */
  retry(key: string): Promise<boolean>;
}

/** What a flow says when its request only has to wait its turn, until this moment; no failure. */
export interface Wait {
  readonly againAt: number;
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
