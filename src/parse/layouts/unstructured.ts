import type { Draft } from '../draft.ts';

/** Every paragraph as a turn of nobody: what is left when no speakers can be found. */
export function unstructured(lines: readonly string[]): Draft {
  return {
    layout: 'unstructured',
    confidence: 0,
    roster: [],
    turns: paragraphsOf(lines).map((text) => ({
      speaker: 'Unknown',
      role: null,
      affiliation: null,
      section: 'prepared' as const,
      text,
    })),
    setAside: [],
  };
}

// A paragraph ends at a blank line; a file with one sentence a line has none, so each line is one.
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(open.join('\n'));
    open = [];
  };
  const hasBlanks = lines.some((line, at) => line.trim() === '' && at > 0 && at < lines.length - 1);
  for (const line of lines) {
    if (line.trim() === '') close();
    else open.push(line.trim());
    if (!hasBlanks) close();
  }
  close();
  return paragraphs;
}
