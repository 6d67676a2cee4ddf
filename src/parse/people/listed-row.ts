import { type Heading, readHeading } from '../turns/headings.ts';

const LABELLED = /^([\p{L} ]{4,40}):\s+(\S.*)$/u;
const MAX_LENGTH = 2000;

/** A heading of people with its people behind it on the same line. */
export interface ListedRow {
  readonly heading: Extract<Heading, { kind: 'roster' }>;
  readonly people: readonly string[];
}

/** "Executives: Ana Ruiz – CEO; Bo Ek – CFO", a whole list on the line of its heading; null for any other line. */
export function readListedRow(line: string): ListedRow | null {
  if (line.length > MAX_LENGTH) return null;
  const [, label = '', list = ''] = LABELLED.exec(line.trim()) ?? [];
  if (label === '') return null;
  const heading = readHeading(label);
  if (heading?.kind !== 'roster') return null;
  return { heading, people: list.split(/(?<!\s)\s*;\s*/).filter((person) => person !== '') };
}
