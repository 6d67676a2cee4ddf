import { glueBehind, isBrokenOff } from '../lines/join-lines.ts';
import type { Refiner } from '../turns/draft.ts';

const ENDS = /[.?!…:"”)\]]$/u;
const MIN_LINES = 30;
// Share of lines that must end amid a sentence, in a file that breaks its lines at a width.
const MOSTLY = 0.4;
// A line well short of the width that ends a sentence ends its paragraph too.
const SHORT = 0.85;

/**
 * Joins the lines of files that break them at a width, so that a sentence is one and can be quoted;
 * elsewhere only what a page cut amid a sentence.
 */
export const unwrap: Refiner = (draft) => {
  const lines = draft.turns.flatMap(({ text }) => text.split('\n').slice(0, -1));
  const broken = lines.filter((line) => !ENDS.test(line)).length;
  const isWrapped = lines.length >= MIN_LINES && broken >= lines.length * MOSTLY;
  const width = isWrapped ? widthOf(lines) : 0;
  const turns = draft.turns.map((turn) =>
    turn.text.includes('\n') ? { ...turn, text: rejoin(turn.text.split('\n'), width) } : turn,
  );
  return { ...draft, turns };
};

/** The length that one line in ten exceeds. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map(({ length }) => length).toSorted((one, other) => one - other);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function rejoin(lines: readonly string[], width: number): string {
  // Pieces, since a paragraph that grows line by line would be copied with every one.
  const paragraphs: string[][] = [];
  let last = '';
  for (const line of lines) {
    const isFull = width > 0 && (last.length >= width * SHORT || !ENDS.test(last));
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && (isFull || isBrokenOff(last, line)))
      paragraph.push(glueBehind(last), line);
    else paragraphs.push([line]);
    last = line;
  }
  return paragraphs.map((pieces) => pieces.join('')).join('\n');
}
