import { clearMonograms } from './monograms.ts';
import { type Cleared, clearPages } from './pages.ts';
import { raiseLabels } from './raise-labels.ts';
import { clearTranslation } from './translation.ts';
import { unquote } from './unquote.ts';

/** What is done to the lines of every text, in order, before a layout reads them. */
const CLEANERS: readonly ((lines: readonly string[]) => Cleared)[] = [
  unquote,
  clearPages,
  clearTranslation,
  clearMonograms,
  raiseLabels,
];

/** Takes out of a text's lines what no layout has to know of, and what would pass for a speaker. */
export function clearLines(printed: readonly string[]): Cleared {
  return CLEANERS.reduce<Cleared>(
    (so, clean) => {
      const { lines, setAside } = clean(so.lines);
      return { lines, setAside: [...so.setAside, ...setAside] };
    },
    { lines: printed, setAside: [] },
  );
}
