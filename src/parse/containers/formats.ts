import type { Container } from './container.ts';
import { text } from './text.ts';

/** A kind of file: what it is called, how it is known, and what opens it. */
export interface Format {
  /** For people. */
  readonly label: string;
  /** As `content-type` and Slack name it, the usual one first. */
  readonly mediaTypes: readonly string[];
  /** How a file's name ends, without the dot. */
  readonly endings: readonly string[];
  /** Tells by a file's first characters that it is of this kind. */
  readonly isMine: RegExp;
  /** The largest that is read, in bytes, where that is less than of any file. */
  readonly most?: number;
  /** Null = refused by name. Libraries load with the first file that needs them. */
  readonly load: (() => Promise<Container>) | null;
}

const MEGA = 1024 * 1024;

/** A text and nothing else, as which any bytes may be read. */
export const PLAIN: Format = {
  label: 'Text',
  mediaTypes: ['text/plain', 'text/markdown'],
  endings: ['txt', 'text', 'md'],
  isMine: /^/,
  load: async () => text,
};

/** Kinds of files in the order they are asked; all that is accepted anywhere follows from this table. */
export const FORMATS: readonly Format[] = [
  {
    label: 'PDF',
    mediaTypes: ['application/pdf'],
    endings: ['pdf'],
    // Some writers put bytes of their own before it.
    isMine: /^[^<{]{0,900}%PDF-\d/s,
    load: async () => (await import('./pdf.ts')).pdf,
  },
  {
    label: 'Word',
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    endings: ['docx'],
    // Any archive: what is no Word file is refused when it is opened.
    isMine: /^PK\p{Cc}\p{Cc}/u,
    load: async () => (await import('./docx.ts')).docx,
  },
  {
    label: 'ZIP, Excel, PowerPoint and old Word (.doc)',
    mediaTypes: ['application/zip', 'application/msword'],
    endings: ['zip', 'doc', 'xlsx', 'pptx'],
    isMine: /^ÐÏ\p{Cc}à/u,
    load: null,
  },
  {
    label: 'RTF',
    mediaTypes: ['application/rtf', 'text/rtf'],
    endings: ['rtf'],
    isMine: /^\{\\rtf/,
    load: null,
  },
  {
    label: 'Image',
    mediaTypes: ['image/png', 'image/jpeg', 'image/gif'],
    endings: ['png', 'jpg', 'jpeg', 'gif'],
    isMine: /^(?:.PNG\r|ÿØÿ|GIF8)/,
    load: null,
  },
  {
    label: 'HTML',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    endings: ['html', 'htm', 'xhtml'],
    isMine:
      /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|main|section|div|p|h[1-6])\b[^>]*>/is,
    // Pages as publishers serve them have 0.2 MB: twenty times as much.
    most: 5 * MEGA,
    load: async () => (await import('./html.ts')).html,
  },
  {
    label: 'JSON',
    mediaTypes: ['application/json'],
    endings: ['json'],
    isMine: /^(?:\{\s*["}]|\[\s*[{[])/,
    // Three hours are 30,000 words: three times 100 bytes for each, its times and certainty with it.
    most: 10 * MEGA,
    load: async () => (await import('./json.ts')).json,
  },
  {
    label: 'Caption',
    mediaTypes: ['text/vtt', 'application/x-subrip', 'text/srt'],
    endings: ['vtt', 'srt'],
    isMine: /^(?:WEBVTT\b|\d+\s*\n\d{1,2}:\d\d:\d\d[,.]\d{3} -->)/,
    // Three hours are 5,400 captions of two seconds: 900 bytes for each.
    most: 5 * MEGA,
    load: async () => (await import('./captions.ts')).captions,
  },
  {
    label: 'Words of speech recognition',
    mediaTypes: ['text/plain'],
    endings: ['nlp'],
    isMine: /^token\|speaker\|/,
    // A word takes 60 bytes, and an hour 10,000 words.
    most: 5 * MEGA,
    load: async () => (await import('./nlp.ts')).nlp,
  },
  PLAIN,
];
