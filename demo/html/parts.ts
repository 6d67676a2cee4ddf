/** A block or a part of one, as it came over the wire. */
export type Part = Readonly<Record<string, unknown>>;

/** The parts in a list; none where it is no list. */
export function partsOf(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.map(partOf) : [];
}

export function partOf(value: unknown): Part {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The words of a text object, or of what holds one under `text`. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { text } = partOf(value);
  return text === undefined ? '' : wordsOf(text);
}
