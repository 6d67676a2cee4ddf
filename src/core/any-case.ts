// `(?-i:…)`, a group's name, an escape, a class, a letter
const TOKEN =
  /\(\?-i:([^()]*)\)|\(\?<[A-Za-z]\w*>|\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|[A-Za-z]/g;
const IN_CLASS = /\\.|([a-z])-([a-z])|([A-Z])-([A-Z])|[A-Za-z]/g;

/**
 * A regex source that takes letters in either case, but those of `(?-i:…)` as they stand; for a pattern
 * without the flag `i`. V8 forgets that flag in a pattern with such parts once a process has compiled
 * much (Node 24.21): "Billings" was no metric any more while "billings" was.
 */
export function anyCase(source: string): string {
  return source.replace(TOKEN, (token: string, kept?: string) => {
    if (kept !== undefined) return `(?:${kept})`;
    if (token.startsWith('[')) return token.replace(IN_CLASS, inBothCases);
    return /^[A-Za-z]$/.test(token) ? `[${inBothCases(token)}]` : token;
  });
}

function inBothCases(token: string): string {
  return token.startsWith('\\') ? token : `${token.toLowerCase()}${token.toUpperCase()}`;
}
