import type { DraftTurn, Layout, SetAside } from '../turns/draft.ts';

/** One value of a row and where it stands in the row's print. */
interface Cell {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const SPEAKER =
  /^(?:speakers?|names?|speaker[ _-]?(?:names?|id|label)|participant|person|who|voice)$/i;
const TEXT =
  /^(?:texts?|speech|content|transcript|statement|paragraph|utterance|remarks|words|said|message|dialogue|sentence)$/i;
const ROLE = /^(?:title|role|position|job[ _]title)$/i;
const FIRM = /^(?:affiliation|company|firm|organi[sz]ation)$/i;
const RULE = /^[\s|:-]+$/; // |---|:---|
const HEAD = 12;
const MIN_TURNS = 3;

/**
 * A table with a row a turn, under a head that names the columns of speaker and text: Markdown, or values
 * between commas or semicolons with quotation marks around those that hold any.
 */
export const table: Layout = (lines) => {
  const at = lines.slice(0, HEAD).findIndex((line) => delimiterOf(line) !== null);
  const head = lines[at] ?? '';
  const delimiter = delimiterOf(head);
  if (delimiter === null) return null;
  const columns = cellsOf(head, delimiter).map(({ value }) => value);
  const column = (name: RegExp) => columns.findIndex((each) => name.test(each));
  const [speakerAt, textAt, roleAt, firmAt] = [SPEAKER, TEXT, ROLE, FIRM].map(column);

  const setAside: SetAside[] = [];
  const aside = (text: string, reason: string) => {
    if (text.trim() !== '') setAside.push({ text: text.trim(), reason });
  };
  for (const line of lines.slice(0, at)) aside(line, 'header');
  aside(head, 'heading');
  const turns = rowsOf(lines.slice(at + 1), delimiter).flatMap((row): DraftTurn[] => {
    const cells = RULE.test(row) ? [] : cellsOf(row, delimiter);
    const said = cells[textAt ?? -1];
    const text = said?.value.replaceAll(/\n\s*/g, '\n') ?? '';
    if (!said || text === '') {
      aside(row, RULE.test(row) ? 'heading' : 'outside turns');
      return [];
    }
    const marks = quotesIn(row.slice(said.from, said.to)) - quotesIn(text);
    aside(`${row.slice(0, said.from)}${'"'.repeat(marks)}${row.slice(said.to)}`, 'speaker label');
    const valueAt = (place: number | undefined) => cells[place ?? -1]?.value || null;
    return [
      {
        speaker: valueAt(speakerAt) ?? 'Unknown',
        role: valueAt(roleAt),
        affiliation: valueAt(firmAt),
        section: 'prepared',
        text,
      },
    ];
  });
  return turns.length < MIN_TURNS
    ? null
    : { layout: 'table', confidence: 0.9, roster: [], turns, setAside };
};

/** What stands between the values of a head that names a speaker and a text; null for any other line. */
function delimiterOf(line: string): string | null {
  if (line.length > 300) return null;
  for (const delimiter of ['|', ',', ';']) {
    const names = cellsOf(line, delimiter).map(({ value }) => value);
    if (names.some((name) => SPEAKER.test(name)) && names.some((name) => TEXT.test(name)))
      return delimiter;
  }
  return null;
}

/** Lines joined to rows where a quoted value runs over several. */
function rowsOf(lines: readonly string[], delimiter: string): readonly string[] {
  if (delimiter === '|') return lines;
  const rows: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) rows.at(-1)?.push(line);
    else rows.push([line]);
    if (quotesIn(line) % 2 === 1) isOpen = !isOpen;
  }
  return rows.map((row) => row.join('\n'));
}

function cellsOf(row: string, delimiter: string): readonly Cell[] {
  const isFramed = delimiter === '|' && /^\s*\|.*\|\s*$/.test(row);
  const end = isFramed ? row.lastIndexOf('|') : row.length;
  const cells: Cell[] = [];
  let from = isFramed ? row.indexOf('|') + 1 : 0;
  let isQuoted = false;
  for (let at = from; at <= end; at++) {
    if (row.charAt(at) === '"' && delimiter !== '|') isQuoted = !isQuoted;
    if (at < end && (isQuoted || row.charAt(at) !== delimiter)) continue;
    cells.push({ value: plainOf(row.slice(from, at), delimiter), from, to: at });
    from = at + 1;
  }
  return cells;
}

function plainOf(printed: string, delimiter: string): string {
  const text = printed.trim();
  const isQuoted = delimiter !== '|' && /^".*"$/s.test(text);
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}

function quotesIn(text: string): number {
  return text.split('"').length - 1;
}
