import type { Side } from '../../core/transcript.ts';
import type { RosterRow } from '../turns/draft.ts';
import { readHeading } from '../turns/headings.ts';
import { gluedNames } from './glued-names.ts';
import { readListedRow } from './listed-row.ts';
import { bareName, isNameShaped, isRoleLabel, PARTICLES } from './names.ts';

const FIELDS = /^([^;]{2,80});\s*((?:[^;\s][^;]*)?)(?:;\s*((?:[^;\s][^;]*)?))?$/; // Ana Ruiz; CFO & Director; Lumo AB
const DASHED = /^([^;:\n]{2,60}?)\s*(?:--|–|—|\s-\s|,\s{1,2})\s*(\S.{0,240})$/; // Ana Ruiz - CFO
const BULLET = /^\s*[*•·▪-]\s+(\S.*)$/; //  * Ana Ruiz
const ROLE =
  /\b(?:chief|officer|president|director|head|chair(?:man|woman|person)?|analysts?|c[a-z]o|[aes]?vp|vice|treasurer|manager|founder|partner|relations|controller|secretary|counsel|md|ir|associate|principal|strategist|interpreter|host)\b/i;

// "Analyst at Lumo", "Analyst, Lumo Securities"; behind another title a comma brings a department
const AT =
  /^(?=.*\b(?:analyst|interviewer|owner|founder|partner|officer|c[a-z]o|president)\b)([^,]{2,60}?)\s(?:at|from|with)\s(\p{Lu}.*)$/iu;
const CHIEF = /^(C[A-Z]{1,2}O|Chief [\p{L} ]{3,30} Officer),\s(\p{Lu}.*)$/u; // CFO, Lumo Inc
const HOUSE =
  /\b(?:research division|llc|inc|ltd|plc|bank|securities|capital markets|partners|research)\.?$/i;
// "Lumo AB-Chief Executive Officer", but no "Vice-President", no "Non-Executive Director"
const TIGHT =
  /^((?!(?:Non|Ex|Mid|Co)-)[^,;]{3,60}?)-((?:Chief|President|Vice|Director|Chair|Analyst|Head|Manag|Executive|Senior|Group|C[EFOT]O|Investor|Founder|Member|Partner|General|Deputy)(?![a-z]+-).*)$/u;
const ANALYST = /^([^,]*\banalyst),\s(\S.*)$/i;

const GLUED = /^(\p{Lu}[^;:\n]{4,120}?)\s-\s(\S.{0,160})$/u; // Ana Ruiz Lumo Bank - CFO
// "Ana S. Ruiz" of "Ana S. Ruiz Lumo Bank", where nobody says the name
const FIRST_WORDS = new RegExp(`^\\S+(?: (?:\\p{Lu}\\.|${PARTICLES}))* \\p{Lu}\\S+(?= )`, 'u');
const MIN_GLUED = 3; // words of a name and a house
const LABELLED = /^[^:]{1,60}:\s/; // speech with its own label, which makes no label of the row above
const MOST_ROWS = 1000; // the longest list of a call has 60

/** The people a file lists, and the lines that list them. */
export interface Rosters {
  readonly rows: readonly RosterRow[];
  readonly lines: ReadonlySet<number>;
  /** Rows with nothing between name and house, by their print: labels may be printed alike. */
  readonly glued: ReadonlyMap<string, RosterRow>;
}

/**
 * Reads every list of people: the lines under a heading such as "Participants" for as long as they
 * have the shape of its rows. `Name; Role; Company`, `Name - Role`, and a bulleted name with
 * `Company - Role` on the next line. A row followed by speech is no row but the first speaker.
 */
