/** A text with spaces where spans of it stand; a span may reach beyond its end. */
export function withoutSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let blanked = text;
  for (const { start, end } of spans) {
    const to = Math.min(end, blanked.length);
    if (start < to)
      blanked = `${blanked.slice(0, start)}${' '.repeat(to - start)}${blanked.slice(to)}`;
  }
  return blanked;
}
