import type { Section } from '../../core/transcript.ts';
import type { Draft, DraftTurn, Layout, RosterRow } from '../draft.ts';
import { readHeading } from '../headings.ts';
import { isNameShaped } from '../names.ts';

const TITLE = /^(?:Q[1-4]|H[12]|FY|Full Year|Half Year)\s+\d{4}\s+.+\bCall$/i; // Q2 2023 X Ltd Earnings Call
const ROW = /^([^;]+);\s*([^;]*);\s*([^;]+)$/; // Haijian He; CFO & Director; Kingsoft Cloud Holdings Limited

/**
 * A page of Yahoo Finance as text: title, a roster of `Name; Role; Company` rows, then blocks of a name
 * alone on its line, a blank line, and paragraphs joined by a single newline. Blank lines stand only
 * between blocks, so a name between two blank lines is a marker.
 */
export const yahoo: Layout = (lines) => {
  const titleAt = lines.findIndex((line) => line.trim() !== '');
  if (!TITLE.test(lines[titleAt]?.trim() ?? '')) return null;
  const start = lines.findIndex((line) => readHeading(line) === 'prepared');
  const rosterAt = lines.findIndex((line) => readHeading(line) === 'roster');
  if (start === -1 || rosterAt === -1 || rosterAt > start) return null;

  const { roster, setAside } = readHead(lines.slice(0, start), rosterAt);
  if (roster.length === 0) return null;
  const names = new Set(roster.map(({ name }) => name));
  const body = readBody(lines, start, names);
  return {
    layout: 'yahoo',
    confidence: 1,
    roster,
    turns: body.turns,
    setAside: [...setAside, ...body.setAside],
  };
};

function readHead(
  head: readonly string[],
  rosterAt: number,
): { roster: readonly RosterRow[]; setAside: Draft['setAside'] } {
  const roster: RosterRow[] = [];
  const setAside = head.flatMap((line, at) => {
    const row = at > rosterAt ? ROW.exec(line.trim()) : null;
    if (row) roster.push({ name: row[1] ?? '', role: row[2] || null, affiliation: row[3] ?? null });
    if (line.trim() === '') return [];
    return [{ text: line.trim(), reason: row ? 'roster' : at === rosterAt ? 'heading' : 'header' }];
  });
  return { roster, setAside };
}

function readBody(
  lines: readonly string[],
  start: number,
  names: ReadonlySet<string>,
): { turns: readonly DraftTurn[]; setAside: Draft['setAside'] } {
  const turns: DraftTurn[] = [];
  const setAside: { text: string; reason: string }[] = [];
  let section: Section = 'prepared';
  let open: { speaker: string; section: Section; lines: string[] } | null = null;
  const close = () => {
    if (open && open.lines.length > 0)
      turns.push({
        speaker: open.speaker,
        role: null,
        affiliation: null,
        section: open.section,
        text: open.lines.join('\n'),
      });
    open = null;
  };

  for (let at = start; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? '';
    const alone = isBlank(lines[at - 1]) && isBlank(lines[at + 1]);
    const heading = alone ? readHeading(line) : null;
    if (line === '') continue;
    if (heading !== null) {
      close();
      if (heading !== 'roster') section = heading;
      setAside.push({ text: line, reason: 'heading' });
    } else if (alone && isMarker(line, names)) {
      close();
      open = { speaker: line, section, lines: [] };
      setAside.push({ text: line, reason: 'speaker label' });
    } else if (open) open.lines.push(line);
    else setAside.push({ text: line, reason: 'outside turns' });
  }
  close();
  return { turns, setAside };
}

function isMarker(line: string, names: ReadonlySet<string>): boolean {
  return names.has(line) || (isNameShaped(line) && line !== 'Advertisement');
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
