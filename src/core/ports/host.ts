/** Wall clock in milliseconds since 1970; tests bring their own. */
export interface Clock {
  now(): number;
}

/** Structured log lines: a message name and plain fields. Never transcript text, tokens or URLs. */
export interface Log {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Counts what operators watch. */
export interface Meter {
  requestDone(kind: string, outcome: 'done' | 'failed', seconds: number): void;
  briefMade(engine: string, fellBack: string | null, withheld: number): void;
}
