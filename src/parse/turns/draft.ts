import type { Section, Side } from '../../core/transcript.ts';

/** One row of a printed roster; `side` when the list it stands in says so. */
export interface RosterRow {
  readonly name: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly side: Side | null;
}

/** A turn as printed: `speaker` is the printed name, paragraphs are joined by "\n". */
export interface DraftTurn {
  readonly speaker: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly section: Section;
  readonly text: string;
}

/** Words that are no speech, and why. */
export interface SetAside {
  readonly text: string;
  readonly reason: string;
}

/** What a layout makes of a file: every word of it is in a turn or set aside with a reason. */
export interface Draft {
  readonly layout: string;
  /** 0..1: how sure the layout is that it read the file as meant. */
  readonly confidence: number;
  readonly roster: readonly RosterRow[];
  readonly turns: readonly DraftTurn[];
  readonly setAside: readonly SetAside[];
  /** Printed turn numbers in order, where the layout has them. */
  readonly counters?: readonly number[];
  /** Why nobody's turns could be told apart; only of unstructured texts. */
  readonly doubt?: string;
}

/** Reads a file's lines; null = not mine. */
export type Layout = (lines: readonly string[]) => Draft | null;

/** Improves a draft; what it takes out of turns goes to `setAside`. */
export type Refiner = (draft: Draft) => Draft;
