import type { Reason } from '../../core/verdict.ts';

/** What is wrong with something we were about to post; `detail` names what the call says instead. */
export interface Problem {
  readonly reason: Reason;
  readonly detail: string;
}
