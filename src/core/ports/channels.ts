import type { FeedbackDetails } from '../feedback.ts';
import type { Origin } from './library.ts';
import type { ThreadPlace } from './threads.ts';

/** A channel that gets briefs by itself. `target`: a company's key, what people call one, or `*` for all. */
export interface Follow {
  readonly team: string;
  readonly channel: string;
  readonly target: string;
  /** The company as people know it: "Kingsoft Cloud". */
  readonly label: string;
  readonly by: string;
}

/** What a channel followed when it was archived. */
export interface PausedFollows {
  readonly follows: readonly Follow[];
  /** Milliseconds since 1970. */
  readonly since: number;
}

export interface Follows {
  /** False when this channel followed the target before. One that was paused begins anew. */
  add(follow: Follow): Promise<boolean>;
  /** False when it did not, not even paused. */
  remove(follow: Pick<Follow, 'team' | 'channel' | 'target'>): Promise<boolean>;
  /** What a channel follows, by label; nothing of it is paused. */
  of(place: { readonly team: string; readonly channel: string }): Promise<readonly Follow[]>;
  /** What somebody has channels follow, by label; nothing of it is paused. */
  by(who: { readonly team: string; readonly user: string }): Promise<readonly Follow[]>;
  /**
   * The channels that follow any of these targets or everything, and did so by then, each once, first
   * follower first.
   */
  channelsOf(
    targets: readonly string[],
    by: number,
  ): Promise<readonly { readonly team: string; readonly channel: string }[]>;
  /** Nothing comes to this channel until it is resumed; what is paused already stays so since then. */
  pauseChannel(
    place: { readonly team: string; readonly channel: string },
    since?: number,
  ): Promise<void>;
  /** What is paused goes on, as followed from now on. */
  resumeChannel(place: { readonly team: string; readonly channel: string }): Promise<void>;
  /** What is paused in a channel, by label; null where nothing is. */
  pausedIn(place: {
    readonly team: string;
    readonly channel: string;
  }): Promise<PausedFollows | null>;
  /** Forgets all that a channel follows, paused or not. */
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
  /** Deletes what nobody has answered since then, so many at most, and gives how many those were. */
  clear(before: number, most: number): Promise<number>;
}

/** What people say of an answer or a brief by its buttons; the last word of a person counts. */
export interface Feedback {
  put(feedback: {
    readonly team: string;
    readonly channel: string;
    readonly ts: string;
    readonly user: string;
    readonly verdict: 'up' | 'down';
    /** What is wrong, where somebody said it. */
    readonly details?: FeedbackDetails | null;
    /** Resolves to whether that is news: false where this person had said the very same of it. */
  }): Promise<boolean>;
  /** Deletes what was said before then, so much at most, and gives how much that was. */
  clear(before: number, most: number): Promise<number>;
}

/** Whose Home tab, and their conversation with the app. */
export interface Home {
  readonly team: string;
  readonly user: string;
  readonly channel: string;
}

export interface Homes {
  /** Notes that somebody has opened it. */
  opened(home: Home): Promise<void>;
  /** Somebody's, if they have opened it since then. */
  of(who: { readonly team: string; readonly user: string }, since: number): Promise<Home | null>;
  /** Those that were opened since then, the last first, at most so many. */
  latest(since: number, most: number): Promise<readonly Home[]>;
}

/** What is known of channels. */
export interface Channels {
  /** Whether people of another organisation read along; null where Slack has not said. */
  isShared(place: { readonly team: string; readonly channel: string }): Promise<boolean | null>;
  /** What Slack tells; the last word counts. */
  note(
    place: { readonly team: string; readonly channel: string },
    isShared: boolean,
  ): Promise<void>;
  /** What Slack answered when it was asked; what it has told meanwhile counts. Resolves to what does. */
  answered(
    place: { readonly team: string; readonly channel: string },
    isShared: boolean,
  ): Promise<boolean>;
}

/** A channel that has another id from now on. */
export interface ChannelMove {
  readonly team: string;
  readonly from: string;
  readonly to: string;
}
