import { isRoleLabel } from '../people/names.ts';
import { type Marker, makeMarker } from './marker.ts';
import { mayHoldName } from './undress.ts';

const TAGGED = /^([<[]([^<>[\]]{2,80})[>\]])\s+(\S.*)$/; // <Ana Ruiz> Thank you.
const STOPPED =
  /^((?:\p{Lu}\.\s?){0,3}\p{Lu}[^\n.:,;]{1,40}(?:\s\p{Lu}\.\s[^\n.:,;]{2,30})?)(?<!\s\p{Lu})\.\s+(\p{Lu}.*)$/u; // Ana S. Ruiz. Thank you.
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/; // [Ana Ruiz] 00:12:05
const COLUMN = /^(\S.{1,40}?) {3,}(\S.*)$/; // Ana Ruiz        Thank you.
// Ana Ruiz00:12:05Thank you.
const GLUED =
  /^([Ss]peaker \d{1,2}|[^\d(\n[]{2,60}?)\s?(?:[([]\d{1,2}:\d{2}(?::\d{2})?[)\]]|\d{2}:\d{2}:\d{2})\s?:?\s?([[(“"]?\p{Lu}.*)$/u;
const DASHED = /^([^\n]{2,60}?)\s{1,40}(--|-|–|—|\|)\s+(\S.*)$/; // Ana Ruiz - Thank you.

/** "Ana Ruiz. Thank you." */
export function stoppedMarker(at: number, line: string): Marker | null {
  const [, name = '', speech = ''] = STOPPED.exec(line.trim()) ?? [];
  if (!name.includes(' ') && !isRoleLabel(name)) return null;
  const marker = makeMarker(at, 'dash', name, null, speech);
  return marker && { ...marker, isSure: false };
}

/** A name with words beside it, and a time, brackets or a gap between them. */
export function besideMarker(at: number, line: string): Marker | null {
  const glued = /\d:\d/.test(line.slice(0, 80)) ? GLUED.exec(line) : null;
  if (glued) return makeMarker(at, 'timestamp', glued[1] ?? '', null, glued[2]);
  const tagged = TAGGED.exec(line);
  if (tagged && TIME.test(tagged[3] ?? ''))
    return makeMarker(at, 'timestamp', tagged[2] ?? '', null);
  if (tagged)
    return line.startsWith('<') || mayHoldName(tagged[1] ?? '')
      ? makeMarker(at, 'tag', tagged[2] ?? '', null, tagged[3])
      : null;
  const column = line.slice(0, 60).includes('   ') ? COLUMN.exec(line) : null;
  const placed = column && makeMarker(at, 'column', column[1] ?? '', null, column[2]);
  return placed && { ...placed, isSure: false };
}

/** "Ana Ruiz - Thank you." One word before a dash is too often no name; in a column it is. */
export function dashedMarker(at: number, line: string): Marker | null {
  const [, name = '', dash, speech = ''] = DASHED.exec(line) ?? [];
  const mayBeName = dash === '|' || name.includes(' ') || isRoleLabel(name);
  const marker = mayBeName ? makeMarker(at, 'dash', name, null, speech) : null;
  return marker && { ...marker, isSure: false };
}
