/** The words of all calls, by which they are searched. */
export interface SearchIndex {
  /** Calls that cannot be searched yet: those of an older release. */
  behind(): Promise<number>;
  /** Makes some of them searchable, the newest first; gives how many. */
  catchUp(most: number): Promise<number>;
}
