import type { DraftTurn, RosterRow, SetAside } from '../turns/draft.ts';

/** What a file's own fields state of the call; null where it has no such field. */
export interface Known {
  readonly company: string | null;
  readonly ticker: string | null;
  /** As printed: "Q2 2023". */
  readonly period: string | null;
  readonly date: string | null;
}

/** Who spoke and what they said, where the format itself says so. */
export interface Spoken {
  readonly roster: readonly RosterRow[];
  readonly turns: readonly DraftTurn[];
}

/** What a file holds, without what it was wrapped in. */
export interface Contained {
  readonly format: string;
  /** What layouts read, one paragraph or printed line a line; of `spoken`, the words of its turns. */
  readonly text: string;
  /** Words of the file that are no part of that text. */
  readonly setAside?: readonly SetAside[];
  readonly known?: Known;
  readonly spoken?: Spoken;
}

/** Opens one kind of file. Throws `source.*` when it cannot be read. */
export type Container = (bytes: Uint8Array) => Contained | Promise<Contained>;