export function readRosters(lines: readonly string[]): Rosters {
  const rows: RosterRow[] = [];
  const taken = new Set<number>();
  const glued = new Map<string, RosterRow>();
  const printed: string[] = [];
  const nameIn = gluedNames(lines);
  let side: Side | null = null;
  let isOpen = false;

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || isRule(line)) continue;
    const heading = readHeading(line);
    if (heading) {
      isOpen = heading.kind === 'roster';
      side = heading.kind === 'roster' ? heading.side : null;
      continue;
    }
    const listed = readListed(line);
    if (listed) {
      for (const row of listed) {
        rows.push(row);
        printed.push(line.trim());
      }
      taken.add(at);
      continue;
    }
    if (!isOpen) continue;
    const apart = readRow(lines, at, side);
    const stuck = readGlued(line.trim(), side, (text) =>
      apart ? nameIn(text) : (nameIn(text) ?? FIRST_WORDS.exec(text)?.[0] ?? null),
    );
    if (stuck) glued.set(line.trim(), stuck);
    const row = stuck ? { row: stuck, taken: 1 } : apart;
    if (!row || isSpeech(nextLine(lines, at + row.taken))) {
      isOpen = false;
      continue;
    }
    printed.push(line.trim());
    if (rows.push(row.row) >= MOST_ROWS) isOpen = false;
    for (let each = at; each < at + row.taken; each++) taken.add(each);
    at += row.taken - 1;
  }
  const apart = rows.map((row, at) => withoutHouse(row, printed[at] ?? '', glued));
  return { rows: apart, lines: taken, glued };
}

/** The rows of a list on one line; null where one of them is no person. */
function readListed(line: string): readonly RosterRow[] | null {
  const listed = readListedRow(line);
  if (!listed) return null;
  const rows = listed.people.map((person) => readDashed(person, listed.heading.side));
  return rows.every((row) => row !== null) ? rows : null;
}

/** A row whose house is that of others, who are told from it; its label is entered beside theirs. */
function withoutHouse(row: RosterRow, text: string, glued: Map<string, RosterRow>): RosterRow {
  const [, head = '', role = ''] = glued.size > 0 ? (GLUED.exec(text) ?? []) : [];
  if (glued.has(text)) return row;
  for (const { affiliation } of glued.values()) {
    const name = head.slice(0, -(affiliation?.length ?? 0)).trim();
    if (!affiliation || head !== `${name} ${affiliation}` || !isNameShaped(name)) continue;
    const apart = { ...row, name, role: role.trim(), affiliation };
    glued.set(text, apart);
    return apart;
  }
  return row;
}

/** "Ana Ruiz Lumo Bank - CFO"; null for a row whose name is told from its house. */
function readGlued(
  text: string,
  side: Side | null,
  nameIn: (row: string) => string | null,
): RosterRow | null {
  const [, head = '', role = ''] = GLUED.exec(text) ?? [];
  if (head.split(' ').length < MIN_GLUED) return null;
  const name = nameIn(text);
  if (name === null || name.length >= head.length || !isRole(role)) return null;
  const house = head.slice(name.length).replace(/^[\s,]+/, '');
  return house === '' ? null : { name, role: role.trim(), affiliation: house, side };
}

/** "Company - Role", "Role", "Firm", "Role; Company": which words are the office and which the house. */
export function splitDetail(detail: string | null): Pick<RosterRow, 'role' | 'affiliation'> {
  const text = detail?.trim() ?? '';
  if (text === '' || text === '-') return { role: null, affiliation: null };
  const [left = '', ...rest] = text.split(/(?<!\s)(?:\s*;\s*|\s+(?:--|-|–|—)\s+)/);
  const right = rest.join(' - ');
  const value = (part: string) => (part === '' || part === '-' ? null : part);
  const [, office, house] =
    right === '' ? (AT.exec(left) ?? ANALYST.exec(left) ?? chiefOf(left) ?? []) : [];
  const [, firm, title] = right === '' ? (TIGHT.exec(left) ?? []) : [];
  if (firm && title && !ROLE.test(firm)) return { role: title, affiliation: firm };
  if (office && house) return { role: office, affiliation: house };
  if (right === '')
    return ROLE.test(left)
      ? { role: value(left), affiliation: null }
      : { role: null, affiliation: value(left) };
  // "Firm, Research Division - Director": the house comes first unless only the first part is an office.
  return ROLE.test(left) && !ROLE.test(right)
    ? { role: value(left), affiliation: value(right) }
    : { role: value(right), affiliation: value(left) };
}

