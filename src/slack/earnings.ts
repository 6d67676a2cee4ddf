import type { Call, CallId } from '../core/call.ts';
import type { CallSummary } from '../core/library.ts';
import type { CompanyAlias } from '../core/ports/aliases.ts';
import type { Found, FoundCompany } from '../core/ports/library.ts';
import type { Channel, OwnedCall } from '../core/ports/owned.ts';
import type { NewRequest } from '../core/ports/requests.ts';
import type { Thread, ThreadPlace } from '../core/ports/threads.ts';
import type { SearchPage, SearchQuery } from '../core/search.ts';
import type { Spot } from '../core/space.ts';
import type { Transcript } from '../core/transcript.ts';
import type { OfMessage, Stated } from '../flows/ask/claims-of.ts';
import type { Briefed } from '../flows/brief/brief-messages.ts';
import type { Checked } from '../flows/brief/check-claims.ts';
import type { Tail } from '../flows/intake/paste-parts.ts';

/** The calls as they are seen in one place: nothing private of another workspace, or channel, is there. */
export interface Calls {
  findCall(typed: string): Promise<Found>;
  findCompany(typed: string): Promise<FoundCompany>;
  list(): Promise<readonly CallSummary[]>;
  callsBeside(id: CallId): Promise<readonly Call[]>;
  /** The names that people gave companies. */
  aliases(): Promise<readonly CompanyAlias[]>;
  /** Throws `input.company_unknown`. */
  search(query: SearchQuery, page: number): Promise<SearchPage>;
  transcript(id: CallId): Promise<Transcript | null>;
  /** A private call of this name that is kept from whoever reads along from another organisation. */
  hidden(typed: string): Promise<OwnedCall | null>;
}

/** What Slack's listeners ask of the product; `App` of `src/app.ts` is one. */
export interface Earnings {
  callsIn(spot: Spot): Calls;
  /** Slack says whether people of another organisation read along in a channel. */
  noteSharing(place: Channel, isShared: boolean): Promise<void>;
  /** The thread of this root message, when it is one of ours. */
  threadOf(place: ThreadPlace): Promise<Thread | null>;
  /** The brief that this message shows; null where it shows none. */
  briefIn(place: ThreadPlace): Promise<Briefed | null>;
  /** What one of our messages states; null where it is neither a brief nor an answer. */
  claimsOf(message: OfMessage): Promise<Stated | null>;
  /** What the call of this thread says to claims; null where the thread is of no call. */
  checkIn(place: ThreadPlace, claims: readonly string[]): Promise<Checked | null>;
  /** What a call that may be seen there says to claims; null where there is none. */
  check(spot: Spot, id: CallId, claims: readonly string[]): Promise<Checked | null>;
  /** Whether somebody was asked in this thread which call a transcript is of. */
  isUploadThread(place: ThreadPlace): Promise<boolean>;
  /** Whether a short direct message goes on with what the same person pasted just before. */
  isRestOfPaste(message: Tail): Promise<boolean>;
  /** Stops the questions of this thread that are being answered, or wait for a brief; gives how many. */
  stopQuestions(place: ThreadPlace): number;
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
