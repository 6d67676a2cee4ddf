import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallId } from '../core/call.ts';
import type { CallSummary } from '../core/library.ts';
import type { Found } from '../core/ports.ts';

/** What Slack's listeners ask of the product; `App` of `src/app.ts` is one. */
export interface Earnings {
  findCall(typed: string): Promise<Found>;
  list(): Promise<readonly CallSummary[]>;
  /** Stores a request durably and starts the work; false when it was taken before. */
  take(request: {
    readonly key: string;
    readonly kind: string;
    readonly payload: unknown;
  }): Promise<boolean>;
}

/** What a listener wants done: for whom, where, and how to answer without being a member. */
export interface Asker {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly responseUrl: string | null;
}

/** Work that outlives the ack; each kind has a flow in `src/flows`. */
export type Work =
  | { readonly kind: 'brief' | 'audit'; readonly callId: CallId }
  | { readonly kind: 'say'; readonly message: unknown; readonly threadTs: string | null };

/** One route beside Slack's, served in HTTP and Socket Mode alike. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}
