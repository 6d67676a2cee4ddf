import { readHeading } from './headings.ts';
import { calmName, isNameShaped, isRoleLabel } from './names.ts';
import { isOffice, isRole, isRule } from './roster.ts';
import { undress } from './undress.ts';

/** A line that may open a turn: who, with what decoration, and the speech on the same line. */
export interface Marker {
  readonly at: number;
  readonly name: string;
  readonly detail: string | null;
  readonly speech: string;
  readonly shape: 'colon' | 'counter' | 'timestamp' | 'detail' | 'dash' | 'stacked' | 'alone';
  /** Lines the label stands on: 1, but for labels of a name and an office below it. */
  readonly taken: number;
  /** The printed number of the turn: `[12]`. */
  readonly counter: number | null;
  /** Whether the line says by itself that somebody speaks: a number, a time, `Q - `, an office. */
  readonly isSure: boolean;
}

// Longest marker line measured: 260 characters, a StreetEvents role.
const MAX_LINE = 320;
const MAX_TITLE = 120;
const ASKS = /^\s*(?:[QA]|Question|Answer)\s?[-–:.]\s/; // Q - Ana Ruiz
const COLON = /^([^:\n]{2,120}?)\s?:(?:\s+(\S.*))?$/; // Ana Ruiz: Thank you.
const STAMP =
  /^((?:[^\d(\n[]|(?<=[Ss]peaker )\d{1,2}){2,60}?),?\s?[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s?:?$/; // Ana Ruiz (12:05):
const COUNTER = /^([^,\n[]{2,80}?)(?:,\s+(.{0,260}?))?\s+\[(\d{1,4})\]$/; // Ana Ruiz,  Lumo AB - CEO    [3]
const DETAIL = /^([^\n]{2,60}?)(?:\s+(?:--|-|–|—|\|)|;)\s+(.{2,200})$/; // Ana Ruiz - Lumo AB
const DASHED = /^([^\n]{2,60}?)\s+(?:--|-|–|—|\|)\s+(\S.*)$/; // Ana Ruiz - Thank you.
const LABEL = /^(.+?)(?:\s*\(([^()]+)\)|(?:,|\s(?:--|-|–|—))\s+(.+)|,(\p{Lu}.+))$/u; // Ana Ruiz (CFO)
// Ana Ruiz of Lumo AB; "Bank of Westmark" is nobody
const EMPLOYED = /^(\p{Lu}\S*(?:\s\S+){1,3}?)\s(?:of|with|from|at)\s(\p{Lu}.+)$/u;
const MARK =
  /\s*[[(](?:interpreted|translated|(?:through|via) (?:an )?(?:interpreter|translator))[\])]$/i; // Sato [Interpreted]
const FIELD = /^(?:speaker|name)$/i; // Speaker: Ana Ruiz
// Ana Ruiz Chief Financial Officer
const TITLED =
  /^([^,()–—-]{3,40}?)\s((?:Chief|Executive|Senior|Vice|President|Director|Head of|Chair\p{L}*|C[EFOT]O|[ES]?VP|Analyst|Managing|General Manager)\b.*)$/u;
// A line of prose that begins with a name goes on as prose: "Ana Ruiz, our CFO, and"
const PROSE =
  /^(?:our|who|the|and|will|is|as|with|we|i)\b|[.;!?]\s|,$|\b(?:and|of|the|our|with|for|to|is|in|on|at|by|as|a|an|will)$/i;
// What an office may hold of words in small letters; a line of prose has more.
const SMALL_WORD = /(?<!\S)(?!(?:of|and|the|for|in|at|to|de|von)\b)\p{Ll}/gu;
const MOST_SMALL = 3;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|cfa)\.?$/i;
const COMPANY_END = /\b(?:corp|inc|ltd|co|cos|jr|sr|plc|bros|s\.a|n\.v|a\.g|s\.p\.a|l\.p)\.$/i;

/** Reads the marker that may begin at a line; null when none does. */
export type MarkerReader = (lines: readonly string[], at: number) => Marker | null;

/** The marker a line may be; null when it has not the shape of one. */
export function markerAt(lines: readonly string[], at: number): Marker | null {
  const line = undress(lines[at] ?? '');
  const marker = shapeOf(lines, at, line);
  return marker && ASKS.test(lines[at] ?? '') ? { ...marker, isSure: true } : marker;
}

function shapeOf(lines: readonly string[], at: number, line: string): Marker | null {
  if (line.length < 3 || readHeading(line)) return null;
  const colon = line.lastIndexOf(':', 120) > 0 ? COLON.exec(line) : null;
  if (colon) {
    const [, label = '', said = ''] = colon;
    if (FIELD.test(label) && isNameShaped(said)) return make(at, 'alone', said, null);
    // "Operator: Operator: We have no further questions."
    const speech = said.startsWith(`${label}:`) ? said.slice(label.length + 1).trim() : said;
    const marker = make(at, 'colon', label.replace(MARK, ''), null, speech);
    if (marker) return marker;
  }
  if (line.length > MAX_LINE) return dashed(at, line);

  const counter = line.endsWith(']') ? COUNTER.exec(line) : null;
  if (counter) return make(at, 'counter', counter[1] ?? '', counter[2] ?? null, '', counter[3]);
  const stamp = /\d\D{0,3}$/.test(line) ? STAMP.exec(line) : null;
  if (stamp) return make(at, 'timestamp', stamp[1] ?? '', null);
  if (/[.?!…]["”]?$/.test(line) && !COMPANY_END.test(line)) return dashed(at, line);
  // A line broken at a width goes on in small letters.
  if (/^\s*\p{Ll}/u.test(lines[at + 1] ?? '')) return null;
  const detail = DETAIL.exec(line);
  if (detail) return make(at, 'detail', detail[1] ?? '', detail[2] ?? null);
  const alone = make(at, 'alone', line, null);
  const office = alone && alone.detail === null ? officeBelow(lines, at) : null;
  if (alone && office) return stackedMarker(at, alone.name, office.join(' - '), office.length + 1);
  const isEdge = isBlank(lines[at - 1]) || isBlank(lines[at + 1]) || line.length < 40;
  return isEdge || alone?.isSure ? alone : null;
}

/** The office on the line below a name, and the firm on the next; null when speech begins there. */
function officeBelow(lines: readonly string[], at: number): readonly string[] | null {
  const [office = '', firm = '', behind = ''] = lines
    .slice(at + 1, at + 4)
    .map((line) => line.trim().replace(/^\(([^()]+)\)$/, '$1'));
  if (!isTitle(office) || !isOffice(office)) return null;
  const hasFirm = isTitle(firm) && behind !== '' && !isTitle(behind);
  return hasFirm ? [office, firm] : [office];
}

function isTitle(line: string): boolean {
  const isProse = /[.?!…:]["”]?$/.test(line) && !COMPANY_END.test(line);
  if (line === '' || line.length > MAX_TITLE || !/^\p{Lu}/u.test(line) || isProse) return false;
  return (line.match(SMALL_WORD)?.length ?? 0) <= MOST_SMALL;
}

/** "Ana Ruiz - Thank you." One word before a dash is too often no name. */
function dashed(at: number, line: string): Marker | null {
  const [, name = '', speech = ''] = DASHED.exec(line) ?? [];
  const marker =
    name.includes(' ') || isRoleLabel(name) ? make(at, 'dash', name, null, speech) : null;
  return marker && { ...marker, isSure: false };
}

/** A reader of markers of these shapes alone: the decoration of a layout that is known. */
export function markersOf(...shapes: readonly Marker['shape'][]): MarkerReader {
  const needsColon = shapes.every((shape) => shape === 'colon');
  return (lines, at) => {
    if (needsColon && !lines[at]?.includes(':')) return null;
    const marker = markerAt(lines, at);
    return marker && shapes.includes(marker.shape) ? marker : null;
  };
}

/** A label on several lines, its office on the last of them. */
export function stackedMarker(at: number, name: string, detail: string, taken: number): Marker {
  const isSure = name.includes(' ') && isRole(detail);
  return { at, shape: 'stacked', name, detail, speech: '', taken, counter: null, isSure };
}

/** Whether a ruler stands right above or below a line. */
export function isRuled(lines: readonly string[], at: number): boolean {
  return isRule(lines[at - 1] ?? '') || isRule(lines[at + 1] ?? '');
}

/** The words of a marker's line that are its label, not its speech. */
export function labelOf(line: string, { speech }: Marker): string {
  const text = line.trim();
  return text.slice(0, text.length - speech.length).trim();
}

function make(
  at: number,
  shape: Marker['shape'],
  label: string,
  detail: string | null,
  speech = '',
  counter?: string,
): Marker | null {
  const isName = isNameShaped(label);
  const [, head = '', inside = '', behind = '', close = ''] =
    (isName ? null : TITLED.exec(label)) ?? LABEL.exec(label) ?? EMPLOYED.exec(label) ?? [];
  const tail = inside || behind || close;
  const isSplit = tail !== '' && !SUFFIX.test(tail) && isNameShaped(head);
  const name = (isSplit ? head : label).trim();
  if (isSplit ? PROSE.test(tail) : !isName) return null;
  const beside = isSplit ? tail.trim() : null;
  return {
    at,
    shape,
    name: calmName(name),
    detail: detail?.trim() ?? beside,
    speech,
    taken: 1,
    counter: counter ? Number(counter) : null,
    isSure:
      shape === 'counter' ||
      shape === 'timestamp' ||
      (name.includes(' ') && isRole(detail ?? beside ?? '')),
  };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
