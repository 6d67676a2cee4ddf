/** Which files were moved into a folder, as far as its events tell. */
export interface Arrivals {
  /** Takes one event of `fs.watch`. */
  note(event: string, name: string | null): void;
  /** Whether the file came whole: its name appeared, and no write followed. */
  isMovedIn(name: string): boolean;
  /** Forgets what was not there at this moment. */
  keepOnly(names: ReadonlySet<string>, asOf: number): void;
}

// A writer that has made a file writes to it at once: its event comes with the first, or right after.
const WRITES_WITHIN_MS = 50;

/**
 * Linux tells of a name that appears ("rename") and of each write ("change"), so a name without a write
 * was moved there. Elsewhere events are joined, and say nothing of the kind.
 */
export function openArrivals(platform: NodeJS.Platform = process.platform): Arrivals {
  const appeared = new Map<string, number>();
  return {
    note: (event, name) => {
      if (name === null || platform !== 'linux') return;
      if (event === 'rename') appeared.set(name, performance.now());
      else appeared.delete(name);
    },
    isMovedIn: (name) => {
      const at = appeared.get(name);
      return at !== undefined && performance.now() - at >= WRITES_WITHIN_MS;
    },
    keepOnly: (names, asOf) => {
      for (const [name, at] of appeared) if (at < asOf && !names.has(name)) appeared.delete(name);
    },
  };
}
