import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EarningsError } from '../src/core/faults.ts';
import type { Transcript } from '../src/core/transcript.ts';
import { parse } from '../src/parse/parse.ts';

const OWN = ['transcripts', 'test/fixtures/transcripts'].map((folder) =>
  resolve(import.meta.dirname, '..', folder),
);

/** One file of a folder as it was read: its transcript, or the code of the fault. */
export interface Reading {
  readonly file: string;
  readonly transcript: Transcript | null;
  readonly fault: string | null;
}

/** Whether a folder was named and is there; says so when not. */
export function isFolder(folder: string): boolean {
  if (folder !== '' && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return true;
  console.log(`No folder of transcripts at "${folder}": name one.`);
  return false;
}

/** Every file of a folder and of those in it, read one after the other. */
export async function readFolder(folder: string): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const file of filesIn(folder)) readings.push(await read(file));
  return readings;
}

/** The calls that the project ships: the sample and the invented ones of the tests. */
export async function ownCalls(): Promise<readonly Transcript[]> {
  const readings = [];
  for (const folder of OWN) readings.push(...(await readFolder(folder)));
  return readings.flatMap(({ transcript }) => transcript ?? []);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function read(file: string): Promise<Reading> {
  try {
    return { file, transcript: await parse(readFileSync(file)), fault: null };
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    return { file, transcript: null, fault: error.fault.code };
  }
}
