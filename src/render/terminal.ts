import { styleText } from 'node:util';

/** How the terminal is: its width in columns, and whether it shows colour. */
export interface Terminal {
  readonly width: number;
  readonly color: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Colours text only where the terminal shows colour. */
export function paint({ color }: Terminal, style: Style, text: string): string {
  return color ? styleText(style, text, { validateStream: false }) : text;
}

/** Wraps words at the terminal's width; following lines are indented by `indent` columns. */
export function wrap(text: string, { width }: Terminal, indent = 0): string {
  const room = Math.max(30, Math.min(width, 110) - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && line.length + word.length + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(indent)}`);
}

// What would move the cursor, recolour the screen or reorder its letters.
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Untrusted text for a terminal: control characters go, line breaks become spaces. */
export function safe(text: string): string {
  return text.replaceAll(/[\n\t]+/g, ' ').replaceAll(CONTROL, '');
}
