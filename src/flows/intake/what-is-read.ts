import { FORMATS } from '../../parse/containers/formats.ts';
import { MAX_BYTES } from '../../parse/containers/index.ts';

/** The largest file that is read at all, in bytes. */
export const LARGEST = MAX_BYTES;

// What senders put where they do not know better; curl's own default is a form.
const UNNAMED: readonly string[] = [
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-www-form-urlencoded',
];

/** The name for people of a type that is not read; null when a file of it is worth opening. */
export function unreadFormat(mediaType: string): string | null {
  const type = mediaType.replace(/(?<!\s)\s*;[\s\S]*/, '').toLowerCase(); // text/plain; charset=utf-8
  if (UNNAMED.includes(type)) return null;
  const format = FORMATS.find(({ mediaTypes }) => mediaTypes.includes(type));
  if (format) return format.load ? null : format.label;
  if (type.startsWith('image/')) return 'Image';
  return `“${type.replaceAll(/[^\w./+-]/g, '').slice(0, 60)}”`;
}

/** The type that a file's name ends in says; null for an ending that is not read. */
export function typeOfName(name: string): string | null {
  const ending = /\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = FORMATS.find(({ load, endings }) => load && endings.includes(ending));
  return format?.mediaTypes[0] ?? null;
}
