import type { Sight } from '../space.ts';
import type { Aliases } from './aliases.ts';
import type { ChannelMove, Channels, Feedback, Follows, Homes, Uploads } from './channels.ts';
import type { Feeds } from './feeds.ts';
import type { Briefs, Library, NotesOfCalls } from './library.ts';
import type { OwnedCalls } from './owned.ts';
import type { Outbox, Requests } from './requests.ts';
import type { SearchIndex } from './search.ts';
import type { Spending } from './spending.ts';
import type { Answers, Threads } from './threads.ts';
import type { Installations, Workspaces } from './workspaces.ts';

/** One open store: every port over one database. */
export interface Store {
  /** The calls as they are seen where the work at hand is done: by everybody, unless said otherwise. */
  readonly library: Library;
  /** The calls as they are seen from somewhere else. */
  readonly libraryFor: (sight: Sight) => Library;
  readonly owned: OwnedCalls;
  readonly aliases: Aliases;
  readonly channels: Channels;
  readonly installations: Installations;
  readonly workspaces: Workspaces;
  readonly briefs: Briefs;
  readonly notes: NotesOfCalls;
  readonly requests: Requests;
  readonly outbox: Outbox;
  readonly threads: Threads;
  readonly answers: Answers;
  readonly follows: Follows;
  readonly uploads: Uploads;
  readonly feedback: Feedback;
  readonly homes: Homes;
  readonly feeds: Feeds;
  readonly spending: Spending;
  readonly searchIndex: SearchIndex;
  /** Brings what is kept of a channel under its new id; what stands there already stays. */
  moveChannel(move: ChannelMove): Promise<void>;
  /** Where several services work on one store each has to say every few seconds that it lives; else null. */
  readonly shared: { beat(): Promise<void> } | null;
  /** Throws when the database cannot be written. */
  check(): Promise<void>;
  close(): Promise<void>;
}
