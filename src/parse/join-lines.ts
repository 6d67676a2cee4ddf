const ENDS = /[.?!…:;]["”’')\]]*$|[)\]]$/u;
const HYPHENATED = /\p{L}-$/u; // "long-" before "term"
const BEGINS = /^(?:\p{Ll}|…|\.\.\.)/u;

/** Joins two lines of one paragraph. */
export function glueLines(one: string, other: string): string {
  return HYPHENATED.test(one) ? `${one}${other}` : `${one} ${other}`;
}

/** Whether a line breaks off and the next goes on within its sentence. */
export function isBrokenOff(one: string, other: string): boolean {
  return !ENDS.test(one) && BEGINS.test(other);
}
