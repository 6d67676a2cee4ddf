import { MAX_BYTES, MEDIA_TYPES } from '../parse/containers/index.ts';

/** The largest file that is read at all, in bytes. */
export const LARGEST = MAX_BYTES;

// What senders put where they do not know better; curl's own default is a form.
const UNNAMED: readonly string[] = [
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-www-form-urlencoded',
];

const FORMATS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/html': 'HTML',
  'application/xhtml+xml': 'HTML',
  'application/json': 'JSON',
  'application/msword': 'Word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/rtf': 'RTF',
  'text/rtf': 'RTF',
};

/** The name for people of a type that is not read; null when a file of it is worth opening. */
export function unreadFormat(mediaType: string): string | null {
  const type = mediaType.replace(/\s*;.*$/s, '').toLowerCase(); // text/plain; charset=utf-8
  if (MEDIA_TYPES.includes(type) || UNNAMED.includes(type)) return null;
  if (type.startsWith('image/')) return 'Image';
  return FORMATS[type] ?? `“${type.replaceAll(/[^\w./+-]/g, '').slice(0, 60)}”`;
}
