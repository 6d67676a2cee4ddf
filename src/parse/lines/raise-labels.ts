import type { Cleared } from './pages.ts';

const LABEL = /^(\s*(?:[->•*]+\s*)?)([\p{Ll}][\p{Ll}.'’ -]{1,58})(?=:\s)/u; // >> ana ruiz: we grew
// Lines with capitals that such a text may still have, its title among them.
const MOST_TITLES = 3;
const MOST_SHARE = 0.05;
const CAPITAL = /\p{Lu}/u;
const FIRST = /(?<=^|[ '’-])\p{Ll}/gu;

/** Gives names before colons their capitals in a text that has hardly any, as captions may be. */
export function raiseLabels(lines: readonly string[]): Cleared {
  let capital = 0;
  for (const line of lines) {
    if (CAPITAL.test(line)) capital++;
    if (capital > Math.max(MOST_TITLES, lines.length * MOST_SHARE)) return { lines, setAside: [] };
  }
  const raised = lines.map((line) =>
    line.replace(LABEL, (_, before: string, name: string) => before + capitals(name)),
  );
  return { lines: raised, setAside: [] };
}

function capitals(name: string): string {
  return name.replaceAll(FIRST, (letter) => letter.toUpperCase());
}
