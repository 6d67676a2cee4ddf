const ENDS = /[.?!…:;]["”’')\]]*$|[)\]]$/u;
const HYPHENATED = /\p{L}-$/u; // "long-" before "term"
const BEGINS = /^(?:\p{Ll}|…|\.\.\.)/u;

/** What stands between a line and the next of its paragraph: a space, or nothing behind a hyphen. */
export function glueBehind(line: string): string {
  return HYPHENATED.test(line) ? '' : ' ';
}

/** Whether a line breaks off and the next goes on within its sentence. */
export function isBrokenOff(one: string, other: string): boolean {
  return !ENDS.test(one) && BEGINS.test(other);
}
