import { isNameShaped } from '../people/names.ts';
import { isOffice, isRule } from '../people/roster.ts';
import { besideMarker, dashedMarker } from './beside.ts';
import { readHeading } from './headings.ts';
import { type Marker, makeMarker, stackedMarker } from './marker.ts';
import { undress } from './undress.ts';

// Longest marker line measured: 260 characters, a StreetEvents role.
const MAX_LINE = 320;
const MAX_TITLE = 120;
const ASKS = /^\s*(?:[QA]|Question|Answer)\s?[-–:.]\s/; // Q - Ana Ruiz
const ARROWS = /^\s*>>\s*[^:]{2,60}:/; // >> Ana Ruiz: Thank you.
const COLON = /^([^:\n]{2,120}?)\s?:(?:\s+(\S.*))?$/; // Ana Ruiz: Thank you.
const STAMP =
  /^((?:[^\d(\n[]|(?<=[Ss]peaker )\d{1,2}){2,60}?),?\s?[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s?:?$/; // Ana Ruiz (12:05):
const COUNTER = /^([^,\n[]{2,80}?)(?:,\s{1,20}(.{0,260}?))?\s{1,20}\[(\d{1,4})\]$/; // Ana Ruiz,  Lumo AB - CEO    [3]
const DETAIL = /^([^\n]{2,60}?)(?:\s{1,40}(?:--|-|–|—|\||·|•)|;)\s+(.{2,200})$/; // Ana Ruiz - Lumo AB
const LETTER = /^\W{0,2}(Q|A|Question|Answer)\W{0,2}:\W{0,2}(?:\s+(\S.*))?$/; // Q: What drove the margin?
const MARK =
  /(?<!\s)\s*[[(](?:interpreted|translated|(?:through|via) (?:an )?(?:interpreter|translator))[\])]$/i; // Sato [Interpreted]
const FIELD = /^(?:speaker|name)$/i; // Speaker: Ana Ruiz
// What an office may hold of words in small letters; a line of prose has more.
const SMALL_WORD = /(?<!\S)(?!(?:of|and|the|for|in|at|to|de|von)\b)\p{Ll}/gu;
const MOST_SMALL = 3;
const PART_BELOW = /^\s*(?:executive|analyst|operator|attendee|shareholder)\s*$/i; // what some pages print below a name
const PART_ABOVE = /^\s*[QA]\s*$/; // Q, its asker on the next line
const COMPANY_END = /\b(?:corp|inc|ltd|co|cos|jr|sr|plc|bros|s\.a|n\.v|a\.g|s\.p\.a|l\.p)\.$/i;

/** Reads the marker that may begin at a line; null when none does. */
export type MarkerReader = (lines: readonly string[], at: number) => Marker | null;

// Several layouts ask about the lines of one file.
const read = new WeakMap<readonly string[], (Marker | null)[]>();

/** The marker a line may be; null when it has not the shape of one. */
export function markerAt(lines: readonly string[], at: number): Marker | null {
  const known = read.get(lines) ?? [];
  if (known.length === 0) read.set(lines, known);
  const marker = known[at];
  if (marker !== undefined) return marker;
  const found = readMarker(lines, at);
  known[at] = found;
  return found;
}

function readMarker(lines: readonly string[], at: number): Marker | null {
  const printed = lines[at] ?? '';
  if (printed.length < 4 && PART_ABOVE.test(printed)) return askedBelow(lines, at);
  const line = undress(printed);
  const marker = shapeOf(lines, at, line);
  if (!ASKS.test(lines[at] ?? ''))
    return marker && ARROWS.test(lines[at] ?? '') ? { ...marker, isSure: true } : marker;
  return marker ? { ...marker, isSure: true } : lettered(at, (lines[at] ?? '').trim());
}

/** A letter on a line of its own, and on the next who asks or answers. */
function askedBelow(lines: readonly string[], at: number): Marker | null {
  const below = shapeOf(lines, at + 1, undress(lines[at + 1] ?? ''));
  if (below?.speech !== '') return null;
  return { ...below, at, taken: below.taken + 1, isSure: true };
}

/** "Q: What drove the margin?" in a text that names nobody who asks or answers. */
function lettered(at: number, line: string): Marker | null {
  const [, name, speech = ''] = LETTER.exec(line) ?? [];
  if (!name) return null;
  return {
    at,
    shape: 'letter',
    name,
    detail: null,
    speech,
    taken: 1,
    counter: null,
    isSure: false,
  };
}

function shapeOf(lines: readonly string[], at: number, line: string): Marker | null {
  if (line.length < 3 || readHeading(line)) return null;
  const colon = line.lastIndexOf(':', 120) > 0 ? COLON.exec(line) : null;
  if (colon) {
    const [, label = '', said = ''] = colon;
    if (FIELD.test(label) && isNameShaped(said)) return makeMarker(at, 'alone', said, null);
    // "Operator: Operator: We have no further questions."
    const speech = said.startsWith(`${label}:`) ? said.slice(label.length + 1).trim() : said;
    const marker = makeMarker(at, 'colon', label.replace(MARK, ''), null, speech);
    if (marker) return marker;
  }
  const isShort = line.length <= MAX_LINE;
  const counter = isShort && line.endsWith(']') ? COUNTER.exec(line) : null;
  if (counter)
    return makeMarker(at, 'counter', counter[1] ?? '', counter[2] ?? null, '', counter[3]);
  const stamp = isShort && /\d\D{0,3}$/.test(line) ? STAMP.exec(line) : null;
  if (stamp) return makeMarker(at, 'timestamp', stamp[1] ?? '', null);
  const beside = besideMarker(at, line);
  if (beside) return beside;
  if (!isShort) return dashedMarker(at, line);
  if (/[.?!…]["”]?$/.test(line) && !COMPANY_END.test(line)) return dashedMarker(at, line);
  // A line broken at a width goes on in small letters.
  const below = lines[at + 1] ?? '';
  if (/^\s*\p{Ll}/u.test(below) && !PART_BELOW.test(below)) return null;
  const [, name, firm = null] = DETAIL.exec(line) ?? [];
  const detail = name ? makeMarker(at, 'detail', name, firm) : null;
  if (detail) return detail;
  const alone = makeMarker(at, 'alone', line, null);
  const office = alone && alone.detail === null ? officeBelow(lines, at) : null;
  if (alone && office) return stackedMarker(at, alone.name, office.join(' - '), office.length + 1);
  const isEdge = isBlank(lines[at - 1]) || isBlank(lines[at + 1]) || line.length < 40;
  return isEdge || alone?.isSure ? alone : null;
}

/** The office on the line below a name, and the firm on the next; null when speech begins there. */
function officeBelow(lines: readonly string[], at: number): readonly string[] | null {
  if (isBlank(lines[at + 1])) return null;
  const [office = '', firm = '', behind = ''] = lines
    .slice(at + 1, at + 4)
    .map((line) => undress(line).replace(/^\(([^()]+)\)$/, '$1'));
  if (PART_BELOW.test(office)) return [office.trim()];
  if (!isTitle(office) || !isOffice(office)) return null;
  const hasFirm = isTitle(firm) && behind !== '' && !isTitle(behind);
  return hasFirm ? [office, firm] : [office];
}

function isTitle(line: string): boolean {
  const isProse = /[.?!…:]["”]?$/.test(line) && !COMPANY_END.test(line);
  if (line === '' || line.length > MAX_TITLE || !/^\p{Lu}/u.test(line) || isProse) return false;
  return (line.match(SMALL_WORD)?.length ?? 0) <= MOST_SMALL;
}

/** A reader of markers of these shapes alone: the decoration of a layout that is known. */
export function markersOf(...shapes: readonly Marker['shape'][]): MarkerReader {
  const needsColon = shapes.every((shape) => shape === 'colon' || shape === 'letter');
  return (lines, at) => {
    if (needsColon && !lines[at]?.includes(':')) return null;
    const marker = markerAt(lines, at);
    return marker && shapes.includes(marker.shape) ? marker : null;
  };
}

/** Whether a ruler stands right above or below a line. */
export function isRuled(lines: readonly string[], at: number): boolean {
  return isRule(lines[at - 1] ?? '') || isRule(lines[at + 1] ?? '');
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
