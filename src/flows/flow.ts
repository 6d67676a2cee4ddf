import type { Clock, Log } from '../core/ports/host.ts';
import type { StoredRequest, Wait } from '../core/ports/requests.ts';
import type { Poster, Presence, SharedFiles, Streams } from '../core/ports/slack.ts';
import type { Store } from '../core/ports/store.ts';
import type { AnswerCall } from './ask/answer-call.ts';
import type { Waits } from './ask/waits.ts';
import type { BriefCall } from './brief/brief-call.ts';
import type { SightOf } from './in-sight.ts';

/** What the flows of stored requests work with. */
export interface FlowPorts {
  readonly store: Store;
  readonly poster: Poster;
  readonly files: SharedFiles;
  readonly clock: Clock;
  readonly log: Log;
  readonly briefCall: BriefCall;
  readonly answerCall: AnswerCall;
  readonly presence: Presence;
  /** What is shown of questions that wait. */
  readonly waits: Waits;
  /** Null without a model: what takes milliseconds needs no steps. */
  readonly streams: Streams | null;
  /** How long private transcripts and questions are kept; null: until somebody removes them. */
  readonly retentionDays: number | null;
  /** What is seen from elsewhere; `store.library` is what is seen where the request was made. */
  readonly sightOf: SightOf;
  /** Asks the feeds that are turned on; null where none is. */
  readonly pollFeeds: (() => Promise<void>) | null;
  /** Stores further work, each key once, and starts it. */
  readonly hand: (requests: Parameters<Store['requests']['takeAll']>[0]) => Promise<number>;
}

/** What telling people that something failed takes. */
export type TellPorts = Pick<FlowPorts, 'store' | 'poster' | 'streams' | 'log' | 'sightOf'>;

/**
 * Works one stored request to its end, or says when to come back. It may run again after any crash:
 * whatever it does to the world it does under a key. Throws EarningsError for a foreseen fault.
 */
export type Flow = (
  ports: FlowPorts,
  request: StoredRequest,
  signal: AbortSignal,
) => Promise<Wait | null>;
