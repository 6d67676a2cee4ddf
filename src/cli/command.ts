import type { Cli } from '../compose-cli.ts';
import type { Terminal } from '../render/terminal.ts';

/** Where a command writes, and what it was given; a test brings its own. */
export interface Shell {
  /** Data: stdout. */
  out(text: string): void;
  /** The same where there may be much of it: resolves when whoever reads has taken most of it. */
  outWaiting(text: string): Promise<void>;
  /** Progress and faults: stderr. */
  err(text: string): void;
  readonly terminal: Terminal;
  /** False on a terminal: then nothing waits on standard input. */
  readonly hasInput: boolean;
  readInput(): Promise<Uint8Array>;
  /** The same line by line, as it comes. */
  inputLines(): AsyncIterable<string>;
  /** Whether standard error is a terminal that a line can be drawn anew on. */
  readonly hasBar: boolean;
  /** Whether somebody at a terminal says yes; false where nobody can be asked. */
  confirm(question: string): Promise<boolean>;
  /** Aborted when somebody stops the command; from its first use on, work at hand is ended first. */
  stopped(): AbortSignal;
  cli(): Promise<Cli>;
}

export interface Options {
  readonly [name: string]: string | boolean | undefined;
}

/** Exit codes of the contract. */
export const EXIT = { done: 0, failed: 1, usage: 2, unknownCall: 3, nothingLeft: 4 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What a command's file exports: it runs with its words and options and says how it ended. */
export type Run = (words: readonly string[], options: Options, shell: Shell) => Promise<Exit>;

/** One command as the registry knows it; its code loads when it is typed. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly values?: readonly string[] }>
  >;
  /** A word may begin with one “-”: “-fuel” is none of its options, which have two. */
  readonly hasMinus?: boolean;
  /** Fewest words after the command. */
  readonly least: number;
  /** Most of them; as many as are typed where it says nothing. */
  readonly most?: number;
  readonly load: () => Promise<Run>;
}
