/** What a sentence is about: a segment, or (`segment` null) the whole company again. */
export interface Topic {
  readonly segment: string | null;
  /** "Turning to Pumps": those after it go on about it, and do not just name it. */
  readonly isTurnedTo?: boolean;
  /** "Turning to the specifics of the segment": of a part that these words do not name. */
  readonly isUnknown?: boolean;
  /** "In Lisbon, occupancy was 90%" of a place that is no known part: only this sentence is about it. */
  readonly isPassing?: boolean;
  /** "Latin America remained soft.": it was only judged. */
  readonly isJudged?: boolean;
}
