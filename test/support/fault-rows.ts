/** A row of `docs/faults.md`: a fault, and the tests that throw it. */
interface FaultRow {
  readonly fault: string;
  readonly tests: readonly { readonly file: string; readonly words: string }[];
}

/** The rows of all tables; the words of a test stand behind the file that it is in. */
export function faultRows(page: string): readonly FaultRow[] {
  const rows = page.split('\n').filter((line) => /^\| (?!fault )/.test(line));
  return rows.map((row) => {
    const [fault = '', , named = ''] = row.slice(2, -2).split(' | ');
    let file = '';
    const tests = (named.match(/`[^`]+`|“[^”]+”/g) ?? []).flatMap((part) => {
      const words = part.slice(1, -1);
      if (part.startsWith('“')) return [{ file, words }];
      file = words;
      return [];
    });
    return { fault, tests };
  });
}

/** What finds a test by words of its title: what a row of a table fills in may be anything. */
export function patternOf(words: string): string {
  const filledIn = /%[a-z]|%\.\d+[a-z]|\$\{[^}]*\}|\$\w+/g; // %s, ${down.status}, $name
  return words
    .split(filledIn)
    .map((part) => part.replaceAll(/\\(?!u[\da-f]{4})|[()[\]{}.*+?^$|]/gi, '\\$&'))
    .join('.*');
}

// A comment, or a string with what stands before it.
const PIECE =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<before>[\w.]*\(?\s*)(?<text>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/g;
const SKIPPED = /\.(?:skip|todo)\(\s*$/;

/** Whether words stand in the title of a test, or in a row that fills one in; not of one that is skipped. */
export function isTitled(source: string, words: string): boolean {
  for (const { groups } of source.matchAll(PIECE))
    if (groups?.text?.includes(words) && !SKIPPED.test(groups.before ?? '')) return true;
  return false;
}
