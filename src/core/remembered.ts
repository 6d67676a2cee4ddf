const LONGEST = 2000; // a text beyond any sentence is not worth its room

/**
 * Makes a function of a text keep what it gave for the last texts: the rooms ask for the same sentences
 * one after another. Only for what is never changed afterwards.
 */
export function remembered<T>(make: (text: string) => T, most: number): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (known.size >= most) known = new Map();
    known.set(text, made);
    return made;
  };
}
