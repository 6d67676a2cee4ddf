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

/** One call of a model as it is counted. */
export interface CountedCall {
  readonly task: string;
  readonly outcome: string;
  readonly seconds: number;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly micros: number;
}

/** Counts what operators watch. */
export interface Meter {
  modelCalled(call: CountedCall): void;
  httpDone(path: string, status: number, seconds: number): void;
  slackCalled(method: string, outcome: string): void;
  requestDone(kind: string, outcome: 'done' | 'refused' | 'failed', seconds: number): void;
  briefMade(engine: string, fellBack: string | null, withheld: number): void;
}
