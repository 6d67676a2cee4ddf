/** The few values used last, by key: the same call is asked for many times on its day. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  forget(key: string): void;
}

/** Keeps at most `most` values; the one unused for longest goes first. */
export function keepRecent<V>(most: number): Recent<V> {
  const kept = new Map<string, V>();
  const put = (key: string, value: V) => {
    kept.delete(key); // a map keeps the order of insertion, so this makes it the youngest
    kept.set(key, value);
  };
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    set: (key, value) => {
      put(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    forget: (key) => {
      kept.delete(key);
    },
  };
}
