import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractBrief } from '../../src/extract/extract-brief.ts';
import { orderOf } from '../../src/flows/beside.ts';
import { parseText } from '../../src/parse/parse.ts';
import { gateBrief } from '../../src/verify/gate-brief.ts';

const FOLDER = resolve(import.meta.dirname, '../fixtures/quarters');

/** The files of an invented company's calls, quarter by quarter. */
export function quarterFiles(company: string): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith(company))
    .map((name) => join(FOLDER, name))
    .toSorted((one, other) => orderOf({ id: idOf(one) }) - orderOf({ id: idOf(other) }));
}

/** Those calls with their briefs. */
export function quarters(company: string) {
  return quarterFiles(company).map((path) => {
    const transcript = parseText(readFileSync(path), { name: `${idOf(path)}.txt` });
    return { brief: gateBrief(transcript, extractBrief(transcript)).brief, transcript };
  });
}

function idOf(path: string): string {
  return /([^/]+)\.txt$/.exec(path)?.[1] ?? '';
}
