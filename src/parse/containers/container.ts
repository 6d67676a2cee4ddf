/** The text of a file with what it was wrapped in. */
export interface Contained {
  readonly text: string;
  readonly format: string;
}

/** Opens one kind of file; null = not mine. Throws `source.*` when it is mine and cannot be read. */
export type Container = (bytes: Uint8Array) => Contained | null;
