import type { Section } from '../../core/transcript.ts';
import { isNameShaped, isRoleLabel } from '../people/names.ts';
import { readRosters } from '../people/roster.ts';
import type { DraftTurn, Layout, SetAside } from '../turns/draft.ts';
import { readHeading } from '../turns/headings.ts';

const ROW = /^[^;]+;[^;]*;[^;]+$/; // Haijian He; CFO & Director; Kingsoft Cloud Holdings Limited

/**
 * A page of Yahoo Finance as text: title, a roster of `Name; Role; Company` rows, then blocks of a name
 * alone on its line, a blank line, and paragraphs joined by a single newline. Blank lines stand only
 * between blocks, so a name between two blank lines is a marker.
 */
export const yahoo: Layout = (lines) => {
  const start = lines.findIndex((line) => isSection(line));
  if (start === -1) return null;
  const head = lines.slice(0, start);
  const { rows, lines: rosterLines } = readRosters(head);
  const listed = [...rosterLines].filter((at) => ROW.test(head[at]?.trim() ?? ''));
  if (listed.length < 2) return null;

  const setAside = head.flatMap((line, at) => {
    const text = line.trim();
    if (text === '') return [];
    const reason = rosterLines.has(at) ? 'roster' : readHeading(text) ? 'heading' : 'header';
    return [{ text, reason }];
  });
  const body = readBody(lines, start, new Set(rows.map(({ name }) => name)));
  if (body.turns.length === 0) return null;
  return {
    layout: 'yahoo',
    confidence: 1,
    roster: rows,
    turns: body.turns,
    setAside: [...setAside, ...body.setAside],
  };
};

function readBody(
  lines: readonly string[],
  start: number,
  names: ReadonlySet<string>,
): { turns: readonly DraftTurn[]; setAside: readonly SetAside[] } {
  const turns: DraftTurn[] = [];
  const setAside: SetAside[] = [];
  let section: Section = 'prepared';
  let open: { readonly speaker: string; readonly said: string[] } | null = null;
  const close = () => {
    if (open && open.said.length > 0)
      turns.push({
        speaker: open.speaker,
        role: null,
        affiliation: null,
        section,
        text: open.said.join('\n'),
      });
    open = null;
  };

  for (let at = start; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? '';
    if (line === '') continue;
    const alone = isBlank(lines[at - 1]) && isBlank(lines[at + 1]);
    const heading = alone ? readHeading(line) : null;
    if (heading) {
      close();
      if (heading.kind === 'section') section = heading.section;
      setAside.push({ text: line, reason: 'heading' });
    } else if (alone && isMarker(lines, at, names)) {
      close();
      open = { speaker: line, said: [] };
      setAside.push({ text: line, reason: 'speaker label' });
    } else if (open) open.said.push(line);
    else setAside.push({ text: line, reason: 'outside turns' });
  }
  close();
  return { turns, setAside };
}

/** A listed name; or one that looks like a name and stands before speech: "Absolutely" does not. */
function isMarker(lines: readonly string[], at: number, names: ReadonlySet<string>): boolean {
  const line = lines[at]?.trim() ?? '';
  if (names.has(line) || isRoleLabel(line)) return true;
  if (!isNameShaped(line)) return false;
  const next = lines[at + 2]?.trim() ?? '';
  return next !== '' && !names.has(next) && !isRoleLabel(next) && !isNameShaped(next);
}

function isSection(line: string): boolean {
  return readHeading(line)?.kind === 'section';
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
