import type { CallSummary } from '../core/library.ts';
import type { Found, NewRequest } from '../core/ports.ts';

/** What Slack's listeners ask of the product; `App` of `src/app.ts` is one. */
export interface Earnings {
  findCall(typed: string): Promise<Found>;
  list(): Promise<readonly CallSummary[]>;
  /** Stores a request durably and starts the work; false when it was taken before. */
  take(request: NewRequest): Promise<boolean>;
}

/** Who asked, and where the answer goes; what every stored request carries. */
export interface Asker {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly responseUrl: string | null;
}
