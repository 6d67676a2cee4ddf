/**
 * Works something out once for each object that it is of, and keeps it only as long as that object is kept.
 * For what follows from the object alone: whoever holds it may see all that was made of it.
 */
export function onceOf<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, { readonly made: V }>();
  return (of) => {
    const known = kept.get(of);
    if (known) return known.made;
    const made = work(of);
    kept.set(of, { made });
    return made;
  };
}
