import type { ThreadPlace } from './threads.ts';

/** Where a message goes; `threadTs` puts it in a thread. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  readonly threadTs?: string;
}

/** A rendered message that has passed `render/block-kit/limits.ts`; `text` is what notifications read. */
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
  /** Deletes a message of ours. */
  remove(place: Place & { readonly ts: string }): Promise<void>;
  permalink(place: Place & { readonly ts: string }): Promise<string | null>;
  /**
   * The ts of our own message in this place whose metadata payload has this `key`, or null where there
   * is none. Throws where nobody may look: only a sure no allows a second post.
   */
  findOwn(place: Place, key: string, since: number): Promise<string | null>;
  /** Shows a message to one person alone, in this place; Slack keeps none of it. */
  postEphemeral(place: Place, user: string, message: Message): Promise<void>;
  /** Shows somebody their Home tab of the app, in place of what it showed. */
  publishHome(user: string, view: Readonly<Record<string, unknown>>): Promise<void>;
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

/** A file of ours, before anybody sees it. */
export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files in Slack: those that people share, and ours. Throws EarningsError `slack.*`. */
export interface SharedFiles {
  /** Null when it is gone, or hidden from us. */
  find(id: string): Promise<SharedFile | null>;
  /** Deletes a file of ours; one that is gone is no fault. */
  remove(id: string): Promise<void>;
  /** Its bytes; throws `source.too_large` as soon as there are more than the limit. */
  read(file: SharedFile, limit: number): Promise<Uint8Array>;
  /** Brings a file of ours to Slack, where nobody sees it yet; gives its id. */
  upload(file: OwnFile): Promise<string>;
  /** Shows it in a conversation with these words. `slack.unreachable`: it may be shown. */
  share(
    id: string,
    place: Place,
    shown: { readonly title: string; readonly words: string },
  ): Promise<void>;
}

/** Work on a question, as people see it in its thread. A courtesy: nothing here throws. */
export interface Shown {
  /** Whether Slack shows that we are at work; false, too, when it has not said so in a moment. */
  readonly begun: Promise<boolean>;
  /** Says something else from now on; the same words again keep them from fading. */
  say(words: string): void;
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

/** What Slack says of channels. Throws `slack.*`. */
export interface Places {
  /** Whether people of another organisation read along. */
  isShared(channel: string): Promise<boolean>;
}

/** What we do in one workspace. */
export interface SlackWorkspace {
  readonly places: Places;
  readonly poster: Poster;
  /** Posts what nobody waits for; it gives way to `poster`. */
  readonly bulkPoster: Poster;
  readonly files: SharedFiles;
  readonly presence: Presence;
  readonly streams: Streams;
}
