/** Millionths of a US dollar. */
export type Micros = number;

/** A call of a model that is about to be made, and whose it is. */
export interface PlannedCall {
  readonly team: string;
  readonly user: string | null;
  readonly task: string;
  readonly model: string;
  /** What it costs at most. */
  readonly micros: Micros;
}

/** What may be spent from midnight to midnight UTC; null: as much as anybody likes. */
export interface Budgets {
  readonly day: Micros | null;
  readonly workspace: Micros | null;
  readonly user: Micros | null;
}

/** Whose budget it is: everybody's together, a workspace's, or a person's. */
export type Whose = keyof Budgets;

/** How a call ended, and what it came to. */
export interface SettledCall {
  /** `done`, or the code of the fault. */
  readonly outcome: string;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly micros: Micros;
  /** Whether the tokens were counted by us, as the server did not say. */
  readonly isEstimated: boolean;
}

/** Every call of a model with its tokens and cost, and what was spent in a day. */
export interface Spending {
  /**
   * Writes a call down before it is made, at its highest cost, and gives its number; or says whose budget
   * is used up. Of calls that are booked at once each counts for the next.
   */
  book(
    call: PlannedCall,
    budgets: Budgets,
  ): Promise<
    | { readonly kind: 'booked'; readonly id: number }
    | { readonly kind: 'over'; readonly whose: Whose }
  >;
  settle(id: number, call: SettledCall): Promise<void>;
  /** What was spent today, of all or of one; with what is booked. */
  spent(of?: { readonly team?: string; readonly user?: string }): Promise<Micros>;
  /** Deletes calls made before this moment, so many at most, and gives how many those were. */
  clear(before: number, most: number): Promise<number>;
}
