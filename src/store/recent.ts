/** The few values used last, by key: the same call is asked for many times on its day. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  forget(key: string): void;
}

/**
 * Keeps at most `most` values; the one unused for longest goes first. In two arrays that are written over: a map that
 * grows and shrinks leaves tables behind, through which V8 keeps every value until it looks through the whole heap.
 */
export function keepRecent<V>(most: number): Recent<V> {
  const keys: string[] = []; // the youngest last
  const values: V[] = [];
  const forget = (key: string) => {
    const at = keys.indexOf(key);
    if (at < 0) return;
    keys.splice(at, 1);
    values.splice(at, 1);
  };
  const put = (key: string, value: V) => {
    forget(key);
    keys.push(key);
    values.push(value);
    if (keys.length <= most) return;
    keys.shift();
    values.shift();
  };
  return {
    get: (key) => {
      const value = values[keys.indexOf(key)];
      if (value !== undefined) put(key, value);
      return value;
    },
    set: put,
    forget,
  };
}