/** "CFO, Lumo Inc": a firm behind the office, not a second office. */
function chiefOf(detail: string): RegExpExecArray | null {
  const parts = CHIEF.exec(detail);
  return parts && !isRole(parts[2] ?? '') ? parts : null;
}

/** Whether a line below a name says who that is: an office, or a firm by its form. */
export function isOffice(line: string): boolean {
  return ROLE.test(line) || HOUSE.test(line);
}

/** Whether a text names an office: "CFO", "Research Analyst". */
export function isRole(text: string): boolean {
  return ROLE.test(text);
}

/** A ruler: ==== or ----, sometimes with a stray letter behind. */
export function isRule(line: string): boolean {
  return line.length > 2 && /^\s*(?:[-=_*~]{3,}|\.{6,})\s?[a-z]?\s*$/.test(line);
}

/** A dash alone on its line, between a name and an office. */
export function isDash(line: string | undefined): boolean {
  return line !== undefined && /^\s*(?:--|–|—)\s*$/.test(line);
}

function readRow(
  lines: readonly string[],
  at: number,
  side: Side | null,
): { readonly row: RosterRow; readonly taken: number } | null {
  const line = lines[at] ?? '';
  if (line.length > 400) return null;
  const bulleted = BULLET.exec(line)?.[1];
  const text = (bulleted ?? line).trim();
  const fields = FIELDS.exec(text);
  if (fields) {
    const [, name = '', middle = '', last] = fields;
    const detail =
      last === undefined
        ? splitDetail(middle)
        : { role: middle.trim() || null, affiliation: last.trim() || null };
    return { row: { name: name.trim(), ...detail, side }, taken: 1 };
  }
  if (bulleted && isNameShaped(text)) {
    const below = detailBelow(lines, at);
    const detail = splitDetail(below === null ? null : (lines[below] ?? ''));
    return { row: { name: text, ...detail, side }, taken: (below ?? at) - at + 1 };
  }
  if (isDash(lines[at + 1]) && isNameShaped(text)) {
    const below = lines[at + 2]?.trim() ?? '';
    return { row: { name: text, ...splitDetail(below), side }, taken: 3 };
  }
  const below = lines[at + 1]?.trim() ?? '';
  if (isNameShaped(text) && !isRoleLabel(text) && isDetail(below))
    return { row: { name: text, ...splitDetail(below), side }, taken: 2 };
  const row = readDashed(text, side);
  return row && { row, taken: 1 };
}

/** "Ana Ruiz - CFO", "Ana Ruiz, CFO"; null where no name stands before the dash. */
function readDashed(text: string, side: Side | null): RosterRow | null {
  const [, name = '', detail = ''] = DASHED.exec(text) ?? [];
  return isNameShaped(name) ? { name: bareName(name), ...splitDetail(detail), side } : null;
}

/** A line that says who somebody is, and is neither speech nor a row itself. */
function isDetail(line: string): boolean {
  if (line === '' || line.length > 120 || !isOffice(line) || /[.?!]$/.test(line)) return false;
  return !isNameShaped(DASHED.exec(line)?.[1] ?? '');
}

/** Where the office of a bulleted name stands: indented below it, or below a blank line as "Lumo - CFO". */
function detailBelow(lines: readonly string[], at: number): number | null {
  const below = lines[at + 1]?.trim() === '' ? at + 2 : at + 1;
  const line = lines[below] ?? '';
  if (line.trim() === '' || BULLET.test(line) || isRule(line) || readHeading(line)) return null;
  return /^\s/.test(line) || /\S\s+-(?:\s|$)|^-$/.test(line) ? below : null;
}

function nextLine(lines: readonly string[], from: number): string {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? '';
    if (line !== '') return line;
  }
  return '';
}

function isSpeech(line: string): boolean {
  if (line.length <= 120 || LABELLED.test(line)) return false;
  return /[.?!]/.test(line) && line.split(';').length < 3;
}
