import type { Answer, Earlier } from '../answer.ts';
import type { CallId } from '../call.ts';

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
  /** The threads of a channel whose root shows a brief, oldest first. */
  shownIn(place: { readonly team: string; readonly channel: string }): Promise<readonly Thread[]>;
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
  /** Deletes some of those that were given before then, and says how many those were. */
  clear(before: number, most: number): Promise<number>;
  /** The call that a conversation was last about, or null. */
  lastCall(conversation: string): Promise<CallId | null>;
  forgetChannel(place: { readonly team: string; readonly channel: string }): Promise<void>;
}
