/**
 * The steps of a request that the database is told of, each by the statement that does so. They are what a
 * process may die before and after: the ledger, the outbox, and what a flow keeps on its way.
 */
export const STEPS = {
  stored: /^insert into "request"/,
  claimed: /^update request set due_at = null, attempts/,
  'call kept': /^insert into "transcript"/,
  'thread known': /^insert into "thread"/,
  'brief kept': /^insert into "brief"/,
  'answer kept': /^insert into "answer"/,
  briefed: /^update "request" set "state" = [?$]/,
  'post claimed': /^insert into "outbox"/,
  'post noted': /^update "outbox" set "state"/,
  ended: /^update "request" set "state" = case/,
  committed: /^commit$/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type StepName = keyof typeof STEPS;

/** The n-th time that a step is taken from a moment on, the first being 0. */
export interface Step {
  readonly name: StepName;
  readonly nth: number;
  readonly stage: 'before' | 'after';
}

/** What the test says to the service: count from now on, and die at this step, if at any. */
export interface Armed {
  readonly arm: Step | null;
}

/** What the service says: how often each step was taken since it was told to count. */
export interface Counted {
  readonly steps: readonly (readonly [StepName, number])[];
}

/** The step that a statement is; null for any other. */
export function stepOf(sql: string): StepName | null {
  for (const name of Object.keys(STEPS) as StepName[]) if (STEPS[name].test(sql)) return name;
  return null;
}
