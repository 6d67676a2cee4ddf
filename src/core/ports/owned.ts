import type { Call, CallId } from '../call.ts';
import type { Space } from '../space.ts';

/** One call by whose it is and its id. */
export interface OwnedCall {
  readonly space: Space;
  readonly id: CallId;
}

/** A channel of a workspace. */
export interface Channel {
  readonly team: string;
  readonly channel: string;
}

/** A message of ours by its ts, or a file by its id. */
export interface Posted extends Channel {
  readonly id: string;
}

/** What owners do with their calls. Each is done whole or not at all. */
export interface OwnedCalls {
  /** Shows a call to another space, too; false where it was shown there before, or is none. */
  share(call: OwnedCall, to: Space, by: string): Promise<boolean>;
  /** The spaces of a workspace in which calls are: its own and its channels'. */
  spacesOf(team: string): Promise<readonly Space[]>;
  /** Whether anything is kept that is this workspace's, or a channel's of it. */
  hasPrivate(team: string): Promise<boolean>;
  /** Private calls whose newest text was taken in before then, oldest first. */
  privateBefore(at: number, most: number): Promise<readonly OwnedCall[]>;
  /** The channels in which something was posted or answered about a call of this id. */
  channelsOf(id: CallId): Promise<readonly Channel[]>;
  /** What we posted about a call in these channels: briefs, quotes, revisions, files, answers. */
  postedIn(id: CallId, channels: readonly Channel[]): Promise<readonly Posted[]>;
  /**
   * Deletes a call with everything that was made of it, and what was asked and answered about it in these
   * channels; false when there is none. Its sources are not taken in again by themselves.
   */
  remove(call: OwnedCall, channels: readonly Channel[]): Promise<boolean>;
  /**
   * Gives a call another identity, here and in these channels, and drops what was made under the old one.
   * Throws `input.call_taken` when that is another call's. False when there is none.
   */
  rename(call: OwnedCall, to: Call, channels: readonly Channel[]): Promise<boolean>;
}
